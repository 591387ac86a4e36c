"""How does a scenario begin, and how does it look while it is being written? `new` and `preview`."""
