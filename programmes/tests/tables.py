"""Tables of cooperatives as editors send them; all that they name is invented."""

import csv
import io
import re
import zipfile

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from programmes.admin.tables.cooperative_tables import COLUMNS

IMPORT = "/admin/programmes/cooperative/import/"
PROCESS = "/admin/programmes/cooperative/process_import/"
EXPORT = "/admin/programmes/cooperative/export/"
ROW = {
    "slug": "tissage-du-haut-val",
    "name": "Tissage du Haut Val",
    "place": "MA-05",
    "founded": "2014",
    "members": "12",
    "women_share": "100",
    "activities": "textiles, crafts",
    "products": "tapis, plaids",
    "phone": "+212 5 00 00 00 00",
    "contact_agreed": "oui",
    "example": "yes",
}


def rows_of(*rows, columns=COLUMNS):
    """The lines of a table, the head first."""
    return [list(columns), *([row.get(column, "") for column in columns] for row in rows)]


def as_csv(lines, delimiter=","):
    """A CSV file in UTF-8."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue().encode()


def as_xlsx(lines):
    """An XLSX file."""
    book, data = openpyxl.Workbook(), io.BytesIO()
    for line in lines:
        book.active.append(line)
    book.save(data)
    return data.getvalue()


def as_wide_xlsx(rows, cells):
    """An XLSX file of a few kilobytes, with so many empty cells a row."""
    data = io.BytesIO(as_xlsx([["slug"]]))
    row = f"<row>{'<c/>' * cells}</row>"
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("xl/worksheets/sheet2.xml", f"<a><sheetData>{row * rows}</sheetData></a>")
    return data.getvalue()


def send(client, data, name="table.csv"):
    """Choose a file; the page with its preview, or with what is wrong."""
    posted = {"import_file": SimpleUploadedFile(name, data), "resource": "0"}
    return client.post(IMPORT, posted, headers={"accept-language": "en"})


def text_of(answer):
    """The words of a page."""
    assert answer.status_code == 200
    page = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(page.replace("&quot;", '"').replace("&#x27;", "'").split())


def confirm(client, preview):
    """Say yes to a preview; the page that answers."""
    form = preview.context["confirm_form"]
    posted = {field.html_name: field.value() for field in form}
    return client.post(PROCESS, posted, follow=True, headers={"accept-language": "en"})


def bring(client, data, name="table.csv"):
    """Choose a file and say yes."""
    return confirm(client, send(client, data, name))
