"""A bad value in the database takes no page down: its row is shown as far as it goes."""

from datetime import date

import pytest

from programmes.models import Event
from programmes.tests.factories import make_cooperative, make_organisation, make_programme

pytestmark = pytest.mark.django_db
PAGES = (
    "calendar/",
    "calendar.ics",
    "programmes/sillon/",
    "organisations/office-des-sources/",
    "cooperatives/tissage-du-haut-val/",
)


@pytest.mark.parametrize("website", ["http://[::1", "http://℀.example/", "http://", "https://www."])
def test_what_is_no_address_stands_as_text_where_its_host_would(client, website):
    make_programme(website=website)
    make_organisation(website=website)
    make_cooperative(website=website, contact_agreed=True)
    Event.objects.create(
        slug="jour", kind="day", name_fr="Jour", website=website, starts_on=date(2100, 1, 1)
    )
    for path in PAGES:
        answer = client.get(f"/fr/{path}")
        assert answer.status_code == 200, path
        assert website.encode() in answer.content or path == "calendar.ics"


def test_an_audience_that_is_not_known_is_left_out(client):
    make_programme(audiences=["nobody", "women"])
    page = client.get("/en/programmes/sillon/").content.decode()
    assert "women" in page.lower()
    assert "nobody" not in page
