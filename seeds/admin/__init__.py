"""Imports at the editors' desk, and what they brought beside articles and figures."""

from seeds.admin import articles, figures, imports

__all__ = ["articles", "figures", "imports"]
