"""A text that was pasted, as a file: as it is, or as a page that declares what its editor knows.

text alone                           Texte collé.txt
text, title, paper, day, address     Texte collé.html: declared in its head, so read without doubt
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from seeds.opening.composing import Written, blocks, declared, html_page


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text and what is known of it."""

    text: str
    title: str = ""
    paper: str = ""
    day: date | None = None
    address: str = ""

    def as_file(self, name: str) -> tuple[str, bytes]:
        """The name and the bytes of the file that it makes."""
        if not (self.title or self.paper or self.day or self.address):
            return f"{name}.txt", self.text.encode()
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        title = self.title or lines[0]
        rest = lines[1:] if lines[0] == title else lines
        written = [Written("h1", title), *(Written("p", line) for line in rest)]
        day = self.day.isoformat() if self.day else ""
        head = declared(title=title, paper=self.paper, address=self.address, day=day)
        return f"{name}.html", html_page(blocks(written), title=title, head=head)
