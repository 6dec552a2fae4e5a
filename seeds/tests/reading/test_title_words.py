"""Signs of titles that are seen in their words, and where they stand on the page."""

from seeds.reading.fields.title_scenes import Scene
from seeds.reading.fields.title_signs import SIGNS
from seeds.reading.sheet.marking import mark_lines
from seeds.reading.text.lines import split

_LINES = (
    "Discover the boats of the great lake",
    "Fish traders build a cold store",
    "Maize prices ease again in the west",
    "The traders of the lake have built a store that keeps fish cold, they said on Monday.",
    "Before the store, the traders sold their fish at noon or threw it away, one explained.",
)


def signs_of(line: str) -> set[str]:
    scene = Scene(mark_lines(split("\n\n".join(_LINES))), 3, 5, 1)
    own = next(one for one in scene.weighed if one.text == line)
    return {name for name, bears in SIGNS.items() if bears(own)}


def test_a_line_that_asks_the_reader_to_do_something_calls() -> None:
    assert "calls to do something" in signs_of(_LINES[0])
    assert "calls to do something" not in signs_of(_LINES[1])


def test_the_words_of_the_title_come_most_often_in_the_text() -> None:
    assert "no line's words come as often" in signs_of(_LINES[1])
    assert "others' words come twice as often" in signs_of(_LINES[2])
