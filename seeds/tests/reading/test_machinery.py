"""What the machinery of a page calls its paper."""

from seeds.reading.fields.machinery import named_by_machinery
from seeds.reading.sheet.marking import mark_lines
from seeds.reading.text.lines import split
from seeds.reading.words.press import in_the_press


def named(*lines: str) -> set[str]:
    sheet = mark_lines(split("\n\n".join(lines)))
    return {*named_by_machinery(sheet, 0, 0)}


def test_lines_about_newsletters_and_terms_name_the_paper() -> None:
    assert named("Subscribe to KLMN News", "KLMN's terms of use") == {"KLMN"}


def test_a_name_is_as_long_as_its_lines_agree_on() -> None:
    assert named("Contact Hill Courier", "The Hill Courier newsletter") == {"Hill Courier"}


def test_one_line_alone_names_nobody() -> None:
    assert named("Subscribe to KLMN News", "Ferry Service Resumes Again") == set()


def test_a_name_that_one_paper_shares_with_a_common_word_is_common_for_all() -> None:
    found = in_the_press("The Standard")
    assert found is not None
    assert found.is_common
