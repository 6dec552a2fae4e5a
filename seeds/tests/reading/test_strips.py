"""Strips of headlines are split into their titles; sentences and menus are left alone."""

import pytest

from seeds.reading import Refusal, Unreadable
from seeds.reading.sheet.strips import headlines

from .reading import page_of

TITLES = [
    "Un pont neuf pour Tiznit",
    "La pluie retarde la course des dunes",
    "Le train des pommes repart",
]


@pytest.mark.parametrize("separator", ["\u00a0" * 4, "\t", " | ", " • ", " ◆ ", "     "])
def test_a_strip_gives_its_titles(separator: str) -> None:
    assert headlines(separator.join(TITLES) + separator) == TITLES


def test_a_numbered_strip_gives_its_titles() -> None:
    numbered = " ".join(f"{n}. {title}" for n, title in enumerate(TITLES, start=1))
    assert headlines(numbered) == TITLES


@pytest.mark.parametrize(
    "line",
    [
        "Accueil | Politique | Économie | Culture",
        "Les éleveurs ont réuni samedi leurs assemblées – les trois – dans la même salle.",
        "Une phrase.    Une autre phrase, plus longue.    Une dernière pour finir.",
        "Un titre seul, sans aucun séparateur pour le couper en deux",
    ],
)
def test_other_lines_are_no_strips(line: str) -> None:
    assert headlines(line) is None


def test_a_page_that_is_only_a_strip_is_refused() -> None:
    with pytest.raises(Unreadable) as refusal:
        page_of(("\u00a0" * 4).join(TITLES))
    assert refusal.value.code is Refusal.ONLY_HEADLINES
