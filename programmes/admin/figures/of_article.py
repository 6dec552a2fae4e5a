"""From an article to its figures, and from a figure to its articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from programmes.admin.reviewing.queue import DRAFTS, OTHER, of_article
from programmes.admin.reviewing.short_lists import naming
from programmes.models import Citation, Figure
from programmes.statements.worth import LEAST

FOR_LISTS = Citation.objects.only("figure", "article", "article_title").order_by(
    "article_day", "pk"
)


@admin.display(description=_("article"))
def leads_to_article(citation: Citation) -> str:
    """The title that a citation copied, with the way to its article."""
    title = citation.article_title or gettext("without a title")
    if not citation.article_id:
        return format_html("<bdi>{}</bdi>", title)
    address = reverse("admin:articles_article_change", args=[citation.article_id])
    return format_html('<a href="{}"><bdi>{}</bdi></a>', address, title)


@admin.display(description=_("article"))
def articles_of(figure: Figure) -> str:
    """The first article that a figure is cited from, and how many there are besides."""
    cited = list(figure.citations.all())
    if not cited:
        return "–"
    first, others = leads_to_article(cited[0]), len(cited) - 1
    return format_html("{} +{}", first, others) if others else first


def ways_to_figures(article: Article, user: Any) -> list[tuple[str, str]]:
    """The address of the review screen and of the list, each with how many figures are there."""
    waits = Q(state=Figure.State.SUGGESTED)
    counts = Figure.objects.filter(of_article(article.pk)).aggregate(
        all=Count("pk"), waiting=Count("pk", waits), worthy=Count("pk", waits & Q(worth__gte=LEAST))
    )
    ways = []
    if counts["waiting"] and user.has_perm("programmes.change_figure"):
        said = ngettext(
            "%(count)d figure to review", "%(count)d figures to review", counts["waiting"]
        )
        ways.append((_review(article, counts["worthy"]), said % {"count": counts["waiting"]}))
    if counts["all"] and user.has_perm("programmes.view_figure"):
        said = ngettext("%(count)d figure", "%(count)d figures", counts["all"])
        ways.append((_list(article), said % {"count": counts["all"]}))
    return ways


def _review(article: Article, worthy: int) -> str:
    """The review screen, in the list in which the figures of an article wait."""
    is_public = Article.objects.published().filter(pk=article.pk).exists()
    name = ("" if worthy else OTHER) if is_public else DRAFTS
    chosen = f"list={name}&" if name else ""
    return f"{reverse('admin:programmes_figure_review')}?{chosen}article={article.pk}"


def _list(article: Article) -> str:
    return f"{reverse('admin:programmes_figure_changelist')}?article={article.pk}"


def tell_of_lost(article: Article, citations: Sequence[Citation], user: Any) -> SafeString:
    """Which figures have lost their quote, each with the way to it, and to all of them."""
    may_look = user.has_perm("programmes.view_figure")
    figures = {one.figure_id: one.figure for one in citations}
    names = [_named(figure, may_look) for figure in figures.values()]
    said = ngettext(
        "The quote of a figure no longer stands in the text, or nothing tells where: %(figures)s.",
        "The quotes of figures no longer stand in the text, or nothing tells where: %(figures)s.",
        len(names),
    )
    return naming(said, names, f"{_list(article)}&sentence=gone" if may_look else "")


def _named(figure: Figure, is_link: bool) -> str:
    if not is_link:
        return format_html("“<bdi>{}</bdi>”", figure)
    address = reverse("admin:programmes_figure_change", args=[figure.pk])
    return format_html('“<a href="{}"><bdi>{}</bdi></a>”', address, figure)
