"""Charts for tests, and what stands on a drawing."""

from datetime import date, timedelta
from decimal import Decimal

from programmes.evidence.charts.boxes import Box
from programmes.evidence.charts.plot import drawings
from programmes.evidence.charts.shapes import END, MIDDLE, Dot, Frame, Line, Words, width_of
from programmes.evidence.charts.values import Bound, Chart, Gap, Point, Target

MORE = {"qualifier": "more than", "bound": Bound.FLOOR}
FAR_APART = Gap(2002, 3, "gap of 4,068", "")
GAP = Gap(2, 3, "gap of 9", "July 2025, close up")


def point(key, value, day, **values):
    words = {"number": f"{value:,}", "note": f"{day} · 2 origins", "short": str(day)}
    return Point(key, Decimal(value), day, **words | values)


def chart(*points, **values):
    return Chart("Cooperatives supported", points, language="en", **values)


def yearly(*values):
    """Points of one value a year."""
    return [point(year, value, date(year, 7, 1)) for year, value in enumerate(values, 2001)]


def supported(**values):
    """More than 800, then 932, and 923 a few days later, which contradicts it."""
    return chart(
        point(1, 800, date(2023, 11, 14), **MORE),
        point(2, 932, date(2025, 7, 5)),
        point(3, 923, date(2025, 7, 9), counts=False),
        gaps=(GAP,),
        **values,
    )


CASES = {
    "two values": chart(*yearly(800, 932)),
    "two values on two days": chart(point(1, 8, date(2025, 7, 1)), point(2, 9, date(2025, 7, 2))),
    "equal values": chart(*yearly(500, 500, 500)),
    "equal days": chart(
        *yearly(800, 932), *(point(n, 900 + n, date(2002, 7, 1), counts=False) for n in range(6))
    ),
    "the same value thrice on a day": chart(
        *yearly(800, 932), *(point(n, 932, date(2002, 7, 1), counts=False) for n in range(3))
    ),
    "nought": chart(*yearly(0, 0)),
    "huge values": chart(*yearly(3, 6_000_000_000_000)),
    "as much as a row can hold": chart(*yearly(10**16 - 1, 1, 10**15)),
    "below nought": chart(*yearly(-5, -100, 3, -1_000_000)),
    "a thousand years": chart(*(point(n, n, date(n, 1, 1)) for n in (1025, 1525, 2025))),
    "centuries": chart(point(1, 5, date(1, 1, 1)), point(2, 9, date(9999, 12, 31))),
    "forty values that rise": chart(*yearly(*range(1000, 1400, 10))),
    "forty values that jump": chart(*yearly(*(n * 7919 % 997 for n in range(40)))),
    "forty huge values": chart(*yearly(*(10 ** (n % 13) for n in range(40)))),
    "a value a day": chart(
        *(point(n, 500 + n % 3, date(2025, 7, 1) + timedelta(days=n)) for n in range(40))
    ),
    "a dispute close by": supported(),
    "a dispute far apart": chart(
        *yearly(800, 932),
        point(3, 5000, date(2002, 7, 9), counts=False),
        gaps=(FAR_APART,),
    ),
    "three that disagree": chart(
        *yearly(800, 932),
        point(3, 923, date(2002, 7, 9), counts=False),
        point(4, 940, date(2002, 7, 9), counts=False),
        gaps=(Gap(2002, 3, "gap of 9", "close up"), Gap(2002, 4, "gap of 8", "close up")),
    ),
    "targets too": supported(
        targets=tuple(Target(n, f"{n}000", "", "by 2030") for n in range(4, 10)),
        targets_title="Targets",
    ),
}


def wide(given):
    return drawings(given)[0]


def narrow(given):
    return drawings(given)[1]


def of(drawing, kind):
    """The shapes of a kind."""
    return [shape for shape in drawing.shapes if kind in shape.kind.split()]


def dots(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Dot)]


def named(drawing):
    """The keys of the figures whose values are said."""
    words = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    return {part.key for line in words for part in line.parts if part.key is not None}


def box_of(shape):
    """Where a shape stands."""
    if isinstance(shape, Words):
        wide = width_of(shape.text, shape.size) * 0.95
        left = {END: wide, MIDDLE: wide / 2}.get(shape.anchor, 0)
        return Box(shape.x - left, shape.y - shape.size * 0.75, wide, shape.size * 0.75)
    if isinstance(shape, Dot):
        return Box(shape.x - shape.size, shape.y - shape.size, 2 * shape.size, 2 * shape.size)
    if isinstance(shape, Frame):
        return Box(shape.x, shape.y, shape.width, shape.height)
    xs, ys = zip(*shape.points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def texts(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Words)]


def lines(drawing, kind):
    return [shape for shape in of(drawing, kind) if isinstance(shape, Line)]
