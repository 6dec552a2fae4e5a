"""How the import's records are shown in the admin: reasons, links, moments, headlines."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime

from articles.models import Article
from seeds.intake.reasons_in_words import sentence

NOTHING = "–"


def reasons_in_words(reasons):
    """Reasons as reasons_in_words for a person."""
    return [sentence(reason["code"], _detail(reason)) for reason in reasons]


def _detail(reason):
    """The detail of a reason; fields have a name for editors."""
    if reason["code"] not in ("kept", "proposed"):
        return reason["detail"]
    labels = {field.name: str(field.verbose_name) for field in Article._meta.fields}
    return ", ".join(labels.get(name, name) for name in reason["detail"].split(", "))


def as_paragraphs(lines):
    """Sentences one under the other."""
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))


def link_to(kind, row, words=""):
    """A link to the form of a row, or a dash."""
    if not row:
        return NOTHING
    address = reverse(f"admin:{kind}_change", args=[row.pk])
    return format_html('<a href="{}"><bdi>{}</bdi></a>', address, words or row)


def article_and_reasons(article, reasons):
    """What a document led to, and what is to be said of it."""
    link = link_to("articles_article", article) if article else ""
    return format_html("{}{}", link, as_paragraphs(reasons_in_words(reasons))) or NOTHING


def in_short(moment):
    """A moment by the site's clock."""
    return date_format(localtime(moment), "SHORT_DATETIME_FORMAT")


def strip_of(document):
    """The headlines of a page, folded away."""
    if not document.headlines:
        return NOTHING
    return format_html(
        "<details><summary>{}</summary><ol>{}</ol></details>",
        len(document.headlines),
        format_html_join("", "<li><bdi>{}</bdi></li>", ((line,) for line in document.headlines)),
    )
