"""Whatever a text is made of, four times of it take about four times as long."""

from contextlib import suppress
from datetime import date

import pytest

from programmes.statements.excerpting import excerpt
from seeds.catalogue.reading import BadCatalogue, read_catalogue
from seeds.loading.readers import ArticleReading, Reader
from seeds.tests.figures.figures import FINDER
from seeds.tests.growth import SIZES, assert_grows_evenly
from seeds.tests.hostile import CATALOGUES, CLAUSES, PAGES, sentence

pytestmark = pytest.mark.machine


def reader() -> Reader:
    found = Reader(date(2025, 7, 8), SIZES[-1] * 2, [])
    found.finder = FINDER
    return found


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_read_in_a_time_that_grows_with_its_size(kind: str) -> None:
    pages = {size: PAGES[kind](size) for size in SIZES}
    read = reader().read_batch
    assert isinstance(read([(kind, pages[SIZES[0]])])[0], ArticleReading)
    assert_grows_evenly(lambda size: read([(kind, pages[size])]))


@pytest.mark.parametrize("kind", CATALOGUES)
def test_a_catalogue_file_is_read_in_a_time_that_grows_with_its_size(kind: str) -> None:
    files = {size: CATALOGUES[kind](size).encode() for size in SIZES}

    def read(size: int) -> None:
        with suppress(BadCatalogue):
            read_catalogue(files[size])

    assert_grows_evenly(read)


@pytest.mark.parametrize("kind", CLAUSES)
def test_a_sentence_is_cut_in_a_time_that_grows_with_its_size(kind: str) -> None:
    def cut(size: int) -> None:
        text = sentence(CLAUSES[kind], size)
        excerpt(text, text.index("9"), "9", "ar" if "؛" in text else "fr", 40)

    assert_grows_evenly(cut, (2_000, 8_000, 32_000))
