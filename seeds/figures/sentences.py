"""A block of text cut into sentences, and a sentence into words, digits and signs.

    "Il y va. « Bien. » M. Alami, 2.681 fois." -> "Il y va." | "« Bien. »" | "M. Alami, 2.681 fois."
    "6MDH, dont 9.000"                         -> 6 | MDH | , | dont | 9.000

A full stop ends a sentence where a space and then a capital, a digit, a quotation mark or an
Arabic letter follow, unless it belongs to an abbreviation or to an initial.

Digits keep the points and commas between them; what letters stand beside them is left to those
who know units. Words are compared folded: small letters without accents, Arabic letters evened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from seeds.naming.folding import fold

_SPACES = re.compile(r"\s+")
_CLOSERS = "\"'’”»)\\]"
_END = re.compile(
    # A run of stops is looked at from its first one alone.
    f"(?<![.!?…؟])[.!?…؟]++[{_CLOSERS}]*+(?: [»”])?+ (?=[\"'“‘«(\\[–—•-]* ?[^\\W_a-zß-öø-ÿœ])"
)
_ABBREVIATION = re.compile(
    r"(?<![^\s(«'’])(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Prof|St|Ste|Me|n|no|nº|n°|N°|No|art|Art|p|pp"
    r"|vol|éd|cf|Rs|Sh|Shs|Ksh|KSh|env|tél|Tél|av|bd|Gen|Gov|Sen|Rep|Jr|Sr|vs|Inc|Ltd|Co|approx|fig|Fig"
    r"|[A-ZÀ-Þ]|(?:[A-Za-z]\.){1,12}[A-Za-z])\.$"
)
_FAR = 30  # characters of the longest abbreviation
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad"  # no letters of their own
_TOKEN = re.compile(f"\\d+(?:[.,\u066b\u066c\u060c]\\d+)*|(?:[^\\W\\d_][{_MARKS}]*)+|[^\\s\\w]|_")
APOSTROPHES = "'’ʼ‘`"
DASHES = "-‐‑–—−"


def spaced(text: str) -> str:
    """The text with every run of white space, of whatever kind, as one space."""
    return _SPACES.sub(" ", text).strip()


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Where each sentence of an evened text begins, and the sentence."""
    start = 0
    for match in _END.finditer(text):
        stop = match.start() + 1
        if text[stop - 1] == "." and _ABBREVIATION.search(text, max(start, stop - _FAR), stop):
            continue
        yield start, text[start : match.end()].rstrip()
        start = match.end()
    if start < len(text):
        yield start, text[start:]


@dataclass(slots=True)
class Token:
    """A word, a run of digits or a sign."""

    text: str
    folded: str  # the sign itself for signs; every apostrophe and every dash is one
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


NOTHING = Token(" ", "", 0, 0)  # stands before the first and behind the last token


@dataclass(slots=True)
class Sentence:
    """One sentence of a block, cut up; every run of white space is one space."""

    text: str
    tokens: list[Token]
    language: str

    def at(self, index: int) -> Token:
        """The token there, or one that is nothing."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else NOTHING

    def words(self, first: int, last: int) -> str:
        """The text from one token to before another."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def folded(self, first: int, last: int) -> list[str]:
        """The folded tokens from one to before another."""
        return [token.folded for token in self.tokens[max(first, 0) : max(last, 0)]]

    def joined(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index].start == self.tokens[index - 1].end
        )


def cut(text: str, language: str) -> Sentence:
    """The tokens of a sentence."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        tokens.append(Token(word, _fold(word), match.start(), match.end()))
    return Sentence(text, tokens, language)


@lru_cache(maxsize=1 << 15)
def _fold(word: str) -> str:
    if word in APOSTROPHES or word in DASHES:
        return "'" if word in APOSTROPHES else "-"
    return fold(word).strip() or word
