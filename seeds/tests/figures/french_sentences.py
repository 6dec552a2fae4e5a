"""French sentences as papers print them, with their figures: (value, head noun, qualifier)."""

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "Le centre hospitalier a vacciné 1.250 enfants et 340 femmes enceintes.",
        [("1250", "enfants", ""), ("340", "femmes", "")],
    ),
    (
        "Près de 18 000 patients ont été pris en charge dans les 45 centres de santé.",
        [("18000", "patients", "about"), ("45", "centres", "")],
    ),
    (
        "La pandémie de Covid-19 a vidé les salles du rez-de-chaussée.",
        [],
    ),
    (
        "Sur 86 lits, une trentaine sont occupés, selon la direction.",
        [("86", "lits", ""), ("30", "lits", "about")],
    ),
    (
        "Le taux de couverture est passé de 61,5 % à 84,5% en 2023.",
        [("61.5", "%", "from"), ("84.5", "%", "to")],
    ),
    (
        "Les donneurs, âgés de 18 à 60 ans, sont reçus de 9h à 16h30.",
        [],
    ),
    (
        "Au moins sept sages-femmes manquent à l'appel.",
        [("7", "sages-femmes", "least")],
    ),
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
    (
        "Le tramway n° 4 part du quai 12 toutes les dix minutes.",
        [],
    ),
    (
        "Deux cent cinquante mille véhicules franchissent le pont chaque année.",
        [("250000", "véhicules", "")],
    ),
    (
        "Le chantier, doté de 1,2 milliard de dirhams, emploie jusqu'à 900 ouvriers.",
        [("1200000000", "dirhams", ""), ("900", "ouvriers", "most")],
    ),
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
    (
        "L'article 5 de la loi 51-17 renvoie à la page 3 du décret n° 2.21.448.",
        [],
    ),
    (
        "En 2024-2025, l'école a ouvert quatorze internats pour moins de 600 pensionnaires.",
        [("14", "internats", ""), ("600", "pensionnaires", "less")],
    ),
    (
        "Ils étaient 210 candidats ; 95 ont été retenus.",
        [("210", "candidats", ""), ("95", "candidats", "")],
    ),
    (
        "Le Raja s'est imposé 3-0 devant 45.000 spectateurs.",
        [("45000", "spectateurs", "")],
    ),
    (
        "Elle a gagné le 10.000 m en 31 minutes, à 24 ans.",
        [],
    ),
    (
        "La 5e édition du tournoi, ouverte le 1er août à 19h30, réunit 16 équipes.",
        [("16", "équipes", "")],
    ),
    (
        "Le XIVe championnat se jouera sur 2M, du 3 au 7 juin.",
        [],
    ),
    (
        "Le club aligne onze joueurs et 7 remplaçants.",
        [("11", "joueurs", ""), ("7", "remplaçants", "")],
    ),
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
    (
        "Le nombre d'entreprises certifiées ISO 9001 est passé de 11 à 19.",
        [("11", "entreprises", "from"), ("19", "entreprises", "to")],
    ),
    (
        "Le G20 et la COP28 ont repris l'idée ; un tiers des membres hésite.",
        [],
    ),
    (
        "Contact : 05 22 48 12 30, 14 rue des Orangers, 20000 Casablanca.",
        [],
    ),
    (
        "Pendant trois mois, 25 bénévoles ont trié 3,4 tonnes de déchets.",
        [("25", "bénévoles", ""), ("3.4", "tonnes", "")],
    ),
    (
        "Plus de la moitié des 1.800 exploitants ont moins de 50 ans.",
        [("1800", "exploitants", "")],
    ),
    (
        "Il est tombé 35 mm en deux heures ; le vent soufflait à 80 km/h.",
        [("35", "mm", ""), ("80", "km/h", "")],
    ),
    (
        "Les températures descendront à -3 °C dans l'Atlas.",
        [("-3", "°C", "")],
    ),
    (
        "Trois cent douze ménages ont été raccordés au réseau d'eau potable depuis 2019.",
        [("312", "ménages", "")],
    ),
    (
        (
            "Le conseil a débloqué une enveloppe de 3,75 millions d'euros au profit de 28 communes"
            " rurales."
        ),
        [("3750000", "euros", ""), ("28", "communes", "")],
    ),
    (
        (
            "« Nous avons perdu 40 % de nos ruches », se désole Brahim, 52 ans, apiculteur depuis"
            " vingt ans."
        ),
        [("40", "%", "")],
    ),
    (
        "Parmi les 1.120 stagiaires, 780 ont trouvé un emploi dans les six mois.",
        [("1120", "stagiaires", ""), ("780", "stagiaires", "")],
    ),
    (
        "Les deux communes se partagent la facture.",
        [("2", "communes", "")],
    ),
    (
        "Les deux ont signé.",
        [],
    ),
    (
        "Le prix du kilo est passé de 12 à 18 dirhams en une semaine.",
        [("12", "dirhams", "from"), ("18", "dirhams", "to")],
    ),
    (
        "Quatre ans après, l'usine tourne à 70% de ses capacités avec 55 salariés.",
        [("70", "%", ""), ("55", "salariés", "")],
    ),
    (
        "L'opération Mer propre 2025 a mobilisé plus de deux mille volontaires sur 14 plages.",
        [("2000", "volontaires", "more"), ("14", "plages", "")],
    ),
    (
        "La coopérative compte désormais 18 femmes et 4 hommes.",
        [("18", "femmes", ""), ("4", "hommes", "")],
    ),
    (
        "La coopérative, créée en 2011, compte 64 membres, contre 12 à ses débuts.",
        [("64", "membres", ""), ("12", "membres", "")],
    ),
    (
        "Au total, 2 350 hectares ont été reboisés, soit 1,2 million de plants.",
        [("2350", "hectares", ""), ("1200000", "plants", "")],
    ),
    (
        "Les exportations ont rapporté 1,9 MMDH, en progression de 11,3% par rapport à 2022.",
        [("1900000000", "dirhams", ""), ("11.3", "%", "")],
    ),
    (
        "Le Lion de l'Atlas a inscrit deux buts et son équipe l'emporte (3-1).",
        [("2", "buts", "")],
    ),
    (
        "Le stade, qui compte 65.000 places, ouvrira en 2028.",
        [("65000", "places", "")],
    ),
    (
        "Au kilomètre 12 de la RP 2011, un camion a heurté trois voitures : cinq blessés.",
        [("3", "voitures", ""), ("5", "blessés", "")],
    ),
    (
        "Le séisme de magnitude 6,8 a détruit près de 60.000 habitations dans 2.930 villages.",
        [("60000", "habitations", "about"), ("2930", "villages", "")],
    ),
    (
        "Chaque bénéficiaire reçoit une aide mensuelle de 2.500 DH pendant un an.",
        [("2500", "dirhams", "")],
    ),
    (
        "Huit jeunes sur dix disposent d'un téléphone.",
        [("80", "%", "")],
    ),
    (
        "Les trois quarts des parcelles sont irriguées.",
        [],
    ),
    (
        "Plusieurs dizaines d'exposants et quelques centaines de visiteurs étaient attendus.",
        [],
    ),
    (
        "La troisième promotion réunit 35 apprenants, dont 21 filles.",
        [("35", "apprenants", ""), ("21", "filles", "")],
    ),
    (
        "Il a fallu dix-huit mois de travaux et 7,5 millions de dirhams pour rénover le musée.",
        [("7500000", "dirhams", "")],
    ),
    (
        "Le salon accueillera 1 450 exposants issus de 70 pays du 21 au 27 avril 2025.",
        [("1450", "exposants", ""), ("70", "pays", "")],
    ),
    (
        "L'université propose 9 filières, 3 masters et une licence professionnelle.",
        [("9", "filières", ""), ("3", "masters", "")],
    ),
    (
        "Le projet de loi de finances prévoit la création de 28.906 postes budgétaires.",
        [("28906", "postes", "")],
    ),
    (
        "La ville a enregistré 41,3 degrés, un record depuis 1961.",
        [("41.3", "degrés", "")],
    ),
    (
        "Avec 4.500 tonnes par an, la région assure 22% de la production nationale.",
        [("4500", "tonnes", ""), ("22", "%", "")],
    ),
    (
        "Elle emploie une quinzaine de personnes et en forme une trentaine chaque année.",
        [("15", "personnes", "about"), ("30", "personnes", "about")],
    ),
    (
        "Le train relie les deux villes en 2 h 10 à 320 km/h.",
        [("2", "villes", ""), ("320", "km/h", "")],
    ),
    (
        "Le ministre a reçu les 13 maires mardi 4 mars à 10 heures.",
        [("13", "maires", "")],
    ),
    (
        "Le vaccin protège à 95% contre le H1N1 et le VIH-1.",
        [("95", "%", "")],
    ),
    (
        "Les recettes s'élèvent à environ 850 millions de FCFA, dont 300 millions pour la pêche.",
        [("850000000", "francs", "about"), ("300000000", "francs", "")],
    ),
]
