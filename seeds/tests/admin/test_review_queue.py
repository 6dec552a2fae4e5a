"""The queue of figures to review, narrowed to what an import run brought."""

import pytest

from articles.tests.factories import make_article
from programmes.tests.factories import make_figure
from seeds.models import ImportRun, RunEntry, SeedDocument

pytestmark = pytest.mark.django_db
REVIEW = "/admin/programmes/figure/review/"


@pytest.fixture
def run():
    """A run that brought an article with a figure that waits, after another figure."""
    make_figure("214")
    article = make_article("Bilan", body="<p>Soit 932 coopératives.</p>")
    make_figure("932", quote="Soit 932 coopératives.", article=article)
    document = SeedDocument.objects.create(article=article, reader_version=1)
    run = ImportRun.objects.create(paths=["1.txt"])
    RunEntry.objects.create(run=run, document=document, path="1.txt", outcome="created")
    return run


def test_the_queue_offers_the_run_and_is_narrowed_to_it(editor, run):
    page = editor.get(f"{REVIEW}?run={run.pk}")
    assert f'<option value="{run.pk}" selected>' in page.content.decode()
    assert page.context["figure"].number == "932"
    assert page.context["lists"][0]["count"] == 1
    assert page.context["query"] == f"run={run.pk}"


@pytest.mark.parametrize("key", ["x", "0", "9" * 40])
def test_a_run_that_cannot_be_brought_nothing(editor, run, key):
    assert editor.get(f"{REVIEW}?run={key}").context["lists"][0]["count"] == 0
