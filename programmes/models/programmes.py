"""Programmes and the path that each of them leads along."""

from __future__ import annotations

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Pictured, Publishable, Publishing, image_index
from articles.models.constraints import one_of
from articles.models.translation import ORIGINAL, Translated, translated
from articles.querysets import shown_now
from articles.text.dates import PartialDate, partial
from articles.text.printing import Precision, address, date_in_words
from programmes.models.catalogued import Catalogued, CataloguedManager, slug_field, words_of
from programmes.models.places import Place
from programmes.shared.goals import GOALS


class Audience(models.TextChoices):
    """Whom a programme is for."""

    COOPERATIVES = "cooperatives", _("cooperatives")
    FOUNDERS = "founders", _("founders of cooperatives")
    WOMEN = "women", _("women")
    YOUTH = "youth", _("young people")
    FARMERS = "farmers", _("farmers")
    TRAINERS = "trainers", _("trainers")


def precision_field() -> models.CharField[str, str]:
    """How much of the date beside it is known."""
    choices = [(Precision.DAY.value, Precision.DAY.label), (Precision.YEAR.value, _("year only"))]
    return models.CharField(_("precision"), max_length=4, choices=choices, default=Precision.YEAR)


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Programmes, narrowed by words that chain."""

    def published(self) -> Self:
        """What readers may see; pages, lists, search and sitemap all start here."""
        return self.filter(shown_now("sight"))


ProgrammeManager = CataloguedManager.from_queryset(ProgrammeQuerySet)


class Programme(Pictured, Publishable, Translated, Catalogued):
    """A programme, network, prize, certification or field project."""

    TRANSLATED = ("name", "summary", "description")
    PUBLISHING = "sight"

    class Kind(models.TextChoices):
        TRAINING = "training", _("training")
        COACHING = "coaching", _("coaching")
        NETWORK = "network", _("network")
        PRIZE = "prize", _("prize")
        CERTIFICATION = "certification", _("certification of trainers")
        COOPERATION = "cooperation", _("cooperation between countries")
        PROJECT = "project", _("field project")
        PUBLIC = "public", _("public programme")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("running")
        COMPLETED = "completed", _("completed")

    slug = slug_field()
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        help_text=_("A field project belongs to its programme."),
    )
    name = translated(models.CharField(_("name"), max_length=200))
    summary = translated(models.TextField(_("summary"), blank=True))
    description = translated(models.TextField(_("description"), blank=True))
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.RUNNING)
    starts_on = models.DateField(_("start"), null=True, blank=True)
    starts_precision = precision_field()
    ends_on = models.DateField(_("end"), null=True, blank=True)
    ends_precision = precision_field()
    audiences = ArrayField(
        models.CharField(max_length=15, choices=Audience),
        verbose_name=_("audience"),
        default=list,
        blank=True,
    )
    goals = ArrayField(
        models.PositiveSmallIntegerField(choices=[(n, goal.name) for n, goal in GOALS.items()]),
        verbose_name=_("goals"),
        default=list,
        blank=True,
    )
    website = models.URLField(_("website"), blank=True)
    places = models.ManyToManyField(
        Place, verbose_name=_("places"), blank=True, related_name="programmes"
    )
    organisations = models.ManyToManyField(
        "programmes.Organisation", through="programmes.Partnership", related_name="programmes"
    )
    countries_said = models.PositiveSmallIntegerField(
        _("countries that it is said to work in"),
        null=True,
        blank=True,
        help_text=_("Where more are counted than named, the page says how many are not named."),
    )
    sight = models.CharField(
        _("visibility"), max_length=10, choices=Publishing, default=Publishing.DRAFT
    )
    words = words_of("name_fr", "name_en", "name_ar")

    objects = ProgrammeManager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ("name_fr",)
        permissions = (
            ("publish_programme", _("May publish programmes and take them back")),
            ("review_programme", _("May review programmes and send them back")),
        )
        constraints = (
            one_of("programme_sight_is_known", "sight", Publishing.values),
            models.CheckConstraint(
                name="published_programme_has_a_name",
                condition=~Q(sight="published") | ~Q(name_fr=""),
            ),
            one_of(
                "programme_is_of_a_known_kind",
                "kind",
                "training coaching network prize certification cooperation project public".split(),
            ),
            one_of("programme_has_a_known_status", "status", ["planned", "running", "completed"]),
            models.CheckConstraint(
                name="programme_is_not_its_own_parent",
                condition=Q(parent=None) | ~Q(parent=F("pk")),
            ),
            models.CheckConstraint(
                name="programme_ends_after_it_starts",
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="programme_goals_are_among_the_seventeen",
                condition=Q(goals__contained_by=list(range(1, 18))),
            ),
        )
        indexes = (
            GinIndex("words", name="programmes_by_word"),
            image_index("programmes_with_an_image"),
            GinIndex("goals", name="programmes_by_goal"),
            GinIndex("audiences", name="programmes_by_audience"),
            models.Index("name_fr", "id", name="programmes_by_name"),  # the list walks it
            models.Index(  # from which pages choose some of each kind
                "kind", "name_fr", "id", name="programmes_of_a_kind", condition=Q(parent=None)
            ),
            models.Index(
                "kind", "id", name="programmes_by_kind"
            ),  # which of a place's are projects
            models.Index(  # whose places are counted on the page of places
                "countries_said",
                condition=Q(countries_said__isnull=False),
                name="programmes_counting_countries",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        kind = "prize" if self.kind == self.Kind.PRIZE else "programme"
        return address(kind, self.slug)

    @property
    def start(self) -> PartialDate | None:
        """The start, as precise as it is known."""
        return partial(self.starts_on, self.starts_precision)

    @property
    def end(self) -> PartialDate | None:
        """The end, as precise as it is known."""
        return partial(self.ends_on, self.ends_precision)

    @property
    def counted_projects(self) -> str:
        """How many projects belong to it, where a list has counted them."""
        count = getattr(self, "project_count", 0)
        return ngettext("%(count)d project", "%(count)d projects", count) % {"count": count}

    @property
    def start_in_words(self) -> str:
        """The start as pages print it."""
        return date_in_words(self.start)

    @property
    def end_in_words(self) -> str:
        """The end as pages print it."""
        return date_in_words(self.end)

    def clean(self) -> None:
        if self.parent and self in self.parent.ancestors():
            raise ValidationError(
                {
                    "parent": _("“%(parent)s” belongs to this programme already.")
                    % {"parent": self.parent}
                }
            )
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The end comes before the start.")})
        if self.pk and self.kind != self.Kind.PRIZE and self.editions.exists():
            raise ValidationError({"kind": _("Only a prize has editions: delete them first.")})

    def lacking(self) -> str:
        if self.in_language("name", ORIGINAL) and self.slug:
            return self.lacking_image()
        said = gettext("“%(programme)s” needs a name in French and a slug before it is published.")
        return said % {"programme": self}

    def ancestors(self) -> list[Programme]:
        """This programme and those that it belongs to, up to the topmost."""
        line: list[Programme] = []
        programme: Programme | None = self
        while programme and programme not in line:
            line.append(programme)
            programme = programme.parent
        return line


class Stage(Translated):
    """One stage of the support that a programme gives; stages make a path."""

    TRANSLATED = ("name", "description")

    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="stages"
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = translated(models.CharField(_("name"), max_length=100))
    description = translated(models.TextField(_("description"), blank=True))

    class Meta:
        verbose_name = _("stage")
        verbose_name_plural = _("stages of support")
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("programme", "position"),
                name="stage_has_a_place_of_its_own_on_the_path",
                deferrable=models.Deferrable.DEFERRED,
            ),
        )

    def __str__(self) -> str:
        return self.name
