"""What is done in the queue: batches are read and imported, articles are read again."""

from django.utils.translation import gettext_lazy as _

from articles.jobs import task
from articles.models import Article
from seeds.bringing.importing import import_batch as import_batch_of
from seeds.bringing.reading import read_batch as read_batch_of
from seeds.loading.mentions import find_mentions as find_mentions_in
from seeds.stating.finding import find_figures as find_figures_in

IMPORTS = "imports"  # one at a time: else a worker would wait for the lock that an import holds
READING_AGAIN = "reading again"  # beside imports, which it may last longer than


@task("find_mentions", _("Look for the names of today in all articles"), lock=READING_AGAIN)
def find_mentions() -> None:
    """Find again what articles name."""
    find_mentions_in(Article.objects.all())


@task("find_figures", _("Read the figures of all articles again"), lock=READING_AGAIN)
def find_figures() -> None:
    """Find again the figures that articles state."""
    find_figures_in(Article.objects.all())


@task("read_batch", _("Read what was brought in"), lock=IMPORTS)
def read_batch(batch: int) -> None:
    """Read a batch, as a rehearsal of its import."""
    read_batch_of(batch)


@task("import_batch", _("Import what was brought in"), lock=IMPORTS)
def import_batch(batch: int) -> None:
    """Import the chosen documents of a batch."""
    import_batch_of(batch)
