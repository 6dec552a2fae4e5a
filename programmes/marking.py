"""Figures marked in the text that they are cited from.

    citable text   … soutenues.\\nElles regroupent plus de |9.000| membres …
    shown HTML     <p class="standfirst">… soutenues.</p><p>Elles <em>regroupent</em> plus de
                   <a class="claim" href="…">9.000</a> membres …

The HTML sets other spaces than the citable text, holds controls that nobody sees and may be cut
short, so the two are laid beside each other by the characters that are neither space nor control.
A mark is made where both say the same from the beginning up to it, inside one text node and never
inside a link; whatever cannot be placed so is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from itertools import takewhile
from unicodedata import combining

from articles.quotes import printed


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a citable text, and where it leads."""

    start: int
    end: int
    href: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A character that is seen, and where in the HTML it is printed."""

    text: str
    start: int
    end: int
    linked: bool = False


_PIECES = re.compile(r"(?P<tag><[^>]*>)|&(?:#\w+|\w+);|[^<]")


def mark(html: str, citable: str, marks: Iterable[Mark]) -> str:
    """Sanitised HTML that shows a citable text, or its beginning, with marks of its numbers."""
    wanted = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    if not wanted:
        return html
    shown = list(_seen(_characters(html)))
    stands = [place for place, character in enumerate(citable) if not character.isspace()]
    pairs = zip(shown, stands, strict=False)
    agreed = list(takewhile(lambda pair: pair[0].text == citable[pair[1]], pairs))
    places = {place: number for number, (_, place) in enumerate(agreed)}
    parts: list[str] = []
    last = 0
    for one in wanted:
        run = [shown[places[place]] for place in range(one.start, one.end) if place in places]
        if run and run[0].start >= last and _may_be_marked(html, citable, one, run):
            parts += html[last : run[0].start], _link(one), html[run[0].start : run[-1].end], "</a>"
            last = run[-1].end
    return "".join([*parts, html[last:]])


def _characters(html: str) -> Iterator[tuple[str, int, int, bool]]:
    """Each character of the text, its place in the HTML, and whether a link holds it."""
    linked = False
    for match in _PIECES.finditer(html):
        if match["tag"]:
            linked = match[0].startswith(("<a ", "<a>")) or (linked and match[0] != "</a>")
        else:
            yield unescape(match[0]), match.start(), match.end(), linked


def _seen(characters: Iterable[tuple[str, int, int, bool]]) -> Iterator[_Seen]:
    """The characters that are seen, as they are printed; an accent goes with its letter."""
    letter: _Seen | None = None
    for text, start, end, linked in characters:
        if letter and all(map(combining, text)):
            letter = _Seen(letter.text + text, letter.start, end, letter.linked)
            continue
        if letter:
            yield from _printed(letter)
        letter = _Seen(text, start, end, linked)
    if letter:
        yield from _printed(letter)


def _printed(letter: _Seen) -> Iterator[_Seen]:
    text = "".join(printed(letter.text).split())
    if text:
        yield from (_Seen(part, letter.start, letter.end, letter.linked) for part in text)


def _may_be_marked(html: str, citable: str, wanted: Mark, run: list[_Seen]) -> bool:
    """Whether the whole number stands in the HTML, in one text node outside of links."""
    whole = "".join(seen.text for seen in run) == "".join(
        citable[wanted.start : wanted.end].split()
    )
    inside = html[run[0].start : run[-1].end]
    return whole and "<" not in inside and not run[0].linked


def _link(mark: Mark) -> str:
    title = f' title="{escape(mark.title)}"' if mark.title else ""
    return f'<a class="claim" href="{escape(mark.href)}"{title}>'
