"""What is brought in lies in a folder of the test."""

import pytest
from django.contrib.auth.models import User

from articles.items.roles import CONTRIBUTORS, group_of
from conftest import enter


@pytest.fixture(autouse=True)
def kept_in(settings, tmp_path):
    """The folder of what is brought in."""
    settings.BROUGHT_DIR = tmp_path / "brought"
    return settings.BROUGHT_DIR


@pytest.fixture
def contributor(client):
    """A client on which a contributor has logged in."""
    user = User.objects.create_user("clara", is_staff=True)
    user.groups.add(group_of(CONTRIBUTORS))
    return enter(client, user)
