"""What the machinery of a page calls its paper: lines about newsletters, terms or staff name it.

Contact KXAN                          KXAN
Download the KXAN News app            KXAN
Subscribe to our newsletter           (nobody)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..sheet.marking import Sheet
from ..text.lines import fold, word_set
from ..text.marks import Mark

_LONGEST_LINE = 45  # words
_LONGEST_NAME = 4
_OFTEN = 2  # lines that call it so
_SPEAKS = re.compile(
    r"\b(?:subscri\w+|newsletters?|apps?|contact|about|follow|join|terms|privacy|cookies?|policy"
    r"|advertis\w+|copyright|rights|staff|editors?|reporters?|correspondent|member\w*|support"
    r"|account|sign (?:in|up)|log ?in|homepage|podcasts?|commission|affiliate|readers?|journalism"
    r"|abonn\w+|lettre|inscri\w+|mentions|conditions|redaction|application|publicite|newsroom"
    r"|droits|suivez|rejoignez|soutenez|contactez|a propos|charte)\b"
)
_RUN = re.compile(
    r"(?:[A-ZÀ-Ý][\w’'.&-]*|\d+[A-ZÀ-Ý]\w*)(?: (?:(?:of|the|de|du|des|la|le|les|and|&|et) )?"
    r"(?:[A-ZÀ-Ý0-9][\w’'.&-]*))*"
)
_EDGES = word_set(
    "the a an our your all this these some no we you us i if for and by in on to from more get how"
    " why what who where when is are not with as at or le la les un une des nos votre vos notre"
    " nous vous je il pour par en et sur plus tous toute ce cette click share welcome learn change"
)
_TRIM = " .,;:!?'’\"-–—|"


def named_by_machinery(sheet: Sheet, first: int, end: int) -> Iterator[str]:
    """The names that several lines of the machinery have, each as long as they agree on."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in _machinery(sheet, first, end):
        for match in _RUN.finditer(text):
            for name in _openings(match.group()):
                found[name].add(text)
    often = {name: len(texts) for name, texts in found.items() if len(texts) >= _OFTEN}
    longest = [(other, count) for other, count in often.items() if " " in other]
    for name, count in often.items():
        if not any(count == n and other.startswith(f"{name} ") for other, n in longest):
            yield name


def _machinery(sheet: Sheet, first: int, end: int) -> Iterator[str]:
    """The lines around the text in which the machinery speaks."""
    for index, line in enumerate(sheet.lines):
        is_of_the_text = first <= index < end and sheet.has(index, Mark.PROSE, Mark.ITEM)
        if not is_of_the_text and line.words <= _LONGEST_LINE and _SPEAKS.search(line.key):
            yield line.text


def _openings(run: str) -> Iterator[str]:
    """A run of capitals from its beginning: "KXAN News App" gives KXAN, KXAN News."""
    words = [re.sub(r"['’]s$", "", word).strip(_TRIM) for word in run.split()]
    while words and _is_an_edge(words[0]):
        words.pop(0)
    for length in range(1, min(len(words), _LONGEST_NAME) + 1):
        if words[length - 1] and not _is_an_edge(words[length - 1]):
            yield " ".join(words[:length])


def _is_an_edge(word: str) -> bool:
    key = fold(word)
    return key in _EDGES or bool(_SPEAKS.search(key))
