"""The units that numbers are printed with: data only.

One line a unit: symbol, power of ten, and the ways of printing it. A new unit costs one line.
"""

from __future__ import annotations

MONEY = {
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
    "KES": ("shillings kényans", "Kenyan shillings", "شلن كيني"),
    "UGX": ("shillings ougandais", "Ugandan shillings", "شلن أوغندي"),
    "TZS": ("shillings tanzaniens", "Tanzanian shillings", "شلن تنزاني"),
    "RWF": ("francs rwandais", "Rwandan francs", "فرنك رواندي"),
    "GHS": ("cedis", "cedis", "سيدي"),
    "ZMW": ("kwachas", "kwacha", "كواشا"),
    "MWK": ("kwachas malawites", "Malawian kwacha", "كواشا مالاوية"),
    "GMD": ("dalasis", "dalasi", "دالاسي"),
    "ETB": ("birrs", "birr", "بير"),
}
# Money that has no thousandth part, so that three digits are none of its decimals.
NO_THOUSANDTHS = frozenset(MONEY) - {"TND"}
UNITS = """
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
INR 0 roupies|rupees|roupie|rupee|inr|₹|rs|روبية
ZAR 0 rands|rand|zar
CHF 0 francs suisses|swiss francs|chf|فرنك سويسري
JPY 0 yens|yen|¥
CNY 0 yuans|yuan|cny
GNF 0 francs guinéens|gnf
CVE 0 escudos|cve
CAD 0 dollars canadiens|canadian dollars
KES 0 kes|ksh|kshs|kenyan shillings|kenya shillings|shillings kényans|shillings|shilling|sh|shs
UGX 0 ugx|ush|ushs|ugandan shillings|uganda shillings|shillings ougandais
TZS 0 tzs|tsh|tshs|tanzanian shillings|tanzania shillings|shillings tanzaniens
RWF 0 rwf|frw|rwandan francs|francs rwandais
GHS 0 ghs|cedis|cedi|₵|¢
ZMW 0 zmw|kwacha|kwachas
MWK 0 mwk|mk|malawian kwacha|malawi kwacha
GMD 0 gmd|dalasi|dalasis
ETB 0 etb|birr|birrs
% 0 %|٪|pour cent|pour-cent|pourcent|per cent|percent|pc|p. 100
% 0 في المائة|في المئة|بالمائة|بالمئة|بالمية|في الماية
‰ 0 ‰|pour mille|per mille|per thousand|في الألف
ha 6 mha|millions ha
ha 0 ha|hectare|hectares|هكتار|هكتارا|هكتارات
acre 0 acre|acres|فدان|فدانا
km2 0 km2|km 2|kilomètres carrés|kilomètre carré|square kilometres|square kilometers
km2 0 كيلومتر مربع|كلم مربع|sq km|square kilometre|square kilometer
mi2 0 square miles|square mile|sq miles
ft2 0 square feet|square foot|sq ft
m2 0 m2|m²|mètres carrés|mètre carré|square metres|square meters|متر مربع|مترا مربعا
m3 6 mm3
m3 0 m3|m³|mètres cubes|mètre cube|cubic metres|cubic meters|متر مكعب|مترا مكعبا
ft3 0 cubic feet|cubic foot
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
t 3 kt
q 6 mqx|mq
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
TIMES = """
an ans année années mois jour jours journée journées semaine semaines heure heures h minute minutes
min mn seconde secondes siècle siècles décennie décennies trimestre trimestres semestre semestres
nuit nuits week-end matinée fois year years yr yrs month months day days week weeks hour hours hr
hrs minute minutes second seconds century centuries decade decades quarter quarters night nights
times am pm a.m p.m ème eme e er ère
سنة سنوات سنين عام عاما أعوام شهر شهرا أشهر شهور يوم يوما أيام أسبوع أسبوعا أسابيع ساعة ساعات
دقيقة دقائق ثانية ثوان ثواني قرن قرون عقد عقود مرة مرات ليلة ليال ربيعا
سنواته سنواتها سنواتهم أيامه أيامها أيامهم
السنوات الأعوام الأشهر الشهور الأسابيع الأيام الساعات للأشهر للسنوات والأشهر والسنوات
"""
NIGHTS = frozenset("nuit nuits night nights ليله ليال".split())  # which hotels count
EACH = frozenset("par per chaque each every".split())  # before a time: "500 par an"
# What may stand between a number and its unit of time: "douze derniers mois", "30 working days".
OF_TIMES = frozenset(
    "derniers dernieres prochains prochaines premiers premieres longs longues bons bonnes autres"
    " petits petites courts courtes pleins pleines nouveaux nouvelles dernier"
    " working business calendar consecutive long short straight full more additional other"
    " successive whole".split()
)
# Units whose case tells them apart: millions of tonnes, and metric tonnes.
AS_PRINTED = {"Mt": ("t", 6), "MT": ("t", 0), "Mm³": ("m3", 6)}
SIGNS = frozenset("$ € £ ₦ ₹ ¥ ₵ ¢".split())
# Codes that stand before their number, as papers print them.
CODES = {
    **dict.fromkeys("MAD DH Dh Dhs DHS".split(), "MAD"),
    **dict.fromkeys("FCFA XOF XAF CFA Fcfa".split(), "XOF"),
    **dict.fromkeys("RS Rs INR".split(), "INR"),
    **dict.fromkeys("KES KSH KSh Ksh Kshs KShs KSHS Sh Shs SH ksh shs".split(), "KES"),
    **dict.fromkeys("UGX USh Ush UShs Ushs".split(), "UGX"),
    **dict.fromkeys("TZS TSh Tsh TShs Tshs".split(), "TZS"),
    **dict.fromkeys("RWF Rwf FRW Frw RwF".split(), "RWF"),
    **dict.fromkeys("ETB Birr".split(), "ETB"),
    **dict.fromkeys("MWK MK".split(), "MWK"),
    **{code: code for code in "USD EUR GBP NGN AED EGP ZAR SAR TND DZD GHS ZMW GMD CHF".split()},
}
# Letters that are money where a large number is glued to them, in English: "N14,500", "K2 million".
GLUED = {"N": "NGN", "K": "ZMW", "R": "ZAR", "D": "GMD"}
OF_SEVERAL = frozenset("Sh Shs SH K sh shs shilling shillings kwacha".split())  # countries
MONEY_SIGNS = frozenset("€ $ £ euro euros dh dhs dirham dirhams mad usd dollars".split())
