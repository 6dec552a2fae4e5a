"""How much of a sentence readers get, wherever it is given: the reuse policy of its paper says."""

import pytest

from articles.models import Publication
from articles.tests.factories import make_article, make_publication
from programmes.tests.factories import make_confirmed

pytestmark = pytest.mark.django_db

BESIDE = "qui travaillent la laine et le cuir des troupeaux de la montagne"
SENTENCE = (
    "La Fondation a soutenu 932 coopératives au Maroc avec ses partenaires de la région, "
    f"{BESIDE}, dans des ateliers que leurs voisines ont bâtis de pierre et de terre."
)
CUT = "La Fondation a soutenu 932 coopératives au Maroc avec ses partenaires de la région…"
HIDDEN = SENTENCE.replace("leurs voisines ont", "nul n’a")  # a negation: no part may be quoted
PLACES = (
    "/figures/{key}/",
    "/figures/{key}/?fragment",
    "/figures/{key}.json",
    "/figures/{key}/cite.ris",
    "/figures/{key}/cite.bib",
    "/figures/",
    "/figures.csv",
    "/figures/feed/",
)


def quoted_in(reuse, sentence):
    """A confirmed figure that a paper with a reuse policy prints."""
    paper = make_publication("Le Fil", reuse=reuse)
    article = make_article("Un bilan", lede="", body=f"<p>{sentence}</p>", publication=paper)
    return make_confirmed(article=article, quote=sentence)


def answer(client, place, figure):
    """What readers get at a place, without marks around the number."""
    found = client.get(f"/en{place.format(key=figure.pk)}")
    body = b"".join(found.streaming_content) if found.streaming else found.content
    assert found.status_code == 200
    text = body.decode()
    for mark in ("<mark>", "</mark>", '<b class="whole">', "</b>"):
        text = text.replace(mark, "")
    return text


@pytest.mark.parametrize("place", PLACES)
def test_title_and_link_only_gives_25_words_at_most(client, place):
    text = answer(client, place, quoted_in(Publication.Reuse.LINK, SENTENCE))
    assert CUT in text
    assert "travaillent" not in text
    assert "bâtis" not in text


@pytest.mark.parametrize("place", PLACES)
def test_where_no_cut_is_true_paper_and_day_stand_alone(client, place):
    text = answer(client, place, quoted_in(Publication.Reuse.LINK, HIDDEN))
    assert "La Fondation a soutenu" not in text
    assert "travaillent" not in text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("reuse", [Publication.Reuse.EXTRACT, Publication.Reuse.FULL])
def test_what_fits_is_given_whole(client, place, reuse):
    assert HIDDEN in answer(client, place, quoted_in(reuse, HIDDEN))


def test_an_extract_gives_60_words_at_most(client):
    long = SENTENCE.replace(BESIDE, f"{BESIDE}, {', '.join([BESIDE] * 4)}")
    text = answer(client, "/figures/{key}/cite.ris", quoted_in(Publication.Reuse.EXTRACT, long))
    assert text.count(BESIDE) == 3  # 14 words before them, 12 in each
    assert "bâtis" not in text


def test_full_text_gives_the_sentence_whatever_its_length(client):
    long = SENTENCE.replace(BESIDE, ", ".join([BESIDE] * 5))
    assert long in answer(client, PLACES[0], quoted_in(Publication.Reuse.FULL, long))


def test_the_policy_holds_when_the_article_is_gone(client):
    figure = quoted_in(Publication.Reuse.LINK, HIDDEN)
    figure.citations.get().article.delete()
    assert "travaillent" not in answer(client, PLACES[0], figure)


def test_the_address_of_the_sentence_holds_no_more_than_the_quote(client):
    figure = quoted_in(Publication.Reuse.LINK, SENTENCE)
    figure.citations.update(source_url="https://fil.example/bilan")
    text = answer(client, PLACES[0], figure)
    assert "https://fil.example/bilan#:~:text=La%20Fondation" in text
    assert "laine" not in text


def test_a_figure_of_a_paper_that_is_not_known_is_quoted_as_an_extract(client):
    article = make_article("Un bilan", lede="", body=f"<p>{HIDDEN}</p>", publication=None)
    figure = make_confirmed(article=article, quote=HIDDEN)
    assert HIDDEN in answer(client, PLACES[0], figure)


def test_the_length_is_a_setting(client, settings):
    settings.QUOTE_WORDS = settings.QUOTE_WORDS | {"link": 60}
    assert HIDDEN in answer(client, PLACES[0], quoted_in(Publication.Reuse.LINK, HIDDEN))
