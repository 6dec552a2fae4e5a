"""Writing rows back as catalogue files: sorted, without what every entry has by default.

Two databases that hold the same write the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli_w

from seeds.catalogue.kinds import KINDS, EntryKind

Value = Any


def write_catalogue(folder: Path) -> Iterator[tuple[Path, int]]:
    """Write one file a kind into `folder`; answer each file with the number of its entries.

    Raises `OSError` where the folder cannot be written. A file is there whole, or as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        entries = [_entry(kind, row) for row in kind.rows().iterator(chunk_size=500)]
        path = folder / f"{kind.name}.toml"
        _replace(path, tomli_w.dumps({kind.name: entries} if entries else {}))
        yield path, len(entries)


def _replace(path: Path, text: str) -> None:
    beside = path.with_suffix(".toml.part")
    beside.write_bytes(text.encode())
    beside.replace(path)


def _entry(kind: EntryKind, row: Any) -> dict[str, Value]:
    """An entry as a file says it, the key first."""
    entry: dict[str, Value] = {kind.key: getattr(row, kind.key)}
    for name, value in kind.values(row).items():
        field, _, language = name.partition(".")
        if language:
            entry.setdefault(field, {})[language] = value
        else:
            entry[field] = value
    return _said(entry)


def _said(entry: dict[str, Value]) -> dict[str, Value]:
    """Without empty texts, empty lists and what is not known, however deep."""
    said = {name: _said_value(value) for name, value in entry.items()}
    return {name: value for name, value in said.items() if value or _is_number(value)}


def _is_number(value: Value) -> bool:
    """Nought members is said; `False` is the default."""
    return isinstance(value, int) and not isinstance(value, bool)


def _said_value(value: Value) -> Value:
    if isinstance(value, dict):
        return _said(value)
    if isinstance(value, list):
        return [_said_value(one) for one in value]
    return value
