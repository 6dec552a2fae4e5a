"""From the bytes of a file to clean text.

    EF BB BF ...             UTF-8 with its mark       -> "utf-8"
    FF FE .. / FE FF ..      UTF-16                    -> "utf-16"
    C3 A9 ...                UTF-8                     -> "utf-8"
    E9 ...                   one byte a letter, French -> "windows-1252"
    C7 E1 ...                one byte a letter, Arabic -> "windows-1256"
    89 PNG, %PDF, PK ...     not text                  -> Unreadable

Text leaves in Unicode NFC, its lines ended by one line feed, without the invisible characters
(direction marks and overrides, zero-width, controls) that a page uses to look right and that would
make two equal titles differ. No-break spaces stay: headline strips are told by them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import partial

from ..page import Refusal, Unreadable

# The first bytes of what people drop into a folder of pages by mistake.
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"Rar!",
    b"OggS",
    b"ID3",
    b"SQLite format 3",
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_CONTROL_SHARE = 0.05  # above it the file is no text

_HIGH = re.compile("[\x80-\uffff]")
_ONE_BYTE = ("cp1252", "cp1250", "cp1256")  # in which programs show the bytes of UTF-8
_LEADS = bytes((0xC2, 0xC3, 0xC4, 0xC5, 0xD8, 0xD9, 0xDA, 0xDB, 0xE2))
_LOST_NO_BREAK = re.compile("[ÃĂ]  ?")  # "à" was two letters, the second a no-break space
_FEWEST_TWICE = 3
_TOGETHER = re.compile("[\x80-\uffff]{2,}")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_ODD = re.compile(
    "[^\t\n -~\xa0-\xac\xae-\u0300\u0600-\u061b\u061d-\u06ff\u2010-\u2027\u202f-\u205f]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was written in, and whether letters were lost."""

    text: str
    encoding: str
    broken: bool = False


def decode(data: bytes, size_limit: int) -> Decoded:
    """Turn the bytes of a document into clean text, or refuse them."""
    _refuse_what_is_no_text(data, size_limit)
    decoded = _with_mark(data) or _without_mark(data)
    text = clean(_decoded_once(decoded.text))
    if not text.strip():
        raise Unreadable(Refusal.BLANK)
    return Decoded(text, decoded.encoding, decoded.broken or "\ufffd" in text)


def _shown(codec: str) -> dict[str, int]:
    """The bytes of UTF-8 that are no letters alone, as a one-byte encoding shows them."""
    own = ((bytes([byte]).decode(codec, "ignore") or chr(byte), byte) for byte in range(128, 256))
    return dict(own) | {chr(byte): byte for byte in range(0x80, 0xA1)}


def _twice(shown: dict[str, int]) -> re.Pattern[str]:
    second = "".join(re.escape(letter) for letter, byte in shown.items() if byte < 0xC0)
    leads = "".join(letter for letter, byte in shown.items() if byte in _LEADS[:-1])
    three = next(letter for letter, byte in shown.items() if byte == _LEADS[-1])
    return re.compile(f"[{leads}][{second}]|{three}[{second}]{{2}}")


_SHOWN = {codec: _shown(codec) for codec in _ONE_BYTE}
_TWICE = {codec: _twice(shown) for codec, shown in _SHOWN.items()}


def _decoded_once(text: str) -> str:
    """The text of a page that was encoded twice: "Ã©", or "Ă©", stands for "é"."""
    if text.isascii():
        return text
    together = " ".join(_TOGETHER.findall(text))  # in it are all the pairs, and it is short
    for codec, pattern in _TWICE.items():
        pairs = len(pattern.findall(together))
        if pairs >= _FEWEST_TWICE and 4 * pairs >= len(_HIGH.findall(text)):
            once = pattern.sub(partial(_as_one_letter, _SHOWN[codec]), text)
            return _LOST_NO_BREAK.sub("à ", once) if codec != "cp1256" else once
    return text


def _as_one_letter(shown: dict[str, int], match: re.Match[str]) -> str:
    try:
        return bytes(shown[letter] for letter in match.group()).decode("utf-8")
    except UnicodeError:
        return match.group()


def clean(text: str) -> str:
    """Even out line ends and letters; drop the characters nobody sees."""
    if not _ODD.search(text):
        return text
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def _refuse_what_is_no_text(data: bytes, size_limit: int) -> None:
    if not data:
        raise Unreadable(Refusal.EMPTY)
    if len(data) > size_limit:
        raise Unreadable(Refusal.TOO_LARGE, str(len(data)))
    if data.startswith(_MAGIC):
        raise Unreadable(Refusal.BINARY, data[:4].decode("latin-1").strip())


def _with_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _keep_what_stands(data[len(mark) :], encoding)
    return None


def _keep_what_stands(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding[:6].rstrip("-"), "\ufffd" in text)


def _without_mark(data: bytes) -> Decoded:
    nuls = data.count(0)
    if nuls:
        return _unmarked_utf_16(data, nuls)
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls > _CONTROL_SHARE * len(data):
        raise Unreadable(Refusal.BINARY, str(controls))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf_8(data) or _one_byte_a_letter(data)


def _unmarked_utf_16(data: bytes, nuls: int) -> Decoded:
    """Latin text in UTF-16 has a NUL in every other byte, always on the same side."""
    odd = data[1::2].count(0)
    if nuls > 0.4 * len(data) and odd in (0, nuls):
        return _keep_what_stands(data, "utf-16-le" if odd else "utf-16-be")
    raise Unreadable(Refusal.NUL_BYTES, str(nuls))


def _damaged_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 cut inside its last letter, or with a few spoilt ones: keep the others."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            if data[: error.start].isascii() and error.start == len(data) - 1:
                return None  # a lone accented letter at the end of a one-byte text
            return Decoded(data[: error.start].decode("utf-8"), "utf-8", broken=True)
    text = data.decode("utf-8", errors="replace")
    letters = len(text) - len(text.encode("ascii", "ignore"))
    spoilt = text.count("\ufffd")
    return Decoded(text, "utf-8", broken=True) if letters > 5 * spoilt else None


def _one_byte_a_letter(data: bytes) -> Decoded:
    """Western or Arabic Windows: in Arabic most letters are above 0xC0, in French few are."""
    high = sum(1 for byte in data if byte >= 0xC0)
    ascii_letters = sum(1 for byte in data if 65 <= byte <= 90 or 97 <= byte <= 122)
    encoding = "windows-1256" if high > ascii_letters else "windows-1252"
    text = data.decode(encoding.replace("windows-", "cp"), errors="replace")
    return Decoded(text, encoding, "\ufffd" in text)
