"""A walk through the public site: every address that its pages, sitemaps and feeds lead to."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

LARGEST = 2_500  # answers in one language: else the walk goes round in circles
_LINKS = re.compile(r'(?:(?:href|src)="|<loc>)(?:http://testserver)?(/[^"<]*)')


def walk(client, language: str, beginnings: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Every address, with the status and the text of its answer."""
    waiting = [*beginnings]
    seen = set(waiting)
    for address in waiting:
        answer = client.get(address)
        text = (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")
        yield address, answer.status_code, f"{answer.get('Location', '')} {text}"
        for found in [*_LINKS.findall(text), answer.get("Location", "")]:
            link = unescape(found).partition("#")[0]
            known = link in seen or link.startswith("/static/")
            if link.startswith((f"/{language}/", "/sitemap")) and not known:
                seen.add(link)
                waiting.append(link)
        assert len(waiting) < LARGEST, waiting[-5:]
