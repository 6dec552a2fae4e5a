"""From catalogue files to rows.

    files -> entries, checked whole -> rows and what belongs to them -> references between rows

All of it is one transaction: no reader ever sees a programme without its partners. An entry that
the database refuses is undone alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.db import DatabaseError, OperationalError, transaction

from articles.models import Draft
from seeds.catalogue.entries import Entry, values_of
from seeds.catalogue.kinds import KINDS, EntryKind
from seeds.catalogue.links import Directory
from seeds.catalogue.reading import BadCatalogue, read_catalogue
from seeds.catalogue.schema import key_of
from seeds.intake.files import SeedBytes
from seeds.intake.reasons import Reason, Reasons
from seeds.intake.results import Result
from seeds.models import CatalogueEntry, ImportRun, RunEntry

Outcome = RunEntry.Outcome


def load_catalogue(files: Iterable[SeedBytes], run: ImportRun) -> Iterator[Result]:
    """Load all catalogue files; answer what became of each bad file and of each entry."""
    with transaction.atomic():
        results = list(_Loading(run).results(files))
    yield from results


class _Loading:
    """The entries of one import, which may refer to each other in any order of files."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.directory = Directory()
        self.first_files: dict[tuple[str, str], str] = {}  # by kind and key

    def results(self, files: Iterable[SeedBytes]) -> Iterator[Result]:
        """Rows first, then references; the run notes all but what is unchanged."""
        entries: list[Entry] = []
        for file in files:
            try:
                entries += self._entries(file)
            except BadCatalogue as bad:
                yield self._noted(file.name, Outcome.FAILED, bad.reasons)
        for kind in KINDS:
            self._load([e for e in entries if e.kind is kind and not e.problems], kind)
        for entry in entries:
            if entry.row is not None and entry.resolve(self.directory) and not entry.held:
                _safely(entry, lambda entry: entry.refer(self.directory))
            yield self._result(entry)

    def _entries(self, file: SeedBytes) -> list[Entry]:
        """The entries of a file; one that an earlier file has already is a problem."""
        if file.problem:
            raise BadCatalogue([Reason(code=file.problem, detail=file.detail)])
        catalogue = read_catalogue(file.data)
        entries = []
        for kind in KINDS:
            for said in getattr(catalogue, kind.name):
                key = key_of(said)
                entry = Entry(f"{file.name}#{key}", kind, key, values_of(kind, said))
                first = self.first_files.setdefault((kind.name, key), file.name)
                if first != file.name:
                    entry.problems.append(Reason(code="twice", detail=first))
                entries.append(entry)
        return entries

    def _load(self, entries: list[Entry], kind: EntryKind) -> None:
        """Make or update the rows of one kind, countries before their regions."""
        keys = [entry.key for entry in entries]
        rows = kind.rows().select_for_update(of=("self",)).filter(**{f"{kind.key}__in": keys})
        found = {getattr(row, kind.key): row for row in rows}
        drafted = set(Draft.objects.of_kind(kind.model).beside().values_list("key", flat=True))
        noted = CatalogueEntry.objects.filter(kind=kind.name, key__in=keys)
        known = set(noted.values_list("key", flat=True))
        for entry in sorted(entries, key=lambda entry: len(entry.key)):
            if entry.key in known and entry.key not in found:
                entry.problems.append(Reason(code="removed", detail=""))
                continue
            entry.meet(found.get(entry.key), self.run.publish, drafted)
            if entry.compare() and not entry.held:
                _safely(entry, Entry.write)
        CatalogueEntry.objects.bulk_create(
            CatalogueEntry(kind=kind.name, key=entry.key)
            for entry in entries
            if entry.row is not None and entry.key not in known
        )

    def _result(self, entry: Entry) -> Result:
        """What became of an entry; what could not be done outweighs what could."""
        if entry.problems:
            removed = entry.problems[0]["code"] == "removed"
            outcome = Outcome.KEPT if removed else Outcome.FAILED
            return self._noted(entry.name, outcome, entry.problems)
        if entry.held and entry.taken:
            held = [Reason(code="has-draft", detail=", ".join(sorted(entry.taken)))]
            return self._noted(entry.name, Outcome.KEPT, held)
        if entry.kept:
            kept = [Reason(code="kept", detail=", ".join(sorted(entry.kept)))]
            return self._noted(entry.name, Outcome.KEPT, kept)
        changed = Outcome.UPDATED if entry.taken else Outcome.UNCHANGED
        return self._noted(entry.name, Outcome.CREATED if entry.new else changed, [])

    def _noted(self, name: str, outcome: RunEntry.Outcome, reasons: Reasons) -> Result:
        if outcome != Outcome.UNCHANGED:
            RunEntry.objects.create(run=self.run, path=name, outcome=outcome, reasons=reasons)
        return Result(name, outcome, reasons)


def _safely(entry: Entry, act: Callable[[Entry], None]) -> None:
    """Do it in a savepoint of its own; what the database refuses is undone alone."""
    try:
        with transaction.atomic():
            act(entry)
    except OperationalError:
        raise  # the server went away: nothing more can be loaded
    except DatabaseError as error:
        entry.row = None
        entry.problems.append(Reason(code="not-stored", detail=str(error).splitlines()[0]))
