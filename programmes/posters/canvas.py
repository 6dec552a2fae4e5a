"""What a poster is drawn on: shapes and words as SVG, by attributes alone.

Places are counted from the side that a language begins at; a line of words stands in the isolates
of Unicode, so that it runs in its own direction wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as Tree

from articles.text.controls import without_controls, without_turns
from programmes.posters.letters import Face

WIDTH, HEIGHT = 1200, 630  # pixels, as other sites ask for
INK, SOFT, RULE = "#1c1a15", "#5a5446", "#ddd5c3"  # as on pages by day
OCHRE, BRICK, PAPER, WHITE = "#875200", "#9b2f16", "#faf7f0", "#fffdf8"
MARKER, WASH = "#f7dd8f", "#f7e3da"
RIGHT_TO_LEFT = "ar"
ISOLATES = {True: "\u2067", False: "\u2066"}
UNTIL_HERE = "\u2069"
INK_WIDTH = 0.42  # of the size of letters, the marker ink around a number
OPEN, CLOSE = "\ue000", "\ue001"  # around what is marked in a text


@dataclass(frozen=True, slots=True)
class Style:
    """How words look."""

    face: Face
    size: float
    fill: str = INK

    def width(self, text: str) -> float:
        """How wide a line is."""
        return self.face.width(text, self.size)


@dataclass(frozen=True, slots=True)
class Words:
    """A line in a language, from the side that a page in `side` begins at, or to its end; where
    these are not said they are the poster's."""

    x: float
    y: float
    text: str
    style: Style
    language: str = ""
    side: str = ""
    at_end: bool = False


class Canvas:
    """The drawing of a poster; `language` says from which side it is read."""

    def __init__(self, language: str, title: str) -> None:
        box = {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "width": f"{WIDTH}", "height": f"{HEIGHT}"}
        self.language = language
        self.root = Tree.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **box})
        Tree.SubElement(self.root, "title").text = title
        self.shape("rect", width=WIDTH, height=HEIGHT, fill=PAPER)

    def svg(self) -> str:
        """The whole drawing."""
        return without_controls(Tree.tostring(self.root, encoding="unicode"))

    def shape(self, name: str, **attributes: object) -> None:
        """A shape, counted from the left."""
        named = {key.replace("_", "-"): str(value) for key, value in attributes.items()}
        Tree.SubElement(self.root, name, named)

    def box(self, x: float, y: float, width: float, height: float, **looks: object) -> None:
        """A rectangle."""
        self.shape("rect", x=self._left(x, width), y=y, width=width, height=height, **looks)

    def sign(self, path: str, x: float, y: float, size: float, **looks: object) -> None:
        """A sign that is drawn on a square of 48, so large."""
        left = self._left(x, size)
        self.shape("path", d=path, transform=f"translate({left} {y}) scale({size / 48:g})", **looks)

    def picture(self, address: str, x: float, y: float, size: float) -> None:
        """A picture whose address holds it."""
        self.shape("image", href=address, x=self._left(x, size), y=y, width=size, height=size)

    def write(self, words: Words) -> Tree.Element:
        """A line of words."""
        language, side = words.language or self.language, words.side or self.language
        backwards, style = side == RIGHT_TO_LEFT, words.style
        line = Tree.SubElement(
            self.root,
            "text",
            {
                "x": f"{WIDTH - words.x if backwards else words.x:g}",
                "y": f"{words.y:g}",
                "font-family": f"'{style.face.family}'",
                "font-weight": f"{style.face.weight}",
                "font-size": f"{style.size * style.face.larger:g}",
                "text-anchor": "end" if backwards != words.at_end else "start",
                "fill": style.fill,
            },
        )
        line.text = f"{ISOLATES[language == RIGHT_TO_LEFT]}{without_turns(words.text)}{UNTIL_HERE}"
        return line

    def stack(self, first: Words, lines: Sequence[str], lead: float) -> None:
        """Lines below one another."""
        for number, line in enumerate(lines):
            self.write(replace(first, y=first.y + number * lead, text=line))

    def marked(self, first: Words, lines: Sequence[str], lead: float) -> None:
        """The same with marker ink under what stands between `OPEN` and `CLOSE`: a line of it alone
        lies below that of the words, whatever letters stand beside it."""
        inside = False
        for number, line in enumerate(lines):
            at = replace(first, y=first.y + number * lead, text="")
            parts, inside = _parts(line, inside)
            if any(is_marked for _, is_marked in parts):
                _ink(_fill(self.write(at), parts), parts, first.style)
            _fill(self.write(at), parts)

    def _left(self, x: float, width: float) -> float:
        return WIDTH - x - width if self.language == RIGHT_TO_LEFT else x


def _parts(line: str, inside: bool) -> tuple[list[tuple[str, bool]], bool]:
    """A line in parts that are marked or not, and whether it ends within a mark."""
    parts: list[tuple[str, bool]] = []
    for piece in line.replace(OPEN, f"\0{OPEN}").replace(CLOSE, f"\0{CLOSE}").split("\0"):
        inside = piece.startswith(OPEN) or (inside and not piece.startswith(CLOSE))
        if text := piece.strip(OPEN + CLOSE):
            parts.append((text, inside))
    return parts, inside


def _fill(line: Tree.Element, parts: Sequence[tuple[str, bool]]) -> Tree.Element:
    """Write the parts of a line."""
    line.text = (line.text or "").removesuffix(UNTIL_HERE)
    for text, _ in parts:
        Tree.SubElement(line, "tspan").text = without_turns(text)
    line[-1].tail = UNTIL_HERE
    return line


def _ink(line: Tree.Element, parts: Sequence[tuple[str, bool]], style: Style) -> None:
    """Let nothing be seen of a line but broad ink around what is marked."""
    line.set("fill", "none")
    for part, (_, is_marked) in zip(line, parts, strict=True):
        if is_marked:
            part.set("stroke", MARKER)
            part.set("stroke-width", f"{style.size * INK_WIDTH:g}")
            part.set("stroke-linejoin", "round")
