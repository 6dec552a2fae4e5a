"""French sentences that leave a noun out, or count in an uncommon way, with their figures."""

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "Soixante serres sont montées ; les 25 autres suivront en mai.",
        [("60", "serres", ""), ("25", "serres", "")],
    ),
    (
        "Quatre cavaliers ont chuté et 12 autres ont abandonné.",
        [("4", "cavaliers", ""), ("12", "cavaliers", "")],
    ),
    (
        "La ville compte 300 autres puits.",
        [("300", "autres", "")],
    ),
    (
        "La digue protège 90 hectares, sur les 240 prévus.",
        [("90", "hectares", ""), ("240", "hectares", "")],
    ),
    (
        "On coupait deux arbres, on en coupe neuf.",
        [("2", "arbres", ""), ("9", "arbres", "")],
    ),
    (
        "La clinique accueille 4 start-up et recense 1 dentiste.",
        [("4", "start-up", ""), ("1", "dentiste", "")],
    ),
    (
        "La base relie des écoles rurales (240), urbaines (95) et privées (12).",
        [("240", "écoles", ""), ("95", "écoles", ""), ("12", "écoles", "")],
    ),
    (
        "Le patron, Driss Naciri (47), dirige des usines (voir page 3).",
        [],
    ),
    (
        "Le trafic a été multiplié par quatre et les délais divisés par deux.",
        [],
    ),
    (
        "Elle table sur une hausse de 5 % et une dette ramenée à 60 %.",
        [("5", "%", ""), ("60", "%", "")],
    ),
    (
        "Le devis ne dépasse pas 700 dirhams.",
        [("700", "dirhams", "most")],
    ),
    (
        "Le port a coûté 80 millions d'euros. La dette frôle les 900 millions, selon la mairie.",
        [("80000000", "euros", ""), ("900000000", "euros", "about")],
    ),
    (
        "Le fonds pèse 2 milliards d'euros. Sur place, 3 millions ont déjà voté.",
        [("2000000000", "euros", ""), ("3000000", "", "")],
    ),
]
