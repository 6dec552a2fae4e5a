"""More French sentences, with their figures: (value, head noun, qualifier)."""

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "Selon un communiqué de l'ONEE, 98,6% des foyers sont électrifiés.",
        [("98.6", "%", "")],
    ),
    (
        "Le Maroc compte 37 millions d'habitants répartis sur 1 538 communes.",
        [("37000000", "habitants", ""), ("1538", "communes", "")],
    ),
    (
        "Vingt ruches, 30 kg de miel et 3 extracteurs ont été distribués.",
        [("20", "ruches", ""), ("30", "kg", ""), ("3", "extracteurs", "")],
    ),
    (
        "L'unité traitera jusqu'à 5 tonnes d'olives par jour.",
        [("5", "tonnes", "most")],
    ),
    (
        "Sa production dépasse les 300 litres quotidiens.",
        [("300", "litres", "more")],
    ),
    (
        "Plus d'un millier d'élèves et 80 enseignants sont concernés.",
        [("1000", "élèves", "more"), ("80", "enseignants", "")],
    ),
    (
        "La dotation du premier prix est fixée à 100.000 dirhams, celle du deuxième à 70.000.",
        [("100000", "dirhams", ""), ("70000", "dirhams", "")],
    ),
    (
        "L'équipe s'est classée 3e sur 24 concurrents.",
        [("24", "concurrents", "")],
    ),
    (
        (
            "Le décret n° 2-23-441, publié au Bulletin officiel n° 7210 du 6 juillet, fixe le tarif"
            " à 0,75 DH."
        ),
        [("0.75", "dirhams", "")],
    ),
    (
        "Le vol AT 205 a transporté 148 passagers.",
        [("148", "passagers", "")],
    ),
    (
        "La hauteur de la digue passera de 3,2 m à 5 m.",
        [("3.2", "m", "from"), ("5", "m", "to")],
    ),
    (
        "De 2015 à 2023, la surface irriguée a gagné 18.000 hectares.",
        [("18000", "hectares", "")],
    ),
    (
        "L'objectif est d'atteindre 100.000 hectares à l'horizon 2030.",
        [("100000", "hectares", "")],
    ),
    (
        "Neuf fois sur dix, la panne vient du moteur.",
        [],
    ),
    (
        "Le réseau 5G couvrira 25 % de la population en 2026.",
        [("25", "%", "")],
    ),
    (
        (
            "Quelque 120 kilomètres de canaux, deux stations de pompage et un château d'eau seront"
            " construits."
        ),
        [("120", "kilomètres", "about"), ("2", "stations", "")],
    ),
    (
        "Le nombre de cas a doublé, à 1 204.",
        [("1204", "cas", "")],
    ),
    (
        "Ces ateliers ont profité à 56 artisanes, 23 artisans et une dizaine d'apprentis.",
        [("56", "artisanes", ""), ("23", "artisans", ""), ("10", "apprentis", "about")],
    ),
    (
        "Des mille et une nuits au XXIe siècle, le conte reste vivant.",
        [],
    ),
    (
        (
            "Au 31 décembre 2024, l'encours atteignait 13,6 milliards de DH, soit 8% de plus qu'un"
            " an auparavant."
        ),
        [("13600000000", "dirhams", ""), ("8", "%", "")],
    ),
    (
        "La première tranche (12 MDH) est livrée, la seconde (9 MDH) est attendue en mai.",
        [("12000000", "dirhams", ""), ("9000000", "dirhams", "")],
    ),
    (
        "L'équipement de 46 classes, 12 laboratoires et 3 internats est prévu.",
        [("46", "classes", ""), ("12", "laboratoires", ""), ("3", "internats", "")],
    ),
    (
        "Entre 150 et 200 tonnes de déchets sont ramassées chaque jour.",
        [("150", "tonnes", "from"), ("200", "tonnes", "to")],
    ),
    (
        "Le centre reçoit en moyenne 45 patients par jour, six jours sur sept.",
        [("45", "patients", "")],
    ),
    (
        "Il détient 51% du capital et 3 des 7 sièges.",
        [("51", "%", ""), ("3", "sièges", ""), ("7", "sièges", "")],
    ),
    (
        "Doté d'un budget global de 1.500.000 DH, le projet touchera 1.500 élèves.",
        [("1500000", "dirhams", ""), ("1500", "élèves", "")],
    ),
    (
        "Les 10 et 11 mai, 24 films seront projetés.",
        [("24", "films", "")],
    ),
    (
        "Une femme sur trois est concernée.",
        [],
    ),
    (
        "La pluviométrie a reculé de 60 mm, soit -35% sur la saison.",
        [("60", "mm", ""), ("-35", "%", "")],
    ),
    (
        "Le parc compte 1,3 million de véhicules, dont 4.200 électriques.",
        [("1300000", "véhicules", ""), ("4200", "véhicules", "")],
    ),
    (
        "Tél. : 0522-48-12-30.",
        [],
    ),
    (
        "L'atelier a réuni une cinquantaine de participants venus de 8 provinces.",
        [("50", "participants", "about"), ("8", "provinces", "")],
    ),
    (
        "L'arganeraie s'étend sur 830 000 ha.",
        [("830000", "ha", "")],
    ),
    (
        (
            "Avec ses 18 trous et ses quatre courts de tennis, le complexe attire 3 000 touristes"
            " par an."
        ),
        [("18", "trous", ""), ("4", "courts", ""), ("3000", "touristes", "")],
    ),
    (
        "Sept ans et demi de procédure, 3 juges, zéro coupable.",
        [("3", "juges", "")],
    ),
    (
        "L'année 2024 s'achève avec 74 accords signés.",
        [("74", "accords", "")],
    ),
    (
        "Le taux est de 2,5 pour mille.",
        [("2.5", "pour", "")],
    ),
    (
        "Le groupe a investi 250 M€ et créé 1 100 emplois directs.",
        [("250000000", "euros", ""), ("1100", "emplois", "")],
    ),
    (
        "Un chèque de 20 000 $ a été remis aux deux lauréates.",
        [("20000", "dollars", ""), ("2", "lauréates", "")],
    ),
    (
        "La commune abrite 7 écoles primaires, 2 collèges, et bientôt un lycée.",
        [("7", "écoles", ""), ("2", "collèges", "")],
    ),
    (
        "Sa superficie est de 45 m² et son loyer de 1.200 dirhams.",
        [("45", "m²", ""), ("1200", "dirhams", "")],
    ),
    (
        "Quatre-vingt-dix pour cent des eaux usées sont traitées.",
        [("90", "%", "")],
    ),
    (
        "Une caravane médicale a offert 1.760 consultations à la population de douars enclavés.",
        [("1760", "consultations", "")],
    ),
    (
        "Elle s'est soldée par 64 interventions chirurgicales, dont 39 de la cataracte.",
        [("64", "interventions", ""), ("39", "interventions", "")],
    ),
    (
        (
            "Le festival, qui se tient du jeudi 5 au samedi 7 juin, a vendu 8.300 billets en trois"
            " jours."
        ),
        [("8300", "billets", "")],
    ),
    (
        "Les barrages affichent un taux de remplissage de 38,7 %, contre 28,1 % un an plus tôt.",
        [("38.7", "%", ""), ("28.1", "%", "")],
    ),
    (
        "Le quintal s'échange à 290 DH à la halle d'Agadir.",
        [("290", "dirhams", "")],
    ),
    (
        "Depuis janvier, 17 incendies ont ravagé 412 hectares de forêt.",
        [("17", "incendies", ""), ("412", "hectares", "")],
    ),
    (
        "La ligne 33 desservira 21 arrêts sur 14,5 kilomètres.",
        [("21", "arrêts", ""), ("14.5", "kilomètres", "")],
    ),
    (
        "Il a battu le record du monde du 1.500 m en 3'26''.",
        [],
    ),
    (
        "La finale du 4x100 m a réuni 8 équipes.",
        [("8", "équipes", "")],
    ),
    (
        "Un appel d'offres de 28,5 MDHS a été lancé par l'agence.",
        [("28500000", "dirhams", "")],
    ),
    (
        "Le FIDA prête 47,8 millions de dollars à 112.000 ménages ruraux.",
        [("47800000", "dollars", ""), ("112000", "ménages", "")],
    ),
    (
        "L'école accueille aujourd'hui six cent vingt-trois élèves, répartis en dix-huit classes.",
        [("623", "élèves", ""), ("18", "classes", "")],
    ),
    (
        "Deux femmes et un homme dirigent l'union, qui rassemble 11 groupements.",
        [("2", "femmes", ""), ("11", "groupements", "")],
    ),
    (
        "Un foyer sur cinq n'a pas l'eau courante.",
        [],
    ),
    (
        (
            "La filière fait vivre plus de 150 000 familles et génère 3 milliards de chiffre"
            " d'affaires."
        ),
        [("150000", "familles", "more"), ("3000000000", "chiffre", "")],
    ),
    (
        "Quatre-vingts artisans, venus des 12 régions, exposent jusqu'au 30 mars.",
        [("80", "artisans", ""), ("12", "régions", "")],
    ),
    (
        "Le coût est évalué à 1,8 million d'euros (19,5 MDH).",
        [("1800000", "euros", ""), ("19500000", "dirhams", "")],
    ),
    (
        "Les inscriptions (gratuites) sont limitées à 40 personnes.",
        [("40", "personnes", "")],
    ),
    (
        "Les 75 jeunes formés ont créé 32 entreprises.",
        [("75", "jeunes", ""), ("32", "entreprises", "")],
    ),
    (
        "À 1 600 mètres d'altitude, le village compte 90 feux.",
        [("1600", "mètres", ""), ("90", "feux", "")],
    ),
    (
        "La température dépassera 45°C et l'humidité tombera sous les 10 %.",
        [("45", "°C", "more"), ("10", "%", "")],
    ),
    (
        "Le programme vise 3.000 bénéficiaires à l'horizon 2027, soit le double de 2022.",
        [("3000", "bénéficiaires", "")],
    ),
    (
        "Son équipe, menée 2 à 0 à la pause, a marqué trois fois.",
        [],
    ),
    (
        "Sept des dix lauréates viennent du monde rural.",
        [("7", "lauréates", ""), ("10", "lauréates", "")],
    ),
    (
        "Les agriculteurs ont reçu 12 500 quintaux de semences et 200 pulvérisateurs.",
        [("12500", "quintaux", ""), ("200", "pulvérisateurs", "")],
    ),
    (
        "Près d'un demi-million de visiteurs ont parcouru les allées.",
        [("500000", "visiteurs", "about")],
    ),
    (
        "Le taux d'intérêt est ramené de 6 à 2%.",
        [("6", "%", "from"), ("2", "%", "to")],
    ),
    (
        "La MAP rapporte que 4 des 9 accusés ont été relaxés.",
        [("4", "accusés", ""), ("9", "accusés", "")],
    ),
    (
        "Plus de 9 Marocains sur 10 possèdent un téléphone.",
        [("90", "%", "more")],
    ),
    (
        "Le nouveau pont, long de 950 mètres et large de 21, a coûté 700 MDH.",
        [("950", "mètres", ""), ("700000000", "dirhams", "")],
    ),
    (
        "Le roi Mohammed VI a inauguré le 14 février 2023 la ligne Al Boraq 2.",
        [],
    ),
    (
        "Boulevard Zerktouni, 2e étage, appartement 14.",
        [],
    ),
    (
        "Windows 11, iPhone 15 et Boeing 787 étaient exposés.",
        [],
    ),
    (
        "La ligue 1 reprend le 8.",
        [],
    ),
    (
        "Le groupe B compte 4 équipes, le groupe 3 en compte cinq.",
        [("4", "équipes", ""), ("5", "équipes", "")],
    ),
    (
        "La loi de finances 2025 et la loi organique 27-11 sont citées.",
        [],
    ),
    (
        "L'heure de pointe va de 7h à 9h, puis de 17 à 19 heures.",
        [],
    ),
    (
        "Rendez-vous à 15 heures GMT+1 au 3e étage.",
        [],
    ),
    (
        "Il a couru 42,195 km en 2h08.",
        [("42.195", "km", "")],
    ),
    (
        "Le CAC 40 a gagné 1,2%, l'euro s'échange à 10,75 DH.",
        [("1.2", "%", ""), ("10.75", "dirhams", "")],
    ),
    (
        "À 35 ans, cette mère de quatre enfants dirige 12 employées.",
        [("4", "enfants", ""), ("12", "employées", "")],
    ),
    (
        "La page compte 12 000 abonnés et 300 publications.",
        [("12000", "abonnés", ""), ("300", "publications", "")],
    ),
    (
        "Les lauréats (promotion 2019-2022) recevront chacun 5.000 DH.",
        [("5000", "dirhams", "")],
    ),
    (
        "Son chiffre d'affaires est estimé entre 1,5 et 2 millions de dirhams.",
        [("1500000", "dirhams", "from"), ("2000000", "dirhams", "to")],
    ),
    (
        "Plus de 10 000 m3 d'eau sont traités par jour.",
        [("10000", "m3", "more")],
    ),
    (
        "L'usine produit 300 MW et emploie 1.100 techniciens.",
        [("300", "MW", ""), ("1100", "techniciens", "")],
    ),
    (
        "Elle a reçu un prix de 10.000€ pour 2 inventions.",
        [("10000", "euros", ""), ("2", "inventions", "")],
    ),
    (
        "Trois ministres, dont deux femmes, ont signé 7 conventions.",
        [("3", "ministres", ""), ("2", "femmes", ""), ("7", "conventions", "")],
    ),
    (
        "Le vice-champion du monde U20 a 19 ans et mesure 1,92 m.",
        [("1.92", "m", "")],
    ),
    (
        "Entre 2019 et 2023, 45 écoles ont fermé.",
        [("45", "écoles", "")],
    ),
    (
        "Les hommes restent majoritaires (57%).",
        [("57", "%", "")],
    ),
    (
        "Cette hausse (+12%) profite à 800 exportateurs.",
        [("12", "%", "more"), ("800", "exportateurs", "")],
    ),
    (
        "Au 12e Forum, le 15 courant, 60 panélistes interviendront.",
        [("60", "panélistes", "")],
    ),
    (
        "Le téléphone a sonné 15 minutes avant l'arrivée des 5 camions.",
        [("5", "camions", "")],
    ),
    (
        "La mission 2025-2030 vise 4 axes.",
        [("4", "axes", "")],
    ),
    (
        "Des 34 provinces visitées, 19 ont un plan.",
        [("34", "provinces", ""), ("19", "provinces", "")],
    ),
    (
        "Le millésime 2024 compte 850.000 hectolitres.",
        [("850000", "hectolitres", "")],
    ),
    (
        "Le Conseil de la ville, réuni mercredi, a voté 14 points sur 16.",
        [("14", "points", "")],
    ),
    (
        "Il reste 300.000 quintaux à vendre, d'après le directeur.",
        [("300000", "quintaux", "")],
    ),
    (
        "La loi 31-08 relative aux prêts vise 40 caisses et plus de 2.000 clients.",
        [("40", "caisses", ""), ("2000", "clients", "more")],
    ),
    (
        "La pêche apporte 2,3% au PIB et se dit, avec 640 bateaux, première du pays.",
        [("2.3", "%", ""), ("640", "bateaux", "")],
    ),
    (
        "L'office a financé 120 puits ; 35 d'entre eux sont à sec.",
        [("120", "puits", ""), ("35", "puits", "")],
    ),
    (
        "Plus d’un milliard de francs CFA et près d’une centaine d’ouvriers y ont servi.",
        [("1000000000", "francs", "more"), ("100", "ouvriers", "about")],
    ),
]
