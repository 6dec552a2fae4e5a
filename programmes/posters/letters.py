"""How wide words are in the letters of a poster, and where their lines end.

Widths are those that the fonts themselves say, letter by letter; a letter of Arabic that is joined
to the next is taken for so much narrower, so that lines end rather too early than too late.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from operator import mul

from fontTools.ttLib import TTFont

from programmes.evidence.charts.png import whole

ELLIPSIS = "…"
SERIF, SANS, NASKH, ARABIC = "Source Serif 4", "Source Sans 3", "Amiri", "Noto Sans Arabic"
FAMILIES = (SANS, ARABIC, SERIF, NASKH)  # the first that has a letter draws what the named has not
UNKNOWN = 0.65  # of its size, the width of a letter that a font has not
JOINED = {NASKH: 0.5, ARABIC: 0.7}  # of its width alone
_NEVER_JOINED = set("ءآأؤإاةدذرزوى")  # to the next letter


@dataclass(frozen=True, slots=True)
class Face:
    """A font with its weight, which is `wider` than the letters that the font begins with; one that
    looks small beside others is set `larger`."""

    family: str
    weight: int = 400
    wider: float = 1.0
    larger: float = 1.0

    def width(self, text: str, size: float) -> float:
        """How wide a line is."""
        known, joined = _widths(self.family), JOINED.get(self.family, 1)
        shares = (joined if _joins(one, other) else 1 for one, other in pairwise(f"{text} "))
        widths = (known.get(ord(letter), UNKNOWN) for letter in text)
        return float(sum(map(mul, widths, shares)) * size * self.wider * self.larger)


def _joins(letter: str, other: str) -> bool:
    """Whether a letter of Arabic is joined to the one that follows."""
    return _is_letter(letter) and _is_letter(other) and letter not in _NEVER_JOINED


def _is_letter(letter: str) -> bool:
    return "\u0620" <= letter <= "\u064a"


@cache
def _widths(family: str) -> dict[int, float]:
    """The width of each letter of a font, as a share of its size."""
    font = TTFont(whole(family), lazy=True)
    height = font["head"].unitsPerEm
    advances = font["hmtx"].metrics
    return {code: advances[name][0] / height for code, name in font.getBestCmap().items()}


def lines_of(text: str, face: Face, size: float, width: float) -> Iterator[str]:
    """A text in lines that are no wider; a word that is wider is broken."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if face.width(longer, size) <= width:
            line = longer
            continue
        if line:
            yield line
        pieces = _pieces(word, face, size, width)
        line = next(pieces)
        for piece in pieces:
            yield line
            line = piece
    if line:
        yield line


def _pieces(word: str, face: Face, size: float, width: float) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and face.width(piece + letter, size) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def fitted(
    text: str, face: Face, sizes: Sequence[int], width: float, most: int
) -> tuple[int, list[str]]:
    """The largest of some sizes at which a text has so many lines at most, with these lines; at the
    smallest the rest is left out."""
    for size in sizes:
        lines = list(islice(lines_of(text, face, size, width), most + 1)) or [""]
        if len(lines) <= most:
            return size, lines
    return sizes[-1], [*lines[: most - 1], _cut(lines[most - 1], face, sizes[-1], width)]


def _cut(line: str, face: Face, size: float, width: float) -> str:
    while line and face.width(line + ELLIPSIS, size) > width:
        line = line[:-1].rstrip()
    return line + ELLIPSIS


def largest(text: str, face: Face, sizes: tuple[int, int], width: float) -> float | None:
    """The largest size between two at which a line is no wider; None where it never is."""
    high, low = sizes
    size = min(high, int(width / max(face.width(text, 1), 0.01)))
    return size if size >= low else None
