"""Texts in French, English and Arabic; French stands where another is missing.

A translation remembers which French text it was made from, by a digest: when the French changes, it
is outdated, however long ago either was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from django.conf import settings
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language
from translated_fields import TranslatedFieldWithFallback, to_attribute

ORIGINAL, *OTHERS = [code for code, _ in settings.LANGUAGES]


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as it is shown, and the language that it is in."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return "rtl" if self.language == "ar" else "ltr"


def first_of(texts: Mapping[str, str]) -> ShownText:
    """Of texts by language the one in the interface's, or else the first that is written."""
    wanted = get_language() or ORIGINAL
    language = next((one for one in (wanted, *texts) if texts.get(one)), wanted)
    return ShownText(texts.get(language, ""), language)


class TranslatedText(Protocol):
    """A field that answers in the interface's language, or in French."""

    def __get__(self, row: object, model: type | None = None) -> str: ...


def translated(field: models.Field[str, str]) -> TranslatedText:
    """`field` once a language; `article.name` answers in the interface's language, or in French."""
    text: TranslatedText = TranslatedFieldWithFallback(field)
    return text


def text_of(field: str) -> Coalesce:
    """A translated field as a column: in the interface's language, or in French."""
    own = NullIf(to_attribute(field, get_language() or ORIGINAL), Value(""))
    return Coalesce(own, F(to_attribute(field, ORIGINAL)))


def digest(text: str) -> str:
    """What a translation remembers of the French text that it was made from."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:16]


class Translated(models.Model):
    """A row with translated texts."""

    TRANSLATED: tuple[str, ...] = ()  # names of its translated fields

    translated_from = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True

    def shown(self, field: str) -> ShownText:
        """A text in the interface's language, or in French, with the language that it is in."""
        language = get_language() or ORIGINAL
        text = getattr(self, to_attribute(field, language))
        if text:
            return ShownText(text, language)
        return ShownText(self.in_language(field, ORIGINAL), ORIGINAL)

    def in_language(self, field: str, language: str) -> str:
        """A text in one language, empty where it is missing."""
        text: str = getattr(self, to_attribute(field, language))
        return text

    def settle_translations(self, attributes: Iterable[str]) -> None:
        """Note that these translations ("summary_en") were made from today's French, unsaved."""
        for field in self.TRANSLATED:
            today = digest(self.in_language(field, ORIGINAL))
            for language in OTHERS:
                attribute = to_attribute(field, language)
                if attribute in attributes:
                    self.translated_from[attribute] = today

    def missing_translations(self) -> list[str]:
        """The translations ("summary_en") that a French text waits for."""
        return [a for a, field in self._translations() if not getattr(self, a)]

    def outdated_translations(self) -> list[str]:
        """The translations whose French text changed afterwards."""
        return [
            attribute
            for attribute, field in self._translations()
            if getattr(self, attribute)
            and self.translated_from.get(attribute) != digest(self.in_language(field, ORIGINAL))
        ]

    def _translations(self) -> list[tuple[str, str]]:
        """Attribute and field of each translation of a French text that is not empty."""
        return [
            (to_attribute(field, language), field)
            for field in self.TRANSLATED
            if self.in_language(field, ORIGINAL)
            for language in OTHERS
        ]
