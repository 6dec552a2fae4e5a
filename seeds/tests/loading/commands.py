"""The command `import_seeds`, run in this process."""

import io

from django.core.management import call_command


def run(*arguments):
    """Run the command; answer its exit status and what it printed."""
    out = io.StringIO()
    try:
        call_command("import_seeds", *map(str, arguments), stdout=out)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()
