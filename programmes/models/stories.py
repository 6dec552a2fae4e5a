"""Articles of several papers on one event."""

from __future__ import annotations

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article
from articles.models.constraints import one_of


class StoryQuerySet(models.QuerySet["Story"]):
    """Stories, narrowed by words that chain."""

    def with_articles(self) -> Self:
        """Those that have articles; merging leaves stories without any."""
        return self.filter(models.Exists(StoryArticle.objects.filter(story=models.OuterRef("pk"))))

    def suggested(self) -> Self:
        """Those with articles that no editor has looked at."""
        waiting = StoryArticle.objects.filter(story=models.OuterRef("pk"), state="suggested")
        return self.filter(models.Exists(waiting))


class Story(models.Model):
    """A set of articles, in several publications, that cover one event."""

    created_at = models.DateTimeField(gettext_lazy("created"), auto_now_add=True)
    articles = models.ManyToManyField(
        Article,
        through="StoryArticle",
        related_name="stories",
        verbose_name=gettext_lazy("articles"),
    )

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("story")
        verbose_name_plural = gettext_lazy("stories")
        ordering = ("-id",)

    def __str__(self) -> str:
        first = self.articles.order_by("published_on", "id").first()
        return str(first) if first else _("Empty story")


class StoryArticle(models.Model):
    """An article of a story."""

    class State(models.TextChoices):
        """Who says so."""

        SUGGESTED = "suggested", gettext_lazy("suggested")
        SETTLED = "settled", gettext_lazy("settled by an editor")

    story = models.ForeignKey(
        Story, verbose_name=gettext_lazy("story"), on_delete=models.CASCADE, related_name="rows"
    )
    article = models.OneToOneField(
        Article,
        verbose_name=gettext_lazy("article"),
        on_delete=models.CASCADE,
        related_name="in_story",
    )
    state = models.CharField(
        gettext_lazy("state"), max_length=9, choices=State, default=State.SUGGESTED
    )

    class Meta:
        verbose_name = gettext_lazy("article of a story")
        verbose_name_plural = gettext_lazy("articles of a story")
        ordering = ("article__published_on", "id")
        constraints = (
            one_of("article_of_a_story_has_a_known_state", "state", ["suggested", "settled"]),
        )

    def __str__(self) -> str:
        return str(self.article)


class Sketch(models.Model):
    """What an article is found by when another covers the same event; made by the machine alone."""

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="sketch"
    )
    day = models.DateField(null=True)
    shingles = ArrayField(models.IntegerField(), default=list)  # the smallest hashes of its words
    facts = ArrayField(models.CharField(max_length=40), default=list)  # value and unit of figures

    class Meta:
        verbose_name = gettext_lazy("sketch of an article")
        verbose_name_plural = gettext_lazy("sketches of articles")
        indexes = (
            GinIndex("shingles", name="sketches_by_shingle"),
            GinIndex("facts", name="sketches_by_fact"),
            models.Index("day", name="sketches_by_day"),
        )

    def __str__(self) -> str:
        return str(self.article)
