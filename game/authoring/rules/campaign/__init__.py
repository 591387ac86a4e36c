"""What can be wrong with a campaign whose scenarios can all be played? One rule a file; this table is all of them."""

from game.authoring.rules.campaign import (
    craft_always_right,
    craft_campaign_opening,
    craft_campaign_readings,
    craft_record_leads,
    craft_record_longest,
    craft_record_position,
    craft_record_tells,
    ghost_milestone,
    ghost_passed_over,
    history_campaign_uncited,
)
from game.authoring.rules.campaign_rule import CampaignRule

CAMPAIGN_RULES: tuple[CampaignRule, ...] = (
    ghost_passed_over.RULE,
    ghost_milestone.RULE,
    history_campaign_uncited.RULE,
    craft_record_longest.RULE,
    craft_record_position.RULE,
    craft_record_tells.RULE,
    craft_record_leads.RULE,
    craft_always_right.RULE,
    craft_campaign_readings.RULE,
    craft_campaign_opening.RULE,
)
