"""The words by which a sentence may be cut between its clauses, and those that a cut may not drop.

One line a kind; a new way of saying it costs a word. Words are as `excerpting` compares them: lower
case, without what is elided ("n'ont" is "n" and "ont") and, in Arabic, without what is joined before.
"""

from __future__ import annotations

# What undoes a value wherever in its sentence it stands: denial, doubt, condition, exception
# and contrast. It is never left out.
UNDOING = {
    "fr": frozenset(
        "aucun aucune aucuns aucunes nul nulle personne manque refuse refusent démentie démentis démenties réalité"
        " dément démenti démentent nie nient faux fausse erreur erroné erronée échec échoué échoue annulé annulée"
        " annulés annulées suspendu suspendue exclu exclue exclus exclues exclusion contesté contestée contestés contestent"
        " conteste contraire gonflé gonflés mensonge rumeur rumeurs calomnie légende mythe accusation accusations douté"
        " rétracté rétractée corrigé corrigée rectifié rectifiée compris comprise comprises inclus incluse incluses"
        " si condition conditions conditionné réserve réserves pourvu sauf hormis hors excepté exception exclure"
        " moyennant cas faudrait faut dépend sinon tant autant"
        " mais toutefois cependant pourtant néanmoins or"
        " aurait auraient serait seraient pourrait pourraient devrait devraient ferait feraient"
        " probablement doute doutent éventuel éventuelle éventuellement estimé"
        " estimée estime estiment estimation estimations supposé supposée prétend prétendent provisoire provisoires"
        " théorique prévision prévisions potentiel potentielle"
        " selon source suivant croire paraît semble semblent affirme affirment assure assurent".split()
    ),
    "en": frozenset(
        "none nothing hardly scarcely denied denies deny false wrong error untrue contrary inflated"
        " mistake mistaken failed fails fail failure cancelled canceled suspended dropped excluded exclude"
        " excludes disputed disputes contested unable fact really respectively"
        " if unless provided providing assuming depending depends condition conditions conditional subject except"
        " excepting excluding save whether once should must until till case otherwise"
        " but however although though yet nevertheless nonetheless instead rather"
        " would could might reportedly allegedly supposedly apparently perhaps possibly probably likely"
        " estimated estimate estimates claim claims claimed alleged provisional preliminary potential potentially projected projection forecast"
        " according source sources believed thought seems appears reported doubt doubts"
        " lie lies rumour rumours rumor rumors myth hoax slander accusation accusations allegation allegations doubted retracted withdrew withdrawn corrected included".split()
    ),
    "ar": frozenset(
        "نفى نفت ينفي تنفي نفي كلا خطأ خاطئ فشل فشلت ألغي ألغيت يكذب تكذب كذب شكك متنازع إشاعة شائعة كذبة افتراء مزاعم اتهام"
        " رفض رفضت استبعاد استثناء مستثنى كف توقفت توقف انعدام تعذر يتعذر الواقع واقع حقيقة توالي"
        " إذا اذا لو شريطة شرط شروط باستثناء عدا ماعدا إلا الا حال حالة رهين رهينة متى"
        " لكن ولكن لكنها لكنه بيد إنما حسب بحسب وفق وفقا نقلا"
        " طالما كلما حالما مادام حسبما يبدو زعم تزعم يزعم ادعى ادعاء مرتقب مرتقبة مزمع منتظر منتظرة"
        " ربما لعل يمكن يحتمل محتمل محتملة متوقع متوقعة يتوقع تتوقع يفترض تقدير تقديرات تقديري يقدر تقدر مؤقت مؤقتة".split()
    ),
}  # fmt: skip

# What turns a clause around, if it speaks of the value.
NEGATION = {
    "fr": frozenset("ne n pas jamais ni guère".split()),
    "en": frozenset("not no never neither nor cannot t nobody nowhere".split()),
    "ar": frozenset("لا لم لن ليس ليست ليسوا".split()),
}

# What limits a value where it is said of it: restriction, qualifier.
LIMITS = {
    "fr": frozenset(
        "non rien sans faute absence loin cessé cesse refusé refusée supprimé"
        " peu quitte bas grosso prou respectivement comparé rapport quoique bien malgré contre seulement uniquement seul seule"
        " seuls seules dépit certes plutôt doit doivent peut peuvent pourra pourront"
        " dit disant devant quand lorsque"
        " environ plus près moins presque peine autour maximum minimum minimal plafond total totale cumul cumulé cumulés"
        " approximativement ordre moyenne dépasse dépassent avoisine frôle incluant comprenant confondus confondues".split()
    ),
    "en": frozenset(
        "without refused rejected lack lacks absence refuse refuses far ceased actually"
        " despite only merely just whereas while may can when whenever"
        " per against versus compared event long thereabouts give odd"
        " about around almost nearly approximately roughly more less fewer least most than maximum minimum"
        " total average altogether combined cumulative exactly circa barely".split()
    ),
    "ar": frozenset(
        "ما غير دون بدون عدم بلا قط أبدا غياب نقص مازال مقابل مقارنة إن سوى رغم فقط مجرد قد عندما حين حينما"
        " أكثر أزيد أقل حوالي نحو زهاء قرابة يناهز تناهز يقارب تقارب يقرب تقريبا يفوق تفوق يتجاوز تتجاوز أقصى أدنى"
        " إجمالي مجموع معدل متوسط بما".split()
    ),
}  # fmt: skip

