"""Places as an editor types them, by code or by any name, read as codes.

"sn, Oriental"    SN, MA-02
"Congo"           refused where two places are called so: both are named with their codes
"Orient"          refused: nothing is guessed, but what may be meant is named
"""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models.translation import ORIGINAL, OTHERS
from articles.text.digests import plain
from programmes.admin.searching import named
from programmes.models import Place
from programmes.models.places import CODE

NAMED = 5  # places that a refusal names


def codes_of(typed: Iterable[str]) -> list[str]:
    """The codes of what was typed, each once."""
    return sorted({_code(words) for words in typed})


def _code(words: str) -> str:
    if CODE.fullmatch(words.upper()):
        return words.upper()  # whether there is such a place, the figure says
    found = list(named(Place.objects.prefetch_related("names"), words).order_by("code"))
    called = [place.code for place in found if plain(words) in _names(place)]
    if len(called) == 1:
        return str(called[0])
    raise ValidationError(_refusal(words, found[:NAMED]))


def _names(place: Place) -> set[str]:
    """All names of a place without case and accents."""
    names = (place.in_language("name", language) for language in (ORIGINAL, *OTHERS))
    return {plain(name) for name in (*names, *(other.text for other in place.names.all()))}


def _refusal(words: str, found: list[Place]) -> str:
    if not found:
        said = _("No place is called “%(words)s”; write another name, or its code.")
        return said % {"words": words}
    places = ", ".join(f"{one} ({one.code})" for one in found)
    said = _(
        "“%(words)s” is not the name of one place; write the code of the one that is meant:"
        " %(places)s."
    )
    return said % {"words": words, "places": places}
