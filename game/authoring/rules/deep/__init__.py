"""What do thousands of random campaigns show to be wrong? One rule a file; this table is all of them."""

from game.authoring.rules.deep import deep_never_dealt, deep_treaty_mention, deep_unreached
from game.authoring.rules.deep.deep_rule import DeepRule

DEEP_RULES: tuple[DeepRule, ...] = (deep_never_dealt.RULE, deep_unreached.RULE, deep_treaty_mention.RULE)
