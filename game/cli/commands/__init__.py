"""One command, one file: what may be asked of it, and what it does."""
