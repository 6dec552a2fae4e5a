"""Figures as readers see them: with the sentence, the paper, the day and who disagrees."""
