"""A ZIP archive: a document a member, none of them ever written to a disk.

press/article.docx      "/press/article.docx"
press/logo.png          passed over, and named
page.html, page_files/  the page; what a browser saved beside it is passed over
../../etc/passwd        refused: a name that leads out of the archive
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial

from .endings import ending_of, is_readable
from .parts import LIMITS, Budget, Part, Problem, TooMuch, Unopenable, member, refused
from .saved_folders import is_of_a_saved_page

_ENCRYPTED = 0x1
_LONGEST_NAME = 300


def open_it(data: bytes) -> list[Part]:
    """The members of an archive, in the order of their names."""
    return list(_parts(data))


def _parts(data: bytes) -> Iterator[Part]:
    budget = Budget()
    with archive(data) as packed:
        members = sorted(_files(packed), key=lambda one: one.filename)
        names = {one.filename for one in members}
        of_pages: set[str] = set()
        for one in members:
            if folder := _folder_of_a_page(one.filename, names):
                of_pages.add(folder)
            elif not _is_hidden(one.filename):
                yield _part(packed, one, budget)
    yield from (refused(f"/{folder}", Problem.OF_A_PAGE) for folder in sorted(of_pages))


def archive(data: bytes) -> zipfile.ZipFile:
    """An archive opened, its list of members bounded."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise Unopenable(Problem.BROKEN, str(error)[:100]) from error
    if len(packed.infolist()) > LIMITS.parts:
        raise TooMuch(Problem.TOO_MANY_INSIDE, str(LIMITS.parts))
    return packed


def read_member(packed: zipfile.ZipFile, one: zipfile.ZipInfo, budget: Budget) -> bytes:
    """The bytes of a member, never more than may be had, whatever its header says."""
    if one.flag_bits & _ENCRYPTED:
        raise Unopenable(Problem.ENCRYPTED)
    budget.weigh(one.compress_size, one.file_size)
    try:
        with packed.open(one) as file:
            data = file.read(min(budget.bytes, one.file_size) + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise Unopenable(Problem.BROKEN, str(error)[:100]) from error
    budget.weigh(one.compress_size, len(data))
    budget.take(len(data))
    return data


def _part(packed: zipfile.ZipFile, one: zipfile.ZipInfo, budget: Budget) -> Part:
    """A member, or why it is not read; raises only where the whole archive holds too much."""
    key = "/" + one.filename[:_LONGEST_NAME]
    if problem := _bad(one):
        return refused(key, problem)
    if not is_readable(one.filename):
        return refused(key, Problem.OTHER_KIND, ending_of(one.filename))
    try:
        return member(key, read_member(packed, one, budget))
    except TooMuch:
        raise
    except Unopenable as refusal:
        return refused(key, refusal.problem, refusal.detail)


def _files(packed: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    return (one for one in packed.infolist() if not one.is_dir())


def _bad(one: zipfile.ZipInfo) -> Problem | None:
    """A name that leads out of the archive, or a link: nothing is written, and still refused."""
    name = one.filename
    steps = name.replace("\\", "/").split("/")
    leads_out = name.startswith(("/", "\\")) or ".." in steps or ":" in steps[0]
    is_link = stat.S_ISLNK(one.external_attr >> 16)
    return Problem.BAD_NAME if leads_out or is_link or len(name) > _LONGEST_NAME else None


def _is_hidden(name: str) -> bool:
    """What systems put beside files: .DS_Store, __MACOSX/."""
    steps = [step for step in name.split("/") if step not in ("", ".", "..")]
    return any(step.startswith(".") or step == "__MACOSX" for step in steps)


def _folder_of_a_page(name: str, names: set[str]) -> str:
    """The folder with the parts of a saved page in which a member lies."""
    steps = name.split("/")
    for depth in range(len(steps) - 1):
        above = "".join(f"{step}/" for step in steps[:depth])
        if is_of_a_saved_page(steps[depth], partial(_lies_in, names, above)):
            return above + steps[depth]
    return ""


def _lies_in(names: set[str], above: str, page: str) -> bool:
    return above + page in names
