"""How fast is it beside its peers? One script for each budget; `python -m tests.benchmarks` runs them all."""
