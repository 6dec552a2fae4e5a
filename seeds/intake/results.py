"""What an import says of each document and of each entry of a catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field

from seeds.intake.files import SeedBytes
from seeds.intake.reasons import Reasons
from seeds.models import RunEntry


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document, or of one entry of a catalogue file ("file.toml#slug")."""

    name: str
    outcome: RunEntry.Outcome
    reasons: Reasons = field(default_factory=list)
    document: SeedBytes | None = None  # of a document
