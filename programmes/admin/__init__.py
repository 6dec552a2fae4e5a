"""The desk of the editors: programmes and all that belongs to them, figures and their evidence."""

from programmes.admin import catalogue, figures, images

__all__ = ["catalogue", "figures", "images"]
from programmes.admin import catalogue, figures, reports

__all__ = ["catalogue", "figures", "reports"]
