"""Titles of other articles are set aside, wherever the page recommends them."""

import pytest

from seeds.reading.article.sidelists import clean_headline
from seeds.reading.words.recommended import inline_title, take_inline

from .reading import page_of, page_with

HEAD = "Un titre pour la page d'essai\n8 juillet 2025"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("1. Un pont neuf pour Tiznit", "Un pont neuf pour Tiznit"),
        ("- Un pont neuf pour Tiznit", "Un pont neuf pour Tiznit"),
        ("Rédaction - 7 novembre 2023Un pont neuf pour Tiznit", "Un pont neuf pour Tiznit"),
        ("Un pont neuf pour Tiznit - 7 novembre 2023", "Un pont neuf pour Tiznit"),
        ("Un pont neuf pour Tiznit il y a 3 heures", "Un pont neuf pour Tiznit"),
        ("Barrages : la situation au 2 novembre", "Barrages : la situation au 2 novembre"),
    ],
)
def test_a_listed_title_loses_its_number_and_its_date(printed: str, title: str) -> None:
    assert clean_headline(printed) == title


@pytest.mark.parametrize(
    ("foot", "titles"),
    [
        ("À lire aussi\nUn pont neuf pour Tiznit\nLe train repart enfin", 2),
        ("Les plus lus\n1. Un pont neuf pour Tiznit\n2. Le train repart enfin", 2),
        ("Related stories\n* A new bridge for Tiznit\n* Trains run again at last", 2),
        ("الأكثر قراءة\nجسر جديد في تيزنيت\nعودة القطار إلى سكته", 2),
        ("Facebook\n3 commentaires\nUn mot que je voulais dire\nUn autre mot encore", 0),
    ],
)
def test_lists_under_the_article_are_collected(foot: str, titles: int) -> None:
    assert len(page_with(HEAD, foot).headlines) == titles


def test_a_list_under_the_article_is_never_its_body() -> None:
    assert len(page_with(HEAD, "À lire aussi\nUn pont neuf pour Tiznit").body) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Un pont neuf",
        "À lire aussi : Un pont neuf",
        "READ MORE: Un pont neuf",
        "اقرأ أيضا: Un pont neuf",
    ],
)
def test_a_recommended_line_gives_its_title(line: str) -> None:
    assert inline_title(line) == "Un pont neuf"


@pytest.mark.parametrize(
    "text",
    [
        "La récolte est faite. Lire aussi : Un pont neuf pour Tiznit Les prix montent encore.",
        "La récolte est faite. (Lire aussi : Un pont neuf pour Tiznit) Les prix montent encore.",
    ],
)
def test_a_title_recommended_inside_a_paragraph_parts_it(text: str) -> None:
    pieces, titles = take_inline(text)
    assert pieces == ["La récolte est faite.", "Les prix montent encore."]
    assert titles == ["Un pont neuf pour Tiznit"]


def test_a_box_inside_the_text_does_not_end_it() -> None:
    text = (
        "Une phrase assez longue pour être un paragraphe entier de cet article "
        "sur les canaux de la plaine."
    )
    box = "À lire aussi\nUn pont neuf pour Tiznit"
    page = page_of(f"{HEAD}\n\n{text}\n\n{box}\n\n{text[:-1]} et ses digues.\n")
    assert len(page.body) == 1
    assert page.inline_headlines == ("Un pont neuf pour Tiznit",)
