"""Press cuttings: the sentences of a figure, one card an origin."""

import re

import pytest

from articles.tests.factories import make_article, make_publication
from programmes.evidence.proof import same_words
from programmes.evidence.sentences import sentences_of
from programmes.models import Origin
from programmes.tests.factories import make_citation, make_confirmed
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db
QUOTE = "Au total, 932 coopératives sont soutenues."


def printed_in(paper, figure, quote=QUOTE, **values):
    """A citation of a figure in another paper, from the origin of its first."""
    article = make_article(
        f"Reprise par {paper}",
        lede="",
        body=f"<p>{quote}</p>",
        publication=make_publication(paper),
        **values,
    )
    return make_citation(figure, quote, article=article)


def said_by_one(figure):
    """All citations of a figure come from one release."""
    figure.citations.update(origin=Origin.objects.create(kind="communique", words="Bilan"))


def test_a_reprint_stands_on_the_cutting_that_it_repeats(client):
    figure = make_confirmed()
    printed_in("Le Sillon", figure)
    said_by_one(figure)
    html = page(client, f"/figures/{figure.pk}/")
    assert html.count('<figure class="cutting') == 1
    assert "Also printed word for word by Le Sillon , 8 July 2025" in text_of(html)


def test_other_words_of_one_origin_are_a_cutting_of_their_own(client):
    figure = make_confirmed()
    printed_in("Le Sillon", figure, "Soit 932 en tout.")
    said_by_one(figure)
    html = page(client, f"/figures/{figure.pk}/")
    assert html.count('<figure class="cutting') == 2
    assert "word for word" not in html


def test_words_are_the_same_whatever_is_set_between_them():
    figure = make_confirmed()
    printed_in("Le Sillon", figure, "AU TOTAL : 932 coopératives sont soutenues !")
    one, other = sentences_of({figure.pk: 9})[figure.pk]
    assert same_words(one, other)


def test_a_title_leads_to_the_sentence_in_the_article_on_this_site(client):
    figure = make_confirmed()
    citation = figure.citations.get()
    html = page(client, f"/figures/{figure.pk}/")
    [link] = re.findall(r'href="(/en/articles/[^"]+#[^"]+)"', html)
    assert f"#citation-{citation.pk}:~:text=Au%20total%2C%20932" in link


def test_a_cutting_runs_in_the_direction_of_its_paper(client):
    figure = make_confirmed()
    html = page(client, f"/figures/{figure.pk}/", "ar")
    assert '<figcaption dir="ltr">' in html
    assert '<blockquote lang="fr" dir="ltr">' in html
