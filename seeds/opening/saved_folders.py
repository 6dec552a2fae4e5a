"""The folder that a browser saves beside a page, with its images, styles and frames.

page.html        the page
page_files/      its parts (Chrome, Edge, Safari); page_fichiers/, page_ملفات/ in other languages
"""

from __future__ import annotations

from collections.abc import Callable

_ENDINGS = ("_files", "_fichiers", "_ملفات", "_archivos", "-Dateien", ".files", " Files")
_PAGES = (".html", ".htm", ".xhtml", ".HTML", ".HTM")


def is_of_a_saved_page(folder: str, has: Callable[[str], bool]) -> bool:
    """Whether a folder is a saved page's, by its name and whether the page lies beside it."""
    stems = (folder.removesuffix(ending) for ending in _ENDINGS if folder.endswith(ending))
    return any(has(stem + suffix) for stem in stems for suffix in _PAGES)
