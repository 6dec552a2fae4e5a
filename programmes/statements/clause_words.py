"""The words by which a sentence may be cut between its clauses, and those that a cut may not drop.

One line a kind; a new way of saying it costs a word. Words are as `excerpting` compares them: lower
case, without what is elided ("n'ont" is "n" and "ont") and, in Arabic, without what is joined before.
"""

from __future__ import annotations

# What a value is not without: negation, condition, restriction, contrast, doubt, aim, source,
# stated time and qualifier. A part that holds one of them is never left out.
ESSENTIAL = {
    "fr": frozenset(
        "ne n pas jamais aucun aucune aucuns aucunes ni non nul nulle rien sans guère faute"
        " personne absence manque loin refuse refusent cessé cesse démentie démentis démenties réalité"
        " dément démenti démentent nie nient faux fausse erreur erroné erronée échec échoué échoue annulé annulée"
        " annulés annulées refusé refusée suspendu suspendue supprimé exclu exclue exclus exclues exclusion contesté"
        " si condition conditions conditionné réserve réserves pourvu sauf hormis hors excepté exception exclure"
        " moyennant cas faudrait faut doit doivent dépend sinon tant dès autant"
        " peu quitte bas grosso prou respectivement comparé rapport"
        " mais toutefois cependant pourtant néanmoins or quoique bien malgré contre seulement uniquement seul seule"
        " seuls seules dépit certes plutôt"
        " aurait auraient serait seraient pourrait pourraient devrait devraient ferait feraient peut peuvent"
        " pourra pourront probablement doute éventuel éventuelle éventuellement estimé"
        " estimée estime estiment estimation estimations supposé supposée prétend prétendent provisoire provisoires"
        " théorique prévision prévisions potentiel potentielle"
        " objectif objectifs vise visent visant viser cible cibles ici horizon ambition ambitionne ambitionnent prévoit"
        " prévoient prévu prévue prévus prévues prévoyant espère espèrent espérant compte comptent promet promettent promesse projet projette"
        " envisage envisagent souhaite souhaitent veut veulent voudrait entend entendent programmé programmés futur future futurs terme attendu attendue attendus attendues"
        " sera seront aura auront va vont permettra permettront deviendra atteindra atteindront"
        " selon après source suivant"
        " croire paraît semble semblent dit disant affirme affirment assure assurent aspire engage engagent cap devant printemps automne hiver"
        " depuis avant pendant durant entre lors quand lorsque tandis alors cours début fin courant mi jusque jusqu"
        " an ans année années mois semaine semaines jour jours trimestre trimestres semestre semestres saison saisons"
        " campagne exercice siècle décennie période hier aujourd hui demain actuellement désormais dernier dernière derniers dernières"
        " prochain prochaine prochains prochaines passé passée précédent précédente date ramadan"
        " janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        " lundi mardi mercredi jeudi vendredi samedi dimanche"
        " environ plus près moins presque peine autour maximum minimum minimal plafond total totale cumul cumulé cumulés"
        " approximativement ordre moyenne dépasse dépassent avoisine frôle presque compris inclus incluant comprenant confondus confondues".split()
    ),
    "en": frozenset(
        "not no never none nothing neither nor without hardly scarcely cannot t denied denies deny false wrong error"
        " mistake mistaken failed fails fail failure cancelled canceled refused rejected suspended dropped excluded exclude"
        " excludes disputed disputes contested untrue"
        " nobody nowhere lack lacks absence refuse refuses unable far ceased actually fact really respectively"
        " if unless provided providing assuming depending depends condition conditions conditional subject except"
        " excepting excluding save whether once should must until till case otherwise"
        " but however although though despite yet nevertheless nonetheless only merely just still whereas while instead rather"
        " would could may might can reportedly allegedly supposedly apparently perhaps possibly probably likely"
        " estimated estimate estimates claim claims claimed alleged provisional preliminary potential potentially projected projection forecast"
        " target targets targeted targeting aim aims aimed aiming goal goals plan plans planned planning hope hopes hoped hoping"
        " intend intends intended expect expects expected pledge pledges pledged promise promises promised ambition"
        " ambitions seek seeks seeking propose proposed want wants will shall going horizon eventually future"
        " according per source sources"
        " believed thought seems appears reported against versus compared event long thereabouts give odd set due aspire aspires scheduled slated spring summer autumn winter"
        " since before after during between when whenever as ago now today yesterday tomorrow currently previously formerly"
        " year years yearly annual annually month months monthly week weeks weekly day days quarter quarters quarterly semester season"
        " seasons decade decades century period date dated last next past previous recent far end beginning"
        " january february march april june july august september october november december"
        " monday tuesday wednesday thursday friday saturday sunday"
        " about around almost nearly approximately roughly more less fewer least most than maximum minimum"
        " total average altogether combined cumulative exactly circa barely ".split()
    ),
    "ar": frozenset(
        "لا لم لن ليس ليست ليسوا ما غير دون بدون عدم بلا نفى نفت ينفي تنفي كلا قط أبدا خطأ خاطئ فشل فشلت ألغي ألغيت"
        " رفض رفضت استبعاد استثناء مستثنى"
        " كف توقفت توقف انعدام غياب نقص تعذر يتعذر مازال الواقع واقع حقيقة توالي مقابل مقارنة"
        " إذا اذا لو إن شريطة شرط شروط باستثناء عدا ماعدا سوى إلا الا حال حالة رهين رهينة متى"
        " لكن ولكن لكنها لكنه رغم بيد إنما فقط مجرد حسب بحسب وفق وفقا نقلا"
        " طالما كلما حالما مادام حسبما يبدو زعم تزعم يزعم ادعى مرتقب مرتقبة مزمع منتظر منتظرة التزم تلتزم صيف شتاء ربيع خريف"
        " قد ربما لعل يمكن يحتمل محتمل محتملة متوقع متوقعة يتوقع تتوقع يفترض تقدير تقديرات تقديري يقدر تقدر مؤقت مؤقتة"
        " هدف أهداف يهدف تهدف هادف هادفة يستهدف تستهدف استهداف أفق حلول يعتزم تعتزم تطمح يطمح تسعى يسعى ينوي تنوي تخطط يخطط خطة"
        " مستهدف مستهدفة مشروع يأمل تأمل وعد وعدت سوف ستصل سيصل سيتم ستتم سيبلغ ستبلغ ستستفيد سيستفيد ستشمل مستقبل"
        " منذ قبل بعد خلال أثناء بين حين حينما عندما لما سنة سنوات سنتين عام عامين أعوام شهر أشهر شهور شهرين أسبوع أسابيع يوم أيام فصل"
        " موسم مواسم عقد قرن فترة مدة نهاية بداية مطلع متم أواخر أوائل منتصف غاية حدود أمس اليوم غدا حاليا سابقا ماضي ماضية مقبل مقبلة قادم قادمة جاري جارية"
        " تاريخ حصيلة رمضان"
        " يناير فبراير مارس أبريل ابريل ماي مايو يونيو يوليوز يوليو غشت أغسطس شتنبر سبتمبر أكتوبر اكتوبر نونبر نوفمبر دجنبر ديسمبر"
        " اثنين ثلاثاء أربعاء خميس جمعة سبت أحد"
        " أكثر أزيد أقل حوالي نحو زهاء قرابة يناهز تناهز يقارب تقارب يقرب تقريبا يفوق تفوق يتجاوز تتجاوز أقصى أدنى"
        " إجمالي مجموع معدل متوسط بما".split()
    ),
}

