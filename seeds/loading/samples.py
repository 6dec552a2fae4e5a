"""What an editor would decide on the figures of the sample pages, done by the acts of the desk.

A newcomer sees the finished thing at once: confirmed figures, a contradiction, a series, two
stories told by several papers, and some figures that still wait for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from articles.models import Article
from programmes.figures import deciding, settling
from programmes.models import Figure, Indicator, Programme, Relation, Story
from programmes.statements.comparing import RelationKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that papers give, and what an editor knows of it; places as codes."""

    indicator: str
    value: int
    subjects: tuple[str, ...]  # words that stand in the subject
    programme: str = ""
    places: tuple[str, ...] = ()
    preferred: int = 0  # its place among the values that pages set large

    def found(self) -> Iterator[Figure]:
        """The suggestions that say so, the oldest article first."""
        said = Figure.objects.suggested().filter(value=Decimal(self.value))
        said = said.filter(citations__article_day__lt=LEFT_FROM)
        for figure in said.order_by("citations__article_day", "pk"):
            if any(word in figure.subject for word in self.subjects):
                yield figure


LEFT_FROM = date(2025, 10, 1)  # the figures of later pages are left to review
COOPERATIVES = ("coopératives", "تعاوني")
MEMBERS = ("membres", "عضو")
PERCENT = ("%",)

WANTED = (
    Wanted("cooperatives-soutenues", 932, COOPERATIVES, places=("MA",), preferred=1),
    Wanted("cooperatives-soutenues", 923, COOPERATIVES, places=("MA",)),
    Wanted("cooperatives-soutenues", 800, COOPERATIVES, places=("MA",)),
    Wanted("membres-des-cooperatives", 9000, MEMBERS, places=("MA",), preferred=2),
    Wanted("part-des-femmes", 75, PERCENT, places=("MA",), preferred=3),
    Wanted("experts-mobilises", 72, ("experts", "خبير"), places=("MA",)),
    Wanted("regions-couvertes", 12, ("régions", "regions", "جهات"), places=("MA",)),
    Wanted("cooperatives-recompensees", 108, COOPERATIVES, places=("MA",), preferred=5),
    Wanted("coopstore-cooperatives-membres", 60, COOPERATIVES, "coopstore", preferred=4),
    Wanted("coopstore-cooperatives-fondatrices", 10, COOPERATIVES, "coopstore"),
    Wanted("formateurs-certifies", 22, ("trainers",), "mycoop", ("CI", "CV", "GN", "MA")),
    Wanted("get-ahead-cooperatives-formees", 34, COOPERATIVES, "get-ahead"),
    Wanted("mourafaka-cooperatives-formees", 214, COOPERATIVES, "mourafaka"),
    Wanted("seances-de-coaching", 2681, ("séances", "حصة"), "mourafaka", preferred=6),
    Wanted("femmes-formees", 80, ("femmes", "women"), "malawi-pois-d-angole", ("MW",)),
    Wanted(
        "femmes-des-fermes-communautaires",
        700,
        ("femmes",),
        "senegal-fermes-communautaires",
        ("SN",),
    ),
    Wanted("femmes-de-la-mangrove", 600, ("femmes",), "senegal-mangrove", ("SN",)),
    Wanted("hectares-de-manioc", 145, ("hectares",), "cote-d-ivoire-manioc", ("CI",)),
    Wanted(
        "agriculteurs-accompagnes", 2000, ("agriculteurs", "farmers"), "inde-agriculteurs", ("IN",)
    ),
    Wanted("pays-de-cooperation", 9, ("pays", "countries"), "cooperation-sud-sud"),
)

NO_RESULT = "pains de sucre"  # a subject that no programme reports on
ABOUT_NOTHING = "Ce nombre raconte une scène : il ne mesure aucun résultat."
MISPRINT = (
    "Deux chiffres semblent intervertis : tous les autres journaux donnent l'autre valeur."
    " L'écart fait partie des exemples inventés."
)


@transaction.atomic
def decide(by: User) -> None:
    """Confirm, relate and prefer what is wanted; leave the rest to be reviewed."""
    for wanted in WANTED:
        confirmed = list(_confirm(wanted, by))
        if wanted.preferred and confirmed:
            _prefer(confirmed[0], wanted.preferred, by)
    for figure in Figure.objects.suggested().filter(subject=NO_RESULT):
        deciding.reject(figure, by=by, reason=ABOUT_NOTHING)
    _settle_contradictions(by)
    _part_stories(by)


def _confirm(wanted: Wanted, by: User) -> Iterator[Figure]:
    """Correct what an editor would correct, then confirm; what a guard refuses waits."""
    indicator = Indicator.objects.get(slug=wanted.indicator)
    programme = Programme.objects.filter(slug=wanted.programme).first()
    known = {"indicator": indicator, "programme": programme, "places": list(wanted.places)}
    for figure in list(wanted.found()):
        with suppress(ValidationError):
            yield deciding.confirm(figure, by=by, **known)


def _prefer(figure: Figure, position: int, by: User) -> None:
    deciding.prefer(figure, by=by)
    figure.position = position
    figure.save(update_fields=["position"])


def _settle_contradictions(by: User) -> None:
    contradictions = Relation.objects.contradicting().filter(
        first__state=Figure.State.CONFIRMED, second__state=Figure.State.CONFIRMED
    )
    for relation in contradictions:
        settling.settle(relation, by=by, kind=RelationKind.CONTRADICTS, public_reason=MISPRINT)


def _part_stories(by: User) -> None:
    """The opening of the shop is an event of its own, beside the communiqué."""
    for story in Story.objects.all():
        shop = list(Article.objects.filter(stories=story, title__startswith="CoopStore"))
        if shop and len(shop) < story.articles.count():
            settling.split(story, shop, by=by)
        else:
            settling.settle_story(story, by=by)
