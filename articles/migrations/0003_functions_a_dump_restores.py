"""The same search functions, bound to what they call when they are made.

A restored dump calls them with an empty search_path, where a body kept as text (plpgsql) finds no
function of ours. A body that is an expression was looked up once and names no schema. What they
answer is unchanged, so the generated columns stay as they are.
"""

from django.db import migrations

# A tsvector holds at most 1 MB, so only the first 100,000 characters of a body are indexed.
SEARCH_VECTOR = """
CREATE OR REPLACE FUNCTION articles_search_vector(language text, title text, lede text, body text)
RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT ('''=' || language || ''':1A')::tsvector
        || setweight(articles_words(config, title), 'A')
        || setweight(articles_words(config, left(lede, 20000)), 'B')
        || setweight(articles_words(config, left(body, 100000)), 'C')
    FROM (VALUES (CASE language
        WHEN 'fr' THEN 'pg_catalog.french'::regconfig
        WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
        ELSE 'pg_catalog.english'::regconfig
    END)) AS stemmer (config)
);
"""

# One language's part of a query; nothing where only stop words are left, for else the name of the
# language alone would find all its articles. websearch_to_tsquery never fails, whatever is typed.
# In French an ending typed as "ees" is read as "ées" too: the stemmer knows that for "é".
LANGUAGE_QUERY = r"""
CREATE OR REPLACE FUNCTION articles_language_query(language text, config regconfig, words text)
RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT CASE numnode(found)
        WHEN 0 THEN found
        ELSE ('''=' || language || '''')::tsquery && found
    END
    FROM (VALUES (
        websearch_to_tsquery(config, words)
        || websearch_to_tsquery(config, articles_fold(words))
        || CASE language
            WHEN 'fr' THEN
                websearch_to_tsquery(config, regexp_replace(words, 'ee(s?)\M', 'ée\1', 'g'))
            ELSE ''::tsquery
        END
    )) AS typed (found)
);
"""


class Migration(migrations.Migration):
    dependencies = (("articles", "0002_initial"),)
    operations = (
        migrations.RunSQL(SEARCH_VECTOR, migrations.RunSQL.noop),
        migrations.RunSQL(LANGUAGE_QUERY, migrations.RunSQL.noop),
    )
