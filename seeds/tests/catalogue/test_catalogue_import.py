"""Catalogue files become rows, and what editors changed is kept."""

import json

import pytest
from django.core.management import call_command

from articles.items.drafts.acts import drop, keep
from articles.items.drafts.edits import Edit
from programmes.models import Cooperative, Event, Indicator, Organisation, Place, Programme
from seeds.models import CatalogueEntry, ImportRun, RunEntry
from seeds.tests.catalogues import COUNTRY, WHOLE, load, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    """A folder with a whole catalogue."""
    write(tmp_path, "a.toml", WHOLE)
    write(tmp_path, "b.toml", COUNTRY)
    return tmp_path


def test_every_kind_of_entry_becomes_a_row(folder):
    status, said = load(folder)
    assert status == 0, said
    sillon = Programme.objects.get(slug="sillon")
    assert (sillon.name_en, str(sillon.start), sillon.goals) == ("Furrow", "2021", [5, 8])
    assert {place.code for place in sillon.places.all()} == {"MA-05", "SN"}
    assert [str(p.organisation) for p in sillon.partnerships.all()] == ["Office des sources"]
    assert [stage.name_fr for stage in sillon.stages.all()] == ["Diagnostic", "Marché"]
    assert {project.slug for project in sillon.projects.all()} == {"champ-d-essai"}
    assert {name.text for name in sillon.names.all()} == {"Le Sillon", "الثلم"}
    prize = Programme.objects.get(slug="prix-du-sillon")
    assert [(e.year, str(e.laureates.get())) for e in prize.editions.all()] == [
        (2024, "Une école"),
        (2023, "Tissage du Haut Val"),
    ]
    assert Cooperative.objects.get().ties.get().since_in_iso == "2022"
    assert Organisation.objects.get().short_name == "OSO"
    assert Event.objects.get(slug="remise").programme == prize
    weavers = Indicator.objects.get()
    assert (weavers.programme, weavers.goal, weavers.may_be_added) == (sillon, 5, True)
    assert weavers.wordings_fr == ["tisserandes", "femmes formées au tissage"]


def test_a_region_brings_its_country_with_the_names_of_the_library(folder):
    load(folder)
    morocco = Place.objects.get(code="MA-05").parent
    assert (morocco.code, morocco.name_fr, morocco.name_en) == ("MA", "Maroc", "Morocco")
    assert Place.objects.get(code="SN").name_ar == "السنغال"


def test_a_second_import_changes_nothing(folder):
    load(folder)
    _, said = load(folder)
    assert "0 created, 0 updated, 10 unchanged, 0 kept, 0 failed" in said
    assert not ImportRun.objects.first().entries.exists()


def test_a_changed_file_updates_its_rows(folder):
    load(folder)
    write(folder, "a.toml", WHOLE.replace("Il forme.", "Il enseigne.").replace("2021", "2020"))
    load(folder)
    sillon = Programme.objects.get(slug="sillon")
    assert (sillon.summary_fr, str(sillon.start)) == ("Il enseigne.", "2020")
    assert sillon.outdated_translations() == ["summary_en"]


def test_what_an_editor_changed_is_kept(folder):
    load(folder)
    Programme.objects.filter(slug="sillon").update(summary_fr="Elle forme.", goals=[5])
    write(folder, "a.toml", WHOLE.replace("Il forme.", "Il enseigne.").replace("2021", "2020"))
    load(folder)
    sillon = Programme.objects.get(slug="sillon")
    assert (sillon.summary_fr, sillon.goals, str(sillon.start)) == ("Elle forme.", [5], "2020")
    entry = RunEntry.objects.get(outcome=RunEntry.Outcome.KEPT)
    assert entry.path == "a.toml#sillon"
    assert entry.reasons == [{"code": "kept", "detail": "goals, summary.fr"}]


def test_references_an_editor_changed_are_kept(folder):
    load(folder)
    Programme.objects.get(slug="sillon").places.clear()
    Programme.objects.get(slug="sillon").partnerships.all().delete()
    load(folder)
    sillon = Programme.objects.get(slug="sillon")
    assert not sillon.places.exists()
    assert not sillon.partnerships.exists()


