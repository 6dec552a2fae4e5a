"""What a test commits is gone after it, what migrations wrote is there: tests hold in any order."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from articles.items.roles import EDITORS, group_of
from articles.tests.factories import make_article
from coopsite.embedded import url_of
from coopsite.tests.databases import MIGRATED, as_migrated, contents
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_database_in_which_a_test_committed_is_as_it_was_migrated():
    group_of(EDITORS).permissions.clear()
    find_mentions.defer()
    make_article("Un titre")
    as_migrated()
    ours, migrated = (
        contents(url_of(connection.settings_dict | {"NAME": name}))
        for name in (connection.settings_dict["NAME"], MIGRATED)
    )
    assert ours == migrated
    Group.objects.create(name="Opérateurs")  # under a key of its own
