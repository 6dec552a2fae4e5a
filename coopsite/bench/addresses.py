"""Which pages are measured, how many empty views each may cost, and how many a peer's cost."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.urls import reverse

from articles.admin import ArticleAdmin
from articles.lists.admin_list import MANY
from articles.models import Article
from programmes.models import Cooperative, Figure, Indicator, Programme

# Pages are drawn anew, not kept, for whoever brings a session; none of them opens it.
NOT_KEPT = f"{settings.SESSION_COOKIE_NAME}=nobody"


@dataclass(frozen=True, slots=True)
class Measured:
    """An address, with its aim and the peer's figure as multiples of an empty view, where known."""

    name: str
    path: str
    aim: int | None = None
    peer: int | None = None


def public_pages() -> list[Measured]:
    """What readers open: the programme most written about, a middling article, both ends."""
    article = Article.objects.published().newest_first()[Article.objects.count() // 2]
    programme = Programme.objects.alias(press=Count("mentions")).order_by("-press", "pk")[0]
    cooperative = Cooperative.objects.order_by("-pk")[0]
    figure = Figure.objects.confirmed().filter(citations__isnull=False).order_by("-pk")[0]
    indicator = Indicator.objects.alias(values=Count("figures")).order_by("-values", "pk")[0]
    marked = Article.objects.published().filter(citations__figure__state="confirmed")[0]
    figures = reverse("figure-list")
    return [
        Measured("home", "/fr/", 15),
        Measured("programmes", reverse("programme-list"), 12),
        Measured("programmes of a goal", f"{reverse('programme-list')}?goal=5", 12),
        Measured("programme", programme.get_absolute_url(), 15, 21),
        Measured("places", reverse("place-list")),
        Measured("country", reverse("place", args=["ma"]), 15),
        Measured("region", reverse("place", args=["ma-05"]), 15),
        Measured("directory", reverse("cooperative-list"), 12),
        Measured("directory of a region", f"{reverse('cooperative-list')}?place=MA-05", 12),
        Measured("cooperative", cooperative.get_absolute_url()),
        Measured("calendar", reverse("calendar")),
        Measured("figure", figure.get_absolute_url(), 15),
        Measured("figures", figures, 20),
        Measured("figures of a value", f"{figures}?value=932", 20),
        Measured("figures of a programme", f"{figures}?programme={programme.slug}", 20),
        Measured("indicator", indicator.get_absolute_url(), 15),
        Measured("article with figures", marked.get_absolute_url(), 12),
        Measured("article", article.get_absolute_url(), 12, 29),
        Measured("list, first page", "/fr/articles/", 12, 59),
        Measured("list, last page", "/fr/articles/?after=", 12, 134),
        Measured("search, common word", "/fr/search/?q=cooperative", 30, 649),
        Measured("search, two words", "/fr/search/?q=formations+solidaire", 30),
        Measured("search, rare word", f"/fr/search/?q={_rare_word()}", 30),
    ]


def desk_pages() -> list[Measured]:
    """What editors open."""
    last = ceil(min(Article.objects.count(), MANY) / ArticleAdmin.list_per_page)
    return [
        Measured("admin list", "/admin/articles/article/", 60, 457),
        Measured("admin list, last page", f"/admin/articles/article/?p={last}", 60, 555),
        Measured("admin list of figures", "/admin/programmes/figure/"),
        Measured("the desk", "/admin/", 100),
        Measured("search of the desk", "/admin/search/?q=atelier"),
        Measured("figures to review", reverse("admin:programmes_figure_review"), 60),
    ]


def editor_cookie() -> str:
    """The session of somebody who may see the admin."""
    users = get_user_model().objects
    user, _ = users.get_or_create(username="bench", is_staff=True, is_superuser=True)
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _rare_word() -> str:
    """A word that few articles have, where there is one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM ts_stat('SELECT search FROM articles_article LIMIT 5000')"
            " WHERE word ~ '^[a-z]+$' ORDER BY ndoc NOT BETWEEN 2 AND 5, word LIMIT 1"
        )
        word: str = cursor.fetchone()[0]
        return word
