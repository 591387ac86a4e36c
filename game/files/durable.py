"""When are bytes safe? Once they are on the disk, and not before."""

import os

_WRITE = (
    os.O_WRONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


def create(path: str, content: bytes) -> None:
    """Makes a file that isn't there yet, whole and safe; a file that couldn't be filled is taken away again.

    Raises FileExistsError where there is anything of this name, and OSError as the system does.
    """
    handle = os.open(path, _WRITE | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        try:
            _fill(handle, content)
        finally:
            os.close(handle)
        sync_folder(os.path.dirname(path) or os.curdir)
    except OSError:
        os.unlink(path)
        raise


def replace(path: str, content: bytes) -> None:
    """Makes a file or takes the place of an old one; whoever reads meanwhile sees one of the two, whole.

    Raises OSError as the system does; the old file is as it was then.
    """
    new = f"{path}.{os.getpid()}.new"
    create(new, content)
    try:
        os.replace(new, path)
    except OSError:
        os.unlink(new)
        raise
    sync_folder(os.path.dirname(path) or os.curdir)


def extend(path: str, size: int, content: bytes, *, torn: int) -> bool:
    """Adds to a file after its first `size` bytes; whether that could be done.

    Up to `torn` bytes that stand behind them, what an earlier try left, are overwritten. A file that has gone, has
    shrunk or has grown by more isn't ours any longer: it is left alone. Raises OSError as the system does.
    """
    try:
        if os.path.islink(path):
            return False
        handle = os.open(path, _WRITE)
    except FileNotFoundError:
        return False
    try:
        if not size <= os.fstat(handle).st_size <= size + torn:
            return False
        os.ftruncate(handle, size)
        os.lseek(handle, size, os.SEEK_SET)
        _fill(handle, content)
    finally:
        os.close(handle)
    return True


def sync_folder(folder: str) -> None:
    """Makes the names in a folder safe, where the system knows how."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # a folder that can be written in but not read
    try:
        os.fsync(handle)
    except OSError:
        pass  # some file systems can't
    finally:
        os.close(handle)


def _fill(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]
    _sync(handle)


def _sync(handle: int) -> None:
    if not hasattr(os, "O_NOFOLLOW"):  # Windows
        os.fsync(handle)
        return
    import fcntl

    whole = getattr(fcntl, "F_FULLFSYNC", None)  # on macOS `fsync` stops at the disk's own cache
    if whole is None:
        os.fsync(handle)
    else:
        fcntl.fcntl(handle, whole)
