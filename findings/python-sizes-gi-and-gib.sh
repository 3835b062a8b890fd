#!/usr/bin/env bash
# humanfriendly 10.0, bitmath 2.1.1, pydantic 2.13.5 (PyPI): one size in the spelling of Kubernetes.
# Expected: `1Gi` means what `1GiB` means, or is refused.
# Really: humanfriendly reads `1GiB` as 2**30 and `1Gi` as 10**9, both without a word; pydantic's
#   ByteSize refuses `1Gi` but takes `1m` as a million (Kubernetes: a thousandth); bitmath's two
#   modes disagree about the very same text: parse_string("1GB") is 10**9 bytes,
#   parse_string("1GB", strict=False) is 2**30.
# Matters: CACHE_SIZE beside resources.limits.memory, both `1Gi` in one manifest, are 7 % apart;
#   a service moved from one library to the other changes its limits, with the same environment.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

python3 -m venv venv
venv/bin/pip install -q humanfriendly==10.0 bitmath==2.1.1 pydantic==2.13.5 > install.log 2>&1 || { cat install.log; exit 1; }

cat > probe.py <<'EOF'
from importlib.metadata import version
import bitmath
import humanfriendly
from pydantic import ByteSize, TypeAdapter

print(*(f"{name} {version(name)}" for name in ("humanfriendly", "bitmath", "pydantic")), sep=", ")

def seen(read):
    try:
        return str(int(read()))
    except ValueError as error:
        return type(error).__name__

readers = {
    "humanfriendly": humanfriendly.parse_size,
    "pydantic": TypeAdapter(ByteSize).validate_python,
    "bitmath": lambda text: bitmath.parse_string(text).bytes,
    "bitmath-lenient": lambda text: bitmath.parse_string(text, strict=False).bytes,
}
print("size".ljust(6), *(name.rjust(16) for name in readers))
for text in ("1GiB", "1Gi", "1GB", "1G", "1m"):
    print(text.ljust(6), *(seen(lambda: read(text)).rjust(16) for read in readers.values()))
EOF

{
venv/bin/python probe.py
} > seen.txt

cat > expected.txt <<'EOF'
humanfriendly 10.0, bitmath 2.1.1, pydantic 2.13.5
size      humanfriendly         pydantic          bitmath  bitmath-lenient
1GiB         1073741824       1073741824       1073741824       1073741824
1Gi          1000000000  ValidationError       ValueError       1073741824
1GB          1000000000       1000000000       1000000000       1073741824
1G           1000000000       1000000000       ValueError       1073741824
1m              1000000          1000000       ValueError          1048576
EOF

cat seen.txt
diff expected.txt seen.txt
