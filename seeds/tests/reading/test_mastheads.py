"""The paper is named by its page, known to the reader or not."""

import pytest

from seeds.reading.fields.mastheads import owner_in
from seeds.reading.words.publications import by_host, canonical

from .reading import page_with

TITLE = "Un titre pour la page d'essai"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"{TITLE}\nPublié dans Le Fil du Sud le 08 - 07 - 2025", ""),
        (f"{TITLE}\n8 juillet 2025", "Nora Chafik / Le Fil du Sud"),
        (f"{TITLE}\n8 juillet 2025", "© 2025 Le Fil du Sud. All Rights Reserved."),
        (f"{TITLE}\n8 juillet 2025", "Le Fil du Sud – Tous droits réservés"),
        (f"{TITLE}\n8 juillet 2025", "© Le Fil du Sud (avec MAP)"),
        (f"Le Fil du Sud\nAccueil | Économie\n{TITLE}\n8 juillet 2025", ""),
        (f"Le Fil du Sud | Toute l'actualité des oasis\n{TITLE}\n8 juillet 2025", ""),
        (f"{TITLE}\n8 juillet 2025", "Le Fil du Sud sur WhatsApp"),
        (f"{TITLE}\n8 juillet 2025", "Suivez Le Fil du Sud sur Google News"),
        (f"{TITLE}\n8 juillet 2025", "Source : Le Fil du Sud"),
        (f"{TITLE} - Le Fil du Sud\n{TITLE}\n8 juillet 2025", ""),
    ],
)
def test_the_paper_is_named_by_its_page(head: str, foot: str) -> None:
    assert page_with(head, foot).publication == "Le Fil du Sud"


def test_a_page_that_names_no_paper_has_none() -> None:
    assert page_with(f"Économie\n{TITLE}\nPar Nora Chafik\n8 juillet 2025").publication is None


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Copyright 2024 The Lakeside Monitor. All rights reserved.", "The Lakeside Monitor"),
        ("© The Lakeside Monitor 2020-2024", "The Lakeside Monitor"),
        ("جميع الحقوق محفوظة © صدى الحوز 2024", "صدى الحوز"),
        ("Tous droits réservés © 2024 Altitudes", "Altitudes"),
        ("© 2024. Tous droits réservés", ""),
    ],
)
def test_the_owner_of_the_rights_is_named(line: str, owner: str) -> None:
    assert owner_in(line) == owner


def test_the_names_of_one_paper_are_one() -> None:
    assert canonical("Les Inspirations ECO") == canonical("Les ECO") == "Les ECO"


def test_an_unknown_paper_keeps_its_printed_name() -> None:
    assert canonical("Le Fil du Sud") == "Le Fil du Sud"


def test_a_paper_is_known_by_its_host() -> None:
    paper = by_host("www.leseco.ma")
    assert paper is not None
    assert paper.name == "Les ECO"
