"""PDFs made to hurt: boxes without end, thousands of objects or pages, loops; each ends in time."""

import time

import pytest

from seeds.opening import open_file
from seeds.tests.opening.making import TEXT
from seeds.tests.opening.making_pdf_by_hand import PAGE, file, lines, pdf

pytestmark = pytest.mark.machine
CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
DRAWN = lines(*TEXT)


def boxed(box, more=""):
    return pdf(DRAWN, page=f"/Type /Page /Parent 2 0 R /MediaBox [{box}] {more}")


def placed(count, step=1):
    """Words that are drawn one by one, each at its own place, as far off as that."""
    places = (f"{n * 37 % 500 * step} {n * 91 % 800 * step}" for n in range(count))
    return pdf(" ".join(f"BT /F 9 Tf 1 0 0 1 {place} Tm (atelier) Tj ET" for place in places))


def tree(kids, count, *more):
    return file(CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", *more)


FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"

READ = {
    "10,000 words placed one by one": placed(10_000),
    "20,000 words far off the page": placed(20_000, step=10**7),
    "100,000 paths": pdf(DRAWN + " 1 1 9 9 re f" * 100_000),
    "a huge box": boxed("0 0 1000000000 1000000000"),
    "a huge box that begins before nothing": boxed("-1000000000 -1000000000 1 1"),
    "a box of more digits than numbers have": boxed(f"0 0 {'9' * 400} 5"),
    "no box": boxed("nan inf 0 0"),
    "a huge unit": boxed("0 0 595 842", "/UserUnit 1000000000"),
    "huge letters": pdf(lines(*TEXT, size=10**9)),
    "a million states": pdf("q " * 1_000_000 + DRAWN),
    "a drawing in itself": pdf(
        f"{DRAWN} /X Do", more=(f"<< {FORM} /Length 6 >>\nstream\n/X Do \nendstream",)
    ),
}
REFUSED = {
    "3,000 pages": (tree("3 0 R " * 3_000, 3_000, f"<< {PAGE} >>"), "too-many-pages"),
    "a billion pages, it says": (tree("3 0 R", 10**9, f"<< {PAGE} >>"), "scan"),
    "pages that are not there": (tree("3 0 R", 400, f"<< {PAGE} >>"), "broken-file"),
    "pages in themselves": (tree("2 0 R 2 0 R", 2), "broken-file"),
    "no pages": (tree("", 0), "broken-file"),
    "no catalogue": (file("<< >>"), "broken-file"),
    "letters without size": (pdf(f"0 0 0 0 0 0 cm {DRAWN}"), "scan"),
    "lists in lists": (pdf("[" * 500_000 + DRAWN), "scan"),
}


@pytest.fixture(autouse=True)
def no_tesseract(monkeypatch):
    monkeypatch.setenv("PATH", "")


def opened(data):
    started = time.process_time()
    parts = open_file("a.pdf", data)
    assert time.process_time() - started < 10  # what a reading process has
    return [part.problem for part in parts]


@pytest.mark.parametrize("kind", READ)
def test_a_pdf_with_more_on_it_than_anybody_prints_is_read_in_time(kind):
    assert opened(READ[kind]) == [None]


@pytest.mark.parametrize("kind", REFUSED)
def test_a_pdf_that_holds_no_page_to_read_says_why(kind):
    data, problem = REFUSED[kind]
    assert opened(data) == [problem]
