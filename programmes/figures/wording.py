"""Indicators and what papers call them, as an editor makes them who reviews a figure."""

from __future__ import annotations

from itertools import chain, count

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from translated_fields import to_attribute

from articles.models.translation import ORIGINAL, OTHERS
from programmes.models import Indicator
from programmes.models.catalogued import SLUG

LONGEST = 200  # characters of a name, and of a wording


@transaction.atomic
def add_wording(indicator: Indicator, words: str, language: str) -> bool:
    """Let an indicator be proposed for what papers call so; whether that is new."""
    words, column = _given(words, _("Write what papers call it.")), _wordings(language)
    row = Indicator.objects.select_for_update(no_key=True).get(pk=indicator.pk)
    known = getattr(row, column)
    if words.casefold() in (one.casefold() for one in known):
        return False
    Indicator.objects.filter(pk=row.pk).update(**{column: [*known, words]})
    return True


def indicator_called(name: str, measure: str, unit: str) -> tuple[Indicator, bool]:
    """The indicator of that French name, made where there is none; and whether it was made."""
    name = _given(name, _("Write the name of the indicator, in French."))
    if found := _called(name):
        return found, False
    made = Indicator(name_fr=name, measure=measure, unit=unit, slug=_free_slug(name))
    made.full_clean()
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:  # it was posted twice at once
        return Indicator.objects.get(slug=made.slug), False
    return made, True


def _called(name: str) -> Indicator | None:
    return Indicator.objects.filter(name_fr__iexact=name).first()


def _given(words: str, otherwise: str) -> str:
    """Words as rows keep them; `ValidationError` where there are none, or too many."""
    words = " ".join(words.split())
    if not words:
        raise ValidationError(otherwise)
    if len(words) > LONGEST:
        said = _("“%(words)s” is longer than %(longest)d characters.")
        raise ValidationError(said, params={"words": words, "longest": LONGEST})
    return words


def _wordings(language: str) -> str:
    """The column of the wordings in a language."""
    if language not in (ORIGINAL, *OTHERS):
        raise ValidationError(_("Choose the language of the words."))
    return str(to_attribute("wordings", language))


def _free_slug(name: str) -> str:
    """A slug that no indicator has; two names may differ in an accent alone."""
    stem = slugify(name.replace("_", " "))[: SLUG - 5].strip("-") or "indicator"
    numbered = chain([stem], (f"{stem}-{n}" for n in count(2)))
    return next(slug for slug in numbered if not Indicator.objects.filter(slug=slug).exists())
