"""What readers are told in the place of what is withheld: that it is, since when, nothing else."""

import csv
import json
import re
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.utils.translation import override

from articles.models import Article, Withholding
from articles.tests.factories import make_article
from programmes.evidence.figure_rows import COLUMNS
from programmes.figures import settling, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Relation
from programmes.tests.factories import make_citation, make_confirmed, make_editor

QUOTE = COLUMNS.index("quote")
pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
WORDS = "Asked for by the person."
FORMS = (".json", "/cite.ris", "/cite.bib", "/", "/?fragment")


def withhold(row):
    _what, act = withholding.ACTS[type(row)]
    withheld = act(row, by=make_editor(), grounds=Grounds("privacy", "A letter.", WORDS))
    Withholding.objects.update(at="2026-11-26T09:30:00Z")
    return withheld


@pytest.fixture
def figure():
    """A confirmed figure with two quotes."""
    figure = make_confirmed()
    make_citation(figure, "Ils sont 932 dans le pays.", article=make_article("Le pays", body=""
        "<p>Ils sont 932 dans le pays. Le réseau grandit.</p>"))  # fmt: skip
    return figure


def quote(figure):
    return figure.citations.get(exact__startswith="Au total")


def get(client, path):
    answer = client.get(path)
    text = b"".join(answer) if answer.streaming else answer.content
    return answer.status_code, text.decode()


def entry(client, path):
    [found] = ElementTree.fromstring(client.get(path).content).findall(f"{ATOM}entry")
    return {name: found.findtext(f"{ATOM}{name}") for name in ("id", "title", "summary")}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_withheld_figure_is_gone_in_every_form(client, figure, language):
    withhold(figure)
    with override(language):
        said = said_of(figure)
    for form in FORMS:
        status, text = get(client, f"/{language}/figures/{figure.pk}{form}")
        assert status == 410, form
        assert said in text
        assert WORDS in text
        assert not any(word in text for word in ("932", "Coopératives soutenues", "letter"))


def said_of(figure):
    figure.refresh_from_db()
    return figure.withholding.tombstone("figure").said


def test_a_figure_that_is_the_same_as_a_withheld_one_is_gone_too(client, figure):
    twin = make_confirmed("800")
    twin.state, twin.reason, twin.same_as = "rejected", "The same.", figure
    twin.save()
    withhold(figure)
    assert client.get(f"/fr/figures/{twin.pk}/", follow=True).status_code == 410
    type(twin).objects.filter(pk=twin.pk).update(first_confirmed_at=None)  # never seen itself
    assert client.get(f"/fr/figures/{twin.pk}/").status_code == 410


def test_a_number_that_no_figure_has_is_still_not_found(client):
    assert get(client, "/fr/figures/999999/")[0] == 404
    assert get(client, f"/fr/figures/{10**30}/")[0] == 404


def test_what_was_lifted_is_seen_and_its_history_says_so(client, figure):
    withholding.lift(withhold(figure), by=User.objects.create_superuser("root"))
    status, html = get(client, f"/en/figures/{figure.pk}/")
    assert status == 200
    assert "Withheld by an editor" in html
    assert "Shown again by an editor" in html


def test_a_withheld_article_is_gone_whatever_its_slug_and_its_page_names_no_slug(client):
    article = make_article("Une affaire de famille")
    address = article.get_absolute_url()
    withhold(article)
    for path in (address, f"/fr/articles/{article.pk}/", f"/ar/articles/{article.pk}/une-autre/"):
        status, html = get(client, path)
        assert status == 410
        assert WORDS in html
        assert f'href="/en/articles/{article.pk}/"' in html
        assert "famille" not in html.replace(path, "").lower()
        assert "une-autre" not in html


def test_lists_have_a_tombstone_that_leads_nowhere(client):
    article = make_article("Une affaire de famille")
    make_article("Un atelier")
    withhold(article)
    for path in ("/en/articles/", "/en/publications/la-gazette/"):
        html = get(client, path)[1]
        assert "An article was withheld on 26 November 2026." in html
        assert f"articles/{article.pk}/" not in html
        assert "famille" not in html


def test_the_feed_of_articles_says_so_under_the_same_name(client):
    article = make_article("Une affaire de famille")
    before = entry(client, "/en/articles/feed/")
    withhold(article)
    after = entry(client, "/en/articles/feed/")
    assert after["id"] == before["id"] == f"http://testserver/en/articles/{article.pk}/"
    assert after["title"] == "An article was withheld on 26 November 2026."
    assert after["summary"] == WORDS


