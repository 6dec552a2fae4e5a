"""That a saved page lost its article is traced, so that a restored article has its page again."""

from django.db import migrations

# The page's bytes stay out of it, which no person changes.
TRACE = """
CREATE FUNCTION seeds_trace_page() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE
    given text := current_setting('coopsite.act', true);
    act jsonb := CASE WHEN given <> '' THEN given::jsonb ELSE '{}' END;
BEGIN
    INSERT INTO articles_trace (at, act, by, by_name, note, done, tabled, key, item_tabled, item_key,
        named, before)
    VALUES (clock_timestamp(), coalesce(act ->> 'act', to_char(transaction_timestamp(), 'YYYYMMDD HH24MISS ') || pg_current_xact_id()),
        (act ->> 'by')::bigint, coalesce(act ->> 'by_name', ''), coalesce(act ->> 'note', ''),
        'changed', TG_TABLE_NAME, OLD.id, 'articles_article', OLD.article_id, OLD.path,
        jsonb_build_object('article_id', OLD.article_id));
    RETURN NULL;
END
$body$;
CREATE TRIGGER traced_page AFTER UPDATE OF article_id ON seeds_seeddocument FOR EACH ROW
    WHEN (OLD.article_id IS NOT NULL AND NEW.article_id IS NULL)
    EXECUTE FUNCTION seeds_trace_page();
"""

# What an import asks of documents that have lost their article.
INDEX = """
CREATE INDEX traces_of_pages ON articles_trace (key) WHERE tabled = 'seeds_seeddocument';
"""


class Migration(migrations.Migration):
    dependencies = (("seeds", "0003_skipped_files"), ("articles", "0008_traces"))
    operations = (
        migrations.RunSQL(TRACE, "DROP FUNCTION seeds_trace_page() CASCADE"),
        migrations.RunSQL(INDEX, "DROP INDEX traces_of_pages"),
    )
