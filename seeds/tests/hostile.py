"""Texts made to keep a reader busy: each a piece that is repeated until a size is reached.

A stage that looks back or ahead further the longer its text is needs four times the time for twice
the text; one that reads on needs twice the time.
"""

from __future__ import annotations

from collections.abc import Callable

HEAD = """Le Fil du Sud
Accueil | Économie | Société
Une coopérative ouvre un magasin à Fès
Par Nora Chafik
08/07/2025
La coopérative a ouvert lundi un magasin où travaillent plus de 12 femmes de la région.
"""
TAIL = "\nLe magasin accueille 40 clients par jour, dont la moitié viennent de Guinée.\n"
PARAGRAPH = "<p>La coopérative a ouvert lundi un magasin où travaillent plus de 12 femmes.</p>"

# One line that goes on and on.
LINES = {
    "initials": "– M. 9",
    "abbreviations": "U.S. ",
    "stops": ".",
    "closers": "!?»”) ",
    "sentences": "Il a formé 12 femmes. ",
    "nested brackets": "([« ",
    "joined dashes": "–",
    "apostrophes": "d'l'",
    "semicolons": "; et 9 femmes",
    "spaced figures": "9 000 ",
    "comma figures": "1,,2",
    "groups of digits": "9'000'",
    "ranges": "de 11 à 19 ",
    "slashed days": "1/1/",
    "phones": "+212 05 22 48 ",
    "addresses": "@a",
    "dates": "3 mai 2024, ",
    "by then": "d'ici d'ici ",
    "of the end of": "fin à la fin à ",
    "according": "selon la A-",
    "place names": "au Maroc, ",
    "places and figures": "au Mali 9 femmes et ",
    "programmes": "Sillon, et le ",
    "programmes and figures": "Sillon 9 fermes; ",
    "Arabic signs": "تَّ",
    "Arabic numbers": "خمسة وعشرون ",
    "numbers in words": "deux cent ",
    "a good": "a ",
    "joiners": "a\u200d",
    "no-break spaces": "a\u00a0\u00a0\u00a0",
    "menus": "Accueil | Économie | ",
    "names": "Nora Chafik, Ali Mernissi et ",
    "asterisks": "**a ",
    "mails": "a.b.",
}
# Many lines of one kind.
MANY_LINES = {
    "empty lines": "\n\n",
    "title lines": "Un pont neuf sur le fleuve\n",
    "bylines": "Par Nora Chafik\n",
    "table lines": "| 9 | femmes |\n",
    "related lines": "À lire aussi\n",
    "repeated quotes": "Il a formé 12 femmes lundi.\n",
    "strips": "Un pont neuf\u00a0\u00a0\u00a0Le train repart\u00a0\u00a0\u00a0\n",
}
# Inside the body of a page.
HTML = {
    "deep tags": "<div>",
    "deep paragraphs": "<p><b>",
    "unclosed tags": "<a <b ",
    "unclosed comments": "<!-- ",
    "crossed tags": "<b><i></b></i>",
    "empty paragraphs": "<p></p>",
    "one-word paragraphs": "<p>9</p>",
    "machine data": '<script type="application/ld+json">{"a":1}</script>',
    "character references": "&lt;&eacute;&#9;",
    "texts between": "a<i/>",
}


def line(piece: str, size: int) -> bytes:
    """A page one line of which is too long."""
    return (HEAD + "Il a formé 9 femmes " + _repeated(piece, size) + TAIL).encode()


def lines(piece: str, size: int) -> bytes:
    """A page with too many lines."""
    return (HEAD + "\n" + _repeated(piece, size) + TAIL).encode()


def html(piece: str, size: int) -> bytes:
    """An HTML page with too much inside."""
    text = (
        f"<h1>Une coopérative ouvre un magasin</h1>{PARAGRAPH}{_repeated(piece, size)}{PARAGRAPH}"
    )
    return f"<!DOCTYPE html><html><body>{text}</body></html>".encode()


def attributes(size: int) -> bytes:
    """An HTML page one tag of which has too many attributes."""
    many = "".join(f" a{number}=b" for number in range(size // 8))
    return html(f"<p{many}>Un mot.</p>", 1)


def attributes_with_brackets(size: int) -> bytes:
    """The same, in a way that the reader does not see through: its time grows with its square."""
    many = "".join(f' a{number}="<"' for number in range(size // 10))
    return html(f"<p{many}>Un mot.</p>", 1)


def attribute(size: int) -> bytes:
    """An HTML page one attribute of which is too long."""
    return html(f"<p class='{'share-' * (size // 6)}'>Un mot.</p>", 1)


def declared(size: int) -> bytes:
    """An HTML page whose declared data are nested too deep."""
    deep = '{"@graph":[' * (size // 11)
    return html(f'<script type="application/ld+json">{deep}</script>', 1)


def _repeated(piece: str, size: int) -> str:
    return piece * max(1, size // len(piece.encode()))


Make = Callable[[int], bytes]
PAGES: dict[str, Make] = {
    **{f"line of {name}": lambda size, p=p: line(p, size) for name, p in LINES.items()},
    **{name: lambda size, p=p: lines(p, size) for name, p in MANY_LINES.items()},
    **{f"html {name}": lambda size, p=p: html(p, size) for name, p in HTML.items()},
    "html attributes": attributes,
    "html attribute": attribute,
    "html declared": declared,
}

# Catalogue files.
CATALOGUES: dict[str, Callable[[int], str]] = {
    "dots of a key": lambda size: f"{'a.' * (size // 2)}a = 1",
    "dots of a heading": lambda size: f"[{'a.' * (size // 2)}a]",
    "dots in braces": lambda size: f"a = {{{'a.' * (size // 2)}a = 1}}",
    "quoted dots": lambda size: '"a".' * (size // 4) + "a = 1",
    "brackets": lambda size: f"a = {'[' * size}",
    "braces": lambda size: f"a = {'{a=' * (size // 3)}",
    "headings": lambda size: "[[programmes]]\n" * (size // 15),
    "keys": lambda size: "".join(f"a.b.c{number} = 1\n" for number in range(size // 12)),
    "escapes": lambda size: 'a = "' + "\\n" * (size // 2) + '"',
    "open strings": lambda size: "a = '''\n" + 'b = """\n' * (size // 8),
    "a long key": lambda size: f"{'a' * size} = 1",
    "digits": lambda size: f"a = {'1' * size}",
}

# Clauses of a sentence that is to be cut to a quote.
CLAUSES = {
    "commas": ", qui a",
    "semicolons": "; il a formé des femmes",
    "Arabic semicolons": "؛ تم ",
    "brackets": "([« ",
    "dashes": " – a",
    "spaces": ",   ",
    "commas alone": ", ",
}


def sentence(piece: str, size: int) -> str:
    """A sentence whose number stands in the middle of many clauses."""
    return (
        f"Il a formé{piece * (size // 2 // len(piece))} 9 femmes{piece * (size // 2 // len(piece))}"
    )
