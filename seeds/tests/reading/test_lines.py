"""Lines are evened out, and lines broken by a program are joined again."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.reading.text.lines import fold, split, unwrap

PARAGRAPH = (
    "Les éleveurs de la plaine ont réuni samedi leurs assemblées dans la même salle, "
    "pour parler de l'eau, du prix du lait et des chemins que la crue a emportés en mars."
)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(PARAGRAPH, width) for _ in range(3))
    assert [line.text for line in unwrap(split(wrapped))] == [PARAGRAPH] * 3


def test_titles_and_bullets_of_a_wrapped_page_stay_apart() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)
    lines = unwrap(split(f"Un titre\n\n{wrapped}\n\n{wrapped}\n- Un article\n- Un autre\n"))
    assert [line.text for line in lines] == [
        "Un titre",
        PARAGRAPH,
        PARAGRAPH,
        "- Un article",
        "- Un autre",
    ]


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    assert len(unwrap(split(f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}"))) == 3


def test_blank_lines_are_counted() -> None:
    assert [line.gap for line in split("a\n\n\nb\nc")] == [0, 2, 0]


@given(st.text())
def test_no_line_is_empty_nor_holds_odd_spaces(text: str) -> None:
    for line in split(text):
        assert line.text == " ".join(line.text.split()) != ""


@pytest.mark.parametrize(
    ("text", "key"), [("À L’ŒUVRE", "a l'oeuvre"), ("إعداد", "اعداد"), ("Été", "ete")]
)
def test_case_accents_and_apostrophes_are_folded(text: str, key: str) -> None:
    assert fold(text) == key
