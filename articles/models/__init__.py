"""Publications, the articles they printed, and what of them is withheld."""

from articles.models.articles import Article
from articles.models.publications import Language, Publication
from articles.models.withholdings import Standing, Tombstone, Withholding, tombstone

__all__ = [
    "Article",
    "Language",
    "Publication",
    "Standing",
    "Tombstone",
    "Withholding",
    "tombstone",
]
