"""An article as it stands, read like a page: an editor may have changed what the page said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.models import Article
from articles.text.html import blocks
from programmes.models.citations import citable_text
from seeds.figures import read_figures, read_vague
from seeds.naming.finder import Finder
from seeds.reading import Block, BlockKind, Page
from seeds.stating.quoting import Evidence, evidence

_HEADING = re.compile(r"(<h[23]\b.*?</h[23]>)", re.DOTALL)


def evidence_of(article: Article, finder: Finder) -> Evidence:
    """The figures that the article states, and the sketch of its words."""
    return _evidence(article, _page(article), finder)


def read_through(article: Article, finder: Finder) -> Evidence:
    """The same, but that headings are read like paragraphs."""
    page = _page(article)
    body = tuple(replace(block, kind=BlockKind.PARAGRAPH) for block in page.body)
    return _evidence(article, replace(page, body=body), finder)


def _evidence(article: Article, page: Page, finder: Finder) -> Evidence:
    statements = (*read_figures(page, finder), *read_vague(page, finder))
    return evidence(citable_text(article), statements, finder, page)


def _page(article: Article) -> Page:
    return Page(
        language=article.language,
        shape="",
        encoding="",
        title=article.title,
        publication=article.publication.name if article.publication else None,
        lede=article.lede,
        body=tuple(_blocks(article.body)),
    )


def _blocks(html: str) -> Iterator[Block]:
    for piece in _HEADING.split(html):
        kind = BlockKind.INTERTITLE if _HEADING.match(piece) else BlockKind.PARAGRAPH
        for text in blocks(piece):
            yield Block(kind, text)
