"""All names at once: one automaton, so that more names cost no more time.

    text -> folded -> every name that stands in it as whole words -> the longest, from the left

Aho and Corasick, "Efficient string matching", Communications of the ACM 18 (1975).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick

from .folding import GAP, fold, words

ACRONYM = 6  # letters; a longer word in capitals is also printed in small letters
SHOWN = 200  # characters of the words that name something

# What stands before an Arabic noun without a space: and, so, with, for, like.
_PREFIXES = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "فب", "وك")
_ARTICLE = "ال"
_FOR_THE = "لل"  # for + the


@dataclass(frozen=True, slots=True)
class Term:
    """A name as papers print it, and what it names; `kind` is empty for one that names nothing."""

    text: str
    kind: str = ""  # programme, organisation, place
    key: str = ""  # slug or code
    label: str = ""  # how reports call it


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a text names, and the words that name it there first."""

    kind: str
    key: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A name that stands in a text, and where."""

    kind: str
    key: str
    label: str
    name: str  # as the vocabulary holds it
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int  # word of the text
    length: int  # words
    term: Term
    words: str
    start: int  # character of the text


@lru_cache(maxsize=2)
def finder_of(terms: tuple[Term, ...]) -> Finder:
    """The finder of a vocabulary, made once while its names stay the same."""
    return Finder(terms)


class Finder:
    """The names of a vocabulary, ready to be found in any text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.automaton = ahocorasick.Automaton()
        for term in terms:
            for pattern in _patterns(term.text):
                if not self.automaton.exists(pattern):  # the first who bears a name has it
                    self.automaton.add_word(pattern, (pattern, term))
        self.automaton.make_automaton()

    def find(self, texts: Iterable[str], paper: str = "") -> tuple[Named, ...]:
        """What the texts name, in the order in which they name it, each thing once.

        The `paper` that prints them names nothing when it names itself: a Gibraltar Post is no
        place.
        """
        named: dict[tuple[str, str], Named] = {}
        for text in texts if len(self.automaton) else ():
            for hit in self._longest(text.replace(paper, "-") if paper else text):
                term = hit.term
                if term.kind:
                    found = Named(term.kind, term.key, term.label, hit.words[:SHOWN])
                    named.setdefault((term.kind, term.key), found)
        return tuple(named.values())

    def locate(self, text: str, paper: str = "") -> tuple[Spot, ...]:
        """Every place in one text where something is named, from the left."""
        if not len(self.automaton):
            return ()
        if paper:
            text = text.replace(paper, "-" * len(paper))
        return tuple(
            Spot(
                hit.term.kind,
                hit.term.key,
                hit.term.label,
                hit.term.text,
                hit.start,
                hit.start + len(hit.words),
            )
            for hit in self._longest(text)
            if hit.term.kind
        )

    def _longest(self, text: str) -> Iterator[_Hit]:
        """The hits of which none overlaps another; of two, the leftmost and then the longest."""
        hits = sorted(self._hits(text), key=lambda hit: (hit.first, -hit.length))
        free = 0
        for hit in hits:
            if hit.first >= free:
                free = hit.first + hit.length
                yield hit

    def _hits(self, text: str) -> Iterator[_Hit]:
        folded = fold(text)
        places: list[tuple[int, int]] = []
        gaps = counted = 0  # those before the last place where a name ends
        for end, (pattern, term) in self.automaton.iter(folded):
            places = places or words(text)
            gaps, counted = gaps + folded.count(GAP, counted, end + 1), end
            length = pattern.count(GAP) + 1
            first = gaps + 1 - length
            if first + length > len(places):
                continue  # a script whose words are parted in another way
            start = places[first][0]
            printed = text[start : places[first + length - 1][1]]
            if _is_printed_as(term.text, printed):
                yield _Hit(first, length, term, printed, start)


def _patterns(name: str) -> list[str]:
    """A name as whole words, with the Arabic prefixes that may be joined to it."""
    folded = fold(name)
    word = folded[1:]
    if not word.strip() or not "\u0620" <= word[0] <= "\u064a":
        return [folded] if word.strip() else []
    patterns = [f" {prefix}{word}" for prefix in _PREFIXES]
    if word.startswith(_ARTICLE):
        patterns += [f" {prefix}{_FOR_THE}{word[2:]}" for prefix in ("", "و")]
    return patterns


def _is_printed_as(name: str, printed: str) -> bool:
    """Whether capitals stand where the name needs them to be a name.

    "BIT" is an office and "bit" is not, "Guinée" a country and "guinée" a cloth, "La Réunion" an
    island and "La réunion" a meeting; a name of three words is itself in small letters too, and so
    is a word that was coined, such as BootCoop.
    """
    said = [name[start:end] for start, end in words(name)]
    if len(said) > 2 or name == name.lower():  # also scripts without capitals
        return True
    if len(said) == 1 and name.isupper() and len(name) <= ACRONYM:
        return printed.isupper()
    if len(said) == 1 and not name.isupper() and name[1:] != name[1:].lower():
        return True
    found = [printed[start:end] for start, end in words(printed)]
    capitals = [index for index, word in enumerate(said) if word != word.lower()]
    longest = max(capitals, key=lambda index: len(said[index]))
    return found[longest] != found[longest].lower()
