"""Reading press pages: functions from bytes to small frozen values, with no Django import."""

from .page import (
    Block,
    BlockKind,
    Doubt,
    DoubtCode,
    Page,
    Refusal,
    Unreadable,
)
from .reader import READER_VERSION, read
from .records import record

__all__ = [
    "READER_VERSION",
    "Block",
    "BlockKind",
    "Doubt",
    "DoubtCode",
    "Page",
    "Refusal",
    "Unreadable",
    "read",
    "record",
]
