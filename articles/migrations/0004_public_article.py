"""Who may see an article, said once: the ids of those that every reader may see.

A view is bound to its columns when it is made, so a dump restores it. It selects ids alone, for
PostgreSQL lets no column be altered that a view uses: `id` and `status` cannot be while it stands, every
other can. A migration that alters one of the two drops the view and makes it again.
"""

from django.db import migrations

PUBLIC_ARTICLE = """
CREATE VIEW articles_public_article AS
SELECT id FROM articles_article WHERE status = 'published'
"""


class Migration(migrations.Migration):
    dependencies = (("articles", "0003_functions_a_dump_restores"),)
    operations = (migrations.RunSQL(PUBLIC_ARTICLE, "DROP VIEW articles_public_article"),)
