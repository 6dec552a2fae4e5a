"""What speaks for a line being the title of its page, and what against.

Lakeside Monitor                            the first line; named like a paper
Home  Politics  Business                    a menu
Ferry Service Resumes Again                 one of a list
Maize Prices Ease in the West               one of a list
Fish Traders Build a Cold Store             its words come again; above the byline; the last one
By Ruth Chebet
The store holds eight tonnes, and ...
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from ..page import Candidate
from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark
from ..words import furniture, names
from ..words.publications import is_named_by_trade
from . import mastheads, titles
from .weighing import signs_of, weigh

_FARTHEST = 150  # lines above the text among which a title is looked for
_MOST = 60  # of them that are weighed
_DEEPEST = 80  # words of text above a title: a notice, a teaser
_READ = 4000  # characters of the text whose words a title may share
_STEM = 5  # letters by which a word is known again
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_META = (Mark.DATE, Mark.BYLINE)
_QUOTED = ("«", "“", '"', "‘", "'")


@dataclass(eq=False)
class _Line:
    """A line of a page beside what is known of its surroundings."""

    page: Scene
    index: int

    @property
    def text(self) -> str:
        return self.page.sheet.text(self.index)

    @property
    def key(self) -> str:
        return self.page.sheet.lines[self.index].key

    @property
    def words(self) -> int:
        return self.page.sheet.lines[self.index].words

    @cached_property
    def shared(self) -> float:
        """The share of its words that the text has too."""
        stems = set(_stems(self.text))
        return len(stems & self.page.stems) / len(stems) if stems else 0.0

    @cached_property
    def to_meta(self) -> int:
        """How far below the date or byline stands; 9 where text comes first."""
        for step in range(1, 6):
            if self.beside(step, *_META):
                return step
            if (
                self.beside(step, Mark.PROSE)
                and self.page.sheet.lines[self.index + step].words > 25
            ):
                break
        return 9

    @cached_property
    def rank(self) -> int:
        """0 for the last candidate above the text, 1 for the one before it, ..."""
        return sum(self.index < i < self.page.first for i in self.page.candidates)

    def gap(self, step: int) -> bool:
        """Whether a blank line stands above (0) or below (1) it."""
        lines = self.page.sheet.lines
        at = self.index + step
        return not 0 < at < len(lines) or lines[at].gap > 0

    def beside(self, step: int, *marks: Mark) -> bool:
        return self.page.sheet.has(self.index + step, *marks)


class Scene:
    """A page before its title is known: its lines, where its text begins, what its text says."""

    def __init__(self, sheet: Sheet, first: int, end: int, by_place: int | None) -> None:
        self.sheet, self.first, self.end, self.by_place = sheet, first, end, by_place
        self.keys = Counter(line.key for line in sheet.lines)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of the text, by their first letters."""
        told: list[str] = []
        for index in range(self.first, self.end):
            if self.sheet.has(index, Mark.PROSE, Mark.ITEM):
                told.append(self.sheet.text(index)[:_READ])
            if sum(map(len, told)) > _READ:
                break
        return frozenset(_stems(" ".join(told)))

    @cached_property
    def owner(self) -> str:
        """Who owns the page, by its line of copyright, folded."""
        return fold(mastheads.owner(self.sheet, self.end, None) or "")

    @cached_property
    def candidates(self) -> list[int]:
        """The lines that could be the title, from the top."""
        lines = range(max(0, self.first - _FARTHEST), _limit(self.sheet, self.first, self.end))
        likely = [i for i in lines if _could_be(self.sheet, i)]
        if self.by_place is not None and self.by_place not in likely:
            likely.append(self.by_place)
        return sorted(likely[-_MOST:] + [i for i in likely[:-_MOST] if i < 5])


def _limit(sheet: Sheet, first: int, end: int) -> int:
    """The line at which too much text has been told for a title to follow."""
    words = 0
    for index in range(first, end):
        words += sheet.lines[index].words if sheet.has(index, Mark.PROSE) else 0
        if words > _DEEPEST:
            return index
    return first


def _could_be(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return (
        sheet.has(index, Mark.SHORT, Mark.PROSE, Mark.HEADING, Mark.MENU, Mark.ITEM, Mark.CAPTION)
        and 1 <= line.words <= 40
        and any(map(str.isalpha, line.text))
    )


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(fold(text[:_READ]))]


def _in_a_list(line: _Line) -> bool:
    near = [s for s in (-2, -1, 1, 2) if line.beside(s, Mark.SHORT, Mark.MENU, Mark.ITEM)]
    return len(near) >= 3


def _again(line: _Line) -> bool:
    return line.page.keys[line.key] > 1


def _with_more(line: _Line) -> bool:
    """Another line is this one and a name before or behind it: a window's title, a breadcrumb."""
    key = line.key
    if len(key) < 16:
        return False
    return any(
        len(key) + 2 < len(other) < len(key) + 90 and (other.startswith(key) or other.endswith(key))
        for other in line.page.keys
    )


def _above(line: _Line) -> int | None:
    """The nearest line above that is no piece of machinery."""
    return _near(line, range(line.index - 1, max(-1, line.index - 4), -1))


