"""Every table that pages are drawn from moves the version, and no other is one."""

import pytest
from django.db import connection

from coopsite.caching.shown_tables import SHOWN
from coopsite.tests.walking import walk
from programmes.models import Figure

pytestmark = pytest.mark.django_db

# Of tables that no public page shows: how it is at the desk, in the queue, or at the door.
UNSEEN = frozenset(
    """
    articles_addressee articles_countedreader articles_draft articles_mailing articles_note
    articles_preview articles_readerkey articles_trace
    coopsite_cache coopsite_contentchange coopsite_jobtrouble coopsite_lastread coopsite_queuehome
    coopsite_savedlist
    programmes_alert programmes_sketch programmes_subscriber
    seeds_batch seeds_brought seeds_catalogueentry seeds_importrun seeds_runentry
    seeds_seeddocument seeds_zonecase
    """.split()
)
OF_PACKAGES = ("account", "auth", "django", "mfa", "procrastinate", "usersessions")

OF_SITEMAPS = {"articles_trace"}  # when a page changed last; they are never kept

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
FOLLOWED = """
SELECT relname, bit_or(tgtype::int) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgfoid = 'coopsite_content_changed'::regproc GROUP BY relname
"""
# How often each table was looked into since the transaction began: by functions, views and foreign
# keys too.
LOOKS = """
SELECT relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_xact_user_tables
"""
EVERYTHING = 4 + 8 + 16 + 32  # pg_trigger.h: INSERT, DELETE, UPDATE, TRUNCATE


def asked(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


def test_each_table_is_shown_or_is_not():
    tables = {name for (name,) in asked(TABLES) if not name.startswith(OF_PACKAGES)}
    assert not SHOWN & UNSEEN
    assert tables == SHOWN | UNSEEN


def test_each_shown_table_tells_of_all_that_changes_it():
    followed = dict(asked(FOLLOWED))
    assert followed.keys() == SHOWN
    assert [name for name, acts in followed.items() if acts & EVERYTHING != EVERYTHING] == []


@pytest.mark.machine
@pytest.mark.usefixtures("sample_rows")
def test_no_page_reads_another_table(client):
    figure = Figure.objects.confirmed().first().pk
    beginnings = ["/fr/", "/sitemap.xml", "/fr/search/?q=932", f"/fr/figures/{figure}.json"]
    before = dict(asked(LOOKS))
    walked = [address for address, _status, _text in walk(client, "fr", beginnings)]
    after = dict(asked(LOOKS))
    read = {name for name, looks in after.items() if looks > before.get(name, 0)}
    assert len(walked) > 100
    assert read - OF_SITEMAPS <= SHOWN
