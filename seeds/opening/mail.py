"""A mail (EML) or a page saved as one file (MHTML), by the standard library.

press.eml     its text, HTML where there is some: ""; its day and subject are those of the mail
              a forwarded mail, an attachment of a kind that is read: "/communique.docx"
              a note of a few words beside such attachments is passed over
page.mhtml    the page: "", its address and day as the browser noted them; its parts stay unread

From, To and the other headers are no part of the article. A mail whose last boundary is missing
was cut off, and is in doubt; one that is encrypted, or a whole mailbox, is refused.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from datetime import UTC
from email.errors import CloseBoundaryNotFoundDefect
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from html import unescape

from ..reading.cover import Cover
from ..reading.page import DoubtCode
from .endings import ending_of, is_readable
from .parts import Budget, Part, Problem, Unopenable, made, member, refused, seal

_NOTE = 300  # characters; a shorter text only goes with its attachments
_REPLIES = re.compile(r"^(?:\s*(?:re|fwd?|tr|réf?|رد|إعادة توجيه)\s*:\s*)+", re.IGNORECASE)
_UNSEEN = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_SEEN_AGAIN = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_KNOWN_HEADERS = ("from", "date", "subject", "mime-version", "content-type")
_LONGEST_NAME = 150
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom \S+ [^\n]+\n[A-Za-z-]+:")
# Its parameters take the square of their length to tell apart; of no mail are they as long.
_LONG_HEADER = re.compile(
    rb"^content-(?:type|disposition):(?:[^\n]|\n[ \t]){5000}", re.IGNORECASE | re.MULTILINE
)


def open_it(data: bytes) -> list[Part]:
    """The text of a mail and its attachments, or the page that was saved."""
    if data.startswith(b"From ") and _NEXT_MAIL.search(data):
        raise Unopenable(Problem.BROKEN, "mbox")
    if _LONG_HEADER.search(data):
        raise Unopenable(Problem.BROKEN, "Content-Type")
    message = email.message_from_bytes(data, policy=default)
    if message.get_content_type() in _ENCRYPTED:
        raise Unopenable(Problem.ENCRYPTED)
    if not any(name in message for name in _KNOWN_HEADERS):
        raise Unopenable(Problem.BROKEN, "MIME")
    if message.get_content_type() == "multipart/related" and _location(message):
        return [_saved_page(data, message)]
    return list(_sent(data, message))


def _location(message: EmailMessage) -> str:
    """The address of a page that a browser saved; a mail has none."""
    own = message.get("Snapshot-Content-Location") or message.get("Content-Location")
    if own:
        return str(own).strip()
    first = next((part for part in message.walk() if not part.is_multipart()), message)
    return str(first.get("Content-Location") or "").strip()


def _saved_page(data: bytes, message: EmailMessage) -> Part:
    pages = (part for part in message.walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    if page is None:
        raise Unopenable(Problem.NOTHING_INSIDE)
    address = _location(message)
    cover = Cover(address if address.startswith("http") else "", _day(message))
    return made(seal(data), "", _text(page).encode(), cover)


def _sent(data: bytes, message: EmailMessage) -> Iterator[Part]:
    attached = list(_attached(message))
    text = _body(message)
    is_note = any(part.problem is None for part in attached) and len(_seen(text)) < _NOTE
    if is_note:
        yield refused("", Problem.COVERING_NOTE)
    elif text.strip():
        doubts = (DoubtCode.BROKEN_OFF,) if _is_cut(message) else ()
        cover = Cover(day=_day(message), title=_subject(message), doubts=doubts)
        yield made(seal(data), "", text.encode(), cover)
    yield from attached


def _is_cut(message: EmailMessage) -> bool:
    """Whether the last boundary of a mail, or of a part of it, is missing."""
    defects = (defect for part in message.walk() for defect in part.defects)
    return any(isinstance(one, CloseBoundaryNotFoundDefect) for one in defects)


def _body(message: EmailMessage) -> str:
    """What the reader of a mail sees: its HTML, else its plain text."""
    try:
        part = message.get_body(("html", "plain"))
    except (KeyError, AttributeError):  # of a broken mail
        part = None
    return _text(part) if isinstance(part, EmailMessage) else ""


def _text(part: EmailMessage) -> str:
    """The text of a part in the letters that it declares, or that most mails have."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        return raw.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return raw.decode("utf-8", "replace")


def _seen(text: str) -> str:
    """What of an HTML text is seen, more or less."""
    first, *others = _UNSEEN.split(text)
    shown = " ".join([first, *("".join(_SEEN_AGAIN.split(one, maxsplit=1)[1:]) for one in others)])
    return " ".join(unescape(_TAG.sub(" ", shown)).split())


def _attached(message: EmailMessage) -> Iterator[Part]:
    budget = Budget()
    taken: dict[str, int] = {}
    for part in message.iter_attachments():
        name = _unique(_name(part), taken)
        if part.get_content_type() == "message/rfc822":
            inner = [one for one in part.iter_parts() if isinstance(one, EmailMessage)]
            raw = inner[0].as_bytes() if inner else b""
        elif not is_readable(name):
            budget.take(0)
            yield refused(f"/{name}", Problem.OTHER_KIND, ending_of(name))
            continue
        else:
            content = part.get_payload(decode=True)
            raw = content if isinstance(content, bytes) else b""
        budget.take(len(raw))
        yield member(f"/{name}", raw, Cover(day=_day(message)))


def _name(part: EmailMessage) -> str:
    """What an attachment is called; a name is no path."""
    if part.get_content_type() == "message/rfc822":
        return "message.eml"
    name = (part.get_filename() or part.get_content_type()).replace("\\", "/").rsplit("/", 1)[-1]
    return " ".join(name.split()).lstrip(".")[-_LONGEST_NAME:] or "attachment"


def _unique(name: str, taken: dict[str, int]) -> str:
    """The name, with a number where another attachment has it already."""
    stem, dot, ending = name.rpartition(".")
    chosen, number = name, taken.get(name, 1)  # the number that it had last
    while chosen in taken:
        number += 1
        chosen = f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"
    taken[name] = number
    taken.setdefault(chosen, 1)
    return chosen


def _day(message: EmailMessage) -> str:
    try:
        sent = parsedate_to_datetime(str(message.get("Date") or ""))
    except (TypeError, ValueError, IndexError):
        return ""
    return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).date().isoformat()


def _subject(message: EmailMessage) -> str:
    return _REPLIES.sub("", " ".join(str(message.get("Subject") or "").split()))
