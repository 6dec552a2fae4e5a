"""A figure as text, RIS, BibTeX and JSON-LD."""

import json
import re
from datetime import date

import pytest

from programmes.models import Origin
from programmes.tests.factories import (
    make_citation,
    make_confirmed,
    make_indicator,
    make_organisation,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def ris(client, figure):
    """The fields of a RIS record."""
    answer = client.get(f"/en/figures/{figure.pk}/cite.ris")
    assert answer["Content-Type"].startswith("application/x-research-info-systems")
    lines = answer.content.decode().split("\r\n")
    assert (lines[0], lines[-2:]) == ("TY  - ELEC", ["ER  - ", ""])
    return dict(line.split("  - ", 1) for line in lines[:-1])


def bibtex(client, figure):
    """The text of a BibTeX entry."""
    answer = client.get(f"/en/figures/{figure.pk}/cite.bib")
    assert answer["Content-Type"].startswith("application/x-bibtex")
    return answer.content.decode()


def graph(client, figure, language="en"):
    """The nodes of the JSON-LD, by type."""
    answer = client.get(f"/{language}/figures/{figure.pk}.json")
    assert answer["Content-Type"] == "application/ld+json"
    return {node["@type"]: node for node in answer.json()["@graph"]}


def test_the_page_says_how_to_cite(client):
    figure = make_confirmed("900", qualifier="more")
    words = text_of(page(client, f"/figures/{figure.pk}/"))
    assert "Coopératives soutenues: more than 900 (printed on 8 July 2025)." in words
    assert "Quoted from La Gazette, 8 July 2025." in words
    assert f"http://testserver/en/figures/{figure.pk}/" in words


def test_ris_has_title_date_quote_source_and_address(client):
    figure = make_confirmed(as_of=date(2025, 6, 1), as_of_precision="month", dated="stated")
    fields = ris(client, figure)
    assert fields["TI"] == "Coopératives soutenues: 932 (in June 2025)"
    assert (fields["PY"], fields["DA"]) == ("2025", "2025/06")
    assert fields["AB"] == "Au total, 932 coopératives sont soutenues."
    assert fields["N1"] == "La Gazette, 8 July 2025"
    assert fields["UR"] == f"http://testserver/en/figures/{figure.pk}/"


def test_a_line_break_in_a_quote_begins_no_field(client):
    figure = make_confirmed()
    figure.citations.update(exact="Soit 932.\r\nUR  - https://evil.example")
    assert ris(client, figure)["AB"] == "Soit 932. UR - https://evil.example"


def test_bibtex_has_an_entry_that_closes(client):
    text = bibtex(client, make_confirmed())
    assert text.startswith("@misc{figure-")
    assert text.count("{") == text.count("}")
    assert "  year = {2025}," in text


def test_what_bibtex_reads_as_a_command_is_escaped(client):
    figure = make_confirmed(indicator=make_indicator("50 % & {plus}_\\input", slug="plus"))
    assert r"50 \% \& \{plus\}\_\textbackslash{}input" in bibtex(client, figure).replace(
        "\u00a0", " "
    )


def test_linked_data_has_observation_claim_and_quotations(client):
    figure = make_confirmed(programme=make_programme(), dated="stated")
    make_citation(figure)
    figure.citations.update(
        origin=Origin.objects.create(kind="communique", organisation=make_organisation())
    )
    nodes = graph(client, figure)
    observation, claim, quotation = nodes["Observation"], nodes["Claim"], nodes["Quotation"]
    assert observation["variableMeasured"]["@type"] == "StatisticalVariable"
    assert (observation["value"], observation["observationDate"]) == (932, "2025-07-08")
    assert claim["author"] == [{"@type": "Organization", "name": "Office des sources"}]
    assert len(claim["citation"]) == 2
    assert quotation["isPartOf"]["publisher"]["name"] == "La Gazette"


def test_the_day_of_a_paper_is_not_told_as_the_day_of_the_value(client):
    nodes = graph(client, make_confirmed())
    assert "observationDate" not in nodes["Observation"]
    assert nodes["Quotation"]["isPartOf"]["datePublished"] == "2025-07-08"


def test_a_target_is_told_as_one(client):
    observation = graph(client, make_confirmed("1300", kind="target"))["Observation"]
    assert observation["measurementQualifier"] == "target"
    assert observation["name"] == "Coopératives soutenues, target: 1,300"


@pytest.mark.parametrize(
    ("qualifier", "bound"),
    [("", "value"), ("more", "minValue"), ("most", "maxValue"), ("about", "value")],
)
def test_a_bound_is_not_told_as_a_value(client, qualifier, bound):
    observation = graph(client, make_confirmed("900", qualifier=qualifier))["Observation"]
    assert {"value", "minValue", "maxValue"} & set(observation) == {bound}
    assert observation[bound] == 900


def test_the_page_holds_the_same_linked_data(client):
    figure = make_confirmed()
    figure.citations.update(exact="Au total, 932 </script><b>&amp;")
    html = page(client, f"/figures/{figure.pk}/")
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    of_page, *nodes = json.loads(block)["@graph"]
    assert nodes == client.get(f"/en/figures/{figure.pk}.json").json()["@graph"]
    assert of_page["mainEntity"] == {"@id": nodes[0]["@id"]}


def test_a_figure_without_date_is_cited_without_one(client):
    figure = make_confirmed(as_of=None)
    assert "PY" not in ris(client, figure)
    assert "observationDate" not in graph(client, figure)["Observation"]
