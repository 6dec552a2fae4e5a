"""What must hold before a figure is confirmed: pure checks, each with a sentence for what fails."""

from __future__ import annotations

import re
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from programmes.statements.measures import Measure

_GROUP = re.compile(r"\d+")  # digits of any script


def number_stands(quote: str, number: str, offset: int) -> bool:
    """Whether the words of a number stand at their place in the quote, as whole words."""
    end = offset + len(number)
    if not number or quote[offset:end] != number:
        return False
    around = (quote[offset - 1 : offset] + number[0], number[-1] + quote[end : end + 1])
    return not any(re.fullmatch(r"\d\d|[^\W\d_]{2}", pair) for pair in around)


def says(number: str, value: Decimal) -> bool:
    """Whether the digits of a number as printed are those of the value, whatever its size.

    "9.000" and "9 mille" say 9000, "1,2 milliard" says 1200000000, "2.681" says 2681 or 2.681.
    Words without a digit ("une dizaine") are left to the reader.
    """
    groups = _GROUP.findall(number)
    if not groups:
        return True
    wanted = _significant(f"{value:f}")
    if any(character.isalpha() for character in number):
        # "0,5 million": the first digits that say anything.
        said = next(filter(None, map(_significant, groups)), "")
        return wanted.startswith(said) if said else not wanted
    return _significant("".join(groups)) == wanted


def _significant(digits: str) -> str:
    """ASCII digits without the point and without the zeros at either end."""
    whole = "".join(str(int(d)) for d in digits if d.isdecimal())
    return whole.strip("0")


def trouble_with_value(measure: str, value: Decimal) -> str:
    """Why a value cannot be, in a sentence, or nothing."""
    if measure == "share" and value > 100:
        return _("A percentage is at most 100, and this one is %(value)s.") % {
            "value": f"{value.normalize():f}"
        }
    if measure in ("share", "count") and value < 0:
        return _("A count or a share is not negative.")
    return ""


def trouble_with_measure(measure: str, unit: str, wanted: str, wanted_unit: str) -> str:
    """Why a figure does not measure what its indicator does, in a sentence, or nothing."""
    if measure != wanted:
        return _("A %(measure)s is not a %(wanted)s.") % {
            "measure": Measure(measure).label,
            "wanted": Measure(wanted).label,
        }
    if unit != wanted_unit:
        return _("The figure is in “%(unit)s”, its indicator in “%(wanted)s”.") % {
            "unit": unit or "–",
            "wanted": wanted_unit or "–",
        }
    return ""


# Why an importer was not sure of a number, by its code.
DOUBTS = {
    "thousands-or-decimal": gettext_lazy("The number may mean thousands or a decimal: decide."),
    "no-subject": gettext_lazy("Nothing near the number says what is counted."),
    "percentage-over-100": gettext_lazy("A percentage over 100: perhaps a growth, not a share."),
    "negative": gettext_lazy("The number is negative, and fewer than none cannot be counted."),
    "borrowed-noun": gettext_lazy(
        "What is counted is named in another clause or sentence: compare it with the text."
    ),
    "strange-scale": gettext_lazy("The number is printed in an uncommon way: check its size."),
    "several-currencies": gettext_lazy(
        "Several countries call their money so: choose the one that is meant."
    ),
    "quote-missing": gettext_lazy("The sentence does not stand in the text as it was read."),
    "quote-repeated": gettext_lazy(
        "The sentence stands in the text more than once, and nothing tells which is meant."
    ),
    "too-large": gettext_lazy("The number is too large to be kept; nought stands for it."),
    "impossible": gettext_lazy("No such share or count is possible."),
}


def doubt(code: str) -> str:
    """Why a number was marked as ambiguous, in a sentence, or nothing."""
    return str(DOUBTS.get(code, code))
