"""Publications, their articles, what of them is withheld, drafts, who did what, and notes."""

from articles.models.articles import Article
from articles.models.drafts import Draft
from articles.models.links import Link
from articles.models.notes import Addressee, Note
from articles.models.previews import Preview
from articles.models.publications import Language, Publication
from articles.models.publishing import Publishable, Publishing
from articles.models.traces import Trace
from articles.models.withholdings import Standing, Tombstone, Withholding, tombstone

__all__ = [
    "Addressee",
    "Article",
    "Draft",
    "Language",
    "Link",
    "Note",
    "Preview",
    "Publication",
    "Publishable",
    "Publishing",
    "Standing",
    "Tombstone",
    "Trace",
    "Withholding",
    "tombstone",
]
