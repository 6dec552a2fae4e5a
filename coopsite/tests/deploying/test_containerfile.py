"""The image: of a pinned base, with hashed packages, by a user without rights, watched."""

import json
import re
import shutil
import subprocess

import pytest
from django.conf import settings

FILE = settings.BASE_DIR / "docs" / "deploy" / "Containerfile"


def instructions():
    """Its lines as word and rest: those that go on are joined, comments are left out."""
    text = re.sub(r"^\s*#.*\n", "", FILE.read_text(), flags=re.MULTILINE)
    joined = re.sub(r"\\\n\s*", "", text)
    return [tuple(line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


def of(word):
    return [rest for said, rest in instructions() if said == word]


def test_hadolint_finds_nothing():
    if not shutil.which("hadolint"):
        pytest.skip("hadolint is missing")
    assert subprocess.run(["hadolint", FILE], check=False).returncode == 0


def test_the_bases_are_one_and_pinned():
    bases = {rest.split()[0] for rest in of("FROM")}
    assert len(bases) == 1
    assert re.search(r":\d+\.\d+\.\d+-slim-\w+$", bases.pop())


def test_packages_come_by_their_hashes():
    assert any("--require-hashes --requirement requirements.txt" in rest for rest in of("RUN"))


def test_nothing_is_fetched_from_an_address():
    assert of("ADD") == []
    assert not any(re.search(r"https?://|curl|wget", rest) for rest in of("RUN"))


def test_what_is_copied_is_there_and_holds_no_secret():
    copied = [rest.split()[:-1] for rest in of("COPY") if not rest.startswith("--from")]
    names = {name for line in copied for name in line}
    assert all((settings.BASE_DIR / name).exists() for name in names)
    assert not names & {".", "var", ".venv", ".git"}


def test_it_runs_as_a_user_without_rights():
    last = [word for word, _ in instructions()].index("USER")
    (user,) = of("USER")
    assert int(user.split(":")[0]) >= 1000
    assert "RUN" not in [word for word, _ in instructions()[last:]]


def test_what_it_writes_is_a_volume_and_static_files_are_not_in_it():
    (volume,) = of("VOLUME")
    (said,) = of("ENV")[-1:]
    assert f"VAR_DIR={volume}" in said
    assert f"STATIC_ROOT={volume}" not in said


def test_it_is_asked_whether_it_lives():
    (check,) = of("HEALTHCHECK")
    command = json.loads(check.split("CMD ", 1)[1])
    assert "/health/live" in command[-1]
    compile(command[-1], "HEALTHCHECK", "exec")
