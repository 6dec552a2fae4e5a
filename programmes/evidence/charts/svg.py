"""Drawings as SVG, by presentation attributes alone: the strict Content-Security-Policy lets no
style in, and a file that somebody takes away looks the same. On a page a sheet of style colours
the same kinds by their classes, also in the dark.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as Tree

from markupsafe import Markup

from articles.text.controls import without_controls
from programmes.evidence.charts.shapes import Dot, Drawing, Frame, Line, Shape, Words

NAMESPACE = "http://www.w3.org/2000/svg"
INK, SOFT, RULE = "#1c1a15", "#5a5446", "#ddd5c3"  # as on pages by day
OCHRE, BRICK, PAPER = "#875200", "#9b2f16", "#fffdf8"
# A line of Arabic that begins with a digit is read from the right all the same.
FROM_THE_RIGHT, UNTIL_HERE = "\u2067", "\u2069"
APART = "\u2066"  # from the left within it: an address

LINES: Mapping[str, Mapping[str, str]] = {
    "axis": {"stroke": INK, "stroke-width": "1"},
    "grid": {"stroke": RULE, "stroke-width": "1"},
    "between": {"stroke": OCHRE, "stroke-width": "1.75", "stroke-dasharray": "5 4"},
    "arrow": {"stroke": OCHRE, "stroke-width": "1.5", "stroke-linejoin": "round"},
    "lead": {"stroke": SOFT, "stroke-width": "0.75"},
    "tie": {"stroke": RULE, "stroke-width": "1"},
    "bracket": {"stroke": BRICK, "stroke-width": "1.5"},
    "band": {"stroke": RULE, "stroke-width": "1"},
    "flag": {"stroke": OCHRE, "stroke-width": "1.5", "stroke-linejoin": "round"},
    "spark": {"stroke": OCHRE, "stroke-width": "1.5"},
    "span": {"stroke": RULE, "stroke-width": "1"},
}
DOTS: Mapping[str, Mapping[str, str]] = {
    "exact": {"fill": OCHRE, "stroke": OCHRE},
    "open": {"fill": PAPER, "stroke": OCHRE},
    "disputed": {"fill": BRICK, "stroke": BRICK},
}
HALO = {"stroke": PAPER, "stroke-width": "3", "stroke-linejoin": "round", "paint-order": "stroke"}
FILLS = {"disputed": BRICK, "gap": BRICK, "value": INK}
FRAMES = {"inset": {"fill": PAPER, "stroke": RULE}, "paper": {"fill": PAPER}}
SERIF, SANS = "Georgia, serif", "sans-serif"


def as_svg(drawing: Drawing, title: str = "", language: str = "fr", kind: str = "chart") -> Markup:
    """A drawing with its name for who does not see it; one without a name is not read to them."""
    box = {"viewBox": f"0 0 {drawing.width:g} {drawing.height:g}", "class": kind}
    named = {"role": "img", "lang": language} if title else {"aria-hidden": "true"}
    svg = Tree.Element("svg", {"xmlns": NAMESPACE, **box, **named, "direction": "ltr"})
    if title:
        Tree.SubElement(svg, "title").text = title
    for shape in drawing.shapes:
        _append(svg, shape, language)
    drawn = without_controls(Tree.tostring(svg, encoding="unicode"))
    return Markup(drawn)  # noqa: S704 - it escapes texts


def _append(svg: Tree.Element, shape: Shape, language: str) -> None:
    match shape:
        case Line():
            _line(svg, shape)
        case Dot():
            _dot(svg, shape)
        case Frame():
            _frame(svg, shape)
        case Words():
            _words(svg, shape, language)


def _line(svg: Tree.Element, line: Line) -> None:
    ends = " ".join(f"{x:g},{y:g}" for x, y in line.points)
    Tree.SubElement(
        svg, "polyline", {"points": ends, "class": line.kind, "fill": "none", **LINES[line.kind]}
    )


def _dot(svg: Tree.Element, dot: Dot) -> None:
    """A circle; a diamond where papers disagree, so that no colour is needed to see it."""
    looks = {"class": f"dot {dot.kind}", "stroke-width": "2", **DOTS[dot.kind]}
    x, y, reach = dot.x, dot.y, dot.size
    if dot.kind != "disputed":
        Tree.SubElement(svg, "circle", {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{reach:g}", **looks})
        return
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    ends = " ".join(f"{a:g},{b:g}" for a, b in corners)
    Tree.SubElement(svg, "polygon", {"points": ends, **looks})


def _frame(svg: Tree.Element, frame: Frame) -> None:
    place = {"x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height}
    looks = {"class": frame.kind, **FRAMES[frame.kind]}
    Tree.SubElement(svg, "rect", {name: f"{value:g}" for name, value in place.items()} | looks)


def _words(svg: Tree.Element, words: Words, language: str) -> None:
    first, *_ = words.kind.split()
    serif = first in ("value", "title")
    text = Tree.SubElement(
        svg,
        "text",
        {
            "x": f"{words.x:g}",
            "y": f"{words.y:g}",
            "class": words.kind,
            "font-family": SERIF if serif else SANS,
            "font-size": f"{words.size:g}",
            "text-anchor": words.anchor,
            "fill": next((FILLS[k] for k in reversed(words.kind.split()) if k in FILLS), SOFT),
            **HALO,
        },
    )
    _parts(text, words, language)


def _parts(text: Tree.Element, words: Words, language: str) -> None:
    """The parts of a line, those that say a figure as elements of their own."""
    backwards = language == "ar"
    text.text = FROM_THE_RIGHT if backwards else ""
    last: Tree.Element | None = None
    for part in words.parts:
        if part.key is None and not part.kind:
            text.text += part.text
            continue
        if last is not None:
            last.tail = " "
        key = {} if part.key is None else {"data-figure": str(part.key)}
        last = Tree.SubElement(text, "tspan", {"class": part.kind, **key})
        last.text = part.text
    if last is None:
        text.text += UNTIL_HERE if backwards else ""
    else:
        last.tail = UNTIL_HERE if backwards else None
