"""From the letters of a paged file, each at its place, to titles and paragraphs with their page.

letters -> pieces of lines -> columns -> lines -> paragraphs and titles -> articles
"""
