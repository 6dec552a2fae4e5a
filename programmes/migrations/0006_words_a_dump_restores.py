"""The words of names, by a function bound to what it calls (articles 0003 says why).

array_to_string is only STABLE, because it prints values of any type; of texts it always makes the
same text, so the function may still be called IMMUTABLE, which a generated column demands.
"""

from django.db import migrations

WORDS = """
CREATE OR REPLACE FUNCTION programmes_words(VARIADIC names text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT to_tsvector('pg_catalog.simple', plain)
        || to_tsvector('pg_catalog.french', plain)
        || to_tsvector('pg_catalog.english', plain)
        || to_tsvector('pg_catalog.arabic', plain)
    FROM (VALUES (programmes_plain(left(array_to_string(names, ' '), 20000)))) AS said (plain)
);
"""


class Migration(migrations.Migration):
    dependencies = (("programmes", "0005_drop_latest_figures"),)
    operations = (migrations.RunSQL(WORDS, migrations.RunSQL.noop),)
