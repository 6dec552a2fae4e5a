"""An article with what it names, which figures are read in it, and what was corrected."""

from __future__ import annotations

from collections.abc import Iterable

from articles.linked import Node, article_node, by_identity, filled
from articles.models import Article
from articles.text.printing import address
from programmes.catalogue.article_page import NamedInArticle
from programmes.evidence.corrections import ShownCorrection
from programmes.linked.catalogue import organisation_link, place_link, programme_link
from programmes.linked.figures import correction_node, figure_name


def told_article(
    article: Article, named: NamedInArticle, corrections: Iterable[ShownCorrection]
) -> Node:
    """The node of an article's page."""
    page = address("article-by-number", article.pk)
    things = [
        *map(programme_link, named["programmes"]),
        *map(organisation_link, named["organisations"]),
        *map(place_link, named["places"]),
    ]
    figures = by_identity(figure_name(claim["figure"]) for claim in named["claims"])
    return filled(
        article_node(article)
        | {
            "about": things,
            "mentions": figures,
            "correction": [correction_node(one, page) for one in corrections],
        }
    )
