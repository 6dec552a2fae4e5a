"""What is done in the queue: articles are read again by the names and wordings of today."""

from django.utils.translation import gettext_lazy as _

from articles.jobs import task
from articles.models import Article
from seeds.loading.mentions import find_mentions as find_mentions_in
from seeds.stating.finding import find_figures as find_figures_in

# Imports and what reads all articles run one at a time: they hold the same lock of the database,
# and a worker that waited for it would do nothing else.
IMPORTS = "imports"


@task("find_mentions", _("Look for the names of today in all articles"), lock=IMPORTS)
def find_mentions() -> None:
    """Find again what articles name."""
    find_mentions_in(Article.objects.all())


@task("find_figures", _("Read the figures of all articles again"), lock=IMPORTS)
def find_figures() -> None:
    """Find again the figures that articles state."""
    find_figures_in(Article.objects.all())
