"""Whatever it is given, the reader of figures answers, and quotes what it read."""

import time

from hypothesis import given
from hypothesis import strategies as st

from seeds.figures import read_figures, read_vague

from .figures import FINDER, page_of

PIECES = st.sampled_from(
    (
        "Au Maroc ,|Sillon|plus de|entre|de|à|et|dont|une dizaine de|deux|cent|mille|vingt-|million"
        "|12|9.000|9 000|1,4|-5|+900|2024|0|٣|٩٬٠٠٠|%|MDH|km/h|°C|$|€|coopératives|femmes|ans|mai"
        "|le|loi|n°|RN|19h30|3-0|.|,|;|(|)|«|»|'|-|خمسة|وعشرون|ألف|تعاونية|بين|في المائة|of the"
    ).split("|")
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=14).map(" ".join)


@given(TEXTS | st.text(max_size=300), st.sampled_from(["fr", "en", "ar"]))
def test_any_text_is_read_and_every_quote_holds_its_number(text, language):
    page = page_of(text, language=language)
    for one in (*read_figures(page, FINDER), *read_vague(page, FINDER)):
        assert one.number
        assert one.quote[one.offset :].startswith(one.number)
        assert one.qualifier_words in one.quote
        assert one.quote == " ".join(one.quote.split())
        assert one.value.is_finite()


def test_a_long_text_without_pauses_is_read_soon():
    text = "plus de deux cent 12.000 coopératives et " * 4000
    began = time.monotonic()
    assert read_figures(page_of(text), FINDER)
    assert time.monotonic() - began < 20
