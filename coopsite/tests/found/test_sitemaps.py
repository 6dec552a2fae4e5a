"""When the sitemaps say that a page changed, and how much they hold."""

import re
from datetime import UTC, datetime

import pytest
from django.utils.timezone import localtime

from articles.models import Trace
from articles.tests.factories import make_article
from coopsite import sitemaps
from programmes.models import Figure, Programme
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_figure,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


def entries(client, section, page=1):
    """Addresses of a section with the day of their last change."""
    text = client.get(f"/sitemap-{section}.xml?p={page}").content.decode()
    found = re.findall(r"<loc>http://testserver([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?", text)
    assert len(text) < 50_000_000
    assert len(found) <= 50_000
    return dict(found)


def changed(row, year):
    """A row of the catalogue that changed last in a year, as its traces say."""
    table, key = row._meta.db_table, str(row.pk)
    row_of = {"tabled": table, "key": key, "item_tabled": table, "item_key": key}
    Trace.objects.create(at=first_of(year), act="a", done=Trace.Done.CHANGED, before={}, **row_of)
    return row


def decided(year):
    """Every figure was decided on in a year."""
    Figure.objects.update(updated_at=first_of(year))


def first_of(year):
    return datetime(year, 5, 1, tzinfo=UTC)


def test_a_programme_changed_when_its_row_did(client):
    changed(make_programme(), 2031)
    assert entries(client, "programmes")["/fr/programmes/sillon/"] == "2031-05-01"


def test_or_when_a_figure_of_it_was_decided_on(client):
    make_confirmed(programme=changed(make_programme(), 2031))
    decided(2033)
    assert entries(client, "programmes")["/en/programmes/sillon/"] == "2033-05-01"
    assert entries(client, "indicators")["/fr/indicators/cooperatives-soutenues/"] == "2033-05-01"
    assert set(entries(client, "figures").values()) == {"2033-05-01"}


def test_a_place_changed_with_the_figures_that_count_there(client):
    make_programme().places.add(changed(make_place(), 2031))
    make_confirmed()
    decided(2034)
    assert entries(client, "places")["/ar/places/ma/"] == "2034-05-01"


def test_what_no_reader_sees_changes_nothing(client):
    programme = changed(make_programme(), 2031)
    make_figure(programme=programme)
    decided(2033)
    assert entries(client, "programmes")["/fr/programmes/sillon/"] == "2031-05-01"


def test_a_publication_changed_with_its_articles(client):
    moment = localtime(make_article().updated_at)
    assert entries(client, "publications")["/fr/publications/la-gazette/"] == f"{moment:%Y-%m-%d}"


def test_the_index_says_the_last_change_of_a_section_without_reading_its_rows(
    client, django_assert_max_num_queries
):
    for number in range(3):
        changed(make_cooperative(f"Tissage {number}"), 2031 + number)
    with django_assert_max_num_queries(20):
        text = client.get("/sitemap.xml").content.decode()
    assert "sitemap-cooperatives.xml</loc><lastmod>2033-05-01" in text


def test_a_section_is_parted_and_only_the_rows_of_its_page_are_read(
    client, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(sitemaps.InEachLanguage, "limit", 6)
    for number in range(5):
        make_programme(f"Sillon {number}")
    assert "sitemap-programmes.xml?p=3" in client.get("/sitemap.xml").content.decode()
    with django_assert_num_queries(2):
        first = entries(client, "programmes")
    pages = [first, *(entries(client, "programmes", page) for page in (2, 3))]
    assert [len(page) for page in pages] == [6, 6, 3]
    assert len({path for page in pages for path in page}) == 3 * Programme.objects.count()


def test_a_list_changed_when_the_last_of_what_it_lists_did(client):
    changed(make_programme(), 2031)
    changed(make_programme("Verger"), 2032)
    make_confirmed()
    decided(2033)
    of = entries(client, "pages")
    assert of["/fr/programmes/"] == of["/ar/programmes/"] == "2032-05-01"
    assert of["/en/figures/"] == of["/fr/"] == "2033-05-01"
    assert not {"/fr/calendar/", "/fr/corrections/"} & {*of}  # which are empty
