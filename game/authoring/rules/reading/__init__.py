"""What does each code of the reader of files mean? Tables by group; the reader itself is `game.files`."""

from game.authoring.rules.reading import days, facts, file, names, pack, record, shape, variables, yaml
from game.authoring.rules.reading.explained import Explained

READING: tuple[Explained, ...] = (
    *file.EXPLAINED,
    *yaml.EXPLAINED,
    *shape.EXPLAINED,
    *names.EXPLAINED,
    *days.EXPLAINED,
    *record.EXPLAINED,
    *variables.EXPLAINED,
    *facts.EXPLAINED,
    *pack.EXPLAINED,
)
