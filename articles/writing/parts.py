"""The parts of a text that its rules look at, in the order in which they are read.

<h2>Récolte</h2><p>Voir <a href="…">ici</a>.</p>
->  h2 "Récolte", p "Voir ici.", a "ici" with its address
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = (*HEADINGS, "p", "li", "td", "th", "blockquote")
WATCHED = (*BLOCKS, "a", "table")
OPENED = 20  # parts within one another; what is deeper is read as words of the outer ones


@dataclass(slots=True)
class Part:
    """An element of a text with its attributes, its words, and the tags of what is in it."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    holds: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """Its words, evenly spaced."""
        return " ".join("".join(self.words).split())

    @property
    def level(self) -> int:
        """How deep a heading is."""
        return HEADINGS.index(self.tag) + 1


class _Reader(HTMLParser):
    """Keeps the parts that are watched, and gives its words to each that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self.open: list[Part] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for outer in self.open:
            outer.holds.add(tag)
        if tag == "br":
            self.handle_data(" ")
        if tag == "img" or (tag in WATCHED and len(self.open) < OPENED):
            self.parts.append(Part(tag, dict(attrs)))
            self.open += [] if tag == "img" else [self.parts[-1]]

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, part in enumerate(self.open) if part.tag == tag]
        if places:
            del self.open[places[-1] :]
        if tag in BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        for part in self.open:
            part.words.append(data)


def parts_of(html: str) -> list[Part]:
    """The parts of a text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.parts
