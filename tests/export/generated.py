"""A campaign that nobody would write: every rule of play at once, made of a seed, with ids that trip JavaScript."""

from random import Random
from typing import Any

from game.core.deal import Deal, campaign_deal
from game.core.expression import MAX_LENGTH
from game.core.model.campaigns import Campaign, Ending
from game.core.model.debrief import HumanRecord
from game.core.model.facts import Fact
from game.core.model.scenario import Adviser, Intelligence, Scenario
from game.core.model.scenes import (
    Advice,
    Advocate,
    Also,
    Branch,
    Choice,
    Dispatch,
    Later,
    Outcome,
    Reading,
    Requirement,
    Route,
    Scene,
)
from game.core.model.world import Band, Derived, Event, Term, Variable, World, WorldStart
from tests import build

Written = dict[str, Any]

IDS = ("constructor", "__proto__", "hasownproperty", "tostring")
HOSTILE = '</script><!-- ]]> "quoted" \\ & \u2028 *so* [[F.I.1|words]]'
_DAYS = ("1926-01-01", "1926-01-10", "1926-02-01", "1926-02-20", "1926-03-01")
_YEARS = ("1924", "1925-12", "1926-01-10", "1926-02", "1925/1926")
_BANDS = (
    Band(to=-20, words="cold", line="hostile"),
    Band(to=20, words="even"),
    Band(to=100, words="warm", line="pact"),
)


class Author:
    """Writes expressions over the names that it knows, and what holds them."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.numbers = ["world.germany", "world.constructor", "world.hasownproperty"]
        self.flags = ["world.rapallo_in_force", "world.valueof"]
        self.past: list[str] = []

    def maybe(self, likely: float = 0.5) -> bool:
        """Whether something is so."""
        return self.random.random() < likely

    def number(self, levels: int = 2) -> str:
        """A number, as text."""
        draw = self.random.choice
        if not levels or self.maybe(0.4):
            return draw([*self.numbers, str(self.random.randint(0, 60))])
        a, b = self.number(levels - 1), self.number(levels - 1)
        form = draw(
            ["({a} + {b})", "({a} - {b} - 3)", "({a} * 2)", "-{a}", "abs({a})", "min({a}, {b})", "max({a}, {b}, 7)"]
        )
        return str(form.format(a=a, b=b))

    def condition(self, levels: int = 2) -> str:
        """A condition, as text."""
        draw = self.random.choice
        if not levels or self.maybe(0.3):
            return str(draw([*self.flags, *self.past, f"{self.number(1)} >= {self.number(1)}"]))
        a, b = self.condition(levels - 1), self.condition(levels - 1)
        low, middle, high = (self.number(1) for _ in range(3))
        chain = f"{low} < {middle} <= {high}"
        forms = [f"({a} and {b})", f"({a} or {b})", f"not ({a})", f"({chain})", f"({a}) == ({b})", f"{low} != {middle}"]
        made: str = draw(forms)
        return made if len(made) <= MAX_LENGTH else self.condition(levels - 1)

    def effects(self, names: list[str] | None = None) -> tuple[str, ...]:
        """Some effects, of these numbers or of any that may be written."""
        numbers = names or [name for name in self.numbers if name != "world.ring"]
        made = []
        for _ in range(self.random.randint(1, 3)):
            sign = self.random.choice(["=", "+=", "-="])
            made.append(f"{self.random.choice(numbers)} {sign} {self.number(1)}")
        if self.maybe(0.4):
            made.append(f"world.valueof = {self.condition(1)}")
        return tuple(made)

    def also(self) -> tuple[Also, ...]:
        """Paragraphs that the past may add."""
        return tuple(
            Also(condition=self.condition(), text=f"Also {n}. {HOSTILE}", cite=(self.fact(),))
            for n in range(self.random.randint(0, 2))
        )

    def later(self, lowest: int) -> tuple[Later, ...]:
        """Effects that land on a later day, if they come to anything."""
        world = self.world_only()
        return tuple(
            Later(
                date=self.random.choice([*_DAYS[lowest + 1 :], "1926-04-01", "1927-01-01"]),
                because=f"By then, {n}.",
                condition=world.condition(1) if self.maybe() else None,
                effects=world.effects(["world.germany", "world.constructor"]),
            )
            for n in range(self.random.randint(0, 2))
        )

    def world_only(self) -> "Author":
        """An author who names only the world and what has ended."""
        found = Author(self.random.randint(0, 10**6))
        found.past = [name for name in self.past if name.startswith("ended")]
        return found

    def fact(self) -> str:
        """The id of a fact, in the base, of the file's own, or of none."""
        return self.random.choice(["F.I.1", "F.I.2", "F.I.3", "here.constructor", "F.IX.9"])


