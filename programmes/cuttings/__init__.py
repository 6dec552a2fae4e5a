"""What the page of a figure makes of its evidence: a verdict, two values compared, who printed it
when, footnotes, and a sheet to print."""
