"""The pages that the foot of every page names."""

import pytest
from django.db import OperationalError

from coopsite.caching import by_version
from coopsite.models import Page
from coopsite.pages import footer
from coopsite.tests.pages.factories import make_news, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _asks():
    by_version.known.clear()


def foot(client, language="fr"):
    return client.get(f"/{language}/indicators/").content.decode().partition("<footer")[2]


def test_pages_stand_there_in_their_order(client):
    make_page("Contact", footer=2)
    make_page("Méthode", slug="methode", footer=1)
    html = foot(client)
    assert html.index("/fr/pages/methode/") < html.index("/fr/pages/contact/")


@pytest.mark.parametrize(
    "values", [{"footer": 0}, {"footer": 1, "status": "draft"}, {"footer": 1, "status": "archived"}]
)
def test_what_has_no_place_there_is_left_out(client, values):
    make_page("Contact", **values)
    assert "/pages/contact/" not in foot(client)


def test_news_never_stand_there(client):
    make_news("Un site", footer=1)
    assert "/news/un-site/" not in foot(client)


def test_they_are_asked_for_once_a_version(client, django_assert_num_queries):
    make_page("Contact", footer=1)
    foot(client)
    Page.objects.update(title_fr="Écrire")
    with django_assert_num_queries(0):
        assert footer.footer_pages(None)[0].title.text == "Contact"
    by_version.known.clear()
    assert ">Écrire</a>" in foot(client)


def test_each_language_has_its_own_title(client):
    make_page("Contact", footer=1, title_ar="اتصل بنا")
    assert "اتصل بنا" in foot(client, "ar")
    assert ">Contact</a>" in foot(client)


def test_without_a_database_what_was_known_stays(client, monkeypatch):
    def gone(*_given):
        raise OperationalError("gone")

    make_page("Contact", footer=1)
    foot(client)
    monkeypatch.setattr(footer, "by_version", gone)
    assert [link.title.text for link in footer.footer_pages(None)] == ["Contact"]


def test_a_preview_keeps_nothing_of_what_it_sees():
    class Asked:
        preview = object()

    make_page("Contact", footer=1)
    assert len(footer.footer_pages(Asked)) == 1
    Page.objects.all().delete()
    assert footer.footer_pages(None) == ()
