"""What pages of programmes, places, figures and the press say for machines: JSON-LD by schema.org.

Pure functions from what a page asked for to nodes; the frame of the page puts them into one script.
"""
