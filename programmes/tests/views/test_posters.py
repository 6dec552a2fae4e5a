"""The picture of a page that other sites show: its words, its status, its cache."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from runpy import run_path
from threading import Event

import fontpkg
import pytest
from django.conf import settings
from django.core.cache import caches
from lxml import html
from PIL import Image

from articles.models import Publication
from articles.tests.factories import make_article, make_publication
from programmes.evidence.charts import png
from programmes.figures import deciding, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Indicator
from programmes.posters import letters, pixels
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_editor,
    make_figure,
    make_hidden,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en", "ar"])
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")


@pytest.fixture(autouse=True)
def drawings(monkeypatch, settings, tmp_path):
    """What is drawn, as SVG: pixels are looked at in one test alone."""
    settings.CACHES = {
        **settings.CACHES,
        "share": {**settings.CACHES["share"], "LOCATION": tmp_path},
    }
    made = []
    monkeypatch.setattr(pixels, "as_png", lambda svg, *_: made.append(svg) or svg.encode())
    return made


def got(client, thing, language="en", **headers):
    return client.get(f"/{language}/{thing}poster.png", headers=headers)


def words(answer):
    """What a poster says, its lines as one text; the ink below a number is no second number."""
    lines = html.fragment_fromstring(answer.content.decode()).xpath("//text[not(@fill='none')]")
    return " ".join("".join(line.itertext()).strip("\u2066\u2067\u2069") for line in lines)


@LANGUAGES
def test_the_picture_is_png_of_the_size_that_other_sites_ask_for(client, monkeypatch, language):
    monkeypatch.undo()
    figure = make_confirmed("932")
    image = Image.open(BytesIO(got(client, f"figures/{figure.pk}/", language).content))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(set(image.convert("L").histogram())) > 60  # words are drawn on it


def test_a_figure_is_told_with_its_sentence_its_paper_and_its_day(client):
    make_place()
    figure = make_confirmed("932", qualifier="more")
    told = words(got(client, f"figures/{figure.pk}/"))
    for said in (
        "coopsite",
        "Maroc",
        "more than",
        "932",
        "Coopératives soutenues",
        "La Gazette",
        "8 July 2025",
        "Au total, 932 coopératives sont soutenues.",
        "1 origin, 1 paper",
    ):
        assert said in told


def test_a_disputed_figure_never_stands_without_its_flag(client):
    figure = make_confirmed("932")
    make_confirmed("923")
    assert "1 paper prints 923" in words(got(client, f"figures/{figure.pk}/"))


def test_a_target_is_called_one(client):
    figure = make_confirmed("932", kind="target")
    assert "target" in words(got(client, f"figures/{figure.pk}/"))


def test_a_quote_is_no_longer_than_its_paper_lets_it_be(client, settings):
    settings.QUOTE_WORDS = {**settings.QUOTE_WORDS, "link": 9}
    publication = make_publication("Tamesna", reuse=Publication.Reuse.LINK)
    quote = "Au Maroc, 932 coopératives ont été soutenues ; le directeur y voit un bon signe."
    article = make_article("Bilan", body=f"<p>{quote}</p>", publication=publication)
    figure = make_confirmed("932", quote=quote, article=article)
    told = words(got(client, f"figures/{figure.pk}/"))
    assert "932 coopératives" in told
    assert "directeur" not in told


def test_where_nothing_may_be_quoted_the_paper_and_the_day_are_told(client, settings):
    settings.QUOTE_WORDS = dict.fromkeys(settings.QUOTE_WORDS, 2)
    figure = make_confirmed("932")
    told = words(got(client, f"figures/{figure.pk}/"))
    assert "La Gazette" in told
    assert "au total" not in told.lower()


def test_a_sentence_too_long_for_the_picture_is_left_out_rather_than_cut_anywhere(client):
    quote = f"{'Bien ' * 150}932 coopératives sont soutenues {'encore ' * 150}ici."
    figure = make_confirmed("932", quote=quote)
    told = words(got(client, f"figures/{figure.pk}/"))
    assert "Bien" not in told
    assert "La Gazette" in told


def test_a_programme_and_a_place_are_told_with_their_first_figure(client):
    place, programme = make_place(), make_programme("Sillon")
    make_confirmed("932", programme=programme)
    of_programme = words(got(client, f"programmes/{programme.slug}/"))
    assert "Sillon" in of_programme
    assert "932" in of_programme
    of_place = words(got(client, f"places/{place.code.lower()}/"))
    assert "Maroc" in of_place
    assert "932" in of_place


def test_an_indicator_is_told_with_the_value_that_its_page_sets_large(client):
    figure = make_confirmed("932")
    told = words(got(client, f"indicators/{figure.indicator.slug}/"))
    assert "Coopératives soutenues" in told
    assert "Au total, 932 coopératives" in told


def test_what_has_no_figure_is_told_by_its_name(client):
    make_programme("Sillon")
    assert "Sillon" in words(got(client, "programmes/sillon/"))


@pytest.mark.parametrize(
    "thing",
    [
        "programmes/nulle-part/",
        "places/zz/",
        "places/%00/",
        "places/MA/x/",
        "indicators/rien/",
        "figures/7/",
    ],
)
def test_what_is_not_there_has_no_picture(client, thing):
    assert got(client, thing).status_code == 404


def test_what_readers_do_not_see_has_no_picture(client):
    make_hidden("Sillon")
    assert got(client, "programmes/sillon/").status_code == 404
    assert got(client, f"figures/{make_figure('932').pk}/").status_code == 404


@LANGUAGES
def test_a_withheld_figure_is_a_tombstone_without_number_or_words(client, language):
    figure = make_confirmed("932")
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    answer = got(client, f"figures/{figure.pk}/", language)
    assert answer.status_code == 410
    told = answer.content.decode()
    assert "932" not in told
    assert "Coopératives" not in told
    assert words(answer).startswith("coopsite ")


def test_a_rejected_figure_is_a_tombstone_where_its_page_is_history(client):
    figure = make_confirmed("932")
    deciding.reject(figure, by=make_editor(), reason="Erreur.", public_reason="932 est faux.")
    answer = got(client, f"figures/{figure.pk}/")
    assert answer.status_code == 200
    assert "rejected by an editor" in words(answer)
    assert "932" not in answer.content.decode()


def test_a_figure_that_was_taken_back_has_no_picture(client):
    figure = make_confirmed("932")
    deciding.reopen(figure, by=make_editor(), reason="À revoir.")
    assert got(client, f"figures/{figure.pk}/").status_code == 404


def test_what_is_the_same_as_another_leads_to_its_picture(client):
    first, second = make_confirmed("932"), make_figure("932")
    deciding.confirm(second, by=make_editor())
    answer = got(client, f"figures/{second.pk}/")
    assert answer.status_code == 302
    assert answer["Location"] == f"/en/figures/{first.pk}/poster.png"


def test_a_withheld_quote_is_in_no_picture(client):
    figure = make_confirmed("932")
    make_citation(figure, "Le ministère compte 932 coopératives.")
    first = Citation.objects.get(exact__startswith="Au total")
    withholding.withhold_quote(first, by=make_editor(), grounds=WHY)
    told = words(got(client, f"figures/{figure.pk}/"))
    assert "Au total" not in told
    assert "Le ministère compte 932 coopératives." in told


def test_a_picture_is_drawn_once_and_again_where_its_value_is_another(client, drawings):
    figure = make_confirmed("932")
    first = got(client, f"figures/{figure.pk}/")
    assert got(client, f"figures/{figure.pk}/").content == first.content
    assert len(drawings) == 1
    Indicator.objects.update(name_fr="Coopératives aidées")
    second = got(client, f"figures/{figure.pk}/")
    assert len(drawings) == 2
    assert second["ETag"] != first["ETag"]
    assert "aidées" in words(second)


def test_whoever_has_the_picture_is_told_that_it_has_not_changed(client, drawings):
    figure = make_confirmed("932")
    tag = got(client, f"figures/{figure.pk}/")["ETag"]
    caches["share"].clear()
    again = client.get(f"/en/figures/{figure.pk}/poster.png", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert len(drawings) == 1
    assert "no-cache" in got(client, f"figures/{figure.pk}/")["Cache-Control"]


def test_a_full_disk_hinders_no_picture(client, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(caches["share"]), "set", full)
    assert got(client, f"figures/{make_confirmed('932').pk}/").status_code == 200


@pytest.mark.parametrize("broken", [b"", b"half of a pict", b"\x80\x04N.\x00\x01"])
def test_a_broken_file_of_a_kept_picture_is_drawn_again_and_whole_after_that(
    client, drawings, tmp_path, broken
):
    figure = make_confirmed("932")
    first = got(client, f"figures/{figure.pk}/")
    [file] = tmp_path.glob("*.djcache")
    file.write_bytes(broken)
    assert [got(client, f"figures/{figure.pk}/").content for _ in range(2)] == [first.content] * 2
    assert len(drawings) == 2


def test_a_folder_that_cannot_be_made_hinders_no_picture(client, settings, tmp_path):
    """As on a disk that is full from the first picture on."""
    (tmp_path / "file").touch()
    place = {**settings.CACHES["share"], "LOCATION": tmp_path / "file" / "share"}
    settings.CACHES = {**settings.CACHES, "share": place}
    assert got(client, f"figures/{make_confirmed('932').pk}/").status_code == 200


class Crowd:
    """Many who ask for pictures while one is being drawn, which takes until `done`."""

    def __init__(self, monkeypatch):
        self.drawn, self.drawing, self.done = [], Event(), Event()
        self.pool = ThreadPoolExecutor(60)
        monkeypatch.setattr(pixels, "as_png", self.draw)
        monkeypatch.setattr(png, "PATIENCE", 20)

    def draw(self, svg, *_):
        self.drawn.append(svg)
        self.drawing.set()
        self.done.wait(20)
        return b"png"

    def ask(self, drawings):
        """What became of each: its picture, or that others draw. All but those who have a place are
        told so while the first is being drawn."""
        asked = [self.pool.submit(pixels.in_pixels, drawings[0])]
        self.drawing.wait(20)
        asked += [self.pool.submit(pixels.in_pixels, one) for one in drawings[1:]]
        told = list(islice(as_completed(asked, 20), len(asked) - png.PLACES))
        assert {type(one.exception()) for one in told} == {png.Busy}
        self.done.set()
        self.pool.shutdown()
        return [one.exception() or one.result() for one in asked]


def test_of_fifty_at_once_for_one_picture_it_is_drawn_once(monkeypatch):
    crowd = Crowd(monkeypatch)
    answers = crowd.ask(["<svg/>"] * 50)
    assert crowd.drawn == ["<svg/>"]
    assert answers.count(b"png") == png.PLACES


def test_of_fifty_at_once_for_different_ones_few_wait_and_the_others_are_told_at_once(monkeypatch):
    crowd = Crowd(monkeypatch)
    answers = crowd.ask([f"<svg id='{n}'/>" for n in range(50)])
    assert answers.count(b"png") == len(crowd.drawn) == png.PLACES
    assert gunicorn_threads() > png.PLACES


def gunicorn_threads():
    return int(run_path(str(settings.BASE_DIR / "gunicorn.conf.py"))["threads"])


@pytest.mark.parametrize("picture", ["poster", "chart"])
@pytest.mark.parametrize("hindered", [png.Busy(), png.Undrawable("the font X is broken")])
def test_whoever_cannot_be_shown_it_now_is_told_to_come_again_and_no_operator_is_mailed(
    client, monkeypatch, settings, mailoutbox, picture, hindered
):
    settings.ADMINS, settings.DEBUG = [("", "operator@coops.example")], False

    def hinder(*_):
        raise hindered

    make_place(), make_confirmed("800", as_of=date(2023, 11, 14))
    figure = make_confirmed("932", as_of=date(2025, 7, 5))
    for place in (pixels, png):
        monkeypatch.setattr(place, "as_png", hinder)
    answer = client.get(f"/en/figures/{figure.pk}/{picture}.png")
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert not answer.content
    assert not mailoutbox


def test_a_picture_without_a_font_is_none_and_is_not_kept(client, monkeypatch, caplog, tmp_path):
    """The library that draws passes over a font that it cannot read, and its words with it."""
    figure = make_confirmed("932")
    monkeypatch.setattr(pixels, "as_png", png.as_png)
    broken = tmp_path / "font.ttf"
    whole = Path(fontpkg.path("Amiri")).read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    png.whole.cache_clear()
    letters._widths.cache_clear()
    monkeypatch.setattr(fontpkg, "path", lambda *_: broken)
    assert got(client, f"figures/{figure.pk}/").status_code == 503
    assert "the font Source Serif 4 is not there or broken" in caplog.text
    monkeypatch.undo()
    assert got(client, f"figures/{figure.pk}/")["Content-Type"] == "image/png"


def test_the_picture_of_before_is_given_to_nobody_once_its_figure_is_withheld(client):
    figure = make_confirmed("932")
    before = got(client, f"figures/{figure.pk}/")
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    tombstone = got(client, f"figures/{figure.pk}/")
    for tag in (before["ETag"], tombstone["ETag"], "*"):  # of what is gone nothing is unchanged
        answer = got(client, f"figures/{figure.pk}/", **{"If-None-Match": tag})
        assert (answer.status_code, answer.content) == (410, tombstone.content)
    assert caches["share"].get(before["ETag"].strip('"')) == before.content  # kept, out of reach


def test_a_control_character_in_a_name_breaks_no_picture(client):
    figure = make_confirmed("932")
    Indicator.objects.update(name_fr="Coopéra\x0btives\x01\ufffe <script>&")
    told = got(client, f"figures/{figure.pk}/", "fr").content.decode()
    assert "<script>" not in told
    assert "\x0b" not in told


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("", "/en/poster.png"),
        ("programmes/sillon/", "/en/programmes/sillon/poster.png"),
        ("places/ma/", "/en/places/ma/poster.png"),
        ("indicators/cooperatives-soutenues/", "/en/indicators/cooperatives-soutenues/poster.png"),
    ],
)
def test_each_page_names_its_picture_with_its_size_and_in_words(client, path, picture):
    make_place(), make_programme("Sillon"), make_confirmed("932")
    head = html.fromstring(client.get(f"/en/{path}").content)
    meta = {one.get("property") or one.get("name"): one.get("content") for one in head.iter("meta")}
    assert meta["og:image"] == meta["twitter:image"] == f"http://testserver{picture}"
    assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
    assert meta["og:image:alt"]
    assert client.get(picture).status_code == 200


def test_the_page_of_a_figure_names_its_own(client):
    figure = make_confirmed("932")
    head = html.fromstring(client.get(f"/en/figures/{figure.pk}/").content)
    [picture] = head.xpath("//meta[@property='og:image']/@content")
    assert picture == f"http://testserver/en/figures/{figure.pk}/poster.png"


@pytest.mark.parametrize(("thing", "queries"), [("figures/{}/", 3), ("programmes/sillon/", 4)])
def test_a_picture_costs_few_queries(client, django_assert_num_queries, thing, queries):
    figure = make_confirmed("932", programme=make_programme("Sillon"))
    with django_assert_num_queries(queries):
        got(client, thing.format(figure.pk))
