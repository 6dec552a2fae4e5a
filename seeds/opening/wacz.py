"""A packed web archive (WACZ): a ZIP with WARC files in archive/, each opened in its turn."""

from __future__ import annotations

from .parts import Budget, Part, member
from .zips import archive, read_member


def open_it(data: bytes) -> list[Part]:
    """The WARC files of an archive; its indexes and logs say nothing that they do not."""
    budget = Budget()
    with archive(data) as packed:
        return [
            member(f"/{one.filename}", read_member(packed, one, budget))
            for one in sorted(packed.infolist(), key=lambda one: one.filename)
            if one.filename.startswith("archive/")
            and ".." not in one.filename
            and one.filename.lower().endswith((".warc", ".warc.gz"))
        ]
