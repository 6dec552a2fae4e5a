"""News for machines: an article of the organisation itself, with the figures that it leans on."""

from __future__ import annotations

from collections.abc import Iterable

from articles.linked import Node, by_identity, filled, keeper, known_as
from articles.text.own_addresses import own_address
from coopsite.models import Page
from programmes.evidence.shown_figures import ShownFigure
from programmes.linked.figures import figure_name


def news_node(page: Page, figures: Iterable[ShownFigure]) -> Node | None:
    """The node of news; a page that stands by itself is no article."""
    if page.kind != Page.Kind.NEWS:
        return None
    path, body = page.get_absolute_url(), page.shown("body")
    return filled(
        {
            "@type": "NewsArticle",
            "@id": known_as(path, "news"),
            "url": own_address(path),
            "headline": str(page.shown("title")),
            "abstract": str(page.shown("summary")),
            "inLanguage": body.language,
            "datePublished": str(page.day or ""),
            "dateModified": page.updated_at.isoformat(),
            "author": keeper(),
            "publisher": keeper(),
            "mentions": by_identity(figure_name(figure.id) for figure in figures),
        }
    )
