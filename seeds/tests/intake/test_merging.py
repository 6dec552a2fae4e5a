"""The rule of a re-import, case by case."""

import pytest

from seeds.intake.merging import merge


@pytest.mark.parametrize(
    ("standing", "before", "now", "taken", "kept"),
    [
        ("A", "A", "A", False, False),
        ("A", "A", "B", True, False),
        ("C", "A", "A", False, True),
        ("C", "A", "B", False, True),
        ("C", "A", "C", False, False),
        ("", "A", "A", False, True),
        ("A", None, "B", False, True),
    ],
)
def test_a_field_is_taken_from_the_page_unless_an_editor_changed_it(
    standing, before, now, taken, kept
):
    result = merge({"title": standing}, {"title": before}, {"title": now})
    assert result.taken == ({"title": now} if taken else {})
    assert result.kept == (["title"] if kept else [])


def test_each_field_is_merged_for_itself():
    standing, now = dict.fromkeys("abcd", "A"), {"a": "A", "b": "B", "c": "C"}
    result = merge(standing, {"a": "A", "b": "A"}, now)
    assert (result.taken, result.kept) == ({"b": "B"}, ["c"])
