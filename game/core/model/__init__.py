"""What is a scenario made of? Frozen records, one for each thing that a file declares, and nothing that acts.

Field names are those of scenario format 1, except where Python reserves the word (`if`, `else`): those have an alias.
The metadata of a field (range, pattern, alias, description) is what the reader of files and the editors' schema need,
so that a field is defined once. Expressions stay as the author wrote them; `expression` gives them a meaning.
"""
