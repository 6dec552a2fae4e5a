"""Characters that nobody sees and that not everything can hold."""

import pytest

from articles.text.controls import has_controls, without_controls, without_nul


@pytest.mark.parametrize("control", ["\x00", "\x08", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_becomes_a_space(control):
    text = f"a{control}b"
    assert has_controls(text)
    assert without_controls(text) == "a b"


def test_spaces_lines_and_marks_of_direction_stay():
    text = "a\tb\r\nc\u200fd"
    assert not has_controls(text)
    assert without_controls(text) == text


def test_what_the_database_cannot_hold_is_dropped():
    assert without_nul("pro\x00gramme\x08") == "programme\x08"
