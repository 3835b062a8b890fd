"""Refuses a call that the AWS CLI would refuse: a parameter that the operation does not have, or one that is missing.

usage: aws-input.py SERVICE OPERATION ARGUMENT…; ends with the CLI's own exit code 252.
"""

import json
import sys

import botocore.session
from botocore import xform_name
from botocore.validate import ParamValidator

OF_THE_CLI = {"cli-input-json", "output", "query"}


def main(service, command, *arguments):
    model = botocore.session.get_session().get_service_model(service)
    operations = {xform_name(name, "-"): name for name in model.operation_names}
    if command not in operations:
        return  # A command that only the CLI has, such as `aws s3 cp`.
    shape = model.operation_model(operations[command]).input_shape
    members = {xform_name(name, "-"): name for name in shape.members}
    flags = given(arguments)
    unknown = flags.keys() - members.keys() - OF_THE_CLI
    if unknown:
        sys.exit(f"Unknown options: {', '.join(sorted(unknown))}")
    parameters = {members[flag]: text for flag, text in flags.items() if flag in members}
    from_file = json_of(flags.get("cli-input-json"))
    missing = set(shape.required_members) - parameters.keys() - from_file.keys()
    if missing:
        sys.exit(f"Missing parameters: {', '.join(sorted(missing))}")
    if not from_file:
        return
    required = {name: parameters[name] for name in shape.required_members if name in parameters}
    report = ParamValidator().validate({**from_file, **required}, shape)
    if report.has_errors():
        sys.exit(report.generate_report())


def given(arguments):
    flags = {}
    for place, word in enumerate(arguments):
        if word.startswith("--"):
            flags[word[2:].removeprefix("no-")] = "".join(arguments[place + 1 : place + 2])
    return flags


def json_of(path):
    if path is None:
        return {}
    with open(path.removeprefix("file://")) as file:
        return json.load(file)


main(*sys.argv[1:])
