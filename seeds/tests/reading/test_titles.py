"""The title is found among mastheads, menus, headlines and subtitles."""

import pytest

from seeds.reading import DoubtCode
from seeds.reading.fields.title_lines import TitleLine
from seeds.reading.fields.title_scenes import Scene
from seeds.reading.sheet.marking import mark_lines
from seeds.reading.text.lines import split

from .reading import TEXT, page_of, page_with

SUBTITLE = "Une salle commune, un tracteur partagé et bien des discussions à venir entre voisins"
TITLE = "Les éleveurs de la plaine s'associent"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n8 juillet 2025",
        f"Le Fil du Sud\nAccueil | Économie\n{TITLE}\nPar Nora Chafik\n8 juillet 2025",
        f"8 juillet 2025\n{TITLE}",
        f"Un pont neuf à Tiznit\nLe train repart\nLa pluie est là\n{TITLE}\n8 juillet 2025",
        f"Accueil > Économie > {TITLE}\n\n{TITLE}\n\n8 juillet 2025",
        f"{TITLE}\n{SUBTITLE}\n8 juillet 2025",
        f"# {TITLE}\n\nPar Nora Chafik",
        f"Titre : {TITLE}\nDate : 8 juillet 2025",
        f"date 2025-07 {TITLE}\n\n08/07/2025",
        f"{TITLE} - Le Fil du Sud\n\n{TITLE}\n\n8 juillet 2025",
    ],
)
def test_the_title_is_found(head: str) -> None:
    assert page_with(head).title == TITLE


@pytest.mark.parametrize(
    "title", ["« La plaine » s'associe pour un tracteur", "Un tracteur partagé pour « La plaine »"]
)
def test_a_title_in_quotation_marks_wins_over_a_breadcrumb(title: str) -> None:
    head = "Le Fil du Sud\nMardi 8 juillet 2025 | Abonnement | Rechercher\n\nAccueil > Éleveurs"
    assert page_with(f"{head} de la plaine\n\n{title}").title == title


def test_an_advertisement_between_paragraphs_cuts_nothing() -> None:
    above = (
        f"Le Fil\nAccueil | Monde\n8 juillet 2025\n\n{TITLE}\n\n{TEXT}\nإشهار\n\nAvant la récolte"
    )
    page = page_of(f"{above}\n\n{'Les voisins suivront. ' * 30}\n\n{'Les bergers aussi. ' * 30}")
    assert page.title == TITLE
    assert DoubtCode.UNSURE_TITLE not in [doubt.code for doubt in page.doubts]


def test_a_page_without_title_is_read_and_doubted() -> None:
    page = page_of(TEXT)
    assert page.title is None
    assert DoubtCode.NO_TITLE in [doubt.code for doubt in page.doubts]


def test_a_title_longer_than_any_paper_prints_is_cut_and_doubted() -> None:
    page = page_with("Un titre interminable " * 60 + "\n8 juillet 2025")
    assert page.title is not None
    assert len(page.title) <= 500
    assert DoubtCode.VERY_LONG_NAME in [doubt.code for doubt in page.doubts]


def test_a_title_without_text_is_kept_and_doubted() -> None:
    page = page_of(f"{TITLE}\n8 juillet 2025\n")
    assert page.title == TITLE
    assert DoubtCode.NO_BODY in [doubt.code for doubt in page.doubts]


def test_marks_of_direction_never_reach_a_title() -> None:
    page = page_with(f"\u202e{TITLE}\u202c\u200f\n8 juillet 2025")
    assert page.title == TITLE


def test_tags_in_a_text_page_stay_plain_text() -> None:
    page = page_with("Le balisage <script>alert(1)</script> expliqué\n8 juillet 2025")
    assert page.title == "Le balisage <script>alert(1)</script> expliqué"


def test_the_caption_of_a_picture_is_no_subtitle() -> None:
    caption = "Les membres de la coopérative devant leur citerne neuve (Karim Adil/Le Fil du Sud)"
    below = f"{TITLE}\n\n{caption}\n\n8 juillet 2025"
    page = page_with(below)
    signs = next(one.signs for one in page.candidates if one.value == TITLE)
    assert "over a subtitle" not in signs


def test_a_short_line_under_a_longer_title_is_taken_with_a_doubt() -> None:
    below = "Les éleveurs partagent une citerne"
    page = page_with(
        f"Quand le désert apprend à compter ses gouttes\n{below}\nPar Nora Chafik\n8 juillet 2025"
    )
    assert DoubtCode.UNSURE_TITLE in [doubt.code for doubt in page.doubts]


def test_a_line_of_the_text_does_not_count_as_told_by_itself() -> None:
    lines = split("Des pêcheurs remontent leurs filets.\n\n" + TEXT)
    sheet = mark_lines(lines)
    scene = Scene(sheet, 0, len(sheet.lines), None)
    assert TitleLine(scene, 0).told < len(TitleLine(scene, 0).stems)
