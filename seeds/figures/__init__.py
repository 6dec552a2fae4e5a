"""Reading figures: from a page to statements with their sentences, with no Django import."""

from .reader import body_texts, read_figures, read_vague
from .statements import PrintedMeasure, PrintedQualifier, Statement

__all__ = [
    "PrintedMeasure",
    "PrintedQualifier",
    "Statement",
    "body_texts",
    "read_figures",
    "read_vague",
]
