"""Finding seed files, and what keeps their bytes away."""

import os
from pathlib import Path

import pytest

from seeds.intake.files import FileProblem, find, load


def names(*paths):
    return [file.name for file in find(paths)]


def test_pages_of_a_folder_are_found_in_order_with_their_relative_names(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.HTML", "b/d.htm", "README.md", ".hidden.txt", "truth.json"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.HTML", "b/d.htm", "c.txt"]


def test_a_file_named_outright_is_read_whatever_its_suffix(tmp_path):
    file = tmp_path / "page"
    file.write_text("x")
    assert names(file) == ["page"]


def test_a_folder_that_leads_back_to_itself_is_named_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.txt").write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = list(find([tmp_path]))
    assert [(f.name, f.problem) for f in found] == [
        ("a/loop", FileProblem.FOLDER_LOOP),
        ("a/page.txt", None),
    ]


def test_a_link_to_itself_is_no_page(tmp_path):
    (tmp_path / "x.txt").symlink_to(tmp_path / "x.txt")
    [file] = find([tmp_path])
    assert load(file, 100).problem == FileProblem.VANISHED


def test_a_file_above_the_limit_is_not_opened(tmp_path):
    file = tmp_path / "page.txt"
    file.write_bytes(b"x" * 101)
    loaded = load(next(find([file])), 100)
    assert (loaded.problem, loaded.detail, loaded.data) == (FileProblem.TOO_LARGE, "101 > 100", b"")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "page.txt")
    assert load(next(find([tmp_path])), 100).problem == FileProblem.NOT_A_FILE


def test_a_file_without_permission_is_told(tmp_path, monkeypatch):
    (tmp_path / "page.txt").write_text("x")

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert load(next(find([tmp_path])), 100).problem == FileProblem.NO_PERMISSION


def test_a_folder_without_permission_is_told_and_the_others_are_read(tmp_path, monkeypatch):
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text("x")
    scan = os.scandir

    def refuse(folder):
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(f.name, f.problem) for f in find([tmp_path])] == [
        ("closed", FileProblem.NO_PERMISSION),
        ("open/page.txt", None),
    ]


@pytest.mark.parametrize("data", [b"", b"abc"])
def test_the_digest_is_of_the_bytes(tmp_path, data):
    import hashlib

    file = tmp_path / "page.txt"
    file.write_bytes(data)
    assert load(next(find([file])), 100).digest == hashlib.sha256(data).hexdigest()
