"""The form of a programme: three languages, stages, partners, editions, and what models refuse."""

import pytest
from django.contrib.contenttypes.models import ContentType

from articles.models import Trace
from programmes.models import Name, Partnership, PrizeEdition, Programme, Stage
from programmes.tests.desk import DESK, at, change, errors_of, form_at, save, seen
from programmes.tests.factories import make_name, make_organisation, make_place, make_programme

pytestmark = pytest.mark.django_db
ADD = f"{DESK}programme/add/"


def test_a_programme_is_written_by_hand(editor):
    changes = {"name_fr": "Sillon", "name_ar": "الثلم", "slug": "sillon", "kind": "training"}
    assert save(editor, ADD, **changes, goals=["5", "8"], audiences=["women"]).status_code == 302
    sillon = Programme.objects.get()
    assert (sillon.name_ar, sillon.goals, sillon.audiences) == ("الثلم", [5, 8], ["women"])
    assert Trace.objects.of(sillon).last().by_name == "anna"


def test_saving_a_programme_unchanged_changes_nothing(editor):
    sillon = make_programme(goals=[8, 5], audiences=["women"], translated_from={"name_en": "x"})
    sillon.places.add(make_place("MA-05", "Plateau"))
    Stage.objects.create(programme=sillon, name_fr="Marché")
    make_name(sillon, "Le Sillon")
    Programme.objects.update(description_fr="Un.\n\nDeux.")
    before = Programme.objects.values().get()
    lines = {"description_fr": "Un.\r\n\r\nDeux."}  # as browsers send them
    assert save(editor, at(sillon), **lines).status_code == 302
    assert Programme.objects.values().get() == before
    assert Stage.objects.get().position == 0


def test_arabic_is_typed_from_right_to_left(editor):
    fields = editor.get(ADD).context["adminform"].form
    assert 'dir="rtl"' in str(fields["name_ar"])
    assert 'dir="rtl"' in str(fields["summary_ar"])
    assert 'dir="ltr"' in str(fields["name_fr"])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"slug": "sillon"}, "already exists"),
        ({"slug": "Le_Sillon"}, "small letters without accents"),
        ({"name_fr": ""}, "required"),
        ({"goals": ["18"]}, "18 is not one of the available choices"),
        ({"starts_on": "2024-01-01", "ends_on": "2020-01-01"}, "The end comes before the start"),
        ({"starts_on": "hier"}, "Enter a valid date"),
        ({"website": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"countries_said": "900"}, "less than or equal to 250"),
        ({"kind": "club"}, "Select a valid choice"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_cannot_be_is_an_error_of_the_form(editor, changes, said):
    make_programme()
    other = make_programme("Autre")
    answer = save(editor, at(other), **changes)
    assert said in errors_of(answer)


def test_a_cycle_of_parents_is_an_error_of_the_form(editor):
    sillon = make_programme()
    project = make_programme("Champ", parent=sillon)
    assert "belongs to this programme already" in errors_of(
        save(editor, at(sillon), parent=project.pk)
    )
    assert "already" in errors_of(save(editor, at(sillon), parent=sillon.pk))


def test_stages_change_places(editor):
    sillon = make_programme()
    for n, name in enumerate(["Diagnostic", "Marché"]):
        Stage.objects.create(programme=sillon, position=n, name_fr=name)
    changes = {"stages-0-position": "2", "stages-1-position": "1"}
    assert change(editor, sillon, **changes).status_code == 302
    assert [stage.name_fr for stage in sillon.stages.all()] == ["Marché", "Diagnostic"]


def test_a_stage_without_a_number_comes_last(editor):
    sillon = make_programme()
    Stage.objects.create(programme=sillon, position=0, name_fr="Diagnostic")
    changes = {
        "stages-TOTAL_FORMS": "2",
        "stages-1-name_fr": "Marché",
        "stages-1-name_en": "Market",
    }
    assert change(editor, sillon, **changes).status_code == 302
    _first, last = sillon.stages.all()
    assert (last.name_fr, last.position) == ("Marché", 1)
    assert last.outdated_translations() == []


def test_names_and_partners_stand_once(editor):
    sillon, office = make_programme(), make_organisation()
    make_name(sillon, "Le Sillon")
    Partnership.objects.create(programme=sillon, organisation=office)
    same = {"names-1-text": "Le Sillon", "names-1-language": "fr"}
    assert "“Le Sillon” stands twice" in errors_of(save(editor, at(sillon), **same))
    same = {"partnerships-1-organisation": office.pk, "partnerships-1-role": "4"}
    assert "stands twice" in errors_of(save(editor, at(sillon), **same))
    assert Name.objects.count() == Partnership.objects.count() == 1


def test_a_deleted_name_may_be_given_again(editor):
    sillon = make_programme()
    make_name(sillon, "Le Sillon")
    changes = {"names-0-DELETE": "on", "names-1-text": "Sillon d'or", "names-1-language": "fr"}
    assert change(editor, sillon, **changes).status_code == 302
    assert Name.objects.get().text == "Sillon d'or"


def test_only_a_prize_shows_editions(editor):
    assert "editions-TOTAL_FORMS" not in form_at(editor, at(make_programme()))
    assert "editions-TOTAL_FORMS" in form_at(editor, at(make_programme("Prix", kind="prize")))


def test_a_prize_with_editions_stays_a_prize(editor):
    prize = make_programme("Prix", kind="prize")
    PrizeEdition.objects.create(prize=prize, year=2024)
    assert "Only a prize has editions" in errors_of(save(editor, at(prize), kind="network"))
    assert save(editor, at(make_programme()), kind="prize").status_code == 302


def test_an_edition_of_a_prize_leads_to_its_laureates(editor):
    prize = make_programme("Prix", kind="prize", sight="draft")
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    assert at(edition) in seen(editor, at(prize))
    twice = {"editions-TOTAL_FORMS": "2", "editions-1-year": "2024"}
    assert "an edition of this year already" in errors_of(save(editor, at(prize), **twice))
    twice = {"editions-TOTAL_FORMS": "3", "editions-1-year": "2025", "editions-2-year": "2025"}
    assert "stands twice" in errors_of(save(editor, at(prize), **twice))


def test_the_form_leads_to_the_public_page(editor):
    assert '/programmes/sillon/" class="viewsitelink"' in seen(editor, at(make_programme()))
    prize = make_programme("Prix", kind="prize")
    assert '/prizes/prix/" class="viewsitelink"' in seen(editor, at(prize))


@pytest.mark.parametrize("count", [2, 12])
def test_the_form_costs_the_same_queries_for_few_partners_and_for_many(
    editor, django_assert_num_queries, count
):
    sillon = make_programme()
    for n in range(count):
        partner = make_organisation(f"Office {n}")
        Partnership.objects.create(programme=sillon, organisation=partner)
        Stage.objects.create(programme=sillon, position=n, name_fr=f"Étape {n}")
        make_name(sillon, f"Sillon {n}")
        sillon.places.add(make_place(f"MA-{n:02}", f"Région {n}"))
    ContentType.objects.get_for_model(Programme)  # asked for once a process
    with django_assert_num_queries(18):
        seen(editor, at(sillon))
