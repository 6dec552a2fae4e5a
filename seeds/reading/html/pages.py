"""Reading a page saved as HTML: its tags, what it declares, and the stages of a text page.

tags      -> lines, side matter last   (lines.py)
<meta>... -> declared fields           (metadata.py)
body      -> the stages of a text page, and trafilatura, which knows thousands of templates
             (bodies.py)
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from lxml import etree, html

from ..article.layout import Layout, lay_out
from ..page import Page, Refusal, Unreadable
from ..sheet.marking import Sheet, mark_lines
from ..text.decoding import Decoded
from ..text.lines import Line
from ..text.said import NOTHING_SAID, SaidLines, doubts_of_lost, laid_on
from ..text_pages import gather, judged, language_of_article
from .bodies import settle_body
from .lines import both_lines
from .metadata import metadata_of, window_title
from .tags import bounded_tags
from .witnesses import reconcile, told_authors

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(decoded: Decoded, today: date, said: SaidLines = NOTHING_SAID) -> Page:
    """Read a page from its HTML; what an editor said of its visible lines decides."""
    root = tree_of(decoded.text)
    declared = metadata_of(root)
    announced, lines = (laid_on(one, said) for one in both_lines(root))
    sheet, layout = _laid_out(announced, lines)
    found = gather(sheet, layout, today, told_authors(root, declared))
    reconcile(found, declared, window_title(root), sheet)
    settle_body(found, root, lines, len(decoded.text), sheet)
    found.doubts += tuple(doubts_of_lost(lines, said))
    language = language_of_article(found, (root.get("lang") or "fr")[:2])
    return judged(found, decoded, language, "html", today)


def _laid_out(announced: list[Line], lines: list[Line]) -> tuple[Sheet, Layout]:
    """The lines of a page by what its tags say, or where those hide the article, without them."""
    sheet = mark_lines(announced)
    layout = lay_out(sheet)
    if layout is None:
        sheet = mark_lines([replace(line, told=None) for line in lines])
        layout = lay_out(sheet)
    if layout is None:
        raise Unreadable(Refusal.NO_ARTICLE)
    return sheet, layout


def tree_of(text: str) -> html.HtmlElement:
    """The elements of a page; raises `Unreadable` where there are none."""
    try:
        return html.document_fromstring(bounded_tags(_DECLARATION.sub("", text, count=1)))
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(Refusal.NO_ARTICLE) from error
    except etree.XMLSyntaxError as error:  # the parser mends every fault but a lack of memory
        raise MemoryError from error
