"""Reading figures: from a page to statements with their sentences, with no Django import."""

from .reader import read_figures, read_vague
from .statements import Measure, Qualifier, Statement

__all__ = ["Measure", "Qualifier", "Statement", "read_figures", "read_vague"]
