"""From the tags of an HTML page to its visible lines, in the order of a text page.

    <nav>, <header>, <footer> of the site    told to be menus
    <h1>, <h2>...                            headings with their level
    <aside>, .related, .sidebar              put last, under a heading of related titles
    <figcaption>                             captions
    <script>, <form>, .comments              left out

The lines then go through the same stages as those of a text page.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from lxml import etree, html

from ..text.lines import Line, even, word_set
from ..text.marks import Mark

_DROPPED = word_set(
    "script style noscript template svg iframe head select button textarea form object"
    " canvas audio video input dialog menu"
)
_BLOCKS = word_set(
    "p div section article main header footer aside nav ul ol li dl dt dd h1 h2 h3 h4 h5"
    " h6 blockquote figure figcaption table tr td th br hr pre address body time details"
    " summary"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SIDE = re.compile(
    r"(?:^|[\s_-])(?:related|sidebar|side-bar|most-?read|most-?popular|popular|trending"
    r"|recommend\w*|read-?also|lire-?aussi|a-?lire|similar|similaires|latest|also|plus-?lus"
    r"|more-?(?:news|stories|articles)|widget|ticker|encart)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MACHINERY = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|socials|newsletter|cookies?|consent|gdpr"
    r"|breadcrumbs?|menu|navbar|nav|comments?|disqus|respond|advert\w*|ads?|banner|pub|paywall"
    r"|pagination|tags?|tag-list|skip|login|subscribe|popup|modal|toolbar)(?:$|[\s_-])",
    re.IGNORECASE,
)


def visible_lines(root: html.HtmlElement) -> list[Line]:
    """The lines that a reader of the page sees; side matter last."""
    return both_lines(root)[0]


def both_lines(root: html.HtmlElement) -> tuple[list[Line], list[Line]]:
    """The visible lines, and the same with side matter not announced as such."""
    walk = _Walk()
    walk.through(root)
    return walk.lines + walk.side_lines(), walk.lines + walk.side


class _Walk:
    """One pass over the tree, with what is open at each moment."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.side: list[Line] = []
        self.words: list[str] = []
        self.linked = False  # the line in the making holds a link
        self.open: Counter[str] = Counter()
        self.regions: dict[etree._Element, str] = {}

    def through(self, root: html.HtmlElement) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event in ("comment", "pi"):
                self._hear(element.tail)
            elif event == "start":
                if _is_left_out(element):
                    walker.skip_subtree()
                else:
                    self._enter(element)
            else:
                self._leave(element)
        self._flush()

    def _enter(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        region = self._region(element)
        if region:
            self.open[region] += 1
            self.regions[element] = region
        self.linked = self.linked or element.tag == "a"
        self._hear(element.text)

    def _leave(self, element: etree._Element) -> None:
        if element.tag in _BLOCKS and not _is_left_out(element):
            self._flush()
        region = self.regions.pop(element, None)
        if region:
            self.open[region] -= 1
        self._hear(element.tail)

    def _region(self, element: etree._Element) -> str | None:
        tag, names = str(element.tag), _names(element)
        if tag in _HEADINGS or tag in ("li", "figcaption", "blockquote"):
            return tag
        if tag in ("article", "main"):
            return "article"
        if tag == "aside" or _is_aside(names):
            return "aside"
        if tag == "nav" or (tag in ("header", "footer") and not self.open["article"]):
            return "menu"
        return "menu" if tag in _BLOCKS and _is_machinery(names) else None

    def _hear(self, text: str | None) -> None:
        if text:
            self.words.append(text)

    def _flush(self) -> None:
        text = even("".join(self.words))
        self.words.clear()
        if not text:
            return
        level = next((level for tag, level in _HEADINGS.items() if self.open[tag]), 0)
        lines = self.side if self.open["aside"] else self.lines
        shown_level = 0 if self.open["aside"] else level
        lines.append(Line(text, 1, text, shown_level, self._told(level)))
        self.linked = False

    def _told(self, level: int) -> Mark | None:
        if self.open["aside"]:
            return Mark.RELATED if level and not self.linked else None
        if self.open["menu"] and level != 1:
            return Mark.MENU
        if self.open["figcaption"]:
            return Mark.CAPTION
        if self.open["li"] and self.open["article"]:
            return Mark.ITEM
        return Mark.HEADING if level else None

    def side_lines(self) -> list[Line]:
        """The lines of asides, under a heading; one without link opens a new list."""
        if not self.side:
            return []
        return [Line("…", 1, "…", 0, Mark.RELATED), *self.side]


def _names(element: etree._Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


@lru_cache(maxsize=1024)  # many elements of a page have the same
def _is_aside(names: str) -> bool:
    return bool(_SIDE.search(names))


@lru_cache(maxsize=1024)
def _is_machinery(names: str) -> bool:
    return bool(_MACHINERY.search(names))


def _is_left_out(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED:
        return True
    if element.get("hidden") is not None or "display:none" in element.get("style", "").replace(
        " ", ""
    ):
        return True
    return element.tag in ("section", "div", "ol", "ul") and "comment" in _names(element).lower()
