"""How Arabic writes a day with its time, which Django leaves to the American order.

The day is Django's own short one of Arabic, with the marks that keep its order from right to left.
"""

SHORT_DATETIME_FORMAT = "d\N{RIGHT-TO-LEFT MARK}/m\N{RIGHT-TO-LEFT MARK}/Y g:i A"
