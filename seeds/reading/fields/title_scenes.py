"""A page before its title is known: its lines, where its text begins, what its text says."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark, Said
from ..words import names
from . import mastheads, titles
from .title_lines import META, READ, TitleLine, stems_in

_FARTHEST = 150  # lines above the text among which a title is looked for
_MORE = 10  # lines over a byline inside the text
_MOST = 60  # of them that are weighed
_DEEPEST = 80  # words of text above a title: a notice, a teaser; of a short text half of it
_TITLES = (Mark.SHORT, Mark.PROSE, Mark.HEADING, Mark.MENU, Mark.ITEM, Mark.CAPTION)
_LEDE, _PARAGRAPH = 400, 18  # characters of a first paragraph, words that make one
_OF_A_TITLE = 16  # letters that another line may repeat and add to
CREDITED = re.compile(
    r"[(\[](?:[^()\[\]]*[/:] ?)?(?:file|files|photo|picture|pic|image|archives?|courtesy"
    r"|credit|crédit"
    r"|[^()\[\]]*(?:by |getty|reuters|images|/ ?ap\b|afp|photo)[^()\[\]]*)[^()\[\]]{0,30}[)\]]\.?$"
    r"|\([A-ZÀ-Ý][^()/]{3,40}/ ?[A-ZÀ-Ý][^()/]{1,40}\)\.?$"
    r"|[/|] ?(?:AFP|AP|Reuters|Getty Images|EPA)$|^(?:photo|picture|image)s? (?:by|:|©)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:t[ée]l|tele?phone|t[ée]l[ée]phone|call(?= us|:? \+?\d)|fax|p\.? ?o\.? ?box|b\.?p\.? \d"
    r"|e-?mail)\b|\w@\w"
    r"|هاتف|ص\.ب",
    re.IGNORECASE,
)


class Scene:
    """A page before its title is known: its lines, where its text begins, what its text says."""

    def __init__(self, sheet: Sheet, first: int, end: int, by_place: int | None) -> None:
        self.sheet, self.first, self.end, self.by_place = sheet, first, end, by_place
        self._ledes: dict[int, frozenset[str]] = {}
        self._like_titles: dict[int, bool] = {}

    @cached_property
    def stems(self) -> Counter[str]:
        """The words of the text, by their first letters, and in how many lines each stands."""
        found: Counter[str] = Counter()
        read = 0
        for index in range(self.first, self.end):
            if self.sheet.has(index, Mark.PROSE, Mark.ITEM):
                text = self.sheet.lines[index].folded[:READ]
                found.update(set(stems_in(text)))
                read += len(text)
            if read > READ:
                break
        return found

    def is_of_the_text(self, index: int) -> bool:
        """Whether a line is counted with the text."""
        return self.first <= index < self.end and self.sheet.has(index, Mark.PROSE, Mark.ITEM)

    def is_like_a_title(self, index: int) -> bool:
        """Whether a line reads like a title, by itself."""
        if index not in self._like_titles:
            self._like_titles[index] = titles.is_title_like(self.sheet, index)
        return self._like_titles[index]

    def lede_below(self, index: int) -> frozenset[str]:
        """The words of the first whole paragraph of the text below a line."""
        start = max(self.first, index + 1)
        if start not in self._ledes:
            long = (i for i in range(start, self.end) if self._is_a_paragraph(i))
            text = next((self.sheet.lines[i].folded for i in long), "")
            self._ledes[start] = frozenset(stems_in(text[:_LEDE]))
        return self._ledes[start]

    def _is_a_paragraph(self, index: int) -> bool:
        return self.sheet.has(index, Mark.PROSE) and self.sheet.lines[index].words >= _PARAGRAPH

    @cached_property
    def weighed(self) -> list[TitleLine]:
        """The lines that could be the title, with what is known of each."""
        return [TitleLine(self, index) for index in self.candidates]

    @cached_property
    def most_led(self) -> int:
        """How many of its words the first paragraph has of the line that it has most of."""
        return max((line.led for line in self.weighed), default=0)

    @cached_property
    def most_often(self) -> float:
        """How often the words come of the line whose words come most often in the text."""
        return max((line.often for line in self.weighed), default=0.0)

    @cached_property
    def opening(self) -> int | None:
        """The first line of the page that could well be a title."""
        return next((i for i in self.candidates if _opens(self.sheet, i)), None)

    @cached_property
    def titles(self) -> list[str]:
        """What the candidates say, those of more than a few letters."""
        keys = {self.sheet.lines[index].key for index in self.candidates}
        return [key for key in keys if len(key) >= _OF_A_TITLE]

    @cached_property
    def all_keys(self) -> str:
        """What the page prints, each line once."""
        return "\n".join(self.sheet.keys)

    @cached_property
    def keys_above(self) -> Counter[str]:
        """How often each line is printed above the text."""
        return Counter(line.key for line in self.sheet.lines[: self.first])

    @cached_property
    def dated(self) -> int:
        """How many lines stand right over a byline or date, each over its own."""
        return sum(place == 0 for place, _ in self.over_meta.values())

    @cached_property
    def cut(self) -> tuple[str, ...]:
        """The beginnings of titles that the page prints with dots behind."""
        ends = (key.rstrip(" .…") for key in self.sheet.keys if key.endswith(("…", "...")))
        return tuple(key for key in ends if 16 < len(key) < 120)

    @cached_property
    def over_meta(self) -> dict[int, tuple[int, int]]:
        """The lines right over a byline or date: the place of each among how many."""
        placed: dict[int, tuple[int, int]] = {}
        for meta in range(1, min(len(self.sheet.lines), self.first + _FARTHEST)):
            if not self.sheet.has(meta, *META) or self.sheet.has(meta - 1, *META):
                continue
            run: list[int] = []
            for index in range(meta - 1, max(-1, meta - 6), -1):
                if not run and _is_a_persons(self.sheet.text(index)):
                    continue
                if not _is_over_meta(self.sheet, index):
                    break
                run.insert(0, index)
            placed |= {index: (at, len(run)) for at, index in enumerate(run)}
        return placed

    @cached_property
    def owner(self) -> str:
        """Who owns the page, by its line of copyright, folded."""
        return fold(mastheads.owner(self.sheet, self.end, None) or "")

    @cached_property
    def limit(self) -> int:
        """The line below which only what stands over a byline could be the title."""
        return _limit(self.sheet, self.first, self.end)

    @cached_property
    def candidates(self) -> list[int]:
        """The lines that could be the title, from the top."""
        lines = range(max(0, self.first - _FARTHEST), self.limit)
        likely = [i for i in lines if _could_be(self.sheet, i)]
        deep = (i for i in self.over_meta if self.limit <= i < self.end)
        likely += [i for i in deep if _is_like_a_title(self.sheet, i)][:_MORE]
        if self.by_place is not None and self.by_place not in likely:
            likely.append(self.by_place)
        weighed = {*likely[-_MOST:], *(i for i in likely[:-_MOST] if i < 5)}
        return sorted(weighed.union(self.sheet.said(Said.TITLE)[:1]))


def _is_like_a_title(sheet: Sheet, index: int) -> bool:
    return 3 <= sheet.lines[index].words <= 25 and not sheet.text(index).endswith(".")


def _opens(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return 4 <= line.words <= 25 and line.text[-1] not in ".:," and not sheet.has(index, Mark.MENU)


def _limit(sheet: Sheet, first: int, end: int) -> int:
    """The line at which too much text has been told for a title to follow."""
    prose = [index for index in range(first, end) if sheet.has(index, Mark.PROSE)]
    deepest = min(_DEEPEST, sum(sheet.lines[index].words for index in prose) // 2)
    words = 0
    for index in prose:
        words += sheet.lines[index].words
        if words > deepest:
            return index
    return first


def _could_be(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return (
        line.said is None
        and sheet.has(index, *_TITLES)
        and 1 <= line.words <= 40
        and any(map(str.isalpha, line.text))
    )


def _is_over_meta(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return (
        sheet.has(index, Mark.SHORT, Mark.PROSE, Mark.HEADING)
        and 2 < line.words <= 45
        and not CREDITED.search(line.text)
        and not OFFICE.search(line.text)
    )


def _is_a_persons(text: str) -> bool:
    """A name, alone or with an office behind: "Meera Vora, minister"."""
    return names.is_name(text.split(",", maxsplit=1)[0].strip())
