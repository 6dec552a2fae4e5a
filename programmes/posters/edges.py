"""What stands around all posters: the site with its sign at the head, stars at the foot."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext

from programmes.posters.canvas import HEIGHT, INK, OCHRE, SOFT, WIDTH, Canvas, Style, Words
from programmes.posters.faces import sans, serif
from programmes.posters.letters import fitted
from programmes.shared.questions import SaidText

EDGE = 64
ACROSS = WIDTH - 2 * EDGE
HEAD, FOOT, BAND = 108, 574, HEIGHT - 26  # the rule below the head, the last line, the stars
STAR = "M45 24l-6.2 6.2v8.6h-8.6L24 45l-6.2-6.2H9.2v-8.6L3 24l6.2-6.2V9.2h8.6L24 3l6.2 6.2h8.6v8.6z"
SEAL = (
    f"{STAR}M32 24l-2.3 2.3v3.4h-3.4L24 32l-2.3-2.3h-3.4v-3.4L16 24l2.3-2.3v-3.4h3.4"
    "L24 16l2.3 2.3h3.4v3.4z"
)
GILT = "#e7c48a"
STARS, STEP = 48, 25


def head(canvas: Canvas, scope: Sequence[SaidText]) -> None:
    """The site with its sign, and what the page is of."""
    sign(canvas, EDGE, 44, 48)
    name = Style(serif(settings.SITE_NAME), 36)
    canvas.write(Words(EDGE + 64, 81, settings.SITE_NAME, name, language="fr"))
    if scope:
        text = joined(scope)
        room = ACROSS - 104 - name.width(settings.SITE_NAME)
        size, (line,) = fitted(text, sans(text), (28, 25), room, 1)
        style = Style(sans(text), size, SOFT)
        canvas.write(Words(WIDTH - EDGE, 80, line, style, at_end=True))
    canvas.box(EDGE, HEAD, ACROSS, 2, fill=INK)


def sign(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The organisation's own sign, or ours."""
    if settings.SITE_LOGO:
        canvas.picture(_embedded(settings.SITE_LOGO), x, y, size)
    else:
        canvas.sign(SEAL, x, y, size, fill="none", stroke=OCHRE, stroke_width=2.5)


@cache
def _embedded(logo: Path) -> str:
    """A file as an address that holds it."""
    kind = "svg+xml" if logo.suffix.lower() == ".svg" else "png"
    return f"data:image/{kind};base64,{base64.b64encode(logo.read_bytes()).decode()}"


def stars(canvas: Canvas) -> None:
    """The row at the foot."""
    canvas.shape("rect", y=BAND, width=WIDTH, height=HEIGHT - BAND, fill=OCHRE)
    for number in range(STARS):
        looks = {"fill": "none", "stroke": GILT, "stroke_width": 3}
        canvas.sign(STAR, number * STEP, BAND + 2, 22, **looks)


def joined(texts: Sequence[SaidText]) -> str:
    """Several names in one line."""
    return gettext(", ").join(one["text"] for one in texts)
