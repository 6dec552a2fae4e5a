"""Two versions of a text side by side, with the words that only one of them has marked.

as read    … la coopérative <del>compte</del> 40 adhérentes …
stands     … la coopérative <ins>réunit</ins> 40 adhérentes …
"""

from __future__ import annotations

from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString

CONTEXT = 8  # words shown on either side of a difference
LONGEST = 1500  # differing words that are compared; a matcher's time grows with their square
GAP = "…"


def words_of_html(html: str) -> str:
    """The words of HTML, as two versions of it are compared."""
    return " ".join(strip_tags(html.replace("><", "> <")).split())


def compared(read: str, stands: str) -> tuple[SafeString, SafeString]:
    """Both texts, cut to the surroundings of their differences, escaped and marked."""
    before, after, cut = _differing_middle(read.split(), stands.split())
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    left, right = [], []
    for tag, a, b, c, d in matcher.get_opcodes():
        same = tag == "equal"
        left.append(_same(before[a:b]) if same else _marked("del", before[a:b]))
        right.append(_same(after[c:d]) if same else _marked("ins", after[c:d]))
    return _joined(left, cut), _joined(right, cut)


def _differing_middle(
    before: list[str], after: list[str]
) -> tuple[list[str], list[str], tuple[bool, bool]]:
    """The words between the common beginning and the common end, and whether some were cut."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    start, end = max(start - CONTEXT, 0), max(end - CONTEXT, 0)
    middles = [words[start : len(words) - end] for words in (before, after)]
    long = any(len(words) > LONGEST for words in middles)
    return middles[0][:LONGEST], middles[1][:LONGEST], (start > 0, end > 0 or long)


def _common(before: list[str], after: list[str]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _same(words: list[str]) -> str:
    """Words that both have; of a long stretch only its ends are shown."""
    if len(words) > 3 * CONTEXT:
        words = [*words[:CONTEXT], GAP, *words[-CONTEXT:]]
    return " ".join(words)


def _marked(tag: str, words: list[str]) -> str:
    """Words that only one text has."""
    return format_html("<{0}>{1}</{0}>", SafeString(tag), " ".join(words)) if words else ""


def _joined(parts: list[str], cut: tuple[bool, bool]) -> SafeString:
    whole = [GAP * cut[0], *parts, GAP * cut[1]]
    return format_html_join(" ", "{}", ((part,) for part in whole if part))
