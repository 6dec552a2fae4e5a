"""What a suggested figure is worth to an editor: by the signs that speak for or against it.

    "Mourafaka a formé 214 coopératives"      body, counts, field-near, alone     worth 145
    "La route a 12 kilomètres"                body-none, trivia, alone            worth 22

A figure that is worth less than `LEAST` waits in a second list, "other numbers"; none is deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

UNJUDGED = 1000  # nobody read it from a page, or not since figures are judged
LEAST = 100  # of those that are worth an editor's time
BASE = 82  # of a figure without any sign


class WorthSign(models.TextChoices):
    """What speaks for or against an editor's reading a figure."""

    BODY = "body", _("the article names a programme of the catalogue, or its funder")
    BODY_LATE = "body-late", _("no programme is named before the third paragraph")
    SECTOR = "sector", _("title or lede speak of cooperatives, and no programme of ours is named")
    BODY_NONE = "body-none", _("the article names no programme of the catalogue and no funder")
    PARTNER_ALONE = "partner-alone", _("a partner is named, and no programme")
    ONE = "one", _("title or lede tell of one cooperative, and no programme is named")
    ALL_ELSEWHERE = (
        "all-elsewhere",
        _("title and lede, or all of the article, name places beyond the catalogue alone"),
    )
    FIELD_NEAR = "field-near", _("its paragraph speaks of cooperatives")
    COUNTS = "counts", _("it counts people, cooperatives or what supports them")
    SHARE = "share", _("it is a share")
    SUM = "sum", _("it is a large sum of money")
    PRICE = "price", _("it is what something costs, or a small sum of money")
    TRIVIA = "trivia", _("it measures a time, a distance, a room or a score, or counts steps")
    SCENERY = "scenery", _("it counts what stands around an event or a life: guests, goats, jars")
    FAIR = "fair", _("the title tells of a fair, a festival or a sitting")
    REFERS = "refers", _("its sentence says “the programme”, “the project”, “the prize”")
    OTHERS = "others", _("somebody else acts in its sentence: an official, a bank, a buyer")
    ECONOMY = "economy", _("its sentence speaks of trade, work or disasters of a whole country")
    BESIDE_OTHER = "beside-other", _("another number of its sentence is a price, a time or goods")
    ALONE = "alone", _("its sentence has no other number")
    LATE = "late", _("it stands at the end of the article")
    SPELLED = "spelled", _("its number is written in words")


# Fitted to numbers that an editor labelled (docs/worth.md), in tenths of a logarithm of odds; set
# so that 19 in 20 of those that are worth it stand in the first list.
POINTS: dict[str, int] = {
    WorthSign.BODY: 43,
    WorthSign.BODY_LATE: -17,
    WorthSign.BODY_NONE: -22,
    WorthSign.PARTNER_ALONE: 24,
    WorthSign.SECTOR: 23,
    WorthSign.ONE: -5,
    WorthSign.ALL_ELSEWHERE: -33,
    WorthSign.FIELD_NEAR: 9,
    WorthSign.COUNTS: 17,
    WorthSign.SHARE: 7,
    WorthSign.SUM: 9,
    WorthSign.PRICE: -23,
    WorthSign.TRIVIA: -32,
    WorthSign.SCENERY: -17,
    WorthSign.FAIR: -14,
    WorthSign.REFERS: 7,
    WorthSign.OTHERS: -8,
    WorthSign.ECONOMY: -7,
    WorthSign.BESIDE_OTHER: -11,
    WorthSign.ALONE: -6,
    WorthSign.LATE: -6,
    WorthSign.SPELLED: -15,
}


def worth_of(signs: Iterable[str]) -> int:
    """What signs make together, never less than nought."""
    return max(0, BASE + sum(POINTS[sign] for sign in signs))


def name_a_body(signs: Collection[str]) -> bool:
    """Whether a programme, its funder or a partner of the catalogue is named around a figure."""
    return WorthSign.BODY_NONE not in signs or WorthSign.PARTNER_ALONE in signs
