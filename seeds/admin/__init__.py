"""Imports at the editors' desk, and what they brought beside articles and figures."""

from seeds.admin import articles, entries, figures, imports

__all__ = ["articles", "entries", "figures", "imports"]
