"""A number is read back from any form in which papers print it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .figures import figures
from .spelling import in_arabic, in_english, in_french

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WHOLE = st.integers(2, 999_999_999_999).filter(lambda n: not 1800 <= n < 2100)
SPELT = st.integers(2, 999_999)


def values(sentence, language="fr"):
    return [one.value for one in figures(sentence, language=language)]


@pytest.mark.parametrize("mark", [".", " ", "\u00a0", "\u202f", "\u2009", "'", "’", "٬", ","])
@given(number=WHOLE)
def test_thousands_are_grouped_by_any_mark(mark, number):
    printed = f"{number:,}".replace(",", mark)
    (one,) = figures(f"Le port a reçu {printed} conteneurs.")
    assert (one.value, one.ambiguous) == (number, "")


@given(WHOLE)
def test_digits_without_marks_are_read(number):
    assert values(f"Le port a reçu {number} conteneurs.") == [number]
    assert values(f"The port took in {number:,} containers.", "en") == [number]


@given(WHOLE)
def test_arabic_digits_are_read(number):
    printed = f"{number:,}".replace(",", "٬").translate(ARABIC_DIGITS)
    assert values(f"استقبل الميناء {printed} حاوية.", "ar") == [number]


@given(st.decimals("0.01", "999", places=2).filter(lambda d: d % 1))
def test_decimals_are_read_with_either_mark(number):
    for printed in (f"{number}", f"{number}".replace(".", ",")):
        assert values(f"La récolte atteint {printed} millions de tonnes.") == [number * 10**6]
        assert values(f"La part est de {printed} %.") == [number]


@given(SPELT)
def test_words_are_read_in_french(number):
    assert values(f"Le port a reçu {in_french(number)} conteneurs.") == [number]


@given(SPELT)
def test_words_are_read_in_english(number):
    assert values(f"The port took in {in_english(number)} containers.", "en") == [number]


@given(SPELT)
def test_words_are_read_in_arabic(number):
    assert values(f"استقبل الميناء {in_arabic(number)} حاوية.", "ar") == [number]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,2 milliard de dirhams", 1_200_000_000),
        ("6 MDH", 6_000_000),
        ("4,4 MMDH", 4_400_000_000),
        ("850 KDH", 850_000),
        ("2 millions et demi de dirhams", 2_500_000),
        ("62 millions de FCFA", 62_000_000),
        ("250 M€", 250_000_000),
        ("58 mille dirhams", 58_000),
        ("1,25 DH", Decimal("1.25")),
        ("12.500,50 DH", Decimal("12500.5")),
        ("12,500.50 DH", Decimal("12500.5")),
        ("١٢٫٥ DH", Decimal("12.5")),
        ("une vingtaine de dirhams", 20),
        ("une demi-douzaine de sacs", 6),
        ("deux douzaines de sacs", 24),
    ],
)
def test_multipliers_are_read(printed, value):
    assert values(f"Le lot est vendu {printed}.") == [value]


@pytest.mark.parametrize(
    "printed",
    ["1" * 40, "1.2.3.4", "0,0,0", "12٣", "007", "१२", "1,,2", "²", "½", "Ⅻ", "1.23.456", "--"],
)
def test_what_is_no_number_states_nothing(printed):
    assert figures(f"Le port a reçu {printed} conteneurs neufs.") == []
