"""Rows of the catalogue, deleted and had back from the bin, or emptied from it."""

import pytest
from django.core.management import call_command

from articles.items.bin import kinds, lying, restore
from articles.models import Trace
from programmes.models import Cooperative, Laureate, Name, PrizeEdition, Programme
from programmes.tests.desk import at
from programmes.tests.factories import make_cooperative, make_programme

pytestmark = pytest.mark.django_db


def bring_back(**of):
    return restore(list(lying(kinds()).filter(**of).values_list("pk", flat=True)), kinds())


def make_edition(**laureate):
    programme = make_programme("Prix du Rif", kind="prize")
    edition = PrizeEdition.objects.create(prize=programme, year=2024)
    Laureate.objects.create(edition=edition, **laureate)
    return edition


def delete(editor, row):
    editor.post(at(row).replace("/change/", "/delete/"), {"post": "yes"})


def test_a_programme_comes_back_with_its_names_and_editions(editor):
    edition = make_edition(name="Tissage")
    Name.objects.create(programme=edition.prize, text="Prix R.")
    delete(editor, edition.prize)
    assert not PrizeEdition.objects.exists()
    assert len(bring_back(tabled="programmes_programme").back) == 2
    assert Programme.objects.get().names.get().text == "Prix R."
    assert Laureate.objects.get().edition == edition


def test_an_edition_alone_misses_its_programme(editor):
    edition = make_edition(name="Tissage")
    delete(editor, edition.prize)
    (refused,) = bring_back(tabled="programmes_prizeedition").refused
    assert refused[1].hindrance.gone == ("programmes_programme", str(edition.prize_id))
    assert len(bring_back().back) == 2


def test_nothing_that_a_cooperative_told_of_itself_outlives_the_bin(editor):
    cooperative = make_cooperative("Tissage du Haut Val", phone="0612345678")
    make_edition(cooperative=cooperative, award="Mme Exemple 0612345678")
    Name.objects.create(cooperative=cooperative, text="Chez Exemple")
    Cooperative.objects.update(phone="0687654321")
    delete(editor, cooperative)
    call_command("empty_bin", "--now")
    told = [str(one) for one in Trace.objects.exclude(before=None).values_list("before", flat=True)]
    assert not [one for one in told if "06" in one or "Exemple" in one]
    assert Trace.objects.get(done="emptied").named == "Tissage du Haut Val"
