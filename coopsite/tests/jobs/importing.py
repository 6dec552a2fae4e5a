"""A task for workers that are killed: the import of one page by the real loader."""

import os
from pathlib import Path

from articles.jobs import task
from seeds.loading.loader import Options, import_documents
from seeds.tasks import IMPORTS


@task("import_one_page", "Import page %(number)s", lock=IMPORTS)
def import_one_page(number):
    """Import the page of a number in the folder PAGES."""
    [page] = Path(os.environ["PAGES"]).glob(f"*/{number:06}.*")
    import_documents([page], Options())
