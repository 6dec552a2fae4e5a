"""Pages of tests."""

from datetime import date

from coopsite.models import Page


def make_page(title="Notre méthode", **values):
    """A published page."""
    slug = title.lower().replace(" ", "-").replace("é", "e")
    texts = {"title_fr": title, "body_fr": "<p>Un texte.</p>", "slug": slug}
    return Page.objects.create(**(texts | {"status": "published"} | values))


def make_news(title="Un nouveau site", **values):
    """A published piece of news."""
    return make_page(title, **({"kind": "news", "day": date(2026, 11, 20)} | values))
