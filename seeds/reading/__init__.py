"""Reading press pages: functions from bytes to small frozen values, with no Django import."""

from .page import (
    Block,
    BlockKind,
    Candidate,
    Doubt,
    DoubtCode,
    Page,
    Refusal,
    Unreadable,
)
from .reader import READER_VERSION, read
from .records import candidates, record
from .text_pages import all_candidates

__all__ = [
    "READER_VERSION",
    "Block",
    "BlockKind",
    "Candidate",
    "Doubt",
    "DoubtCode",
    "Page",
    "Refusal",
    "Unreadable",
    "all_candidates",
    "candidates",
    "read",
    "record",
]
