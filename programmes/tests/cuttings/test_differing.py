"""The digits in which printed numbers differ."""

import pytest

from programmes.cuttings.differing import differing


def marked(number, *others, point=","):
    """A number with brackets around the digits that differ."""
    pieces = differing(number, others, point)
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("one", "other", "of_one", "of_other"),
    [
        ("932", "923", "9[32]", "9[23]"),
        ("932", "932", "932", "932"),
        ("1 200", "1 020", "1 [20]0", "1 [02]0"),
        ("9 000", "900", "[9] [0]00", "[9]00"),
        ("12", "932", "[1]2", "[93]2"),
        ("75 %", "57 %", "[75] %", "[57] %"),
        ("75%", "5%", "[7]5%", "5%"),
        ("7,5 %", "7 %", "7,[5] %", "7 %"),
        ("7,25", "7,5", "7,[25]", "7,[5]"),
        ("10 000 000", "1 000 000", "[10] 000 000", "[1] 000 000"),
        ("0", "5", "[0]", "[5]"),
    ],
)
def test_digits_are_compared_by_their_place(one, other, of_one, of_other):
    assert marked(one, other) == of_one
    assert marked(other, one) == of_other


@pytest.mark.parametrize(
    ("one", "other", "point", "of_one"),
    [
        ("1,240", "1,204", ".", "1,2[40]"),
        ("1.240", "1.204", ",", "1.2[40]"),
        ("1\u202f200", "1\u202f020", ",", "1\u202f[20]0"),
    ],
)
def test_a_sign_of_groups_is_no_decimal_point(one, other, point, of_one):
    assert marked(one, other, point=point) == of_one


def test_a_digit_differs_where_it_differs_from_any():
    assert marked("932", "923", "832") == "[932]"
    assert marked("932", "932", "942") == "9[3]2"


def test_a_number_alone_differs_nowhere():
    assert marked("932") == "932"


@pytest.mark.parametrize("text", ["", "beaucoup", "%"])
def test_what_has_no_digit_differs_nowhere(text):
    assert marked(text, "932") == text


def test_the_pieces_make_the_number_again():
    pieces = differing("1\u202f200,5 %", ["940 %"], ",")
    assert "".join(piece.text for piece in pieces) == "1\u202f200,5 %"
