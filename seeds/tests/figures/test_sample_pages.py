"""The sample pages give the figures that they print, each with its programme and place."""

from datetime import date

import pytest
from django.conf import settings

from seeds.loading.readers import ArticleReading, Reader
from seeds.naming.vocabulary import vocabulary
from seeds.tests.pages import PARAGRAPHS, portal_page

pytestmark = pytest.mark.django_db

# value, what is counted, programmes, places
COMMUNIQUE = """
932 coopératives - MA
12 régions - MA
9000 membres - MA
75 % - MA
72 experts - MA
108 coopératives generations-solidaires,lalla-moutaouina -
9 pays - -
80 femmes - MW
700 femmes senegal-fermes-communautaires SN
2000 agriculteurs - IN
"""
EXPECTED = {
    "les-cahiers-du-bled-2025-07-08-communique-cooperatives.txt": COMMUNIQUE,
    "sawt-al-waha-2025-09-15-mourafaka.txt": """
214 تعاونية mourafaka -
2681 حصة mourafaka -
932 تعاونية - MA
75 % - MA
""",
    "the-chellah-ledger-2025-06-11-malawi-india.txt": """
80 women - MW
9 countries - -
12 regions - MA
2000 farmers - IN
""",
    "the-chellah-ledger-undated-mycoop-trainers.txt": """
4 people - -
22 trainers mycoop CI,CV,GN,MA
2 companion - -
""",
    "tamesna-eco-2025-04-22-get-ahead-meknes.txt": """
34 coopératives get-ahead -
2 lessives get-ahead -
""",
}


def line_of(one):
    """A statement as the tables above write it."""
    programmes = ",".join(sorted(key for key, _ in one.programmes)) or "-"
    places = ",".join(sorted(code for code, _ in one.places)) or "-"
    noun = one.unit if one.unit == "%" else one.subject.split()[0]
    return f"{one.value} {noun} {programmes} {places}"


@pytest.fixture(scope="module")
def reader(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return Reader(date(2026, 3, 2), 5_000_000, vocabulary())


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_a_sample_page_gives_its_figures(reader, name, expected):
    (read,) = reader.read_batch([(name, (settings.SEED_DOCUMENTS / name).read_bytes())])
    assert isinstance(read, ArticleReading)
    assert [line_of(one) for one in read.statements] == expected.strip().splitlines()


def test_strips_titles_and_side_lists_state_nothing(reader):
    paragraphs = (*PARAGRAPHS, "Lire aussi : Emploi rural : 12.000 postes annoncés", PARAGRAPHS[0])
    page = portal_page(
        "Tissage : 40 ateliers ouvrent au village",
        strip=("Séisme : 4 200 logements livrés", "Une start-up lève 12 millions de dirhams"),
        paragraphs=paragraphs,
    )
    (read,) = reader.read_batch([("page.txt", page.encode())])
    assert [line_of(one) for one in read.statements] == ["30 adhérentes - -"]
