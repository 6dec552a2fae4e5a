"""Time that passes for jobs."""

from django.db import connection


def wait(seconds):
    """Let all that happened to jobs have happened some seconds earlier."""
    with connection.cursor() as cursor:
        past = "UPDATE procrastinate_events SET at = at - make_interval(secs => %s)"
        cursor.execute(past, [seconds])