def test_what_an_editor_made_is_filled_but_not_overwritten(folder):
    Programme.objects.create(slug="sillon", kind="coaching", name_fr="Mon sillon")
    load(folder)
    sillon = Programme.objects.get(slug="sillon")
    assert (sillon.name_fr, sillon.kind) == ("Mon sillon", "coaching")
    assert (sillon.name_en, sillon.summary_fr) == ("Furrow", "Il forme.")


def test_what_an_editor_removed_stays_away(folder):
    load(folder)
    Event.objects.get(slug="remise").delete()
    _, said = load(folder)
    assert not Event.objects.filter(slug="remise").exists()
    assert "kept      a.toml#remise: An editor removed it." in said
    CatalogueEntry.objects.get(kind="events", key="remise").delete()
    load(folder)
    assert Event.objects.filter(slug="remise").exists()


def test_translations_of_a_file_are_up_to_date(folder):
    load(folder)
    assert Programme.objects.get(slug="sillon").outdated_translations() == []


def test_a_rehearsal_leaves_nothing_behind(folder, capsys):
    call_command("import_seeds", str(folder), "--dry-run")
    assert "created   a.toml#sillon" in capsys.readouterr().out
    assert not Programme.objects.exists()
    assert not CatalogueEntry.objects.exists()


def test_an_entry_shows_its_outcome_to_a_program(folder, capsys):
    call_command("import_seeds", str(folder), "--format", "json")
    assert json.loads(capsys.readouterr().out)["a.toml#sillon"] == {"outcome": "created"}


def test_files_may_come_in_any_order(tmp_path):
    first, rest = WHOLE.split("[[organisations]]")
    write(tmp_path, "1.toml", "[[organisations]]" + rest)
    write(tmp_path, "2.toml", first + COUNTRY)
    status, said = load(tmp_path)
    assert status == 0, said
    assert Programme.objects.get(slug="sillon").places.count() == 2


def test_the_number_of_queries_for_unchanged_entries_does_not_grow(
    tmp_path, django_assert_max_num_queries
):
    entry = '[[cooperatives]]\nslug = "c-{0}"\nname = "C {0}"\n'
    write(tmp_path, "a.toml", "".join(entry.format(n) for n in range(60)))
    load(tmp_path)
    with django_assert_max_num_queries(40):
        load(tmp_path)


def test_new_programmes_are_drafts(folder):
    load(folder)
    assert not Programme.objects.published().exists()


def test_new_programmes_are_published_where_the_import_is_told_to(folder):
    load(folder, "--publish")
    assert Programme.objects.published().count() == 3


def test_a_programme_that_is_there_is_neither_published_nor_taken_back(folder):
    load(folder)
    Programme.objects.filter(slug="sillon").update(sight="published")
    write(folder, "a.toml", WHOLE.replace("Il forme.", "Il enseigne."))
    load(folder, "--publish")
    assert {one.slug for one in Programme.objects.published()} == {"sillon"}
    assert Programme.objects.get(slug="sillon").summary_fr == "Il enseigne."


@pytest.fixture
def drafted(folder):
    """A programme that readers see, with a draft beside it."""
    load(folder, "--publish")
    sillon = Programme.objects.get(slug="sillon")
    edit = Edit("programmes_programme", str(sillon.pk), "changed", {}, {"status": "completed"})
    keep(sillon, [edit], None)
    return sillon


def test_a_programme_with_an_open_draft_is_left_and_named(folder, drafted):
    before = Programme.objects.values().get(pk=drafted.pk)
    said = WHOLE.replace("Il forme.", "Il enseigne.").replace('"MA-05", "SN"', '"SN"')
    write(folder, "a.toml", said)
    _, report = load(folder)
    assert Programme.objects.values().get(pk=drafted.pk) == before
    assert drafted.places.count() == 2
    entry = RunEntry.objects.get(outcome=RunEntry.Outcome.KEPT)
    assert entry.reasons == [{"code": "has-draft", "detail": "places, summary.fr"}]
    assert "Publish the draft or drop it, then import the file again." in report


def test_the_same_file_again_says_nothing_of_a_draft(folder, drafted):
    _, said = load(folder)
    assert "0 updated, 10 unchanged, 0 kept, 0 failed" in said


def test_what_was_left_is_imported_once_the_draft_is_dropped(folder, drafted):
    write(folder, "a.toml", WHOLE.replace("Il forme.", "Il enseigne."))
    load(folder)
    drop(drafted, None)
    load(folder)
    assert Programme.objects.get(pk=drafted.pk).summary_fr == "Il enseigne."
