"""Who works at the editors' desk, and what lies on it."""

import errno
import os

import pytest
from django.contrib.auth.models import Permission, User

from articles.editors import ensure_editors_group
from articles.models import Article
from seeds.loader import Options, import_documents
from seeds.tests.pages import save


@pytest.fixture
def editor(client):
    """A client on which an editor has logged in."""
    user = User.objects.create_user("anna", is_staff=True)
    user.groups.add(ensure_editors_group())
    client.force_login(user)
    return client


@pytest.fixture
def staff_with(client):
    """A client on which a member of staff with some rights has logged in."""

    def log_in(*rights):
        user = User.objects.create_user("bernard", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client.force_login(user)
        return client

    return log_in


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
            if os.path.basename(path) == name:
                raise PermissionError(errno.EACCES, "Permission denied")
            return opened(path, *rest, **where)

        monkeypatch.setattr(os, "open", refuse)

    return closing
