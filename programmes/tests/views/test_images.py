"""The addresses of images: who is shown one, and for how long."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now

from articles.images.shown import address, signed
from articles.models import Withholding
from articles.tests.factories import make_article, make_draft
from articles.tests.images.pictures import make_image
from programmes.models import Event, PrizeEdition
from programmes.tests.factories import (
    make_cooperative,
    make_hidden,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


def at(image, name="320.avif"):
    return address(image.digest, name)


def event(**values):
    return Event.objects.create(
        slug="jour", kind="day", name_fr="Jour", starts_on=date(2026, 7, 4), **values
    )


PUBLIC = {
    "an article": lambda image: make_article(image=image),
    "a programme": lambda image: make_programme(image=image),
    "a cooperative": lambda image: make_cooperative(image=image),
    "an organisation": lambda image: make_organisation(image=image),
    "a place": lambda image: make_place(image=image),
    "an event": lambda image: event(image=image),
    "an event of a programme": lambda image: event(image=image, programme=make_programme()),
    "an edition": lambda image: PrizeEdition.objects.create(
        prize=make_programme(kind="prize"), year=2025, image=image
    ),
}
HIDDEN = {
    "nothing": lambda image: None,
    "a draft": lambda image: make_draft(image=image),
    "an article to come": lambda image: make_article(image=image, public_from=now() + timedelta(1)),
    "a programme that no reader sees": lambda image: make_hidden(image=image),
    "its event": lambda image: event(image=image, programme=make_hidden()),
    "an edition of it": lambda image: PrizeEdition.objects.create(
        prize=make_hidden(kind="prize"), year=2025, image=image
    ),
}


@pytest.mark.parametrize("item", PUBLIC)
def test_an_image_is_public_once_something_public_shows_it(client, item):
    image = make_image()
    PUBLIC[item](image)
    answer = client.get(at(image))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/avif"


@pytest.mark.parametrize("item", HIDDEN)
def test_an_image_that_nothing_public_shows_is_not_found(client, item):
    image = make_image()
    HIDDEN[item](image)
    assert client.get(at(image)).status_code == 404


def test_an_address_is_one_question_and_no_session(client):
    image = make_image()
    make_article(image=image)
    client.get(at(image))
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(at(image))
    assert len(asked) == 1
    assert not answer.cookies


def test_the_addresses_of_pages_are_those_of_the_site():
    image = make_image()
    assert at(image) == reverse("image", args=[image.digest, "320.avif"])


@pytest.mark.parametrize("name", ["321.avif", "1280.avif", "320.svg", "share.webp", "320", "."])
def test_only_what_is_drawn_has_an_address(client, name):
    image = make_image()
    make_article(image=image)
    assert client.get(at(image, name)).status_code == 404


def test_a_browser_takes_it_for_nothing_but_a_picture(client):
    image = make_image()
    make_article(image=image)
    answer = client.get(at(image, "share.jpeg"))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_caches_keep_it_ten_minutes_and_then_ask_whether_it_changed(client):
    image = make_image()
    make_article(image=image)
    answer = client.get(at(image))
    assert answer["Cache-Control"] == "public, max-age=600"
    again = client.get(at(image), headers={"if-none-match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == answer["Cache-Control"]


def test_after_its_last_day_it_is_not_found(client):
    image = make_image(expires_on=date(2026, 1, 1))
    make_article(image=image)
    assert client.get(at(image)).status_code == 404


def test_a_withheld_image_answers_410_also_to_who_has_it_cached(client):
    image = make_image()
    make_article(image=image)
    etag = client.get(at(image))["ETag"]
    image.withholding = Withholding.objects.create(
        what="image", digests=[image.digest], why="privacy", by_name="anna", at=now()
    )
    image.save()
    answer = client.get(at(image), headers={"if-none-match": etag})
    assert answer.status_code == 410
    assert "Une image a été masquée" in answer.content.decode()
    assert answer["Cache-Control"] == "max-age=60"


def test_a_sealed_address_shows_what_readers_do_not_see_and_nobody_keeps_it(client):
    image = make_image()
    answer = client.get(signed(image.digest, "320.webp"))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_a_seal_is_of_one_image_and_of_us(client):
    image = make_image()
    sealed = signed("0" * 64, "320.webp").replace("0" * 64, image.digest)
    assert client.get(sealed).status_code == 404
    assert client.get(f"{at(image)}?seal=x").status_code == 404
