"""What the head of one page or another says, and what it does not."""

import json
import re
from html import unescape

import pytest
from django.utils.translation import override

from articles.models import Publication
from articles.tests.factories import make_article, make_publication
from coopsite.tests.pages.factories import make_news
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Event, Partnership
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_editor,
    make_mention,
    make_organisation,
    make_partner,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")


def html_of(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def graph(client, path):
    """The nodes of a page by their types; of several of one type the first."""
    [text] = re.findall(r'ld\+json">(.*?)</script>', html_of(client, path), re.DOTALL)
    return {node["@type"]: node for node in reversed(json.loads(text)["@graph"])}


def metas(html, prefix):
    found = re.findall(r'<meta (?:name|property)="([^"]+)"\s+content="([^"]*)"', html)
    return {name: unescape(value) for name, value in found if name.startswith(prefix)}


def way(client, path):
    steps = graph(client, path)[kind_of(path)]["breadcrumb"]["itemListElement"]
    return [(step["name"], step["item"].removeprefix(SITE)) for step in steps]


def kind_of(path):
    return "CollectionPage" if path.count("/") == 3 else "WebPage"


def test_the_way_to_a_page_leads_through_its_list_and_what_is_above_it(client):
    make_programme("Essai", kind="project", parent=make_programme())
    home = ("Home", "/en/")
    assert way(client, "/en/programmes/") == [home, ("Programmes", "/en/programmes/")]
    assert way(client, "/en/programmes/essai/") == [
        home,
        ("Programmes", "/en/programmes/"),
        ("Sillon", "/en/programmes/sillon/"),
        ("Essai", "/en/programmes/essai/"),
    ]


def test_a_programme_says_who_funds_it_who_takes_part_and_where(client):
    programme = make_programme(website="https://sillon.example")
    programme.places.add(make_place())
    make_partner("Tifawin", programme)
    Partnership.objects.create(
        programme=programme, organisation=make_organisation(), role=Partnership.Role.FUNDING
    )
    node = graph(client, "/fr/programmes/sillon/")["Project"]
    assert node["@id"] == f"{SITE}/programmes/sillon/#programme"
    assert node["sameAs"] == "https://sillon.example"
    assert [one["name"] for one in node["funder"]] == ["Office des sources"]
    assert [one["name"] for one in node["member"]] == ["Tifawin"]
    assert [one["@id"] for one in node["areaServed"]] == [f"{SITE}/places/ma/#place"]


def test_what_is_known_by_one_name_is_so_in_every_language(client):
    make_programme()
    ids = {graph(client, f"/{code}/programmes/sillon/")["Project"]["@id"] for code in ("fr", "ar")}
    assert ids == {f"{SITE}/programmes/sillon/#programme"}


def test_an_event_that_comes_every_year_is_told_at_its_next_time(client):
    rule = "FREQ=YEARLY;BYMONTH=7;BYDAY=1SA"
    Event.objects.create(slug="jour", kind="day", name_fr="Jour", rule=rule)
    node = graph(client, "/fr/calendar/")["Event"]
    assert re.fullmatch(r"\d{4}-07-0[1-7]", node["startDate"])


def test_made_up_cooperatives_and_how_to_reach_any_are_told_to_no_machine(client):
    make_cooperative()
    reached = {"contact_agreed": True, "phone": "0600000000", "email": "a@b.example"}
    make_cooperative("Argan du Souss", example=False, **reached)
    assert "Organization" not in graph(client, "/fr/cooperatives/tissage-du-haut-val/")
    node = graph(client, "/fr/cooperatives/argan-du-souss/")["Organization"]
    assert node["name"] == "Argan du Souss"
    assert "0600000000" not in json.dumps(node)
    assert "a@b.example" not in json.dumps(node)


def test_an_article_names_its_figures_and_tells_no_text_of_its_paper(client):
    figure = make_confirmed()
    article = figure.citations.get().article
    make_mention(article, make_programme())
    node = graph(client, article_path(article))["NewsArticle"]
    assert node["@id"] == f"{SITE}/articles/{article.pk}/#article"
    assert node["mentions"] == [{"@id": f"{SITE}/figures/{figure.pk}/#observation"}]
    assert [one["name"] for one in node["about"]] == ["Sillon"]
    assert "soutenues" not in json.dumps(node)


@pytest.mark.parametrize(("kind", "type_"), [("report", "Report"), ("law", "Legislation")])
def test_what_is_no_papers_is_told_as_what_it_is(client, kind, type_):
    paper = make_publication("Office des sources", kind=kind)
    assert type_ in graph(client, article_path(make_article(publication=paper)))


def article_path(article):
    with override("fr"):
        return article.get_absolute_url()


def test_reference_managers_read_an_article_that_has_title_day_paper_and_language(client):
    path = article_path(make_article(authors=["A. Benali", "S. Idrissi"]))
    assert metas(html_of(client, path), "citation_") == {
        "citation_title": "Un atelier de tissage ouvre",
        "citation_author": "S. Idrissi",  # the last of both
        "citation_publication_date": "2025/07/08",
        "citation_publisher": "La Gazette",
        "citation_language": "fr",
        "citation_public_url": f"{SITE}{path}",
    }
    without = article_path(make_article("Sans journal", publication=None))
    assert metas(html_of(client, without), "citation_") == {}


def test_of_a_paper_that_lets_only_its_title_be_shown_nothing_more_is_told(client):
    paper = make_publication("Le Fil", reuse=Publication.Reuse.LINK)
    article = make_article(publication=paper)
    assert "abstract" not in graph(client, article_path(article))["NewsArticle"]
    assert article.lede not in html_of(client, article_path(article))


def test_the_licence_of_the_data_is_that_of_claims_and_datasets_alone(client, settings):
    figure = make_confirmed()
    nodes = graph(client, f"/fr/figures/{figure.pk}/")
    by = "https://creativecommons.org/licenses/by/4.0/"
    assert (nodes["Claim"]["license"], "license" in nodes["Quotation"]) == (by, False)
    dataset = graph(client, "/fr/indicators/cooperatives-soutenues/")["Dataset"]
    assert dataset["license"] == by
    file = dataset["distribution"]["contentUrl"].removeprefix(SITE)
    assert "932" in b"".join(client.get(file).streaming_content).decode()
    settings.DATA_LICENCE = ""
    assert "license" not in graph(client, "/fr/figures/")["Dataset"]


def test_news_are_an_article_of_the_organisation(client, settings):
    settings.SITE_NAME = "Le Sillon"
    with override("fr"):
        path = make_news().get_absolute_url()
    assert graph(client, path)["NewsArticle"]["publisher"]["name"] == "Le Sillon"
    assert metas(html_of(client, path), "og:type") == {"og:type": "article"}


def test_a_rejected_figure_is_shared_as_one_that_is_no_longer_shown(client):
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="No.", public_reason="Misprint.")
    html = html_of(client, f"/en/figures/{figure.pk}/")
    assert metas(html, "og:title")["og:title"].startswith("No longer shown: ")
    assert {*graph(client, f"/en/figures/{figure.pk}/")} == {"WebPage"}


def test_in_the_place_of_what_is_withheld_or_nowhere_the_head_says_nothing(client):
    figure = make_confirmed()
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    for path, status in ((f"/fr/figures/{figure.pk}/", 410), ("/fr/nulle-part/", 404)):
        html = html_of(client, path, status)
        assert "ld+json" not in html
        assert "og:" not in html
        assert 'rel="canonical"' not in html


def test_what_somebody_searched_for_is_told_to_no_machine(client):
    assert "SearchResultsPage" in graph(client, "/en/search/")
    html = html_of(client, "/en/search/?q=</script><script>alert(1)</script>")
    assert "ld+json" not in html
    assert "og:" not in html


def test_a_title_cannot_leave_the_script(client):
    make_programme("</script><b>Sillon", slug="sillon")
    nodes = graph(client, "/en/programmes/sillon/")
    assert nodes["WebPage"]["name"] == nodes["Project"]["name"] == "</script><b>Sillon"
