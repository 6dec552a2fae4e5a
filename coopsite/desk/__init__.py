"""What is for all kinds of rows at the desk: its first page, its search, its lists.

shelves    the models by what one opens them for
waiting    what waits for a person, counted in one question (articles.lists.counting)
searching  one search over everything
rows       the rows of a list, drawn
saved      lists that are kept under a name
tables     any list as a table, as it is filtered
"""
