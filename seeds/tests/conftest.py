"""Who works at the editors' desk, and what lies on it."""

import pytest
from django.contrib.auth.models import Permission, User

from articles.items.editors import ensure_editors_group
from articles.models import Article
from seeds.loading.loader import Options, import_documents
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
