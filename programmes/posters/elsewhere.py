"""What may be told of a figure on other sites, in frames and pictures.

confirmed                     the value with its first sentence
rejected after it was public  a tombstone that says so: neither number nor words
withheld                      `Withheld`, with the tombstone
the same as another           the key of that one
anything else                 `Http404`, as if it had never been
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from markupsafe import Markup

from articles.models import Tombstone
from articles.text.own_addresses import own_address
from articles.text.printing import date_in_words
from programmes.evidence.proof import DecidedFigure, decided
from programmes.evidence.sentences import CitedSentence, quoted, spoken
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Figure
from programmes.models.decisions import Verb


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is told of a figure: one of the three."""

    figure: ShownFigure | None = None
    tombstone: Tombstone | None = None
    same_as: int | None = None


def elsewhere(pk: int) -> Elsewhere:
    """What may be told of a figure on other sites."""
    found = decided(pk)
    if found["same_as"]:
        return Elsewhere(same_as=found["same_as"])
    if found["state"] == Figure.State.REJECTED:
        return Elsewhere(tombstone=rejected(found))
    for figure in shown_by_key([pk]):
        return Elsewhere(figure)
    raise Http404  # an editor has just taken it back


def rejected(found: DecidedFigure) -> Tombstone:
    """What stands in the place of a value that an editor rejected."""
    at = next(row["at"] for row in found["decisions"] if row["verb"] == Verb.REJECT)
    day = localdate(datetime.fromisoformat(at))
    said = _("This value was rejected by an editor on %(day)s.") % {"day": date_in_words(day)}
    return Tombstone(said, day)


def sentence_of(key: int) -> CitedSentence | None:
    """The sentence that stands with a value: the one that a reader reads first; where nothing is
    quoted, one whose paper and day are told, or a tombstone."""
    return spoken(key) or quoted([key]).get(key)


def frame_html(path: str, title: str, width: int | str, height: int) -> str:
    """The code by which another site shows one of our frames: a text, for our pages print it."""
    code = Markup('<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy"></iframe>')
    return str(code.format(own_address(path), title, width, height))
