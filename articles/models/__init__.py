"""Publications, their articles, images, what is withheld, drafts, who did what, notes, and what
readers report."""

from articles.models.articles import Article
from articles.models.drafts import Draft
from articles.models.images import Image, Licence, Pictured, image_index
from articles.models.links import Link
from articles.models.notes import Addressee, Mailing, Note
from articles.models.previews import Preview
from articles.models.publications import Language, Publication
from articles.models.publishing import Publishable, Publishing
from articles.models.reports import CountedReader, ReaderKey, Report, ReportedItem
from articles.models.traces import Trace
from articles.models.withholdings import Standing, Tombstone, Withholding, tombstone

__all__ = [
    "Addressee",
    "Article",
    "CountedReader",
    "Draft",
    "Image",
    "Language",
    "Licence",
    "Link",
    "Mailing",
    "Note",
    "Pictured",
    "Preview",
    "Publication",
    "Publishable",
    "Publishing",
    "ReaderKey",
    "Report",
    "ReportedItem",
    "Standing",
    "Tombstone",
    "Trace",
    "Withholding",
    "image_index",
    "tombstone",
]
