"""From files to documents: what holds documents is opened in a reading process, file in file.

a.txt      -> a.txt
b.pdf      -> b.pdf                     made HTML
c.zip      -> c.zip/d.txt
           -> c.zip/e.eml, opened       -> c.zip/e.eml
                                        -> c.zip/e.eml/f.docx, opened -> ...
           -> c.zip/g.png               passed over, and named
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from articles.text.controls import on_one_line
from seeds.intake.files import FileProblem, SeedBytes, SeedFile, load
from seeds.loading.readers import Readers
from seeds.opening import (
    LIMITS,
    NO_COVER,
    Budget,
    Cover,
    Part,
    Problem,
    TooMuch,
    is_openable,
    put_under,
)

_FILES, _BYTES = 40, 100_000_000  # files that are in memory at a time, and bytes, more or less


@dataclass(frozen=True, slots=True)
class Unpacking:
    """Files that are opened where they must be, within two limits: of a document, of a file."""

    readers: Readers
    size_limit: int
    file_limit: int

    def documents(self, files: Iterator[SeedFile]) -> Iterator[SeedBytes]:
        """Every document of the files, in order; some files are being opened ahead."""
        for batch in self._batches(files):
            begun = [(file, self._begin(file)) for file in batch]
            for file, parts in begun:
                if parts is None:
                    yield file
                else:
                    yield from self._taken_out(file, parts(), Budget(), 1, NO_COVER)

    def _batches(self, files: Iterator[SeedFile]) -> Iterator[list[SeedBytes]]:
        batch: list[SeedBytes] = []
        for file in files:
            batch.append(load(file, self.size_limit, self.file_limit))
            if len(batch) == _FILES or sum(len(one.data) for one in batch) > _BYTES:
                yield batch
                batch = []
        yield batch

    def _begin(self, file: SeedBytes) -> Callable[[], list[Part]] | None:
        """Begin to open a file; None where it is a document by itself."""
        if file.problem or not is_openable(file.name, file.data):
            return None
        return self.readers.open((file.name, file.data))

    def _taken_out(
        self, file: SeedBytes, parts: list[Part], budget: Budget, depth: int, cover: Cover
    ) -> Iterator[SeedBytes]:
        """The documents of a file, and of the files in it, as far as all of them may go."""
        for part in parts:
            name = file.name + on_one_line(part.key)
            found = SeedBytes(name, part.data, part.digest, part.problem, part.detail)
            outer = cover if part.cover == NO_COVER else part.cover
            try:
                budget.take(len(part.data))
            except TooMuch as refusal:
                yield SeedBytes(file.name, problem=refusal.problem, detail=refusal.detail)
                return
            if part.is_final or not is_openable(name, part.data):
                yield self._sized(_covered(found, outer))
            else:
                yield from self._opened(found, budget, depth, outer)

    def _opened(
        self, file: SeedBytes, budget: Budget, depth: int, cover: Cover
    ) -> Iterator[SeedBytes]:
        """The documents of a file in a file, unless it lies too deep."""
        if depth == LIMITS.depth:
            yield SeedBytes(file.name, problem=Problem.TOO_DEEP, detail=str(LIMITS.depth))
            return
        parts = self.readers.open((file.name, file.data))()
        yield from self._taken_out(file, parts, budget, depth + 1, cover)

    def _sized(self, document: SeedBytes) -> SeedBytes:
        """A document, or the problem that it is too large for one."""
        if len(document.data) <= self.size_limit:
            return document
        detail = f"{len(document.data)} > {self.size_limit}"
        return SeedBytes(document.name, problem=FileProblem.TOO_LARGE, detail=detail)


def _covered(document: SeedBytes, cover: Cover) -> SeedBytes:
    """A document under the cover of the file around its own, as its archive or mail says it."""
    return document if document.problem else replace(document, data=put_under(cover, document.data))
