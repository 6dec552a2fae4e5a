"""The library of images at the desk."""

from programmes.admin.images import library

__all__ = ["library"]
