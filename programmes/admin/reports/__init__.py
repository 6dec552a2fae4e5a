"""What readers reported, at the editors' desk."""

from programmes.admin.reports import reported_items

__all__ = ["reported_items"]
