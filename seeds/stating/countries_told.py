"""Countries that a text tells by an adjective, a currency or a city, and does not name.

    "les coopératives françaises"        FR
    "845 billion shillings", "Nairobi"   KE
    "1,9 مليون دينار"                     XX: of several countries, none of them the catalogue's

A hint at what an article is about, and no place that a figure holds for. Data, a country a line,
each the beginning of a word; compared folded.
"""

from __future__ import annotations

from functools import cache

import ahocorasick

from seeds.naming.folding import fold

_TOLD = """
AE emirati emirien emirates dubai اماراتي دبي
AR argentin ارجنتين
AU australi استرالي
BE belge belgian bruxell brussels بلجيكي بروكسل
BF burkinabe burkinais ouagadougou واغادوغو
BJ beninois cotonou
BR bresilien brazilian برازيلي
CA canadien canadian quebec montreal ottawa كندي
CH suisse swiss سويسري
CI ivoirien ivorian ايفواري
CM cameroun yaounde كاميروني
CN chinois chinese pekin beijing صيني
CV cap-verdien caboverdien escudo ايسكودو
DE allemand german berlin الماني برلين
DZ algerien algerian alger جزايري
EG egyptien egyptian cairo مصري قاهره
ES espagnol spanish basque catalan andalou madrid اسباني مدريد
ET ethiopi اثيوبي addis
FR francais french breton bretagne paris فرنسي باريس
GB britanni british english welsh scottish ecoss london londres بريطاني لندن
GH ghaneen ghanaian accra
GN guineen guinean غيني
IN indien indian rupee roupie هندي روبيه
IT italien italian rome ايطالي روما
JO jordanien jordanian amman اردني
JP japon يابان tokyo
KE kenyan nairobi shilling كيني نيروبي شلن
KR coreen korean كوري
LB libanais lebanese beyrouth beirut لبناني بيروت
MA marocain moroccan dirham مغربي درهم دراهم
ML malien malian bamako باماكو
MR mauritanien mauritanian nouakchott موريتاني نواكشوط
MW malawi kwacha مالاوي كواشا
MX mexic مكسيكي
NE nigerien niamey نيامي
NG nigerian naira lagos abuja نيجيري نايرا
NL neerlandais dutch amsterdam هولندي
PE peruvien peruvian
PH philippin
PL polonais
PT portugais portuguese lisbon برتغالي
RW rwandais rwandan kigali رواندي كيغالي
SA saoudien saudi riyadh سعودي
SN senegal سنغالي
SY syrien syrian سوري
TG togolais togolese lome
TN tunisien tunisian تونسي
TR turc turque turkish ankara تركي انقره
TZ tanzani
UG ougandais ugandan kampala
US americain american washington new-york امريكي واشنطن
XX dinar دينار جنيه sterling
ZA sud-africain south-african johannesburg pretoria
ZW zimbabw زيمبابوي
"""
_JOINED = ("", "ال", "وال", "بال", "لل", "و", "ب", "ل")  # what Arabic joins to an adjective


def countries_told(text: str) -> frozenset[str]:
    """The codes of the countries at which the words of a text hint."""
    return frozenset(code for _, code in _automaton().iter(fold(text)))


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for line in _TOLD.strip().splitlines():
        code, *stems = line.split()
        for stem in stems:
            for joined in _JOINED if "\u0620" <= stem[0] <= "\u064a" else ("",):
                automaton.add_word(f" {joined}{stem.replace('-', '  ')}", code)
    automaton.make_automaton()
    return automaton
