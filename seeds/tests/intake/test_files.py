"""Finding seed files, and what keeps their bytes away."""

import hashlib
import os
import socket

import pytest

from seeds.intake.files import FileProblem, SeedBytes, SeedFile, find, load


def names(*paths):
    return [file.name for file in find(paths)]


def test_pages_of_a_folder_are_found_in_order_with_their_relative_names(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.HTML", "b/d.htm", "README.md", ".hidden.txt", "truth.json"):
        (tmp_path / name).write_text("x")
    read = [file.name for file in find([tmp_path]) if not file.problem]
    assert read == ["a.HTML", "b/d.htm", "c.txt"]


def test_what_is_not_read_is_found_with_the_reason_and_what_is_hidden_is_not(tmp_path):
    for name in ("c.pdf", "README.md", ".hidden.txt", "truth.json"):
        (tmp_path / name).write_text("x")
    assert [(file.name, file.problem, file.detail) for file in find([tmp_path])] == [
        ("README.md", "other-kind", ".md"),
        ("c.pdf", None, ""),
        ("truth.json", "other-kind", ".json"),
    ]


def test_a_file_that_holds_documents_has_a_limit_of_its_own(tmp_path):
    for name in ("a.pdf", "a.txt"):
        (tmp_path / name).write_bytes(b"x" * 101)
    read = {file.name: load(file, 100, 200).problem for file in find([tmp_path])}
    assert read == {"a.pdf": None, "a.txt": FileProblem.TOO_LARGE}


def test_a_file_named_outright_is_read_whatever_its_suffix(tmp_path):
    file = tmp_path / "page"
    file.write_text("x")
    assert names(file) == ["page"]


@pytest.fixture
def secret(tmp_path_factory):
    """A folder that nobody named, with a file that nobody should read."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "key.txt").write_text("secret")
    return folder


def problems(top):
    """What becomes of each file that is found in a folder."""
    return [(file.name, load(file, 100).problem) for file in find([top])]


@pytest.mark.parametrize("link", ["page.txt", "page.toml"])
def test_a_link_to_a_file_is_refused_and_no_byte_of_it_is_kept(tmp_path, secret, link):
    (tmp_path / link).symlink_to(secret / "key.txt")
    [file] = find([tmp_path])
    assert load(file, 100) == SeedBytes(link, problem=FileProblem.LINK)


def test_a_link_to_a_folder_is_named_once_and_what_lies_behind_it_is_not_found(tmp_path, secret):
    (tmp_path / "a").symlink_to(secret)
    (tmp_path / "b.txt").write_text("x")
    assert problems(tmp_path) == [("a", FileProblem.LINK), ("b.txt", None)]


@pytest.mark.parametrize("target", ["..", "../a/page.txt", "loop.txt"])
def test_a_link_that_stays_in_the_folder_is_refused_too(tmp_path, target):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.txt").write_text("x")
    (tmp_path / "a" / "loop.txt").symlink_to(target)
    assert problems(tmp_path) == [("a/loop.txt", FileProblem.LINK), ("a/page.txt", None)]


@pytest.mark.parametrize("swapped", ["a", "a/key.txt"])
def test_what_is_swapped_for_a_link_after_it_was_found_is_refused(tmp_path, secret, swapped):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "key.txt").write_text("x")
    [file] = find([tmp_path])
    (tmp_path / swapped).rename(tmp_path / "before")
    (tmp_path / swapped).symlink_to(secret / swapped.removeprefix("a").removeprefix("/"))
    assert load(file, 100) == SeedBytes("a/key.txt", problem=FileProblem.LINK)


@pytest.mark.parametrize(("target", "found"), [("", "key.txt"), ("key.txt", "named")])
def test_a_link_that_the_operator_names_is_followed(tmp_path, secret, target, found):
    (tmp_path / "named").symlink_to(secret / target)
    [file] = find([tmp_path / "named"])
    assert (file.name, load(file, 100).data) == (found, b"secret")


def test_a_file_above_the_limit_is_not_opened(tmp_path):
    file = tmp_path / "page.txt"
    file.write_bytes(b"x" * 101)
    loaded = load(next(find([file])), 100)
    assert (loaded.problem, loaded.detail, loaded.data) == (FileProblem.TOO_LARGE, "101 > 100", b"")


def test_a_file_that_grows_while_it_is_read_does_not_pass_the_limit(tmp_path, monkeypatch):
    file = tmp_path / "page.txt"
    file.write_bytes(b"")
    before = file.stat()
    file.write_bytes(b"x" * 300)
    monkeypatch.setattr(os, "fstat", lambda descriptor: before)
    loaded = load(SeedFile(file), 100)
    assert (loaded.problem, loaded.detail, loaded.data) == (FileProblem.TOO_LARGE, "101 > 100", b"")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "page.txt")
    for named in (tmp_path, tmp_path / "page.txt"):
        assert load(next(find([named])), 100).problem == FileProblem.NOT_A_FILE


def test_a_socket_is_no_page(tmp_path):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "page.txt"))
        assert problems(tmp_path) == [("page.txt", FileProblem.NOT_A_FILE)]


def test_no_descriptor_stays_open(tmp_path, secret):
    (tmp_path / "link.txt").symlink_to(secret / "key.txt")
    (tmp_path / "page.txt").write_text("x")
    before = os.dup(0)
    os.close(before)
    problems(tmp_path)
    assert os.dup(0) == before  # the lowest number that is free
    os.close(before)


def test_a_file_without_permission_is_told(tmp_path, close):
    (tmp_path / "page.txt").write_text("x")
    close("page.txt")
    assert load(next(find([tmp_path])), 100).problem == FileProblem.NO_PERMISSION


def test_a_folder_without_permission_is_told_and_the_others_are_read(tmp_path, close):
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text("x")
    close("closed")
    assert [(f.name, f.problem) for f in find([tmp_path])] == [
        ("closed", FileProblem.NO_PERMISSION),
        ("open/page.txt", None),
    ]


@pytest.mark.parametrize("data", [b"", b"abc"])
def test_the_digest_is_of_the_bytes(tmp_path, data):
    file = tmp_path / "page.txt"
    file.write_bytes(data)
    assert load(next(find([file])), 100).digest == hashlib.sha256(data).hexdigest()
