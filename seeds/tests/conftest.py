"""What lies on the editors' desk."""

import pytest

from articles.models import Article
from seeds.loading.loader import Options, import_documents
from seeds.tests.pages import save


@pytest.fixture
def imported(db, tmp_path):
    """An article read from a page, whose lede an editor has changed since."""
    save(tmp_path)
    import_documents([tmp_path], Options(publish=True))
    Article.objects.update(lede="Un atelier, enfin.")
    return Article.objects.get()
