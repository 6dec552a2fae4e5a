"""The world's press by name and by host: papers, agencies, broadcasters and news sites.

    name, other names, language, country, hosts, common word
    Ouest-France,,fr,FR,ouest-france.fr,
    Le Temps,,fr,CH,letemps.ch,common

The table (`press.csv`) is facts, a line each, and says nothing of what this site publishes: a paper
that stands in it is recognised where a page names it, no more. A name that is also a common word
("Le Temps") proves little by itself.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..text.lines import fold

_TABLE = Path(__file__).with_name("press.csv")
_LONGEST = 6  # words of a name
_ARABIC_ARTICLE = re.compile(r"^(?:جريدة|صحيفة|موقع|يومية|مجلة) ")
_LONGER = frozenset(("de", "des", "du", "d", "of", "del", "&"))  # behind a name that goes on
_APART = re.compile(r"[^\w.&+'/:!-]+|[.:!'](?= |$)")


@dataclass(frozen=True, slots=True)
class PressName:
    """A name that a paper of the table prints, and whether it is a common word as well."""

    spelled: str
    is_common: bool


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, PressName]
    hosts: dict[str, str]
    opening: dict[str, int]  # by the first words of names that are no common words: most words


@cache
def _table() -> _Table:
    """The table, read when the first page asks."""
    names: dict[str, PressName] = {}
    hosts: dict[str, str] = {}
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for name, others, _, _, its_hosts, common in list(csv.reader(file))[1:]:
            for printed in (name, *filter(None, others.split("; "))):
                short = len(printed) < 4 and printed.isascii()  # "AP", "DNA": of other things too
                spelled = names.setdefault(_key(printed), PressName(printed, False)).spelled
                is_common = names[_key(printed)].is_common or bool(common) or short
                names[_key(printed)] = PressName(spelled, is_common)
                bare = _key(printed).removeprefix("the ")
                names.setdefault(bare, PressName(printed, bool(common) or " " not in bare))
            own = next((one for one in others.split("; ") if one > "\u0600"), name)
            hosts |= dict.fromkeys(filter(None, its_hosts.split("; ")), own)
    opening: dict[str, int] = {}
    for words in (key.split(" ") for key, one in names.items() if not one.is_common):
        if len(words) <= _LONGEST:
            opening[words[0]] = max(len(words), opening.get(words[0], 0))
    return _Table(names, hosts, opening)


def _key(name: str) -> str:
    key = fold(name).strip(" .:!")
    return _ARABIC_ARTICLE.sub("", key)


def in_the_press(name: str) -> PressName | None:
    """The entry of the table that is named so."""
    return _table().names.get(_key(name))


def press_at(host: str) -> str | None:
    """The paper of the table that publishes at a host, or at one that it is a part of."""
    parts = host.lower().split(".")
    found = (_table().hosts.get(".".join(parts[at:])) for at in range(max(1, len(parts) - 1)))
    return next(filter(None, found), None)


def press_within(line: str, key: str) -> Iterator[str]:
    """The names of the table within a line, the longest at each place, by its folded key.

    Names that are common words are not looked for, nor small letters taken for a name: they would
    be found in every sentence.
    """
    table = _table()
    words = _APART.sub(" ", key).split()
    at = 0
    while at < len(words):
        length = _length_at(table, words, at) if words[at] in table.opening else 0
        if length:
            spelled = table.names[" ".join(words[at : at + length])].spelled
            behind = words[at + length : at + length + 1]
            if _is_spelled_so(spelled.removeprefix("The "), line) and _LONGER.isdisjoint(behind):
                yield spelled
        at += length or 1


def _is_spelled_so(name: str, line: str) -> bool:
    line = line.replace("’", "'")
    return name in line or name.upper() in line


def _length_at(table: _Table, words: list[str], at: int) -> int:
    """How many words the longest name has that begins at one of them; 0 where none does."""
    for length in range(min(table.opening[words[at]], len(words) - at), 0, -1):
        one = table.names.get(" ".join(words[at : at + length]))
        if one and not one.is_common:
            return length
    return 0