def test_the_feed_of_figures_says_so_under_the_same_name(client):
    figure = make_confirmed()
    before = entry(client, "/en/figures/feed/")
    withhold(figure)
    after = entry(client, "/en/figures/feed/")
    assert after["id"] == before["id"]
    assert after["title"] == "A figure was withheld on 26 November 2026."
    assert after["summary"] == WORDS


def test_the_table_and_its_file_have_a_tombstone_among_all_and_none_among_chosen(client, figure):
    withhold(figure)
    html = get(client, "/en/figures/")[1]
    assert "A figure was withheld on 26 November 2026." in html
    [_names, row] = csv.reader(get(client, "/en/figures.csv")[1].splitlines())
    assert row[0] == str(figure.pk)
    assert row[QUOTE] == f"A figure was withheld on 26 November 2026. {WORDS}"
    assert "".join(row[2:QUOTE] + row[QUOTE + 1 :]) == ""
    for path in ("/en/figures/?value=932", "/en/figures.csv?value=932", "/en/figures/?sort=value"):
        assert "withheld" not in get(client, path)[1]


def test_the_evidence_has_a_tombstone_in_the_place_of_a_quote(client, figure):
    title = quote(figure).article_title
    withhold(quote(figure))
    html = get(client, f"/en/figures/{figure.pk}/")[1]
    assert "A quotation was withheld on 26 November 2026." in html
    assert WORDS in html
    assert "Ils sont" in html
    assert title not in html
    assert "1 origin, 1 paper" in html


def test_machines_are_told_of_a_withheld_quote(client, figure):
    withhold(quote(figure))
    graph = json.loads(get(client, f"/en/figures/{figure.pk}.json")[1])["@graph"]
    [shown, withheld] = [node for node in graph if node["@type"] == "Quotation"]
    assert shown["text"].startswith("Ils sont")
    assert withheld["creativeWorkStatus"] == "withheld"
    assert withheld["dateModified"] == "2026-11-26"
    assert "text" not in withheld


def test_a_row_of_the_file_stands_for_a_withheld_quote(client, figure):
    withhold(quote(figure))
    [_names, shown, withheld] = csv.reader(get(client, "/en/figures.csv")[1].splitlines())
    assert shown[QUOTE].startswith("Ils sont")
    assert withheld[QUOTE].startswith("A quotation was withheld")
    assert "".join(withheld[QUOTE + 1 :]) == ""


def test_an_article_says_that_words_are_withheld_and_keeps_its_other_marks(client):
    article = make_article(
        lede="", body="<p>Ils sont 41 ici. Soit 932 coopératives. Il y a 75 villages.</p>"
    )
    for value, said in (("41", "Ils sont 41 ici."), ("75", "Il y a 75 villages.")):
        make_confirmed(value, quote=said, article=article)
    withhold(Citation.objects.get(number="41"))
    article.refresh_from_db()
    html = get(client, article.get_absolute_url().replace("/fr/", "/en/"))[1]
    assert "[withheld]. Soit 932" in html
    assert "Words of this article are withheld." in html
    assert ">75</a> villages" in html
    assert "Ils sont" not in html


def test_the_paragraph_around_another_quote_has_no_withheld_words(client):
    article = make_article(body="<p>Ils sont 41 ici. Soit 932 coopératives.</p>")
    make_confirmed("41", quote="Ils sont 41 ici.", article=article)
    figure = make_confirmed("932", quote="Soit 932 coopératives.", article=article)
    withhold(Citation.objects.get(number="41"))
    html = get(client, f"/en/figures/{figure.pk}/")[1]
    assert "Soit" in html
    assert "Ils sont" not in html


def test_search_finds_neither_withheld_words_nor_the_text_around_them(client, figure):
    withhold(quote(figure))
    for words in ("total", '"coopératives sont soutenues"', "soutenues"):
        assert Article.objects.published().count() == 2
        html = get(client, f"/en/search/?q={words}")[1].partition("<main")[2]
        assert "Search the site" in html
        assert not re.search(r"/articles/\d", html)


def test_a_withheld_value_makes_no_dispute(client):
    one, other = make_confirmed("800"), make_confirmed("932")
    settling.settle(Relation.objects.contradicting().get(), by=make_editor())
    withhold(one)
    for path in (f"/en/figures/{other.pk}/", "/en/indicators/cooperatives-soutenues/"):
        html = get(client, path)[1]
        assert "disagree" not in html
        assert "800" not in html


def test_the_sitemap_leaves_out_what_is_withheld(client, figure):
    withhold(figure)
    withhold(quote(figure).article)
    assert f"figures/{figure.pk}/" not in get(client, "/sitemap-figures.xml")[1]
    assert get(client, "/sitemap-articles.xml")[1].count("<url>") == 1
