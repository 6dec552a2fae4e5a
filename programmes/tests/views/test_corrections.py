"""Corrections as readers see them: on the page of what they are of, in their list and its feed."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.tests.factories import make_article
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Correction
from programmes.tests.factories import make_confirmed, make_editor, make_figure
from programmes.tests.reading import text_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = "Nous avions écrit quarante villages."
WHY = Grounds("privacy")


def correct(text=TEXT, day=date(2026, 3, 2), **values):
    """A correction in French."""
    return Correction.objects.create(**{"text_fr": text, "day": day} | values)


def page(client, path="/en/corrections/"):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def entries(client, language="en"):
    text = page(client, f"/{language}/corrections/feed/")
    return ElementTree.fromstring(text).findall(f"{ATOM}entry")


def is_told(client, text=TEXT):
    """Whether the list and the feed tell of it; they agree."""
    in_list = text in page(client)
    assert in_list == any(text in entry.findtext(f"{ATOM}summary") for entry in entries(client))
    return in_list


def test_an_article_says_what_was_corrected_and_when(client):
    correction = correct(article=make_article())
    html = page(client, correction.article.get_absolute_url())
    assert html.index(TEXT) < html.index('class="standfirst"')
    assert '<time datetime="2026-03-02">2 mars 2026</time>' in html
    assert 'aria-labelledby="corrections"' in html


def test_the_evidence_its_fragment_and_the_figure_for_machines_say_it(client):
    correction = correct(figure=make_confirmed())
    path = f"/en/figures/{correction.figure_id}"
    assert TEXT in page(client, f"{path}/")
    assert TEXT in page(client, f"{path}/?fragment")
    graph = client.get(f"{path}.json").json()["@graph"]
    [said] = next(node for node in graph if node["@type"] == "Claim")["correction"]
    assert (said["datePublished"], said["text"]) == ("2026-03-02", TEXT)
    assert said["inLanguage"] == "fr"


def test_nobody_reads_who_wrote_it(client):
    correction = correct(figure=make_confirmed(), by=make_editor(), by_name="imane")
    paths = (
        "/en/corrections/",
        "/en/corrections/feed/",
        f"/en/figures/{correction.figure_id}.json",
    )
    assert not any("imane" in page(client, path) for path in paths)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", '<p class="corrected" lang="ar" dir="rtl">تصحيح'),
        ("en", '<p class="corrected" lang="fr" dir="ltr">Quarante'),
        ("fr", '<p class="corrected" lang="fr" dir="ltr">Quarante'),
    ],
)
def test_readers_see_their_language_or_else_another(client, language, shown):
    correct("Quarante.", text_ar="تصحيح", article=make_article())
    assert shown in " ".join(page(client, f"/{language}/corrections/").split())


def test_a_text_in_arabic_alone_is_shown_as_arabic(client):
    correct("", text_ar="تصحيح", article=make_article())
    assert '<p class="corrected" lang="ar" dir="rtl">تصحيح' in " ".join(page(client).split())


def test_markup_in_a_correction_is_text(client):
    correct("<script>alert(1)</script>", article=make_article())
    assert "<script>alert" not in page(client)
    assert "<script>alert(1)" in text_of(page(client)).replace("&lt;", "<").replace("&gt;", ">")


def test_the_list_has_the_newest_first_and_leads_to_the_page(client):
    article = make_article()
    correct("Ancienne.", date(2025, 1, 1), article=article)
    correct("Nouvelle.", figure=make_confirmed())
    html = page(client)
    assert html.index("Nouvelle.") < html.index("Ancienne.")
    old = Correction.objects.get(article=article)
    assert f'href="/en/articles/{article.pk}/{article.slug}/#correction-{old.pk}"' in html


def test_the_list_is_walked_by_the_place_of_its_last_row(client):
    article = make_article()
    for n in range(45):
        correct(f"Correction {n};", date(2025, 6, 1) - timedelta(days=n // 3), article=article)
    seen, query = [], ""
    while query is not None:
        html = page(client, f"/en/corrections/{query}")
        seen += re.findall(r"Correction \d+;", html)
        older = re.search(r'rel="next" href="([^"]+)"', html)
        query = older and older[1]
    assert len(seen) == len(set(seen)) == 45


@pytest.mark.parametrize(
    "query", ["before=x", "after=2025-13-41.9", "before=9999-99-99.1", "a=%00"]
)
def test_a_place_that_means_nothing_is_the_start_or_refused(client, query):
    correct(article=make_article())
    assert client.get(f"/en/corrections/?{query}").status_code in (200, 400)


def test_an_article_that_is_no_longer_public_takes_its_corrections_along(client):
    article = make_article()
    correct(article=article)
    assert is_told(client)
    article.unpublish()
    assert not is_told(client)


def test_a_withheld_article_takes_its_corrections_along(client):
    correct(article=make_article())
    withholding.withhold_article(Correction.objects.get().article, by=make_editor(), grounds=WHY)
    assert not is_told(client)


def test_a_figure_that_nobody_confirmed_or_that_is_withheld_is_not_told_of(client):
    correct("Une figure en attente.", figure=make_figure("41"))
    correct(figure=make_confirmed())
    assert not is_told(client, "Une figure en attente.")
    assert is_told(client)
    withholding.withhold_figure(
        Correction.objects.get(text_fr=TEXT).figure, by=make_editor(), grounds=WHY
    )
    assert not is_told(client)


def test_what_readers_saw_until_it_was_rejected_is_still_corrected(client):
    correction = correct(figure=make_confirmed())
    deciding.reject(correction.figure, by=make_editor(), reason="Misread.")
    assert is_told(client)
    assert TEXT in page(client, f"/en/figures/{correction.figure_id}/")


def test_a_correction_that_repeats_a_withheld_quote_is_not_told(client):
    figure = make_confirmed()
    quote = figure.citations.get()
    correction = correct(f"Nous avions cité : « {quote.exact} »", article=make_article("Un autre"))
    held = withholding.withhold_quote(quote, by=make_editor(), grounds=WHY)
    assert not is_told(client, "Nous avions cité")
    assert "Nous avions cité" not in page(client, correction.article.get_absolute_url())
    withholding.lift(held, by=make_editor("chief", is_superuser=True))
    assert is_told(client, "Nous avions cité")


def test_a_feed_entry_keeps_its_name_when_the_article_gets_another_title(client):
    article = make_article()
    correct(article=article)
    name = entries(client)[0].findtext(f"{ATOM}id")
    type(article).objects.update(title="Un autre titre")
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}id") == name
    assert entry.findtext(f"{ATOM}title") == "Correction: Un autre titre"


def test_every_page_leads_to_the_list_and_to_the_feed(client):
    html = page(client, "/ar/articles/")
    assert 'href="/ar/corrections/"' in html
    assert 'href="/ar/corrections/feed/"' in html
    correct(article=make_article())
    assert "/fr/corrections/" in page(client, "/sitemap-pages.xml")


def test_an_empty_list_says_so(client):
    assert "Nothing has been corrected." in page(client)


@pytest.mark.parametrize("count", [1, 12])
def test_list_and_feed_cost_two_questions_and_pages_none_more(
    client, django_assert_num_queries, count
):
    article, figure = make_article(), make_confirmed()
    for n in range(count):
        correct(f"Article {n}", article=article)
        correct(f"Figure {n}", figure=figure)
    for path, queries in {
        "/en/corrections/": 2,
        "/en/corrections/feed/": 2,
        f"/fr/articles/{article.pk}/{article.slug}/": 2,
        f"/en/figures/{figure.pk}/": 4,
    }.items():
        with django_assert_num_queries(queries):
            page(client, path)


@pytest.mark.parametrize("fault", ["of_nothing", "of_two_things", "without_words"])
def test_the_database_holds_no_correction_that_makes_no_sense(fault):
    values = {
        "of_nothing": {},
        "of_two_things": {"article": make_article(), "figure": make_confirmed()},
        "without_words": {"article": make_article(), "text": ""},
    }
    with pytest.raises(IntegrityError, match=r"correction_(is|says)"), transaction.atomic():
        correct(**values[fault])


def test_a_correction_is_of_today_where_no_day_is_given():
    assert correct(day=timezone.localdate(), article=make_article()).named == TEXT
