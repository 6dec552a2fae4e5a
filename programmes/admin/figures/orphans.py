"""The way back from an orphan to the revision of its article that printed its sentence last."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from programmes.models import Citation


@admin.display(description=_("where it last stood"), empty_value="–")
def way_back(citation):
    """A link to that revision, where a citation is an orphan and its article is there."""
    if citation.state != Citation.State.ORPHAN or not citation.article_id:
        return None
    address = reverse("admin:programmes_citation_last_stood", args=[citation.pk])
    review = f"{reverse('admin:programmes_figure_review')}?figure={citation.figure_id}"
    return format_html(
        '<a href="{}">{}</a> · <a href="{}">{}</a>',
        address,
        gettext("Where it last stood"),
        review,
        gettext("Lay it on its sentence again"),
    )