def generated(seed: int) -> tuple[Deal, World, dict[str, Fact]]:
    """A campaign's deal, its world, and the fact base."""
    author = Author(seed)
    world = _world(author)
    author.numbers.append("world.ring")
    scenarios = [_scenario(author, number) for number in range(author.random.randint(2, len(_DAYS)))]
    campaign = Campaign(
        title=HOSTILE,
        start="1926-01-01",
        to="1926-06-30",
        endings=(
            Ending(title="One", text="One.", condition=author.world_only().condition()),
            Ending(title="Two", text="Two."),
        ),
        world_start=WorldStart(set={"germany": author.random.randint(-100, 100)}, cite=()),
    )
    return campaign_deal("generated", campaign, scenarios, world), world, _facts(author)


def _facts(author: Author) -> dict[str, Fact]:
    return {
        f"F.I.{n}": Fact(
            claim=f"Claim {n}. {HOSTILE}",
            status="corrected",
            source="Somebody, page 3",
            date=author.random.choice([*_YEARS, None]),
            known_from=author.random.choice([*_DAYS, None]),
            actors=("Moscow",) if author.maybe() else (),
            correction="Otherwise." if author.maybe() else None,
        )
        for n in (1, 2, 3)
    }


def _world(author: Author) -> World:
    shown = build.world(
        constructor=Variable(
            start=5, min=-30, max=40, label="C", group="ties", bands=_BANDS, between=("moscow", "berlin"), better="up"
        ),
        hasownproperty=Variable(start=0, min=0, max=9, label="H", group="meters", bands="shared"),
        valueof=Variable(start=False, label="V", between=("berlin", "moscow"), line="guarantee", group="treaties"),
    )
    low = author.random.randint(-50, 0)
    terms = tuple(Term(of=text, weight=author.random.randint(-3, 3)) for text in (author.number(1), "world.valueof"))
    ring = Derived(label="Ring", min=0, max=100, low=low, high=low + author.random.randint(1, 90), terms=terms)
    events = {
        f"event_{n}": Event(
            date=author.random.choice([*_DAYS, "1926-06-01"]),
            because=f"Elsewhere, {n}.",
            effects=author.effects(["world.germany", "world.hasownproperty"]),
            cite=(),
            condition=author.condition(1) if author.maybe() else None,
        )
        for n in range(author.random.randint(0, 4))
    }
    return World(
        format=1,
        groups=shown.groups,
        scales={"shared": (Band(to=4, words="few"), Band(to=9, words="many"))},
        variables=shown.variables,
        derived={"ring": ring},
        events=events,
    )


