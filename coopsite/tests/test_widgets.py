"""Widgets look the same whichever engine draws them."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html

from articles.items.forms import ArticleForm
from coopsite.widgets import Widgets

SAID = "<b>Tissage</b> & “laine”"


def drawn(form, engine):
    form.renderer = engine
    return parse_html(form.as_p())


@pytest.mark.django_db
def test_an_article_form_is_the_same_by_both_engines():
    form = ArticleForm(data={"title": SAID, "authors": SAID})
    assert drawn(form, Widgets()) == drawn(form, DjangoTemplates())


def test_what_was_typed_stays_text():
    html = forms.Textarea().render("title", SAID, renderer=Widgets())
    assert "&lt;b&gt;Tissage&lt;/b&gt; &amp; “laine”" in html
