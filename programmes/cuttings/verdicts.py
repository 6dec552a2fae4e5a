"""What the evidence of a figure comes to, in one sentence and in signs.

932: four origins say so; one paper prints 923.                         disputed
more than 800: one origin alone says so; superseded by 932, ....        alone, superseded
1,300: a target, by 2030; two origins say so.                           target, agreed
923: an editor rejected this value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.text.printing import tied
from programmes.evidence.proof import Contradiction, FigureEvidence, OtherValue
from programmes.evidence.shown_figures import ShownFigure
from programmes.models import Figure

MOST = 3  # other values that the sentence names
AGREED, ALONE, DISPUTED = "agreed", "alone", "disputed"
SUPERSEDED, TARGET = "superseded", "target"

# From two on; Arabic says two by the noun alone, and its numbers have the other gender.
ORIGINS: tuple[Promise, ...] = (
    pgettext_lazy("of origins", "two"),
    pgettext_lazy("of origins", "three"),
    pgettext_lazy("of origins", "four"),
    pgettext_lazy("of origins", "five"),
    pgettext_lazy("of origins", "six"),
    pgettext_lazy("of origins", "seven"),
    pgettext_lazy("of origins", "eight"),
    pgettext_lazy("of origins", "nine"),
    pgettext_lazy("of origins", "ten"),
)
PAPERS: tuple[Promise, ...] = (
    pgettext_lazy("of papers", "two"),
    pgettext_lazy("of papers", "three"),
    pgettext_lazy("of papers", "four"),
    pgettext_lazy("of papers", "five"),
    pgettext_lazy("of papers", "six"),
    pgettext_lazy("of papers", "seven"),
    pgettext_lazy("of papers", "eight"),
    pgettext_lazy("of papers", "nine"),
    pgettext_lazy("of papers", "ten"),
)
NO_SENTENCE = _("no sentence bears this value any more")
REJECTED = _("an editor rejected this value")
ALONE_IN_WORDS = _("one origin alone says so")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence, and the signs that say the same by shape, colour and word."""

    words: str
    signs: tuple[str, ...]


def verdict(evidence: FigureEvidence) -> Verdict:
    """What the evidence of a figure comes to."""
    words = {"value": evidence.figure.said, "clauses": gettext("; ").join(_clauses(evidence))}
    return Verdict(tied(gettext("%(value)s: %(clauses)s.") % words), tuple(_signs(evidence)))


def _clauses(evidence: FigureEvidence) -> Iterator[str]:
    figure = evidence.figure
    if figure.state == Figure.State.REJECTED:
        yield str(REJECTED)
        return
    if figure.is_target:
        yield gettext("a target, %(when)s") % {"when": figure.when}
    yield origins_say_so(figure.origin_count)
    yield from map(_printed_too, evidence.contradictions[:MOST])
    if more := len(evidence.contradictions[MOST:]):
        others = ngettext("another value is printed", "%(count)s other values are printed", more)
        yield others % {"count": more}
    yield from map(_superseded, islice(_later(evidence), 1))


def _signs(evidence: FigureEvidence) -> Iterator[str]:
    figure = evidence.figure
    if figure.state == Figure.State.REJECTED:
        return
    if figure.is_target:
        yield TARGET
    if figure.origin_count == 1:
        yield ALONE
    if evidence.contradictions:
        yield DISPUTED
    elif figure.origin_count > 1:
        yield AGREED
    if any(_later(evidence)):
        yield SUPERSEDED


def _later(evidence: FigureEvidence) -> Iterator[OtherValue]:
    return (
        other
        for other in evidence.others
        if other.supersedes and other.figure.state == Figure.State.CONFIRMED
    )


def origins_say_so(count: int) -> str:
    """How many origins say a value, as a clause."""
    if count == 1:
        return str(ALONE_IN_WORDS)
    if not count:
        return str(NO_SENTENCE)
    words = ngettext("one origin says so", "%(count)s origins say so", count)
    return words % {"count": in_words(count, ORIGINS)}


def _printed_too(side: Contradiction) -> str:
    count = side.figure.paper_count
    words = ngettext("one paper prints %(value)s", "%(count)s papers print %(value)s", count)
    return words % {"count": in_words(count, PAPERS), "value": side.figure.said}


def _superseded(other: OtherValue) -> str:
    words = {"value": other.figure.said, "when": other.figure.when}
    return gettext("superseded by %(value)s, %(when)s") % words


def origins_counted(figure: ShownFigure) -> str:
    """ "Four origins": the heading over their cuttings."""
    count = figure.origin_count
    words = ngettext("one origin", "%(count)s origins", count)
    said = words % {"count": in_words(count, ORIGINS)}
    return said[:1].upper() + said[1:]


def in_words(count: int, words: tuple[Promise, ...]) -> str:
    """A small number in words, a larger one in digits."""
    return str(words[count - 2]) if 2 <= count < len(words) + 2 else str(count)
