"""What lies on the editors' desk."""

import errno
import os
from pathlib import Path

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


@pytest.fixture
def close(monkeypatch):
    """Refuse to open what has a name, as the system does: root may open anything."""
    opened = os.open

    def closing(name):
        def refuse(path, *rest, **where):
            if Path(path).name == name:
                raise PermissionError(errno.EACCES, "Permission denied")
            return opened(path, *rest, **where)

        monkeypatch.setattr(os, "open", refuse)

    return closing
