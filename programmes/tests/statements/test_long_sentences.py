"""Long sentences cut to what their paper permits: no quote lies, and good quotes are found."""

import pytest

from programmes.statements.excerpting import excerpt
from programmes.tests.statements.long_sentences import EXTRACT, TITLE_AND_LINK
from programmes.tests.statements.long_sentences_arabic import ARABIC
from programmes.tests.statements.long_sentences_english import ENGLISH
from programmes.tests.statements.long_sentences_french import FRENCH

LONG = [
    *(("fr", long) for long in FRENCH),
    *(("en", long) for long in ENGLISH),
    *(("ar", long) for long in ARABIC),
]
POLICIES = [EXTRACT, TITLE_AND_LINK]

# A good quote of 25 words exists of these and is not found: what may be left out holds a word that
# often undoes a number ("claim", "once", "pourtant"), or begins like no clause that is known.
UNFOUND = {
    ("fr", "56 000"), ("fr", "27"),
    ("en", "415,000"), ("en", "3,270"), ("en", "11,300"), ("en", "29"), ("en", "19"),
    ("ar", "315000"),
}  # fmt: skip


def cut(language, long, most):
    start = long.sentence.index(long.number)
    return excerpt(long.sentence, start, long.number, language, most)


@pytest.mark.parametrize(("language", "long"), [one for one in LONG if one[1].nothing_at])
def test_nothing_is_quoted_where_no_short_quote_tells_the_truth(language, long):
    assert cut(language, long, long.nothing_at) is None


QUOTED = [(*one, most) for one in LONG for most in POLICIES if cut(*one, most)]


@pytest.mark.parametrize(("language", "long", "most"), QUOTED)
def test_a_quote_keeps_what_its_number_is_not_true_without(language, long, most):
    quote = cut(language, long, most)
    assert [words for words in long.kept if words not in quote.text] == []


@pytest.mark.parametrize(("language", "long", "most"), QUOTED)
def test_a_quote_is_one_piece_of_its_sentence_and_fits(language, long, most):
    quote = cut(language, long, most)
    assert quote.words in long.sentence
    assert quote.number == long.number
    assert len(quote.text.split()) <= most


@pytest.mark.parametrize(("language", "long", "most"), QUOTED)
def test_a_short_quote_leaves_out_what_does_not_belong_to_its_number(language, long, most):
    quote = cut(language, long, most)
    assert most == EXTRACT or not any(words in quote.text for words in long.left_out)


@pytest.mark.parametrize("most", POLICIES)
def test_good_quotes_are_found_but_for_those_that_are_named(most):
    good = {(language, long.number) for language, long in LONG if 0 < long.found_at <= most}
    quoted = {(language, long.number) for language, long, words in QUOTED if words == most}
    assert good - quoted == (UNFOUND if most == TITLE_AND_LINK else set())
