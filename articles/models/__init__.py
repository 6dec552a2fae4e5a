"""Publications, the articles they printed, what of them is withheld, drafts, and who did what."""

from articles.models.articles import Article
from articles.models.drafts import Draft
from articles.models.publications import Language, Publication
from articles.models.publishing import Publishable, Publishing
from articles.models.traces import Trace
from articles.models.withholdings import Standing, Tombstone, Withholding, tombstone

__all__ = [
    "Article",
    "Draft",
    "Language",
    "Publication",
    "Publishable",
    "Publishing",
    "Standing",
    "Tombstone",
    "Trace",
    "Withholding",
    "tombstone",
]
