"""Sentences as papers print them, and the figures they hold: (value, head noun, qualifier)."""

CASES: dict[str, list[tuple[str, list[tuple[str, str, str]]]]] = {
    "fr": [
        # health
        (
            "Le centre hospitalier a vacciné 1.250 enfants et 340 femmes enceintes.",
            [("1250", "enfants", ""), ("340", "femmes", "")],
        ),
        (
            "Près de 18 000 patients ont été pris en charge dans les 45 centres de santé.",
            [("18000", "patients", "about"), ("45", "centres", "")],
        ),
        ("La pandémie de Covid-19 a vidé les salles du rez-de-chaussée.", []),
        (
            "Sur 86 lits, une trentaine sont occupés, selon la direction.",
            [("86", "lits", ""), ("30", "lits", "about")],
        ),
        (
            "Le taux de couverture est passé de 61,5 % à 84,5% en 2023.",
            [("61.5", "%", "from"), ("84.5", "%", "to")],
        ),
        ("Les donneurs, âgés de 18 à 60 ans, sont reçus de 9h à 16h30.", []),
        ("Au moins sept sages-femmes manquent à l'appel.", [("7", "sages-femmes", "least")]),
        # roads and transport
        (
            "La RN 9 sera élargie sur 42 km entre Ouarzazate et Agdz, pour 310 MDH.",
            [("42", "km", ""), ("310000000", "dirhams", "")],
        ),
        (
            "L'autoroute A3 compte 12 échangeurs et trois aires de repos.",
            [("12", "échangeurs", ""), ("3", "aires", "")],
        ),
        (
            "Quelque 2,4 millions de voyageurs ont pris le train au cours du mois.",
            [("2400000", "voyageurs", "about")],
        ),
        ("Le tramway n° 4 part du quai 12 toutes les dix minutes.", []),
        (
            "Deux cent cinquante mille véhicules franchissent le pont chaque année.",
            [("250000", "véhicules", "")],
        ),
        (
            "Le chantier, doté de 1,2 milliard de dirhams, emploie jusqu'à 900 ouvriers.",
            [("1200000000", "dirhams", ""), ("900", "ouvriers", "most")],
        ),
        # fisheries
        (
            "Les débarquements ont atteint 14.300 tonnes de sardines à fin juin 2025.",
            [("14300", "tonnes", "")],
        ),
        (
            "Sur les 63 barques du port, 41 ont été équipées d'un moteur neuf.",
            [("63", "barques", ""), ("41", "barques", "")],
        ),
        (
            "La halle a coûté 4,4 MMDH, contre 3,9 MMDH prévus.",
            [("4400000000", "dirhams", ""), ("3900000000", "dirhams", "")],
        ),
        (
            "Le kilo de poulpe se vend entre 110 et 140 DH.",
            [("110", "dirhams", "from"), ("140", "dirhams", "to")],
        ),
        (
            "Une vingtaine de pêcheurs et plus d'une centaine de mareyeurs étaient là.",
            [("20", "pêcheurs", "about"), ("100", "mareyeurs", "more")],
        ),
        # schools
        (
            "La rentrée concerne 9 millions d'élèves, dont 52 % de filles.",
            [("9000000", "élèves", ""), ("52", "%", "")],
        ),
        (
            "L'académie recrute 1 200 enseignants et quatre-vingt-quatre directeurs.",
            [("1200", "enseignants", ""), ("84", "directeurs", "")],
        ),
        (
            "Les classes comptent de 24 à 38 élèves chacune.",
            [("24", "élèves", "from"), ("38", "élèves", "to")],
        ),
        ("L'article 5 de la loi 51-17 renvoie à la page 3 du décret n° 2.21.448.", []),
        (
            "En 2024-2025, l'école a ouvert quatorze internats pour moins de 600 pensionnaires.",
            [("14", "internats", ""), ("600", "pensionnaires", "less")],
        ),
        ("Ils étaient 210 candidats ; 95 ont été retenus.", [("210", "candidats", ""), ("95", "candidats", "")]),
        # sport
        ("Le Raja s'est imposé 3-0 devant 45.000 spectateurs.", [("45000", "spectateurs", "")]),
        ("Elle a gagné le 10.000 m en 31 minutes, à 24 ans.", []),
        ("La 5e édition du tournoi, ouverte le 1er août à 19h30, réunit 16 équipes.", [("16", "équipes", "")]),
        ("Le XIVe championnat se jouera sur 2M, du 3 au 7 juin.", []),
        ("Le club aligne onze joueurs et 7 remplaçants.", [("11", "joueurs", ""), ("7", "remplaçants", "")]),
        # budget and economy
        (
            "Le budget de la commune s'élève à 6 MDH, en hausse de 3,5%.",
            [("6000000", "dirhams", ""), ("3.5", "%", "")],
        ),
        (
            "La société a levé 12 millions d'euros et vise +900 emplois.",
            [("12000000", "euros", ""), ("900", "emplois", "more")],
        ),
        (
            "Environ un million de francs CFA et cinq machines à coudre ont été remis.",
            [("1000000", "francs", "about"), ("5", "machines", "")],
        ),
        ("Le nombre d'entreprises certifiées ISO 9001 est passé de 11 à 19.", [("11", "entreprises", "from"), ("19", "entreprises", "to")]),
        ("Le G20 et la COP28 ont repris l'idée ; un tiers des membres hésite.", []),
        ("Contact : 05 22 48 12 30, 14 rue des Orangers, 20000 Casablanca.", []),
        ("Pendant trois mois, 25 bénévoles ont trié 3,4 tonnes de déchets.", [("25", "bénévoles", ""), ("3.4", "tonnes", "")]),
        ("Plus de la moitié des 1.800 exploitants ont moins de 50 ans.", [("1800", "exploitants", "")]),
        # weather
        ("Il est tombé 35 mm en deux heures ; le vent soufflait à 80 km/h.", [("35", "mm", ""), ("80", "km/h", "")]),
        ("Les températures descendront à -3 °C dans l'Atlas.", [("-3", "°C", "")]),
    ],
    "en": [
        (
            "The clinic treated 9,000 patients, of whom 62% were children.",
            [("9000", "patients", ""), ("62", "%", "")],
        ),
        ("More than 1,450 nurses and two dozen doctors signed up.", [("1450", "nurses", "more"), ("24", "doctors", "")]),
        ("A hundred or so villagers gathered at 7.30pm on July 8, 2025.", [("100", "villagers", "about")]),
        ("The ministry will spend $14.5 million on 320 km of rural roads.", [("14500000", "dollars", ""), ("320", "km", "")]),
        ("Between five and ten boats are lost every year.", [("5", "boats", "from"), ("10", "boats", "to")]),
        ("Catches rose from 1,200 tonnes to 1,850 tonnes in 2023.", [("1200", "tonnes", "from"), ("1850", "tonnes", "to")]),
        ("Twenty-three schools reopened, and nearly 4,000 pupils returned.", [("23", "schools", ""), ("4000", "pupils", "about")]),
        ("The team won 2-1 in the 88th minute after three weeks of training.", []),
        ("Under Article 12 of Law 24-18, aged 18 to 35, applicants sit the exam.", []),
        ("At least 250 households lost power as gusts hit 95 km/h.", [("250", "households", "least"), ("95", "km/h", "")]),
        ("The 2024 budget sets aside €3.2 billion, up 4.5 percent.", [("3200000000", "euros", ""), ("4.5", "%", "")]),
        ("Only 12 of the 40 wells still give water.", [("12", "wells", ""), ("40", "wells", "")]),
        ("Up to 300 volunteers planted some 15,000 mangrove seedlings.", [("300", "volunteers", "most"), ("15000", "mangrove", "about")]),
        ("A 35-year-old teacher ran the 10,000m at the COP28 games.", []),
        ("The network, founded in 1998, now has 48 member clubs in six countries.", [("48", "member", ""), ("6", "countries", "")]),
        ("One hundred and twenty stalls were set up on Highway 7.", [("120", "stalls", "")]),
        ("The harvest covers 1.5 million hectares of wheat.", [("1500000", "hectares", "")]),
    ],
    "ar": [
        ("استفاد 1200 تلميذ من النقل المدرسي خلال سنة 2024.", [("1200", "تلميذ", "")]),
        ("بلغت كلفة الطريق الوطنية رقم 9 حوالي 45 مليون درهم.", [("45000000", "درهم", "about")]),
        ("شارك أكثر من 300 طبيب في القافلة يوم 8 يوليوز 2024.", [("300", "طبيب", "more")]),
        ("وزعت الجمعية ثلاث سيارات إسعاف وخمسة وعشرين سريرا.", [("3", "سيارات", ""), ("25", "سريرا", "")]),
        ("تراوحت الكميات بين 20 و35 ملم.", [("20", "ملم", "from"), ("35", "ملم", "to")]),
        ("ارتفع الإنتاج بنسبة 12,5 في المائة ليصل إلى ٩٬٠٠٠ طن.", [("12.5", "%", ""), ("9000", "طن", "")]),
        ("انطلقت الدورة الخامسة يوم الاثنين 3 مارس على الساعة 19:30.", []),
        ("يضم الميناء 120 قاربا، منها 40 في المائة مجهزة.", [("120", "قاربا", ""), ("40", "%", "")]),
        ("خصصت الجماعة مليون ونصف درهم لبناء عشرين مدرسة.", [("1500000", "درهم", ""), ("20", "مدرسة", "")]),
        ("تتراوح أعمار المشاركين بين 18 و35 سنة.", []),
        ("زرع الفلاحون ما يقارب 58 ألف هكتار من القمح.", [("58000", "هكتار", "about")]),
        ("فاز الفريق 2-0 أمام مائة وخمسين ألف متفرج.", [("150000", "متفرج", "")]),
        ("تنص المادة 5 من القانون رقم 112.12 على ذلك.", []),
        ("قام على الأقل 15 متطوعا بتنظيف الشاطئ لمدة ثلاثة أيام.", [("15", "متطوعا", "least")]),
    ],
}  # fmt: skip
