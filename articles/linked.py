"""Articles and papers for machines: JSON-LD by schema.org, and what all such nodes share.

Each node is made of what its page has asked for. Things are known by one name in every language,
which leads to their page; only what a language prints (`name`, `url`) differs from page to page.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from articles.images.shown import PictureRow, shown
from articles.models import Article, Publication
from articles.text.own_addresses import identity, own_address
from articles.text.printing import address

Node = dict[str, object]  # by the names of schema.org

CONTEXT = "https://schema.org"
WEBSITE = "/#website"
PAPERS = (Publication.Kind.NEWSPAPER, Publication.Kind.AGENCY, Publication.Kind.SITE)
TYPES = {  # of what is no paper's
    Publication.Kind.REPORT: "Report",
    Publication.Kind.LAW: "Legislation",
    Publication.Kind.BOOK: "Book",
    Publication.Kind.RELEASE: "Article",
}


def filled(node: Node) -> Node:
    """A node without what is not known; a value of nought is known."""
    return {name: value for name, value in node.items() if value not in ("", [], None)}


def known_as(path: str, part: str) -> str:
    """The name of the thing that a page is about, or of a part of it: `part` says what it is."""
    return f"{identity(path)}#{part}"


def named(kind: str, known: str, name: str) -> Node:
    """A thing of which another page tells: its type, its identity and its name."""
    return {"@type": kind, "@id": known, "name": name}


def by_identity(known: Iterable[str]) -> list[Node]:
    """Things of which other pages tell, by their identities alone."""
    return [{"@id": one} for one in dict.fromkeys(known)]


def on_the_web(url: str) -> str:
    """An address that is a web page's; of any other nothing."""
    return url if url.startswith(("http://", "https://")) else ""


def image_of(row: PictureRow | None) -> Node | None:
    """The picture of an item with whom it is owed to; nothing where that is withheld or over."""
    picture = shown(row)
    if not picture or picture.tombstone or not picture.is_public:
        return None
    node: Node = {"@type": "ImageObject", "contentUrl": own_address(picture.shared)}
    return filled(node | {"creditText": picture.credit, "license": picture.deed})


def keeper() -> Node:
    """The organisation that keeps this site."""
    root = own_address("/")
    node = named("Organization", f"{root}#organisation", settings.SITE_NAME)
    return node | {"url": root}


def paper_node(publication: Publication) -> Node:
    """Who prints articles; of a report, law or book, under whose name they stand."""
    kind = "NewsMediaOrganization" if publication.kind in PAPERS else "Organization"
    known = known_as(publication.get_absolute_url(), "publication")
    return filled(
        named(kind, known, publication.name) | {"sameAs": on_the_web(publication.website)}
    )


def article_name(key: int) -> str:
    """The identity of an article: without its title, which may change."""
    return known_as(address("article-by-number", key), "article")


def article_node(article: Article) -> Node:
    """An article as far as its page shows it: its text is the paper's, and is not repeated."""
    paper = article.publication
    kind = TYPES.get(Publication.Kind(paper.kind), "NewsArticle") if paper else "NewsArticle"
    return filled(
        {
            "@type": kind,
            "@id": article_name(article.pk),
            "headline": article.title,
            "name": article.title,
            "abstract": article.shown_lede,
            "inLanguage": article.language,
            "datePublished": str(article.dated or ""),
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": paper_node(paper) if paper else None,
            "url": on_the_web(article.source_url),
            "image": image_of(getattr(article, "picture", None)),
            "archivedAt": own_address(article.get_absolute_url()),
        }
    )
