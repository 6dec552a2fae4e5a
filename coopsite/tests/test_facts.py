"""Every fact of the domain that the sample catalogue brings has its page, in three languages."""

import pytest
from django.conf import settings
from django.db import transaction

from programmes.tests.reading import page, text_of
from seeds.loading.loader import Options, import_documents

PROGRAMMES = [
    # address, names in three languages, what its French page says, by whom
    ("programmes/bootcoop", ("BootCoop", "BootCoop", "بوت كوب"), ["Mentorat"], []),
    ("programmes/coopstore", ("CoopStore", "CoopStore", "كوب ستور"), ["réseau"],
     ["odco", "seaess"]),
    ("programmes/mycoop", ("MyCOOP", "MyCOOP", "ماي كوب"),
     ["certification de formateurs", "Maroc", "Guinée", "Cap-Vert", "Côte d’Ivoire"], ["oit"]),
    ("programmes/get-ahead", ("GET Ahead", "GET Ahead", ""), ["genre"], ["oit", "ena-meknes"]),
    ("programmes/mourafaka", ("Mourafaka", "Mourafaka", "مرافقة"), ["Coaching individuel"],
     ["odco", "um6p", "seaess"]),
    ("programmes/cooperation-sud-sud", ("Coopération Sud-Sud", "South-South", ""),
     ["9 ", "2 "], ["fondation-ocp"]),
    ("programmes/rawabit", ("Rawabit", "Rawabit", ""), ["réseau"], []),
    ("prizes/lalla-moutaouina", ("Prix Lalla Moutaouina", "", ""), ["femmes"], []),
    ("prizes/generations-solidaires", ("Prix Générations Solidaires", "", ""), ["jeunes"], []),
]  # fmt: skip

PROJECTS = [
    ("malawi-pois-d-angole", "mw", "pois d'Angole"),
    ("senegal-fermes-communautaires", "sn", "FACI"),
    ("senegal-mangrove", "sn", "mangrove"),
    ("cote-d-ivoire-manioc", "ci", "manioc"),
    ("zimbabwe-tamarin", "zw", "tamarin"),
    ("cabo-verde-terres-salines", "cv", "salines"),
    ("guinee-milieux-marins", "gn", "marins"),
    ("inde-agriculteurs", "in", "agriculteurs"),
]

COUNTRIES = {
    "ma": ("Maroc", "Morocco", "المغرب"),
    "mw": ("Malawi", "Malawi", "ملاوي"),
    "sn": ("Sénégal", "Senegal", "السنغال"),
    "ci": ("Côte d’Ivoire", "Côte d’Ivoire", "ساحل العاج"),
    "zw": ("Zimbabwe", "Zimbabwe", "زيمبابوي"),
    "cv": ("Cap-Vert", "Cape Verde", "الرأس الأخضر"),
    "gn": ("Guinée", "Guinea", "غينيا"),
    "in": ("Inde", "India", "الهند"),
}
LANGUAGES = ("fr", "en", "ar")


@pytest.fixture(scope="module")
def catalogue(django_db_setup, django_db_blocker):
    """The sample catalogue, imported once, and gone with this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_documents(sorted(settings.SEED_DOCUMENTS.glob("*.toml")), Options(publish=True))
        yield
        transaction.set_rollback(True)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


@pytest.mark.parametrize(("path", "names", "said", "partners"), PROGRAMMES)
def test_every_programme_and_prize_has_its_page(client, path, names, said, partners):
    for language, name in zip(LANGUAGES, names, strict=True):
        html = page(client, f"/{path}/", language)
        assert name in text_of(html)
        for partner in partners:
            assert f'href="/{language}/organisations/{partner}/"' in html
    french = text_of(page(client, f"/{path}/", "fr"))
    assert all(part in french for part in said)


@pytest.mark.parametrize(("slug", "code", "word"), PROJECTS)
def test_every_field_project_has_its_page_its_programme_and_its_country(client, slug, code, word):
    for language in LANGUAGES:
        html = page(client, f"/programmes/{slug}/", language)
        assert f'href="/{language}/programmes/cooperation-sud-sud/"' in html
        assert f'href="/{language}/places/{code}/"' in html
        assert f"/programmes/{slug}/" in page(client, f"/places/{code}/", language)
    assert word in text_of(page(client, f"/programmes/{slug}/", "fr"))


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_on_the_map_in_the_list_and_has_its_page(client, code):
    for language, name in zip(LANGUAGES, COUNTRIES[code], strict=True):
        places = page(client, "/places/", language)
        assert places.count(f'href="/{language}/places/{code}/"') >= 2  # map and list
        assert name in text_of(page(client, f"/places/{code}/", language))


def test_every_region_of_morocco_has_its_page(client):
    for number in range(1, 13):
        for language in LANGUAGES:
            html = page(client, f"/places/ma-{number:02}/", language)
            assert f'href="/{language}/places/ma/"' in html


def test_the_calendar_has_the_day_and_the_year_of_cooperatives(client):
    words = text_of(page(client, "/calendar/", "fr"))
    assert "Journée internationale des coopératives" in words
    assert "Année internationale des coopératives" in words


def test_the_foundation_tells_how_it_works(client):
    words = text_of(page(client, "/organisations/fondation-ocp/", "fr"))
    assert "économie sociale et solidaire" in words
