"""PDFs written by hand, object by object, for what no library writes."""

from __future__ import annotations

PAGE = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf(
    content: str, *, page: str = PAGE, font: str = HELVETICA, more: tuple[str, ...] = ()
) -> bytes:
    """A PDF of one page that draws `content`, its font /F; further objects begin at 6."""
    stream = content.encode("latin-1")
    return file(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< {page} /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
        font,
        f"<< /Length {len(stream)} >>\nstream\n{content}\nendstream",
        *more,
    )


def file(*objects: str) -> bytes:
    """A PDF of objects, numbered from 1, with the table of their places."""
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + head.encode() + trailer.encode()


def lines(*texts: str, size: float = 11) -> str:
    """Lines of text one below the other, in the bytes of the font."""
    shown = " T* ".join("(" + one.translate(_ESCAPED) + ") Tj" for one in texts)
    return f"BT /F {size} Tf {size * 1.2} TL 50 780 Td {shown} ET"


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "()\\"})
