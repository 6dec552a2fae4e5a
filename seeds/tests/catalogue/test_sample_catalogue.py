"""The catalogue that ships with the site is whole, and claims no results."""

import re

import pytest
from django.conf import settings

from seeds.catalogue.reading import read_catalogue
from seeds.tests.catalogues import load

FILES = sorted(settings.SEED_DOCUMENTS.glob("*.toml"))
CATALOGUES = [read_catalogue(file.read_bytes()) for file in FILES]
LANGUAGES = ("fr", "en", "ar")
KINDS = ("places", "organisations", "programmes", "events")


def entries(kind):
    return [entry for catalogue in CATALOGUES for entry in getattr(catalogue, kind)]


@pytest.mark.django_db
def test_every_reference_is_resolved():
    status, said = load(settings.SEED_DOCUMENTS)
    assert status == 0, said
    assert "0 kept, 0 failed" in said


@pytest.mark.parametrize("kind", KINDS)
def test_every_summary_is_told_in_three_languages(kind):
    assert entries(kind)
    for entry in entries(kind):
        assert all(getattr(entry.summary, language) for language in LANGUAGES), entry


@pytest.mark.parametrize("kind", KINDS)
def test_no_summary_and_no_description_counts_anything(kind):
    for entry in entries(kind):
        for texts in (entry.summary, getattr(entry, "description", None)):
            said = [getattr(texts, language) for language in LANGUAGES] if texts else []
            assert not re.search(r"\d", " ".join(said)), entry


def test_every_cooperative_is_an_example_and_reaches_nobody():
    assert len(entries("cooperatives")) >= 12
    for cooperative in entries("cooperatives"):
        assert cooperative.example
        assert not cooperative.phone
        assert "example.org" in (cooperative.email or "example.org")
        assert "example.org" in (cooperative.website or "example.org")


def test_every_laureate_is_an_example():
    editions = [edition for programme in entries("programmes") for edition in programme.editions]
    laureates = [laureate for edition in editions for laureate in edition.laureates]
    assert laureates
    assert all("Exemple inventé" in laureate.award for laureate in laureates)
