"""What a page calls its paper in the sentences that papers print about themselves."""

import pytest

from seeds.reading.fields.mastheads import of_its_rules
from seeds.reading.fields.self_named import self_named
from seeds.reading.sheet.marking import mark_lines
from seeds.reading.text.lines import split
from seeds.tests.growth import assert_grows_evenly


def named(line: str) -> set[tuple[str, str]]:
    return {*self_named(mark_lines(split(line)))}


@pytest.mark.parametrize(
    ("line", "way", "name"),
    [
        ("Design by Ozero © 2024 Lake Courier", "owns by a sign", "Lake Courier"),
        ("Lake Courier © 2024", "owns by a sign", "Lake Courier"),
        ("TERMS | COPYRIGHT © HILLS & LAKES 2025", "owns by a sign", "HILLS & LAKES"),
        ("However, Lake Courier may earn money.", "earns by its links", "Lake Courier"),
        ("Le Fil du Sud peut percevoir une commission", "earns by its links", "Le Fil du Sud"),
        ("Here at Lake Courier, we test boats.", "says we", "Lake Courier"),
        ("Chosen by a Lake Courier editor", "has a newsroom", "Lake Courier"),
        ("La rédaction du Fil du Sud vous écrit", "has a newsroom", "Fil du Sud"),
        ("Add Lake Courier on Google", "asks to be followed", "Lake Courier"),
        ("Lire la suite sur Le Fil du Sud", "asks to be followed", "Le Fil du Sud"),
        ("Wanjiru Odera for Lake Courier", "has its own pictures", "Lake Courier"),
        ("Boats! Lake Courier is a daily.", "says what it is within a line", "Lake Courier"),
        ("أطلس بريس هي صحيفة مغربية", "says what it is within a line", "أطلس بريس"),
        ("Write to desk@lakecourier.org today", "writes from an address", "lakecourier.org"),
    ],
)
def test_a_paper_names_itself(line: str, way: str, name: str) -> None:
    assert (way, name) in named(line)


@pytest.mark.parametrize(
    "line",
    [
        "This may earn us a commission",
        "Write to wanjiru@gmail.com",
        "Ruth Chebet/Getty Images",
        "Copyright Policy",
        "The fish traders of the lake build a store",
    ],
)
def test_nobody_is_named_by(line: str) -> None:
    assert named(line) == set()


@pytest.mark.parametrize("piece", ["forA.", "of A.'", "Add A.", "A.A'"])
def test_a_line_that_is_one_long_name_is_looked_at_soon(piece: str) -> None:
    assert_grows_evenly(lambda size: named(piece * (size // len(piece)) + "!! x editor is may"))


def test_nor_is_a_paper_of_its_rules_looked_for_in_it_for_long() -> None:
    def of(text: str) -> str | None:
        return of_its_rules(mark_lines(split(text)))

    assert of("Le Rivage Info utilise des cookies") == "Le Rivage Info"
    assert_grows_evenly(lambda size: of("12-13-" * (size // 6)))
