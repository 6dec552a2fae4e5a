"""Bylines give people and agencies, and never the newsroom."""

import pytest

from seeds.reading.words import bylines, names

from .reading import page_of, page_with


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
        ("De notre envoyée Nora Chafik", ["Nora Chafik"]),
        ("Enquête : Nora Chafik", ["Nora Chafik"]),
        ("From our reporter in Tiznit, Nora Chafik", ["Nora Chafik"]),
        ("Words: Nora Chafik. Pictures: the author", ["Nora Chafik"]),
        ("Story and photos: Nora Chafik", ["Nora Chafik"]),
        ("Reportage : Nora Chafik (texte et photos)", ["Nora Chafik"]),
        ("إعداد وتصوير: نورة الشفيق", ["نورة الشفيق"]),
        ("حاورتها: نورة الشفيق", ["نورة الشفيق"]),
        ("تحقيق: كريم الوزاني", ["كريم الوزاني"]),
        ("فيديو: موفدتنا إلى طاطا نورة الشفيق", ["نورة الشفيق"]),
        ("مراسلنا ببني ملال: كريم الوزاني", ["كريم الوزاني"]),
        ("نص: كريم الوزاني", ["كريم الوزاني"]),
        ("إعداد: قسم الثقافة", []),
        ("تحقيق السيادة الغذائية هدف البرنامج", []),
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
        "أرسل تعليقا",
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
        ("Un titre pour la page\n8 juillet 2025", "(Reuters)", ("Reuters",)),
        (
            "Un titre pour la page\n8 juillet 2025",
            "Nora Chafik\n\nNous écrire : 2 rue du Puits.",
            ("Nora Chafik",),
        ),
        ("Un titre pour la page\n8 juillet 2025\n\nالصورة تعبيرية", "", ()),
        ("Un titre pour la page\nTiznit, le 8 juillet 2025 (MAP)", "", ("MAP",)),
        ("Un titre pour la page\nLe Haouz avec MAP – mardi 8 juillet 2025", "", ("MAP",)),
        ("Un titre pour la page\nهضاب الجنوب - و م ع\n8 juillet 2025", "", ("و م ع",)),
        ("Un titre pour la page\nLa plaine, Nora Chafik – 8 juillet 2025", "", ("Nora Chafik",)),
        (
            "Un titre pour la page\nNora Chafik (texte et photos) – 8 juillet 2025",
            "",
            ("Nora Chafik",),
        ),
        ("Un titre pour la page\nبلاغ صحفي – 8 juillet 2025", "", ()),
        ("North Coast Reporter\nAccueil | Monde\n\nUn titre pour la page\n8 juillet 2025", "", ()),
        ("Un titre pour la page\nLe Haouz newsroom – 8 juillet 2025", "", ()),
        (
            "Un titre pour la page\nMis en ligne le 8 juillet 2025 par M. Ben Arfi",
            "",
            ("M. Ben Arfi",),
        ),
        (
            "Un titre pour la page\nNora Chafik\n8 juillet 2025",
            "2 commentaires\nAli Mernissi",
            ("Nora Chafik",),
        ),
    ],
)
def test_authors_are_found_around_the_text(head: str, foot: str, authors: tuple[str, ...]) -> None:
    assert page_with(head, foot).authors == authors


@pytest.mark.parametrize(
    ("signed", "authors"),
    [
        ("تازناخت الكبرى - كريم الوزاني", ("كريم الوزاني",)),
        ("تازناخت الكبرى - مراسل الجريدة", ()),
        ("تازناخت الكبرى – 8 يوليوز 2025", ()),
        ("كريم الوزاني - مراسل الجريدة", ("كريم الوزاني",)),
        ("كريم الوزاني - صحيفة الواحة", ("كريم الوزاني",)),
    ],
)
def test_a_place_before_a_name_signs_nothing(signed: str, authors: tuple[str, ...]) -> None:
    text = "افتتحت نساجات تازناخت الكبرى يوم السبت متجرا مشتركا لبيع الزرابي في وسط البلدة."
    page = page_of(
        f"نساجات الجنوب يفتحن متجرا مشتركا\n\n{signed}\n\n{text}\n\n{text[:-8]} والقرية."
    )
    assert page.authors == authors


def test_links_side_by_side_under_an_arabic_text_sign_nothing() -> None:
    assert not bylines.is_signature("وصفات الأسبوع | صفحات مختارة")
    assert bylines.is_signature("نورة الشفيق | صحيفة الواحة")
