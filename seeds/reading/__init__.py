"""Reading press pages: functions from bytes to small frozen values, with no Django import."""

from .page import (
    Block,
    Doubt,
    DoubtCode,
    Kind,
    Page,
    Reason,
    Unreadable,
)
from .reader import READER_VERSION, read
from .records import record

__all__ = [
    "READER_VERSION",
    "Block",
    "Doubt",
    "DoubtCode",
    "Kind",
    "Page",
    "Reason",
    "Unreadable",
    "read",
    "record",
]
