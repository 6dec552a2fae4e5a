"""Where the sentence and the number of a statement stand in a text, however it sets its spaces."""

from dataclasses import replace
from decimal import Decimal

import pytest

from seeds.figures import PrintedMeasure, PrintedQualifier, Statement
from seeds.naming.finder import Finder, Term
from seeds.reading import Page
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
    block=1,
    start=0,
    origin="",
    origin_words="",
    ambiguous="",
)

PAGE = Page(language="fr", shape="", encoding="")


def quoted(text, statement=STATEMENT, *terms):
    return evidence(text, [statement], Finder(terms), PAGE).quoted[0]


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
    assert found.anchor.exact == printed
    assert printed[found.offset :].startswith(found.number)
    assert "".join(found.number.split()) == "9000"
    assert not found.trouble


def test_a_quote_has_one_place_however_it_is_set():
    other = QUOTE.replace("« ", "“").replace(" »", "”").replace("9 000", "9\u202f000")
    assert spot_of(QUOTE, QUOTE.index("9")) == spot_of(other, other.index("9"))


AS_SET = QUOTE.replace("9 000", "9\u202f000")  # which is not found without a search


@pytest.mark.parametrize(
    ("block", "start", "text", "place"),
    [
        # Where it was read, though it stands before and after as well.
        (1, 0, f"{QUOTE}\n{QUOTE}\n{QUOTE}", (1, "")),
        (1, 0, f"{AS_SET}\n{AS_SET}\n{AS_SET}", (1, "")),
        (0, 0, f"{QUOTE}\nAvant.\n{QUOTE}", (0, "")),
        (2, 0, f"{QUOTE}\nAvant.\n{QUOTE}", (2, "")),
        (1, 7, f"Avant.\nAvant. {QUOTE}\n{QUOTE}", (1, "")),
        # Cleaning merged, parted or dropped blocks: the nearest one.
        (1, 0, f"Avant. {QUOTE}\nPuis.\nRien.\n{QUOTE}", (0, "")),
        (4, 0, f"{QUOTE}\nAvant.\n{QUOTE}", (2, "")),
        (9, 90, QUOTE, (0, "")),
        # As near in two places: the first, with a doubt.
        (1, 0, f"{QUOTE}\nRien.\n{QUOTE}", (0, REPEATED)),
        (1, 0, f"{QUOTE} Puis {QUOTE}\nRien.", (0, REPEATED)),
    ],
)
def test_a_sentence_is_anchored_where_it_was_read(block, start, text, place):
    found = quoted(text, replace(STATEMENT, block=block, start=start))
    assert (found.anchor.block, found.trouble) == place


def test_of_two_places_in_one_block_the_nearer_is_meant():
    found = quoted(f"Bien. {AS_SET} Puis, {AS_SET}", replace(STATEMENT, block=0, start=50))
    assert (found.anchor.prefix[-6:], found.trouble) == ("Puis, ", "")


def test_a_sentence_that_is_printed_twice_is_one_claim_at_its_first_place():
    text = f"{QUOTE}\nRien.\n{QUOTE}"
    twice = [replace(STATEMENT, block=0), replace(STATEMENT, block=2)]
    assert [one.anchor.block for one in evidence(text, twice, Finder(()), PAGE).quoted] == [0]


def test_a_sentence_that_does_not_stand_is_kept_too():
    found = quoted("Rien de tel.")
    assert (found.trouble, found.anchor.exact, found.number) == (MISSING, QUOTE, "9 000")


def test_two_statements_of_one_number_are_one():
    twice = [STATEMENT, replace(STATEMENT, subject="membres")]
    assert len(evidence(QUOTE, twice, Finder(()), PAGE).quoted) == 1


def test_the_organisation_that_says_so_is_named():
    said = replace(STATEMENT, origin="communique", origin_words="un communiqué de l'Office")
    assert quoted(QUOTE, said, Term("Office", "organisation", "office")).organisation == "office"
