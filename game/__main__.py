"""How does the program start? `narkomindel` and `python -m game` both call `main`."""

import sys

from game import __version__


def main() -> int:
    """Run the command line; returns the exit code: 0 fine, 1 problems found, 2 a user's mistake."""
    if sys.argv[1:] == ["--version"]:  # scripts ask this often: answered before any parser is loaded
        print(f"narkomindel {__version__}")
        return 0
    from game.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
