"""What docs/catalogue.md shows is what catalogue files may say."""

import re

import pytest
from django.conf import settings
from pydantic import BaseModel

from seeds.catalogue.reading import read_catalogue
from seeds.catalogue.schema import (
    MORE,
    CooperativeEntry,
    Edition,
    EventEntry,
    IndicatorEntry,
    LaureateEntry,
    OrganisationEntry,
    Partner,
    PlaceEntry,
    ProgrammeEntry,
    StageEntry,
    TieEntry,
    catalogue,
)
from seeds.tests.catalogues import load, write

MANUAL = (settings.BASE_DIR / "docs" / "catalogue.md").read_text()
EXAMPLES = re.findall(r"```toml\n(.*?)```", MANUAL, re.DOTALL)
PARTS = (Partner, StageEntry, Edition, LaureateEntry, TieEntry)
ENTRIES = (
    PlaceEntry,
    OrganisationEntry,
    ProgrammeEntry,
    CooperativeEntry,
    EventEntry,
    IndicatorEntry,
    *MORE.values(),
)


def test_every_kind_of_entry_has_an_example():
    shown = {kind for text in EXAMPLES for kind in read_catalogue(text.encode()).model_fields_set}
    assert shown == set(catalogue().model_fields)


@pytest.mark.django_db
def test_the_examples_can_be_imported_together(tmp_path):
    write(tmp_path, "manual.toml", "\n".join(EXAMPLES) + '\n[[places]]\ncode = "MA-05"\n')
    write(tmp_path, "country.toml", '[[places]]\ncode = "SN"\n')
    status, said = load(tmp_path)
    assert status == 0, said
    assert "0 kept, 0 failed" in said


@pytest.mark.parametrize("entry", [*ENTRIES, *PARTS], ids=lambda entry: entry.__name__)
def test_every_key_is_told(entry: type[BaseModel]):
    for key in entry.model_fields:
        assert f"`{key}`" in MANUAL


def test_every_word_of_a_list_is_told():
    lists = re.findall(r"'enum': \[(.*?)\]", str(catalogue().model_json_schema()))
    words = re.findall(r"'(\w+)'", " ".join(lists))
    assert {"fr", "foundation", "beekeeping", "ceremony", "extending"} <= set(words)
    for word in words:
        assert f"`{word}`" in MANUAL