# What is meant to be so, or will be: a value is not without the year of its aim.
AIMS = {
    "fr": frozenset(
        "objectif objectifs vise visent visant viser cible cibles ici horizon ambition ambitionne ambitionnent prévoit"
        " prévoient prévu prévue prévus prévues prévoyant espère espèrent espérant promet promettent"
        " promesse projet projette envisage envisagent souhaite souhaitent veut veulent voudrait entend entendent"
        " programmé programmés futur future futurs terme attendu attendue attendus attendues sera seront aura auront va"
        " vont permettra permettront deviendra atteindra atteindront aspire engage engagent cap".split()
    ),
    "en": frozenset(
        "target targets targeted targeting aim aims aimed aiming goal goals plan plans planned planning hope hopes hoped"
        " hoping intend intends intended expect expects expected pledge pledges pledged promise promises promised ambition"
        " ambitions seek seeks seeking propose proposed want wants will shall going horizon eventually future set due"
        " aspire aspires scheduled slated".split()
    ),
    "ar": frozenset(
        "هدف أهداف يهدف تهدف هادف هادفة يستهدف تستهدف استهداف أفق حلول يعتزم تعتزم تطمح يطمح تسعى يسعى ينوي تنوي تخطط يخطط"
        " خطة مستهدف مستهدفة مشروع يأمل تأمل وعد وعدت سوف ستصل سيصل سيتم ستتم سيبلغ ستبلغ ستستفيد سيستفيد ستشمل مستقبل"
        " التزم تلتزم".split()
    ),
}  # fmt: skip

# When a value was so: words that begin a time, and words that name one. A year is one of these.
SINCE = {
    "fr": frozenset("depuis avant après pendant durant entre lors dès quand lorsque jusque jusqu courant mi".split()),
    "en": frozenset("since before after during between when whenever as ago".split()),
    "ar": frozenset("منذ قبل بعد خلال أثناء بين حين حينما عندما لما غاية".split()),
}  # fmt: skip
DAYS = {
    "fr": frozenset(
        "printemps automne hiver cours début fin tandis alors"
        " an ans année années mois semaine semaines jour jours trimestre trimestres semestre semestres saison saisons"
        " campagne exercice siècle décennie période dernier dernière derniers dernières"
        " prochain prochaine prochains prochaines passé passée précédent précédente date ramadan"
        " janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    "en": frozenset(
        "spring summer autumn winter previously formerly"
        " year years yearly annual annually month months monthly week weeks weekly day days quarter quarters quarterly semester season"
        " seasons decade decades century period date dated last next past previous recent end beginning"
        " january february march april june july august september october november december".split()
    ),
    "ar": frozenset(
        "صيف شتاء ربيع خريف سنة سنوات سنتين عام عامين أعوام شهر أشهر شهور شهرين أسبوع أسابيع يوم أيام فصل"
        " موسم مواسم عقد قرن فترة مدة نهاية بداية مطلع متم أواخر أوائل منتصف حدود سابقا ماضي ماضية مقبل مقبلة قادم قادمة جاري جارية"
        " تاريخ حصيلة رمضان"
        " يناير فبراير مارس أبريل ابريل ماي مايو يونيو يوليوز يوليو غشت أغسطس شتنبر سبتمبر أكتوبر اكتوبر نونبر نوفمبر دجنبر ديسمبر".split()
    ),
}  # fmt: skip
# Days of the news: they say when a thing was told as often as when it was so.
NEWS = {
    "fr": frozenset("hier demain lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    "en": frozenset("yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split()),
    "ar": frozenset("أمس غدا اثنين ثلاثاء أربعاء خميس جمعة سبت أحد".split()),
}  # fmt: skip
NOW = {
    "fr": frozenset("désormais actuellement aujourd hui".split()),
    "en": frozenset("now today currently".split()),
    "ar": frozenset("اليوم حاليا".split()),
}

# How a clause begins that may be left out behind the one that says the number: it is said of what
# stands before it, or names that once more.
RELATIVE = {
    "fr": frozenset("qui dont où que qu lequel laquelle lesquels lesquelles auxquels auxquelles notamment ce".split()),
    "en": frozenset("which who whose whom where adding including".split()),
    "ar": frozenset("الذي التي الذين اللواتي اللائي اللذين حيث مما وهو وهي وهم كما إذ".split()),
}  # fmt: skip
NAMING = {
    "fr": frozenset("un une".split()),
    "en": frozenset("a an".split()),
    "ar": frozenset("هو هي هم".split()),
}
THE = frozenset("le la les l the".split())  # it names again what is ranked: "the first in the land"
# It tells what happens beside it, or thanks to what.
PARALLEL = {
    "fr": frozenset("tandis alors grâce loin".split()),
    "en": frozenset("while whereas thanks far".split()),
    "ar": frozenset("بينما فيما بفضل بعيدا".split()),
}
AND = frozenset("et ou ainsi and or".split())

