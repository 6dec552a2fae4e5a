"""Programmes, the organisations behind them, the places where they work, who they reach."""
