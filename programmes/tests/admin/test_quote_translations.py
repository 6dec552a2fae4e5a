"""The page on which an editor translates a quote, and the list of what lacks a translation."""

import pytest
from lxml import html as parser

from programmes.models import Citation, QuoteTranslation
from programmes.tests.desk import listed
from programmes.tests.factories import make_confirmed, make_figure

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
WORDS = "In all, 932 cooperatives are supported."


@pytest.fixture
def citation():
    return make_confirmed().citations.get()


def address(citation):
    return f"/admin/programmes/citation/{citation.pk}/translate/"


def form_of(client, citation):
    """What the page would send as it stands."""
    page = parser.fromstring(client.get(address(citation), headers=ENGLISH).content.decode())
    (form,) = page.xpath("//form[.//textarea]")
    return dict(form.form_values())


def kept(client, citation, **changes):
    """Type into the page and press the button."""
    form = form_of(client, citation) | changes
    return client.post(address(citation), form, headers=ENGLISH)


def test_an_editor_translates_a_quote_into_the_other_languages(editor, citation):
    assert {*form_of(editor, citation)} >= {"en", "ar", "seen"}
    assert "fr" not in form_of(editor, citation)
    answer = kept(editor, citation, en=WORDS)
    assert answer.url == f"/admin/programmes/figure/{citation.figure_id}/change/"
    translation = QuoteTranslation.objects.get()
    assert (translation.language, translation.words) == ("en", WORDS)
    assert translation.by_name == "anna"


def test_the_form_of_a_figure_and_the_review_screen_lead_there(editor, citation):
    kept(editor, citation, en=WORDS)
    for page in ("figure/{}/change/", "figure/review/?figure={}"):
        found = editor.get(f"/admin/programmes/{page.format(citation.figure_id)}", headers=ENGLISH)
        assert address(citation) in found.content.decode()
    change = f"/admin/programmes/citation/{citation.pk}/change/"
    assert "English <a" in editor.get(change, headers=ENGLISH).content.decode()


def test_outdated_words_are_marked_and_stay_so_until_an_editor_looks(editor, citation):
    kept(editor, citation, en=WORDS)
    Citation.objects.update(exact="Au total, 932 coopératives furent soutenues.")
    change = f"/admin/programmes/citation/{citation.pk}/change/"
    assert "English (outdated)" in editor.get(change, headers=ENGLISH).content.decode()
    kept(editor, citation, ar="في المجموع 932 تعاونية.")
    assert [one.language for one in QuoteTranslation.objects.fresh()] == ["ar"]
    kept(editor, citation, **{"still-en": "on"})
    assert QuoteTranslation.objects.fresh().count() == 2


def test_what_is_refused_is_told_and_what_was_typed_stays(editor, citation):
    answer = kept(editor, citation, en=WORDS, seen="old")
    html = answer.content.decode()
    assert "changed meanwhile" in html
    assert WORDS in html
    assert not QuoteTranslation.objects.exists()


def test_the_list_holds_confirmed_figures_that_cannot_be_read_in_a_language(editor, citation):
    make_figure("640")
    for language, names in (
        ("fr", set()),
        ("en", {"932 coopératives"}),
        ("ar", {"932 coopératives"}),
    ):
        assert listed(editor, "figure", f"?untranslated={language}") == names
    kept(editor, citation, en=WORDS)
    assert listed(editor, "figure", "?untranslated=en") == set()
    assert len(listed(editor, "figure", "?untranslated=xx")) == 2
    Citation.objects.update(exact="Au total, 932 coopératives furent soutenues.")
    assert listed(editor, "figure", "?untranslated=en") == {"932 coopératives"}


def test_who_may_not_translate_does_not(staff_with, citation):
    client = staff_with("view_citation", "change_figure", "view_figure")
    assert client.get(address(citation)).status_code == 403
    review = client.get(f"/admin/programmes/figure/review/?figure={citation.figure_id}")
    assert address(citation) not in review.content.decode()


def test_a_citation_that_is_none_is_not_found(editor):
    assert editor.get("/admin/programmes/citation/0/translate/").status_code == 404


@pytest.mark.parametrize("count", [1, 6])
def test_the_form_of_a_figure_asks_for_all_translations_at_once(
    editor, citation, django_assert_max_num_queries, count
):
    for number in range(count):
        more = Citation.objects.get(pk=citation.pk)
        more.pk, more.start, more.end = None, number + 500, number + 600
        more.save()
        kept(editor, more, en=f"{WORDS} {number}")
    with django_assert_max_num_queries(17):
        editor.get(f"/admin/programmes/figure/{citation.figure_id}/change/")


def test_a_translation_in_the_wrong_language_is_pointed_out_once_it_was_kept(editor, citation):
    kept(
        editor,
        citation,
        en="Au total, les 932 coopératives sont soutenues dans la région et au nord.",
    )
    html = editor.get(address(citation), headers=ENGLISH).content.decode()
    assert "is in French, and the text in English" in html
