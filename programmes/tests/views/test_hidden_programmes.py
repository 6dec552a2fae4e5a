"""What readers see of a programme that is a draft, scheduled or archived: nothing, or a note."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import now

from articles.tests.factories import make_article
from programmes.models import Event, Laureate, Partnership, PrizeEdition, Tie
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_indicator,
    make_mention,
    make_name,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    """A programme that no reader sees."""
    return make_programme("Sillon", sight="draft", countries_said=9)


@pytest.mark.parametrize("path", ["/programmes/sillon/", "/programmes/le-sillon/"])
def test_a_draft_has_no_page_by_any_name(client, draft, path):
    make_name(draft, "Le Sillon")
    answer = client.get(f"/fr{path}")
    assert answer.status_code == 404
    assert "Location" not in answer


def test_a_name_leads_to_the_one_who_bears_it_and_is_seen(client, draft):
    make_name(draft, "Le Sillon")
    make_name(make_programme("Autre"), "Le Sillon")
    assert client.get("/fr/programmes/le-sillon/")["Location"] == "/fr/programmes/autre/"


def test_a_programme_appears_at_its_time(client):
    later = make_programme(public_from=now() + timedelta(hours=1))
    assert client.get("/fr/programmes/sillon/").status_code == 404
    later.publish(at=now() - timedelta(seconds=1))
    assert client.get("/fr/programmes/sillon/").status_code == 200


@pytest.mark.parametrize("kind", ["training", "prize"])
def test_what_is_archived_is_gone_with_a_note(client, kind):
    programme = make_programme(kind=kind)
    programme.archive("Remplacé par un autre.")
    answer = client.get(programme.get_absolute_url())
    assert answer.status_code == 410
    assert "Remplacé par un autre." in answer.content.decode()
    assert "Sillon" not in answer.content.decode()


def test_lists_and_counts_leave_it_out(client, draft):
    make_programme("Champ", kind="project", parent=make_programme("Autre"), sight="draft")
    draft.places.add(make_place("SN", "Sénégal"))
    words = text_of(page(client, "/programmes/", "en"))
    assert "Sillon" not in words
    assert "1 project" not in words
    assert "Senegal" not in text_of(page(client, "/programmes/?kind=training", "en"))
    assert "1 programme" not in text_of(page(client, "/places/", "en"))
    assert "Sillon" not in text_of(page(client, "/places/sn/", "en"))


def test_a_project_is_shown_without_the_draft_it_belongs_to(client, draft):
    make_programme("Champ", kind="project", parent=draft)
    assert "Sillon" not in text_of(page(client, "/programmes/champ/", "en"))
    assert "Sillon" not in text_of(page(client, "/search/?q=champ", "en"))


def test_a_programme_is_shown_without_its_draft_of_a_project(client):
    project = make_programme("Champ", kind="project", parent=make_programme(), sight="draft")
    project.places.add(make_place("SN", "Sénégal"))
    words = text_of(page(client, "/programmes/sillon/", "en"))
    assert "Champ" not in words


def test_an_organisation_does_not_name_it(client, draft):
    office = make_organisation()
    Partnership.objects.create(programme=draft, organisation=office)
    assert "Sillon" not in text_of(page(client, "/organisations/office-des-sources/", "en"))
    assert "Office" not in text_of(page(client, "/programmes/", "en"))


def test_a_cooperative_is_not_found_by_it(client, draft):
    weavers = make_cooperative()
    Tie.objects.create(programme=draft, cooperative=weavers, kind="trained")
    assert "Sillon" not in text_of(client.get(weavers.get_absolute_url()).content.decode())
    assert weavers.name not in text_of(page(client, "/cooperatives/?programme=sillon", "fr"))
    assert "Sillon" not in text_of(page(client, "/cooperatives/", "fr"))


def test_the_laureate_of_a_draft_of_a_prize_is_not_said_to_be_one(client):
    prize, weavers = make_programme("Prix", kind="prize", sight="draft"), make_cooperative()
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    Laureate.objects.create(edition=edition, cooperative=weavers)
    assert "Prix" not in text_of(client.get(weavers.get_absolute_url()).content.decode())
    assert weavers.name not in text_of(page(client, "/cooperatives/?programme=prix", "fr"))


def test_its_events_come_with_it(client, draft):
    event = Event.objects.create(
        slug="remise", name_fr="Remise", rule="FREQ=YEARLY", programme=draft
    )
    for path in ("/calendar/", "/calendar.ics"):
        assert event.name_fr not in client.get(f"/fr{path}").content.decode()
    draft.publish()
    assert event.name_fr in client.get("/fr/calendar/").content.decode()


def test_an_article_does_not_say_that_it_names_it(client, draft):
    article = make_article("Un bilan")
    make_mention(article, draft)
    assert "Sillon" not in text_of(client.get(article.get_absolute_url()).content.decode())


@pytest.mark.parametrize("path", ["/figures/{}/", "/figures/{}.json", "/figures/", "/figures.csv"])
def test_its_figure_is_shown_without_its_name(client, draft, path):
    figure = make_confirmed(programme=draft, as_of=date(2025, 7, 8))
    answer = client.get(f"/fr{path.format(figure.pk)}")
    said = b"".join(answer).decode()
    assert "932" in said
    assert "illon" not in said


def test_no_filter_tells_which_figures_are_its(client, draft):
    make_confirmed(programme=draft)
    words = text_of(page(client, "/figures/?programme=sillon", "fr"))
    assert "932" not in words


def test_an_indicator_of_it_is_shown_without_its_name(client, draft):
    make_confirmed(indicator=make_indicator(programme=draft))
    assert "Sillon" not in text_of(page(client, "/indicators/cooperatives-soutenues/", "fr"))
    assert "Sillon" not in text_of(page(client, "/search/?q=soutenues", "fr"))


def test_its_values_make_no_series_with_those_of_the_place(client, draft):
    make_confirmed(as_of=date(2024, 7, 8))
    make_confirmed("41", programme=draft, as_of=date(2025, 7, 8))
    html = page(client, "/indicators/cooperatives-soutenues/", "fr")
    assert "<svg" not in html.partition("<main")[2]


def test_no_total_holds_a_value_of_a_draft_of_a_project(client):
    programme = make_programme()
    indicator = make_indicator(may_be_added=True)
    for name, code, value in (("Champ", "SN", "40"), ("Jardin", "ML", "50"), ("Pré", "CI", "7")):
        sight = "draft" if name == "Pré" else "published"
        project = make_programme(name, kind="project", parent=programme, sight=sight)
        make_place(code, name)
        make_confirmed(value, indicator=indicator, programme=project, places=[code])
    words = text_of(page(client, "/programmes/sillon/", "fr"))
    assert "90" in words
    assert "97" not in words
