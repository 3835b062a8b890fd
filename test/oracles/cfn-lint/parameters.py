"""cfn-lint: whether the default of a parameter satisfies the limits of the same parameter (rule E2015 and its kin).

Each line is the declaration of a parameter in JSON. All become one template, so that cfn-lint starts once.
"""

import json
import sys

from cfnlint.api import ManualArgs, lint

asked = [json.loads(json.loads(line)) for line in sys.stdin]
names = [f"P{place}" for place in range(len(asked))]
template = {
    "Parameters": dict(zip(names, asked, strict=True)),
    "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}},
    "Outputs": {name: {"Value": {"Ref": name}} for name in names},
}
matches = lint(json.dumps(template), config=ManualArgs(regions=["us-east-1"]))
refused = {
    match.path[1]: match.rule.id
    for match in matches
    if match.rule.id.startswith("E") and match.path[:1] == ["Parameters"]
}
for name in names:
    answer = {"ok": False, "error": refused[name]} if name in refused else {"ok": True}
    print(json.dumps(answer, sort_keys=True))
