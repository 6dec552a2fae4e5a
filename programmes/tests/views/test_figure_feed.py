"""The Atom feed of new and changed figures."""

from xml.etree import ElementTree

import pytest

from programmes.figures import deciding
from programmes.tests.factories import make_confirmed, make_editor, make_figure

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, language="en"):
    answer = client.get(f"/{language}/figures/feed/")
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


def test_an_entry_has_value_quote_paper_and_link(client):
    figure = make_confirmed("900", qualifier="more")
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}title") == "Coopératives soutenues: more than 900"
    assert entry.findtext(f"{ATOM}summary") == "Au total, 900 coopératives sont soutenues."
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "La Gazette"
    assert entry.find(f"{ATOM}link").get("href").endswith(f"/en/figures/{figure.pk}/")


def test_the_figure_that_changed_last_comes_first(client):
    first = make_confirmed()
    make_confirmed("41")
    deciding.prefer(first, by=make_editor())
    assert [e.findtext(f"{ATOM}title")[-3:] for e in entries(client)] == ["932", " 41"]


def test_a_figure_that_was_taken_back_says_why(client):
    why = {"reason": "Seen by Omar.", "public_reason": "Misprint of the paper."}
    deciding.reject(make_confirmed(), by=make_editor(), **why)
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}title") == "No longer shown: Coopératives soutenues: 932"
    assert entry.findtext(f"{ATOM}summary") == "Misprint of the paper."


def test_what_readers_never_saw_is_no_news(client):
    make_figure()
    deciding.reject(
        make_figure("93", quote="Soit 93 coopératives."), by=make_editor(), reason="Misprint."
    )
    first, second = make_confirmed(), make_figure(quote="Soit 932 coopératives.")
    assert deciding.confirm(second, by=make_editor()) == first
    assert len(entries(client)) == 1


@pytest.mark.parametrize("count", [1, 12])
def test_the_feed_costs_three_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_confirmed(str(100 + number))
    with django_assert_num_queries(3):
        assert len(entries(client)) == count


def test_a_control_character_in_a_reason_does_not_break_the_feed(client):
    why = {"reason": "No.", "public_reason": "Misprint\x0bof the paper."}
    deciding.reject(make_confirmed(), by=make_editor(), **why)
    [entry] = entries(client)
    assert entry.findtext(f"{ATOM}summary") == "Misprint of the paper."
