"""How are ids and dates written in a file? Their patterns, as regular expressions."""

ID = r"^[a-z][a-z0-9_]{0,39}$"
SLUG = r"^[a-z][a-z0-9-]{0,39}$"
FACT_ID = r"^(here\.[a-z][a-z0-9_]*|[A-Z](\.[A-Za-z0-9]+)+)$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
PARTIAL_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"
