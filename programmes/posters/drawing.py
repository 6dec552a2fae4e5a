"""A poster as a drawing: its parts from the head down, each as large as its words let it be."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext

from programmes.posters import leaf, valued
from programmes.posters.canvas import BRICK, OCHRE, SOFT, WASH, WIDTH, Canvas, Style, Words
from programmes.posters.edges import ACROSS, BAND, EDGE, FOOT, HEAD, STAR, head, joined, sign, stars
from programmes.posters.faces import bold, sans, serif
from programmes.posters.letters import fitted
from programmes.posters.poster import Claim, Cutting, Poster
from programmes.shared.questions import SaidText

LARGE, BELOW_A_NAME = [188, 160, 134, 110], [118, 104, 92]  # sizes of a value, the largest first
LOZENGE = "M24 4l20 20-20 20L4 24z"
MOST_STARS = 6


def drawn(poster: Poster) -> str:
    """The drawing, as SVG."""
    canvas = Canvas(poster.language, poster.title)
    stars(canvas)
    if poster.told:
        _told(canvas, poster.told)
    elif poster.claim:
        head(canvas, poster.scope)
        _claimed(canvas, poster.heading, poster.claim)
    elif poster.heading:
        _name_alone(canvas, poster, poster.heading)
    return canvas.svg()


def _told(canvas: Canvas, said: str) -> None:
    """A tombstone: nothing but that."""
    head(canvas, ())
    size, lines = fitted(said, serif(said), (60, 52, 44, 38), ACROSS - 80, 4)
    lead = size * 1.4
    top = (HEAD + BAND - lead * len(lines)) / 2
    canvas.box(EDGE, top - 14, 8, lead * len(lines) + 20, fill=BRICK)
    canvas.stack(Words(EDGE + 44, top + size * 0.95, "", Style(serif(said), size)), lines, lead)


def _name_alone(canvas: Canvas, poster: Poster, heading: SaidText) -> None:
    """A page without a figure: its name, under the sign of the site."""
    below = joined(poster.scope)
    sign(canvas, EDGE, 84, 132)
    if heading["text"] == settings.SITE_NAME:
        below = gettext("The figure, the sentence, the paper, the day")
    else:
        style = Style(serif(settings.SITE_NAME), 40, SOFT)
        canvas.write(Words(EDGE + 164, 164, settings.SITE_NAME, style, language="fr"))
    face = serif(heading["text"])
    size, lines = fitted(heading["text"], face, (104, 84, 68, 56), ACROSS, 2)
    lead = size * 1.15
    first = Words(EDGE, 470 - lead * (len(lines) - 1), "", Style(face, size), heading["language"])
    canvas.stack(first, lines, lead)
    canvas.write(Words(EDGE, 545, below, Style(sans(below), 32, SOFT)))


def _claimed(canvas: Canvas, heading: SaidText | None, claim: Claim) -> None:
    """A value with its sentence, below the name of the page where that is another."""
    top, sizes = float(HEAD), LARGE
    if heading:
        top, sizes = HEAD + 68.0, BELOW_A_NAME
        face = serif(heading["text"])
        size, (line,) = fitted(heading["text"], face, (56, 48, 42, 38), ACROSS, 1)
        canvas.write(Words(EDGE, top, line, Style(face, size), heading["language"]))
    value = _with_room([valued.laid(claim, top, size) for size in sizes], claim.cutting)
    valued.write(canvas, claim, value)
    if claim.cutting and (claim.cutting.quotes or claim.cutting.paper):
        leaf.write(canvas, claim.cutting, value.foot, disputed=bool(claim.against))
    _evidence(canvas, claim)


def _with_room(ways: list[valued.Value], cutting: Cutting | None) -> valued.Value:
    """The largest value below which its sentence has room, whole and in large letters if it can."""
    if cutting:
        for quote in cutting.quotes:
            for sizes in (leaf.GOOD, leaf.SIZES):
                for way in ways:
                    if leaf.lines_below(way.foot, quote, cutting.language, sizes):
                        return way
    return ways[0]


def _evidence(canvas: Canvas, claim: Claim) -> None:
    """Who says so, with a star an origin, and who says otherwise."""
    x = float(EDGE)
    for _ in range(min(claim.origins, MOST_STARS)):
        canvas.sign(STAR, x, FOOT - 24, 30, fill=OCHRE)
        x += 32
    x += 10 if claim.origins else 0
    style = Style(bold(claim.witnesses), 28)
    canvas.write(Words(x, FOOT, claim.witnesses, style))
    if claim.against:
        _against(canvas, claim.against, WIDTH - EDGE - x - style.width(claim.witnesses) - 40)


def _against(canvas: Canvas, said: str, room: float) -> None:
    """The flag of a disputed value, at the other side; no number is cut in it."""
    size, (line,) = fitted(said, bold(said), (28, 24, 21), room - 84, 1)
    if line != said:
        size, line = 28, gettext("Papers disagree")
    style = Style(bold(line), size, BRICK)
    width = style.width(line) + 84
    left = WIDTH - EDGE - width
    looks = {"rx": 26, "fill": WASH, "stroke": BRICK, "stroke_width": 2}
    canvas.box(left, FOOT - 36, width, 52, **looks)
    canvas.sign(LOZENGE, left + 20, FOOT - 22, 24, fill=BRICK)
    canvas.write(Words(left + 56, FOOT, line, style))
