"""A text cut into sentences.

    "Il y va. « Bien. » M. Alami, 2.681 fois." -> "Il y va." | "« Bien. »" | "M. Alami, 2.681 fois."

A full stop ends a sentence where a space and then a capital, a digit, a quotation mark or an
Arabic letter follow, unless it belongs to an abbreviation or to an initial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.text.quotes import SEPARATOR

_SPACE, _SPACES = re.compile(r"\s"), re.compile(r"\s+")
_CLOSERS = "\"'’”»)\\]"
_END = re.compile(
    # A run of stops is looked at from its first one alone.
    f"(?<![.!?…؟])[.!?…؟]++[{_CLOSERS}]*+(?: [»”])?+ (?=[\"'“‘«(\\[–—•-]* ?[^\\W_a-zß-öø-ÿœ])"
)
_ABBREVIATION = re.compile(
    r"(?<![^\s(«'’])(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Prof|St|Ste|Me|n|no|nº|n°|N°|No|art|Art|p|pp"
    r"|vol|éd|cf|Rs|Sh|Shs|Ksh|KSh|env|tél|Tél|av|bd|Gen|Gov|Sen|Rep|Jr|Sr|vs|Inc|Ltd|Co|approx|fig|Fig"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|janv|févr|juil|sept|oct|nov|déc"
    r"|[A-ZÀ-Þ]|(?:[A-Za-z]\.){1,12}[A-Za-z])\.$"
)
_FAR = 30  # characters of the longest abbreviation


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


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a citable text; none goes over the end of a line."""
    start = 0
    for line in text.split(SEPARATOR):
        for begin, words in sentences(_SPACE.sub(" ", line)):
            first = start + begin + len(words) - len(words.lstrip())
            if words.strip():
                yield first, start + begin + len(words.rstrip())
        start += len(line) + len(SEPARATOR)
