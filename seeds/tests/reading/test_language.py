"""The language of a page is told by its script and its small words."""

import pytest

from articles.text.languages import language_of

from .reading import page_with


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les éleveurs ont réuni leurs assemblées dans la même salle.", "fr"),
        ("The farmers held their meetings in the same hall.", "en"),
        ("عقد المزارعون اجتماعاتهم في القاعة نفسها.", "ar"),
        ("قالت OCP Foundation إن البرنامج مستمر في الجهات كلها.", "ar"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


def test_headlines_in_another_language_do_not_change_that_of_the_article() -> None:
    strip = ("\u00a0" * 4).join(["The state of the harvest in the north"] * 30)
    assert page_with(f"{strip}\n\nUn titre pour la page\n8 juillet 2025").language == "fr"
