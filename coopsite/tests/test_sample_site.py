"""Everything that is known of the domain has its page on the sample site, in three languages."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils.html import escape
from django.utils.translation import override

from programmes.models import Organisation, Place, Programme

pytestmark = pytest.mark.django_db

LANGUAGES = ("fr", "en", "ar")
PROGRAMMES = {
    "bootcoop": "BootCoop",
    "coopstore": "CoopStore",
    "mycoop": "MyCOOP",
    "think-coop": "Think.COOP",
    "start-coop": "Start.COOP",
    "get-ahead": "GET Ahead",
    "mourafaka": "Mourafaka",
    "cooperation-sud-sud": "Coopération Sud-Sud",
    "rawabit": "Rawabit",
}
PRIZES = {
    "lalla-moutaouina": "Lalla Moutaouina",
    "generations-solidaires": "Générations Solidaires",
}
PROJECTS = {  # country and word of each
    "MW": ["pois d'Angole"],
    "SN": ["ermes agricoles communautaires intégrées", "mangrove"],
    "CI": ["manioc"],
    "ZW": ["tamarin"],
    "CV": ["terres salines"],
    "GN": ["milieux marins"],
    "IN": ["agriculteurs"],
}
PARTNERS = {  # programmes and the short names of their partners
    "coopstore": ["ODCO", "SEAESS"],
    "mycoop": ["OIT"],
    "get-ahead": ["OIT", "ENAM"],
    "mourafaka": ["ODCO", "UM6P", "SEAESS"],
}


@pytest.fixture
def site(client, capsys):
    """The sample catalogue, as a reader sees it: a page by its address, in one language."""
    call_command("import_seeds", *settings.SEED_DOCUMENTS.glob("*.toml"))
    assert "0 failed" in capsys.readouterr().out

    def page(address, language="fr"):
        answer = client.get(f"/{language}{address}")
        assert answer.status_code == 200, address
        return answer.content.decode()

    return page


def every_language(site, address, row, field="name"):
    """The page in each language shows the row's name in that language."""
    for language in LANGUAGES:
        with override(language):
            assert escape(getattr(row, field)) in site(address, language), (address, language)


def test_every_programme_has_its_page_and_stands_in_the_list(site):
    listed = {language: site("/programmes/", language) for language in LANGUAGES}
    for slug, name in PROGRAMMES.items():
        programme = Programme.objects.get(slug=slug)
        assert name in programme.name_fr
        every_language(site, f"/programmes/{slug}/", programme)
        every_language(site, f"/programmes/{slug}/", programme, "summary")
        for language in LANGUAGES:
            assert f'href="/{language}/programmes/{slug}/"' in listed[language]


def test_every_prize_has_its_page(site):
    for slug, name in PRIZES.items():
        prize = Programme.objects.get(slug=slug)
        assert name in prize.name_fr
        every_language(site, f"/prizes/{slug}/", prize)
        assert f'href="/fr/prizes/{slug}/"' in site("/prizes/")


def test_every_field_project_stands_on_its_own_page_its_parents_and_its_countrys(site):
    parent = site("/programmes/cooperation-sud-sud/")
    for code, words in PROJECTS.items():
        country = site(f"/places/{code.lower()}/")
        for word in words:
            project = Programme.objects.get(name_fr__contains=word, places__code=code)
            every_language(site, f"/programmes/{project.slug}/", project)
            link = f'href="/fr/programmes/{project.slug}/"'
            assert link in parent
            assert link in country


def test_every_partner_stands_on_the_page_of_its_programme_and_has_its_own(site):
    for slug, partners in PARTNERS.items():
        page = site(f"/programmes/{slug}/")
        for short in partners:
            partner = Organisation.objects.get(short_name=short)
            assert f'href="/fr/organisations/{partner.slug}/"' in page
            every_language(site, f"/organisations/{partner.slug}/", partner)


def test_the_foundation_has_its_page(site):
    foundation = Organisation.objects.get(slug="fondation-ocp")
    every_language(site, "/organisations/fondation-ocp/", foundation)
    every_language(site, "/organisations/fondation-ocp/", foundation, "summary")


def test_every_country_and_region_has_its_page_and_stands_on_the_map(site):
    for language in LANGUAGES:
        listed = site("/places/", language)
        places = Place.objects.all()
        assert {place.code for place in places} >= {"MA", *PROJECTS}
        assert places.filter(parent__code="MA").count() == 12
        for place in places:
            address = f"/places/{place.code.lower()}/"
            assert f'href="/{language}{address}"' in listed
            with override(language):
                assert escape(place.name) in site(address, language)


def test_nine_countries_are_said_and_two_are_not_named(site):
    assert "2 autres ne sont pas nommés" in site("/programmes/cooperation-sud-sud/")
    assert "2 autres ne sont pas nommés" in site("/places/")


def test_the_calendar_holds_the_day_and_the_year_of_cooperatives(site):
    feed = site("/calendar.ics")
    assert "Journée internationale des coopératives" in site("/calendar/")
    assert "DTSTART;VALUE=DATE:20250705" in feed
    assert "Année internationale des coopératives" in feed.replace("\r\n ", "")


def test_names_in_any_spelling_lead_to_the_programme(client, site):
    assert client.get("/fr/programmes/jil-moutadamine/").url == "/fr/prizes/generations-solidaires/"
    for words in ("boot coop", "mycoop", "moutaaouina", "أجيال متضامنة", "Senegal", "generations"):
        page = client.get("/fr/search/", {"q": words}).content.decode()
        assert 'class="' in page and "/fr/p" in page, words
