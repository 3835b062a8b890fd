import { PYDANTIC_RECORDER } from './record-pydantic.ts'

/**
 * The `sitecustomize.py` that notes which variables a Python process looks at: names and lines, no value. It runs before
 * the application, and then a `sitecustomize` that was there already. It writes to the file `reads` beside itself,
 * and opens that file for each line: the application may close all descriptors, or fork.
 */
export const PYTHON_RECORDER = String.raw`"""Bootgate notes which environment variables a start looks at. No value is written."""
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_HERE, "reads")
_MOST_EVENTS = 5000
_MOST_BYTES = 4 * 1024 * 1024
_MOST_PLACES = 4
_MOST_TIMES = 1000
_OWN = {__file__, "<frozen os>", "<frozen _collections_abc>", os.__file__}
_LOADER = "<frozen importlib"
_LIBRARY = os.path.dirname(os.__file__) + os.sep
_OF_OTHERS = ("/site-packages/", "/dist-packages/")
_seen = set()
_times = {}
_hooked = False
_iteration = (0, 0)
_yielded = (0, None)


def _quoted(text):
    parts = []
    for character in text[:300]:
        code = ord(character)
        if code > 0xFFFF:
            code -= 0x10000
            parts.append("\\u%04x\\u%04x" % (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF)))
        elif code < 32 or code > 126 or character in "\"\\":
            parts.append("\\u%04x" % code)
        else:
            parts.append(character)
    return '"' + "".join(parts) + '"'


def _write(line):
    try:
        if len(_seen) > _MOST_EVENTS or line in _seen:
            return
        _seen.add(line)
        if len(_seen) > _MOST_EVENTS:
            line = '["full"]'
        file = os.open(_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            if os.fstat(file).st_size < _MOST_BYTES:
                os.write(file, (line + "\n").encode("ascii"))
        finally:
            os.close(file)
    except OSError:
        pass


def _caller(depth):
    frame = sys._getframe(depth)
    while frame is not None and frame.f_code.co_filename in _OWN:
        frame = frame.f_back
    return frame


def _is_library(file):
    return file.startswith(_LIBRARY) or any(part in file for part in _OF_OTHERS)


def _frames(frame):
    """The line that looks, and the lines outside of libraries that lead to it."""
    found = []
    first = True
    while frame is not None and len(found) < _MOST_PLACES:
        file = frame.f_code.co_filename
        if file.startswith(_LOADER):
            break
        if file == "<string>" and frame.f_globals.get("__name__") == "__main__":
            found.append('["-c",%d]' % frame.f_lineno)
        elif not file.startswith("<") and file not in _OWN and (first or not _is_library(file)):
            found.append("[%s,%d]" % (_quoted(file), frame.f_lineno))
        first = first and not found
        frame = frame.f_back
    return "[" + ",".join(found) + "]"


def _note(kind, key, access, frame, more=""):
    try:
        name = os.fsdecode(key)
        if kind == "read":
            times = _times.get(name, 0)
            if times >= _MOST_TIMES:
                return
            _times[name] = times + 1
        _write('["%s",%s,"%s",%s%s]' % (kind, _quoted(name), access, _frames(frame), more))
    except (TypeError, ValueError, RecursionError):
        pass


def _is_iteration(key, frame, direct):
    if direct.f_code.co_name == "__iter__" and direct.f_code.co_filename in _OWN:
        return True
    if frame is None:
        return False
    return _iteration == (id(frame), frame.f_lasti) or _yielded == (id(frame), key)


_plain = os._Environ


class _Environ(_plain):
    def __getitem__(self, key):
        frame = _caller(2)
        if not _is_iteration(key, frame, sys._getframe(1)):
            _note("read", key, "item", frame)
        return _plain.__getitem__(self, key)

    def get(self, key, default=None):
        _note("read", key, "get" if default is None else "default", _caller(2))
        try:
            return _plain.__getitem__(self, key)
        except KeyError:
            return default

    def __contains__(self, key):
        _note("read", key, "in", _caller(2))
        try:
            _plain.__getitem__(self, key)
        except KeyError:
            return False
        return True

    def setdefault(self, key, value):
        _note("read", key, "default", _caller(2))
        try:
            return _plain.__getitem__(self, key)
        except KeyError:
            _plain.__setitem__(self, key, value)
            return value

    def pop(self, key, *default):
        _note("read", key, "default" if default else "item", _caller(2))
        try:
            value = _plain.__getitem__(self, key)
        except KeyError:
            if default:
                return default[0]
            raise
        _plain.__delitem__(self, key)
        return value

    def __setitem__(self, key, value):
        _note("set", key, "", _caller(2))
        _plain.__setitem__(self, key, value)

    def __iter__(self):
        global _iteration
        frame = _caller(2)
        if frame is not None:
            _iteration = (id(frame), frame.f_lasti)
            if not _explained(frame):
                _note("all", "", "", frame)
        return _each(_plain.__iter__(self), _iteration[0])

    def copy(self):
        return _Copy(dict(self))


class _Copy(dict):
    def __getitem__(self, key):
        _note("read", key, "item", _caller(2))
        return dict.__getitem__(self, key)

    def get(self, key, default=None):
        _note("read", key, "get" if default is None else "default", _caller(2))
        return dict.get(self, key, default)

    def __contains__(self, key):
        _note("read", key, "in", _caller(2))
        return dict.__contains__(self, key)

    def copy(self):
        return _Copy(self)


def _each(keys, frame):
    global _yielded
    for key in keys:
        _yielded = (frame, key)
        yield key
    _yielded = (0, None)


${PYDANTIC_RECORDER}
def _next_sitecustomize():
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != _HERE]
    spec = PathFinder.find_spec("sitecustomize", sys.path)
    if spec is not None and spec.loader is not None:
        module = module_from_spec(spec)
        sys.modules["sitecustomize"] = module
        spec.loader.exec_module(module)


class _Os(type(os)):
    def __setattr__(self, name, value):
        if name == "environ":
            _note("replaced", "", "", _caller(2))
        super().__setattr__(name, value)


_Environ.__name__ = _Environ.__qualname__ = "_Environ"
_write('["began","python"]')
os.environ.__class__ = _Environ
if hasattr(os, "environb"):
    os.environb.__class__ = _Environ
os.__class__ = _Os
_next_sitecustomize()
`
