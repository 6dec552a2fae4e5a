"""A page drawn as it was read: each of its lines with the part that it plays, and why.

    Pluie : les barrages ...    Rallye : ...      STRIP     several titles on one line
    Accueil > Économie                            MENU      names of sections
    Tissage : un atelier ouvre au village         TITLE     weighed most
    Par Salma Exemple                             BYLINE    names who wrote it
    La coopérative a ouvert mardi un atelier.     BODY      a paragraph
    La coopérative a ouvert mardi un atelier.     LEFT_OUT  printed twice
    À lire aussi                                  OTHERS    titles of other articles follow

Where an editor said what a line is, that is its part. The stages are asked again, so a page saved
as text is drawn exactly as it was read. A page of HTML is drawn by its visible lines, of which its
body may have been found by another way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from articles.text.languages import language_of

from .article.forms import forms
from .article.layout import Layout, lay_out
from .article.sidelists import clean_headline
from .cover import take_off
from .html.lines import visible_lines
from .html.pages import tree_of
from .html.signs import looks_like_html
from .page import BlockKind, Page
from .reader import read
from .sheet.marking import Sheet, mark_lines
from .text.decoding import decode
from .text.lines import Line
from .text.marks import ENDS_THE_ARTICLE, Mark, Said
from .text.said import NOTHING_SAID, SaidLines, laid_on
from .text_pages import lines_of
from .words import dates

_SIDE_MATTER = "…"  # the heading that `html.lines` puts over asides, and no page prints
_NAMING = 120  # characters of a line that names a paper or an author, and does little else


class Zone(StrEnum):
    """The part that a line plays in its page."""

    TITLE = "title"
    PAPER = "paper"
    DATE = "date"
    BYLINE = "byline"
    BODY = "body"
    INTERTITLE = "intertitle"
    SOURCE = "source"
    STRIP = "strip"
    OTHERS = "others"
    MENU = "menu"
    FURNITURE = "furniture"
    CAPTION = "caption"
    COMMENTS = "comments"
    TAGS = "tags"
    ABOUT = "about"
    COPYRIGHT = "copyright"
    LEFT_OUT = "left-out"


_READ = {Zone.TITLE, Zone.PAPER, Zone.DATE, Zone.BYLINE, Zone.BODY, Zone.INTERTITLE, Zone.SOURCE}


class Why(StrEnum):
    """Why a line plays its part."""

    CHOSEN = "chosen"  # the likeliest of the candidates
    AGAIN = "again"  # the title once more
    NAMED = "named"  # it names what was read
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    TWICE = "twice"
    SEVERAL = "several"  # titles on one line
    LISTED = "listed"  # among titles of other articles
    RECOMMENDED = "recommended"  # by the text itself
    WORDS = "words"  # its own words say so
    DATED = "dated"
    OTHER_DAY = "other-day"
    ABOVE = "above"  # the title
    BELOW = "below"  # the article's end
    SHORT = "short"  # and no text below it
    UNCLEAR = "unclear"
    SAID = "said"  # by an editor


@dataclass(frozen=True, slots=True)
class Zoned:
    """A line of a page with its part and the reason."""

    text: str
    zone: Zone
    why: Why
    gap: int = 0  # blank lines before it
    said: Said | None = None  # by an editor

    @property
    def is_read(self) -> bool:
        """Whether a field of the article was read from it."""
        return self.zone in _READ and self.why not in (Why.AGAIN, Why.OTHER_DAY)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page read anew, and its lines with their zones."""

    page: Page
    lines: tuple[Zoned, ...]

    def runs(self) -> Iterator[list[Zoned]]:
        """Neighbouring lines that play the same part for the same reason."""
        for _, run in groupby(self.lines, key=lambda line: (line.zone, line.why)):
            yield list(run)


def draw(data: bytes, *, name: str, today: date, said: SaidLines = NOTHING_SAID) -> Drawn:
    """Read a page anew and draw it; raises `Unreadable` where it holds no article."""
    page = read(data, name=name, today=today, said=said)
    lines, month_first = _lines_in(data)
    lines = laid_on(lines, said)
    sheet = mark_lines(lines, month_first=month_first)
    layout = lay_out(sheet)
    if layout is None:  # of HTML, where the stages of a text page found less than its tags
        layout = Layout(None, 0, 0, len(sheet.lines))
    drawn = _Drawing(sheet, layout, page).over(lines)
    return Drawn(page, tuple(line for line in drawn if line.text != _SIDE_MATTER))


def unread(data: bytes, said: SaidLines = NOTHING_SAID) -> tuple[Zoned, ...]:
    """The lines of a page in which no article was found."""
    lines = laid_on(_lines_in(data)[0], said)
    return tuple(_unread(line) for line in lines if line.text != _SIDE_MATTER)


def _unread(line: Line) -> Zoned:
    part = (Zone(line.said), Why.SAID) if line.said else (Zone.LEFT_OUT, Why.UNCLEAR)
    return Zoned(line.text, *part, line.gap, line.said)


def _lines_in(data: bytes) -> tuple[list[Line], bool]:
    """The lines of a page, and whether its dates of numbers begin with the month."""
    text = decode(take_off(data)[1], len(data)).text
    if looks_like_html(text):
        return visible_lines(tree_of(text)), False
    return lines_of(text), language_of(text) == "en" and dates.reads_month_first(text)