# How a part begins that goes back to the clause before it, though others stand between.
ADVERBIAL = {
    "fr": frozenset("d au aux à en dans dès vers sur pour par ce cela".split()) | SINCE["fr"],
    "en": frozenset("by in on at within over throughout for from to".split()) | SINCE["en"],
    "ar": frozenset("في على إلى حلول مع من".split()) | SINCE["ar"],
}

# How a sentence begins whose main clause is still to come; how one that is told of its subject only.
SUBORDINATE = frozenset(
    "si alors bien quand lorsque tandis même quoique comme although if when while though even unless as"
    " رغم إذا لو بينما عندما حين".split()
)
PARTICIPLE = frozenset(
    "né née nés nées fondé fondée fondés fondées créé créée créés créées issu issue issus issues installé"
    " installée ayant having born founded created established set launched".split()
)

# What is said of a part of those who are counted, near the beginning of a clause.
PARTS = frozenset(
    "plupart moitié tiers quart majorité certains certaines beaucoup plusieurs quelques autres"
    " half most majority many some several few part quarter others them"
    " معظم معظمهم معظمها أغلب أغلبهم أغلبها أغلبية نصف نصفهم نصفها ثلث ثلثهم ثلثها ربع بعض بعضهم بعضها جزء منهم منها".split()
)

# How a clause begins that leans on the one before it.
LEANING = {
    "fr": frozenset("il elle ils elles ce c cela ceux celle celui celles y en tous toutes".split()),
    "en": frozenset("it they he she these those this that all both them still".split()),
    "ar": frozenset("هي هو هم هن هذا هذه هؤلاء وهي وهو وهم منها منهم".split()),
}
# How one begins that is about what was said itself.
THIS = frozenset("ce c cela ceci ces this that these those هذا هذه ذلك تلك".split())
PRONOUN = frozenset("il elle ils elles on it they he she".split())
THAT = frozenset("que qu de أن ما".split())

# Words between a verb and a number that say that the verb is not the number's own.
LINKS = {
    "fr": frozenset("qui que qu dont où lequel laquelle lesquels lesquelles".split()),
    "en": frozenset("which who whose whom where that".split()),
    "ar": frozenset("الذي التي الذين اللواتي أن أنه أنها بأن حيث".split()),
}

# Verbs that make a sentence of the words around a number.
VERBS = {
    "fr": frozenset(
        "a ont ai avons ait aient est sont était étaient avait avaient fut furent compte comptent regroupe regroupent réunit"
        " réunissent rassemble rassemblent soutient soutiennent accompagne accompagnent emploie emploient"
        " bénéficie bénéficient représente représentent atteint atteignent mobilise mobilisent concerne"
        " concernent profite profitent génère génèrent dispose disposent travaillent couvre couvrent fédère"
        " fédèrent appuie appuient finance financent vend vendent verse versent paie paient gère gèrent forme forment"
        " produit produisent distribue distribuent reçoit reçoivent crée créent gagne gagnent perd perdent prête"
        " prêtent doit doivent veut veulent vise visent prévoit prévoient peut peuvent fait font va vont".split()
    ),
    "en": frozenset(
        "has have had is are was were counts supports employs serves reaches covers trains helps brings"
        " represents gathers joins works runs funds unites numbers owes pays sells makes earns loses lends holds"
        " will would can could may might must shall should plans aims hopes wants intends"
        " sold bought paid made earned lost lent held rose fell grew led ran gave won cut brought taught sent"
        " met began became built spent took kept left told got drew fed found".split()
    ),
    "ar": frozenset(
        "تم تمت كان كانت بلغ بلغت يبلغ تبلغ استفاد استفادت يستفيد تستفيد دعم دعمت يدعم تدعم واكب واكبت يواكب"
        " تواكب شمل شملت يشمل تشمل ضم ضمت يضم تضم شغل يشغل تشغل كون كونت وصل وصلت حقق حققت جمع جمعت يجمع تجمع"
        " نظم نظمت قدم قدمت مكن مكنت مول مولت رافق رافقت شارك شاركت باع باعت"
        " اشترى اشترت دفع دفعت وزع وزعت أنتج أنتجت خسر خسرت فقد فقدت ربح ربحت وظف وظفت درب دربت أقرض أقرضت ارتفع"
        " ارتفعت تراجع تراجعت انخفض انخفضت زاد زادت أنشأ أنشأت ألغى ألغت فتح فتحت منح منحت دعا دعت نفى نفت أعلن أعلنت"
        " يهدف تهدف يعتزم تعتزم يسعى تسعى".split()
    ),
}
