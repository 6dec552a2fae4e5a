"""The main pages of the site as `make run` prepares it, for tests that look at them."""

from pathlib import Path

import pytest
from django.utils.translation import override

from articles.models import Article
from coopsite.tests.databases import pour
from programmes.models import Figure


@pytest.fixture
def samples(prepared, transactional_db, settings):
    """The rows and images of the prepared site, for a test with a server."""
    settings.MEDIA_ROOT = Path(prepared.var) / "images"
    pour(prepared.url)


def main_pages():
    """Ten pages by a short name, as their paths without the language."""
    told = Figure.objects.confirmed().filter(preferred=True).order_by("position", "pk").first()
    article = Article.objects.published().filter(citations__figure=told).earliest("pk")
    with override("fr"):
        indicator, read = told.indicator.get_absolute_url(), article.get_absolute_url()
    return {
        "home": "/",
        "programmes": "/programmes/",
        "programme": "/programmes/coopstore/",
        "places": "/places/",
        "country": "/places/ma/",
        "figures": "/figures/",
        "figure": f"/figures/{told.pk}/",
        "indicator": indicator[len("/fr") :],
        "article": read[len("/fr") :],
        "search": "/search/?q=932",
    }
