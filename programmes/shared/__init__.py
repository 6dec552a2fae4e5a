"""What every room here uses: asking, links, walking lists, three languages, cells, goals, countries."""
