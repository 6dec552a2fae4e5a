"""Doubts that an editor has answered: which of a page's doubts are still to be asked.

doubt of the page        answered before     the page says of the field     asked
title: it could be "B"   no                                                 yes
title: it could be "B"   yes                 the same as when last read     no
title: it could be "B"   yes                 something else                 yes, anew
"""

from __future__ import annotations

from articles.items.versions import Fields
from seeds.intake.reasons import Reason, Reasons
from seeds.reading import DoubtCode

# The fields of an article that one field of a page becomes.
_PARTS = {"published_on": ("published_on", "date_precision"), "body": ("lede", "body")}
_SOURCE = "bad-source"  # raised beside the reader


def field_of(doubt: Reason) -> str:
    """The field of an article that a doubt is about."""
    if doubt["code"] == _SOURCE:
        return "source_url"
    return DoubtCode(doubt["code"]).field if doubt["code"] in set(DoubtCode) else "body"


def still_answered(answered: Reasons, before: Fields, now: Fields) -> Reasons:
    """The answers that stand: those about fields of which the page says what it said before."""
    return [doubt for doubt in answered if not _says_another(field_of(doubt), before, now)]


def _says_another(field: str, before: Fields, now: Fields) -> bool:
    return any(before.get(part) != now.get(part) for part in _PARTS.get(field, (field,)))


def unanswered(doubts: Reasons, answered: Reasons) -> Reasons:
    """The doubts of a page that an editor has not answered."""
    return [doubt for doubt in doubts if doubt not in answered]
