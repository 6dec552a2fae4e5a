"""Which line of the head is the title.

    Lakeside Monitor                            masthead
    Home  Politics  Business                    menu
    Ferry Service Resumes Again                 one headline a line ...
    Maize Prices Ease in the West               ...
    Fish Traders Build a Cold Store             <- the title: the last of them
    By Ruth Chebet                              byline or date
    The store holds eight tonnes, and ...       text

A line printed twice is the title; otherwise it is the last line that reads like a title before the
byline, the date or the text, unless that line is the longer second of two: a subtitle.
"""

from __future__ import annotations

import re
from collections import Counter

from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark, Said
from ..words import bylines, names

_META = (Mark.DATE, Mark.BYLINE)
_HEAD = 150  # lines above the text among which the title is looked for
_MASTHEAD = 5  # words
_NEAR = 4  # lines between a title and the byline or date under it
_PAPER = re.compile(
    r"(?:L['’]|(?:Le|La|Les) )[A-ZÀ-Ý][\w’'-]*"
    r"(?: (?:(?:de |du |des |d['’]|et |de la |de l['’]|en |à )*[A-ZÀ-Ý][\w’'-]*|24|360))+"
)
_PLACE = re.compile(r" \([^)]*\)$")
_TITLE_LABEL = re.compile(r"^(?:titre|title|headline|العنوان|عنوان)\s*:\s*", re.IGNORECASE)
_LABEL_END = re.compile(r"[:,،]$")


def is_title_like(sheet: Sheet, index: int) -> bool:
    """Reads like a title: a few words at least, no full stop, not a name."""
    line = sheet.lines[index]
    mark = sheet.marks[index]
    if line.said:
        return line.said is Said.TITLE
    if mark is Mark.HEADING or line.level == 1:
        return line.words >= 3
    if mark not in (Mark.SHORT, Mark.PROSE) or _LABEL_END.search(line.text):
        return False
    if line.text.endswith(".") and not line.text.endswith(("..", "...")):
        return False
    if line.words > 30:
        return sheet.has(index + 1, *_META) and not any(
            sheet.has(i, Mark.PROSE) for i in range(index)
        )
    return line.words >= 4 or (line.words == 3 and not names.is_name(line.text))


def find_title(sheet: Sheet, first: int) -> int | None:
    """The index of the title among the lines before `first`, the beginning of the text."""
    head = range(max(0, first - _HEAD), first)
    found = [i for i in head if is_title_like(sheet, i) and not _is_credit(sheet, i)]
    if not found:
        return None
    headings = [i for i in found if is_main_heading(sheet, i)]
    if headings:
        return headings[0]
    found = [i for i in found if not is_named_like_a_paper(sheet.text(i))] or found
    again = _repeated(sheet, found)
    return _by_place(sheet, found, first) if again is None else again


def is_named_like_a_paper(text: str) -> bool:
    """ "Le Phare du Détroit": an article, a noun with a capital, and nothing else of weight.

    French titles keep capitals for names, so a title rarely looks so; where no other line could be
    the title, this one is taken all the same.
    """
    text = _PLACE.sub("", text)
    return text.count(" ") < _MASTHEAD and bool(_PAPER.fullmatch(text))


def is_main_heading(sheet: Sheet, index: int) -> bool:
    """The only heading of the first level, in HTML or by its hash."""
    line = sheet.lines[index]
    return line.level == 1 or line.text.startswith("# ")


def _is_credit(sheet: Sheet, index: int) -> bool:
    text = sheet.text(index)
    if index and bylines.beside_paper(text, sheet.text(0)).authors:
        return True
    return names.is_name(text) and not text[:1] > "\u0600"


def _repeated(sheet: Sheet, found: list[int]) -> int | None:
    """The first candidate that the page prints again, whole or with its own name behind."""
    keys = Counter(line.key for line in sheet.lines if 20 < len(line.text) < 400)
    around = [line.key for line in sheet.lines[: found[-1] + 10]][-2 * _HEAD :]
    for index in found:
        key = sheet.lines[index].key
        again = keys[key] > 1 or any(_is_within(key, other) for other in around)
        if again and len(key) > 20 and not _in_a_list(sheet, index):
            return index
    return None


def _is_within(key: str, other: str) -> bool:
    """A browser title or a breadcrumb: "Title - Paper", "Home > Title"."""
    return len(other) > len(key) > 20 and (
        other.startswith((key + " - ", key + " | ", key + " – "))
        or other.endswith(("> " + key, "/ " + key))
    )


def _in_a_list(sheet: Sheet, index: int) -> bool:
    return any(sheet.has(i, Mark.RELATED) for i in range(max(0, index - 6), index))


def _by_place(sheet: Sheet, found: list[int], first: int) -> int:
    metas = [i for i in range(max(0, first - _HEAD), first) if sheet.has(i, *_META)]
    for meta in metas:
        before = [i for i in found if i < meta]
        after = [i for i in found if i > meta]
        if before and (not after or _is_near(sheet, before[-1], meta, metas, after)):
            return _not_the_subtitle(sheet, before)
    return _not_the_subtitle(sheet, found)


def _is_near(sheet: Sheet, title: int, meta: int, metas: list[int], after: list[int]) -> bool:
    """The date belongs to the title above it, not to the masthead or to a title below."""
    between = [i for i in range(title + 1, meta) if not sheet.has(i, Mark.FURNITURE, Mark.CAPTION)]
    followed = any(other > after[0] for other in metas) and title <= 1
    menu_after = any(sheet.has(i, Mark.MENU) for i in range(meta + 1, after[0]))
    return len(between) <= _NEAR and not followed and not menu_after


def _not_the_subtitle(sheet: Sheet, found: list[int]) -> int:
    """The last candidate, or the one above where the last is its longer second half."""
    last = found[-1]
    if len(found) < 2 or found[-2] != last - 1 or (len(found) > 2 and found[-3] == last - 2):
        return last
    title, subtitle = sheet.text(last - 1), sheet.text(last)
    if last == 1 and sheet.lines[0].words <= _MASTHEAD:
        return last  # the first line of the page is rather the paper
    ratio = len(subtitle) / len(title)
    longer = (len(subtitle) >= 70 and ratio > 1.2) or (len(subtitle) >= 50 and ratio > 2)
    return last - 1 if longer and title.count(" ") >= 3 else last


def printed_title(sheet: Sheet, index: int) -> str:
    """The words of the title; an editor may have said of several lines that they are."""
    if sheet.lines[index].said is not Said.TITLE:
        return sheet.text(index)
    return " ".join(sheet.text(i) for i in sheet.said(Said.TITLE))


def clean_title(text: str, publication: str | None) -> str:
    """The title without its label and without the name of the paper behind it."""
    text = _TITLE_LABEL.sub("", text).lstrip("# ")
    for separator in (" - ", " | ", " – ", " — "):
        title, found, name = text.rpartition(separator)
        if found and publication and fold(name.strip()) == fold(publication):
            return title.strip()
    return text
