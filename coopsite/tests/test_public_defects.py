"""What readers of three languages stumbled over: links, words, directions and names of links."""

import re
from html import unescape

import pytest
from django.utils.translation import override

from articles.text.dates import PartialDate
from articles.text.languages import likely_language
from articles.text.printing import date_in_words
from programmes.figures import deciding
from programmes.tests.factories import (
    make_confirmed,
    make_editor,
    make_indicator,
    make_place,
    make_programme,
)
from programmes.tests.reading import page

pytestmark = pytest.mark.django_db


def graph(client, figure, language):
    """The nodes of a figure's linked data by their type."""
    nodes = client.get(f"/{language}/figures/{figure.pk}.json").json()["@graph"]
    return {node["@type"]: node for node in nodes}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_calendar_leads_to_its_subscription(client, language):
    [link] = re.findall(r'href="([^"]+\.ics[^"]*)"', page(client, "/calendar/", language))
    answer = client.get(link)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")


@pytest.mark.parametrize("path", ["/calendar.ics/", "/fr/calendar.ics/", "/calendar.ics"])
def test_calendars_that_ask_with_a_slash_or_without_a_language_are_led_on(client, path):
    answer = client.get(path, follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == "/fr/calendar.ics"


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        ("2025-02-01", "fr", "1er février 2025"),
        ("2025-02-11", "fr", "11 février 2025"),
        ("2025-02", "fr", "février 2025"),
        ("2025", "fr", "2025"),
        ("2025-02-01", "en", "1 February 2025"),
        ("2025-02-01", "ar", "1 فبراير 2025"),
    ],
)
def test_the_first_of_a_month_is_said_as_french_says_it(day, language, words):
    with override(language):
        assert date_in_words(PartialDate.parse(day)) == words


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Deux chiffres semblent intervertis par le journal.", "ar", "fr"),
        ("Deux chiffres intervertis.", "ar", "fr"),
        ("The paper printed it twice.", "ar", "en"),
        ("رقمان متبادلان.", "fr", "ar"),
        ("Misprint.", "en", "en"),
        ("Coquille.", "fr", "fr"),
    ],
)
def test_the_language_of_a_note_is_told_by_its_words_or_is_the_likeliest(text, language, told):
    assert likely_language(text, language) == told


def test_a_french_note_on_an_arabic_page_says_that_it_is_french(client):
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="No.", public_reason="Le titre est arrondi.")
    html = page(client, f"/figures/{figure.pk}/", "ar")
    assert '<bdi class="reason" lang="fr" dir="ltr">Le titre est arrondi.</bdi>' in html


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        ("/cooperatives/", "place", "tous les lieux"),
        ("/cooperatives/", "activity", "toutes les activités"),
        ("/programmes/", "goal", "tous les objectifs"),
        ("/figures/", "year", "toutes les années"),
        ("/figures/", "indicator", "tous les indicateurs"),
        ("/articles/", "language", "toutes les langues"),
    ],
)
def test_all_agrees_with_what_there_is_all_of(client, path, name, words):
    html = page(client, path, "fr")
    choices = html.partition(f'<select id="{name}"')[2]
    assert choices.partition('<option value="">')[2].startswith(words)


def links_by_name(html):
    """The addresses to which the links of one name lead."""
    found = {}
    for tag, words in re.findall(r'<a class="[^"]*\bevidence\b[^"]*"([^>]*)>(.*?)</a>', html):
        name = " ".join(unescape(re.sub("<[^>]+>", " ", words)).split())
        found.setdefault(name, set()).add(re.search('href="([^"]+)"', tag)[1])
    return found


@pytest.mark.parametrize("path", ["/figures/", "/programmes/sillon/"])
def test_two_links_of_one_name_lead_to_one_figure(client, path):
    sillon = make_programme()
    for code, name in (("MA", "Maroc"), ("SN", "Sénégal")):
        make_place(code, name)
        for indicator in ("Coopératives soutenues", "Coopératives formées"):
            values = {"places": [code], "indicator": make_indicator(indicator)}
            make_confirmed(programme=sillon, **values)
    found = links_by_name(page(client, path, "fr"))
    assert len(set().union(*found.values())) == 4
    assert {len(addresses) for addresses in found.values()} == {1}


def test_an_observation_and_its_parts_are_one_thing_in_all_languages(client):
    figure = make_confirmed()
    names = {
        language: {kind: node["@id"] for kind, node in graph(client, figure, language).items()}
        for language in ("fr", "en", "ar")
    }
    assert names["fr"] == names["en"] == names["ar"]
    assert names["fr"]["Observation"] == f"http://testserver/figures/{figure.pk}/#observation"


def test_each_language_keeps_the_address_of_its_own_page(client):
    figure = make_confirmed()
    address = graph(client, figure, "ar")["Observation"]["url"]
    assert address == f"http://testserver/ar/figures/{figure.pk}/"


@pytest.mark.parametrize("end", ["/", ".json"])
def test_the_one_name_leads_to_the_readers_language(client, end):
    figure = make_confirmed()
    answer = client.get(f"/figures/{figure.pk}{end}", headers={"accept-language": "ar"})
    assert answer["Location"] == f"/ar/figures/{figure.pk}{end}"


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_feeds_keep_the_names_that_their_readers_know(client, language):
    figure = make_confirmed()
    feed = client.get(f"/{language}/figures/feed/").content.decode()
    assert f"<id>http://testserver/{language}/figures/{figure.pk}/</id>" in feed
