"""When the sitemaps say that a page changed, and how much they hold."""

import re
from datetime import UTC, datetime

import pytest

from articles.models import Trace
from articles.tests.factories import make_article
from coopsite import sitemaps
from programmes.models import Figure, Programme
from programmes.tests.factories import make_confirmed, make_cooperative, make_place, make_programme

pytestmark = pytest.mark.django_db


def entries(client, section, page=1):
    """Addresses of a section with the day of their last change."""
    text = client.get(f"/sitemap-{section}.xml?p={page}").content.decode()
    found = re.findall(r"<loc>http://testserver([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?", text)
    assert len(text) < 50_000_000
    assert len(found) <= 50_000
    return dict(found)


def change(year, **figure):
    """All that was written until now, as of a year; confirmed figures of another."""
    Trace.objects.update(at=datetime(year, 5, 1, tzinfo=UTC))
    Figure.objects.update(updated_at=datetime(figure.get("figures", year), 5, 1, tzinfo=UTC))


def test_a_programme_changed_when_its_row_did(client):
    make_programme()
    change(2021)
    assert entries(client, "programmes")["/fr/programmes/sillon/"] == "2021-05-01"


def test_or_when_a_figure_of_it_was_decided_on(client):
    make_confirmed(programme=make_programme())
    change(2021, figures=2023)
    assert entries(client, "programmes")["/en/programmes/sillon/"] == "2023-05-01"
    assert entries(client, "indicators")["/fr/indicators/cooperatives-soutenues/"] == "2023-05-01"
    [day] = set(entries(client, "figures").values())
    assert day == "2023-05-01"


def test_a_place_changed_with_the_figures_that_count_there(client):
    make_programme().places.add(make_place())
    make_confirmed()
    change(2021, figures=2024)
    assert entries(client, "places")["/ar/places/ma/"] == "2024-05-01"


def test_what_no_reader_sees_changes_nothing(client):
    programme = make_programme()
    make_confirmed(programme=programme)
    change(2021, figures=2023)
    Figure.objects.update(state=Figure.State.SUGGESTED, decided_at=None, decided_by=None)
    assert entries(client, "programmes")["/fr/programmes/sillon/"] == "2021-05-01"


def test_a_publication_changed_with_its_articles(client):
    changed = make_article().updated_at
    assert entries(client, "publications")["/fr/publications/la-gazette/"][:7] == f"{changed:%Y-%m}"


def test_the_index_says_the_last_change_of_each_section_by_one_question(
    client, django_assert_max_num_queries
):
    make_programme()
    for number in range(3):
        make_cooperative(f"Tissage {number}")
    change(2021)
    with django_assert_max_num_queries(22):  # how many, and when, of each
        text = client.get("/sitemap.xml").content.decode()
    assert "sitemap-cooperatives.xml</loc><lastmod>2021-05-01" in text


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
