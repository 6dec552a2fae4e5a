"""Bytes become clean text, or are refused with a reason."""

import pytest

from seeds.reading import DoubtCode, Refusal, Unreadable, read
from seeds.reading.text.decoding import clean, decode

from .reading import TEXT, TODAY

LIMIT = 5_000_000
ARABIC = "افتتحت تعاونية نسائية معملا صغيرا لعصر زيت الزيتون بضواحي المدينة."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_the_encoding_is_recognised(data: bytes, encoding: str) -> None:
    decoded = decode(data, LIMIT)
    assert (decoded.text, decoded.encoding, decoded.broken) == (TEXT, encoding, False)


def test_arabic_in_one_byte_a_letter_is_recognised() -> None:
    decoded = decode(ARABIC.encode("cp1256"), LIMIT)
    assert (decoded.text, decoded.encoding) == (ARABIC, "windows-1256")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Refusal.EMPTY),
        (b" \n\t\r\n", Refusal.BLANK),
        ("\u00a0\u200b\ufeff".encode(), Refusal.BLANK),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Refusal.BINARY),
        (b"%PDF-1.7 ...", Refusal.BINARY),
        (b"PK\x03\x04...", Refusal.BINARY),
        (bytes(range(1, 9)) * 9, Refusal.BINARY),
        (b"abc\x00def", Refusal.NUL_BYTES),
        (b"a" * (LIMIT + 1), Refusal.TOO_LARGE),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: DoubtCode) -> None:
    with pytest.raises(Unreadable) as refusal:
        decode(data, LIMIT)
    assert refusal.value.code is reason


def test_text_cut_inside_a_letter_keeps_what_stands_and_is_doubted() -> None:
    page = read((TEXT + "Demain, l'été").encode()[:-1], name="cut.txt", today=TODAY)
    assert page.lede.startswith("Les éleveurs")
    assert DoubtCode.BROKEN_TEXT in [doubt.code for doubt in page.doubts]


@pytest.mark.parametrize(
    ("dirty", "neat"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("e\u0301te\u0301", "été"),
        ("\u202eabc\u202c\u200fdef\u2066", "abcdef"),
        ("zéro\u200b\u2060largeur\ufeff", "zérolargeur"),
        ("co\u00adopérative", "coopérative"),
        ("a\x07b\x7f", "ab"),
        ("mille\u00a0francs", "mille\u00a0francs"),
        ("déjÃ\xa0 vu", "déjÃ\xa0 vu"),
    ],
)
def test_invisible_characters_go_and_the_rest_stays(dirty: str, neat: str) -> None:
    assert clean(dirty) == neat
