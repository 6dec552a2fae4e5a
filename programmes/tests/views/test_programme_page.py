"""The page of a programme, of a field project and of a prize."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone

from articles.tests.factories import make_article
from programmes.models import (
    Event,
    Laureate,
    Mention,
    Partnership,
    PrizeEdition,
    Programme,
    Stage,
    Tie,
)
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_hidden,
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
def furrow():
    """A programme with everything that belongs to one."""
    programme = make_programme(
        "Sillon",
        summary_fr="Il forme.",
        description_fr="Un.\n\nDeux.",
        audiences=["women"],
        goals=[5],
        starts_on=date(2021, 1, 1),
        countries_said=3,
    )
    programme.places.add(make_place("MA-05", "Plateau"))
    Stage.objects.create(programme=programme, position=2, name_fr="Marché")
    Stage.objects.create(programme=programme, position=1, name_fr="Diagnostic")
    Partnership.objects.create(programme=programme, organisation=make_organisation(), role=1)
    trial = make_programme("Essai", kind="project", parent=programme)
    trial.places.add(make_place("SN", "Sénégal"))
    Tie.objects.create(programme=programme, cooperative=make_cooperative(), kind="trained")
    return programme


def test_a_programme_shows_all_that_belongs_to_it(client, furrow):
    words = text_of(page(client, "/programmes/sillon/", "en"))
    for part in [
        "Il forme.",
        "Un.",
        "Deux.",
        "training",
        "running",
        "2021",
        "women",
        "Plateau",
        "Funding",
        "Office des sources",
        "Gender equality",
        "Essai",
        "Tissage du Haut Val",
    ]:
        assert part in words
    assert words.index("Diagnostic") < words.index("Marché")


def test_a_text_that_is_not_translated_is_marked_as_french(client, furrow):
    assert '<span lang="fr" dir="ltr">Sillon</span>' in page(client, "/programmes/sillon/", "ar")
    assert "<h1>Sillon</h1>" in page(client, "/programmes/sillon/", "fr")


def test_countries_that_are_counted_and_not_named_are_told(client, furrow):
    assert "3 countries are counted; 2 of them are not named." in text_of(
        page(client, "/programmes/sillon/")
    )


def test_a_project_leads_to_its_programme(client, furrow):
    assert 'href="/en/programmes/sillon/"' in page(client, "/programmes/essai/")


def test_the_press_is_told_newest_first_by_year(client, furrow):
    for year in (2023, 2025, 2024):
        make_mention(make_article(f"Atelier de {year}", published_on=date(year, 7, 8)), furrow)
    words = text_of(page(client, "/programmes/sillon/"))
    assert words.index("Atelier de 2025") < words.index("Atelier de 2024")
    assert words.index("Atelier de 2024") < words.index("Atelier de 2023")


def test_drafts_and_struck_mentions_are_no_press(client, furrow):
    make_mention(make_article("Brouillon", status="draft"), furrow)
    struck = make_mention(make_article("Rayé"), furrow)
    Mention.objects.filter(pk=struck.pk).update(state=Mention.State.STRUCK)
    words = text_of(page(client, "/programmes/sillon/"))
    assert "Brouillon" not in words
    assert "Rayé" not in words


def test_a_long_press_has_pages(client, furrow):
    for number in range(8):
        make_mention(make_article(f"Atelier {number:02}"), furrow)
    html = page(client, "/programmes/sillon/")
    older = html.partition('rel="next" href="')[2].partition("#")[0]
    words = text_of(page(client, f"/programmes/sillon/{older}"))
    assert "Atelier 00" in words
    assert "Atelier 07" not in words


def test_next_dates_are_told_and_past_ones_are_not(client, furrow):
    today = timezone.localdate()
    for slug, days in (("demain", 1), ("hier", -1)):
        Event.objects.create(
            slug=slug,
            kind="call",
            name_fr=slug.title(),
            programme=furrow,
            starts_on=today + timedelta(days=days),
        )
    words = text_of(page(client, "/programmes/sillon/"))
    assert "Demain" in words
    assert "Hier" not in words


def test_a_prize_shows_its_editions_and_laureates(client):
    prize = make_programme("Prix du Sillon", kind="prize")
    edition = PrizeEdition.objects.create(prize=prize, year=2024)
    Laureate.objects.create(edition=edition, cooperative=make_cooperative(), award="Or")
    Laureate.objects.create(edition=edition, name="Une école")
    words = text_of(page(client, "/prizes/prix-du-sillon/"))
    assert "2024 Tissage du Haut Val Or example Une école" in words


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/en/programmes/prix-du-sillon/", "/en/prizes/prix-du-sillon/"),
        ("/en/prizes/sillon/", "/en/programmes/sillon/"),
        ("/en/programmes/le-sillon/", "/en/programmes/sillon/"),
    ],
)
def test_another_address_of_a_programme_leads_to_its_own(client, asked, leads):
    make_name(make_programme(), "Le Sillon")
    make_programme("Prix du Sillon", kind="prize")
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, leads)


def test_an_unknown_programme_is_not_found(client):
    assert client.get("/en/programmes/nowhere/").status_code == 404


@pytest.mark.parametrize("count", [1, 15])
def test_the_page_costs_seven_queries(client, furrow, django_assert_num_queries, count):
    for number in range(count):
        make_confirmed(indicator=make_indicator(f"Membres {number}"), programme=furrow)
        make_programme(f"Essai {number}", kind="project", parent=furrow)
        make_mention(make_article(f"Article {number}"), furrow)
    with django_assert_num_queries(7):
        page(client, "/programmes/sillon/")


def test_what_is_typed_is_escaped(client):
    make_programme("Sillon", summary_fr="<script>alert(1)</script>")
    assert "<script>" not in page(client, "/programmes/sillon/", "fr")


def test_a_result_stands_with_the_sentence_that_says_it(client, furrow):
    make_confirmed("60", programme=furrow, quote="Le réseau compte 60 coopératives.")
    html = page(client, "/programmes/sillon/")
    result = html.partition('class="result"')[2].partition("</section>")[0]
    assert re.search(r"<mark>Le réseau compte <b>60</b> coopératives\.</mark>", result)
    assert "see the sentence" in result


def test_other_programmes_stand_with_what_they_reached_and_hidden_ones_do_not(client, furrow):
    make_confirmed("34", programme=make_programme("Verger"))
    make_hidden("Semis")
    words = text_of(page(client, "/programmes/sillon/")).partition("Other programmes")[2]
    assert "Verger 34" in words
    assert "Semis" not in words


def test_every_kind_of_programme_has_a_colour_and_a_pattern_of_its_own(client, furrow):
    css = Path(finders.find("coopsite/profile.css")).read_text()
    declared = dict(re.findall(r'\.kind-(\w+) \{[^}]*url\("(patterns/\w+\.svg)"\)', css))
    assert set(declared) == set(Programme.Kind.values)
    assert len(set(declared.values())) == len(declared)
    assert all(finders.find(f"coopsite/{pattern}") for pattern in declared.values())
    assert 'class="profile kind-training"' in page(client, "/programmes/sillon/")
