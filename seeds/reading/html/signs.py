"""Whether a text is HTML, without loading an HTML parser.

<!DOCTYPE html><html ...        yes, even in a file named .txt
Le balisage <script> permet     no: a text page that speaks of a tag
"""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|article|main|div|meta|title|h1|p"
    r"|section)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE
)
_BLOCK_END = re.compile(r"</(?:p|div|h1|h2|li|article|section|html)>", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Told by its tags, whatever the file is called; a text that quotes a tag is no HTML."""
    if "<" not in text[:5000]:
        return False
    if _DOCUMENT.match(text[:5000]):
        return True
    closed = len(_BLOCK_END.findall(text[:50_000]))
    return (closed >= 1 and bool(_OPENING.match(text[:5000]))) or closed >= 6
