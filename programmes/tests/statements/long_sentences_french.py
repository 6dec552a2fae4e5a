"""Long French sentences, and what a quote of each must keep."""

from programmes.tests.statements.long_sentences import EXTRACT, TITLE_AND_LINK, Long

FRENCH = [
    Long(
        "La coopérative laitière des Trois Rivières a vendu 4 200 tonnes de beurre en 2024, tandis que sa voisine "
        "de la vallée, fondée un siècle plus tôt par des instituteurs et des curés, poursuit la rénovation de ses "
        "caves, de ses quais et de son vieux magasin de détail.",
        "4 200",
        kept=("a vendu", "en 2024"),
        left_out=("magasin",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Le conseil de la caisse de Montrieux, réuni mardi soir devant une salle comble et bruyante, a annoncé la "
        "création de 320 emplois dans les ateliers de conditionnement, de tri et de transport de la plaine, à "
        "condition que la région accorde avant l'été la garantie demandée.",
        "320",
        kept=("a annoncé", "à condition que"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Il est faux que la fédération des pêcheurs du golfe ait perdu 1 150 adhérents depuis la réforme, a répondu "
        "sa présidente, Maud Kervalic, qui rappelle que les listes publiées par l'administration comptent deux fois "
        "les patrons dont le bateau a changé de port.",
        "1 150",
        kept=("Il est faux que", "depuis la réforme"),
        left_out=("patrons",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Selon des chiffres contestés par la direction, l'union des cafetiers du plateau, qui regroupe des planteurs "
        "de cinq districts, des torréfacteurs et deux comptoirs d'exportation, aurait expédié 18 600 sacs vers les "
        "ports du nord, soit davantage que tous ses concurrents réunis.",
        "18 600",
        kept=("contestés", "aurait"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Toutes les coopératives de l'archipel, sauf celles des deux îles du sud où l'épidémie a fermé les ports, "
        "ont versé une prime de 95 euros à chacun de leurs membres, d'après le relevé que la caisse mutuelle a remis "
        "jeudi aux journalistes.",
        "95",
        kept=("sauf celles", "à chacun de leurs membres"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Née d'une dispute entre voisins, puis d'une fête de village dont les photographies ornent encore le bureau, "
        "la coopérative solaire de Brévannes veut équiper 740 toits d'ici à 2031 ; elle cherche pour cela des "
        "électriciens, des couvreurs et un comptable.",
        "740",
        kept=("veut équiper", "d'ici à 2031"),
        left_out=("dispute",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "La mutuelle des taxis de la baie compte porter sa flotte à 460 voitures électriques, un chiffre que ses "
        "fondateurs, anciens dockers et mécaniciens, jugeaient autrefois hors d'atteinte et que les banques ont "
        "longtemps refusé de financer, au plus tard en 2032.",
        "460",
        kept=("compte porter", "2032"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Le nombre de sociétaires de la régie des eaux de Malvert est passé de 2 310 à 3 480 en quatre ans, grâce "
        "aux réunions de quartier, aux visites d'usine et à une campagne d'affichage que la commune voisine a "
        "aussitôt imitée.",
        "3 480",
        kept=("de 2 310 à 3 480", "en quatre ans"),
        left_out=("imitée",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Parmi les membres de moins de trente ans, et parmi eux seulement, précise l'enquête menée l'hiver dernier "
        "dans les ateliers du réseau, 62 % disent vouloir reprendre une entreprise en coopérative plutôt que de la "
        "voir vendue à un groupe étranger ou fermée.",
        "62",
        kept=("Parmi les membres de moins de trente ans", "disent"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Il n'est pas vrai, contrairement à ce qu'affirmait dimanche l'hebdomadaire de l'opposition, que la "
        "boulangerie coopérative des Lices, ses deux dépôts et son moulin aient laissé 870 000 euros de dettes à "
        "leurs fournisseurs ; le tribunal l'a confirmé hier.",
        "870 000",
        kept=("Il n'est pas vrai",),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "En 2023, la maison des semences a distribué 56 000 sachets dans onze départements (les jardiniers amateurs, "
        "les écoles et les prisons n'en paient que le port), une tâche qui occupe tout l'hiver quatre salariés, "
        "leurs cousins et des retraités du bourg.",
        "56 000",
        kept=("En 2023", "a distribué", "dans onze départements"),
        left_out=("cousins",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Au 31 décembre 2022, après une année que le directeur, Gaspard Thélu, qualifie de « rude mais formatrice », "
        "marquée par la hausse du prix du gaz, la panne de deux fours, le départ de la comptable, une inondation au "
        "printemps et la longue négociation du bail avec la mairie, laquelle souhaitait reprendre les locaux pour y "
        "loger la police, la verrerie coopérative de Sainte-Orse employait 134 salariés, dont une moitié de femmes.",
        "134",
        kept=("Au 31 décembre 2022", "employait"),
        nothing_at=EXTRACT,
    ),
    Long(
        "Jeudi soir, sous la halle, la présidente de la caisse rurale d'Aubrac-le-Vieux a présenté les comptes : les "
        "dépôts ont atteint 41 millions d'euros en 2024 ; les prêts aux jeunes éleveurs, aux artisans et aux "
        "communes ont suivi la même pente ; la salle, venue nombreuse malgré le verglas, a écouté sans un mot, puis "
        "a applaudi longuement les employés des guichets, dont plusieurs prennent leur retraite au printemps après "
        "quarante années de service dans les villages les plus reculés de la montagne.",
        "41",
        kept=("les dépôts ont atteint", "en 2024"),
        left_out=("applaudi",),
        found_at=EXTRACT,
    ),
    Long(
        "Les visiteurs de la foire des coopératives ont acheté 12 500 fromages au moins, à en croire les "
        "organisateurs, qui tiennent ce compte des caisses et non des portillons, souvent en panne le matin quand "
        "les cars arrivent et que la foule se presse.",
        "12 500",
        kept=("12 500 fromages au moins", "à en croire les organisateurs"),
        left_out=("foule",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Le projet de fusion, que les délégués voteront en mars, donnerait naissance à un groupe de 9 800 "
        "producteurs, le premier du pays par le nombre et le troisième par le chiffre d'affaires, derrière deux "
        "maisons privées dont l'une est cotée en bourse.",
        "9 800",
        kept=("Le projet de fusion", "donnerait naissance"),
        left_out=("bourse",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "La coopérative forestière gère deux scieries, une pépinière et des chemins que les randonneurs connaissent "
        "bien ; elle n'emploie que 27 personnes, loin des promesses du début ; ses machines, achetées d'occasion en "
        "Finlande, tournent pourtant jour et nuit en hiver.",
        "27",
        kept=("elle n'emploie que 27 personnes",),
        left_out=("Finlande",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Si les pluies reviennent avant la fin du mois, si les canaux sont curés à temps et si le gazole agricole, "
        "dont le prix a doublé, ne manque pas de nouveau, l'union des riziculteurs du fleuve récoltera 88 000 tonnes "
        "de paddy.",
        "88 000",
        kept=("Si les pluies reviennent", "récoltera"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Le réseau compte désormais 14 boulangeries, 6 librairies, 31 épiceries, 3 cinémas, 2 brasseries, un théâtre "
        "de marionnettes installé dans l'ancienne gare et, depuis la rentrée, une école de musique où les enfants "
        "des membres entrent sans payer de droits.",
        "31",
        kept=("Le réseau compte désormais", "31 épiceries"),
        left_out=("droits",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "La coopérative aurait renvoyé 45 chauffeurs sans préavis et vidé leurs casiers, écrit un tract distribué "
        "lundi devant le dépôt, ce que la direction dément catégoriquement, contrats et bulletins de salaire à "
        "l'appui, et ce que l'inspection du travail n'a pas constaté.",
        "45",
        kept=("aurait", "tract", "dément"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "« Nous avons formé 230 apprenties l'an passé — un record pour la vallée — et nous continuerons », a lancé "
        "Odile Farges, la directrice du centre, avant de couper le ruban de l'atelier neuf où brillaient les tours, "
        "les fraises et un vieux marteau-pilon repeint.",
        "230",
        kept=("Nous avons formé 230 apprenties l'an passé",),
        left_out=("ruban",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Le lait bio a été payé 512 euros la tonne aux membres de la coopérative de Haute-Brenne, contre 498 euros "
        "un an plus tôt, alors que les laiteries privées des environs, moins tenues par leurs statuts, négociaient "
        "encore leurs prix à la fin du printemps.",
        "498",
        kept=("Le lait bio a été payé", "un an plus tôt"),
        left_out=("printemps",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Dans les seules provinces de l'est, où la guerre a détruit les routes et les entrepôts, chassé les "
        "instituteurs, vidé les marchés et ruiné le bétail, les caisses villageoises ont encore prêté 6 700 fois à "
        "des veuves, sans perdre un sou.",
        "6 700",
        kept=("Dans les seules provinces de l'est",),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "La direction de la centrale d'achat a démenti jeudi avoir supprimé 75 postes dans ses entrepôts du sud, et "
        "elle a invité les élus, les syndicats et la presse à visiter les lieux dès la semaine suivante, registres "
        "du personnel en main.",
        "75",
        kept=("a démenti",),
        left_out=("registres",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Sans la subvention promise par l'État, que le parlement n'a toujours pas votée et dont le montant même "
        "reste débattu, la coopérative des infirmières n'aurait plus, selon sa trésorière, que 38 jours de salaires "
        "devant elle, ce qui inquiète les familles.",
        "38",
        kept=("Sans la subvention", "n'aurait plus"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Les exportations de vanille, hors celles des trois comptoirs privés de la côte, ont rapporté 22 millions "
        "d'euros aux coopératives au premier semestre, une somme qui a servi à refaire les séchoirs, à payer les "
        "écoles et à rembourser les avances de l'État.",
        "22",
        kept=("hors celles", "au premier semestre"),
        left_out=("écoles",),
        found_at=TITLE_AND_LINK,
    ),
]
