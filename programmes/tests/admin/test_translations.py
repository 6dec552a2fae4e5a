"""Translations at the editors' desk: what is outdated, and what an editor says about it."""

import pytest

from programmes.models import Organisation, Programme, Stage
from programmes.tests.desk import DESK, at, change, form_at, listed, save, seen
from programmes.tests.factories import make_organisation, make_place, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def sillon():
    """A programme whose two summaries say what the French says."""
    programme = make_programme(summary_fr="Il forme.", summary_en="It trains.", summary_ar="يدرّب")
    programme.settle_translations(["summary_en", "summary_ar"])
    programme.save()
    return programme


def outdated():
    """The outdated translations of the one programme."""
    return Programme.objects.get().outdated_translations()


def test_a_new_french_text_leaves_its_translations_outdated(editor, sillon):
    change(editor, sillon, summary_fr="Il forme mieux.")
    assert outdated() == ["summary_en", "summary_ar"]
    page = seen(editor, at(sillon))
    assert "Translation outdated: summary (English), summary (Arabic)" in page
    assert "Still right" in page


def test_a_translation_written_anew_is_settled_and_the_other_is_not(editor, sillon):
    change(editor, sillon, summary_fr="Il forme mieux.", summary_en="It trains better.")
    assert outdated() == ["summary_ar"]


def test_an_editor_says_that_a_translation_is_still_right(editor, sillon):
    change(editor, sillon, summary_fr="Il forme bien.")
    change(editor, sillon, still_right=["summary_ar"])
    assert outdated() == ["summary_en"]
    assert Programme.objects.get().summary_ar == "يدرّب"


def test_saving_the_rest_of_the_form_settles_nothing(editor, sillon):
    change(editor, sillon, summary_fr="Il forme mieux.")
    change(editor, sillon, status="completed")
    assert outdated() == ["summary_en", "summary_ar"]


def test_only_what_is_outdated_can_be_still_right(editor, sillon):
    answer = change(editor, sillon, still_right=["summary_ar"])
    assert "summary_ar" in str(answer.context["adminform"].form.errors["still_right"])
    assert "Still right" not in seen(editor, at(sillon))


def test_a_stage_is_settled_in_its_programme(editor, sillon):
    Stage.objects.create(programme=sillon, name_fr="Marché", name_en="Market")
    assert "stages-0-still_right" not in form_at(editor, at(sillon))
    assert "Translation outdated: stage “Marché”" in seen(editor, at(sillon))
    change(editor, sillon, **{"stages-0-still_right": ["name_en"]})
    assert Stage.objects.get().outdated_translations() == []


def test_organisations_and_places_are_settled_too(editor):
    office, place = make_organisation(), make_place()
    save(editor, at(office), name_en="Office of springs")
    save(editor, at(place), name_en="Morocco")
    for row in (office, place):
        row.refresh_from_db()
        assert row.outdated_translations() == []
    Organisation.objects.update(name_fr="Bureau des sources")
    assert listed(editor, "organisation", "?incomplete=outdated") == {"Bureau des sources"}
    assert listed(editor, "place", "?incomplete=outdated") == set()
    assert "translation outdated" in seen(editor, f"{DESK}organisation/")
