"""A site that is backed up once, and an empty database to restore it into."""

import io
import json
import tarfile
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from coopsite.tests.databases import copied_database, empty_database, own


@pytest.fixture(scope="module")
def backed_up(prepared, django_db_blocker):
    """The address of a database with the samples in it."""
    with (
        django_db_blocker.unblock(),
        copied_database(prepared.name, "backed_up_by_a_test") as url,
    ):
        yield url


@pytest.fixture
def site(backed_up, django_db_blocker, tmp_path, settings):
    """The site, an empty database beside it, and the file that a backup goes into."""
    settings.MEDIA_ROOT = tmp_path / "images"  # without what other tests have added
    with django_db_blocker.unblock(), empty_database("restored_by_a_test") as empty:
        yield SimpleNamespace(url=backed_up, empty=empty, file=tmp_path / "site.tar")


@pytest.fixture
def run(monkeypatch, capsys):
    """What a command says that runs on the database of a name."""

    def on(name, command, file):
        with monkeypatch.context() as patch:
            patch.setitem(connection.settings_dict, "NAME", own(name))
            call_command(command, str(file))
        return capsys.readouterr().out

    return on


@pytest.fixture
def back_up(run, site):
    """Back up the site; answer what is said of it."""
    return lambda: run("backed_up_by_a_test", "backup", site.file)


@pytest.fixture
def restore(run, site):
    """Restore the file into the empty database; answer what is said of it."""
    return lambda: run("restored_by_a_test", "restore", site.file)


@pytest.fixture
def refusal(restore):
    """What is said of a file that is not restored."""

    def said():
        with pytest.raises(CommandError) as refused:
            restore()
        return str(refused.value)

    return said


@pytest.fixture
def rewrite(site):
    """Change what the manifest of the file says."""

    def with_changes(change):
        with tarfile.open(site.file) as tar:
            parts = [(member, tar.extractfile(member).read()) for member in tar]
        with tarfile.open(site.file, "w") as tar:
            for member, content in parts:
                said = _changed(content, change) if member.name == "manifest.json" else content
                member.size = len(said)
                tar.addfile(member, io.BytesIO(said))

    return with_changes


def _changed(content, change):
    manifest = json.loads(content)
    change(manifest)
    return json.dumps(manifest).encode()
