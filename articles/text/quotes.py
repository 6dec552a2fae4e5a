"""Where a quote stands in a text: its anchor, after the W3C Web Annotation model.

    block   citable text
      0     Le réseau grandit.
      1     … soutenues. |Elles regroupent plus de 9.000 membres, dont 75 % de femmes.| Le …
      2     Fin.  prefix start                       exact                          end suffix

A block is a line of the citable text: the lede, where there is one, and each paragraph, heading and
item, from 0. Positions count the characters (code points) of the whole text, in which the controls
that nobody sees are dropped and accents are composed. Two texts are compared normalised, for papers
and their reprints set the same sentence with other spaces, quotation marks, apostrophes and dashes
(general categories Zs, Pi, Pf, Pd and Cf of the Unicode character database).

An edited text is searched for the exact words alone: what only looks alike is another sentence.
Where they stand more than once, as a lede does that is repeated as a pull quote, the words around
them tell which place is meant, then the block, then the position; where two are as good, none is.

A change of the rules gets a new `NORMALISATION`: a selector remembers the one it was made under.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from operator import eq
from unicodedata import normalize

NORMALISATION = 1
SEPARATOR = "\n"  # between the lede and each paragraph, heading and item of the body
CONTEXT = 32  # characters of prefix and suffix, cut at words

# Soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark.
_UNSEEN = dict.fromkeys(
    [0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_FOLDED = re.compile(
    r"(?P<double>«\s*|\s*»|[“”„‟″])"
    r"|(?P<single>[‘’‚‛′‹›`´ʼ])"
    r"|(?P<dash>[\u2010-\u2015\u2212\ufe58\ufe63\uff0d])"
    r"|(?P<dots>…)"
    r"|(?P<space>[^\S ]\s*| \s+)"  # all but a lone space, which is itself
)
_IN_NUMBER = re.compile(r"\d[\s.,]\d")  # digits of any script, with one sign between them
_FOLDS = {"double": '"', "single": "'", "dash": "-", "dots": "...", "space": " "}


class QuoteLost(ValueError):
    """The quote has no place in the text."""


class QuoteMissing(QuoteLost):
    """The quote does not stand in the text."""


class QuoteRepeated(QuoteLost):
    """The quote stands more than once in the text, and nothing tells which place is meant."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The address of a quote: `TextPositionSelector` and `TextQuoteSelector` in one value."""

    block: int
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def printed(text: str) -> str:
    """A text as it is printed: without unseen controls, accents composed (NFC)."""
    return normalize("NFC", text.translate(_UNSEEN))


def citable(lede: str, paragraphs: Iterable[str]) -> str:
    """The text of an article that quotes are taken from."""
    return printed(SEPARATOR.join(part for part in (lede.strip(), *paragraphs) if part))


def normalised(text: str) -> str:
    """A text as it is compared."""
    return _folded(printed(text))[0].strip()


