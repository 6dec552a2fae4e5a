"""The table in which limits on logging in are counted, for all processes alike.

It is the one that `createcachetable` makes; as a migration no operator can forget it.
"""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE coopsite_cache (
                cache_key varchar(255) NOT NULL PRIMARY KEY,
                value text NOT NULL,
                expires timestamp with time zone NOT NULL
            );
            CREATE INDEX coopsite_cache_expires ON coopsite_cache (expires);
            """,
            "DROP TABLE coopsite_cache",
        )
    ]
