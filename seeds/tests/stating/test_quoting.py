"""Where the sentence and the number of a statement stand in a text, however it sets its spaces."""

from dataclasses import replace
from decimal import Decimal

import pytest

from seeds.figures import PrintedMeasure, PrintedQualifier, Statement
from seeds.naming.finder import Finder, Term
from seeds.stating.quoting import MISSING, REPEATED, evidence, spot_of

QUOTE = "Elles sont « 9 000 membres » au total."
STATEMENT = Statement(
    number="9 000",
    value=Decimal(9000),
    qualifier=PrintedQualifier.NONE,
    qualifier_words="",
    measure=PrintedMeasure.COUNT,
    unit="",
    subject="membres",
    programmes=(),
    places=(),
    as_of="",
    quote=QUOTE,
    offset=QUOTE.index("9"),
    block=0,
    origin="",
    origin_words="",
    ambiguous="",
)


def quoted(text, statement=STATEMENT, *terms):
    return evidence(text, [statement], Finder(terms)).quoted[0]


@pytest.mark.parametrize(
    "printed",
    [
        QUOTE,
        QUOTE.replace("9 000", "9\u202f000"),
        QUOTE.replace("« ", "«\xa0").replace(" »", "\xa0»"),
        QUOTE.replace("« ", "“").replace(" »", "”"),
        QUOTE.replace("9 000", "9   000"),
    ],
)
def test_the_number_is_found_as_the_text_prints_it(printed):
    found = quoted(f"Avant.\n{printed}\nAprès.")
    assert found.selector.exact == printed
    assert printed[found.offset :].startswith(found.number)
    assert "".join(found.number.split()) == "9000"
    assert not found.trouble


def test_a_quote_has_one_place_however_it_is_set():
    other = QUOTE.replace("« ", "“").replace(" »", "”").replace("9 000", "9\u202f000")
    assert spot_of(QUOTE, QUOTE.index("9")) == spot_of(other, other.index("9"))


def test_a_sentence_that_stands_twice_is_kept_with_its_first_place():
    found = quoted(f"{QUOTE}\n{QUOTE}")
    assert (found.trouble, found.selector.start) == (REPEATED, 0)


def test_a_sentence_that_does_not_stand_is_kept_too():
    found = quoted("Rien de tel.")
    assert (found.trouble, found.selector.exact, found.number) == (MISSING, QUOTE, "9 000")


def test_two_statements_of_one_number_are_one():
    twice = [STATEMENT, replace(STATEMENT, subject="membres")]
    assert len(evidence(QUOTE, twice, Finder(())).quoted) == 1


def test_the_organisation_that_says_so_is_named():
    said = replace(STATEMENT, origin="communique", origin_words="un communiqué de l'Office")
    assert quoted(QUOTE, said, Term("Office", "organisation", "office")).organisation == "office"
