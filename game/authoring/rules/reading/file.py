"""What does it mean that a file can't be used as it lies there?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "file-name",
        "A scenario is found by its file's name, which is its id: saved runs, campaigns and packs rely on it. Names "
        "that some system reserves, as CON on Windows, can't be used.",
        bad="`id: locarno` in a file `locarno-final.yaml`",
        good="`id: locarno` in a file `locarno.yaml`",
        within=None,
    ),
    Explained(
        "file-twice",
        "Two files have one id, and only the earlier is played. To replace it on purpose the later says so.",
        bad="""
            id: locarno    # the shipped scenario's
            """,
        good="""
            id: locarno
            overrides: true
            """,
        within=None,
    ),
    Explained(
        "file-unreadable",
        "The system doesn't let the program read this file or folder, so nothing in it can be played.",
        bad="a file that only another user may read",
        good="a file with the usual rights",
        within=None,
    ),
    Explained(
        "file-kind",
        "Only regular files are read: a pipe or device might never end.",
        bad="a named pipe called `locarno.yaml`",
        good="a file",
        within=None,
    ),
    Explained(
        "file-link",
        "In packs and in your own folder links are not followed, since they could lead anywhere on the disk.",
        bad="`locarno.yaml`, a link to a file elsewhere",
        good="the file itself",
        within=None,
    ),
    Explained(
        "file-second-dot",
        "A name with a second dot is kept for translations to come, so this file is passed over.",
        bad="`locarno.ru.yaml`",
        good="`locarno-ru.yaml`",
        within=None,
        severity="warning",
    ),
    Explained(
        "file-ending",
        "Scenarios end in `.yaml`. A file that ends in `.yml` is passed over, which looks as if it had been lost.",
        bad="`locarno.yml`",
        good="`locarno.yaml`",
        within=None,
        severity="warning",
    ),
    Explained(
        "file-folder",
        "Scenarios lie side by side. Those in a folder of the folder are passed over, which looks as if they had been "
        "lost.",
        bad="`my-scenarios/drafts/locarno.yaml`",
        good="`my-scenarios/locarno.yaml`",
        within=None,
        severity="warning",
    ),
)