def _scenario(author: Author, number: int) -> Scenario:
    id = f"{('constructor', 'valueof', 'tostring', 'proto', 'last')[number]}-{number}"
    outer = list(author.numbers), list(author.past)
    start: Any = author.world_only().number() if author.maybe() else 3
    state = {"constructor": Variable(start=start, min=-50, max=50, label="Own", better="down", bands=_BANDS)}
    author.numbers.append("constructor")
    names = [f"scene_{n}" for n in range(author.random.randint(2, 4))]
    scenes: dict[str, Scene] = {}
    for n, name in enumerate(names):
        ahead = [*names[n + 1 :], "end", "valueof"]
        routed = 0 < n < len(names) - 1 and author.maybe(0.4)
        scenes[name] = _route(author, ahead) if routed else _decision(author, ahead, number, n)
        author.past.append(f'visited("{name}")')
        author.past += [f'chose("{name}", "{choice}")' for choice in IDS[:2]]
    outcomes = {
        name: Outcome(
            title=f"{name} {number}",
            text=HOSTILE,
            historical=name == "end",
            effects=author.effects() if author.maybe() else (),
            later=author.later(number),
            also=author.also(),
        )
        for name in ("end", "valueof")
    }
    author.numbers, author.past = outer
    eligible = author.world_only().condition() if number and author.maybe() else None
    author.past += [f'ended("{id}", "{name}")' for name in outcomes]
    own: Written = {"world": {f"own_{number}": Variable(start=2, min=0, max=5, label="Added", group="meters")}}
    return build.scenario(
        scenes,
        id=id,
        date=_DAYS[number],
        state=state,
        outcomes=outcomes,
        eligible=eligible,
        otherwise="Not dealt." if eligible else None,
        content_note=HOSTILE if author.maybe(0.3) else None,
        advisers={"constructor": Adviser(name="A. Name", office="An office")},
        intelligence={
            f"report_{n}": Intelligence(
                source="S",
                reliability="fair",
                dated=author.random.choice(["1925", "1926-01-05"]),
                text="T",
                cite=("F.I.2",),
            )
            for n in range(2)
        },
        human_record=(HumanRecord(date="1926-01", text="Who.", cite=("F.I.3",)),),
        facts={"constructor": Fact(claim="Own.", status="confirmed", source="S", date="1926-01-05")},
        world_start=WorldStart(set={"germany": -5}, cite=("F.I.1",), blank=author.maybe())
        if author.maybe(0.4)
        else None,
        **(own if author.maybe() else {}),
    )


def _decision(author: Author, ahead: list[str], number: int, scene: int) -> Scene:
    ids = author.random.sample(IDS, author.random.randint(2, 4))
    ids = [id for id in ids if id not in IDS[:2]] + [*IDS[:2]]
    recorded = author.random.choice(ids) if author.maybe(0.8) else None
    choices = {id: _choice(author, ahead, number, always=id == ids[0], historical=id == recorded) for id in ids}
    keys: Written = {"choices": choices, "also": author.also(), "cite": (author.fact(), author.fact())}
    keys["advice"] = {"constructor": Advice(says="S", predicts="P", came_true="unclear", cite=("F.I.1",))}
    if author.maybe():
        keys["dispatch"] = Dispatch(source="D", reliability="poor", text=HOSTILE, cite=("F.I.3",))
    if recorded:
        readings = ("power", "ideology", "security")
        keys["readings"] = {n: Reading(predicts=author.random.choice(ids), because="So.") for n in readings}
        keys["weight"] = author.random.choice([None, 2, 5])
    day = int(_DAYS[number][8:]) + scene * author.random.randint(0, 6)
    return build.decision(f"{_DAYS[number][:8]}{day:02}", title=f"Decision {number}.{scene}", **keys)


def _choice(author: Author, ahead: list[str], number: int, *, always: bool, historical: bool) -> Choice:
    closed = not always and author.maybe()
    return build.choice(
        author.random.choice(ahead),
        text=f"Do {author.random.randint(0, 99)}. {HOSTILE}",
        **({"historical": True} if historical else {"distance": author.random.randint(1, 4)}),
        show_if=author.condition() if not always and author.maybe(0.3) else None,
        requires=(Requirement(condition=author.condition(), reason="Shut."),) if closed else (),
        effects=author.effects(),
        later=author.later(number),
        also=author.also(),
        advocate=Advocate(who="W", cite=("F.I.2",)) if author.maybe() else None,
        cite=(author.fact(),),
    )


def _route(author: Author, ahead: list[str]) -> Scene:
    def way(condition: str | None) -> Branch:
        return Branch(next=author.random.choice(ahead), condition=condition, also=author.also())

    return Route(kind="route", branches=(way(author.condition()), way(author.condition()), way(None)))
