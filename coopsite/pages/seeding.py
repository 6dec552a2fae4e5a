"""Pages and news in catalogue files (docs/catalogue.md): loaded and written as other entries."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from articles.text.html import sanitise
from coopsite.models import Page
from coopsite.pages.references import MOST, in_links, not_understood, words_in
from seeds.catalogue.kinds import EntryKind, add, columns, texts
from seeds.catalogue.parts import Part, day
from seeds.catalogue.schema import Day, Loose, Slug, Text, Title, WrittenEntry

RESERVED = "feed"  # /news/feed/ is the feed


def _free(slug: str) -> str:
    if slug == RESERVED:
        raise ValueError("this slug is taken by the feed of news")
    return slug


def _referring(html: str) -> str:
    if bad := [*not_understood(html), *in_links(html)]:
        raise ValueError(f"{bad[0]} is no reference to a figure that can stand there")
    if len(words_in(html)) > MOST:
        raise ValueError(f"a text has at most {MOST} different figures")
    return html


Rich = Annotated[Text, AfterValidator(_referring)]
Summary = Annotated[str, Field(max_length=500)]


class RichTexts(WrittenEntry):
    """HTML in three languages."""

    fr: Rich = ""
    en: Rich = ""
    ar: Rich = ""


class Summaries(WrittenEntry):
    """A sentence or two in three languages."""

    fr: Summary = ""
    en: Summary = ""
    ar: Summary = ""


class PageEntry(WrittenEntry):
    """A page that editors write, or a piece of news, which has a day."""

    slug: Annotated[Slug, AfterValidator(_free)]
    kind: Annotated[Page.Kind, Loose] = Page.Kind.PAGE
    title: Title
    summary: Summaries = Summaries()
    body: RichTexts = RichTexts()
    day: Day = ""
    footer: Annotated[int, Field(ge=0, le=1000)] = 0

    @model_validator(mode="after")
    def news_have_a_day(self) -> PageEntry:
        if self.kind == Page.Kind.NEWS and not self.day:
            raise ValueError("news need a day")
        return self


def _rich(part: Part) -> Part:
    """A text that holds only what a rich text may."""
    return replace(part, canonical=sanitise)


PAGES = EntryKind(
    "pages",
    Page,
    {
        **columns("kind", "footer"),
        **texts("title"),
        **texts("summary"),
        **{name: _rich(part) for name, part in texts("body").items()},
        "day": day("day"),
    },
    {},
)


def bring_pages() -> None:
    """Let catalogue files have pages."""
    add(PAGES, PageEntry)
