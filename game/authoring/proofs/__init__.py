"""What can be reached, and how likely? Searches, intervals and samples over the rules of play."""
