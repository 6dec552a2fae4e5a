"""What turns aside from the programmes, in French, English and Arabic alike."""

import pytest

from seeds.stating.aside_words import is_of_the_economy, is_others_doing


@pytest.mark.parametrize(
    "sentence",
    [
        "Le préfet a offert 5 brouettes.",
        "Hier, le conseil régional a voté 45 millions de dirhams.",
        "Bankers ask for 8 percent.",
        "ووعد الوالي بخمسة محلات",
    ],
)
def test_officials_and_banks_act_for_others(sentence):
    assert is_others_doing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le programme a formé 214 coopératives.",
        "Elle a remis 108 prix à des femmes venues de loin, en présence du ministre et du préfet.",
        "The foundation trained 80 women.",
        "وكون البرنامج 214 تعاونية",
    ],
)
def test_a_programme_acts_for_itself_whoever_looks_on(sentence):
    assert not is_others_doing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le chômage atteint 13 %.",
        "The island imports 80 percent of its food.",
        "وبلغت الصادرات 12 مليار درهم",
    ],
)
def test_trade_and_work_are_of_the_economy(sentence):
    assert is_of_the_economy(sentence)


@pytest.mark.parametrize(
    "sentence", ["Leurs ventes ont doublé.", "Members sold 46 tonnes.", "باعت 800 كيلوغرام"]
)
def test_what_members_sell_is_not(sentence):
    assert not is_of_the_economy(sentence)
