"""What is open of an article before it is published; it stands as its draft says."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.items.addresses import desk_address
from articles.items.drafts.publish_page import Opening
from articles.items.versions import differing, field_of
from articles.models import Article
from programmes.figures.citing import losing
from programmes.models import Citation, Figure
from seeds.admin.showing import reasons_in_words

NAMED = 20  # figures that are named; the others are counted


def openings_of(article: Article) -> list[Opening]:
    """Quotes that are lost first: they are evidence."""
    lost = losing(article)
    said = [_of_lost(citation) for citation in lost[:NAMED]]
    if more := lost[NAMED:]:
        told = _("More figures that lose their sentence: %(count)d.")
        said.append(Opening(told % {"count": len(more)}))
    return [*said, *_of_form(article), *_waiting(article)]


def _of_lost(citation: Citation) -> Opening:
    told = {"figure": citation.figure, "quote": citation.exact}
    if citation.figure.state == Figure.State.CONFIRMED:
        said = _("The confirmed figure “%(figure)s” loses its sentence: “%(quote)s”")
    else:
        said = _("The figure “%(figure)s”, which waits, loses its sentence: “%(quote)s”")
    return Opening(said % told, desk_address(citation.figure, "change", citation.figure_id))


def _of_form(article: Article) -> Iterator[Opening]:
    """What is mended in its form."""
    form = desk_address(article, "change", article.pk)
    for said in reasons_in_words(article.doubts):
        yield Opening(said, f"{form}#doubts")
    if names := differing(article):
        fields = ", ".join(str(capfirst(field_of(name).verbose_name)) for name in names)
        yield Opening(
            _("The page says something else: %(fields)s.") % {"fields": fields}, f"{form}#versions"
        )
    if not article.publication_id and not _is_doubted(article, "no-publication"):
        yield Opening(
            _("It names no publication: only an extract is shown."), f"{form}#id_publication"
        )


def _is_doubted(article: Article, code: str) -> bool:
    return any(doubt["code"] == code for doubt in article.doubts)


def _waiting(article: Article) -> Iterator[Opening]:
    """Its figures that nobody has decided yet."""
    waiting = Figure.objects.suggested().filter(citations__article=article).distinct().count()
    if waiting:
        said = _("Figures that wait for a review: %(count)d.")
        queue = f"{reverse('admin:programmes_figure_review')}?{urlencode({'article': article.pk})}"
        yield Opening(said % {"count": waiting}, queue)


def warnings_of(article: Article) -> list[str]:
    """Which figures lose their sentence once a draft is published, by name and link."""
    figures = list(dict.fromkeys(citation.figure for citation in losing(article)))
    if not figures:
        return []
    links = format_html_join(
        ", ",
        '<a href="{}"><bdi>{}</bdi></a>',
        ((desk_address(one, "change", one.pk), one) for one in figures[:NAMED]),
    )
    more = f" (+{len(figures) - NAMED})" if len(figures) > NAMED else ""
    said = _("Once it is published, these figures lose their sentence:")
    return [format_html("{} {}{}.", said, links, more)]
