"""A target is what a sentence aims at; a result is what it says was reached."""

import pytest

from .figures import figures

TARGETS = {
    "fr": [
        "Le programme vise 1.300 coopératives d'ici 2030.",
        "Sillon ambitionne d'accompagner 2.000 femmes dans le nord.",
        "La fondation compte former 450 artisanes cette année.",
        "L'objectif est d'atteindre 100.000 hectares à l'horizon 2030.",
        "Le centre accueillera 320 apprenties.",
        "Il est prévu de planter 12.000 arganiers.",
        "À l'horizon 2028, 600 groupements doivent vendre en ligne.",
        "La seconde phase devrait toucher 5.400 ménages.",
        "Les 120 hectares prévus restent à irriguer.",
        "Le projet s'est fixé pour objectif 75 % de femmes.",
        "Le réseau s'est donné pour but d'équiper 2.000 foyers.",
        "La banque s'engage à financer 450 ateliers.",
        "Près de 40.000 arbres seront plantés.",
        "À terme, 300 groupements bénéficieront de la mesure.",
        "L'objectif est d'atteindre les 1.300 coopératives.",
    ],
    "en": [
        "The scheme aims to reach 1,300 cooperatives by 2030.",
        "It plans to train 450 women.",
        "The target is 75% of women.",
        "The second phase will support 600 groups.",
        "Sillon hopes to plant 12,000 trees.",
        "They are expected to employ 320 apprentices.",
        "Some 40,000 trees will be planted.",
        "Their goal: 50 new members a year.",
        "Organisers expect 6,000 visitors.",
    ],
    "ar": [
        "يهدف البرنامج إلى مواكبة 1300 تعاونية.",
        "تستهدف المرحلة الثانية 5400 أسرة.",
        "من المرتقب تكوين 450 صانعة.",
        "سيستفيد من المشروع 320 متدربة.",
        "سيستهدف البرنامج 75 جماعة.",
        "بحلول سنة 2030، 600 تعاونية.",
    ],
}
RESULTS = {
    "fr": [
        "Le programme, qui vise l'autonomie des femmes, a accompagné 932 coopératives.",
        "Sillon a formé 450 artisanes en 2024.",
        "Lancée pour atteindre les villages, la caravane a touché 5.400 ménages.",
        "Les séances prévues ont été suivies par 2.681 personnes.",
        "À la caméra, 12 femmes racontent leur parcours.",
        "Le réseau compte 320 apprenties.",
        "48 hectares ont été irrigués, sur les 120 prévus.",
        "Elle espère doubler les volumes, qui plafonnent à 75 tonnes.",
        "Le programme vise à renforcer les capacités des 9.000 membres.",
        "La foire se tiendra sur la place où 70 coopératives exposent.",
        "La caravane sera accueillie après avoir réuni 800 participants.",
        "La présidente, qui souhaite élargir le réseau, rappelle que 45 ateliers en sont membres.",
        "Le relais sera étendu : 300 familles ont déjà été raccordées.",
    ],
    "en": [
        "The scheme, which aims to help women, has supported 932 cooperatives.",
        "The target group met: 40 women were trained.",
        "It trained 450 women in 2024.",
        "The union accepted the plan, and 31 weavers have signed it since then.",
        "The firm will keep working with the 932 cooperatives it supports.",
        "It targets rural areas and supports 120 cooperatives.",
        "The fair, expected to return next year, drew 5,000 visitors.",
        "Goal-oriented training reached 450 farmers.",
        "Planned in 2021, the centre has hosted 320 apprentices.",
    ],
    "ar": [
        "واكب البرنامج 932 تعاونية.",
        "البرنامج الذي يهدف إلى تمكين النساء قد واكب 932 تعاونية.",
        "يسعى البلد إلى تطوير القطاع الذي يشغل 50000 شخص.",
        "استفادت 450 صانعة من التكوين.",
        "تضم السيارة 12 مقعدا.",
    ],
}


def cases(sentences):
    return [(language, one) for language, several in sentences.items() for one in several]


@pytest.mark.parametrize(("language", "sentence"), cases(TARGETS))
def test_what_is_aimed_at_is_a_target(language, sentence):
    first, *_others = figures(sentence, language=language)
    assert first.is_aimed_at


@pytest.mark.parametrize(("language", "sentence"), cases(RESULTS))
def test_what_was_reached_is_a_result(language, sentence):
    first, *_others = figures(sentence, language=language)
    assert not first.is_aimed_at


def test_a_target_has_its_year():
    (one,) = figures("Le programme vise 3.000 bénéficiaires à l'horizon 2027.")
    assert (one.is_aimed_at, one.as_of) == (True, "2027")


def test_of_two_numbers_one_may_be_planned():
    done, planned = figures("48 hectares ont été irrigués, sur les 120 prévus.")
    assert (done.is_aimed_at, planned.is_aimed_at) == (False, True)
