"""What a suggested figure is worth to an editor: by the signs that speak for or against it.

    "Mourafaka a formé 214 coopératives"      body, counts, field-near, alone     worth 141
    "La route a 12 kilomètres"                body-none, trivia, alone            worth 27

A figure that is worth less than `LEAST` waits in a second list, "other numbers"; none is deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

UNJUDGED = 1000  # nobody read it from a page, or not since figures are judged
LEAST = 100  # of those that are worth an editor's time
BASE = 87  # of a figure without any sign


class WorthSign(models.TextChoices):
    """What speaks for or against an editor's reading a figure."""

    BODY = "body", _("the article names a programme of the catalogue, or its funder")
    BODY_LATE = "body-late", _("its first paragraphs name no programme")
    SECTOR = (
        "sector",
        _("title or first paragraphs speak of cooperatives, and no programme of ours is named"),
    )
    BODY_PUBLIC = (
        "body-public",
        _("the article names a public programme of others, and is not about cooperatives"),
    )
    BODY_NONE = "body-none", _("the article names no programme of the catalogue and no funder")
    PARTNER_ALONE = "partner-alone", _("a partner is named, and no programme")
    ALL_ELSEWHERE = (
        "all-elsewhere",
        _("its first paragraphs, or all of the article, name places beyond the catalogue alone"),
    )
    FIELD_NEAR = "field-near", _("its paragraph speaks of cooperatives")
    COUNTS = "counts", _("it counts people, cooperatives or what supports them")
    SHARE = "share", _("it is a share")
    SUM = "sum", _("it is a large sum of money")
    PRICE = "price", _("it is what something costs, or a small sum of money")
    TRIVIA = "trivia", _("it measures a time, a distance, a room or a score, or counts steps")
    SCENERY = "scenery", _("it counts what stands around an event or a life: guests, goats, jars")
    REFERS = "refers", _("its sentence says “the programme”, “the project”, “the prize”")
    BESIDE_OTHER = "beside-other", _("another number of its sentence is a price, a time or goods")
    ALONE = "alone", _("its sentence has no other number")
    LATE = "late", _("it stands at the end of the article")
    SPELLED = "spelled", _("its number is written in words")


# Fitted to numbers that an editor labelled (docs/worth.md says how right), in tenths of a logarithm
# of odds.
POINTS: dict[str, int] = {
    WorthSign.BODY: 35,
    WorthSign.BODY_LATE: -21,
    WorthSign.BODY_PUBLIC: -23,
    WorthSign.BODY_NONE: -23,
    WorthSign.PARTNER_ALONE: 23,
    WorthSign.SECTOR: 15,
    WorthSign.ALL_ELSEWHERE: -34,
    WorthSign.FIELD_NEAR: 8,
    WorthSign.COUNTS: 17,
    WorthSign.SHARE: 6,
    WorthSign.SUM: 9,
    WorthSign.PRICE: -23,
    WorthSign.TRIVIA: -31,
    WorthSign.SCENERY: -18,
    WorthSign.REFERS: 7,
    WorthSign.BESIDE_OTHER: -11,
    WorthSign.ALONE: -6,
    WorthSign.LATE: -6,
    WorthSign.SPELLED: -14,
}


def worth_of(signs: Iterable[str]) -> int:
    """What signs make together, never less than nought."""
    return max(0, BASE + sum(POINTS[sign] for sign in signs))


def name_a_body(signs: Collection[str]) -> bool:
    """Whether the article of a figure names a programme, a funder or a partner of the catalogue."""
    return WorthSign.BODY_NONE not in signs or WorthSign.PARTNER_ALONE in signs
