"""Every page of `pages/` is read as the record beside it says."""

import json
from pathlib import Path

import pytest

from seeds.reading import READER_VERSION, read, record

from .reading import TODAY

PAGES = Path(__file__).parent / "pages"
RECORDS = sorted(PAGES.glob("*.json"))


def document_of(expected: Path) -> Path:
    return next(p for p in PAGES.glob(f"{expected.stem}.*") if p.suffix != ".json")


@pytest.mark.parametrize("expected", RECORDS, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_record_says(expected: Path) -> None:
    document = document_of(expected)
    page = read(document.read_bytes(), name=document.name, today=TODAY)
    assert record(page) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("expected", RECORDS, ids=lambda path: path.stem)
def test_a_page_reads_the_same_twice(expected: Path) -> None:
    data = document_of(expected).read_bytes()
    assert read(data, name="a", today=TODAY) == read(data, name="b", today=TODAY)


def test_html_is_recognised_whatever_the_file_is_called() -> None:
    data = (PAGES / "full-html.html").read_bytes()
    assert read(data, name="page.txt", today=TODAY).shape == "html"


def test_the_reader_says_its_version() -> None:
    assert READER_VERSION >= 1
