"""The chart of a figure, taken away: as SVG, PNG and CSV, and in a frame of another site."""

import csv
from datetime import date
from io import BytesIO, StringIO
from urllib.parse import urlsplit

import pytest
from lxml import etree, html
from PIL import Image

from programmes.figures import deciding, settling, withholding
from programmes.figures.withholding import Grounds
from programmes.models import Indicator, Relation
from programmes.tests.factories import make_confirmed, make_editor, make_figure, make_place
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en", "ar"])
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")


@pytest.fixture
def series():
    """More than 800, then 932, and what contradicts it."""
    make_place()
    first = make_confirmed("800", qualifier="more", as_of=date(2023, 11, 14))
    second = make_confirmed("932", as_of=date(2025, 7, 5))
    other = make_confirmed("923", as_of=date(2025, 7, 9))
    settling.settle(Relation.objects.contradicting().get(), by=make_editor(), public_reason="Non.")
    return first, second, other


def got(client, figure, form, language="en"):
    return client.get(f"/{language}/figures/{figure.pk}/chart{form}")


def rows(answer):
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


@LANGUAGES
def test_the_drawing_stands_for_itself(client, series, language):
    answer = got(client, series[1], ".svg", language)
    svg = etree.fromstring(answer.content)
    words = " ".join(svg.itertext())
    assert answer["Content-Type"] == "image/svg+xml"
    assert all(value in words for value in ("800", "932", "923", f"/{language}/figures/"))
    assert not set(svg.xpath("//@style | //*[local-name()='style' or local-name()='script']"))


def test_the_drawing_says_what_is_measured_where_and_by_whom(client, series):
    words = " ".join(etree.fromstring(got(client, series[0], ".svg").content).itertext())
    assert "Coopératives soutenues, Maroc" in words
    assert "Source: 1 paper" in words
    assert "Axis from 750." in words


def test_names_are_escaped_in_it(client, series):
    series[0].indicator.name_fr = "<script>&"
    series[0].indicator.save()
    svg = got(client, series[0], ".svg").content.decode()
    assert "<script>" not in svg
    assert etree.fromstring(svg) is not None


@pytest.mark.parametrize("form", [".svg", ".png"])
def test_a_control_character_in_a_name_breaks_no_drawing(client, series, form):
    Indicator.objects.update(name_fr="Coopéra\x0btives\x01\ufffe")
    answer = got(client, series[0], form, "fr")
    assert answer.status_code == 200
    assert form == ".png" or etree.fromstring(answer.content) is not None


@LANGUAGES
def test_the_image_is_drawn_by_the_server(client, series, language):
    answer = got(client, series[1], ".png", language)
    image = Image.open(BytesIO(answer.content))
    assert answer["Content-Type"] == "image/png"
    assert image.width == 1616
    assert len(set(image.convert("L").histogram())) > 20  # something is drawn on it


def test_the_table_has_the_same_values_with_papers_days_and_verdicts(client, series):
    told = {row["value"]: row for row in rows(got(client, series[0], ".csv"))}
    assert {value: row["verdict"] for value, row in told.items()} == {
        "800": "superseded",
        "932": "disputed",
        "923": "alone",
    }
    assert told["800"]["qualifier"] == "more"
    assert told["932"]["paper_names"] == "La Gazette"
    assert told["932"]["contradicted_by"].endswith(f"/en/figures/{series[2].pk}/")


def test_what_editors_prefer_counts_and_the_other_is_disputed(client, series):
    deciding.prefer(series[1], by=make_editor())
    verdicts = {row["value"]: row["verdict"] for row in rows(got(client, series[0], ".csv"))}
    assert verdicts == {"800": "superseded", "932": "alone", "923": "disputed"}


def test_a_cell_of_the_table_is_no_formula(client, series):
    series[0].indicator.name_fr = "=1+1"
    series[0].indicator.save()
    assert rows(got(client, series[0], ".csv"))[0]["indicator"] == "'=1+1"


def test_the_frame_may_stand_in_any_site_and_nothing_else_may(client, series):
    framed, figure = got(client, series[1], "/"), client.get(f"/en/figures/{series[1].pk}/")
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed
    assert "frame-ancestors 'none'" in figure["Content-Security-Policy"]
    assert figure["X-Frame-Options"] == "DENY"


def test_the_frame_runs_nothing(client, series):
    assert b"<script" not in got(client, series[1], "/").content


def test_the_page_has_the_code_of_the_frame(client, series):
    tree = html.fromstring(page(client, "/indicators/cooperatives-soutenues/"))
    (code,) = tree.xpath("//textarea")
    frame = html.fragment_fromstring(code.text)
    answer = client.get(urlsplit(frame.get("src")).path)
    assert frame.tag == "iframe"
    assert frame.get("title") == "Coopératives soutenues, Maroc"
    assert answer.status_code == 200


@pytest.mark.parametrize("form", ["/", ".svg", ".png", ".csv"])
def test_a_withheld_figure_leaves_a_tombstone(client, series, form):
    withholding.withhold_figure(series[1], by=make_editor(), grounds=WHY)
    answer = got(client, series[1], form)
    assert answer.status_code == 410
    assert "Asked for by a reader." in answer.content.decode()


def test_the_tombstone_may_stand_in_a_frame_too(client, series):
    withholding.withhold_figure(series[1], by=make_editor(), grounds=WHY)
    assert "frame-ancestors *" in got(client, series[1], "/")["Content-Security-Policy"]


def test_what_is_withheld_is_in_no_chart_of_its_neighbours(client, series):
    withholding.withhold_figure(series[1], by=make_editor(), grounds=WHY)
    for form in ("/", ".svg", ".csv"):
        assert "932" not in got(client, series[0], form).content.decode()


def test_a_frame_goes_on_where_its_figure_was_rejected(client, series):
    deciding.reject(series[2], by=make_editor(), reason="Erreur.", public_reason="Une coquille.")
    answer = got(client, series[2], "/")
    assert answer.status_code == 200
    assert "923" not in text_of(answer.content.decode())


@pytest.mark.parametrize("form", ["/", ".svg", ".png", ".csv", "/../poster.png", "/../frame/"])
@pytest.mark.parametrize("values", [("999999999999999", "1"), ("0", "7"), ("0.0001", "99999999")])
def test_no_value_is_too_large_or_too_small_to_be_drawn(client, values, form):
    days = (date(1025, 1, 1), date(2025, 7, 5))
    figure, _ = (make_confirmed(value, as_of=day) for value, day in zip(values, days, strict=True))
    path = f"/en/figures/{figure.pk}/chart{form}".replace("chart/../", "")
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("form", [".svg", ".png"])
def test_one_value_is_no_drawing(client, form):
    assert got(client, make_confirmed("932"), form).status_code == 404


def test_one_value_is_a_frame_with_its_table(client):
    assert "932" in text_of(got(client, make_confirmed("932"), "/").content.decode())


@pytest.mark.parametrize("form", ["/", ".svg", ".png", ".csv"])
def test_what_no_editor_confirmed_has_no_chart(client, form):
    assert got(client, make_figure("932"), form).status_code == 404


@pytest.mark.parametrize("form", ["/", ".svg", ".csv"])
def test_a_chart_costs_three_queries(client, series, django_assert_num_queries, form):
    with django_assert_num_queries(3):
        got(client, series[1], form)


def test_an_address_in_an_arabic_drawing_is_read_from_the_left(client, series):
    words = " ".join(etree.fromstring(got(client, series[0], ".svg", "ar").content).itertext())
    assert "\u2066http" in words
    assert "/chart/\u2069" in words
