"""The desk of figures: what waits is reviewed by keys, what was decided is looked at."""

from programmes.admin.figures import figures, indicators

__all__ = ["figures", "indicators"]
