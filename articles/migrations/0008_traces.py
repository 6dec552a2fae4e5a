"""What was done to rows, written by the database itself: a line a row (`articles.models.traces`).

    SELECT articles_follow('articles_publication', 'id', 'name')
    SELECT articles_follow('programmes_name', 'id', 'text', 'programmes_place', 'place_id', ...)

A table is followed by its primary key and the column of its names; where its rows belong to items, the
tables of these are given, each with the column that leads there.
"""

import django.contrib.postgres.indexes
import django.db.models.fields.json
import django.db.models.functions.datetime
from django.db import migrations, models

# Generated columns are not kept, for they make themselves, nor are secrets. `updated_at` and the like
# change with others alone.
TRACE = """
CREATE FUNCTION articles_trace() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE
    given text := current_setting('coopsite.act', true);
    act jsonb := CASE WHEN given <> '' THEN given::jsonb ELSE '{}' END;
    unkept text[] := ARRAY(SELECT attname FROM pg_attribute
        WHERE attrelid = TG_RELID AND attnum > 0 AND attgenerated <> '') || '{password,last_login}'::text[];
    item text := quote_literal(TG_TABLE_NAME);
    item_key text := format('one.%I', TG_ARGV[0]);
    rows text := CASE TG_OP
        WHEN 'INSERT' THEN 'added AS one, (SELECT NULL::jsonb AS before) AS old'
        WHEN 'DELETE' THEN 'removed AS one, LATERAL (SELECT to_jsonb(one) - $4 AS before) AS old'
        ELSE 'added AS one JOIN removed AS was USING (%I), LATERAL ('
            ' SELECT jsonb_object_agg(key, past.value) AS before'
            ' FROM jsonb_each(to_jsonb(was) - $4 - ''updated_at'') AS past'
            ' JOIN jsonb_each(to_jsonb(one)) AS new USING (key) WHERE past.value <> new.value) AS old'
        END;
BEGIN
    IF TG_NARGS > 2 THEN
        SELECT format('CASE %s END', string_agg(format('WHEN one.%I IS NOT NULL THEN %L',
                TG_ARGV[n + 1], TG_ARGV[n]), ' ' ORDER BY n)),
            format('coalesce(%s)', string_agg(format('one.%I', TG_ARGV[n + 1]), ', ' ORDER BY n))
        INTO item, item_key FROM generate_series(2, TG_NARGS - 2, 2) AS n;
    END IF;
    EXECUTE format('INSERT INTO articles_trace (at, act, by, by_name, note, done, tabled, key,'
        ' item_tabled, item_key, named, before)'
        ' SELECT clock_timestamp(), $1, $2, $3, $5, $6, $7, one.%I, %s, %s,'
        ' coalesce(one.%I::text, ''''), old.before'
        ' FROM ' || rows || ' WHERE $6 = ''added'' OR old.before IS NOT NULL',
        TG_ARGV[0], item, item_key, TG_ARGV[1], TG_ARGV[0])
    USING coalesce(act ->> 'act', to_char(transaction_timestamp(), 'YYYYMMDD HH24MISS ') || pg_current_xact_id()),
        (act ->> 'by')::bigint, coalesce(act ->> 'by_name', ''), unkept,
        coalesce(act ->> 'note', ''),
        CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END,
        TG_TABLE_NAME;
    RETURN NULL;
END
$body$;
"""

FOLLOW = """
CREATE FUNCTION articles_follow(tabled text, VARIADIC about text[]) RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
    given text := (SELECT string_agg(quote_literal(one), ', ' ORDER BY n)
        FROM unnest(about) WITH ORDINALITY AS said (one, n));
    act text;
BEGIN
    FOREACH act IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT'
            ' EXECUTE FUNCTION articles_trace(%s)', lower('traced_' || act), act, tabled,
            CASE act WHEN 'INSERT' THEN 'NEW TABLE AS added' WHEN 'DELETE' THEN 'OLD TABLE AS removed'
                ELSE 'NEW TABLE AS added OLD TABLE AS removed' END, given);
    END LOOP;
END
$body$;
"""

