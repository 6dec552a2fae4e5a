"""Words that are withheld: found in a text by their digests, and cut out of it.

    HTML       <p>Au Maroc, 932 <em>coopé&shy;ratives</em> sont soutenues. Le réseau grandit.</p>
    laid out   " au maroc 932 cooperatives sont soutenues le reseau grandit ", and where in the
               HTML each of these characters stands
    withheld   "au maroc 932 cooperatives sont soutenues"
    cut        <p>[withheld]<em></em>. Le réseau grandit.</p>

What is between words (spaces, tags, punctuation), case and accents do not count: a reprint sets the
same sentence in another way. Tags within what is cut stay, so that the HTML stays whole; links of
such a text go, for an address may quote too. Words that stand nowhere in a text of which they are
withheld hide all of it: better nothing than what was to be withheld.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from articles.text.digests import of_words, plain
from articles.text.quotes import printed

Spot = tuple[int, int]
Watched = Mapping[int, Mapping[str, int]]  # digests of words by their number, each with a key

_PIECES = re.compile(
    r'(?P<tag></?(?P<name>[a-z][a-z0-9]*)(?:"[^"]*"|[^>"])*>)|&(?:#\w+|\w+);|.', re.DOTALL
)
_SIGNS = re.compile(r".", re.DOTALL)
_TAG = re.compile(r"</?[a-z](?:\"[^\"]*\"|[^>\"])*>")
_LINK = re.compile(r"</?a\b(?:\"[^\"]*\"|[^>\"])*>")
_INLINE = {"a", "em", "strong"}


@dataclass(frozen=True, slots=True)
class _Laid:
    """The plain words of a text with a space around each, and where each character stands."""

    words: str
    places: list[Spot]


def words_of(quote: str) -> str:
    """The plain words of a quote."""
    return plain(printed(quote))


def withheld_in(text: str, watched: Watched, html: bool = False) -> dict[str, int]:
    """The watched words that stand in a text, each with its key."""
    if not watched:
        return {}
    words = _laid_out(_pieces(text, html)).words.split()
    return {
        run: digests[key]
        for count, digests in watched.items()
        for run in _runs(words, count)
        if (key := of_words(run)) in digests
    }


def redacted(lede: str, body: str, withheld: Collection[str], mark: str) -> tuple[str, str]:
    """A lede, which is text, and a body, which is HTML, with a mark for what is withheld; nothing
    of either where some of it has no place."""
    linkless = _LINK.sub("", body)
    told, laid = _laid_out(_pieces(lede)), _laid_out(_pieces(linkless, html=True))
    if not all(f" {words} " in told.words or f" {words} " in laid.words for words in withheld):
        return "", ""
    found = cut(linkless, _spots(laid, withheld), mark, html=True)
    return cut(lede, _spots(told, withheld), mark), found


def spots(text: str, withheld: Iterable[str]) -> list[Spot]:
    """Where withheld words stand in a plain text, in its order."""
    return _spots(_laid_out(_pieces(text)), withheld)


def cut(text: str, places: Iterable[Spot], mark: str, html: bool = False) -> str:
    """A text with a mark in the place of what stands there; of HTML the tags stay."""
    parts: list[str] = []
    done = 0
    for start, end in places:
        tags = _TAG.findall(text[start:end]) if html else ()
        parts += text[done:start], mark, *tags
        done = end
    return "".join([*parts, text[done:]])


def moved(place: int, cuts: Iterable[Spot], mark: str) -> int:
    """Where a place of a text is when the parts before it are cut."""
    return place + sum(len(mark) - (end - start) for start, end in cuts if end <= place)


def _runs(words: list[str], count: int) -> Iterator[str]:
    """Each run of so many words."""
    return (" ".join(words[at : at + count]) for at in range(len(words) - count + 1))


def _spots(laid: _Laid, withheld: Iterable[str]) -> list[Spot]:
    """Where words stand, as places that do not overlap."""
    merged: list[Spot] = []
    for start, end in sorted(spot for words in withheld for spot in _each(laid, words)):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _each(laid: _Laid, words: str) -> Iterator[Spot]:
    """Each place where the words stand."""
    wanted = f" {words} "
    at = laid.words.find(wanted)
    while at >= 0:
        last = at + len(words)
        yield laid.places[at + 1][0], laid.places[last][1]
        at = laid.words.find(wanted, last + 1)  # the space at its end may begin the next


def _pieces(text: str, html: bool = False) -> Iterator[tuple[str, Spot]]:
    """What a text shows, sign by sign, and where each stands; a block begins with a break."""
    for match in (_PIECES if html else _SIGNS).finditer(text):
        if not html:
            yield match[0], match.span()
        elif match["tag"] is None:
            yield unescape(match[0]), match.span()
        elif match["name"] not in _INLINE:
            yield "\n", match.span()


def _laid_out(pieces: Iterable[tuple[str, Spot]]) -> _Laid:
    words, places = [" "], [(0, 0)]
    for shown, spot in pieces:
        for sign in map(_folded, shown):
            for letter in sign:
                if letter != " " or words[-1] != " ":
                    words.append(letter)
                    places.append(spot)
    return _Laid("".join(words).rstrip() + " ", places)


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """A character in plain letters; a space where it parts words, nothing where nobody sees it."""
    seen = printed(sign)
    return plain(seen) or (" " if seen and not _joins(seen) else "")


def _joins(sign: str) -> bool:
    """Whether a character belongs to the letter before it."""
    return plain(f"a{sign}a") == "aa"