def spots(text: str, quote: str) -> list[tuple[int, int]]:
    """Start and end of each place in a citable text where the quote stands, in whole words."""
    wanted = normalised(quote)
    if not wanted:
        return []
    folded, origins = _folded(text)
    left = r"(?<!\w)" if wanted[0].isalnum() else ""
    right = r"(?!\w)" if wanted[-1].isalnum() else ""
    found = re.finditer(left + re.escape(wanted) + right, folded)
    spots = ((origins[match.start()], origins[match.end() - 1] + 1) for match in found)
    return [spot for spot in spots if not any(_cuts_a_word(text, place) for place in spot)]


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of what stands between two positions of a citable text."""
    block = text.count(SEPARATOR, 0, start)
    before, after = text[max(0, start - CONTEXT - 1) : start], text[end : end + CONTEXT + 1]
    return Anchor(block, start, end, text[start:end], _prefix(before), _suffix(after))


def anchors(text: str, quote: str) -> list[Anchor]:
    """The anchor of each place in a citable text where the quote stands."""
    return [anchor_at(text, *spot) for spot in spots(text, quote)]


def select(text: str, quote: str) -> Anchor:
    """The anchor of a quote that stands in one place of a citable text."""
    return _one(anchors(text, quote), quote)


def find(text: str, anchor: Anchor) -> Anchor:
    """The anchor of the same quote in a citable text that may have been edited since."""
    if _stands(text, anchor):
        return anchor_at(text, anchor.start, anchor.end)
    found = anchors(text, anchor.exact)
    agreed = [_agreement(text, one, anchor) for one in found]
    best = max(agreed, default=None)
    return _one([f for f, a in zip(found, agreed, strict=True) if a == best], anchor.exact)


def part(exact: str, quote: str, start: int, end: int) -> tuple[int, int]:
    """Where a part of a quote stands in the same quote as the text prints it.

    The part begins and ends with a letter or a digit.
    """
    before, whole = (len(_folded(printed(quote[:place]))[0]) for place in (start, end))
    origins = _folded(exact)[1]
    return origins[before], origins[whole - 1] + 1


def _one(found: list[Anchor], quote: str) -> Anchor:
    if not found:
        raise QuoteMissing(quote)
    if len(found) > 1:
        raise QuoteRepeated(quote)
    return found[0]


def _stands(text: str, anchor: Anchor) -> bool:
    """Whether a quote and the words around it are where they were: nothing need be searched."""
    return (
        text[anchor.start : anchor.end] == anchor.exact
        and text.endswith(anchor.prefix, 0, anchor.start)
        and text.startswith(anchor.suffix, anchor.end)
        and not (_cuts_a_word(text, anchor.start) or _cuts_a_word(text, anchor.end))
    )


def _cuts_a_word(text: str, place: int) -> bool:
    """Whether a place lies within a word, or within a number: "1 932", "1.932"."""
    before, after = text[max(0, place - 2) : place], text[place : place + 2]
    if before[-1:].isalnum() and after[:1].isalnum():
        return True
    joined = (before[-1:] + after, before + after[:1])
    return any(_IN_NUMBER.fullmatch(one) for one in joined)


def _agreement(text: str, found: Anchor, anchor: Anchor) -> tuple[int, bool, bool]:
    """What speaks for a place: words around it, its block, its position, the strongest first."""
    before = normalised(text[max(0, found.start - 2 * CONTEXT) : found.start]).split()
    after = normalised(text[found.end : found.end + 2 * CONTEXT]).split()
    words = _shared(reversed(before), reversed(normalised(anchor.prefix).split()))
    words += _shared(after, normalised(anchor.suffix).split())
    return words, found.block == anchor.block, found.start == anchor.start


def _shared(words: Iterable[str], others: Iterable[str]) -> int:
    """How many words two texts share from their beginning."""
    return sum(takewhile(bool, map(eq, words, others)))


@lru_cache(maxsize=8)  # one text is searched for all its quotes
def _folded(text: str) -> tuple[str, list[int]]:
    """A printed text as it is compared, and where each of its characters comes from."""
    parts: list[str] = []
    origins: list[int] = []
    last = 0
    for match in _FOLDED.finditer(text):
        start, end = match.span()
        fold = _FOLDS[match.lastgroup or ""]
        parts += text[last:start], fold
        origins += range(last, start)
        # A closing mark is where it is printed, not where the space before it begins.
        origins += [end - 1 if match[0].endswith("»") else start] * len(fold)
        last = end
    parts.append(text[last:])
    origins += range(last, len(text))
    return "".join(parts), origins


def _prefix(before: str) -> str:
    """The last words of a text."""
    if len(before) <= CONTEXT:
        return before
    return re.sub(r"^\S*\s|^\S+$", "", before[-CONTEXT - 1 :])


def _suffix(after: str) -> str:
    """The first words of a text."""
    if len(after) <= CONTEXT:
        return after
    return re.sub(r"\s\S*$|^\S+$", "", after[: CONTEXT + 1])
