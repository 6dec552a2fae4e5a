"""The endings of names by which files are told: pages as they are, and files with documents in."""

from __future__ import annotations

PAGES = (".txt", ".text", ".html", ".htm")
ENDINGS = {  # by the module that opens them
    "mail": (".eml", ".mhtml", ".mht"),
    "feeds": (".rss", ".atom", ".xml", ".rdf"),
    "pdf": (".pdf",),
    "docx": (".docx", ".docm"),
    "odt": (".odt",),
    "warc": (".warc", ".warc.gz"),
    "wacz": (".wacz",),
    "zips": (".zip",),
}
MODULES = {ending: module for module, endings in ENDINGS.items() for ending in endings}


def ending_of(name: str) -> str:
    """The ending by which a file is told, in small letters: ".warc.gz" is one."""
    name = name.lower()
    if name.endswith(".warc.gz"):
        return ".warc.gz"
    base = name.rsplit("/", 1)[-1]
    return "." + base.rsplit(".", 1)[-1] if "." in base.lstrip(".") else ""


def is_packed(name: str) -> bool:
    """Whether a file of that name holds documents that must be taken out of it."""
    return ending_of(name) in MODULES


def is_readable(name: str) -> bool:
    """Whether a file of that name is read at all, as a page or for its documents."""
    return is_packed(name) or ending_of(name) in PAGES
