"""Narkomindel: Soviet foreign policy from 1924 to 1953 as a game of decisions, read from YAML scenarios."""

__version__ = "0.1.0"
