"""What is exported is what an import brings back, byte for byte."""

import pytest
from django.core.management import CommandError, call_command

from programmes.models import Cooperative, Event, Indicator, Name, Organisation, Place, Programme
from seeds.loading.loader import Options, import_documents
from seeds.models import CatalogueEntry
from seeds.tests.catalogues import COUNTRY, WHOLE, load, write

pytestmark = pytest.mark.django_db
KINDS = ("places", "organisations", "programmes", "cooperatives", "events", "indicators", "pages")


def export(folder):
    """The exported files by name."""
    call_command("export_catalogue", str(folder), verbosity=0)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def empty_the_catalogue():
    Programme.objects.update(parent=None)
    for model in (Name, Event, Indicator, Cooperative, Programme, Organisation):
        model.objects.all().delete()
    Place.objects.exclude(parent=None).delete()
    Place.objects.all().delete()
    CatalogueEntry.objects.all().delete()


def test_export_import_export_gives_the_same_bytes(tmp_path):
    write(tmp_path, "a.toml", WHOLE + COUNTRY)
    load(tmp_path / "a.toml")
    first = export(tmp_path / "1")
    assert set(first) == {f"{kind}.toml" for kind in KINDS}
    empty_the_catalogue()
    status, said = load(tmp_path / "1")
    assert status == 0, said
    assert export(tmp_path / "2") == first


def test_nothing_that_a_file_says_is_lost(tmp_path):
    write(tmp_path, "a.toml", WHOLE + COUNTRY)
    load(tmp_path / "a.toml")
    text = export(tmp_path / "1")["cooperatives.toml"].decode()
    for said in ("members = 0", "women_share = 100", "example = true", 'since = "2022"'):
        assert said in text


def test_what_was_exported_changes_nothing_when_it_is_read_again(tmp_path):
    write(tmp_path, "a.toml", WHOLE + COUNTRY)
    load(tmp_path / "a.toml")
    export(tmp_path / "1")
    _, said = load(tmp_path / "1")
    assert "0 created, 0 updated" in said
    assert "0 kept, 0 failed" in said


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match=r"file: .*Name a folder that may be written"):
        call_command("export_catalogue", str(tmp_path / "file"))


def test_the_sample_catalogue_comes_back_the_same(tmp_path, settings):
    import_documents(sorted(settings.SEED_DOCUMENTS.glob("*.toml")), Options())
    first = export(tmp_path / "1")
    assert Programme.objects.count() > 10
    empty_the_catalogue()
    load(tmp_path / "1")
    assert export(tmp_path / "2") == first
