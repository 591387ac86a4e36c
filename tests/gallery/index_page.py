"""How are the pictures looked through? A page of thumbnails by screen, with anchors by screen and by look."""

from collections.abc import Mapping, Sequence
from html import escape

TITLE = "The screens of the window"
STYLE = """
body { font: 16px/1.4 system-ui, sans-serif; margin: 1.5rem; background: #f1e9d8; color: #1a1917; }
nav a { display: inline-block; margin: 0 .8rem .3rem 0; color: #1d4f7c; }
section:target h2 { background: #1a1917; color: #f1e9d8; }
ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
li { width: 320px; font-size: 13px; }
img { width: 100%; border: 1px solid #7a7464; display: block; }
li p { color: #a8201a; margin: .2rem 0; }
"""


def index_page(shown: Mapping[str, Sequence[tuple[str, str]]], wrong: Mapping[str, Sequence[str]]) -> str:
    """The page of one way to sort: by heading the pictures as (file, caption), and of a file what is wrong."""
    links = "".join(f'<a href="#{_anchor(head)}">{escape(head)}</a>' for head in shown)
    other = "".join(
        f'<a href="{file}">{words}</a>' for file, words in (("index.html", "by screen"), ("looks.html", "by size"))
    )
    sections = "\n".join(_section(head, pictures, wrong) for head, pictures in shown.items())
    head = f'<meta charset="utf-8"><title>{TITLE}</title><style>{STYLE}</style>'
    return (
        f'<!doctype html>\n<html lang="en">{head}\n<h1>{TITLE}</h1>\n'
        f"<nav>{other}</nav>\n<nav>{links}</nav>\n{sections}\n</html>\n"
    )


def _section(head: str, pictures: Sequence[tuple[str, str]], wrong: Mapping[str, Sequence[str]]) -> str:
    items = "\n".join(_item(file, caption, wrong.get(file, ())) for file, caption in pictures)
    return f'<section id="{_anchor(head)}"><h2>{escape(head)}</h2><ul>\n{items}\n</ul></section>'


def _item(file: str, caption: str, wrong: Sequence[str]) -> str:
    told = "".join(f"<p>{escape(line)}</p>" for line in wrong)
    words = escape(caption)
    return f'<li><a href="{file}"><img loading="lazy" src="{file}" alt="{words}"></a>{words}{told}</li>'


def _anchor(head: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in head.lower())
