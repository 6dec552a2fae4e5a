"""Bylines give people and agencies, and never the newsroom."""

import pytest

from seeds.reading.words import bylines, names

from .reading import page_with


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Nora Chafik et Ali Mernissi", ["Nora Chafik", "Ali Mernissi"]),
        ("By Nora Chafik, Staff Writer", ["Nora Chafik"]),
        ("By Nora Chafik and Ali Mernissi", ["Nora Chafik", "Ali Mernissi"]),
        ("Auteur : Nora Chafik", ["Nora Chafik"]),
        ("Rédigé par Nora Chafik", ["Nora Chafik"]),
        ("Propos recueillis par Nora Chafik", ["Nora Chafik"]),
        ("Par Nora Chafik, correspondante à Fès", ["Nora Chafik"]),
        ("Par Nora Chafik (MAP)", ["Nora Chafik", "MAP"]),
        ("بقلم: نورة الشفيق", ["نورة الشفيق"]),
        ("إعداد: كريم الوزاني وفاطمة بلحسن", ["كريم الوزاني", "فاطمة بلحسن"]),
        ("Par La rédaction", []),
        ("By Staff Writer", []),
    ],
)
def test_a_labelled_byline_gives_its_authors(line: str, authors: list[str]) -> None:
    assert list(bylines.labelled(line).authors) == authors


def test_a_signature_names_the_paper_behind_the_author() -> None:
    credit = bylines.credit("Nora Chafik / La Gazette du Haouz")
    assert (credit.authors, credit.paper) == (("Nora Chafik",), "La Gazette du Haouz")


@pytest.mark.parametrize(
    "text",
    [
        "Nora Chafik",
        "B. El Fassi",
        "Nora CHAFIK",
        "Jean-Luc N'Guessan",
        "Aïcha Aït Lahcen",
        "نورة الشفيق",
    ],
)
def test_a_name_reads_like_a_name(text: str) -> None:
    assert names.is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Matin",
        "Rabat",
        "Trois filières en tête",
        "Accueil",
        "AD/OID",
        "La rédaction",
        "8 juillet 2025",
        "أخبار اليوم",
    ],
)
def test_other_short_lines_do_not(text: str) -> None:
    assert not names.is_name(text)


@pytest.mark.parametrize(
    ("head", "foot", "authors"),
    [
        ("Un titre pour la page\nNora Chafik\n8 juillet 2025", "", ("Nora Chafik",)),
        ("Un titre pour la page\nNora Chafik - 8 juillet 2025", "", ("Nora Chafik",)),
        ("Un titre pour la page\n8 juillet 2025", "Nora Chafik", ("Nora Chafik",)),
        ("Un titre pour la page\n8 juillet 2025", "AD/OID", ()),
        ("Un titre pour la page\nLa rédaction\n8 juillet 2025", "", ()),
        ("Un titre pour la page\n8 juillet 2025", "© Le Haouz (avec MAP)", ("MAP",)),
        ("Un titre pour la page\n8 juillet 2025", "(AFP)", ("AFP",)),
        (
            "Un titre pour la page\nNora Chafik\n8 juillet 2025",
            "2 commentaires\nAli Mernissi",
            ("Nora Chafik",),
        ),
    ],
)
def test_authors_are_found_around_the_text(head: str, foot: str, authors: tuple[str, ...]) -> None:
    assert page_with(head, foot).authors == authors
