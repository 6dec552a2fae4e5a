"""The numbers of a printed page, told below it: sentence, paper, day, where to look it up."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.conf import settings

from articles.models import Article, Publication
from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.evidence.marking import ClaimRow
from programmes.evidence.sentences import mark_of
from programmes.statements.excerpting import Excerpt, excerpt

_MARK = re.compile(rf'<a class="claim" id="{mark_of(0)[:-1]}(\d+)"')


class Footnote(NamedTuple):
    """What is told of a marked number."""

    name: str
    number: str
    quote: Excerpt | None  # as much of its sentence as its paper lets be quoted
    link: str


def footnotes(article: Article, html: str, claims: list[ClaimRow]) -> list[Footnote]:
    """The marks of an article that were drawn, in their order."""
    known = {claim["citation"]: claim for claim in claims}
    return [_footnote(article, known[int(key)]) for key in _MARK.findall(html)]


def _footnote(article: Article, claim: ClaimRow) -> Footnote:
    paper = article.publication
    reuse = paper.reuse if paper else Publication.Reuse.EXTRACT
    quote = excerpt(
        claim["exact"],
        claim["number_offset"],
        claim["number"],
        article.language,
        settings.QUOTE_WORDS[reuse],
    )
    link = own_address(address("figure", claim["figure"]))
    return Footnote(claim["name"], claim["number"], quote, link)
