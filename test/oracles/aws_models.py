"""Prints the members of the shapes of AWS's API in which variables stand, or beside which they stand: names only.

Run: python3 test/oracles/aws_models.py > test/resolve/manifests/aws-models.json
"""

import json

import botocore
import botocore.session

SHAPES = {
    "ecs": [
        "RegisterTaskDefinitionRequest", "ContainerDefinition", "KeyValuePair", "Secret", "EnvironmentFile",
        "CreateExpressGatewayServiceRequest", "UpdateExpressGatewayServiceRequest", "ExpressGatewayContainer",
        "ECSExpressGatewayService", "ExpressGatewayServiceConfiguration",
    ],
    "lambda": [
        "CreateFunctionRequest", "UpdateFunctionConfigurationRequest", "FunctionConfiguration", "Environment",
        "EnvironmentResponse",
    ],
    "apprunner": [
        "CreateServiceRequest", "UpdateServiceRequest", "SourceConfiguration", "ImageRepository", "ImageConfiguration",
        "CodeRepository", "CodeConfiguration", "CodeConfigurationValues",
    ],
    "batch": [
        "RegisterJobDefinitionRequest", "JobDefinition", "ContainerProperties", "EcsProperties", "EcsTaskProperties",
        "TaskContainerProperties", "EksProperties", "EksPodProperties", "EksContainer",
        "EksContainerEnvironmentVariable", "NodeProperties", "NodeRangeProperty", "KeyValuePair", "Secret",
    ],
    "elasticbeanstalk": [
        "CreateEnvironmentMessage", "UpdateEnvironmentMessage", "ConfigurationOptionSetting",
        "ConfigurationSettingsDescription",
    ],
}

session = botocore.session.get_session()
members = {
    f"{service}.{shape}": sorted(session.get_service_model(service).shape_for(shape).members)
    for service, shapes in SHAPES.items()
    for shape in shapes
}
print(json.dumps({"botocore": botocore.__version__, "members": members}, indent=2))
