"""Units: what a number measures, from the words behind it or the sign before it.

    6 MDH            MAD x 1.000.000          $14.5 million   USD
    75%, trente pour cent, 52 في المائة      %, a share
    145 hectares, 25 mm, 60 km/h, 21 °C      an amount with its unit
    dix jours, 35 years, ثلاثة أشهر           a time, which is no figure

One line a unit: symbol, power of ten, and the ways of printing it. A new unit costs one line.
"""

from __future__ import annotations

from dataclasses import dataclass

from .statements import PrintedMeasure
from .tokens import APOSTROPHES, Sentence, cut

TIME = "time"
_MONEY = {
    "MAD": ("dirhams", "dirhams", "درهم"),
    "EUR": ("euros", "euros", "يورو"),
    "USD": ("dollars", "dollars", "دولار"),
    "XOF": ("francs CFA", "CFA francs", "فرنك إفريقي"),
    "GBP": ("livres sterling", "pounds", "جنيه إسترليني"),
    "TND": ("dinars tunisiens", "Tunisian dinars", "دينار تونسي"),
    "DZD": ("dinars algériens", "Algerian dinars", "دينار جزائري"),
    "EGP": ("livres égyptiennes", "Egyptian pounds", "جنيه مصري"),
    "SAR": ("riyals", "riyals", "ريال"),
    "AED": ("dirhams émiratis", "UAE dirhams", "درهم إماراتي"),
    "MRU": ("ouguiyas", "ouguiyas", "أوقية"),
    "NGN": ("nairas", "nairas", "نايرا"),
    "INR": ("roupies", "rupees", "روبية"),
    "ZAR": ("rands", "rand", "راند"),
    "CHF": ("francs suisses", "Swiss francs", "فرنك سويسري"),
    "JPY": ("yens", "yen", "ين"),
    "CNY": ("yuans", "yuan", "يوان"),
    "GNF": ("francs guinéens", "Guinean francs", "فرنك غيني"),
    "CVE": ("escudos", "escudos", "إسكودو"),
    "CAD": ("dollars canadiens", "Canadian dollars", "دولار كندي"),
}
_UNITS = """
MAD 0 dh|dhs|mad|dirham|dirhams|dirhams marocains|moroccan dirhams|درهم|درهما|دراهم|درهم مغربي
MAD 3 kdh|kdhs|mille dh
MAD 6 mdh|mdhs|m dh|mdh s|mmad|mad m|m mad
MAD 9 mmdh|mmdhs|mds dh|md dh|mrd dh|mrds dh|milliards dh|gdh
EUR 0 euro|euros|eur|€|يورو|أورو
EUR 3 k€
EUR 6 m€|meur
EUR 9 md€|mds€|mrd€|bn€
USD 0 dollar|dollars|usd|us $|$|$ us|dollars us|dollars américains|us dollars|us dollar|دولار
USD 0 دولارا|دولارات|دولار أمريكي|دولار أميركي
USD 6 m$|musd
USD 9 md$|mds$
XOF 0 fcfa|f cfa|xof|xaf|francs cfa|franc cfa|f.cfa|cfa francs|cfa|فرنك إفريقي|فرنك أفريقي
GBP 0 £|gbp|livres sterling|livre sterling|pounds sterling|pounds|جنيه إسترليني
TND 0 tnd|dinars tunisiens|دينار تونسي
DZD 0 dzd|dinars algériens|دينار جزائري
EGP 0 egp|livres égyptiennes|جنيه|جنيه مصري
SAR 0 riyals|riyal|sar|ريال|ريالا|ريال سعودي
AED 0 aed|dirhams émiratis|درهم إماراتي
MRU 0 mru|ouguiyas|ouguiya|أوقية
NGN 0 naira|nairas|ngn|₦|نايرا
INR 0 roupies|rupees|inr|₹|روبية
ZAR 0 rands|rand|zar
CHF 0 francs suisses|swiss francs|chf|فرنك سويسري
JPY 0 yens|yen|¥
CNY 0 yuans|yuan|cny
GNF 0 francs guinéens|gnf
CVE 0 escudos|cve
CAD 0 dollars canadiens|canadian dollars
% 0 %|٪|pour cent|pour-cent|pourcent|per cent|percent|pc|p. 100
% 0 في المائة|في المئة|بالمائة|بالمئة|بالمية|في الماية
‰ 0 ‰|pour mille|per mille|per thousand|في الألف
ha 0 ha|hectare|hectares|هكتار|هكتارا|هكتارات
acre 0 acre|acres|فدان|فدانا
km2 0 km2|km 2|kilomètres carrés|kilomètre carré|square kilometres|square kilometers
km2 0 كيلومتر مربع|كلم مربع|sq km
m2 0 m2|mètres carrés|mètre carré|square metres|square meters|متر مربع|مترا مربعا
m3 0 m3|mètres cubes|mètre cube|cubic metres|cubic meters|متر مكعب|مترا مكعبا
km/h 0 km/h|kmh|km / h|kilomètres à l'heure|kilomètres heure
km/h 0 كيلومتر في الساعة|كلم في الساعة|كلم/س|km per hour|kph
mph 0 mph|miles per hour
km 0 km|kms|kilomètre|kilomètres|kilometre|kilometres|kilometer|kilometers
km 0 كيلومتر|كيلومترا|كيلومترات|كلم|كم
mile 0 miles|mile|ميل|ميلا
m 0 m|mètre|mètres|metre|metres|meter|meters|متر|مترا|أمتار
cm 0 cm|centimètre|centimètres|centimetres|centimeters|سنتيمتر|سنتيمترا|سنتمتر|سم
mm 0 mm|millimètre|millimètres|millimetres|millimeters|ملم|ملمتر|مليمتر|مليمترا|ميليمتر|ملليمتر
t 0 t|tonne|tonnes|ton|tons|metric ton|metric tons|metric tonnes|طن|طنا|أطنان
q 0 quintal|quintaux|qx|quintals|قنطار|قنطارا|قناطير
kg 0 kg|kgs|kilo|kilos|kilogramme|kilogrammes|kilogram|kilograms|كيلوغرام|كيلوغراما|كيلوجرام|كلغ|كغ
g 0 g|gramme|grammes|gram|grams|غرام|غراما|جرام
l 0 l|litre|litres|liter|liters|لتر|لترا|لترات
hl 0 hl|hectolitre|hectolitres
MW 0 mw|mégawatt|mégawatts|megawatt|megawatts|ميغاواط|ميجاواط|ميغاوات
GW 0 gw|gigawatts|جيغاواط
kW 0 kw|kilowatts|كيلوواط
MWh 0 mwh|mégawattheures
GWh 0 gwh|gigawattheures|gigawatt-hours
kWh 0 kwh|kilowattheures|kilowatt-hours
°C 0 °c|° c|°|degré|degrés|degrés celsius|degree|degrees|degrees celsius
°C 0 درجة|درجات|درجة مئوية|درجات مئوية
°F 0 °f|degrees fahrenheit
"""
_TIMES = """
an ans année années mois jour jours journée journées semaine semaines heure heures h minute minutes
min mn seconde secondes siècle siècles décennie décennies trimestre trimestres semestre semestres
nuit nuits week-end matinée fois year years yr yrs month months day days week weeks hour hours hr
hrs minute minutes second seconds century centuries decade decades quarter quarters night nights
times am pm a.m p.m ème eme e er ère
سنة سنوات سنين عام عاما أعوام شهر شهرا أشهر شهور يوم يوما أيام أسبوع أسبوعا أسابيع ساعة ساعات
دقيقة دقائق ثانية ثوان ثواني قرن قرون عقد عقود مرة مرات ليلة ليال ربيعا
"""
_ONE_LETTER = frozenset("mtlgq")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number measures."""

    symbol: str
    exponent: int = 0

    @property
    def measure(self) -> PrintedMeasure:
        return PrintedMeasure.SHARE if self.symbol == "%" else PrintedMeasure.AMOUNT

    @property
    def is_money(self) -> bool:
        return self.symbol in _MONEY

    def name(self, language: str) -> str:
        """How a currency is called in a language."""
        return _MONEY[self.symbol][("fr", "en", "ar").index(language)]


def _lexicon() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """The ways of printing each unit, by their first token, the longest first."""
    units: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for line in _UNITS.strip().splitlines():
        symbol, exponent, names = line.split(" ", 2)
        for name in names.split("|"):
            _put(units, name, Unit(symbol, int(exponent)))
    for name in _TIMES.split():
        _put(units, name, Unit(TIME))
    for ways in units.values():
        ways.sort(key=lambda way: -len(way[0]))
    return units


def _put(units: dict[str, list[tuple[tuple[str, ...], Unit]]], name: str, unit: Unit) -> None:
    first, *rest = (token.folded for token in cut(name, "fr").tokens)
    units.setdefault(first, []).append((tuple(rest), unit))


_LEXICON = _lexicon()
_BEFORE = frozenset("$ € £ ₦ ₹ ¥".split())
_CODES = frozenset("mad dh usd eur gbp fcfa xof us rs".split())
_SHORT = {"k": 3, "m": 6, "bn": 9, "b": 9, "mn": 6, "tn": 12}
_WORK = frozenset({"travail", "عمل", "شغل"})


def read_unit(sentence: Sentence, index: int) -> tuple[Unit, int] | None:
    """The unit at a token, and the token behind it."""
    token = sentence.at(index)
    for rest, unit in _LEXICON.get(token.folded, ()):
        last = index + 1 + len(rest)
        if tuple(sentence.folded(index + 1, last)) != rest or not _stands(sentence, index, last):
            continue
        if unit.symbol == TIME and _is_work(sentence, last):
            return None  # "25.000 journées de travail" are counted
        return unit, last
    return None


def _stands(sentence: Sentence, index: int, last: int) -> bool:
    """Whether one letter is a unit: not in capitals, nor elided as in "l'an dernier"."""
    token = sentence.at(index)
    if len(token.text) > 1 or not token.is_word:
        return True
    if sentence.at(last).text and sentence.at(last).text in APOSTROPHES:
        return False
    return last - index > 1 or token.folded not in _ONE_LETTER or token.text == token.folded


def _is_work(sentence: Sentence, last: int) -> bool:
    return not _WORK.isdisjoint(sentence.folded(last, last + 2))


def unit_before(sentence: Sentence, index: int) -> tuple[Unit, int] | None:
    """The currency before a number, and the token at which it begins: "$", "US$", "MAD"."""
    token = sentence.at(index - 1)
    if token.text in _BEFORE:
        first = index - 1
        if sentence.at(first - 1).folded in ("us", "u.s", "can") and sentence.joined(first):
            first -= 1
        return _LEXICON[token.folded][-1][1], first
    if token.folded in _CODES and token.text.isupper():
        symbol = {"us": "USD", "rs": "INR"}.get(token.folded)
        unit = Unit(symbol) if symbol else _LEXICON[token.folded][-1][1]
        return (unit, index - 1) if token.folded != "us" else None
    return None


def short_scale(sentence: Sentence, index: int) -> int:
    """The power of ten of "$3m" and "€5bn"."""
    return _SHORT.get(sentence.at(index).folded, 0) if sentence.joined(index) else 0
