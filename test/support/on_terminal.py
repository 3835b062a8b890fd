"""Runs a command on a pseudo terminal: waits for each text and types the answer behind it.

Arguments: the folder, a JSON list of [text, answer], and the command. Prints what the terminal shows, and the exit code
in the last line.
"""

import json
import os
import pty
import select
import sys
import time

folder, script, command = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(folder)
    for name in ("CI", "GITHUB_ACTIONS", "FORCE_COLOR"):
        os.environ.pop(name, None)
    os.environ.update(TERM="xterm", NO_COLOR="1")
    os.execvp(command[0], command)

shown, seen = b"", 0
end = time.time() + 120
while time.time() < end:
    if script and script[0][0].encode() in shown[seen:]:
        text, answer = script.pop(0)
        seen = shown.index(text.encode(), seen) + len(text.encode())
        os.write(terminal, answer.encode())
        continue
    ready, _, _ = select.select([terminal], [], [], 1)
    if not ready:
        continue
    try:
        more = os.read(terminal, 65536)
    except OSError:
        break
    if not more:
        break
    shown += more
else:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
print(shown.decode(errors="replace").replace("\r", ""))
print([len(script), os.waitstatus_to_exitcode(status)])
