"""How do the pages of a site look that aren't played? Lists and guides, in the dress of the pages that are."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from game.core.dates import spoken
from game.files.prose import plain

from .page import policy, style_of

if TYPE_CHECKING:
    from markdown_it.token import Token

    from game.core.model.facts import Fact


class Link(NamedTuple):
    """Where it leads, from the site's first page, and what it is called."""

    to: str
    called: str


class Line(NamedTuple):
    """A juncture or campaign in the list."""

    title: str
    when: str
    page: str
    more: tuple[Link, ...]


def index(junctures: Iterable[Line], campaigns: Iterable[Line], links: Iterable[tuple[str, str]]) -> str:
    """The first page: everything by date, and the way to the rest."""
    rest = "".join(f'<li><a href="{escape(to)}">{escape(called)}</a></li>' for to, called in links)
    return _page(
        "Narkomindel",
        "Decisions of Soviet foreign policy, 1924 to 1953",
        '<p class="lead">Each page below is one file: save it, hand it out, open it without a network. '
        "It has a view for pupils, one for the projector and one for the teacher.</p>"
        f"{_part('Junctures by date', _lines(junctures))}{_part('Campaigns', _lines(campaigns))}"
        f"{_part('More', f'<ul>{rest}</ul>')}",
        home=False,
    )


def corrections(facts: "Sequence[tuple[str, Fact]]") -> str:
    """Where common notes err, with the source."""
    items = "".join(_correction(id, fact) for id, fact in facts)
    lead = (
        "Statements of common notes that are wrong or incomplete in a date, a figure or a name; each with its source."
    )
    body = f'<p class="lead">{lead}</p><ol class="paper">{items}</ol>'
    return _page("What common notes get wrong", "Corrections, with their sources", body)


def guide(title: str, text: str, pages: Mapping[str, str]) -> str:
    """A guide out of Markdown; markup in it stays text, and of its links to files only those to `pages` lead on."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(text)
    for part in [*tokens, *(child for token in tokens for child in token.children or ())]:
        part.attrs.pop("style", None)  # a table's alignment: the policy allows no style on an element
        if part.type == "table_open":
            part.attrs["tabindex"] = 0
        _lead(part, pages)
    _empty_heads_are_cells(tokens)
    body = reader.renderer.render(_without_title(tokens), reader.options, {})
    body = body.replace("<pre>", '<pre tabindex="0">')  # what scrolls sideways must be reached by keyboard
    return _page(title, "", f'<div class="paper guide">{body}</div>')


def licence() -> str:
    """Whose it is, and what may be done with it."""
    said = (
        "The program is under the MIT licence; texts, facts and scenarios are under Creative Commons Attribution 4.0.",
        "The land on the maps is Natural Earth’s, in the public domain; the frontiers are drawn by hand for this game.",
        "The fonts, where a page brings them, are Oswald, PT Serif and IBM Plex Mono, under the SIL Open Font License.",
        "These pages ask the network for nothing, store nothing and watch nobody.",
    )
    return _page("Licence and credits", "", "".join(f"<p>{line}</p>" for line in said))


def _correction(id: str, fact: "Fact") -> str:
    return (
        f"<li><p>{_date(fact)}{_said(fact.claim)}</p>"
        f'<p class="note"><b>Corrected: </b>{_said(fact.correction or "")}</p>'
        f'<p class="source">{escape(id)} · {escape(fact.source)}</p></li>'
    )


def _empty_heads_are_cells(tokens: list["Token"]) -> None:
    """A column without a name has no heading either: a heading that says nothing is read aloud as one."""
    for opens, inside, closes in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opens.type == "th_open" and not inside.content:
            opens.tag = closes.tag = "td"


def _lead(token: "Token", pages: Mapping[str, str]) -> None:
    """Makes a link to a guide one to its page, and one to another file plain words."""
    to = str(token.attrs.get("href", "#"))
    if to in pages:
        token.attrs["href"] = pages[to]
    elif not to.startswith(("#", "https://")):
        del token.attrs["href"]


def _without_title(tokens: list["Token"]) -> list["Token"]:
    """A guide's own first heading is the page's."""
    opens = bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    return tokens[3:] if opens else tokens


def _part(heading: str, body: str) -> str:
    return f"<section><h2>{escape(heading)}</h2>{body}</section>"


def _lines(lines: Iterable[Line]) -> str:
    return f'<ul class="gallery">{"".join(map(_line, lines))}</ul>'


def _line(line: Line) -> str:
    views = "".join(_view(line, view) for view in ("pupil", "projector", "teacher"))
    more = "".join(f'<li><a href="{escape(link.to)}">{escape(link.called)}</a></li>' for link in line.more)
    pack = f"<details><summary>To print</summary><ul>{more}</ul></details>" if more else ""
    return (
        f'<li class="card"><p class="day">{escape(line.when)}</p><h3>{escape(line.title)}</h3>'
        f'<ul class="views">{views}</ul>{pack}</li>'
    )


def _view(line: Line, view: str) -> str:
    said = f'{view.capitalize()}<span class="unseen"> view of {escape(line.title)}</span>'
    return f'<li><a href="{escape(line.page)}#{view}">{said}</a></li>'


def _date(fact: "Fact") -> str:
    return f'<span class="day">{escape(spoken(fact.date))}. </span>' if fact.date else ""


def _said(text: str) -> str:
    return escape(plain(text))


def _page(title: str, under: str, body: str, *, home: bool = True) -> str:
    style = style_of(("page", "site", "print"))
    where = f'<p class="where">{escape(under)}</p>' if under else ""
    back = '<nav aria-label="Site"><a href="index.html">All junctures</a></nav>' if home else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy((), (style,))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header><p class="brand">Narkomindel</p>{back}</header>\n<main><div class="band"><h1>{escape(title)}</h1>'
        f'{where}</div><div class="leaf">{body}</div></main>\n</body>\n</html>\n'
    )
