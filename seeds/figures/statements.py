"""What a sentence states in figures, as small frozen values.

"Ces structures regroupent plus de 9.000 membres, dont 75% sont des femmes."

number    value  qualifier        measure  unit  subject
"9.000"    9000  more "plus de"   count          "membres"
"75"         75                   share    %     "% des femmes"
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class PrintedMeasure(StrEnum):
    """What kind of number it is: things counted, a share of them, or an amount with a unit."""

    COUNT = "count"
    SHARE = "share"
    AMOUNT = "amount"


class PrintedQualifier(StrEnum):
    """How the number is to be taken."""

    NONE = ""
    MORE = "more"
    LEAST = "least"
    ABOUT = "about"
    MOST = "most"
    LESS = "less"
    FROM = "from"
    TO = "to"
    VAGUE = "vague"  # "des milliers de": no number at all, read as its order of magnitude


class Ambiguous(StrEnum):
    """Why an editor must look at a number before anything else."""

    NONE = ""
    THOUSANDS_OR_DECIMAL = "thousands-or-decimal"  # "1,234 km" in French, "2.681 km" in English
    NO_SUBJECT = "no-subject"  # nothing says what is counted
    PERCENTAGE_OVER_100 = "percentage-over-100"
    NEGATIVE = "negative"  # fewer than no things
    BORROWED_NOUN = "borrowed-noun"  # what is counted was named in another clause
    STRANGE_SCALE = "strange-scale"  # "7, 50 €", "2.681 milliards"
    SEVERAL_CURRENCIES = "several-currencies"  # "Sh", "K": several countries call their money so


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure of a text, in the words of its sentence."""

    number: str  # its own words as printed
    value: Decimal  # in base units: dirhams, not millions of them
    qualifier: PrintedQualifier
    qualifier_words: str  # as printed
    measure: PrintedMeasure
    unit: str  # canonical, "" for counts: "%", "MAD", "ha", "t", "km"
    subject: str  # as printed: "séances de coaching", "% de femmes", "dirhams"
    programmes: tuple[tuple[str, str], ...]  # (key, label)
    places: tuple[tuple[str, str], ...]  # (code, label)
    as_of: str  # "2023", "2023-06" or "2023-06-30" where the sentence states it
    quote: str  # the whole sentence, every run of white space one space
    offset: int  # where the number begins in the quote
    block: int  # the block of text it stands in, from 0; the lede is one
    start: int  # where the quote begins in the block, its white space as one space too
    origin: str  # communique, report, interview or organisation, where the sentence says so
    origin_words: str  # as printed: "selon la Fondation"
    ambiguous: str  # a member of Ambiguous
    is_aimed_at: bool = False  # the sentence says that it is planned, not that it was reached
    is_inferred: bool = False  # its places are those of its paragraph or page, not of its sentence
