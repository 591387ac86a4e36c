"""What does a program on the accessibility bus find in the window, and can it press? Run by the system's Python.

It starts the game that its arguments name, waits for a page with options, presses the second one, and prints as JSON
what stood on both pages: role, name, states, actions, and value with the largest one.
"""

import json
import subprocess
import sys
import time

import pyatspi
from gi.repository import Gio, GLib

STATES = {
    "focused": pyatspi.STATE_FOCUSED,
    "modal": pyatspi.STATE_MODAL,
    "selected": pyatspi.STATE_SELECTED,
}


def main():
    listen()
    game = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    try:
        first = wait_for(lambda things: any(is_option(thing, 2) for thing in things))
        before = [told(thing) for thing in first]
        next(thing for thing in first if is_option(thing, 2)).queryAction().doAction(0)
        after = wait_for(lambda things: any(thing.getRoleName() == "slider" for thing in things))
        print(json.dumps([before, [told(thing) for thing in after]]))
    finally:
        game.kill()
        game.wait()


def listen():
    """Says on the bus that somebody listens, as a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    status = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
    bus.call_sync(*place, status, None, Gio.DBusCallFlags.NONE, -1, None)


def wait_for(there):
    """Everything in the game's window, once it holds what is waited for."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            found = [thing for program in pyatspi.Registry.getDesktop(0) if program for thing in everything(program)]
            if there(found):
                return found
        except GLib.Error:
            pass  # the page turned while it was being read
        time.sleep(0.1)
    sys.exit("nothing came")


def everything(thing):
    yield thing
    for child in thing:
        if child is not None:
            yield from everything(child)


def is_option(thing, number):
    return thing.getRoleName() == "push button" and (thing.name or "").startswith(f"{number}.")


def told(thing):
    states = thing.getState()
    return [
        thing.getRoleName(),
        thing.name,
        [name for name, state in STATES.items() if states.contains(state)],
        actions(thing),
        value(thing),
    ]


def actions(thing):
    try:
        found = thing.queryAction()
    except NotImplementedError:
        return []
    return [found.getName(number) for number in range(found.nActions)]


def value(thing):
    try:
        found = thing.queryValue()
    except NotImplementedError:
        return None
    return [found.currentValue, found.maximumValue]


if __name__ == "__main__":
    main()
