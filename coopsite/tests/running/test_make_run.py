"""`make run` in a folder of any name, twice at once, and after the folder was moved."""

import shutil
import subprocess
from types import SimpleNamespace

import pytest

from coopsite import embedded


@pytest.fixture(scope="module")
def site(places, copy_checkout, environment):
    """A checkout in a path with spaces, and what two first runs at once said in it."""
    place = copy_checkout(places / "a place" / "my sites" / "coop site")
    try:
        both = [start(place, environment) for _ in range(2)]
        said = [process.communicate(timeout=300)[0] for process in both]
        yield SimpleNamespace(place=place, said=said, ended=[one.returncode for one in both])
    finally:
        for folder in place.parents[1].glob("*/coop site/var/postgres"):
            embedded.stop(folder)


def start(place, environment):
    return subprocess.Popen(
        ["make", "run"],
        cwd=place,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_path_with_spaces_is_a_path_like_any_other(site):
    assert site.ended == [0, 0], site.said
    assert sum("Imported" in said for said in site.said) == 1


def test_the_second_of_two_first_runs_waits_and_says_so(site):
    waited = ["Another make run prepares this checkout" in said for said in site.said]
    assert sorted(waited) == [False, True]
    assert not any("Traceback" in said for said in site.said)


def test_a_copy_made_while_the_server_runs_is_refused(site, environment):
    copy = site.place.parents[1] / "copies" / "coop site"
    shutil.copytree(site.place, copy, symlinks=True, ignore=lambda _, names: {"pg_stat_tmp"})
    process = start(copy, environment)
    said, _ = process.communicate(timeout=60)
    assert process.returncode
    assert f"is a copy of {site.place}/var/postgres, made while its server ran" in said
    assert "Traceback" not in said
    assert (site.place / "var" / "postgres" / "postmaster.pid").exists()


def test_a_checkout_that_is_moved_while_its_server_runs_goes_on(site, environment):
    moved = site.place.parents[1] / "our sites" / "coop site"
    site.place.parent.rename(moved.parent)
    site.place = moved
    process = start(moved, environment)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert "Imported" not in said
    assert "Traceback" not in said
