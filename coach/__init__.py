"""coach: a terminal companion for people who write to one person at a time."""

__version__ = "0.1.0"
