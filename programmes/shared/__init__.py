"""What every room here uses: questions, links, walking, languages, cells, goals, countries."""
