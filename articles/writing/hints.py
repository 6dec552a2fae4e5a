"""Hints on the texts of a row, in words: which of its fields are texts, and what is said of each.

row                      Text("body", "fr", "<p>Voir <a …>ici</a>.</p>", is_html)
its rules                Hint("link-says-nothing", "ici")
in words, at its field   The link “ici” does not say where it leads: …
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from articles.models import Language
from articles.writing.parts import parts_of
from articles.writing.rules import RULES, Hint

LONGEST = 200_000  # characters of a text that are looked at; no editor writes more
MOST = 10  # hints of a text that are said; the others come once these are mended

SAID: dict[str, Promise] = {
    "heading-too-deep": _(
        "The intertitle “%(words)s” is a step too deep:"
        " make it a larger one, or put a larger one above it."
    ),
    "heading-empty": _(
        "An intertitle before “%(words)s” has no words: write them, or take it out."
    ),
    "link-empty": _("A link to %(words)s has no words: write them, or take it out."),
    "link-says-nothing": _(
        "The link “%(words)s” does not say where it leads:"
        " let it be the words that name its aim, as “the report of 2024”."
    ),
    "link-is-address": _(
        "The link “%(words)s” is read out letter by letter:"
        " write what stands there in the place of the address."
    ),
    "image-without-words": _(
        "The image %(words)s has no alternative text:"
        " say in a sentence what it shows, unless it is mere decoration."
    ),
    "image-is-file": _(
        "The alternative text “%(words)s” is the name of a file: say in a sentence what it shows."
    ),
    "image-repeats": _(
        "The alternative text “%(words)s” is said twice:"
        " say what this image shows, or leave it empty where the text beside it says it."
    ),
    "other-language": _(
        "“%(words)s” is in %(more)s, and the text in %(own)s:"
        " a screen reader says it with the wrong voice. Say it in %(own)s and quote the original"
        " after it, or choose another language for the whole."
    ),
    "table-without-heads": _(
        "The table “%(words)s” has no heads: make its first row, or first column, heads."
    ),
}


class Text(NamedTuple):
    """A text of a row: its field, its language, and its words."""

    field: str
    language: str
    words: str
    is_html: bool = False


def texts_of(row: models.Model) -> Iterator[Text]:
    """The texts of a row: those that it says are written in its own language (`WRITTEN`), and those
    that it has in each language."""
    written: tuple[str, ...] = getattr(row, "WRITTEN", ())
    for field in row._meta.concrete_fields:
        language = getattr(field, "_translated_field_language_code", "")
        if field.name in written:
            language = row.language  # type: ignore[attr-defined]
        words = getattr(row, field.name) if language else ""
        if words and isinstance(words, str):
            is_html = isinstance(field, ProseEditorField)
            yield Text(field.name, language, words, is_html)


def hints_of(text: Text) -> list[str]:
    """What is to be said of a text, in words."""
    words = text.words[:LONGEST]
    html = words if text.is_html else f"<p>{escape(words)}</p>"
    parts = parts_of(html)
    found = [hint for rule in RULES for hint in rule(parts, text.language)]
    return list(dict.fromkeys(_in_words(hint, text.language) for hint in found))[:MOST]


def _in_words(hint: Hint, language: str) -> str:
    names = dict(Language.choices)
    told = {"words": hint.words, "more": names.get(hint.more, ""), "own": names.get(language, "")}
    return str(SAID[hint.rule]) % told
