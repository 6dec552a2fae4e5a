"""A sentence may say as of when its figure holds, and who says so."""

import pytest

from .figures import figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("À fin juin 2025, le port comptait 40 barques.", ["2025-06"]),
        ("Au 30 juin 2025, le port comptait 40 barques.", ["2025-06-30"]),
        ("En 2023, le port comptait 40 barques.", ["2023"]),
        ("Le port visait 90 barques d'ici 2030.", ["2030"]),
        ("Le port est passé de 300 barques en 2020 à 932 en 2024.", ["2020", "2024"]),
        ("De 2021 à 2024, le port a perdu 30 barques.", ["2024"]),
        ("Depuis 2019, le port a perdu 30 barques.", [""]),
        ("Le port, créé en 1998, compte 40 barques.", [""]),
        ("Le port compte 40 barques.", [""]),
        ("Créé par l'ordonnance de décembre 2018, le port compte 40 barques.", [""]),
        ("La loi n° 112-12 du 21 novembre 2012 vise 40 barques.", [""]),
        ("Selon la convention du 3 mars 2021, 40 barques ont coulé en 2023.", ["2023"]),
        ("بموجب القانون رقم 112.12 الصادر في 21 نونبر 2012 غرق 40 قاربا.", [""]),
        ("سنة 2024 ضم الميناء 40 قاربا.", ["2024"]),
    ],
)
def test_a_date_is_kept_where_it_is_stated(sentence, expected):
    language = "ar" if sentence[0] > "\u0600" else "fr"
    assert [one.as_of for one in figures(sentence, language=language)] == expected


@pytest.mark.parametrize(
    ("language", "sentence", "origin", "words"),
    [
        (
            "fr",
            "Dans un communiqué, le port annonce 40 barques.",
            "communique",
            "Dans un communiqué",
        ),
        ("fr", "Selon un rapport, le port a 40 barques.", "report", "Selon un rapport"),
        ("fr", "Selon la Fondation, le port a 40 barques.", "organisation", "Selon la Fondation"),
        (
            "fr",
            "Il a 40 barques, a déclaré à la MAP un pêcheur.",
            "interview",
            "a déclaré à la MAP",
        ),
        ("fr", "Le port a 40 barques.", "", ""),
        ("en", "According to a report, it has 40 boats.", "report", "According to a report"),
        ("en", "It has 40 boats, according to the ILO.", "organisation", "according to the ILO"),
        ("ar", "حسب المكتب يضم الميناء 40 قاربا.", "organisation", "حسب المكتب يضم"),
    ],
)
def test_who_says_so_is_kept_as_printed(language, sentence, origin, words):
    (one,) = figures(sentence, language=language)
    assert (one.origin, one.origin_words) == (origin, words)
