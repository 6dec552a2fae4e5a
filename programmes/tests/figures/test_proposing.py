"""Which indicator is proposed for a figure."""

import pytest

from programmes.figures.proposing import proposed, wordings
from programmes.tests.factories import make_indicator, make_programme

pytestmark = pytest.mark.django_db


def indicators():
    """The keys of four indicators, by name."""
    rows = [
        make_indicator("Coopératives", wordings_en=["cooperatives"], wordings_ar=["تعاونية"]),
        make_indicator("Membres", wordings_fr=["adhérentes", "membres"]),
        make_indicator("Coaching", wordings_fr=["séances de coaching"]),
        make_indicator("Femmes", wordings_fr=["femmes"], measure="share", unit="%"),
    ]
    return {row.name: row.pk for row in rows}


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("coopératives féminines", "Coopératives"),
        ("COOPERATIVES", "Coopératives"),
        ("women's cooperatives", "Coopératives"),
        ("تعاونية نسائية", "Coopératives"),
        ("membres de coopératives", "Membres"),
        ("séances de coaching individuel", "Coaching"),
        ("femmes", None),
        ("hectares", None),
        ("", None),
    ],
)
def test_the_words_that_come_first_propose_an_indicator(subject, name):
    known = indicators()
    assert proposed(subject, "count", "", None, wordings()) == known.get(name)


def test_a_share_proposes_a_share():
    known = indicators()
    assert proposed("femmes", "share", "%", None, wordings()) == known["Femmes"]


def test_an_indicator_of_the_programme_goes_first():
    sillon, verger = make_programme("Sillon"), make_programme("Verger")
    common = make_indicator("Coopératives")
    own = make_indicator("Coopératives du Sillon", programme=sillon)
    assert proposed("coopératives", "count", "", sillon.pk, wordings()) == own.pk
    assert proposed("coopératives", "count", "", verger.pk, wordings()) == common.pk


def test_what_the_clause_says_of_the_things_counted_decides():
    rewarded = make_indicator("Récompensées", wordings_fr=["coopératives récompensées"])
    supported = make_indicator(wordings_fr=["coopératives"])
    known = wordings()
    said = proposed("coopératives", "count", "", None, known, "coopératives ont été récompensées")
    assert said == rewarded.pk
    assert proposed("coopératives", "count", "", None, known, "appuyées") == supported.pk
