"""The table of docs/security.md names tests that exist, and each requirement once."""

import re

import pytest
from django.conf import settings

VERDICTS = {"holds", "does not hold", "does not apply"}
PAGE = (settings.BASE_DIR / "docs" / "security.md").read_text()
ROWS = re.findall(r"^\| (\d[\d.–]*) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def tests():
    """The names of all tests."""
    files = (file for room in ("articles", "programmes", "seeds", "coopsite")
             for file in (settings.BASE_DIR / room).rglob("test_*.py"))  # fmt: skip
    return {name for file in files for name in re.findall(r"def (test_\w+)", file.read_text())}


def test_every_test_that_is_named_exists(tests):
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert len(named) > 100
    assert named - tests == set()


def test_every_requirement_stands_once_with_a_verdict_and_its_reason():
    numbers = [number for number, *_ in ROWS]
    assert len(numbers) == len(set(numbers)) == len(re.findall(r"^\| \d", PAGE, re.MULTILINE))
    assert {verdict for _, _, verdict, _ in ROWS} == VERDICTS
    assert all(reason.strip() for *_, reason in ROWS)
