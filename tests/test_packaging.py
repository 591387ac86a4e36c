"""What is shipped: the metadata and the README agree with the tree, and (slowly) each distribution plays anywhere."""

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

import game

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED = ("scenarios", "seeds", "assets")


def readme_command(name: str) -> str:
    """The one line of the fenced block behind `<!-- name -->`; `.ci/run` reads it in the same way."""
    blocks = re.findall(rf"^<!-- {name} -->\n```[a-z]*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1, f"README.md needs one block behind <!-- {name} -->"
    lines = blocks[0].splitlines()
    assert len(lines) == 1, f"the command behind <!-- {name} --> is one line"
    return str(lines[0])


# fast, always run


def test_the_wheel_takes_in_every_shipped_folder_where_places_looks() -> None:
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["sources"] == {name: f"game/data/{name}" for name in SHIPPED}
    assert wheel["only-include"] == ["game", *SHIPPED]
    assert all((ROOT / name).is_dir() for name in SHIPPED)


def test_the_sdist_names_only_what_exists() -> None:
    names = PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert not [name for name in names if not (ROOT / name.lstrip("/")).exists()]


def test_every_licence_named_in_the_metadata_is_there() -> None:
    for pattern in PYPROJECT["project"]["license-files"]:
        assert list(ROOT.glob(pattern)), pattern


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = list((ROOT / "assets" / "fonts").glob("*.ttf"))
    assert fonts
    for font in fonts:
        licence = font.with_name(f"OFL-{font.name.split('_')[0]}.txt")
        assert licence.read_text(encoding="utf-8").startswith("Copyright"), licence


def test_the_version_stands_in_one_place() -> None:
    assert PYPROJECT["project"]["dynamic"] == ["version"]
    assert PYPROJECT["tool"]["hatch"]["version"]["path"] == "game/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", game.__version__)


def test_asking_the_version_loads_nothing_heavy() -> None:
    program = "import sys; sys.argv = ['narkomindel', '--version']; from game.__main__ import main; code = main(); "
    program += "print(code, *sorted({'argparse', 'pathlib', 'importlib.metadata', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines() == [f"narkomindel {game.__version__}", "0"]


def test_the_readme_sets_up_and_plays_in_one_line() -> None:
    assert readme_command("play").endswith("narkomindel")


def test_the_readme_sets_up_and_tests_in_one_line() -> None:
    assert "pytest" in readme_command("test")


def test_ci_runs_the_readmes_command_and_keeps_no_copy_of_it() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "readme_command test" in script
    assert "pip install" not in script


def test_every_picture_and_file_that_the_readme_points_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    missing = [target for target in targets if "://" not in target and not (ROOT / target).exists()]
    assert not missing


def test_the_changelog_opens_with_what_is_not_released_yet() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "[Unreleased]"


# slow: `pytest -m packaging`, and in CI


def build(out: Path, *what: str) -> Path:
    """The wheel that `python -m build` makes of this checkout."""
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(out), *what, str(ROOT)], check=True)
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="module")
def wheel_of_sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("sdist"))


def listing(command: list[str], home: Path) -> Any:
    """What `list --json` says when it is started from the root folder by an account with an empty home."""
    home.mkdir()
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home)}
    done = subprocess.run(
        [*command, "list", "--json"], cwd=ROOT.anchor, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    answer = json.loads(done.stdout)
    assert answer["scenarios"]
    return answer


@pytest.mark.packaging
def test_both_ways_to_a_wheel_hold_the_same_files(wheel: Path, wheel_of_sdist: Path) -> None:
    with zipfile.ZipFile(wheel) as direct, zipfile.ZipFile(wheel_of_sdist) as through_sdist:
        names = set(direct.namelist())
        assert names == set(through_sdist.namelist())
    for folder in SHIPPED:
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert {f"game/data/{path.relative_to(ROOT).as_posix()}" for path in files} <= names


@pytest.mark.packaging
@pytest.mark.parametrize("source", ["wheel", "wheel_of_sdist"])
def test_an_installed_game_lists_what_the_checkout_lists(
    source: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    binaries = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    venv.create(tmp_path / "venv", with_pip=True)
    install = [str(binaries / "python"), "-m", "pip", "install", "--quiet", str(request.getfixturevalue(source))]
    subprocess.run(install, check=True, cwd=tmp_path)
    installed = listing([str(binaries / "narkomindel")], tmp_path / "empty")
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from game.__main__ import main; sys.exit(main())"
    assert installed == listing([sys.executable, "-c", program], tmp_path / "empty too")
