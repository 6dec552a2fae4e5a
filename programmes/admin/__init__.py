"""The desk of the editors: programmes and all that belongs to them, figures and their evidence."""

from programmes.admin import catalogue, figures, images, reports, subscribers

__all__ = ["catalogue", "figures", "images", "reports", "subscribers"]
