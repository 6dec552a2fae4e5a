"""Who runs the private PostgreSQL: the owner of its data, whom root makes for each site."""

import os
import pwd
import shutil
import stat

import psutil
import pytest

from coopsite import embedded
from coopsite.embedded import owner, postgresql
from coopsite.tests.databases import answers
from coopsite.tests.embedded.users import NOBODY, becoming, needs_root, run_as

TRUST = "local all all trust\n"


def server_of(folder):
    return psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))


def give(folder, name):
    """Make all of a folder the property of a user."""
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, name)


@pytest.fixture
def two(places, tmp_path):
    """The data folders of two sites."""
    both = [places / tmp_path.name / name / "postgres" for name in ("one", "other")]
    yield both
    for folder in both:
        embedded.stop(folder)


@pytest.fixture
def before(site, monkeypatch):
    """A site as coopsite made it once: for everybody, run by one user who runs all sites."""
    (site / "postgres" / "pg_hba.conf").write_text(TRUST)
    give(site / "postgres", NOBODY)
    monkeypatch.setattr(owner, "SHARED", NOBODY)
    return site / "postgres"


@needs_root
def test_two_sites_of_root_are_run_by_two_users_who_see_nothing_of_each_other(two):
    for folder in two:
        embedded.start(folder)
    one, other = (server_of(folder).username() for folder in two)
    assert len({one, other, "root", owner.SHARED}) == 4
    for path in (two[1], two[1] / "PG_VERSION"):
        done = run_as(one, "/bin/ls", f"{path}/" if path.is_dir() else path)
        assert "Permission denied" in done.stderr


@needs_root
def test_the_user_of_a_site_is_no_login_and_its_home_names_the_site(site):
    embedded.start(site / "postgres")
    user = pwd.getpwnam((site / "postgres").owner())
    assert (user.pw_dir, user.pw_shell) == (str(site), "/bin/false")
    assert user.pw_name.startswith("coopsite-")


@needs_root
def test_data_of_the_shared_user_go_over_to_the_user_of_the_site(before, capsys):
    url = embedded.start(before)
    name = server_of(before).username()
    assert f"{before} goes over to the user {name}, who serves no other." in capsys.readouterr().err
    assert {path.owner() for path in (before, *before.rglob("*"))} == {name}
    assert answers(url, "SELECT * FROM kept") == []
    assert answers(url, "SELECT auth_method FROM pg_hba_file_rules") == [("peer",)]
    embedded.start(before)
    assert capsys.readouterr().err == "", "said once"


@needs_root
def test_a_server_that_the_shared_user_runs_is_stopped_first(before, places):
    shared = pwd.getpwnam(NOBODY)
    socket = places / "shared"
    socket.mkdir()
    socket.chmod(0o777)
    asked = ["start", "-w", "-D", before, "-l", before / "log", "-o", f"-h '' -k {socket}"]
    postgresql.run_as(shared, before, embedded.programs() / "pg_ctl", *asked)
    old = server_of(before)
    assert str(socket) not in embedded.start(before)
    assert not old.is_running()
    assert not list(socket.iterdir())


@needs_root
def test_a_change_of_owner_that_was_broken_off_is_completed(before):
    shutil.chown(before / "PG_VERSION", owner._user_of_site(before.parent).pw_name)
    embedded.start(before)
    assert {path.owner() for path in (before, *before.rglob("*"))} == {before.owner()}


@needs_root
@pytest.mark.parametrize("before", ["root", 54321], ids=["root", "no name here"])
def test_data_that_were_copied_here_are_given_to_the_user_of_the_site(before, site):
    give(site / "postgres", before)
    embedded.start(site / "postgres")
    assert server_of(site / "postgres").username().startswith("coopsite-")


@needs_root
def test_root_runs_the_server_of_an_ordinary_user_as_this_user(site):
    give(site / "postgres", NOBODY)
    url = embedded.start(site / "postgres")
    assert server_of(site / "postgres").username() == NOBODY
    assert run_as(NOBODY, embedded.programs() / "psql", "-X", url, "-c", "").returncode == 0


@needs_root
def test_a_server_whose_data_were_given_away_while_it_ran_starts_anew(site):
    embedded.start(site / "postgres")
    old = server_of(site / "postgres")
    give(site / "postgres", NOBODY)
    embedded.start(site / "postgres")
    assert not old.is_running()
    assert server_of(site / "postgres").username() == NOBODY


@needs_root
def test_a_site_that_is_moved_keeps_its_user_and_the_next_in_its_place_has_another(site):
    embedded.start(site / "postgres")
    user = (site / "postgres").owner()
    moved = site.rename(site.with_name(f"{site.name}-moved"))
    try:
        embedded.start(moved / "postgres")
        embedded.start(site / "postgres")
        assert server_of(moved / "postgres").username() == user
        assert server_of(site / "postgres").username() != user
    finally:
        embedded.stop(moved / "postgres")


@needs_root
@pytest.mark.parametrize("act", ["start", "stop", "versions"])
def test_whoever_does_not_own_the_data_is_told_who_does(act, site):
    embedded.start(site / "postgres")
    name = (site / "postgres").owner()
    said = f"postgres belongs to {name}: run coopsite as that user, or as root."
    with becoming(NOBODY), pytest.raises(SystemExit, match=said):
        getattr(embedded, act)(site / "postgres")


@pytest.fixture
def private(site):
    """A private folder that the server's data, and programs that others may not read, lie in."""
    private = site / "private"
    for name in ("", "var", "pg", "pg/bin", "pg/share"):
        (private / name).mkdir(mode=0o700)
    (private / "pg/bin/postgres").touch(mode=0o700)
    (private / "pg/share/sample").touch(mode=0o600)
    return private


def modes(*paths):
    return [f"{stat.S_IMODE(path.stat().st_mode):o}" for path in paths]


def test_folders_above_are_opened_for_passing_alone_and_named(private, capsys):
    owner.let_pass(pwd.getpwnam(NOBODY), private / "var" / "postgres", private / "pg/bin")
    told = capsys.readouterr().err
    assert f"runs as the user {NOBODY} and needs to pass" in told
    assert f"\n    {private}\n    {private}/pg\n    {private}/var\nOther users" in told
    assert modes(private, private / "var") == ["701", "701"]


def test_programs_are_opened_to_others_as_they_are_to_their_owner(private):
    owner.let_pass(pwd.getpwnam(NOBODY), private / "var" / "postgres", private / "pg/bin")
    opened = modes(private / "pg", private / "pg/bin/postgres", private / "pg/share/sample")
    assert opened == ["705", "705", "604"]


def test_nothing_is_said_nor_opened_where_the_user_passes(private, capsys):
    folder, user = private / "var" / "postgres", pwd.getpwuid(os.geteuid())
    private.parent.chmod(0o755)
    owner.let_pass(user, folder, embedded.programs())
    assert capsys.readouterr().err == ""
    assert modes(private, private / "var") == ["700", "700"]


@needs_root
def test_without_useradd_root_is_told_what_to_do(site, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(SystemExit, match="there is no useradd to make one: run coopsite as an"):
        embedded.start(site / "postgres")
