"""The checker of linked data finds what is wrong."""

import pytest
from pyld.jsonld import JsonLdError

from coopsite.tests.found.vocabulary import faults

EVENT = {
    "@type": "Event",
    "@id": "http://testserver/calendar/#jour",
    "name": "Jour",
    "url": "http://testserver/fr/calendar/#jour",
    "startDate": "2030-01-01",
    "endDate": "2030-01-01",
}


def document(**values):
    node = {name: value for name, value in (EVENT | values).items() if value is not None}
    return {"@context": "https://schema.org", "@graph": [node]}


def test_it_finds_nothing_in_what_is_right():
    assert faults(document(location={"@type": "Place", "name": "Maroc"})) == []


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"@type": "Happening"}, "schema.org knows no type Happening"),
        ({"heading": "Jour"}, "Event has no property heading"),
        ({"startDate": "1er janvier"}, "Event.startDate is never '1er janvier'"),
        ({"startDate": "2030-02-30"}, "Event.startDate is never '2030-02-30'"),
        ({"startDate": "http://testserver/"}, "Event.startDate is never"),
        ({"location": {"@type": "Place", "@id": EVENT["@id"]}}, f"{EVENT['@id']} is a"),
        ({"startDate": None}, "a Event without startDate"),
        ({"@id": "calendar/#jour"}, "calendar/#jour is no identity"),
        ({"location": {"@type": "Person", "name": "A."}}, "Event.location is never"),
    ],
)
def test_it_says_what_is_wrong(values, fault):
    assert any(said.startswith(fault) for said in faults(document(**values)))


def test_what_is_no_linked_data_is_refused():
    with pytest.raises(JsonLdError):
        faults(document(**{"@type": 12}))