UNFOLLOW = """
CREATE FUNCTION articles_unfollow(tabled text) RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    EXECUTE format('DROP TRIGGER traced_insert ON %1$I; DROP TRIGGER traced_update ON %1$I;'
        ' DROP TRIGGER traced_delete ON %1$I', tabled);
END
$body$;
"""

# Nobody changes what was written; what the bin holds is emptied by a command that says so.
STAYS = """
CREATE FUNCTION articles_trace_stays() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF current_setting('coopsite.emptying', true) IS DISTINCT FROM 'yes' THEN
        RAISE EXCEPTION 'Who did what is written once and never changed.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$body$;
CREATE TRIGGER trace_stays BEFORE UPDATE OR DELETE ON articles_trace
    FOR EACH ROW EXECUTE FUNCTION articles_trace_stays();
"""

FOLLOWED = """
SELECT articles_follow('articles_article', 'id', 'title');
SELECT articles_follow('articles_publication', 'id', 'name');
"""
UNFOLLOWED = """
SELECT articles_unfollow('articles_article');
SELECT articles_unfollow('articles_publication');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_publication_kind"),
    ]

    operations = [
        migrations.CreateModel(
            name="Trace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
                ("act", models.CharField(max_length=64)),
                ("by", models.BigIntegerField(null=True)),
                (
                    "by_name",
                    models.CharField(blank=True, db_default="", max_length=150, verbose_name="by"),
                ),
                ("note", models.TextField(blank=True, db_default="", verbose_name="note")),
                (
                    "done",
                    models.CharField(
                        choices=[
                            ("added", "added"),
                            ("changed", "changed"),
                            ("deleted", "deleted"),
                            ("emptied", "emptied from the bin"),
                            ("entered", "logged in"),
                            ("left", "logged out"),
                            ("refused", "refused at the door"),
                            ("secured", "changed how to log in"),
                            ("exported", "taken out as a file"),
                        ],
                        max_length=10,
                        verbose_name="what was done",
                    ),
                ),
                ("tabled", models.CharField(blank=True, db_default="", max_length=63)),
                ("key", models.CharField(blank=True, db_default="", max_length=64)),
                ("item_tabled", models.CharField(blank=True, db_default="", max_length=63)),
                ("item_key", models.CharField(blank=True, db_default="", max_length=64)),
                ("named", models.TextField(blank=True, db_default="", verbose_name="name")),
                ("before", models.JSONField(null=True)),
            ],
            options={
                "verbose_name": "trace",
                "verbose_name_plural": "who did what",
                "ordering": ("-id",),
                "default_permissions": ("view",),
                "indexes": [
                    models.Index(
                        models.F("item_tabled"),
                        models.F("item_key"),
                        models.F("id"),
                        name="traces_of_an_item",
                    ),
                    models.Index(models.F("act"), models.F("id"), name="traces_of_an_act"),
                    models.Index(
                        models.F("id"),
                        condition=models.Q(("done", "deleted")),
                        name="traces_of_deleting",
                    ),
                    django.contrib.postgres.indexes.BrinIndex(
                        models.F("at"), name="traces_by_time"
                    ),
                    models.Index(
                        django.db.models.fields.json.KT("before__identity"),
                        condition=models.Q(("done", "deleted"), ("tabled", "articles_article")),
                        name="deleted_by_identity",
                    ),
                ],
            },
        ),
        migrations.RunSQL(TRACE, "DROP FUNCTION articles_trace()"),
        migrations.RunSQL(STAYS, "DROP FUNCTION articles_trace_stays() CASCADE"),
        migrations.RunSQL(FOLLOW, "DROP FUNCTION articles_follow(text, text[])"),
        migrations.RunSQL(UNFOLLOW, "DROP FUNCTION articles_unfollow(text)"),
        migrations.RunSQL(FOLLOWED, UNFOLLOWED),
    ]
