"""One entry of a catalogue file on its way to its row."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from pydantic import BaseModel

from articles.models import Publishable, Publishing
from programmes.models import Place
from seeds.catalogue.kinds import EntryKind, country_of, name_from_library
from seeds.catalogue.links import Directory, Unresolved
from seeds.intake.merging import merge
from seeds.intake.reasons import Reason, Reasons

Values = dict[str, Any]


@dataclass(slots=True)
class Entry:
    """What a file says of a row, and what became of it."""

    name: str  # "file.toml#slug"
    kind: EntryKind
    key: str
    said: Values
    row: Any = None  # None where there is none, and where the database refused it
    new: bool = False
    held: bool = False  # a draft stands beside the row: nothing is written, whatever is said
    before: Values = field(default_factory=dict)  # what the row was given by earlier files
    resolved: Values = field(default_factory=dict)  # its references to what is there
    taken: Values = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    problems: Reasons = field(default_factory=list)

    def meet(self, row: Any, publish: bool, drafted: Collection[str]) -> None:
        """Take the row that has this key, or a new one, which readers see where it is published;
        `drafted` are the keys of rows beside which a draft stands."""
        self.new = row is None
        self.row = _new_row(self.kind, self.key, publish) if self.new else row
        self.held = str(self.row.pk) in drafted
        self.before = self.kind.blank() | self.row.as_read

    def compare(self) -> bool:
        """Whether columns or own rows must be written."""
        plain = {name: value for name, value in self.said.items() if name in self.kind.parts}
        self._merge(plain)
        return self.new or self.row.as_read != self.row.as_read | plain

    def write(self) -> None:
        """Write the columns, then the rows that belong to the row."""
        parts = {n: p for n, p in self.kind.parts.items() if n in self.taken}
        for name in (name for name, part in parts.items() if part.with_row):
            parts[name].put(self.row, self.taken[name])
        if hasattr(self.row, "settle_translations"):
            # A translation that a file brings was made from the French text beside it.
            self.row.settle_translations([name.replace(".", "_") for name in parts if "." in name])
        self.row.as_read |= {n: value for n, value in self.said.items() if n in self.kind.parts}
        self.row.save()
        for name in (name for name, part in parts.items() if not part.with_row):
            parts[name].put(self.row, self.taken[name])

    def resolve(self, directory: Directory) -> bool:
        """Whether references must be written; those that name nothing known become problems."""
        for name, link in self.kind.links.items():
            if name in self.said:
                value, missing = link.resolve(self.said[name], directory)
                self.resolved[name] = link.canonical(value)
                for key in missing:
                    self.problems.append(Reason(code="unresolved", detail=f"{name}: {key}"))
        self._merge(self.resolved)
        return bool(self.row.as_read != self.row.as_read | self.resolved)

    def refer(self, directory: Directory) -> None:
        """Write the references; one that may not stand becomes a problem."""
        for name in self.resolved.keys() & self.taken.keys():
            try:
                with transaction.atomic():
                    self.kind.links[name].put(self.row, self.resolved[name], directory)
            except Unresolved as refusal:
                del self.resolved[name]
                self.problems.append(Reason(code="refused", detail=f"{name}: {refusal}"))
        self.row.as_read |= self.resolved
        self.row.save(update_fields=["as_read"])

    def _merge(self, values: Values) -> None:
        merged = merge(self._standing(values), self.before, values)
        self.taken |= merged.taken
        self.kept += merged.kept

    def _standing(self, values: Values) -> Values:
        if self.new:
            return self.before  # nothing was said of it yet, and it owns no rows
        return {name: self.kind.part(name).get(self.row) for name in values}


def values_of(kind: EntryKind, entry: BaseModel) -> Values:
    """What an entry says, texts by language ("name.fr"); only the keys that it has."""
    values: Values = {}
    for name in sorted(entry.model_fields_set - {kind.key}):
        value = getattr(entry, name)
        if isinstance(value, BaseModel):
            values |= {f"{name}.{lang}": getattr(value, lang) for lang in value.model_fields_set}
        else:
            values[name] = entry.model_dump(mode="json", include={name})[name]
    return {name: kind.part(name).canonical(value) for name, value in values.items()}


def _new_row(kind: EntryKind, key: str, publish: bool) -> Any:
    """A row that is not saved yet; a place has the names that the library has for it."""
    row = kind.model(**{kind.key: key})
    if publish and isinstance(row, Publishable):
        setattr(row, row.PUBLISHING, Publishing.PUBLISHED)
    if isinstance(row, Place):
        if "-" in key:
            row.parent = country_of(key)
        name_from_library(row)
    return row
