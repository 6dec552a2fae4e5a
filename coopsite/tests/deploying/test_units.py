"""The units of systemd: it understands them, and they let go of all that the site does not need."""

import re
import shutil
import subprocess

import pytest
from django.conf import settings

FOLDER = settings.BASE_DIR / "docs" / "deploy"
SERVICES = [
    "coopsite.service",
    "coopsite-worker.service",
    "coopsite-nightly.service",
    "coopsite-due.service",
]
UNITS = [*SERVICES, "coopsite-nightly.timer", "coopsite-due.timer"]
EXPOSURE = 30  # of 100, by systemd's own count; a service that says nothing has 96

pytestmark = pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="systemd-analyze is missing"
)


@pytest.fixture
def units(tmp_path):
    """The units, with the paths of a server turned into those of this checkout."""
    for name in UNITS:
        text = (FOLDER / name).read_text().replace("/srv/coopsite", str(settings.BASE_DIR))
        (tmp_path / name).write_text(text)
    return tmp_path


def analyze(*words):
    command = ["systemd-analyze", *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


def test_systemd_understands_every_line(units):
    done = analyze("verify", "--man=no", *(units / name for name in UNITS))
    said = [line for line in done.stderr.splitlines() if "coopsite" in line]
    assert (done.returncode, said) == (0, [])


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_left_little(units, name):
    done = analyze("security", "--offline=true", f"--threshold={EXPOSURE}", units / name)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize("line", ["ProtectSystem=strict", "NoNewPrivileges=yes", "PrivateTmp=yes"])
def test_a_service_has_these_lines(name, line):
    assert line in (FOLDER / name).read_text().splitlines()


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_runs_commands_that_there_are(name):
    text = (FOLDER / name).read_text()
    commands = set(re.findall(r"manage\.py (\w+)", text))
    there = {file.stem for file in settings.BASE_DIR.glob("*/management/commands/*.py")}
    assert commands <= there | {"clearsessions"}


def test_the_wrapper_is_a_script_that_sh_reads():
    assert subprocess.run(["sh", "-n", FOLDER / "coopsite.sh"], check=False).returncode == 0


def test_the_environment_of_the_example_lacks_nothing_that_is_essential(tmp_path):
    command = 'set -a; . "$0"; exec .venv/bin/python manage.py check --deploy --tag public'
    done = subprocess.run(
        ["sh", "-c", command, FOLDER / "coopsite.env"],
        check=False,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )
    assert re.findall(r"coopsite\.(\w+)", done.stderr) == ["E005", "W006"]  # no such folders here
