"""For which programme a figure holds.

    Le programme X [...] 214 coopératives               the programmes of its clause,
    X [...]. 34 en ont bénéficié.                       else those named last in the paragraph,
    "X : ..." (title) [...] Le jury a lu 400 dossiers.  else the one that the article is about

A sentence that opens a place of its own ("Au Mali, ...") is not about the programme, unless the
paragraph refers to it ("le prix", "ce réseau"); nor is one farm that is told of as an example.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from seeds.naming.finder import Spot

from .places import NEAR, NEW_CLAUSE, OPENS_PLACE, Names, Places, names

_OTHER = re.compile(r"\b(?:autres?|other|another)\b|آخر|أخرى", re.IGNORECASE)
_ITS = re.compile(
    r"\b(?:le|ce|du|au) (?:prix|programme|réseau|dispositif|volet|projet|concours|jury|kit"
    r"|label|parcours|module)\b"
    r"|\b(?:la|cette) (?:session|formation|initiative|plateforme|plate-forme|tranche|promotion"
    r"|certification|boutique|compétition|distinction|édition|récompense)\b"
    r"|\b(?:lauréate?s|trophées?|palmarès|finalistes?|gagnante?s|winners?|laureates?|finalists?)\b"
    r"|\bl['’](?:initiative|opération|outil|édition)\b|\b(?:son|sa|ses)\s"
    r"|\b(?:the|this|its) (?:programme|program|prize|award|network|project|initiative|scheme"
    r"|jury|session|training|platform|store|competition)\b"
    r"|(?:البرنامج|الجائزة|الشبكة|المشروع|المبادرة|الدورة|التكوين"
    r"|هذه التعاونيات|المشاريع|المنصة|فازت?|الفائز|المتوج)",
    re.IGNORECASE,
)
_ONE_EXAMPLE = re.compile(
    r"\b(?:une?|a|an) (?!total|groupe|group|lot|réseau|ensemble|\w+é\b)\w+ (?:\w+ )?"
    r"(?:de|d['’]|of|with)\s*$",
    re.IGNORECASE,
)
_AND_THE = re.compile(r", (?:et|and) (?:le |la |the )?$", re.IGNORECASE)
_AND_THE_LONGEST = len(", and the ")
_ACTS = re.compile(r"\s(?:a|ont|est|has|have|was|will)\b")
_WITH_LONGEST = len(" avec  « ")
_WITH = re.compile(r"(?:\bavec|\bwith|مع)\s+[«\"“]?\s*$", re.IGNORECASE)


@dataclass(slots=True)
class Thread:
    """What the sentences read so far say about programmes."""

    topic: Names = ()  # what the whole article is about
    programmes: Names = ()  # named last in this paragraph
    referring: bool = False  # this paragraph has said "le programme", "ce réseau"
    told: list[str] = field(default_factory=list)  # its sentences that were not asked about that

    def begin_block(self) -> None:
        """A new paragraph: what the last one said holds no longer."""
        self.programmes, self.referring = (), False
        self.told.clear()

    def refers(self) -> bool:
        """Whether a sentence of this paragraph refers to a programme without its name."""
        while self.told and not self.referring:
            self.referring = bool(_ITS.search(self.told.pop()))
        return self.referring


def topic_of(title: Sequence[Spot], first: Sequence[Spot]) -> Names:
    """The one programme that a title names, or else the one its first paragraph names."""
    for spots in (title, first):
        if found := names(spot for spot in spots if spot.kind == "programme"):
            return found if len(found) == 1 else ()
    return ()


class Programmes:
    """The programmes of one sentence, which says where by its places."""

    def __init__(self, places: Places, spots: Sequence[Spot], thread: Thread) -> None:
        self.text = places.text
        self.places = places
        self.thread = thread
        self.programmes = [spot for spot in spots if spot.kind == "programme"]

    def of(self, start: int, reach: int, *, counted: bool) -> Names:
        """The programmes of a figure that stands at `start`; an amount is not `counted`.

        `reach` is where another figure begins that is joined to it by a conjunction.
        """
        if self.programmes:
            return self._of_its_clause(start, reach)
        if counted and _ONE_EXAMPLE.search(self.text[max(0, start - NEAR) : start]):
            return ()
        if self.thread.programmes:
            elsewhere = self.places.open_it() and not self._refers()
            return () if elsewhere else self.thread.programmes
        if self.thread.topic and self.places.are_said() and not self._refers():
            return ()
        return self.thread.topic

    def _of_its_clause(self, start: int, reach: int) -> Names:
        """The programmes said of a figure by its sentence; what is said from `reach` on is not."""
        first = max((cut for cut in self._cuts if cut <= start), default=0)
        last = min((cut for cut in self._cuts if cut > start), default=len(self.text))
        own = [spot for spot in self.programmes if first <= spot.start < last]
        said = [spot for spot in own if spot.start < max(start, reach)]
        if said:
            return self._with_the_last(said)
        if own:  # said of a later figure
            return self.thread.programmes or self.thread.topic
        clause = self.text[first:last].lstrip("; ")
        if _OTHER.search(clause) or OPENS_PLACE.search(clause[:1].upper() + clause[1:]):
            return ()
        return names([spot for spot in self.programmes if spot.start < first])

    @cached_property
    def _cuts(self) -> list[int]:
        """Where its clauses begin."""
        cuts = [match.start() for match in NEW_CLAUSE.finditer(self.text)]
        return cuts + [spot.start for spot in self.programmes[1:] if self._acts_anew(spot)]

    def _acts_anew(self, spot: Spot) -> bool:
        """ "X a suivi 12 fermes, et Y a réuni 34 femmes": each has its own."""
        before = self.text[max(0, spot.start - _AND_THE_LONGEST) : spot.start]
        return bool(_AND_THE.search(before) and _ACTS.match(self.text, spot.end))

    def _with_the_last(self, own: list[Spot]) -> Names:
        """These programmes, and the one before where it goes "with" them."""
        found = names(own)
        if _WITH.search(self.text[max(0, own[0].start - _WITH_LONGEST) : own[0].start]):
            return _merged(self.thread.programmes or self.thread.topic, found)
        return found

    def _refers(self) -> bool:
        """Whether it, or the paragraph so far, has said "le programme", "ce réseau"."""
        return bool(_ITS.search(self.text)) or self.thread.refers()

    def close(self) -> None:
        """Leave what this sentence says about programmes to those that follow."""
        if self.programmes:
            self.thread.programmes = self._with_the_last(self.programmes)
        self.thread.told.append(self.text)


def _merged(first: Names, second: Names) -> Names:
    return tuple(dict([*first, *second]).items())
