"""What is chosen by a search box on the review screen: places, programmes, indicators, articles."""

import pytest
from django.contrib.auth.models import User

from articles.tests.factories import make_article
from programmes.models import Figure
from programmes.tests.admin.test_review import REVIEW, form_of, post, seen
from programmes.tests.factories import (
    make_figure,
    make_indicator,
    make_name,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db
SEARCH = "/admin/programmes/figure/search/"


@pytest.fixture(autouse=True)
def oriental():
    make_place("SN", "Sénégal")
    return make_place("MA-02", "Oriental", name_en="Oriental region", name_ar="الشرق")


def found(client, kind, words):
    answer = client.get(SEARCH, {"kind": kind, "words": words})
    assert answer.status_code == 200
    return [row["key"] for row in answer.json()["found"]]


@pytest.mark.parametrize("words", ["Oriental", "orien", "الشرق", "region", "ma-02", "Levant"])
def test_a_place_is_found_by_any_name_and_by_its_code(editor, oriental, words):
    make_name(oriental, "Levant marocain")
    assert "MA-02" in found(editor, "place", words)


def test_accents_and_case_do_not_matter(editor):
    assert found(editor, "place", "SENEGAL") == ["SN"]


def test_programmes_and_indicators_are_found_too(editor):
    programme, indicator = make_programme("Sillon d'été"), make_indicator("Bénéficiaires")
    assert found(editor, "programme", "ete") == [programme.slug]
    assert found(editor, "indicator", "benef") == [indicator.slug]


def test_an_article_is_found_by_a_word_where_it_bears_figures(editor):
    make_article("Un bilan sans chiffre")
    figure = make_figure(article=None)
    assert found(editor, "article", "bilan") == [figure.citations.get().article_id]


def test_what_is_left_off_is_told(editor):
    for n in range(14):
        make_programme(f"Champ {n}")
    answer = editor.get(SEARCH, {"kind": "programme", "words": "champ"}).json()
    assert (len(answer["found"]), answer["left"]) == (12, True)


@pytest.mark.parametrize("words", ["", "!!!", "' OR 1=1 --", "x" * 5000])
@pytest.mark.parametrize("kind", ["place", "programme", "indicator", "article"])
def test_odd_words_do_no_harm(editor, kind, words):
    found(editor, kind, words)


@pytest.mark.parametrize("kind", ["", "user", "__class__"])
def test_a_kind_that_is_none_is_not_found(editor, kind):
    assert editor.get(SEARCH, {"kind": kind}).status_code == 404


def test_nothing_is_told_to_who_may_not_see_figures(client, staff_with):
    assert client.get(SEARCH, {"kind": "place"}).status_code == 302
    assert staff_with("view_place").get(SEARCH, {"kind": "place"}).status_code == 403
    client.force_login(User.objects.create_user("claire"))
    assert client.get(SEARCH, {"kind": "place"}).status_code == 302


def test_places_are_typed_by_name_without_scripts(editor):
    make_place()
    figure = make_figure()
    post(editor, **form_of(figure, places="oriental، senegal, MA"))
    assert Figure.objects.confirmed().get().places == ["MA", "MA-02", "SN"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Orient", "“Orient” is not the name of one place; write the code of the one"),
        ("Atlantide", "No place is called “Atlantide”"),
        ("Rivage", "Rivage (MA-07), Rivage (MA-08)"),
        ("XX", "No place has the code “XX”"),
    ],
)
def test_a_place_is_never_guessed(editor, typed, said):
    for code in ("MA-07", "MA-08"):
        make_place(code, "Rivage")
    html = post(editor, **form_of(make_figure(), places=typed))
    assert said in html
    assert f'value="{typed}"' in html
    assert not Figure.objects.confirmed().exists()


def test_the_queue_is_narrowed_to_an_article(editor):
    make_figure("214")
    figure = make_figure()
    article = figure.citations.get().article
    html = seen(editor, f"?article={article.pk}")
    assert f'name="figure" value="{figure.pk}"' in html
    assert f'<option value="{article.pk}" selected>' in html
    assert "Worth reading <b>1</b>" in html


def test_without_scripts_the_words_of_an_article_offer_it(editor):
    article = make_figure().citations.get().article
    html = seen(editor, "?article_words=bilan")
    assert f'<option value="{article.pk}">{article}</option>' in html


@pytest.mark.parametrize("key", ["x", "0", "9" * 40])
def test_an_article_that_cannot_be_has_no_figures(editor, key):
    make_figure()
    assert "Nothing more waits here" in seen(editor, f"?article={key}")
    listed = editor.get("/admin/programmes/figure/", {"article": key})
    assert not list(listed.context["cl"].result_list)


def test_the_list_of_figures_is_narrowed_to_an_article(editor):
    make_figure("214")
    figure = make_figure()
    article = figure.citations.get().article
    page = editor.get("/admin/programmes/figure/", {"article": article.pk, "article_words": "x"})
    assert list(page.context["cl"].result_list) == [figure]
    assert f'<option value="{article.pk}" selected>' in page.content.decode()


def test_the_screen_stands_where_a_search_was_made(editor):
    html = seen(editor)
    assert f'data-search="{SEARCH}?kind=place"' in html
    assert editor.get(REVIEW, {"article_words": "\x00"}).status_code == 200
