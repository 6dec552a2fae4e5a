"""Orders of magnitude without a number: how papers say that there are many.

    des milliers de coopératives     1000, vague "des milliers"
    plusieurs centaines d'élèves      100, vague "plusieurs centaines"
    tens of thousands of trees      10000, vague "tens of thousands"
    آلاف التعاونيات                   1000, vague "آلاف"

They are no cardinal numbers, and are read apart from figures; "932" and "des milliers" contradict
each other.
"""

from __future__ import annotations

from decimal import Decimal

from seeds.naming.folding import fold

from .candidates import Candidate
from .lexicon.number_words import VAGUE, WORDS
from .numbers import Number
from .sentences import APOSTROPHES, Sentence
from .statements import PrintedQualifier
from .subjects import read_subject

_OPENERS = frozenset("des plusieurs quelques nombreux several many بضع بضعه".split())
_OF = frozenset(["de", "d", "of", "من", *APOSTROPHES])


def may_be_vague(text: str) -> bool:
    """Whether a text holds a word of an order of magnitude: most hold none."""
    return not VAGUE.keys().isdisjoint(fold(text).split())


def orders_of_magnitude(sentence: Sentence) -> list[Candidate]:
    """The vague numbers of a sentence, in order."""
    found, index = [], 0
    while index < len(sentence.tokens):
        candidate = _at(sentence, index) if sentence.at(index).folded in VAGUE else None
        if candidate:
            found.append(candidate)
        index = candidate.behind if candidate else index + 1
    return found


def _at(sentence: Sentence, index: int) -> Candidate | None:
    """The vague number whose word is a token, unless a number counts it: "deux milliers"."""
    before = sentence.at(index - 1)
    counted = sentence.at(index - 2) if before.text == ")" else before  # "six (6) millions"
    if counted.is_digits or counted.folded in WORDS:
        return None
    value, last = VAGUE[sentence.at(index).folded], index + 1
    behind = _behind_of(sentence, last)
    while times := VAGUE.get(sentence.at(behind).folded):
        value, last = value * times, behind + 1
        behind = _behind_of(sentence, last)
    subject = read_subject(sentence, behind)
    if not subject:
        return None
    first = index - 1 if before.folded in _OPENERS else index
    number = Number(index, last, Decimal(value), in_words=True)
    words = sentence.words(first, last)
    return Candidate(number, first, last, None, subject, qualifier=(PrintedQualifier.VAGUE, words))


def _behind_of(sentence: Sentence, index: int) -> int:
    while sentence.at(index).folded in _OF:
        index += 1
    return index
