"""Text as names are compared: small letters without accents, two spaces between words.

The words of a folded text are those of the text itself, one for one, so that what was found in the
one can be quoted from the other.
"""

from __future__ import annotations

import re
import unicodedata

GAP = "  "  # two, so that names side by side each keep a space of their own
_TATWEEL = "\u0640"  # stretches an Arabic word on paper, and is no letter of it
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ı": "i", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك"}
_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad])+")


class _Table(dict[int, str | None]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str | None:
    if character == _TATWEEL or unicodedata.category(character) in ("Mn", "Cf"):
        return None
    if not character.isalnum():
        return " "
    bare = unicodedata.normalize("NFKD", character.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return _LETTERS.get(bare, bare) or character


_TABLE = _Table()


def fold(text: str) -> str:
    """The words of a text as names are compared, with a space at either end."""
    return f" {GAP.join(text.translate(_TABLE).split())} "


def words(text: str) -> list[tuple[int, int]]:
    """Where each word of a text begins and ends."""
    return [match.span() for match in _WORD.finditer(text)]
