"""What other sites are told of how to embed a figure or a chart (oEmbed)."""

from datetime import date
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

import pytest
from lxml import html

from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.tests.factories import make_confirmed, make_editor, make_figure, make_place
from programmes.tests.reading import page

pytestmark = pytest.mark.django_db

HERE = "http://testserver"
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")


def got(client, path, site=HERE, **asked):
    more = "".join(f"&{name}={value}" for name, value in asked.items())
    return client.get(f"/oembed?url={quote(site + path, safe='')}{more}")


def frame_of(said):
    return html.fragment_fromstring(said["html"])


@pytest.mark.parametrize("form", ["", "frame/"])
def test_a_figure_is_put_into_a_frame_that_can_be_opened(client, form):
    figure = make_confirmed("932")
    answer = got(client, f"/en/figures/{figure.pk}/{form}")
    said, frame = answer.json(), frame_of(answer.json())
    assert answer["Content-Type"] == "application/json"
    assert (said["version"], said["type"], said["provider_name"]) == ("1.0", "rich", "coopsite")
    assert "932" in said["title"]
    assert (frame.get("width"), frame.get("height")) == (str(said["width"]), str(said["height"]))
    assert client.get(urlsplit(frame.get("src")).path).status_code == 200
    assert client.get(urlsplit(said["thumbnail_url"]).path)["Content-Type"] == "image/png"


def test_it_is_told_in_the_language_of_its_address(client):
    figure = make_confirmed("932", qualifier="more")
    assert "plus de" in got(client, f"/fr/figures/{figure.pk}/").json()["title"]
    assert "more than" in got(client, f"/en/figures/{figure.pk}/").json()["title"]
    assert "plus de" in got(client, f"/figures/{figure.pk}/").json()["title"]


@pytest.mark.parametrize("path", ["/en/figures/{}/chart/", "/en/indicators/{}/"])
def test_a_chart_is_put_into_its_own_frame(client, path):
    make_place()
    figure = make_confirmed("800", as_of=date(2023, 11, 14))
    latest = make_confirmed("932", as_of=date(2025, 7, 5))
    known = figure.indicator.slug if "indicators" in path else figure.pk
    said = got(client, path.format(known)).json()
    assert said["title"] == "Coopératives soutenues, Maroc"
    assert frame_of(said).get("src") == f"{HERE}/en/figures/{latest.pk}/chart/"


def test_nothing_is_larger_than_asked_for(client):
    figure = make_confirmed("932")
    said = got(client, f"/en/figures/{figure.pk}/", maxwidth=320, maxheight=200).json()
    assert (said["width"], said["height"]) == (320, 200)
    assert "thumbnail_url" not in said


@pytest.mark.parametrize("size", ["", "0", "-5", "many", "9" * 40, "٣"])
def test_a_size_that_is_none_is_as_if_it_was_not_said(client, size):
    figure = make_confirmed("932")
    assert got(client, f"/en/figures/{figure.pk}/", maxwidth=size).json()["width"] == 600


def test_the_same_as_xml(client):
    figure = make_confirmed("932")
    figure.indicator.name_en = "Coops <\x0b&> supported"
    figure.indicator.save()
    answer = got(client, f"/en/figures/{figure.pk}/", format="xml")
    told = {one.tag: one.text for one in ElementTree.fromstring(answer.content)}
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    assert told["title"].startswith("Coops < &> supported")
    assert html.fragment_fromstring(told["html"]).get("title") == told["title"]


def test_another_form_is_not_implemented(client):
    assert got(client, "/en/figures/1/", format="yaml").status_code == 501


def test_a_form_that_a_stranger_thinks_of_mails_no_operator(client, settings, mailoutbox):
    settings.ADMINS, settings.DEBUG = [("", "operator@coops.example")], False
    got(client, "/figures/1/", format="jsonp")
    assert not mailoutbox


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("https://other.example", "/en/figures/{}/"),
        ("http://testserver.other.example", "/en/figures/{}/"),
        ("http://testserver:81", "/en/figures/{}/"),
        ("http://testserver@other.example", "/en/figures/{}/"),
        ("ftp://testserver", "/en/figures/{}/"),
        ("javascript:", "/en/figures/{}/"),
        ("", "/en/figures/{}/"),
        ("http://[::1", "/en/figures/{}/"),
        (HERE, "/en/figures/{}"),
        (HERE, "/en/figures/"),
        (HERE, "/en/"),
        (HERE, "/admin/"),
        (HERE, "/en/figures/99999999999999999999/"),
        (HERE, "/en/figures/{}/poster.png"),
        (HERE, "/en/indicators/nothing/"),
        (HERE, f"/en/figures/1/?{'x' * 3000}"),
        (HERE, "/en/\x00figures/{}/"),
    ],
)
def test_what_is_not_ours_or_no_figure_is_not_found(client, site, path):
    figure = make_confirmed("932")
    assert got(client, path.format(figure.pk), site).status_code == 404


def test_nor_is_anything_where_no_address_is_asked_for(client):
    assert client.get("/oembed").status_code == 404


@pytest.mark.parametrize("form", ["", "chart/"])
def test_what_no_reader_sees_is_not_found(client, form):
    waiting, rejected = make_figure("1"), make_confirmed("2")
    deciding.reject(rejected, by=make_editor(), reason="Erreur.")
    for figure in (waiting, rejected):
        assert got(client, f"/en/figures/{figure.pk}/{form}").status_code == 404


@pytest.mark.parametrize("form", ["", "chart/"])
def test_a_withheld_figure_is_gone_with_what_readers_are_told(client, form):
    figure = make_confirmed("932")
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    answer = got(client, f"/en/figures/{figure.pk}/{form}")
    assert answer.status_code == 410
    assert "Asked for by a reader." in answer.content.decode()
    assert "932" not in answer.content.decode()


def test_what_is_the_same_as_another_is_told_as_that(client):
    first, second = make_confirmed("932"), make_figure("932")
    deciding.confirm(second, by=make_editor())
    said = got(client, f"/en/figures/{second.pk}/").json()
    assert frame_of(said).get("src") == f"{HERE}/en/figures/{first.pk}/frame/"


def test_no_cache_takes_the_answer_for_that_of_another_address(client):
    figure = make_confirmed("932")
    assert "no-store" in got(client, f"/en/figures/{figure.pk}/")["Cache-Control"]


@pytest.mark.parametrize("path", ["/figures/{}/", "/figures/{}/frame/", "/indicators/{}/"])
def test_pages_lead_to_it(client, path):
    figure = make_confirmed("932")
    known = figure.indicator.slug if "indicators" in path else figure.pk
    tree = html.fromstring(page(client, path.format(known)))
    [link] = tree.xpath("//link[@type='application/json+oembed']/@href")
    assert client.get(link.removeprefix(HERE)).json()["version"] == "1.0"
