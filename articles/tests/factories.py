"""Articles and publications for tests; names and texts are invented."""

from datetime import date, timedelta

from articles.models import Article, Publication


def make_publication(name="La Gazette", **values):
    """A publication whose texts may be shown in full."""
    values = {"slug": name.lower().replace(" ", "-"), "reuse": Publication.Reuse.FULL} | values
    return Publication.objects.get_or_create(name=name, defaults=values)[0]


def make_article(title="Un atelier de tissage ouvre", **values):
    """A published article of 8 July 2025."""
    defaults = {
        "lede": "Les adhérentes tissent la laine du village.",
        "body": "<p>La présidente annonce un second atelier.</p>",
        "published_on": date(2025, 7, 8),
        "status": Article.Status.PUBLISHED,
    }
    if "publication" not in values:
        values["publication"] = make_publication()
    return Article.objects.create(title=title, **defaults | values)


def make_draft(title="Un atelier de tissage ouvre", **values):
    """An article that no reader sees yet."""
    return make_article(title, **{"status": Article.Status.DRAFT} | values)


def make_articles(count):
    """Published articles, one a day, the last on 8 July 2025."""
    return [
        make_article(f"Article numéro {n}", published_on=date(2025, 7, 8) - timedelta(days=n))
        for n in range(count)
    ]
