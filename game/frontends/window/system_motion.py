"""Does the system ask for less motion? Asked once, where the answer is cheap; silence means no."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PATIENCE = 0.3
"""Seconds that another program has for its answer."""
_WINDOWS_ANIMATIONS = 0x1042
"""SPI_GETCLIENTAREAANIMATION."""
_MACOS = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_FILES = {
    "gtk-4.0/settings.ini": ("gtk-enable-animations=0", "gtk-enable-animations=false"),
    "gtk-3.0/settings.ini": ("gtk-enable-animations=0", "gtk-enable-animations=false"),
    "kdeglobals": ("animationdurationfactor=0",),
}
"""Files of the desktops, and the lines in them that mean yes."""


def wants_less() -> bool:
    """Whether animations are switched off for all programs."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _answer(*_MACOS) == "1"
    if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "") and _answer(*_GNOME) == "false":
        return True
    folder = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return any(_says(Path(folder, name), lines) for name, lines in _FILES.items())


def _windows() -> bool:
    if sys.platform == "win32":
        from ctypes import byref, c_int, windll

        animated = c_int(1)
        asked = windll.user32.SystemParametersInfoW(_WINDOWS_ANIMATIONS, 0, byref(animated), 0)
        return bool(asked) and not animated.value
    return False


def _answer(*command: str) -> str:
    """What a program says; nothing if it isn't there or takes too long."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def _says(file: Path, lines: tuple[str, ...]) -> bool:
    try:
        found = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return any(line.replace(" ", "").lower() in lines for line in found.splitlines())
