"""Where a quote stands in a text: the selectors of the W3C Web Annotation model.

    citable text   … soutenues. |Elles regroupent plus de 9.000 membres, dont 75 % de femmes.| Le …
                       prefix   start                    exact                            end suffix

Positions count the characters (code points) of the citable text, in which the controls that nobody
sees are dropped and accents are composed. Two texts are compared normalised, for papers and their
reprints set the same sentence with other spaces, quotation marks, apostrophes and dashes (general
categories Zs, Pi, Pf, Pd and Cf of the Unicode character database).

A change of the rules gets a new `NORMALISATION`: a selector remembers the one it was made under.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
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
_FOLDS = {"double": '"', "single": "'", "dash": "-", "dots": "...", "space": " "}


class QuoteMissing(ValueError):
    """The quote does not stand in the text."""


class QuoteRepeated(ValueError):
    """The quote stands more than once in the text."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A quote and its place: `TextQuoteSelector` and `TextPositionSelector` in one value."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


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
    return [(origins[match.start()], origins[match.end() - 1] + 1) for match in found]


def select(text: str, quote: str) -> Selector:
    """The one place of a quote in a citable text."""
    found = spots(text, quote)
    if not found:
        raise QuoteMissing(quote)
    if len(found) > 1:
        raise QuoteRepeated(quote)
    start, end = found[0]
    return Selector(text[start:end], _prefix(text[:start]), _suffix(text[end:]), start, end)


def part(exact: str, quote: str, start: int, end: int) -> tuple[int, int]:
    """Where a part of a quote stands in the same quote as the text prints it.

    The part begins and ends with a letter or a digit.
    """
    before, whole = (len(_folded(printed(quote[:place]))[0]) for place in (start, end))
    origins = _folded(exact)[1]
    return origins[before], origins[whole - 1] + 1


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
