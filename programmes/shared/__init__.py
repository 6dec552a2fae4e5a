"""What every room here uses: asking, walking lists, three languages, goals and countries."""
