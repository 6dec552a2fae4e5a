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
        "|+|au moins|le|loi|n°|RN|19h30|3-0|.|,|;|(|)|«|»|'|-|خمسة|وعشرون|ألف|تعاونية|بين"
        "|في المائة|of the|of their|of them|, of whom|numbered|they were|per year|des|bln|par"
        "|الـ|الـ12|منهم|بـ|العدد|الدورة|المشاريع|شخصا|تدخل|أرباعهم|من|:|_|ـ|²"
    ).split("|")
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=14).map(" ".join)


ROWS = st.sampled_from(["_ : 3", "ـ : 12", "² : 4", "Forêts : 3", "- Le : 1.200"])
PAGES = st.lists(ROWS | TEXTS | st.text(max_size=300), min_size=1, max_size=4)


@given(PAGES, st.sampled_from(["fr", "en", "ar"]))
def test_any_text_is_read_beside_any_other_and_every_quote_holds_its_number(texts, language):
    page = page_of(*texts, language=language)
    for one in (*read_figures(page, FINDER), *read_vague(page, FINDER)):
        assert one.number
        assert one.quote[one.offset :].startswith(one.number)
        assert one.qualifier_words in one.quote
        assert one.quote == " ".join(one.quote.split())
        assert one.value.is_finite()


def test_sentences_of_numbers_alone_are_read_soon():
    text = ("plus de 12, " * 300 + "12.000 coopératives. Puis ") * 3
    began = time.process_time()
    assert read_figures(page_of(text), FINDER)
    assert time.process_time() - began < 10


def test_what_is_too_long_for_a_quote_states_nothing():
    assert read_figures(page_of("et 12.000 fermes " * 1000), FINDER) == ()
