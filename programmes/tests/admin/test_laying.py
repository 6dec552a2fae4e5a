"""The review screen offers an orphan the closest sentences of its article; one confirmed click lays
it there."""

import pytest
from lxml import html as parser

from articles.models import Article
from articles.tests.factories import make_article
from programmes.figures.citing import check_citations
from programmes.models import Citation
from programmes.tests.factories import make_confirmed

pytestmark = pytest.mark.django_db
REVIEW = "/admin/programmes/figure/review/"
ORPHANS = f"{REVIEW}?only=orphan"
ENGLISH = {"accept-language": "en"}
QUOTE = "La coopérative réunit 40 adhérantes du village."
MENDED = "La coopérative réunit 40 adhérentes du village."


@pytest.fixture
def orphan():
    article = make_article("Le village", lede="", body=f"<p>{QUOTE}</p>")
    citation = make_confirmed("40", quote=QUOTE, article=article).citations.get()
    edit(f"<p>{MENDED}</p>")
    return citation


def edit(body):
    Article.objects.update(body=body)
    check_citations(Article.objects.select_related("publication"))


def forms(client):
    """What each button of the screen that lays it would send."""
    page = parser.fromstring(client.get(ORPHANS, headers=ENGLISH).content.decode())
    found = page.xpath("//form[.//button[@value='lay']]")
    return [dict(form.form_values()) | {"act": "lay"} for form in found]


def pressed(client, form, **changes):
    """What the screen says after the button was pressed."""
    answer = client.post(ORPHANS, form | changes, follow=True, headers=ENGLISH)
    assert answer.status_code == 200
    return " ".join(map(str, answer.context["messages"]))


def test_one_click_that_says_they_were_compared_lays_it(editor, orphan):
    (form,) = forms(editor)
    assert "tick that they say the same" in pressed(editor, form)
    assert Citation.objects.get().state == "orphan"
    assert "The sentence stands again" in pressed(editor, form, compared="on")
    assert Citation.objects.get().exact == MENDED


def test_readers_are_told_that_an_editor_found_it(editor, orphan):
    (form,) = forms(editor)
    pressed(editor, form, compared="on")
    html = editor.get(f"/en/figures/{orphan.figure_id}/").content.decode()
    assert "Found again in the article as it stands now" in html
    assert "no longer stands in it" not in html


def test_u_takes_it_back(editor, orphan):
    (form,) = forms(editor)
    pressed(editor, form, compared="on")
    assert "Taken back" in pressed(editor, {"act": "undo"})
    assert Citation.objects.get().exact == QUOTE
    assert len(forms(editor)) == 1


def test_a_sentence_of_another_value_has_no_button_and_says_why(editor, orphan):
    edit(f"<p>{MENDED.replace('40', '45')}</p>")
    page = editor.get(ORPHANS, headers=ENGLISH).content.decode()
    assert "It says 45, not 40: reopen the figure" in page
    assert forms(editor) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"seen": "old"}, "changed meanwhile"),
        ({"seen": ""}, "changed meanwhile"),
        ({"place": "0-5-0"}, "Choose one of the sentences"),
        ({"place": ""}, "Choose one of the sentences"),
        ({"citation": "0"}, "is gone"),
        ({"citation": "x"}, "is gone"),
    ],
)
def test_bad_input_is_told_and_lays_nothing(editor, orphan, changes, told):
    (form,) = forms(editor)
    assert told in pressed(editor, form, compared="on", **changes)
    assert Citation.objects.get().state == "orphan"


def test_an_edit_in_between_is_told(editor, orphan):
    (form,) = forms(editor)
    edit(f"<p>Un mot.</p><p>{MENDED}</p>")
    assert "changed meanwhile" in pressed(editor, form, compared="on")
    assert Citation.objects.get().state == "orphan"


def test_the_form_of_a_figure_leads_to_the_offers(editor, orphan):
    form = editor.get(f"/admin/programmes/figure/{orphan.figure_id}/change/", headers=ENGLISH)
    assert f'href="{REVIEW}?figure={orphan.figure_id}"' in form.content.decode()


def test_who_may_not_change_figures_lays_nothing(editor, staff_with, orphan):
    (form,) = forms(editor)
    client = staff_with("view_figure", "view_citation", "view_article")
    assert client.post(ORPHANS, form | {"compared": "on"}).status_code == 403
    assert Citation.objects.get().state == "orphan"
