"""The letters that a poster is set in, by what they set."""

from __future__ import annotations

from programmes.posters.letters import ARABIC, NASKH, SANS, SERIF, Face

DISPLAY, TEXT, MASTHEAD = Face(SERIF, 330), Face(SERIF), Face(SERIF, 600, wider=1.02)
PLAIN, BOLD = Face(SANS, wider=1.045), Face(SANS, 600, wider=1.075)
NASKH_TEXT = Face(NASKH, larger=1.15)
PLAIN_ARABIC, BOLD_ARABIC = Face(ARABIC), Face(ARABIC, 600, wider=1.07)


def is_arabic(text: str) -> bool:
    """Whether a text has letters of Arabic."""
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


def serif(text: str, latin: Face = DISPLAY) -> Face:
    """For headings, names and sentences."""
    return NASKH_TEXT if is_arabic(text) else latin


def sans(text: str) -> Face:
    """For all that stands beside them."""
    return PLAIN_ARABIC if is_arabic(text) else PLAIN


def bold(text: str) -> Face:
    """For who says so, and who says otherwise."""
    return BOLD_ARABIC if is_arabic(text) else BOLD
