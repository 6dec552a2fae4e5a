"""What is incomplete in a row of the catalogue, in SQL: a list asks once for all its rows.

Whether a translation is outdated is told by comparing digests, as `articles.models.translation`
does; a test shows that both tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    ExpressionWrapper,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.fields.json import KeyTextTransform
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from translated_fields import to_attribute

from articles.models.translation import ORIGINAL, OTHERS, Translated
from programmes.models import Event, Organisation, Partnership, Place, Programme, Stage

# What Python's split() takes for whitespace, whatever PostgreSQL's locale takes for it.
SPACES = "".join(character for character in map(chr, range(0x3001)) if character.isspace())


class Digest(Func):
    """`articles.models.translation.digest` of a column."""

    template = (
        "left(encode(sha256(convert_to(btrim("
        "regexp_replace(%(expressions)s, ' ', 'g')), 'UTF8')), 'hex'), 16)"
    )
    output_field = CharField()

    def __init__(self, column: str, **extra: Any) -> None:
        super().__init__(column, Value(f"[{SPACES}]+"), **extra)


class _IsDistinct(Func):
    """Whether two values differ; nothing and something differ too."""

    arg_joiner = " IS DISTINCT FROM "
    template = "(%(expressions)s)"
    output_field = BooleanField()
    conditional = True


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a row lacks; `field` holds the answer in a row that was asked for."""

    word: str
    label: Any  # a sentence, translated when it is shown
    condition: Q

    @property
    def field(self) -> str:
        return f"lacks_{self.word}"


def _pairs(model: type[Translated]) -> Iterator[tuple[str, str]]:
    """The French column of each translation, and its own."""
    for name in model.TRANSLATED:
        for language in OTHERS:
            yield to_attribute(name, ORIGINAL), to_attribute(name, language)


def untranslated(model: type[Translated]) -> Q:
    """A French text waits for a translation."""
    return reduce(or_, (~Q(**{french: ""}) & Q(**{other: ""}) for french, other in _pairs(model)))


def outdated(model: type[Translated]) -> Q:
    """The French text of a translation has changed afterwards."""
    return reduce(
        or_,
        (
            ~Q(**{french: ""})
            & ~Q(**{other: ""})
            & Q(_IsDistinct(KeyTextTransform(other, "translated_from"), Digest(french)))
            for french, other in _pairs(model)
        ),
    )


def _translations(missing: Q, old: Q) -> tuple[Gap, Gap]:
    return (
        Gap("untranslated", _("translation missing"), missing),
        Gap("outdated", _("translation outdated"), old),
    )


_STAGES = Stage.objects.filter(programme=OuterRef("pk")).order_by()
_PLACES = Programme.places.through.objects.filter(programme=OuterRef("pk"))
_PARTNERS = Partnership.objects.filter(programme=OuterRef("pk")).order_by()
_SUMMARY = Gap("summary", _("no summary"), Q(summary_fr=""))

GAPS: dict[type[Translated], tuple[Gap, ...]] = {
    Programme: (
        _SUMMARY,
        Gap("place", _("no place"), ~Q(Exists(_PLACES))),
        Gap("partner", _("no partner"), ~Q(Exists(_PARTNERS))),
        *_translations(
            untranslated(Programme) | Q(Exists(_STAGES.filter(untranslated(Stage)))),
            outdated(Programme) | Q(Exists(_STAGES.filter(outdated(Stage)))),
        ),
    ),
    Organisation: (_SUMMARY, *_translations(untranslated(Organisation), outdated(Organisation))),
    Place: _translations(untranslated(Place), outdated(Place)),
    Event: _translations(untranslated(Event), outdated(Event)),
}


def with_gaps(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows that know what they lack."""
    lacks = {
        gap.field: ExpressionWrapper(gap.condition, output_field=BooleanField())
        for gap in GAPS[rows.model]
    }
    known: QuerySet[Any] = rows.annotate(**lacks)
    return known


def gaps_of(row: Any) -> list[Gap]:
    """What a row lacks that `with_gaps` has asked for."""
    return [gap for gap in GAPS[type(row)] if getattr(row, gap.field)]


def gaps_in_words(row: Any) -> list[str]:
    """What a row lacks, in words, with the texts that wait to be translated."""
    texts = {"untranslated": _missing(row), "outdated": _outdated(row)}
    return [_sentence(gap, texts.get(gap.word, ())) for gap in gaps_of(row)]


def _sentence(gap: Gap, details: Iterable[str]) -> str:
    listed = ", ".join(details)
    return f"{capfirst(gap.label)}: {listed}" if listed else str(capfirst(gap.label))


def _missing(row: Any) -> list[str]:
    words = [text_in_words(row, attribute) for attribute in row.missing_translations()]
    return words + _of_stages(row, Stage.missing_translations)


def _outdated(row: Any) -> list[str]:
    words = [text_in_words(row, attribute) for attribute in row.outdated_translations()]
    return words + _of_stages(row, Stage.outdated_translations)


def _of_stages(row: Any, question: Any) -> list[str]:
    """The stages of a programme that answer a question with something."""
    stages = row.stages.all() if isinstance(row, Programme) else ()
    return [
        gettext("stage “%(name)s”") % {"name": stage.in_language("name", ORIGINAL)}
        for stage in stages
        if question(stage)
    ]


def text_in_words(row: Translated, attribute: str) -> str:
    """A translation ("summary_en") as a person calls it."""
    field: Any = row._meta.get_field(attribute)
    language = dict(settings.LANGUAGES)[attribute.rpartition("_")[2]]
    return f"{field.verbose_name} ({language})"
