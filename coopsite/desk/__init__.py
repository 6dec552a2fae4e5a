"""What is for all kinds of rows at the desk: its first page, its search, its lists.

jobs       the models by the job for which one opens them
waiting    what waits for a person, counted; front draws it
"""
