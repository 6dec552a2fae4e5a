"""The site's settings with a task of the tests, for workers in processes of their own."""

from coopsite.settings import *  # noqa: F403

PROCRASTINATE_IMPORT_PATHS = ["coopsite.tests.jobs.importing"]