def _below(line: _Line) -> int | None:
    return _near(line, range(line.index + 1, min(line.index + 4, len(line.page.sheet.lines))))


def _near(line: _Line, indexes: range) -> int | None:
    return next((i for i in indexes if not line.page.sheet.has(i, Mark.FURNITURE)), None)


def _under_a_title(line: _Line) -> bool:
    """A title stands right above: this line may be its subtitle."""
    above = _above(line)
    return above is not None and titles.is_title_like(line.page.sheet, above)


def _over_a_subtitle(line: _Line) -> bool:
    """A longer line without full stop stands right below."""
    below = _below(line)
    return (
        below is not None
        and line.words > 2
        and line.page.sheet.has(below, Mark.SHORT, Mark.PROSE)
        and 1.2 * len(line.text) < len(line.page.sheet.text(below)) < 300
        and titles.is_title_like(line.page.sheet, below)
    )


def _over_text(line: _Line) -> bool:
    below = _below(line)
    return below is not None and line.page.sheet.has(below, Mark.PROSE)


def _under_a_section(line: _Line) -> bool:
    """One or two words stand above, as the name of a section does."""
    above = _above(line)
    return above is not None and line.page.sheet.lines[above].words <= 2


def _is_in_title_case(line: _Line) -> bool:
    long = [word for word in line.text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


SIGNS: dict[str, Callable[[_Line], object]] = {
    "chosen by place": lambda line: line.index == line.page.by_place,
    "main heading": lambda line: titles.is_main_heading(line.page.sheet, line.index),
    "a heading": lambda line: line.page.sheet.has(line.index, Mark.HEADING),
    "reads like a title": lambda line: titles.is_title_like(line.page.sheet, line.index),
    "printed again": lambda line: _again(line) and line.words > 3,
    "printed again, short": lambda line: _again(line) and line.words <= 3,
    "printed again with more": _with_more,
    "few words in the text": lambda line: line.shared < 0.2,
    "half of its words in the text": lambda line: 0.5 <= line.shared < 0.75,
    "most words in the text": lambda line: line.shared >= 0.75,
    "right above the byline": lambda line: line.to_meta == 1,
    "near above the byline": lambda line: 1 < line.to_meta <= 4,
    "below the byline": lambda line: any(line.beside(-s, *_META) for s in (1, 2)),
    "the last one": lambda line: line.rank == 0 and line.index < line.page.first,
    "the last but one": lambda line: line.rank == 1,
    "far above the text": lambda line: line.page.first - line.index > 15,
    "inside the text": lambda line: line.index >= line.page.first,
    "the first line": lambda line: line.index == 0,
    "apart": lambda line: line.gap(0) and line.gap(1),
    "in a block of lines": lambda line: not line.gap(0) and not line.gap(1),
    "one of a list": _in_a_list,
    "one or two words": lambda line: line.words <= 2,
    "three or four words": lambda line: 3 <= line.words <= 4,
    "six to eighteen words": lambda line: 6 <= line.words <= 18,
    "over twenty words": lambda line: line.words > 20,
    "ends like a sentence": lambda line: line.text.endswith((".", "…")),
    "ends with a colon": lambda line: line.text.endswith((":", ",", "،")),
    "opens with a quote": lambda line: line.text.startswith(_QUOTED),
    "opens small": lambda line: line.text[0].islower(),
    "under a title": _under_a_title,
    "over a subtitle": _over_a_subtitle,
    "over a subtitle and the byline": lambda line: _over_a_subtitle(line) and line.to_meta == 2,
    "over text": _over_text,
    "under a section": _under_a_section,
    "in title case": _is_in_title_case,
    "a name": lambda line: names.is_name(line.text),
    "named like a paper": lambda line: titles.is_named_like_a_paper(line.text),
    "named by the trade of papers": lambda line: line.words <= 5 and is_named_by_trade(line.text),
    "owns the page": lambda line: line.key == line.page.owner,
    "a section": lambda line: line.key.strip() in furniture.SECTIONS,
    "a menu": lambda line: line.page.sheet.has(line.index, Mark.MENU),
    "a caption": lambda line: line.page.sheet.has(line.index, Mark.CAPTION),
    "has brackets": lambda line: "(" in line.text or "[" in line.text,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """The candidates for the title, best first, and the line on which the best one stands."""

    line: int | None
    candidates: tuple[Candidate, ...]


def weigh_titles(scene: Scene) -> Weighed:
    """Weigh the lines of a page that could be its title; one printed twice is one candidate."""
    lines = {str(i): signs_of(_Line(scene, i), SIGNS) for i in scene.candidates}
    ranked = [one for one in weigh("title", lines.items()) if one.value]
    by_text: dict[str, Candidate] = {}
    for one in ranked:
        text = scene.sheet.text(int(one.value))
        before = by_text.setdefault(text, replace(one, value=text, share=0.0))
        by_text[text] = replace(before, share=round(before.share + one.share, 3))
    best = sorted(by_text.values(), key=lambda one: -one.share)
    if not best:
        return Weighed(None, ())
    taken = next(one for one in ranked if scene.sheet.text(int(one.value)) == best[0].value)
    return Weighed(int(taken.value), tuple(best))
