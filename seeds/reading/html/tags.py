"""Tags with more attributes than any page has, cut short before they are parsed.

The parser looks for each attribute among those before it, so the time for a tag grows with the
square of their number. Nothing is cut that holds another bracket: it may be more than one tag.
"""

from __future__ import annotations

import re

_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{2000,}+")
_ATTRIBUTE = re.compile(r"""[^\s=/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s]*+))?+""")
_MOST = 200  # attributes of a tag


def bounded_tags(text: str) -> str:
    """A page whose tags each have few attributes."""
    return _LONG_TAG.sub(_bounded, text)


def _bounded(tag: re.Match[str]) -> str:
    for number, attribute in enumerate(_ATTRIBUTE.finditer(tag[0])):
        if number == _MOST:
            return tag[0][: attribute.start()]
    return tag[0]
