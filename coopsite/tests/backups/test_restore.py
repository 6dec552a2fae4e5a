"""`manage.py restore`: all that a backup holds, compared; or nothing, and why."""

import stat

import pytest

from coopsite.jobs.holding import IDENTITY
from coopsite.tests.databases import answers, contents, execute, own
from coopsite.tests.processes import manage

NO_TABLE = {}


def test_a_backup_restores_every_row_of_every_table(site, back_up, restore):
    back_up()
    said = restore()
    first, second = contents(site.url), contents(site.empty)
    assert first == second
    assert first["articles_article"][0] > 0
    rows = sum(rows for rows, _ in first.values())
    assert said.startswith(f"Restored {len(first)} tables, {rows:,} rows in ")
    assert "migrate" not in said


def test_what_was_restored_mails_nothing_that_waited_in_the_backup(site, back_up, restore):
    execute(site.url, f"UPDATE coopsite_queuehome SET identity = ({IDENTITY})")  # no copy itself
    execute(
        site.url,
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
        """ VALUES ('default', 'mail_note', '{"addressee": 1}')""",
    )
    back_up()
    restore()
    assert manage("work", "--once", DATABASE_URL=site.empty).returncode == 0
    told = "SELECT status, said FROM procrastinate_jobs job JOIN coopsite_jobtrouble"
    [(status, said)] = answers(site.empty, f"{told} ON job_id = job.id")
    assert (status, "it is held" in said) == ("failed", True)


def test_a_database_that_holds_a_table_is_left_as_it_is(site, back_up, refusal, settings):
    back_up()
    execute(site.empty, "CREATE TABLE mine AS SELECT 1 AS one")
    before = contents(site.empty)
    settings.DATABASE_URL = site.empty
    assert f"{own('restored_by_a_test')} holds 1 tables already" in (said := refusal())
    assert "createdb --template=template0" in said
    assert contents(site.empty) == before


@pytest.mark.parametrize("cut", [0, 1000, 100_000])
def test_a_file_that_was_cut_short_is_refused_before_anything_is_done(cut, site, back_up, refusal):
    back_up()
    site.file.write_bytes(site.file.read_bytes()[:cut])
    assert str(site.file) in refusal()
    assert contents(site.empty) == NO_TABLE


def test_a_byte_that_changed_is_noticed(site, back_up, refusal):
    back_up()
    content = bytearray(site.file.read_bytes())
    content[len(content) // 2] ^= 1
    site.file.write_bytes(content)
    assert "database.dump is not what was written" in refusal()
    assert contents(site.empty) == NO_TABLE


def test_what_is_no_backup_is_refused(site, refusal):
    site.file.write_text("a list of what to buy")
    assert f"{site.file} is no backup of coopsite" in refusal()
    site.file.unlink()
    assert f"{site.file} cannot be read: No such file" in refusal()


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.update(format=2),
        lambda manifest: manifest["migrations"]["articles"].append("9999_of_tomorrow"),
    ],
)
def test_a_backup_of_a_newer_coopsite_is_refused(change, site, back_up, refusal, rewrite):
    back_up()
    rewrite(change)
    assert "newer coopsite" in (said := refusal())
    assert "pdate coopsite, then restore" in said
    assert contents(site.empty) == NO_TABLE


def test_a_manifest_that_lacks_a_word_is_refused(site, back_up, refusal, rewrite):
    back_up()
    rewrite(lambda manifest: manifest.pop("contents"))
    assert "broken or no backup" in refusal()


def test_a_backup_of_an_older_coopsite_asks_for_migrate(back_up, restore, rewrite):
    back_up()
    rewrite(lambda manifest: manifest["migrations"]["articles"].pop())
    assert "run manage.py migrate" in restore()


def test_a_table_that_is_not_as_it_was_is_named(back_up, refusal, rewrite):
    back_up()
    rewrite(lambda manifest: manifest["contents"].update({"public.auth_group": [7, "0 0"]}))
    assert "public.auth_group (7 rows in the backup, 4 here)" in refusal()


def test_a_restore_that_fails_in_the_middle_leaves_no_table(site, back_up, refusal):
    back_up()
    # What is no table is not looked for, and stands in the way of one.
    execute(site.empty, "CREATE VIEW seeds_seeddocument AS SELECT 1 AS one")
    assert "pg_restore failed" in refusal()
    assert contents(site.empty) == NO_TABLE


def test_uploaded_files_come_back_under_their_names(site, back_up, restore, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    (settings.MEDIA_ROOT / "2026").mkdir(parents=True)
    (settings.MEDIA_ROOT / "2026" / "a photo.png").write_bytes(b"\x89PNG")
    (settings.MEDIA_ROOT / ".new-x").mkdir()
    (settings.MEDIA_ROOT / ".new-x" / "sent").write_bytes(b"half a pho")
    back_up()
    settings.MEDIA_ROOT = tmp_path / "new"
    restore()
    photo = settings.MEDIA_ROOT / "2026" / "a photo.png"
    assert photo.read_bytes() == b"\x89PNG"
    assert stat.S_ISREG(photo.stat().st_mode)
    assert [one.name for one in settings.MEDIA_ROOT.iterdir()] == ["2026"]
    assert stat.S_IMODE(settings.MEDIA_ROOT.stat().st_mode) == 0o700


def test_uploaded_files_are_not_mixed_with_others(site, back_up, refusal, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    (settings.MEDIA_ROOT / "a.png").write_bytes(b"\x89PNG")
    back_up()
    assert f"MEDIA_ROOT is not empty: {settings.MEDIA_ROOT}" in refusal()
    settings.MEDIA_ROOT = ""
    assert "MEDIA_ROOT is not set" in refusal()
    assert contents(site.empty) == NO_TABLE
