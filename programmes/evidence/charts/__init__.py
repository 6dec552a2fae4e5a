"""The values of one scope over time, drawn by the server; decision 33."""
