"""Site search: words of three languages, accents or none, and only what may be shown."""

from datetime import date, timedelta

import pytest

from articles.lists.search import CANDIDATES, search
from articles.models import Article, Publication
from articles.tests.factories import make_article, make_publication

pytestmark = pytest.mark.django_db


def found(words):
    return [hit.article.title for hit in search(words).hits]


@pytest.mark.parametrize(
    "words",
    [
        "coopératives accompagnées",
        "cooperatives accompagnees",
        "COOPÉRATIVE accompagner",
        "coopérative",
        "accompagné",
        "accompagne",
        "ACCOMPAGNEE",
        '"coopératives accompagnées"',
        "accompagnées -mouton",
    ],
)
def test_french_words_are_found_in_any_form_with_accents_or_none(words):
    make_article("Oui", body="<p>Neuf coopératives accompagnées cette année.</p>")
    make_article("Non", body="<p>Un mouton suit son berger.</p>")
    assert found(words) == ["Oui"]


def test_english_and_arabic_words_are_found_in_their_own_forms():
    make_article("English", language="en", lede="", body="<p>Trainers were certified.</p>")
    make_article("Arabe", language="ar", lede="", body="<p>استفادت التعاونيات من الدعم</p>")
    assert found("trainer certify") == ["English"]
    assert found("تعاونية") == ["Arabe"]
    assert found("التعاونيّات") == ["Arabe"]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("التعاونيات النسوية", "التعاونيات النسويه"),
        ("التعاونية", "تعاونيه"),
        ("المستشفى", "مستشفي"),
        ("القرى", "القري"),
        ("المغربي", "المغربى"),
        ("إفريقيا", "أفريقيا"),
        ("مياه صالحة", "مياه صالحه"),
        ("تعــاونيّة", "تعاونية"),
    ],
)
def test_arabic_letters_that_are_typed_for_one_another_are_forgiven(printed, words):
    make_article("Oui", language="ar", lede="", body=f"<p>{printed}</p>")
    make_article("Non", language="ar", lede="", body="<p>نسيج</p>")
    assert found(words) == ["Oui"]


def test_a_language_and_a_year_leave_the_articles_of_them():
    make_article("laine 2024", published_on="2024-12-31")
    make_article("laine 2025", published_on="2025-01-01")
    make_article("laine", language="en", published_on="2025-01-01")
    assert [hit.article.title for hit in search("laine", language="fr", year=2025).hits] == [
        "laine 2025"
    ]


def test_a_number_is_marked_whole_and_what_only_begins_with_it_is_not():
    make_article("Oui", body="<p>97 moutons et 9 brebis, dont 9.000 absentes.</p>")
    (hit,) = search("9 brebis").hits
    assert "97 moutons et <mark>9</mark> <mark>brebis</mark>" in hit.snippet


def test_stop_words_alone_find_nothing():
    make_article()
    assert found("le la du") == []


@pytest.mark.parametrize(
    "words", ["", "   ", "'", '"', "& | !", "a:*", "\x00", "-", "<b>", "🐝", "%s"]
)
def test_whatever_is_typed_is_answered(client, words):
    make_article()
    assert client.get("/fr/search/", {"q": words}).status_code == 200


def test_a_very_long_query_is_cut(client):
    assert client.get("/fr/search/", {"q": "abc " * 2000}).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999999999", "²", "2"])
def test_any_page_number_is_answered(client, page):
    make_article()
    assert client.get("/fr/search/", {"q": "tissage", "page": page}).status_code == 200


def test_the_found_words_are_marked_and_the_rest_is_escaped(client):
    make_article(
        "Le tissage & <b>la laine</b>", lede="Les coopératives <i>accompagnées</i> tissent."
    )
    html = client.get("/fr/search/", {"q": "cooperatives accompagnees laine"}).content.decode()
    assert "<mark>coopératives</mark> &lt;i&gt;<mark>accompagnées</mark>&lt;/i&gt;" in html
    assert "&amp; &lt;b&gt;la <mark>laine</mark>&lt;/b&gt;" in html


