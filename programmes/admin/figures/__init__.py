"""The desk of figures: what waits is reviewed by keys, what was decided is looked at."""

from programmes.admin.figures import citations, figures, indicators, publications, withholdings

__all__ = ["citations", "figures", "indicators", "publications", "withholdings"]
