"""A test that commits leaves what migrations wrote: tests hold in any order."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from articles.items.roles import EDITORS, group_of
from coopsite.embedded import url_of
from coopsite.tests.databases import MIGRATED, contents, refill
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db(transaction=True)


def held(name):
    """What a database holds, but what caches remember."""
    found = contents(url_of(connection.settings_dict | {"NAME": name}))
    del found["coopsite_cache"]
    return found


def test_a_database_that_was_emptied_is_as_it_was_migrated():
    group_of(EDITORS).permissions.clear()
    find_mentions.defer()
    call_command("flush", interactive=False, verbosity=0)
    assert not Group.objects.exists()
    refill()
    assert held(connection.settings_dict["NAME"]) == held(MIGRATED)
    Group.objects.create(name="Opérateurs")  # under a key of its own
