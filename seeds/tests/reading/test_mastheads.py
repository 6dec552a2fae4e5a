"""The paper is named by its page, known to the reader or not."""

import pytest

from seeds.reading import DoubtCode
from seeds.reading.fields.mastheads import is_called_a_paper, owner_in, signed_by_its_newsroom
from seeds.reading.words.publications import by_host, canonical

from .reading import page_with, sheet_of

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
        (f"Le Fil du Sud\nTaza | Guercif | Taounate | Nador\n{TITLE}\n8 juillet 2025", ""),
        (f"Le Fil du Sud\nMonde | Société | Sport | Horizons\n{TITLE}\n8 juillet 2025", ""),
        (
            f"Le Fil du Sud\nAccueil | Économie\n{TITLE}\nAdil Karim, Rabat – mercredi 31 juillet",
            "",
        ),
        (f"Le Fil du Sud | Toute l'actualité des oasis\n{TITLE}\n8 juillet 2025", ""),
        (f"{TITLE}\n8 juillet 2025", "Le Fil du Sud sur WhatsApp"),
        (f"{TITLE}\n8 juillet 2025", "Suivez Le Fil du Sud sur Google News"),
        (f"{TITLE}\n8 juillet 2025", "Source : Le Fil du Sud"),
        (f"{TITLE} - Le Fil du Sud\n{TITLE}\n8 juillet 2025", ""),
    ],
)
def test_the_paper_is_named_by_its_page(head: str, foot: str) -> None:
    assert page_with(head, foot).publication == "Le Fil du Sud"


MENU = "الرئيسية | اقتصاد | مجتمع"


@pytest.mark.parametrize(
    "head",
    [
        f"{MENU}\nهضاب الجنوب\n8 juillet 2025\n\n{TITLE}\n",
        f"هضاب الجنوب – صوت الواحات\n{MENU}\n\n{TITLE}\n\n8 juillet 2025\n",
        f"هضاب الجنوب\n{MENU}\n\n{TITLE}\n\n8 juillet 2025\n\nهضاب الجنوب - الرباط",
    ],
)
def test_a_masthead_beside_a_menu_is_no_persons_name(head: str) -> None:
    page = page_with(head)
    assert (page.publication, page.authors) == ("هضاب الجنوب", ())
    assert DoubtCode.UNSURE_PUBLICATION not in [doubt.code for doubt in page.doubts]


@pytest.mark.parametrize("text", ["Communiqué de presse", "Press release", "Press review"])
def test_what_the_press_is_given_is_no_paper(text: str) -> None:
    assert not is_called_a_paper(text)


def test_a_paper_of_co_ops_is_no_company() -> None:
    assert page_with(f"Sahel Co-op World\n\n{TITLE}\n\n8 July 2025").publication


def test_a_day_of_the_week_is_no_paper() -> None:
    head = f"Lagoon Sports\n\n{TITLE}\n\nAdil Karim, Rabat – Wednesday 31 December"
    values = [one.value for one in page_with(head).candidates if one.field == "publication"]
    assert "Lagoon Sports" in values
    assert "Wednesday 31 December" not in values


def test_the_town_of_a_newsrooms_man_is_no_paper() -> None:
    text = "فتحت تعاونية تازناخت أبوابها يوم السبت أمام الزوار بعد أشهر من الأشغال في المقر الجديد."
    assert signed_by_its_newsroom(sheet_of(f"تازناخت - متابعة\n\n{text}\n"), 1) is None
    assert signed_by_its_newsroom(sheet_of(f"الواحة - متابعة\n\n{text}\n"), 1) == "الواحة"


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
