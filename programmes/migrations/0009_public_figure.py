"""Who may see a figure, said once: the ids of those that every reader may see (articles 0004 says why
of ids alone)."""

from django.db import migrations

PUBLIC_FIGURE = """
CREATE VIEW programmes_public_figure AS
SELECT id FROM programmes_figure WHERE state = 'confirmed'
"""


class Migration(migrations.Migration):
    dependencies = (("programmes", "0008_citation_anchor"),)
    operations = (migrations.RunSQL(PUBLIC_FIGURE, "DROP VIEW programmes_public_figure"),)
