"""The site's own address is a setting: no host or port of a request comes into what it says."""

from datetime import date

import pytest

from articles.tests.factories import make_article
from coopsite.tests.processes import manage, settings_in
from programmes.models import Event
from programmes.tests.factories import make_confirmed

pytestmark = [pytest.mark.machine, pytest.mark.django_db]

ASKED = {"HTTP_HOST": "evil.example:8080", "HTTP_X_FORWARDED_PROTO": "http"}


@pytest.fixture
def addresses(settings):
    settings.SITE_URL, settings.ALLOWED_HOSTS = "https://coops.example", ["*"]
    article, figure = make_article(), make_confirmed()
    Event.objects.create(slug="jour", kind="day", name_fr="Jour", starts_on=date(2030, 1, 1))
    pages = [
        "", "articles/", "articles/feed/", f"articles/{article.pk}/{article.slug}/",
        "figures/", "figures/feed/", "figures.csv", f"figures/{figure.pk}/", "calendar.ics",
        "corrections/", "corrections/feed/",
        *(f"figures/{figure.pk}{form}" for form in ("/cite.ris", "/cite.bib", ".json")),
    ]  # fmt: skip
    return [
        *(f"/fr/{page}" for page in pages),
        "/sitemap.xml", "/sitemap-articles.xml", "/sitemap-figures.xml", "/robots.txt",
    ]  # fmt: skip


def test_nothing_that_is_said_holds_the_host_that_was_asked_for(client, addresses):
    for address in addresses:
        answer = client.get(address, **ASKED)
        said = answer.getvalue().decode()
        assert answer.status_code == 200, address
        assert "evil" not in said, address
        assert "8080" not in said, address


def test_all_that_is_taken_away_names_the_site(client, addresses):
    for address in addresses:
        if address != "/fr/figures/":
            said = client.get(address, **ASKED).getvalue().decode()
            assert "coops.example" in said.replace("\r\n ", ""), address


def test_a_feed_names_itself_and_its_entries_whole(client, addresses):
    said = client.get("/fr/articles/feed/", **ASKED).content.decode()
    assert 'href="https://coops.example/fr/articles/feed/"' in said
    assert "<id>https://coops.example/fr/articles/" in said


def test_a_public_site_has_the_address_of_its_first_name():
    public = {"SECRET_KEY": "k" * 50, "ALLOWED_HOSTS": "localhost,.example.org,coops.example"}
    assert settings_in(**public)["SITE_URL"] == "https://coops.example"
    assert settings_in(**public, SITE_URL="https://a.example/")["SITE_URL"] == "https://a.example"


@pytest.mark.parametrize("address", ["coops.example", "ftp://coops.example", "https://a.example/b"])
def test_an_address_that_is_none_stops_the_start_by_name(address):
    assert "SITE_URL" in manage("check", SITE_URL=address).stderr


def test_a_pattern_of_names_gives_no_address():
    done = manage("check", SECRET_KEY="k" * 50, ALLOWED_HOSTS=".example.org")
    assert "SITE_URL must be set" in done.stderr
