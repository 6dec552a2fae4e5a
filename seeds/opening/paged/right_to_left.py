"""Lines of Arabic by the places of their letters, whatever order a program drew them in.

seen      .ةأرما 1250 اهيف لمعت        by place, from the right, numbers and Latin words turned back
read      تعمل فيها 1250 امرأة.

12 500 is seen alike where a plain space parts two numbers and where a hard one is inside of one: it
is one where its groups of digits make one from the left alone; where both would, it is in doubt.
A dash between numbers stands from the right, as everywhere: 2024-2020 is seen, 2020-2024 read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from .pieces import WIDE, Letter, Piece

_SPACE = 0.2  # of the size of letters: a gap between words; spaces are drawn anywhere, or not
_SAME_LINE = 0.2  # of the size of letters
_OF_LATIN = "A-Za-z\u00c0-\u024f"
_OF_NUMBERS = "0-9\u0660-\u0669\u06f0-\u06f9"
_INNER_DASH = f"(?<![{_OF_NUMBERS}])[+-]|[+-](?![{_OF_NUMBERS}])"  # of Latin words, not of numbers
_LEFT_TO_RIGHT = re.compile(
    f"[%٪]?[{_OF_LATIN}{_OF_NUMBERS}](?:(?:[{_OF_LATIN}{_OF_NUMBERS}.,:/'’@&٫٬]|{_INNER_DASH})*"
    f"[{_OF_LATIN}{_OF_NUMBERS}])?[%٪]?"
)
_LATIN_WORDS = re.compile(f"[{_OF_LATIN}][^\u0600-\u06ff\n]*[{_OF_LATIN}]")
_ARABIC = re.compile("[\u0620-\u06ff]")
_GROUPS = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{1,3})+(?![\d.,/])")
_ONE_NUMBER = re.compile(r"\d{1,3}(?: \d{3})+")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)")
_MIRRORED = str.maketrans("()«»[]", ")(»«][")
# What one glyph of several letters stands for, as Unicode knows them.
_LIGATURES = {
    unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0xFB50, 0xFE00), *range(0xFEF5, 0xFEFD))
}


def pieces_by_place(letters: list[Letter]) -> list[Piece]:
    """The pieces of lines of a page in Arabic."""
    drawn = [letter for letter in letters if letter.size]
    return [_piece(run) for line in _lines(drawn) for run in _runs(line)]


def _lines(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Letters on the same line, from the right."""
    line: list[Letter] = []
    for letter in sorted(letters, key=lambda one: -one.foot):
        if line and line[0].foot - letter.foot > _SAME_LINE * line[0].size:
            yield _from_the_right(line)
            line = []
        line.append(letter)
    if line:
        yield _from_the_right(line)


def _from_the_right(line: list[Letter]) -> list[Letter]:
    line = sorted(line, key=lambda one: -(one.left + one.right))
    glyphs = groupby(line, key=lambda one: (one.left, one.right))
    return [letter for _, glyph in glyphs for letter in _in_one_glyph(list(glyph))]


def _in_one_glyph(letters: list[Letter]) -> list[Letter]:
    """The letters of one glyph: pdfium turns them round, but for signs that Unicode has whole."""
    text = "".join(letter.text for letter in letters)
    if len(letters) == 1 or not _ARABIC.search(text):
        return letters
    is_whole = text in _LIGATURES and text[::-1] not in _LIGATURES
    return letters if is_whole else letters[::-1]


def _runs(line: list[Letter]) -> Iterator[list[Letter]]:
    run = [line[0]]
    for letter in line[1:]:
        if run[-1].left - letter.right > WIDE * letter.size:
            yield run
            run = []
        run.append(letter)
    yield run


def _piece(run: list[Letter]) -> Piece:
    text = _turned_back("".join(_spaced(run)))
    left, right = min(one.left for one in run), max(one.right for one in run)
    return Piece(text, left, right, run[0].foot, run[0].size)


def _spaced(run: list[Letter]) -> Iterator[str]:
    edge = run[0].left
    for letter in run:
        if edge - letter.right > _SPACE * letter.size:
            yield " "
        yield letter.text
        edge = letter.left


def _turned_back(text: str) -> str:
    """A line as it is seen from the right, what is read from the left turned back."""
    text = _LATIN_WORDS.sub(lambda found: _reversed_words(found[0]), text)
    text = _LEFT_TO_RIGHT.sub(lambda found: _turned(found[0]), text)
    return _bracketed(_GROUPS.sub(lambda found: _as_one_number(found[0]), text))


def _turned(word: str) -> str:
    """A number or Latin word from the left; its per cent sign may stand on either side."""
    sign = next((one for one in "%٪" if one in (word[0], word[-1])), "")
    return word.strip("%٪")[::-1] + sign


def _reversed_words(text: str) -> str:
    """Latin words in the order of Latin; each is turned by itself later."""
    return " ".join(reversed(text.split(" ")))


def _as_one_number(groups: str) -> str:
    from_the_left = " ".join(reversed(groups.split(" ")))
    if _ONE_NUMBER.fullmatch(from_the_left) and not _ONE_NUMBER.fullmatch(groups):
        return from_the_left
    return groups


def could_be_another_number(text: str) -> bool:
    """Whether groups of digits make one number from either side, and not the same."""
    for found in _GROUPS.findall(text):
        turned = " ".join(reversed(found.split(" ")))
        if turned != found and _ONE_NUMBER.fullmatch(found) and _ONE_NUMBER.fullmatch(turned):
            return True
    return False


def has_years_backwards(text: str) -> bool:
    """Whether a span of years ends before it begins: its dash was not set from the right."""
    return any(first > last for first, last in _YEARS.findall(text))


def _bracketed(text: str) -> str:
    """Brackets that were kept as they look turn round."""
    at = {sign: text.find(sign) for sign in "()«»"}
    turned = any(
        at[closing] != -1 and at[opening] > at[closing] for opening, closing in ("()", "«»")
    )
    return text.translate(_MIRRORED) if turned else text
