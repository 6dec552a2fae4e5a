"""Hints on what is hard to hear, in the form of an item and before it is published."""

import pytest

from articles.items.addresses import desk_address
from articles.tests.factories import make_draft
from programmes.models import Stage
from programmes.tests.factories import make_confirmed, make_hidden
from seeds.tests.desk import form_at, form_of

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
BODY = '<h3>Tonte</h3><p>Voir <a href="https://example.org/">ici</a>.</p>'
DEEP = "The intertitle “Tonte” is a step too deep"
NOTHING = "The link “ici” does not say where it leads"


def seen(editor, row, act="change", **headers):
    """A page of an item at the desk."""
    return editor.get(desk_address(row, act, row.pk), headers=ENGLISH | headers).content.decode()


def test_hints_stand_below_their_field_and_describe_it(editor):
    html = seen(editor, make_draft(body=BODY))
    described = html.split('id="id_body_helptext"')[1].split("form-row")[0]
    assert DEEP in described
    assert NOTHING in described


def test_a_text_without_fault_has_no_hints(editor):
    assert 'class="hints"' not in seen(editor, make_draft(body="<h2>Tonte</h2><p>Un mot.</p>"))


def test_hints_are_said_in_the_language_of_the_desk(editor):
    article = make_draft(body=BODY)
    assert "descend d&#x27;un degré" in seen(editor, article, **{"accept-language": "fr"})
    assert "أعمق بدرجة" in seen(editor, article, **{"accept-language": "ar"})


def test_a_mended_text_loses_its_hint_and_nothing_is_refused(editor):
    article = make_draft(body=BODY)
    posted = form_of(article, body=BODY.replace("h3", "h2"), _continue="1")
    html = editor.post(form_at(article), posted, headers=ENGLISH, follow=True).content.decode()
    assert DEEP not in html
    assert NOTHING in html


def test_hints_are_what_a_draft_says(editor):
    article = make_confirmed().citations.get().article
    editor.post(form_at(article), form_of(article, body=article.body + BODY), headers=ENGLISH)
    assert NOTHING in seen(editor, article)
    assert f"Body – {NOTHING}" in seen(editor, article, "publish")


def test_words_of_a_field_that_are_in_another_language_are_pointed_out(editor):
    programme = make_hidden(
        summary_fr="برنامج لدعم التعاونيات", summary_ar="برنامج لدعم التعاونيات"
    )
    Stage.objects.create(programme=programme, name_fr="Départ", description_fr="المرحلة الأولى")
    html = seen(editor, programme)
    assert html.count('class="hints"') == 2
    assert "“المرحلة الأولى” is in Arabic, and the text in French" in html


def test_what_is_pointed_out_is_escaped(editor):
    html = seen(editor, make_draft(body="<h3>&lt;script&gt;alert(1)&lt;/script&gt;</h3><p>a</p>"))
    assert "“&lt;script&gt;alert(1)&lt;/script&gt;” is a step too deep" in html
