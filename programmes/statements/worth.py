"""What a suggested figure is worth to an editor: by the signs that speak for or against it.

    "Mourafaka a formé 214 coopératives"      body-said, counts, result, field-said ...   worth 148
    "La route a 12 kilomètres"                body-none, trivia ...                       worth 45

A figure that is worth less than `LEAST` waits in a second list, "other numbers"; none is deleted.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

UNJUDGED = 1000  # nobody read it from a page, or not since figures are judged
LEAST = 100  # of those that are worth an editor's time
BASE = 99  # of a figure without any sign


class WorthSign(models.TextChoices):
    """What speaks for or against an editor's reading a figure."""

    BODY_SAID = "body-said", _("its sentence names a programme of the catalogue, or its funder")
    BODY_NEAR = "body-near", _("its paragraph names a programme of the catalogue, or its funder")
    BODY_HEAD = "body-head", _("title or lede name a programme of the catalogue, or its funder")
    BODY_FAR = "body-far", _("a programme of the catalogue is named elsewhere in the article alone")
    BODY_LATE = "body-late", _("no programme is named before the third paragraph")
    BODY_BEFORE = "body-before", _("the paragraph before it names a programme, or its funder")
    BODY_PUBLIC = (
        "body-public",
        _("the article names a public programme of others and none of ours"),
    )
    BODY_NONE = "body-none", _("the article names no programme of the catalogue and no funder")
    PARTNER = "partner", _("its paragraph, title or lede name a partner of the catalogue")
    PARTNER_FAR = "partner-far", _("a partner is named elsewhere in the article alone")
    PARTNER_ALONE = "partner-alone", _("a partner is named, and no programme")
    SECTOR = "sector", _("title or lede speak of cooperatives, and no programme is named")
    COUNTRY = "country", _("its sentence speaks of the country or of the sector")
    PLACE = "place", _("title or lede name a place of the catalogue")
    ELSEWHERE = "elsewhere", _("it, or all its paragraph names, is beyond the catalogue")
    ALL_ELSEWHERE = (
        "all-elsewhere",
        _("title and lede, or all of the article, name places beyond the catalogue alone"),
    )
    FIELD_SAID = "field-said", _("its sentence speaks of cooperatives")
    FIELD_NEAR = "field-near", _("its paragraph speaks of cooperatives")
    FIELD_HEAD = "field-head", _("title or lede speak of cooperatives")
    OTHER_NEWS = "other-news", _("the article is about sport, weather, accidents or business")
    COUNTS = "counts", _("it counts people, cooperatives or what supports them")
    SHARE = "share", _("it is a share")
    TRIVIA = "trivia", _("it measures a time, a distance, a room or a score")
    SCENERY = "scenery", _("it counts what stands around an event or a life: guests, goats, jars")
    WORLD = "world", _("its sentence speaks of the world, or of several countries together")
    FAIR = "fair", _("the title tells of a fair, a festival or a sitting")
    PRICE = "price", _("it is what something costs")
    SUM = "sum", _("it is a large sum of money")
    OTHER_CAUSE = "other-cause", _("its sentence speaks of schools, health, roads or travel")
    RESULT = "result", _("its sentence tells of support, training or a prize")
    REFERS = "refers", _("its sentence says “the programme”, “the project”, “the prize”")
    PLANNED = "planned", _("it is planned, and not reached")
    BESIDE_COUNTS = (
        "beside-counts",
        _("another number of its sentence counts people or cooperatives"),
    )
    BESIDE_OTHER = "beside-other", _("another number of its sentence is a price, a time or goods")
    ALONE = "alone", _("its sentence has no other number")
    LATE = "late", _("it stands at the end of the article")
    SPELLED = "spelled", _("its number is written in words")
    OTHERS = "others", _("somebody else acts in its sentence: an official, a bank, a buyer")
    ECONOMY = "economy", _("its sentence speaks of trade, work or disasters of a whole country")
    SMALL_SUM = "small-sum", _("it is a small sum of money")
    SOURCED = "sourced", _("its sentence says who says so")
    TOLD = "told", _("somebody tells it of themselves")


# Fitted to numbers that an editor labelled (docs/worth.md), in tenths of a logarithm of odds; set
# so that 19 in 20 of those that are worth it stand in the first list.
POINTS: dict[str, int] = {
    WorthSign.BODY_SAID: 30,
    WorthSign.BODY_NEAR: 28,
    WorthSign.BODY_HEAD: 26,
    WorthSign.BODY_FAR: 25,
    WorthSign.BODY_LATE: -21,
    WorthSign.BODY_BEFORE: 7,
    WorthSign.BODY_PUBLIC: 1,
    WorthSign.BODY_NONE: -24,
    WorthSign.PARTNER: -2,
    WorthSign.PARTNER_FAR: -1,
    WorthSign.PARTNER_ALONE: 19,
    WorthSign.SECTOR: 16,
    WorthSign.COUNTRY: 10,
    WorthSign.PLACE: 5,
    WorthSign.ELSEWHERE: -2,
    WorthSign.ALL_ELSEWHERE: -25,
    WorthSign.FIELD_SAID: 2,
    WorthSign.FIELD_NEAR: 3,
    WorthSign.FIELD_HEAD: 0,
    WorthSign.OTHER_NEWS: -8,
    WorthSign.COUNTS: 16,
    WorthSign.SHARE: 10,
    WorthSign.TRIVIA: -30,
    WorthSign.SCENERY: -23,
    WorthSign.WORLD: -24,
    WorthSign.FAIR: -12,
    WorthSign.PRICE: -19,
    WorthSign.SUM: 8,
    WorthSign.OTHER_CAUSE: -2,
    WorthSign.RESULT: 1,
    WorthSign.REFERS: 10,
    WorthSign.PLANNED: 7,
    WorthSign.BESIDE_COUNTS: 7,
    WorthSign.BESIDE_OTHER: -12,
    WorthSign.ALONE: -8,
    WorthSign.LATE: -12,
    WorthSign.SPELLED: -9,
    WorthSign.OTHERS: -9,
    WorthSign.ECONOMY: -17,
    WorthSign.SMALL_SUM: -10,
    WorthSign.SOURCED: -5,
    WorthSign.TOLD: -5,
}
NAMES_A_BODY = frozenset(
    (
        WorthSign.BODY_SAID,
        WorthSign.BODY_NEAR,
        WorthSign.BODY_HEAD,
        WorthSign.BODY_FAR,
        WorthSign.BODY_PUBLIC,
        WorthSign.PARTNER,
        WorthSign.PARTNER_FAR,
    )
)


def worth_of(signs: Iterable[str]) -> int:
    """What signs make together, never less than nought."""
    return max(0, BASE + sum(POINTS[sign] for sign in signs))


def name_a_body(signs: Iterable[str]) -> bool:
    """Whether a programme, its funder or a partner of the catalogue is named around a figure."""
    return not NAMES_A_BODY.isdisjoint(signs)
