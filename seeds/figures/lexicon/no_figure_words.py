"""The words by which papers say that a number counts nothing: data only, three languages."""

from __future__ import annotations

from seeds.naming.folding import fold
from seeds.reading.text.months import MONTHS


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).strip() for word in text.split())


# What a number behind them names: "loi 51", "page 3", "المادة 5".
REFERENCES = _words("""
loi lois décret décrets dahir arrêté circulaire article articles art alinéa chapitre page pages p
rn rp rr autoroute iso nm norme n no nº numéro numéros num nos tome volume vol bp cp tél tel fax
whatsapp odd sdg magnitude version annexe appendix résolution resolution paragraphe paragraph
immeuble appartement étage law laws act section highway interstate flight agenda apollo top
القانون قانون رقم المادة مادة المواد المادتين المادتان الفصول الفصلين البنود الدقيقة
الفصل فصل الصفحة صفحة المرسوم الظهير البند الفقرة الدورة المركز
الرتبة المرتبة الذكرى ذكرى الجولة الباب الطريق الهاتف الخط الحلقة القناة الساعة الطابق القرن
""")
# The same, unless a plural noun follows: they are also nouns and verbs of other sentences.
LOOSE_REFERENCES = _words("""
route nationale lot étape phase acte épisode porte quai terminal ligne bus tramway zone groupe
bâtiment rue avenue objectif goal niveau catégorie point room chapter route rank ranked rang place
figure tableau table titre division journée round tour lycée direct poste extension indice index
gate platform track bis ward block hall pavilion pillar component grade
note règlement regulation directive code série episode season saison ligue
arrondissement pavillon axe composante pilier العدد فالعدد والعدد
""")
# Before "العدد" they say that things are counted, and no issue of a review is meant.
GROWING = _words("""
بلغ يبلغ وبلغ وصل يصل تجاوز يتجاوز وتجاوز يتعد يتعدى تعدى فاق يفوق ناهز يناهز ارتفع وارتفع انتقل
""")
YEARS = _words("""
en depuis année années an fin début mi courant horizon in since by until year years ici dès avant
après vers jusqu été hiver printemps automne rentrée saison campagne exercice late early mid before
after from through during spring summer autumn fall winter édition mondial coupe budget loi
سنة عام منذ سنتي عامي خلال لسنة لعام بسنة بعام وسنة وعام فسنة كسنة
بحلول أفق موسم نهاية بداية في دورة برسم مونديال إلى حتى
""")
QUANTIFIERS = _words("plus moins près quelque environ nearly about over some than حوالي")
WEEKDAYS = _words("""
lundi mardi mercredi jeudi vendredi samedi dimanche
monday tuesday wednesday thursday friday saturday sunday
الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
""")
MONTH_WORDS = frozenset(fold(name).strip() for name in MONTHS) - {"mar", "may"} | {"courant"}
AGES = _words("""
âgé âgés âgée âgées âge age ages aged أعمارهم أعمارهن أعمار عمره عمرها سن سنهم العمر
""")
STREETS = _words("rue avenue av boulevard bd street st road place quai bis شارع زنقة")
PARTS = _words("""
tiers quarts quart cinquièmes dixièmes thirds quarters fifths tenths fois times demi halves
أثلاث أرباع أخماس أعشار مرات مرة أضعاف
""")
ARABIC_PARTS = tuple(_words("أثلاث أرباع أخماس أعشار"))  # "ثلاثة أرباعهم"
CORNERS = _words("coins corners")  # "the four corners of the region"
ABOUT = _words("about around circa")
ORDINAL_ENDINGS = _words("er ere re e eme ieme nd nde st rd th o ᵉ º ᵉʳ")
SINGULAR_ARTICLES = frozenset("le du au".split())
RACES = _words("""
steeple haies plat hurdles steeplechase relais marche nage papillon brasse dos race final finale
freestyle dames messieurs hommes gold سباق
""")
# Before a number out of ten or a hundred: what is given as a mark.
NOTES = _words("note notes noté notée noter score scored scores rated rates rating mark marks نقطة")
# Hijri months, which are also names and nouns: a day before them, a year behind them.
HIJRI_MONTHS = _words("""
محرم صفر رجب شعبان رمضان شوال
moharram muharram safar rajab chaabane chaaban ramadan chaoual shawwal
""")
HIJRI_PAIRS = _words("ربيع جمادى ذو ذي rabii joumada dou dhou")
HIJRI_ERA = _words("ه هجرية هجري hégire ah")
YEAR_NAMES = _words("année year السنة سنة العام عام")
# What pages count beside their articles.
COUNTERS = _words("""
vues vue views view commentaires comments commentaire partages shares likes lectures reads réactions
tags مشاهدات المشاهدات تعليقات التعليقات مشاهدة
""")
# What may be joined to an amount.
BEFORE_AMOUNT = _words("usd us mad eur dh ب ل ف ك و")
# Between two years, and before them.
YEAR_JOINS = _words("و et and a to إلى")
BETWEEN = _words("بين entre between سنتي عامي")
# Behind a year: verbs, and what is of a year.
YEAR_VERBS = _words("""
شهد عرف شارك عرفت شهدت شاركت اندلع قرر أعلن أصدر حصل فاز عاد بدأ انتقل انضم توفي صدر
مقارنة ميلادية ميلاديا ميلادي
""")
OF_YEARS = _words("prices levels figures elections terms")
