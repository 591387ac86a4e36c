"""Which pages are there?"""

from .debrief import RecordScreen
from .desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from .estimate import EstimateScreen, InterludeScreen

LateScreen = RecordScreen | InterludeScreen | EstimateScreen
"""Those that nobody waits for at the first: whoever draws them loads their modules then."""
DeskScreen = DecisionScreen | ResultScreen | LateScreen
"""Those that carry meters and a map."""
Screen = NoteScreen | DecisionScreen | ForecastScreen | ResultScreen | LateScreen
