"""The file of figures: a row a sentence, safe to open in a spreadsheet."""

import csv
import io

import pytest

from programmes.evidence import figure_rows
from programmes.figures import deciding
from programmes.shared.cells import guarded
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_editor,
    make_figure,
    make_indicator,
)

pytestmark = pytest.mark.django_db


def rows(client, query="", language="en"):
    """The rows of the file, by column."""
    answer = client.get(f"/{language}/figures.csv{query}")
    assert (answer.status_code, answer.streaming) == (200, True)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_has_value_quote_paper_day_source_and_permalink(client):
    figure = make_confirmed()
    figure.citations.update(source_url="https://gazette.example/bilan")
    [row] = rows(client)
    assert row["value"] == "932"
    assert row["quote"] == "Au total, 932 coopératives sont soutenues."
    assert (row["paper"], row["day"]) == ("La Gazette", "2025-07-08")
    assert row["source"].startswith("https://gazette.example/bilan#:~:text=Au%20total")
    assert row["permalink"] == f"http://testserver/en/figures/{figure.pk}/"


def test_every_sentence_of_a_figure_has_a_row(client):
    figure = make_confirmed()
    make_citation(figure)
    assert [row["figure"] for row in rows(client)] == [str(figure.pk)] * 2


def test_what_readers_may_not_see_is_not_in_the_file(client):
    make_figure()
    deciding.reject(
        make_figure("93", quote="Soit 93 coopératives."), by=make_editor(), reason="Misprint."
    )
    assert rows(client) == []


def test_the_file_follows_the_filters(client):
    make_confirmed("41", as_of=None)
    make_confirmed("932")
    make_confirmed("7")
    assert [row["value"] for row in rows(client, "?sort=value")] == ["7", "41", "932"]
    assert [row["value"] for row in rows(client, "?value=41")] == ["41"]


def test_a_filter_that_means_nothing_leads_to_the_page_that_says_so(client):
    answer = client.get("/en/figures.csv?sort=nonsense")
    assert (answer.status_code, answer["Location"]) == (302, "/en/figures/?sort=nonsense")


@pytest.mark.parametrize("text", ["=1+1", "+932", "-3", "@SUM(A1)"])
def test_a_text_that_a_spreadsheet_would_run_is_escaped(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("between", "\t\r")
def test_so_is_what_stands_after_a_tab_or_a_line(between):
    assert guarded(f"{between}=1") == f"'{between}'=1"


def test_every_field_of_the_file_is_quoted(client):
    make_confirmed("932")
    head, row = client.get("/en/figures.csv").getvalue().decode("utf-8-sig").splitlines()
    assert head.startswith('"figure","permalink","qualifier","value"')
    assert '"932"' in row


def test_a_quote_that_begins_like_a_formula_is_escaped(client):
    figure = make_confirmed(indicator=make_indicator("@Membres", slug="membres"))
    figure.citations.update(exact='=HYPERLINK("https://evil.example")')
    [row] = rows(client)
    assert row["quote"].startswith("'=HYPERLINK")
    assert row["indicator"] == "'@Membres"


def test_a_long_file_says_where_it_was_cut(client, monkeypatch):
    monkeypatch.setattr(figure_rows, "LIMIT", 3)
    monkeypatch.setattr(figure_rows, "CHUNK", 2)
    monkeypatch.setattr("programmes.views.figures.LIMIT", 3)
    for value in range(10, 15):
        make_confirmed(str(value))
    *found, note = rows(client)
    assert len(found) == 3
    assert "Only the first 3 figures" in note["figure"]


def test_the_file_speaks_the_language_of_its_address(client):
    make_confirmed(indicator=make_indicator(name_en="Cooperatives supported"))
    assert rows(client)[0]["indicator"] == "Cooperatives supported"
    assert rows(client, language="fr")[0]["indicator"] == "Coopératives soutenues"


def test_the_file_costs_three_queries_a_chunk(client, django_assert_num_queries):
    for value in range(10, 15):
        make_confirmed(str(value))
    with django_assert_num_queries(3):
        assert len(rows(client)) == 5
