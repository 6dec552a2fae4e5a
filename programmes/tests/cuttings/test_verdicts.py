"""The verdict on a figure: one sentence in three languages, and its signs."""

from datetime import date

import pytest
from django.utils.translation import override

from articles.tests.factories import make_article, make_publication
from programmes.cuttings.verdicts import verdict
from programmes.evidence.proof import decided, gather
from programmes.figures import deciding, settling
from programmes.models import Relation
from programmes.tests.factories import make_citation, make_confirmed, make_editor

pytestmark = pytest.mark.django_db
QUOTE = "Au total, 932 coopératives sont soutenues."


def told(figure, language="en"):
    """The verdict in a language."""
    with override(language):
        return verdict(gather(decided(figure.pk)))


def said_by(count):
    """A figure that so many papers say, each for itself."""
    figure = make_confirmed()
    for number in range(count - 1):
        paper = make_publication(f"Le Fil {number}")
        make_citation(figure, QUOTE, article=make_article(
            f"Bilan {number}", lede="", body=f"<p>{QUOTE}</p>", publication=paper))  # fmt: skip
    return figure


def test_origins_that_agree_are_counted_in_words():
    found = told(said_by(4))
    assert found.words == "932: four origins say so."
    assert found.signs == ("agreed",)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "932\u00a0: quatre origines le disent\u00a0; un journal imprime 923."),
        ("en", "932: four origins say so; one paper prints 923."),
        ("ar", "932: أربعة مصادر أصلية تقول ذلك؛ صحيفة واحدة تنشر 923."),
    ],
)
def test_a_dispute_names_the_other_value(language, words):
    figure = said_by(4)
    make_confirmed("923")
    found = told(figure, language)
    assert found.words == words
    assert found.signs == ("disputed",)


@pytest.mark.parametrize(
    ("language", "count", "clause"),
    [
        ("fr", 1, "une seule origine le dit"),
        ("fr", 2, "deux origines le disent"),
        ("en", 1, "one origin alone says so"),
        ("en", 12, "12 origins say so"),
        ("ar", 1, "مصدر أصلي واحد فقط يقول ذلك"),
        ("ar", 2, "مصدران أصليان يقولان ذلك"),
        ("ar", 3, "ثلاثة مصادر أصلية تقول ذلك"),
        ("ar", 11, "11 مصدرا أصليا تقول ذلك"),
    ],
)
def test_origins_have_their_plural(language, count, clause):
    assert clause in told(said_by(count), language).words


def test_many_other_values_are_counted():
    figure = make_confirmed()
    for value in ("3200", "4300", "5400", "6500", "7600"):
        make_confirmed(value)
    assert told(figure).words.endswith("; 2 other values are printed.")


def test_a_value_of_one_origin_stands_alone():
    assert told(make_confirmed()).signs == ("alone",)


def test_a_later_value_supersedes_and_an_earlier_one_does_not():
    late = make_confirmed()
    early = make_confirmed("800", as_of=date(2023, 6, 1), as_of_precision="month")
    settling.settle(Relation.objects.get(), by=make_editor())
    assert "superseded by 932, printed on 8 July 2025." in told(early).words
    assert told(early).signs == ("alone", "superseded")
    assert told(late).signs == ("alone",)


def test_a_target_says_that_it_is_one():
    figure = make_confirmed("1300", kind="target", as_of=date(2030, 1, 1), as_of_precision="year")
    found = told(figure)
    assert found.words.startswith("1,300: a target, ")
    assert found.signs[0] == "target"


def test_a_rejected_value_says_nothing_else():
    figure = make_confirmed()
    deciding.reject(figure, by=make_editor(), reason="Misread.")
    found = told(figure)
    assert found.words == "932: an editor rejected this value."
    assert found.signs == ()


def test_a_qualifier_stands_with_its_number():
    assert told(make_confirmed("900", qualifier="more")).words.startswith("more than 900: ")
