"""Texts as pages print them: in the reader's language, or in French and marked so."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from markupsafe import Markup, escape

from articles.text.printing import tied

_MARKED = Markup('<span lang="{}" dir="ltr">{}</span>')


def said(text: Any) -> Markup:
    """A `SaidText` of a statement or a `ShownText` of a row."""
    is_row = isinstance(text, dict)
    words = tied(text["text"] if is_row else text.text)
    language = text["language"] if is_row else text.language
    return escape(words) if language == get_language() else _MARKED.format(language, words)
