"""The Atom feeds of one programme, place or indicator."""

import feedparser
import pytest

from articles.models import Article, Publication
from articles.tests.factories import make_article, make_publication
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Mention
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
    make_mention,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")


@pytest.fixture
def sillon():
    """A programme with a project, a figure of each, and an article that names it."""
    programme = make_programme()
    project = make_programme("Essai", kind="project", parent=programme)
    make_confirmed(programme=programme)
    make_confirmed("41", programme=project)
    make_confirmed("7", programme=make_programme("Autre"))
    make_mention(make_article("Un article du Sillon"), programme)
    return programme


def feed(client, path, language="en"):
    """A feed, read strictly."""
    answer = client.get(f"/{language}/{path}/feed/")
    assert answer.status_code == 200
    read = feedparser.parse(answer.content)
    assert not read.bozo, read
    return read


def titles(read):
    return {entry.title for entry in read.entries}


def test_a_programme_has_its_figures_those_of_its_projects_and_its_articles(client, sillon):
    read = feed(client, "programmes/sillon")
    assert titles(read) == {
        "Coopératives soutenues: 932",
        "Coopératives soutenues: 41",
        "Un article du Sillon",
    }


def test_a_figure_has_its_sentence_its_paper_and_its_day(client):
    make_confirmed("900", qualifier="more")
    [entry] = feed(client, "indicators/cooperatives-soutenues").entries
    assert entry.summary == "Au total, 900 coopératives sont soutenues."
    assert (entry.author, entry.published[:10]) == ("La Gazette", "2025-07-08")


def test_a_sentence_is_cut_as_its_paper_permits(client, settings):
    settings.QUOTE_WORDS = dict.fromkeys(("full", "extract", "link"), 3)
    make_confirmed()
    [entry] = feed(client, "indicators/cooperatives-soutenues").entries
    assert len(entry.summary.split()) < len("Au total, 932 coopératives sont soutenues.".split())


def test_a_country_has_the_articles_of_its_regions(client):
    region = make_place("MA-05", "Plateau")
    make_mention(make_article("Un article du Plateau"), region)
    assert titles(feed(client, "places/ma")) == {"Un article du Plateau"}
    assert titles(feed(client, "places/ma-05")) == {"Un article du Plateau"}


def test_what_is_withheld_or_not_public_is_in_none(client, sillon):
    editor = make_editor()
    figure = sillon.figures.get()
    withholding.withhold_figure(figure, by=editor, grounds=WHY)
    withholding.withhold_article(
        Article.objects.get(title="Un article du Sillon"), by=editor, grounds=WHY
    )
    make_figure("93", quote="Soit 93 coopératives.", programme=sillon)
    struck = make_mention(make_article("Un autre", publication=make_publication("Le Fil")), sillon)
    Mention.objects.filter(pk=struck.pk).update(state=Mention.State.STRUCK)
    assert titles(feed(client, "programmes/sillon")) == {"Coopératives soutenues: 41"}


def test_a_withheld_quote_is_not_in_it(client):
    figure = make_confirmed()
    make_citation(figure, "On compte 932 coopératives de plus.")
    first = figure.citations.earliest("pk")
    withholding.withhold_quote(first, by=make_editor(), grounds=WHY)
    [entry] = feed(client, "indicators/cooperatives-soutenues").entries
    assert entry.summary == "On compte 932 coopératives de plus."


def test_a_figure_that_was_taken_back_is_told_as_that(client):
    figure = make_confirmed(indicator=make_indicator("Coopératives soutenues"))
    deciding.reject(figure, by=make_editor(), reason="No.", public_reason="Misprint of the paper.")
    [entry] = feed(client, "indicators/cooperatives-soutenues").entries
    assert entry.title == "No longer shown: Coopératives soutenues: 932"


def test_of_a_paper_that_lets_only_its_title_be_shown_nothing_else_is(client):
    place = make_place()
    paper = make_publication("Le Fil", reuse=Publication.Reuse.LINK)
    make_mention(make_article(publication=paper), place)
    [entry] = feed(client, "places/ma").entries
    assert not entry.summary


def test_the_same_entries_are_the_same_bytes_and_none_are_too(client, sillon):
    make_indicator("Rien de compté")
    for path in ("programmes/sillon", "indicators/rien-de-compte"):
        first, second = (client.get(f"/fr/{path}/feed/").content for _ in range(2))
        assert first == second
    assert feed(client, "programmes/sillon").feed.updated[:4] > "2000"


@pytest.mark.parametrize(
    "path", ["programmes/caché", "programmes/cache", "places/zz", "indicators/rien"]
)
def test_of_what_readers_do_not_see_there_is_no_feed(client, path):
    make_programme("Caché", slug="cache", sight="draft")
    assert client.get(f"/fr/{path}/feed/").status_code == 404


def test_its_page_names_it_and_each_feed_costs_few_queries(
    client, sillon, django_assert_num_queries
):
    for path in ("programmes/sillon", "indicators/cooperatives-soutenues", "places/ma"):
        make_place("MA") if path == "places/ma" else None
        html = client.get(f"/fr/{path}/").content.decode()
        assert f'href="/fr/{path}/feed/"' in html
        with django_assert_num_queries(5 if path != "indicators/cooperatives-soutenues" else 4):
            client.get(f"/fr/{path}/feed/")


def test_a_place_whose_code_no_database_holds_is_not_found(client):
    assert client.get("/fr/places/%00/feed/").status_code == 404
