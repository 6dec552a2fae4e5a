"""A page before its paper is known, and the names on it that may be the paper's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark
from ..words import names
from ..words.press import PressName, in_the_press, press_at
from ..words.publications import is_named_by_trade

HOST = re.compile(
    r"(?<![a-z0-9.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|co\.[a-z]{2}|[a-z]{2})\b"
)
_DOTTED = re.compile(r"\.[a-zA-Z]")
_FOREIGN = re.compile(r"facebook|twitter|google|youtube|instagram|whatsapp|linkedin|example|gmail")
_WORD = re.compile(r"[\w&]+")
_ENDS_OF_A_HOST = re.compile(r"^www\.|\.(?:com|org|net|info|co\.\w\w|\w\w)$")
_NO_LETTER = re.compile(r"^(?:the|le|la|les|l) |[\W_]")
_NO_WORD = re.compile(r"[^\w&\n]+")
_READ_OF_A_LINE = 300  # characters
READ = 60_000  # characters of a page in which each of its names is looked for
_TOWN = re.compile(r" \([^)]*\)$")
AROUND = " .,،:-–—|©/\"'“”«»#"


@dataclass(eq=False)
class Name:
    """A name that may be the paper's, with the ways in which the page gives it."""

    page: NamedPage
    text: str
    ways: set[str] = field(default_factory=set)
    lines: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.key, self.alone = fold(self.text), words_alone(self.text)
        self.squeezed = squeezed(self.text)

    @cached_property
    def in_press(self) -> PressName | None:
        """What the world's press has under it, but not under a word in small letters."""
        is_word = self.text.islower() and self.text.isalpha() and self.text < "\u0600"
        return None if is_word else in_the_press(self.text)

    @cached_property
    def is_of_the_press(self) -> bool:
        """A name of the world's press that is no common word."""
        return self.in_press is not None and not self.in_press.is_common

    @cached_property
    def is_a_persons(self) -> bool:
        """Whether it is written like a person's name."""
        return names.is_name(self.text)

    @cached_property
    def is_of_the_trade(self) -> bool:
        """Whether it has a word that papers take for their own."""
        return is_named_by_trade(self.text)

    @cached_property
    def around(self) -> int:
        """How often it stands within a longer line around the text."""
        return self.page.around.count(f" {self.alone} ") - self.times

    @cached_property
    def told(self) -> int:
        """How often the text has it."""
        return self.page.prose.count(self.key)

    @cached_property
    def words(self) -> int:
        return _TOWN.sub("", self.text).count(" ") + 1

    @property
    def times(self) -> int:
        return self.page.sheet.keys.get(self.key, 0)


class NamedPage:
    """A page before its paper is known."""

    def __init__(self, sheet: Sheet, title: int | None, first: int, end: int, signed: str | None):
        self.sheet, self.title, self.first, self.end, self.signed = sheet, title, first, end, signed
        self.of_the_press = 0  # how many names of the world's press it has around its text
        self.named: frozenset[str] = frozenset()  # every name that it gives, as words alone
        self.all_named = ""  # the same, a line each
        self.squeezed: frozenset[str] = frozenset()  # those that are no addresses

    @property
    def limit(self) -> int:
        return self.first if self.title is None else self.title

    def is_of_the_text(self, index: int) -> bool:
        """Whether a line is a paragraph of the article."""
        return self.first <= index < self.end and self.sheet.has(index, Mark.PROSE, Mark.ITEM)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The names in the addresses that the page prints, without dots: "bostonherald"."""
        return frozenset(map(squeezed, self.addresses))

    @cached_property
    def addresses(self) -> list[str]:
        """Every host that the page prints, in its order."""
        text = " ".join(line.text for line in self.sheet.lines if _DOTTED.search(line.text))
        return self.hosts_in(text[:READ])

    @staticmethod
    def hosts_in(text: str) -> list[str]:
        """The hosts in the web and mail addresses of a text, but for those of networks."""
        if not _DOTTED.search(text):
            return []
        dotted = " ".join(word for word in text.lower().split() if "." in word[:-1])
        found = (match.group() for match in HOST.finditer(dotted))
        return [host for host in found if not _FOREIGN.search(host)]

    @cached_property
    def at_addresses(self) -> Counter[str]:
        """The papers of the world's press whose hosts the page prints, and how often."""
        found = map(press_at, self.addresses)
        return Counter(name for name in found if name)

    @cached_property
    def around(self) -> str:
        """The lines around the text, as words alone."""
        lines = enumerate(self.sheet.lines)
        around = (line.folded[:_READ_OF_A_LINE] for i, line in lines if not self.is_of_the_text(i))
        text = "\n".join(around)[:READ].replace("'s ", " ")
        return "\n".join(f" {line.strip()} " for line in _NO_WORD.sub(" ", text).split("\n"))

    @cached_property
    def bylines(self) -> str:
        """The lines that say who wrote the article, as words alone."""
        lines = enumerate(self.sheet.lines)
        signed = (line.text for i, line in lines if self.sheet.has(i, Mark.BYLINE))
        told = (f" {words_alone(text[:_READ_OF_A_LINE])} " for text in signed)
        return "\n".join(told)[:READ]

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the page prints without a capital."""
        told = set(" ".join(line.text[:2000] for line in self.sheet.lines).split())
        return frozenset(word.strip(AROUND) for word in told if word[0].islower())

    @cached_property
    def prose(self) -> str:
        """The text of the article, folded."""
        told = (self.sheet.lines[i].folded for i in range(self.first, self.end))
        return " ".join(told)[:20_000]


def words_alone(text: str) -> str:
    """A text without what stands between its words."""
    return " ".join(_WORD.findall(fold(text).replace("'s ", " ")))


def squeezed(name: str) -> str:
    """The letters of a name alone, as addresses have them: "bostonherald"."""
    name = _ENDS_OF_A_HOST.sub("", name.lower())
    return _NO_LETTER.sub("", fold(name).replace("'", " "))
