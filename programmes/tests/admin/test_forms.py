"""The forms of organisations, places, prize editions, events and cooperatives."""

import pytest

from programmes.models import Cooperative, Event, Laureate, Partnership, Place, PrizeEdition, Tie
from programmes.tests.desk import DESK, at, errors_of, save, seen
from programmes.tests.factories import (
    make_cooperative,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "ma"}, "Write a code of ISO 3166"),
        ({"code": "XX"}, "XX is no country of ISO 3166-1"),
        ({"code": "MA-05"}, "Choose the country MA"),
        ({"code": "MA"}, "already exists"),
        ({"code": "SN", "parent": "MA"}, "A country belongs to no other place"),
        ({"code": "SN-1", "parent": "MA"}, "Choose the country SN"),
    ],
)
def test_a_place_has_a_code_that_exists_below_its_country(editor, changes, said):
    morocco = make_place()
    changes = {key: morocco.pk if key == "parent" else value for key, value in changes.items()}
    assert said in errors_of(save(editor, f"{DESK}place/add/", name_fr="Lieu", **changes))
    assert Place.objects.count() == 1


def test_a_region_is_added(editor):
    values = {"code": "MA-05", "name_fr": "Plateau", "parent": make_place().pk}
    assert save(editor, f"{DESK}place/add/", **values).status_code == 302
    assert Place.objects.get(code="MA-05").kind == "region"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Give a first day, or a rule, not both"),
        ({"starts_on": "2024-10-16", "rule": "FREQ=YEARLY"}, "Give a first day, or a rule"),
        ({"rule": "FREQ=DAILY"}, "Write a yearly rule"),
        ({"rule": "FREQ=YEARLY;BYDAY=XX"}, "is no rule of RFC 5545"),
        ({"rule": "FREQ=YEARLY;BYMONTH=99"}, "is no rule of RFC 5545"),
        ({"starts_on": "2024-10-16", "ends_on": "2024-10-01"}, "comes before the first"),
        ({"rule": "FREQ=YEARLY", "ends_on": "2024-10-01"}, "has no last day"),
    ],
)
def test_an_event_that_cannot_be_is_an_error_of_the_form(editor, changes, said):
    values = {"name_fr": "Jour", "slug": "jour", "kind": "day"} | changes
    assert said in errors_of(save(editor, f"{DESK}event/add/", **values))
    assert not Event.objects.exists()


def test_an_event_is_added_and_leads_to_the_calendar(editor):
    values = {"name_fr": "Jour", "slug": "jour", "kind": "day", "rule": "FREQ=YEARLY;BYMONTH=7"}
    assert save(editor, f"{DESK}event/add/", **values).status_code == 302
    assert "/calendar/#jour" in seen(editor, at(Event.objects.get()))


@pytest.fixture
def edition():
    """A prize in 2024."""
    return PrizeEdition.objects.create(prize=make_programme("Prix", kind="prize"), year=2024)


def test_laureates_are_cooperatives_or_names(editor, edition):
    weavers = make_cooperative()
    changes = {
        "laureates-TOTAL_FORMS": "2",
        "laureates-0-cooperative": weavers.pk,
        "laureates-1-name": "Une école",
        "laureates-1-award": "Mention",
    }
    assert save(editor, at(edition), **changes).status_code == 302
    assert {str(laureate) for laureate in Laureate.objects.all()} == {weavers.name, "Une école"}


def test_a_laureate_is_one_of_both_and_stands_once(editor, edition):
    weavers = make_cooperative()
    both = {"laureates-0-cooperative": weavers.pk, "laureates-0-name": "Une école"}
    neither = {"laureates-0-award": "Mention"}
    for changes in (both, neither):
        said = errors_of(save(editor, at(edition), **changes))
        assert "A laureate is a cooperative of the directory, or a name" in said
    twice = {f"laureates-{n}-cooperative": weavers.pk for n in (0, 1)}
    said = errors_of(save(editor, at(edition), **twice, **{"laureates-TOTAL_FORMS": "2"}))
    assert "stands twice" in said
    assert not Laureate.objects.exists()


def test_an_edition_is_of_a_prize_in_a_plausible_year_once(editor, edition):
    add = f"{DESK}prizeedition/add/"
    said = errors_of(save(editor, add, prize=edition.prize_id, year=2024))
    assert "The prize has an edition of this year already" in said
    assert "violated" not in said
    assert "between 1900 and 2200" in errors_of(save(editor, add, prize=edition.prize_id, year=20))
    other = make_programme()
    assert "Select a valid choice" in errors_of(save(editor, add, prize=other.pk, year=2024))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"women_share": "101"}, "at most 100 per cent"),
        ({"founded": "1200"}, "between 1800 and 2200"),
        ({"members": "2000000"}, "at most a million"),
        ({"members": "-1"}, "greater than or equal to 0"),
        ({"activities": ["mining"]}, "mining is not one of the available choices"),
        ({"products": "tapis, " + "x" * 101}, "is longer than 100 characters"),
        ({"email": "rien"}, "valid email"),
        ({"slug": "Là"}, "valid “slug”"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_cooperative_that_cannot_be_is_an_error_of_the_form(editor, changes, said):
    assert said in errors_of(save(editor, at(make_cooperative()), **changes))


def test_products_are_words_between_commas(editor):
    weavers = make_cooperative(products=["tapis"], activities=["textiles"])
    assert 'value="tapis"' in seen(editor, at(weavers))
    changes = {"products": " tapis,, plaids de laine ، قصب ", "activities": ["crafts", "textiles"]}
    assert save(editor, at(weavers), **changes).status_code == 302
    weavers = Cooperative.objects.get()
    assert weavers.products == ["tapis", "plaids de laine", "قصب"]
    assert weavers.activities == ["textiles", "crafts"]


def test_a_tie_stands_once(editor):
    weavers, sillon = make_cooperative(), make_programme()
    Tie.objects.create(cooperative=weavers, programme=sillon, kind="trained")
    same = {"ties-1-programme": sillon.pk, "ties-1-kind": "trained"}
    assert "stands twice" in errors_of(save(editor, at(weavers), **same))
    assert save(editor, at(weavers), **same | {"ties-1-kind": "coached"}).status_code == 302
    assert Tie.objects.count() == 2


def test_a_row_that_the_form_does_not_show_is_not_given_again(staff_with):
    sillon, office = make_programme(), make_organisation()
    Partnership.objects.create(programme=sillon, organisation=office)
    client = staff_with("view_programme", "change_programme", "add_partnership")
    same = {"partnerships-0-organisation": office.pk, "partnerships-0-role": "4"}
    assert "stands twice" in errors_of(save(client, at(sillon), **same))


def test_an_organisation_shows_its_programmes_and_its_page(editor):
    office, sillon = make_organisation(), make_programme()
    changes = {
        "partnerships-TOTAL_FORMS": "1",
        "partnerships-0-programme": sillon.pk,
        "partnerships-0-role": "1",
    }
    assert save(editor, at(office), **changes).status_code == 302
    assert sillon.partnerships.get().organisation == office
    assert "/organisations/office-des-sources/" in seen(editor, at(office))
