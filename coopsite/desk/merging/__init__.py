"""Two items that are one, made one: the kept one gets what was the other's.

moving     the rows of the one become the other's
citations  quotes of an article, looked for in the other
acts       merging and taking it back, whole or not at all
moved      the old public address leads to the kept item
pages      the pages that ask
"""
