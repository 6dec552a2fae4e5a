"""Saved pages for tests, in the shape of a press portal; papers and people are invented."""

from pathlib import Path

STRIP = ("Pluie : les barrages se remplissent", "Rallye : une étape neutralisée")
PARAGRAPHS = (
    "La coopérative Tifawin a ouvert mardi un atelier de tissage au centre du village.",
    "Les trente adhérentes y travaillent par roulement, et la laine vient des fermes voisines.",
    "Un second atelier suivra au printemps, annonce la présidente de la coopérative.",
)


def portal_page(
    title: str = "Tissage : un atelier ouvre au village",
    *,
    strip: tuple[str, ...] = STRIP,
    paper: str = "La Gazette du Haut Plateau",
    day: str = "08 - 07 - 2025",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    author: str = "Salma Exemple",
) -> str:
    """A page with its headline strip above one article."""
    lines = [
        "".join(f"{headline}\xa0\xa0\xa0\xa0" for headline in strip),
        *[""] * 7,
        "Merci d'avoir signalé!",
        (
            "Cette image sera automatiquement bloquée après qu'elle soit signalée"
            " par plusieurs personnes."
        ),
        "",
        "",
        "",
        title,
        f"Publié dans {paper} le {day}" if day else "",
        "",
        *paragraphs,
        f"{author} / {paper}",
        "",
        "",
        "Cliquez ici pour lire l'article depuis sa source.",
    ]
    return "\n".join(lines)


def save(folder: Path, name: str = "page.txt", text: str | None = None, **parts: object) -> Path:
    """Save a portal page, or `text`, under `folder`."""
    file = folder / name
    file.write_text(portal_page(**parts) if text is None else text, encoding="utf-8")  # type: ignore[arg-type]
    return file
