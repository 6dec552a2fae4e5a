"""Arabic words of a search are looked for with either of the endings that readers type one for the
other: ة and ه, ى and ي. The other letters that are typed for one another `articles_fold` evens out.

Only the question changes, not the words of articles: nothing is indexed anew. One with signs (quotes,
"-word", "or") is read as it stands, for its words cannot be taken one by one.
"""

from django.db import migrations

EITHER_ENDING = r"""
CREATE FUNCTION articles_either_ending(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN words !~ '[ةهىي]' OR words ~* '"|(^|\s)(-|or(\s|$))' THEN ''::tsquery ELSE (
    SELECT coalesce(string_agg('(' || either || ')', ' & '), '')::tsquery
    FROM (
        SELECT (plainto_tsquery('pg_catalog.arabic', word) || plainto_tsquery(
            'pg_catalog.arabic', left(word, -1) || translate(right(word, 1), 'ةهىي', 'هةيى')
        ))::text AS either
        FROM regexp_split_to_table(articles_fold(words), '\s+') AS word
    ) AS each_word
    WHERE either <> ''
) END;
"""

# As in 0003, and for Arabic with either ending.
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
            {arabic}
            ELSE ''::tsquery
        END
    )) AS typed (found)
);
"""

# A minus that stands before no word means nothing; more than thirty of them in a row are more than
# PostgreSQL's reader of queries holds ("tsquery stack too small").
SEARCH_QUERY = r"""
CREATE OR REPLACE FUNCTION articles_search_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT articles_language_query('fr', 'pg_catalog.french', read)
        || articles_language_query('en', 'pg_catalog.english', read)
        || articles_language_query('ar', 'pg_catalog.arabic', read)
    FROM (VALUES ({read})) AS typed (read)
);
"""
WITHOUT_LOOSE_SIGNS = r"regexp_replace(words, '-+(?=[\s!#-/:-@\[-`{-~]|$)', ' ', 'g')"
NOW = LANGUAGE_QUERY.replace("{arabic}", "WHEN 'ar' THEN articles_either_ending(words)")
BEFORE = LANGUAGE_QUERY.replace("{arabic}", "")


class Migration(migrations.Migration):
    dependencies = (("articles", "0017_mailings"),)
    operations = (
        migrations.RunSQL(EITHER_ENDING, "DROP FUNCTION articles_either_ending(text)"),
        migrations.RunSQL(NOW, BEFORE),
        migrations.RunSQL(
            SEARCH_QUERY.replace("{read}", WITHOUT_LOOSE_SIGNS),
            SEARCH_QUERY.replace("{read}", "words"),
        ),
    )
