"""How does every screen of the window look at every size? Pictures to look at, and a sweep that measures them."""