# How a clause begins that may be left out behind the one that says the number.
BESIDE = {
    "fr": frozenset("qui dont où que qu lequel laquelle lesquels lesquelles auxquels auxquelles notamment ce".split()),
    "en": frozenset("which who whose whom where adding including".split()),
    "ar": frozenset("الذي التي الذين اللواتي اللائي اللذين حيث مما وهو وهي وهم كما إذ".split()),
}  # fmt: skip

# How a part begins that belongs to such a clause: it cannot be the verb of the sentence.
NOMINAL = {
    "fr": frozenset("le la les l un une des du de d au aux à en dans avec pour par sur chez son sa ses leur leurs".split()),
    "en": frozenset("the a an of in at with for from to on its their his her".split()),
    "ar": frozenset("في من على إلى عن مع".split()),
}  # fmt: skip
AND = frozenset("et ou ainsi and or".split())

# How a sentence begins whose main clause is still to come.
SUBORDINATE = frozenset(
    "si alors bien quand lorsque tandis même quoique comme although if when while though even unless as"
    " رغم إذا لو بينما عندما حين".split()
)

# How a clause begins that leans on the one before it.
LEANING = {
    "fr": frozenset("il elle ils elles ce c cela ceux celle celui celles y en tous toutes".split()),
    "en": frozenset("it they he she these those this that all both".split()),
    "ar": frozenset("هي هو هم هن هذا هذه هؤلاء وهي وهو وهم".split()),
}

# Words between a verb and a number that say that the verb is not the number's own.
LINKS = {
    "fr": frozenset("qui que qu dont où lequel laquelle lesquels lesquelles".split()),
    "en": frozenset("which who whose whom where that".split()),
    "ar": frozenset("الذي التي الذين اللواتي أن أنه أنها بأن حيث".split()),
}

# Verbs that make a sentence of the words around a number.
VERBS = {
    "fr": frozenset(
        "a ont est sont était étaient avait avaient fut furent compte comptent regroupe regroupent réunit"
        " réunissent rassemble rassemblent soutient soutiennent accompagne accompagnent emploie emploient"
        " bénéficie bénéficient représente représentent atteint atteignent mobilise mobilisent concerne"
        " concernent profite profitent génère génèrent dispose disposent travaillent couvre couvrent fédère"
        " fédèrent appuie appuient finance financent".split()
    ),
    "en": frozenset(
        "has have had is are was were counts supports employs serves reaches covers trains helps brings"
        " represents gathers joins works runs funds unites numbers".split()
    ),
    "ar": frozenset(
        "تم تمت كان كانت بلغ بلغت يبلغ تبلغ استفاد استفادت يستفيد تستفيد دعم دعمت يدعم تدعم واكب واكبت يواكب"
        " تواكب شمل شملت يشمل تشمل ضم ضمت يضم تضم شغل يشغل تشغل كون كونت وصل وصلت حقق حققت جمع جمعت يجمع تجمع"
        " نظم نظمت قدم قدمت مكن مكنت مول مولت رافق رافقت شارك شاركت".split()
    ),
}
