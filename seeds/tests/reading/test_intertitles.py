"""The text becomes paragraphs, intertitles, quotes and items."""

import pytest

from seeds.reading import BlockKind
from seeds.reading.article.intertitles import says_a_number
from seeds.tests.growth import assert_grows_evenly

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


def test_a_list_that_counts_is_kept_whole() -> None:
    rows = [f"Séances du village {name} : 1{at}" for at, name in enumerate("ABCDEFGHI")]
    assert kinds_between("\n".join(rows)) == [(BlockKind.ITEM, row) for row in rows]


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("Séances de nuit : 12", True),
        ("Tiznit ..... 40,5 mm", True),
        ("Part des femmes : 12 %", True),
        ("Rendez-vous : 2027", False),
        ("Elles sont 40", False),
    ],
)
def test_a_line_that_counts_says_of_what(line: str, counts: bool) -> None:
    assert says_a_number(line) is counts


def test_a_line_that_nearly_counts_takes_a_time_that_grows_with_it() -> None:
    assert_grows_evenly(lambda size: says_a_number(f"Ti{'.' * 62}1 {'a' * size} b c d"))


@pytest.mark.parametrize(
    "line",
    [
        "Safran de Taliouine • Huile d'argan • Miel de thym • Tapis noués",
        "Femmes : 120 | Hommes : 45 | Jeunes : 30 | Total : 195",
    ],
)
def test_names_between_bars_within_a_text_are_no_menu(line: str) -> None:
    assert [text for _, text in kinds_between(line)] == [line]


def test_names_between_bars_under_the_title_are_a_subtitle() -> None:
    line = "Miel de thym • Safran de Taliouine • Huile d'argan • Tapis noués"
    page = page_of(f"Un titre pour la page d'essai\n8 juillet 2025\n\n{line}\n\n{FIRST}\n\n{LAST}")
    assert page.lede == line


def test_bulleted_sentences_may_end_a_text() -> None:
    page = page_of(
        f"Un titre pour la page d'essai\n8 juillet 2025\n\n{FIRST}\n\n• {LAST}\n• {FIRST}"
    )
    assert [block.text for block in page.body] == [LAST]


@pytest.mark.parametrize(
    "offer",
    [
        "Vous avez une histoire à raconter ? Écrivez à la rédaction.",
        "Vous avez aimé cet article ? Partagez-le.",
        "Do you have a story from your village? Write to the newsroom.",
        "Want to meet the weavers on your next trip? Ask us for the map.",
    ],
)
def test_an_offer_to_readers_ends_the_text(offer: str) -> None:
    page = page_of(f"Un titre pour la page d'essai\n8 juillet 2025\n\n{FIRST}\n\n{LAST}\n\n{offer}")
    assert page.body[-1].text == LAST


def test_a_question_that_the_text_answers_ends_nothing() -> None:
    asked = "Vont-elles tenir dix ans ? Les éleveurs de la plaine le croient volontiers."
    page = page_of(f"Un titre pour la page d'essai\n8 juillet 2025\n\n{FIRST}\n\n{LAST}\n\n{asked}")
    assert page.body[-1].text == asked


def test_questions_of_an_interview_are_paragraphs() -> None:
    found = kinds_between(f"Qui a commencé ?\n\n{LAST[:-1]} au moins.\n\nEt demain ?")
    assert [kind for kind, _ in found] == [BlockKind.PARAGRAPH] * 3


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    assert kinds_between(FIRST) == []
