"""The whole site in one file, and back: a tar with three parts.

manifest.json    what the site held: rows and a digest of each table, digests of the other parts
database.dump    pg_dump, custom format, of the very moment that the manifest tells
media/...        files that people uploaded, where there are any
"""