_BY_MARK = {
    Mark.MENU: Zone.MENU,
    Mark.FURNITURE: Zone.FURNITURE,
    Mark.RELATED: Zone.OTHERS,
    Mark.COMMENTS: Zone.COMMENTS,
    Mark.TAGS: Zone.TAGS,
    Mark.ABOUT: Zone.ABOUT,
    Mark.COPYRIGHT: Zone.COPYRIGHT,
    Mark.CAPTION: Zone.CAPTION,
    Mark.BYLINE: Zone.BYLINE,
    Mark.SOURCE: Zone.SOURCE,
}
_KINDS = {
    BlockKind.PARAGRAPH: (Zone.BODY, Why.PARAGRAPH),
    BlockKind.INTERTITLE: (Zone.INTERTITLE, Why.HEADING),
    BlockKind.QUOTE: (Zone.BODY, Why.QUOTE),
    BlockKind.ITEM: (Zone.BODY, Why.ITEM),
}


class _Drawing:
    """One pass over the lines of a page, with what it has read of them so far."""

    def __init__(self, sheet: Sheet, layout: Layout, page: Page) -> None:
        self.sheet, self.layout, self.page = sheet, layout, page
        self.kinds = {block.text: _KINDS[block.kind] for block in page.body}
        if page.lede:
            self.kinds.setdefault(page.lede, _KINDS[BlockKind.PARAGRAPH])
        self.headlines = {*page.headlines, *page.inline_headlines}
        self.seen: set[str] = set()
        self.heading: Mark | None = None  # of the side matter in which a line stands

    def over(self, lines: list[Line]) -> Iterator[Zoned]:
        """Every line, also those of strips, which the sheet no longer has."""
        index, count = 0, len(self.sheet.lines)
        own = set(map(id, lines))
        for line in lines:
            kept = self.sheet.lines[index] if index < count else None
            without_its_date = kept and id(kept) not in own and line.text.endswith(kept.text)
            if kept is line or without_its_date:
                yield Zoned(line.text, *self._part(index), line.gap, line.said)
                index += 1
            else:
                yield Zoned(line.text, Zone.STRIP, Why.SEVERAL, line.gap)

    def _part(self, index: int) -> tuple[Zone, Why]:
        mark = self.sheet.marks[index]
        if mark in ENDS_THE_ARTICLE:
            self.heading = mark
        elif index == self.layout.title:
            self.heading = None
        if said := self.sheet.lines[index].said:
            return self._as_said(index, said), Why.SAID
        return self._of_the_article(index) or self._around_it(index, mark)

    def _as_said(self, index: int, said: Said) -> Zone:
        """The part that an editor gave to a line; what text it is, the blocks tell."""
        found = self._of_the_text(self.sheet.text(index))
        return found[0] if said is Said.BODY and found else Zone(said)

    def _of_the_article(self, index: int) -> tuple[Zone, Why] | None:
        """The part of a line of which a field was read."""
        text = self.sheet.text(index)
        if index == self.layout.title:
            return Zone.TITLE, Why.CHOSEN
        if found := self._of_the_text(text):
            return found
        if self.page.title and text.startswith(self.page.title):
            return Zone.TITLE, Why.AGAIN
        return self._of_a_credit(index, text)

    def _of_the_text(self, text: str) -> tuple[Zone, Why] | None:
        found = forms(text) & self.kinds.keys()
        if not found:
            return None
        if found <= self.seen:
            return Zone.LEFT_OUT, Why.TWICE
        self.seen |= found
        return next(self.kinds[one] for one in sorted(found))

    def _of_a_credit(self, index: int, text: str) -> tuple[Zone, Why] | None:
        """A short line that names the paper or an author, or gives a day."""
        mark = self.sheet.marks[index]
        if mark is Mark.DATE and self.heading is not Mark.COMMENTS:
            return Zone.DATE, self._why_dated(index)
        if len(text) > _NAMING or mark in (Mark.PROSE, Mark.ITEM, Mark.MENU, Mark.INLINE):
            return None
        if any(name in text for name in self.page.authors):
            return Zone.BYLINE, Why.NAMED
        if mark is not Mark.SHORT or not self.page.publication:
            return None
        return (Zone.PAPER, Why.NAMED) if self.page.publication in text else None

    def _why_dated(self, index: int) -> Why:
        days = {str(one.on) for one in self.sheet.dates_at(index)}
        return Why.DATED if str(self.page.published_on) in days else Why.OTHER_DAY

    def _around_it(self, index: int, mark: Mark) -> tuple[Zone, Why]:
        """The part of a line of which nothing was read."""
        text = self.sheet.text(index)
        if mark is Mark.INLINE:
            return Zone.OTHERS, Why.RECOMMENDED
        if mark in _BY_MARK:
            return _BY_MARK[mark], Why.WORDS
        if clean_headline(text, self.sheet.month_first) in self.headlines:
            return Zone.OTHERS, Why.LISTED
        if self.heading in (Mark.COMMENTS, Mark.ABOUT):
            return _BY_MARK[self.heading], Why.LISTED
        return Zone.LEFT_OUT, self._why_left_out(index, mark)

    def _why_left_out(self, index: int, mark: Mark) -> Why:
        if index >= self.layout.end:
            return Why.BELOW
        if index < (self.layout.first if self.layout.title is None else self.layout.title):
            return Why.ABOVE
        return Why.SHORT if mark is Mark.SHORT else Why.UNCLEAR
