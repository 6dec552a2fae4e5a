"""By what a text is known without holding it: a digest of its plain words.

L’Office a soutenu 9.000 coopératives !     the text
l office a soutenu 9 000 cooperatives       its plain words
5f1c…                                       their digest
"""

from __future__ import annotations

import re
from hashlib import sha256
from unicodedata import combining, normalize

_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Lower case, no accents, no punctuation: what does not change when a text is set anew."""
    letters = normalize("NFKD", text).casefold()
    return " ".join(_WORD.findall("".join(one for one in letters if not combining(one))))


def digest(*texts: str) -> str:
    """The digest of texts by their plain words."""
    return of_words("\n".join(map(plain, texts)))


def of_words(words: str) -> str:
    """The digest of words that are plain already."""
    return sha256(words.encode()).hexdigest()
