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
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import takewhile
from operator import eq
from typing import TypedDict
from unicodedata import combining

from markupsafe import Markup
from markupsafe import escape as escaped

from articles.models import Article
from articles.models.articles import withheld_mark
from articles.text.printing import address, tied
from articles.text.quotes import printed
from articles.text.redacting import cut, moved, spots
from programmes.evidence.sentences import mark_of
from programmes.models.citations import citable_text

BETWEEN = "<hr>"  # between lede and body, which neither of them may hold


class ClaimRow(TypedDict):
    """A confirmed figure, the name of its indicator, and its sentence in a citable text."""

    figure: int
    citation: int
    name: str
    start: int
    exact: str
    number: str
    number_offset: int


@dataclass(frozen=True, slots=True)
class LinkedNumber:
    """A number in a citable text, and where it leads."""

    start: int
    end: int
    href: str
    title: str = ""
    name: str = ""  # by which an address leads to it


Seen = tuple[str, int, int]  # characters that are seen, and where in the HTML they are printed

# Tags with whatever stands in their attributes, entities, and runs of other characters.
_PIECES = re.compile(r'<(?:"[^"]*"|[^>"])*>|(?P<entity>&(?:#\w+|\w+);)|(?P<run>[^<&]+|[<&])')
_WORD = re.compile(r"\S+")
_LINK = re.compile(r"<a\b.*?</a>", re.DOTALL)


def marked(article: Article, claims: list[ClaimRow]) -> tuple[Markup, Markup]:
    """Lede and body, as far as they may be shown, with the confirmed figures in them marked."""
    html = f"{escaped(tied(article.shown_lede))}{BETWEEN}{article.shown_body}"
    if claims:
        text = citable_text(article)
        marks = [_mark(claim) for claim in claims if _stands(claim, text)]
        html = mark(html, *_without_withheld(article, text, marks))
    lede, _between, body = html.partition(BETWEEN)
    return Markup(lede), Markup(body)  # noqa: S704 - escaped above; sanitised when it was saved


def _without_withheld(
    article: Article, text: str, marks: list[LinkedNumber]
) -> tuple[str, list[LinkedNumber]]:
    """The text as it is shown, and the marks where their numbers then stand."""
    if not article.withheld_words:
        return text, marks
    mark, cuts = withheld_mark(), spots(text, article.withheld_words)
    moving = [
        replace(one, start=moved(one.start, cuts, mark), end=moved(one.end, cuts, mark))
        for one in marks
    ]
    return cut(text, cuts, mark), moving


def _stands(claim: ClaimRow, text: str) -> bool:
    """Whether the sentence of a citation stands where its anchor says."""
    return text.startswith(claim["exact"], claim["start"])


def _mark(claim: ClaimRow) -> LinkedNumber:
    start = claim["start"] + claim["number_offset"]
    href = address("figure", claim["figure"])
    name = mark_of(claim["citation"])
    return LinkedNumber(start, start + len(claim["number"]), href, claim["name"], name)


def mark(html: str, citable: str, marks: Iterable[LinkedNumber]) -> str:
    """Sanitised HTML that shows a citable text, or its beginning, with marks of its numbers."""
    wanted = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    if not wanted:
        return html
    shown, starts, ends = _laid_out(html)
    agreed = _agreement(shown, _without_spaces(citable))
    links = [match.span() for match in _LINK.finditer(html)]
    parts: list[str] = []
    done = 0
    for one in wanted:
        first = len(_without_spaces(citable[: one.start]))
        last = first + len(_without_spaces(citable[one.start : one.end]))
        if not first < last <= agreed:
            continue
        start, end = starts[first], ends[last - 1]
        linked = any(opens <= start < closes for opens, closes in links)
        if start >= done and not linked and "<" not in html[start:end]:
            parts += html[done:start], _link(one), html[start:end], "</a>"
            done = end
    return "".join([*parts, html[done:]])


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def _agreement(one: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    if other.startswith(one):
        return len(one)
    return sum(takewhile(bool, map(eq, one, other)))


def _laid_out(html: str) -> tuple[str, list[int], list[int]]:
    """The characters of the text that are seen, and where each starts and ends in the HTML."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for text, start, end in _seen(html):
        texts.append(text)
        # A run of plain characters, or what one cluster or entity is printed as.
        plain = len(text) == end - start
        starts += range(start, end) if plain else [start] * len(text)
        ends += range(start + 1, end + 1) if plain else [end] * len(text)
    return "".join(texts), starts, ends


def _seen(html: str) -> Iterator[Seen]:
    for match in _PIECES.finditer(html):
        if match["entity"]:
            yield _without_spaces(printed(unescape(match[0]))), *match.span()
        elif match["run"] and printed(match[0]) == match[0]:
            for word in _WORD.finditer(html, *match.span()):
                yield word[0], *word.span()
        elif match["run"]:
            yield from _by_letter(match[0], match.start())


def _by_letter(run: str, place: int) -> Iterator[Seen]:
    """A run that is printed in another way than it is written: letter by letter."""
    start = 0
    for end in range(1, len(run) + 1):
        if end == len(run) or not combining(run[end]):
            yield _without_spaces(printed(run[start:end])), place + start, place + end
            start = end


def _link(mark: LinkedNumber) -> str:
    name = f' id="{escape(mark.name)}"' if mark.name else ""
    title = f' title="{escape(mark.title)}"' if mark.title else ""
    return f'<a class="claim"{name} href="{escape(mark.href)}"{title}>'
