"""The text becomes paragraphs, intertitles, quotes and items."""

import pytest

from seeds.reading import BlockKind

from .reading import page_of

FIRST = "Les éleveurs de la plaine ont réuni samedi leurs assemblées dans la même salle."
LAST = "Ils partageront un tracteur, une citerne et les frais du comptable pendant deux saisons."


def kinds_between(middle: str) -> list[tuple[BlockKind, str]]:
    page = page_of(
        f"Un titre pour la page d'essai\n8 juillet 2025\n\n{FIRST}\n\n{middle}\n\n{LAST}\n"
    )
    assert page.lede == FIRST
    assert page.body[-1].text == LAST
    return [(block.kind, block.text) for block in page.body[:-1]]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Une règle ancienne", "Une règle ancienne"),
        ("Et demain ?", "Et demain ?"),
        ("## Une règle ancienne", "Une règle ancienne"),
        ("1. Une rencontre", "1. Une rencontre"),
        ("Agriculture", "Agriculture"),
    ],
)
def test_a_short_line_between_paragraphs_is_an_intertitle(line: str, text: str) -> None:
    assert kinds_between(line) == [(BlockKind.INTERTITLE, text)]


@pytest.mark.parametrize(
    "line", ["Photo : archives", "Facebook", "Temps de lecture : 2 minutes", "Nora Chafik"]
)
def test_captions_furniture_and_names_are_no_intertitles(line: str) -> None:
    assert kinds_between(line) == []


def test_a_block_wholly_in_quotation_marks_is_a_quote() -> None:
    assert kinds_between("« Nous ne voulions plus attendre. »") == [
        (BlockKind.QUOTE, "« Nous ne voulions plus attendre. »")
    ]


@pytest.mark.parametrize("bullet", ["–", "•", "-", "*"])
def test_bulleted_lines_are_items_without_their_bullets(bullet: str) -> None:
    middle = f"{bullet} Réparer les canaux.\n{bullet} Planter des caroubiers."
    assert kinds_between(middle) == [
        (BlockKind.ITEM, "Réparer les canaux."),
        (BlockKind.ITEM, "Planter des caroubiers."),
    ]


def test_questions_of_an_interview_are_paragraphs() -> None:
    found = kinds_between(f"Qui a commencé ?\n\n{LAST[:-1]} au moins.\n\nEt demain ?")
    assert [kind for kind, _ in found] == [BlockKind.PARAGRAPH] * 3


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    assert kinds_between(FIRST) == []
