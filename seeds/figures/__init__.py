"""Reading figures: from a page to statements with their sentences, with no Django import."""

from .reader import read_figures, read_vague
from .statements import PrintedMeasure, PrintedQualifier, Statement

__all__ = ["PrintedMeasure", "PrintedQualifier", "Statement", "read_figures", "read_vague"]