def test_drafts_are_not_found():
    make_article(status=Article.Status.DRAFT)
    assert found("tissage") == []


def test_words_that_may_not_be_shown_are_not_found():
    for reuse in Publication.Reuse.values:
        make_article(
            f"titre {reuse}",
            lede="chapeau",
            body="<p>corps</p>",
            publication=make_publication(reuse, reuse=reuse),
        )
    make_article("titre orphelin", lede="chapeau", body="<p>corps</p>", publication=None)
    assert set(found("titre")) == {
        "titre full",
        "titre extract",
        "titre link",
        "titre orphelin",
    }
    assert set(found("chapeau")) == {"titre full", "titre extract", "titre orphelin"}
    assert found("corps") == ["titre full"]


def test_a_negated_word_leaves_out_the_texts_that_show_it():
    make_article("Avec", body="<p>La laine est grise.</p>")
    make_article("Sans", body="<p>La laine est blanche.</p>")
    assert found("laine -grise") == ["Sans"]


def test_a_negated_word_in_a_hidden_text_tells_nothing():
    publication = make_publication("Le Fil", reuse=Publication.Reuse.LINK)
    make_article("titre", body="<p>secret</p>", publication=publication)
    with_it = found("titre -secret")
    Article.objects.update(body="<p>autre</p>")
    assert found("titre -secret") == with_it


def test_a_snippet_never_shows_a_hidden_text(client):
    publication = make_publication("Le Fil", reuse=Publication.Reuse.EXTRACT)
    make_article(body="<p>tissage secret</p>", publication=publication)
    html = client.get("/fr/search/", {"q": "tissage"}).content.decode()
    assert "adhérentes" in html
    assert "secret" not in html


def test_a_title_outranks_a_body():
    make_article("Corps", body="<p>La laine.</p>")
    make_article("La laine", body="<p>Rien.</p>", published_on="2020-01-01", lede="")
    assert found("laine")[0] == "La laine"


def test_results_are_paged_and_the_newest_matches_counted(client):
    Article.objects.bulk_create(
        Article(title=f"laine {n}", published_on="2025-01-01", status="published")
        for n in range(CANDIDATES + 5)
    )
    first = search("laine")
    assert len(first.hits) == 10
    assert first.total == CANDIDATES
    assert first.more_than_counted
    assert first.years == {2025: CANDIDATES}
    assert search("laine", 10).next_page is None
    seen = {hit.article.pk for page in range(1, 11) for hit in search("laine", page).hits}
    assert len(seen) == CANDIDATES


def test_the_newest_matches_that_may_be_shown_are_the_candidates():
    papers = [make_publication(reuse, reuse=reuse) for reuse in Publication.Reuse.values]
    first, step = date(2020, 1, 1), timedelta(days=1)
    # The newest day comes in first, so that neither the number nor the place on disk helps; every
    # third article has the word in its body alone, which only one of the papers lets be shown.
    Article.objects.bulk_create(
        Article(
            title="fil" if number % 3 else "laine",
            body="<p>La laine.</p>",
            publication=papers[number % 9 // 3],
            published_on=first + number * step,
            status="published",
        )
        for number in reversed(range(3 * CANDIDATES))
    )
    shown = [
        number
        for number in reversed(range(3 * CANDIDATES))
        if number % 3 == 0 or papers[number % 9 // 3].reuse == Publication.Reuse.FULL
    ]
    hits = [hit for page in range(1, 11) for hit in search("laine", page).hits]
    days = {hit.article.published_on for hit in hits}
    assert days == {first + number * step for number in shown[:CANDIDATES]}


@pytest.mark.parametrize("count", [3, 30])
def test_a_page_of_articles_costs_four_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_article(f"laine {number}")
    with django_assert_num_queries(4):
        client.get("/fr/search/", {"q": "laine", "language": "fr"})


def test_a_search_without_words_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/fr/search/")
