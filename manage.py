#!/usr/bin/env python
"""The command line of coopsite."""

import os
import sys

from django.core.management import execute_from_command_line

from seeds.loading.troubles import trouble


def main() -> None:
    """Run one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coopsite.settings")
    try:
        execute_from_command_line(sys.argv)
    except Exception as error:
        if said := trouble(error):
            sys.exit(said)
        raise


if __name__ == "__main__":
    main()
