"""Whatever it is given, the reader answers a page or a refusal, and soon."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.reading import Page, Unreadable, read, record
from seeds.tests.growth import assert_grows_evenly

from .reading import TODAY

LINES = st.sampled_from(
    [
        "Accueil | Économie",
        "À lire aussi",
        "Lire aussi : Un pont neuf",
        "Un titre pour la page d'essai",
        "Par Nora Chafik",
        "08/07/2025",
        "31/02/2025",
        "- Un article",
        "3 commentaires",
        "© 2025 Le Fil du Sud",
        "Les éleveurs ont réuni samedi leurs assemblées dans la même salle.",
        "Un pont neuf\u00a0\u00a0\u00a0Le train repart enfin\u00a0\u00a0\u00a0La pluie revient",
        "<p>Une balise</p>",
        "",
    ]
)


def outcome_of(data: bytes) -> Page | Unreadable:
    try:
        page = read(data, name="any", today=TODAY)
    except Unreadable as refusal:
        return refusal
    assert record(page)["paragraphs"] >= 0
    return page


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert outcome_of(data)


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert outcome_of(text.encode("utf-8", errors="replace"))


@given(st.lists(LINES | st.text(max_size=40), max_size=25))
def test_any_mixture_of_page_parts_is_read_or_refused(lines: list[str]) -> None:
    assert outcome_of("\n".join(lines).encode("utf-8", errors="replace"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class=related>",
                "<h1>",
                "<li>",
                "<",
                "&amp;",
                "Une phrase assez longue.",
            ]
        )
    )
)
def test_any_mixture_of_tags_is_read_or_refused(parts: list[str]) -> None:
    assert outcome_of(("<html>" + "".join(parts)).encode())


SIZE = 4_900_000


@pytest.mark.parametrize(
    "piece",
    [
        "La coopérative a ouvert lundi. ",
        "a",
        " ",
        "\u00a0",
        "a | ",
        "« ",
        "<",
        "08/07/2025 ",
        "Lire aussi : Emploi ",
    ],
)
def test_a_very_long_line_is_answered_soon(piece: str) -> None:
    data = ("x" + piece * (SIZE // len(piece.encode())) + "x").encode()
    began = time.process_time()
    assert outcome_of(data)
    assert time.process_time() - began < 10  # a quarter of it suffices on an idle machine


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "httpx:y"])
def test_only_a_web_page_is_the_source_of_an_article(address: str) -> None:
    head = f'<meta property="og:url" content="{address}"><link rel="canonical" href="{address}">'
    html = f"<html><head>{head}</head><body><h1>Un titre</h1><p>{'Un mot. ' * 60}</p></body></html>"
    page = read(html.encode(), name="page.html", today=TODAY)
    assert not page.source_url


@pytest.mark.parametrize(
    ("line", "sizes"),
    [
        ("Photo: {0} {1} / {0} for {0}", (100_000, 400_000)),
        ("Par {0} {1}", (100_000, 400_000)),
        ("- Un article de {0}", (200_000, 800_000)),
    ],
)
def test_a_page_of_many_names_takes_a_time_that_grows_with_it(
    line: str, sizes: tuple[int, ...]
) -> None:
    head = "Une coopérative ouvre à Rabat\nPar Nora Chafik\n08/07/2025\n\n"
    told = "\n".join(line.format(_name(n), _name(3 * n)) for n in range(40_000))
    assert_grows_evenly(lambda size: outcome_of((head + told[:size]).encode()), sizes)


def _name(number: int) -> str:
    """A name that no other number has."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(letters[number // 26**place % 26] for place in range(4)).capitalize()
