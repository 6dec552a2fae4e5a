"""The small words around a counted noun, in French, English and Arabic: data only."""

from __future__ import annotations

from seeds.naming.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).strip() for word in text.split())


# No noun, and the end of a noun phrase; of verbs those that often follow a number without its noun.
STOP = _words("""
a à au aux avec avant après afin ainsi alors aussi car ce ceci cela ces cette chacun chacune chaque
chez comme contre dans de depuis derrière des devant donc dont du durant elle elles en encore entre
est et étaient était été eu fut furent grâce hors il ils jusqu la là le les leur leurs lors lorsque
lui mais malgré même moins ne ni non nous on ont or ou où outre par parce parmi pas pendant plus
pour pourtant près puis quand que quel qui quoi quoique sa sans se selon sera seraient serait seront
ses si sinon soit son sont sous sur tandis tant tous tout toute toutes très un une va vers via voire
vont vous notre votre nos vos y avaient avait aura auront auraient aurait ayant étant déjà
désormais actuellement soient
ici ailleurs abord ores doivent doit peuvent peut font fait fera feront lorsqu aujourd hier demain
d l s n c j m t qu
the of and in to is are was were for that which on at by with this these those his her their its
more not from as it he she they or but between after has have had been be will would who an than we
you into over under during since until while where when whose whom per each every all both also
already only now then there here if because so such still yet can could may might must should do
does did less most least about up out off down through across among against within without toward
towards via including compared according last next ago today yesterday plus one
work works live lives receive received attend attended join joined get got go went come came take
took make made say said see saw give gave need use used turn turned collect benefit benefited
participate participated contribute lost signed gathered planted returned reopened treated
respectively apiece altogether worldwide nationwide annually overall wants asks says hopes
currently online died

في من إلى الى على عن مع بعد قبل خلال حول التي الذي الذين اللواتي وقد قد كما حيث ثم أو أم لا لم لن ما
هذا هذه ذلك تلك كان كانت بين عبر ضد منذ حتى لدى عند أن إن أنه أنها هو هي هم هن كل بعض غير سوى فقط
لفائدة لصالح ضمن داخل خارج تحت فوق مقابل بدل وذلك إضافة فيما بينما منهم منها منهن يوم برسم وفق حسب
سنة عام منه تم يتم وتم نهاية بداية مطلع متم أواخر أوائل منتصف غاية دون
عالميا إفريقيا وطنيا دوليا محليا جهويا بلغ بلغت وصل وصلت سجل سجلت سنويا شهريا يوميا أسبوعيا تباعا
""")
# Adjectives that stand before a French noun.
BEFORE_NOUN = _words("""
autres autre nouveaux nouvelles nouvelle nouveau grands grandes grand petits petites jeunes jeune
seuls seules premiers premières dernières derniers principaux principales différents différentes
diverses divers bons bonnes beaux belles gros grosses vrais vieilles vieux milliers
""")
# What may stand behind a number whose noun is left out: "les 40 autres", "les 120 prévus".
LEFT_OUT = _words("""
autres seulement prévus prévues retenus retenues restants restantes premiers premières derniers
dernières existants existantes initiaux initiales
""")
# Verbs, by their stems, whose object is counted, be it in the singular: "recense 1 médecin".
COUNTING_VERBS = tuple(
    sorted(
        _words("""
accueill recens compte comptait compta emploie employ regroup rassembl abrit héberg accompagn
dénombr mobilis enregistr forme formait finance finanç aide aidait réunit réuni
""")
    )
)
# English nouns that are plural without an s.
PLURALS = _words("""
women men people children staff police youth personnel sheep fish mice feet teeth oxen cattle
livestock alumni media data criteria crew aircraft
""")
# Words for figures, which count something else.
OF_FIGURES = _words("""
chiffres montants données statistiques résultats totaux valeurs taux amounts figures numbers totals
levels results statistics values rates
""")
# Arabic nouns that begin with the letter of a preposition: "12 بحارا".
NOUNS_IN_BA = tuple(
    sorted(
        _words("""
بحار بلد بلدة بلدي باحث بئر برنامج برامج بيت بيوت بنك بنوك بطاق بقر بند بنود بذر بذور بضاع بضائع
برميل براميل بائع باع بناي بطل باب بروتوكول بطول باخر بواخر بعث بؤر بنت بنات بصم برلماني برج بلاغ
بيان بحث بحوث بستان بساتين بيض بطاري باقة باص بعير بلاطة برتقال بدل بوابة بورص بروفيسور بكالوري
بيطري بناء بدوي بالغ بالون برك
""")
    )
)
OF = frozenset("de of من".split())
WITH_ARTICLE = ("ال", "وال", "بال", "لل")  # how an Arabic word with its article may begin
DETERMINERS = _words("""
les des ces ses leurs aux nos vos lesdits lesdites the these those our their its his her
""")
QUANTIFIERS = _words("""
environ quelque quelques seulement exactement autres around nearly some only total additional
further another estimated about almost roughly over just fully
""")
# Behind a participle they begin what it says: "réparties dans", "issus de".
GOVERNING = _words("""
à au aux avec chez d dans de des du en entre hors par parmi pour sans sous sur
على إلى في من بين عبر
""")
# Between an English plural and the plural that it defines: "women cooperative groups".
OF_GROUPS = _words("""
cooperative operative savings saving help community producer producers fishing farming weaving
farmer trade market marketing business credit loan village youth dairy agricultural rural local
development support self
""")
GROUPS = _words("""
groups cooperatives operatives associations unions federations clubs societies organisations
organizations networks enterprises businesses entrepreneurs committees centres centers companies
ventures projects units saccos
""")
# The shapes of words: what stands behind a participle, plurals, letters joined to Arabic words.
BEHIND_DONE = frozenset("on by in to from at with for as under".split())
BEHIND_DOING = frozenset("le la les l des du un une ce cette leur leurs sa son ses".split())
PARTICIPLES = ("es", "ees", "is", "ises", "ies", "us", "ues", "its", "ites", "erts", "ertes")
PLURALS_IN_X = ("aux", "eux", "oux")
PLURAL_AS_WELL = frozenset("prix choix voix croix noix".split())
JOINED_WORD = ("بال", "لل", "وال", "فال", "كال", "وأ", "وإ", "لإ", "لأ")  # no noun of a number
NOUNS_IN_AL = ("التزام", "التماس", "التهاب", "التحاق", "الكترو")  # no article
# Between a number and the plural of which it is a part: "forty-one of their sailors".
AFTER_OF = {
    *(("of", fold(word).strip()) for word in "the these those their our its his her".split()),
    *(("de", fold(word).strip()) for word in "ces ses leurs nos vos mes".split()),
}
# Before a singular noun, behind which digits say which one it is: "la tranche 3 des aides".
BEFORE_ONE = {
    "fr": frozenset("le la l ' un une du au ce cet cette".split()),
    "en": frozenset("in on of for with at from by the a an this".split()),
}
# Arabic nouns that end as verbs do: "40 مدعوا".
NOUNS_IN_WAW = tuple(_words("عضوا مدعوا عدوا دلوا جروا"))
# Arabic plurals of people that do not look like plurals, and names that do.
PEOPLE = _words("""
التلاميذ الطلبة الطلاب الأطفال الشباب النساء الأشخاص العمال الأعضاء السكان التجار الأطر الخبراء
الفتيات الحرفيات الزوار الأسر العائلات المواطنين
""")
NO_PLURALS = tuple(
    _words("""
الصين البحرين الفلبين الأرجنتين الإمارات اليمين العشرين الثلاثين المئتين القانون التلفزيون
الزيتون الصابون المليون العشرون الثلاثون الدين الثمانين التسعين
""")
)
REGIONS = _words("جهات دول ولايات أقاليم عمالات جماعات محافظات بلدان مدن")
# Arabic nouns that begin with the letters of "and" and "for": "12 وحدة", "12 لاعبا".
NOUNS_IN_WA = tuple(
    _words("""
وحدة وحدات ورشة ورشات وثيقة وثائق وزير وزار وزراء وكال وكيل وكلاء ولاية ولايات وظيفة وظائف وفاة
وفيات وسيلة وسائل وجبة وجبات ورقة أوراق وردة وعاء وفد وفود وسيط وسطاء واحة واحات ولادة ولادات وصفة
وصفات وقفة وقفات وعد وعود وسام ورش واد ود والدة والد ولد وافد وسادة وسائد وصي
لاعب لاجئ لجنة لجان لتر لقاء لوحة لوحات لغة لغات لغم ألغام لقاح لقطة ليلة ليال لبنة لباس لحظة لحظات
لافتة لقب ليرة لصا لصوص لائحة لوائح
""")
)
