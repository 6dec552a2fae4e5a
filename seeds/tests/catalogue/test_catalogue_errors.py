"""Bad catalogue files: the file, the key and what was expected; other files go on."""

import pytest

from programmes.models import Cooperative, Programme
from seeds.catalogue.reading import BadCatalogue, read_catalogue
from seeds.tests.catalogues import load, write

pytestmark = pytest.mark.django_db

GOOD = '[[cooperatives]]\nslug = "bonne"\nname = "Bonne"\n'
PROGRAMME = '[[programmes]]\nslug = "{0}"\nkind = "training"\nname.fr = "{0}"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[programmes]]\nslug = "a"\nkind = 3\nname.fr = "A"', "programmes[1].kind: "),
        (PROGRAMME.format("a") + 'colour = "red"', "programmes[1].colour: no such key is known"),
        (PROGRAMME.format("a") + 'name.fr = "B"', "It is not TOML (Cannot overwrite a value"),
        (PROGRAMME.format("a") * 2, "programmes: a stands twice"),
        ('[[places]]\ncode = "XX"', "places[1].code: XX is no country of ISO 3166-1"),
        (PROGRAMME.format("A B"), "programmes[1].slug: "),
        (PROGRAMME.format("a") + "goals = [18]", "programmes[1].goals[1]: "),
        (PROGRAMME.format("a") + 'start = "2021-02-30"', "programmes[1].start: "),
        (PROGRAMME.format("a") + "editions = [{year = 2020}]", "only a prize has editions"),
        ('[[events]]\nslug = "e"\nkind = "day"\nname.fr = "E"', "give starts_on or rule"),
        (
            PROGRAMME.format("a") + 'website = "http://[::1"',
            "programmes[1].website: write the whole",
        ),
        (
            PROGRAMME.format("a") + 'website = "ftp://a.example/"',
            "programmes[1].website: write the",
        ),
        (PROGRAMME.format("a") + 'goals = ["5"]', "programmes[1].goals[1]: "),
        (PROGRAMME.format("a") + 'stages = ["Marché"]', "programmes[1].stages[1]: "),
        (
            PROGRAMME.format("a") + 'partners = [{organisation = "b", rol = "funding"}]',
            "programmes[1].partners[1].rol: no such key is known",
        ),
        (PROGRAMME.format("a") + 'places = ["XX-01"]', "XX is no country of ISO 3166-1"),
        ('[[projects]]\nslug = "a"', "projects: no such key is known"),
        ('programmes = "a"', "programmes: "),
        ("[[programmes", "It is not TOML"),
        ("a = " + "[" * 5000, "It is not TOML"),
        (GOOD.encode() + b"\n# \xe9", "Line 5 is not UTF-8"),
        ("#" * 11_000_000, "larger than the limit"),
    ],
    ids=lambda value: value[-25:] if isinstance(value, str) else "",
)
def test_a_bad_file_names_what_is_wrong_and_others_go_on(tmp_path, text, said):
    write(tmp_path, "bad.toml", text)
    write(tmp_path, "good.toml", GOOD)
    _, lines = load(tmp_path)
    assert said in lines
    assert lines.count("failed    bad.toml: ") == 1
    assert [cooperative.name for cooperative in Cooperative.objects.all()] == ["Bonne"]
    assert not Programme.objects.exists()


def test_an_entry_that_stands_in_two_files_is_taken_from_the_first(tmp_path):
    write(tmp_path, "a.toml", GOOD)
    write(tmp_path, "b.toml", GOOD.replace("Bonne", "Autre"))
    _, lines = load(tmp_path)
    assert "failed    b.toml#bonne: a.toml has this entry already" in lines
    assert Cooperative.objects.get().name == "Bonne"


def test_an_unresolved_reference_is_told_and_the_rest_is_loaded(tmp_path):
    said = 'places = ["FR"]\npartners = [{organisation = "nulle-part"}]\nwebsite = "https://a.example/"'
    write(tmp_path, "a.toml", PROGRAMME.format("a") + said)
    _, lines = load(tmp_path)
    assert "failed    a.toml#a: No entry is known by this slug or code (places: FR)" in lines
    assert "(partners: nulle-part)" in lines
    assert Programme.objects.get().website == "https://a.example/"


def test_a_reference_is_resolved_when_its_entry_comes_later(tmp_path):
    write(tmp_path, "a.toml", PROGRAMME.format("a") + 'places = ["FR"]')
    load(tmp_path)
    write(tmp_path, "b.toml", '[[places]]\ncode = "FR"')
    load(tmp_path)
    assert Programme.objects.get().places.get().code == "FR"


def test_a_cycle_of_parents_is_refused(tmp_path):
    write(tmp_path, "a.toml", PROGRAMME.format("a") + 'parent = "b"')
    write(tmp_path, "b.toml", PROGRAMME.format("b") + 'parent = "a"')
    _, lines = load(tmp_path)
    assert "may not stand here (parent: a belongs to b already)" in lines
    assert Programme.objects.get(slug="a").parent.slug == "b"
    assert Programme.objects.get(slug="b").parent is None


def test_a_programme_is_not_its_own_parent(tmp_path):
    write(tmp_path, "a.toml", PROGRAMME.format("a") + 'parent = "a"')
    _, lines = load(tmp_path)
    assert "may not stand here (parent: a belongs to a already)" in lines
    assert Programme.objects.get().parent is None


def test_a_cycle_of_three_is_refused_where_it_would_close(tmp_path):
    for slug, parent in (("a", "b"), ("b", "c"), ("c", "a")):
        write(tmp_path, f"{slug}.toml", PROGRAMME.format(slug) + f'parent = "{parent}"')
    _, lines = load(tmp_path)
    assert lines.count("already") == 1
    assert "failed    c.toml#c: " in lines
    assert Programme.objects.filter(parent=None).count() == 1


def test_what_the_database_refuses_is_undone_alone(tmp_path):
    backwards = PROGRAMME.format("a") + 'start = "2024"\nend = "2020"\n'
    write(tmp_path, "a.toml", backwards + PROGRAMME.format("b"))
    _, lines = load(tmp_path)
    assert "failed    a.toml#a: " in lines
    assert "programme_ends_after_it_starts" in lines
    assert [programme.slug for programme in Programme.objects.all()] == ["b"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 9" + "9" * 5000, "limit"),
        ('[[places]]\ncode = "MA"\nname = {fr = "a\\u0000"}', "cannot be kept"),
    ],
)
def test_a_number_or_character_that_cannot_be_kept_is_refused(text, said):
    with pytest.raises(BadCatalogue) as refusal:
        read_catalogue(text.encode())
    assert said in refusal.value.reasons[0]["detail"]
