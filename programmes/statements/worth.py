"""What a suggested figure is worth to an editor: by the signs that speak for or against it.

    "Mourafaka a formé 214 coopératives"      body-said, counts, result, field-said ...   worth 172
    "La route a 12 kilomètres"                body-none, trivia ...                       worth 30

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
    BODY_NONE = "body-none", _("the article names no programme of the catalogue and no funder")
    PARTNER = "partner", _("its paragraph, title or lede name a partner of the catalogue")
    PARTNER_FAR = "partner-far", _("a partner is named elsewhere in the article alone")
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
    SOURCED = "sourced", _("its sentence says who says so")
    TOLD = "told", _("somebody tells it of themselves")


# Fitted to numbers that an editor labelled (docs/worth.md), in tenths of a logarithm of odds.
POINTS: dict[str, int] = {
    WorthSign.BODY_SAID: 9,
    WorthSign.BODY_NEAR: 6,
    WorthSign.BODY_HEAD: 5,
    WorthSign.BODY_FAR: 1,
    WorthSign.BODY_NONE: -22,
    WorthSign.PARTNER: 2,
    WorthSign.PARTNER_FAR: 3,
    WorthSign.PLACE: 8,
    WorthSign.ELSEWHERE: -7,
    WorthSign.ALL_ELSEWHERE: -21,
    WorthSign.FIELD_SAID: 5,
    WorthSign.FIELD_NEAR: 6,
    WorthSign.FIELD_HEAD: 1,
    WorthSign.OTHER_NEWS: -10,
    WorthSign.COUNTS: 16,
    WorthSign.SHARE: 9,
    WorthSign.TRIVIA: -27,
    WorthSign.SCENERY: -26,
    WorthSign.WORLD: -28,
    WorthSign.FAIR: -14,
    WorthSign.PRICE: -23,
    WorthSign.SUM: 8,
    WorthSign.OTHER_CAUSE: -7,
    WorthSign.RESULT: 1,
    WorthSign.REFERS: 12,
    WorthSign.SOURCED: -1,
    WorthSign.TOLD: -8,
}
NAMES_A_BODY = frozenset(
    (
        WorthSign.BODY_SAID,
        WorthSign.BODY_NEAR,
        WorthSign.BODY_HEAD,
        WorthSign.BODY_FAR,
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
