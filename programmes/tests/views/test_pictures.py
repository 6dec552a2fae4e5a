"""The image of an item on its page and on its card."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as parser

from articles.models import Image
from articles.tests.factories import make_article
from articles.tests.images.pictures import make_image
from programmes.admin.images.uses import uses_of
from programmes.models import Event, PrizeEdition
from programmes.tests.factories import (
    make_cooperative,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


def event(image):
    Event.objects.create(
        slug="jour", kind="day", name_fr="Jour", starts_on=date(2026, 7, 4), image=image
    )
    return "/fr/calendar/"


def edition(image):
    prize = make_programme(kind="prize")
    PrizeEdition.objects.create(prize=prize, year=2025, image=image)
    return prize.get_absolute_url()


PAGES = {
    "an article": lambda image: make_article(image=image).get_absolute_url(),
    "a programme": lambda image: make_programme(image=image).get_absolute_url(),
    "a cooperative": lambda image: make_cooperative(image=image).get_absolute_url(),
    "an organisation": lambda image: make_organisation(image=image).get_absolute_url(),
    "a place": lambda image: make_place(image=image).get_absolute_url(),
    "an event": event,
    "an edition": edition,
}


def card_of_project(image):
    parent = make_programme()
    make_programme("Puits", kind="project", parent=parent, image=image)
    return parent.get_absolute_url()


def listed(address, make):
    def at(image):
        make(image=image)
        return address

    return at


CARDS = {
    "articles": listed("/fr/articles/", make_article),
    "cooperatives": listed("/fr/cooperatives/", make_cooperative),
    "a programme of the first page": listed("/fr/", make_programme),
    "a project": card_of_project,
}


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return parser.fromstring(answer.content)


@pytest.mark.parametrize("item", PAGES)
def test_a_page_shows_the_image_with_its_texts(client, item):
    address = PAGES[item](make_image(caption_fr="À l’atelier", licence="cc-by"))
    [figure] = page(client, address).xpath('//figure[@class="picture"]')
    [shown] = figure.xpath(".//img")
    assert shown.get("alt") == "Un métier à tisser"
    assert (shown.get("width"), shown.get("height")) == ("900", "600")
    said = " ".join(figure.text_content().split())
    assert said == "À l’atelier Image : coopsite, un exemple, CC BY Signaler cette image"
    assert figure.xpath('.//a[@rel="license noopener"]/@href')


CARD = '//*[@class="card" or @class="kinds"]//img'


@pytest.mark.parametrize("item", CARDS)
def test_a_card_shows_the_image_late_and_without_its_texts(client, item):
    [shown] = page(client, CARDS[item](make_image())).xpath(CARD)
    assert shown.get("loading") == "lazy"
    assert shown.get("alt") == "Un métier à tisser"


@pytest.mark.parametrize("item", PAGES | CARDS)
def test_an_image_costs_no_question(client, item):
    address, image = (PAGES | CARDS)[item](make_image()), Image.objects.get()
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert page(client, address).xpath("//picture")
    for one in uses_of(image):
        type(one).objects.filter(pk=one.pk).update(image=None)
    with CaptureQueriesContext(connection) as without:
        assert not page(client, address).xpath("//picture")
    assert len(asked) == len(without)


def test_every_format_comes_in_every_width(client):
    image = make_image()
    html = page(client, make_article(image=image).get_absolute_url())
    types = html.xpath("//picture//source/@type")
    assert types == ["image/avif", "image/webp"]
    [srcset] = html.xpath("//picture//img/@srcset")
    assert [part.split()[1] for part in srcset.split(", ")] == ["320w", "640w", "900w"]
    for address in html.xpath("//picture//@srcset")[0].split(", "):
        assert client.get(address.split()[0]).status_code == 200


def test_a_text_in_another_language_says_which(client):
    article = make_article(image=make_image(caption_fr="À l’atelier"))
    html = page(client, article.get_absolute_url().replace("/fr/", "/ar/"))
    assert html.xpath("//picture//img/@lang") == ["fr"]
    assert html.xpath("//figcaption/span[1]/@dir") == ["ltr"]


def test_a_text_in_the_language_of_the_page_is_chosen(client):
    article = make_article(image=make_image(alternative_ar="منسج"))
    html = page(client, article.get_absolute_url().replace("/fr/", "/ar/"))
    assert html.xpath("//picture//img/@alt") == ["منسج"]
    assert not html.xpath("//picture//img/@lang")


def test_a_decorative_image_has_an_empty_text(client):
    article = make_article(image=make_image(alternative_fr="", decorative=True))
    assert page(client, article.get_absolute_url()).xpath("//picture//img/@alt") == [""]


def test_after_its_last_day_a_page_shows_no_image(client):
    article = make_article(image=make_image(expires_on=date(2026, 1, 1)))
    assert not page(client, article.get_absolute_url()).xpath("//figure")


def test_other_sites_are_told_of_the_shared_picture(client):
    image = make_image()
    html = page(client, make_article(image=image).get_absolute_url())
    [shared] = html.xpath('//meta[@property="og:image"]/@content')
    assert shared == f"http://testserver/images/{image.digest}-share.jpeg"
    assert client.get(shared.removeprefix("http://testserver")).status_code == 200


def test_other_sites_are_told_of_a_poster_rather_than_of_the_image_beside_it(client):
    html = page(client, make_programme(image=make_image()).get_absolute_url())
    [shared] = html.xpath('//meta[@property="og:image"]/@content')
    assert shared == "http://testserver/fr/programmes/sillon/poster.png"


def test_the_focus_is_kept_on_a_card(client):
    make_cooperative(image=make_image(focus_x=82, focus_y=5))
    [shown] = page(client, "/fr/cooperatives/").xpath('//*[@class="card"]//img')
    assert shown.get("class") == "x-80 y-0"
