"""The desk of figures: what waits is reviewed by keys, what was decided is looked at."""

from programmes.admin.figures import (
    citations,
    corrections,
    figures,
    indicators,
    publications,
    withholdings,
)

__all__ = ["citations", "corrections", "figures", "indicators", "publications", "withholdings"]
