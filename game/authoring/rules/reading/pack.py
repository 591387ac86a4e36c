"""What does it mean that a pack can't be built or installed?"""

from game.authoring.rules.reading.explained import Explained


def _said(code: str, explanation: str, bad: str, good: str) -> Explained:
    """Of a zip no line of YAML can show what is wrong."""
    return Explained(code, explanation, bad, good, within=None)


EXPLAINED = (
    _said(
        "pack-manifest",
        "A pack says in `pack.yaml` who made it, under which licence, and from which sources; without it nobody can "
        "judge what it teaches.",
        "a folder with scenarios only",
        "the same folder with `pack.yaml`",
    ),
    _said(
        "pack-empty",
        "There is nothing in the pack to play.",
        "a folder with `pack.yaml` only",
        "the same folder with a scenario in it",
    ),
    _said(
        "pack-kind",
        "A pack holds its scenarios, `pack.yaml`, a readme and a licence, side by side, and nothing that could be run.",
        "`start.exe`, or a folder, in the pack",
        "`locarno-lesson.yaml`",
    ),
    _said(
        "pack-name",
        "A name in the zip could lead out of the folder of packs, deceive whoever reads it, or can't be used on every "
        "system.",
        "`../../locarno.yaml`",
        "`locarno-lesson.yaml`",
    ),
    _said(
        "pack-twice",
        "Two members have names that some systems hold for the same: one would overwrite the other.",
        "`Riga.yaml` and `riga.yaml`",
        "`riga.yaml`",
    ),
    _said(
        "pack-zip",
        "The file is no zip, or one that can't be read to its end.",
        "a download that broke off",
        "the whole file",
    ),
    _said(
        "pack-bytes",
        "There is something in the file that belongs to no member. Whoever examines the zip otherwise may see another "
        "one.",
        "a zip with a program in front of it",
        "a zip as `pack build` makes it",
    ),
    _said(
        "pack-headers",
        "The zip's directory says something else of a member than the member itself. Whoever examines the zip "
        "otherwise may see another one.",
        "a zip that was edited by hand",
        "a zip as `pack build` makes it",
    ),
    _said(
        "pack-overlap",
        "Two members share bytes of the file: so a zip of some kilobytes grows to gigabytes.",
        "a zip made to fill a disk",
        "a zip as `pack build` makes it",
    ),
    _said(
        "pack-ratio",
        "A member is packed so tightly that it is no text: so a zip of some kilobytes grows to gigabytes.",
        "a zip made to fill a disk",
        "a zip as `pack build` makes it",
    ),
    _said(
        "pack-sizes",
        "A member is not as large as the zip says, so nothing that the zip says can be relied on.",
        "a zip that was edited by hand",
        "a zip as `pack build` makes it",
    ),
    _said(
        "pack-members",
        "A pack has a limit of members, as all work on files of strangers has.",
        "a zip of 10,000 files",
        "a zip of twenty junctures",
    ),
    _said(
        "pack-method",
        "The member is packed in a way that not every Python can unpack.",
        "a zip packed with LZMA",
        "a zip packed as usual, by deflate",
    ),
    _said("pack-encrypted", "What is encrypted can't be examined.", "a zip with a password", "the same zip without it"),
    _said(
        "pack-link",
        "A link in a pack could lead anywhere on the disk.",
        "`locarno.yaml`, a link to `/etc/passwd`",
        "the file itself",
    ),
    _said(
        "pack-damaged",
        "The bytes of a member are not those that were packed.",
        "a download that went wrong",
        "the same file, downloaded again",
    ),
)
