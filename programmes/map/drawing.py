"""Outlines of countries as SVG paths, drawn from the borders of Natural Earth.

    arcs of a TopoJSON file -> projected -> thinned, each arc once, so that neighbours still meet
    -> rings of a country -> clipped by the frame -> whole numbers -> a path

The file says each border once, as an arc; a country is rings of numbers of arcs, and `~n` is arc
`n` walked backwards (https://github.com/topojson/topojson-specification).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
Line = list[Point]
Ring = list[int]  # numbers of arcs

# What the map shows, in degrees: Africa, southern Europe, the Middle East and all of India.
WEST, EAST, SOUTH, NORTH = -28.0, 98.0, -36.5, 44.3
WIDTH = 2000  # units; on a wide screen two or three of them are a pixel
FINENESS = 0.8  # units by which a thinned line may stray
SMALL = 500.0  # square units below which a country needs a mark to be seen
ISLET = 12.0  # square units below which a ring is left out
SPECK = 2.0  # the same of a small country

# Land that Natural Earth draws alone and that ISO 3166-2 lists among the regions of a country.
PARTS = {
    "W. Sahara": "MA",  # regions MA-11 and MA-12
    "Somaliland": "SO",  # regions SO-AW, SO-SA, SO-SO, SO-TO and SO-WO
    "N. Cyprus": "CY",  # districts CY-04 and CY-06
}

# Lines that maps of the United Nations draw dashed, because what they part is not settled: that
# of Western Sahara, which follows the parallel of 27°40′ from the Atlantic to Algeria.
DASHED = {"MA": [(-13.17, 27.667), (-8.67, 27.667)]}

SOURCE = "Natural Earth 1:50m (public domain) by way of world-atlas, Equal Earth projection"


def draw(topology: dict[str, Any]) -> dict[str, Any]:
    """The outlines of all countries in the frame, and of land that is no country of ISO 3166."""
    arcs = [thinned(_projected(arc)) for arc in _arcs(topology)]
    countries: dict[str, list[Ring]] = {}
    for piece in topology["objects"]["countries"]["geometries"]:
        countries.setdefault(_code(piece), []).extend(_rings(piece))
    for code in PARTS.values():
        countries[code] = merged(countries.get(code, []), arcs)
    shapes = {code: _shape(rings, arcs) for code, rings in sorted(countries.items())}
    for code, line in DASHED.items():
        shapes.setdefault(code, {})["dashed"] = path(_projected(line), closed=False)
    return {
        "source": SOURCE,
        "width": WIDTH,
        "height": HEIGHT,
        "rest": shapes.pop("", {}).get("path", ""),
        "countries": {code: shape for code, shape in shapes.items() if shape.get("path")},
    }


def _shape(rings: list[Ring], arcs: list[Line]) -> dict[str, Any]:
    """A path, and the centre of a country that is too small to be seen."""
    lines = [clipped(_line(ring, arcs)) for ring in rings]
    areas = [area(line) for line in lines]
    small = sum(areas) < SMALL
    least = SPECK if small else ISLET
    kept = [line for line, size in zip(lines, areas, strict=True) if size >= least]
    if not kept:
        return {}
    shape = {"path": "".join(map(path, kept))}
    return shape | {"centre": _centre(kept)} if small else shape


def _arcs(topology: dict[str, Any]) -> Iterator[Line]:
    """Arcs in degrees; the file has whole numbers, each the way from the point before."""
    (width, height), (west, south) = (topology["transform"][k] for k in ("scale", "translate"))
    for arc in topology["arcs"]:
        walked = accumulate(arc, lambda here, way: [here[0] + way[0], here[1] + way[1]])
        yield [(x * width + west, y * height + south) for x, y in walked]


def _code(piece: dict[str, Any]) -> str:
    """The alpha-2 code of a piece of land, empty where ISO 3166-1 has none."""
    aliases = get_global("territory_aliases").get(piece.get("id", ""), [""])
    code: str = PARTS.get(piece["properties"]["name"], aliases[0])
    return code


def _rings(piece: dict[str, Any]) -> list[Ring]:
    polygons = [piece["arcs"]] if piece["type"] == "Polygon" else piece["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def _arc(number: int, arcs: list[Line]) -> Line:
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def _line(ring: Ring, arcs: list[Line]) -> Line:
    """The points of a ring; the last of an arc is the first of the next."""
    return [point for number in ring for point in _arc(number, arcs)[:-1]]


def merged(rings: list[Ring], arcs: list[Line]) -> list[Ring]:
    """The rings without the arcs that two of them share."""
    numbers = [number for ring in rings for number in ring]
    starts = {_arc(n, arcs)[0]: n for n in numbers if ~n not in numbers}
    whole: list[Ring] = []
    while starts:
        ring = [starts.popitem()[1]]
        while (end := _arc(ring[-1], arcs)[-1]) in starts:
            ring.append(starts.pop(end))
        whole.append(ring)
    return whole


def equal_earth(longitude: float, latitude: float) -> Point:
    """Degrees on a plane on which areas keep their proportion, so that no continent shrinks.

    Bojan Šavrič, Tom Patterson, Bernhard Jenny: The Equal Earth map projection, International
    Journal of Geographical Information Science 33(3), 2019, equations 1 to 4.
    """
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * sqrt(3) * radians(longitude) * cos(t) / (3 * slope)
    return x, a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t


MIDDLE = (WEST + EAST) / 2
SCALE = (
    WIDTH / 2 / equal_earth(EAST - MIDDLE, 15)[0]
)  # both ends are widest at Cabo Verde's parallel
TOP = equal_earth(0, NORTH)[1]
HEIGHT = round((TOP - equal_earth(0, SOUTH)[1]) * SCALE)


def _projected(line: Line) -> Line:
    """Degrees as units of the map, from its upper left corner."""
    points = (equal_earth(longitude - MIDDLE, latitude) for longitude, latitude in line)
    return [(WIDTH / 2 + x * SCALE, (TOP - y) * SCALE) for x, y in points]


def thinned(line: Line) -> Line:
    """The points that matter, by Ramer, Douglas and Peucker."""
    if len(line) < 3:
        return line
    strays = [_distance(point, line[0], line[-1]) for point in line]
    farthest = max(range(len(line)), key=strays.__getitem__)
    if strays[farthest] <= FINENESS:
        return [line[0], line[-1]]
    return thinned(line[: farthest + 1])[:-1] + thinned(line[farthest:])


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the line through two others, or to them where they are one."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = hypot(x2 - x1, y2 - y1)
    if not length:
        return hypot(x - x1, y - y1)
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length


def clipped(ring: Line) -> Line:
    """What the frame leaves of a ring, by Sutherland and Hodgman."""
    for axis, edge, side in ((0, 0, 1), (0, WIDTH, -1), (1, 0, 1), (1, HEIGHT, -1)):
        ring = list(_cut(ring, axis, edge, side))
    return ring


def _cut(ring: Line, axis: int, edge: float, side: int) -> Iterator[Point]:
    """The part of a ring on one side of an edge, closed along the edge."""
    for start, end in pairwise(ring[-1:] + ring):
        within = side * (end[axis] - edge) >= 0
        if within != (side * (start[axis] - edge) >= 0):
            share = (edge - start[axis]) / (end[axis] - start[axis])
            other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
            yield (edge, other) if axis == 0 else (other, edge)
        if within:
            yield end


def area(ring: Line) -> float:
    """Square units within a ring, as it is drawn, by the shoelace formula."""
    points = _rounded(ring[-1:] + ring)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))) / 2


def path(line: Line, closed: bool = True) -> str:
    """A line as SVG path data: a start, then whole steps."""
    points = _rounded(line)
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points)]
    said = "".join(f"{x:+}{y:+}" for x, y in steps if x or y).replace("+", " ").strip()
    return f"M{points[0][0]} {points[0][1]}l{said}{'z' if closed else ''}"


def _rounded(line: Line) -> list[tuple[int, int]]:
    return [(round(x), round(y)) for x, y in line]


def _centre(lines: list[Line]) -> tuple[int, int]:
    """The middle of the smallest box around all lines."""
    xs, ys = zip(*(point for line in lines for point in line), strict=True)
    return round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2)
