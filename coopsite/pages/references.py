"""References to figures in the text of a page.

    [[figure 12]]                        the figure with this number, as its address has it
    [[figure cooperatives-soutenues]]    the value that editors prefer of an indicator, by its slug

    [[licence]]                          the licence of the data, as the settings name it

Plain words, so the rich-text editor and the sanitiser leave them alone, and they are typed by hand.
What stands within a tag, such as a title, is no reference: nothing can be put in its place.
"chiffre" and "رقم" say the same as "figure", "license" and "رخصة" as "licence".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.text.html import blocks

MOST = 40  # different references of a text; of a page, all its figures are asked for at once
SHOWN = 60  # characters of what is not understood that are said again

_SPACE = r"(?:\s|&nbsp;)"
_WORDS = (
    rf"\[\[{_SPACE}*(?:figure|chiffre|رقم){_SPACE}+"
    rf"(?P<word>\d{{1,18}}|(?=[0-9-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*){_SPACE}*\]\]"
    rf"|\[\[{_SPACE}*(?P<licence>licen[cs]e|رخصة){_SPACE}*\]\]"
)
_REFERENCE = re.compile(_WORDS, re.IGNORECASE)
_TAG_OR_REFERENCE = re.compile(rf'(?P<tag><(?:[^<>"]++|"[^"]*+")*+>)|{_WORDS}', re.IGNORECASE)
_BRACKETS = re.compile(r"\[\[[^\[\]]*\]\]")
_LINK = re.compile(r"<a\b", re.IGNORECASE)
_END_OF_LINK = re.compile(r"</a\s*>", re.IGNORECASE)


class Part(NamedTuple):
    """A piece of a text: HTML, or the word of a reference to a figure, or the licence."""

    html: str = ""
    word: str = ""
    licence: bool = False


def parts_of(html: str) -> Iterator[Part]:
    """A text, cut where its references stand."""
    end = 0
    for match in _references(html):
        yield Part(html=html[end : match.start()])
        yield Part(licence=True) if match["licence"] else Part(word=_word(match))
        end = match.end()
    yield Part(html=html[end:])


def words_in(html: str) -> list[str]:
    """The different words of the references to figures of a text, in their order."""
    return list(dict.fromkeys(part.word for part in parts_of(html) if part.word))


def without_references(text: str) -> str:
    """A text with nothing in the place of its references."""
    return _TAG_OR_REFERENCE.sub(lambda match: match["tag"] or "", text)


def not_understood(html: str) -> list[str]:
    """What stands in double brackets and is no reference, or is one of which a part is set bold."""
    plain = [one for text in blocks(html) for one in _BRACKETS.findall(text)]
    whole = [match[0] for match in _references(html)]
    for one in whole:
        if one.replace("&nbsp;", "\N{NO-BREAK SPACE}") in plain:
            plain.remove(one.replace("&nbsp;", "\N{NO-BREAK SPACE}"))
    return [one[:SHOWN] for one in plain]


def in_links(html: str) -> list[str]:
    """The references that stand in a link or its address, where their own link would be lost."""
    links = ((part, _LINK.search(part)) for part in _END_OF_LINK.split(html))
    found = (_REFERENCE.finditer(part, link.start()) for part, link in links if link)
    return [match[0] for matches in found for match in matches]


def _references(html: str) -> Iterator[re.Match[str]]:
    return (match for match in _TAG_OR_REFERENCE.finditer(html) if not match["tag"])


def _word(match: re.Match[str]) -> str:
    """Its number without noughts before it and in the digits of machines, or its slug."""
    word = match["word"].lower()
    return str(int(word)) if word.isdigit() else word
