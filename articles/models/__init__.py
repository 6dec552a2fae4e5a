"""Publications, the articles they printed, what of them is withheld, and who did what."""

from articles.models.articles import Article
from articles.models.publications import Language, Publication
from articles.models.traces import Trace
from articles.models.withholdings import Standing, Tombstone, Withholding, tombstone

__all__ = [
    "Article",
    "Language",
    "Publication",
    "Standing",
    "Tombstone",
    "Trace",
    "Withholding",
    "tombstone",
]
