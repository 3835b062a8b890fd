/** What the gate does with the members of a shape of AWS's API. */
export interface ShapeMembers {
  /** Those that decide which variables the container gets, and which container it is. */
  readonly reads: string
  /** Those that leave the variables as they are. */
  readonly without: string
  /** Those that may bring in variables which are not in the file; the page of the format says so. */
  readonly unread?: string
}

const PAIR: ShapeMembers = { reads: 'name value', without: '' }
const SECRET: ShapeMembers = { reads: 'name valueFrom', without: '' }
const SERVICE =
  'cpu cpuArchitecture executionRoleArn healthCheckPath memory networkConfiguration scalingTarget taskRoleArn'
const FUNCTION =
  'AcceleratorConfig CapacityProviderConfig DeadLetterConfig Description DurableConfig EphemeralStorage FileSystemConfigs Handler KMSKeyArn Layers LoggingConfig MemorySize Role RuntimeConfig SnapStart Timeout TracingConfig VpcConfig'
const APP_RUNNER =
  'AutoScalingConfigurationArn HealthCheckConfiguration InstanceConfiguration NetworkConfiguration ObservabilityConfiguration'
const JOB =
  'consumableResourceProperties parameters platformCapabilities propagateTags retryStrategy schedulingPriority tags timeout type'
const JOB_PARTS = 'containerProperties ecsProperties eksProperties jobDefinitionName nodeProperties'
const CONTAINER =
  'command image linuxParameters logConfiguration mountPoints privileged readonlyRootFilesystem repositoryCredentials resourceRequirements ulimits user'
const BEANSTALK = 'ApplicationName Description EnvironmentName PlatformArn SolutionStackName'

/** Every shape of the data file, by `service.Shape`. */
export const SHAPES: Readonly<Record<string, ShapeMembers>> = {
  'ecs.RegisterTaskDefinitionRequest': {
    reads: 'containerDefinitions networkMode requiresCompatibilities',
    without:
      'cpu enableFaultInjection ephemeralStorage executionRoleArn family inferenceAccelerators ipcMode memory pidMode placementConstraints proxyConfiguration runtimePlatform tags taskRoleArn trustedExecutionConfiguration volumes',
  },
  'ecs.ContainerDefinition': {
    reads: 'environment environmentFiles essential healthCheck name portMappings secrets',
    without: `${CONTAINER} cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels dockerSecurityOptions entryPoint extraHosts firelensConfiguration hostname interactive links memory memoryReservation pseudoTerminal restartPolicy startTimeout stopTimeout systemControls versionConsistency volumesFrom workingDirectory`,
  },
  'ecs.KeyValuePair': PAIR,
  'ecs.Secret': SECRET,
  'ecs.EnvironmentFile': { reads: 'value', without: 'type' },
  'ecs.CreateExpressGatewayServiceRequest': {
    reads: 'primaryContainer serviceName taskDefinitionArn',
    without: `${SERVICE} cluster infrastructureRoleArn tags`,
  },
  'ecs.UpdateExpressGatewayServiceRequest': {
    reads: 'primaryContainer serviceArn taskDefinitionArn',
    without: SERVICE,
  },
  'ecs.ExpressGatewayContainer': {
    reads: 'containerPort environment secrets',
    without: 'awsLogsConfiguration command image repositoryCredentials',
  },
  'ecs.ECSExpressGatewayService': {
    reads: 'activeConfigurations serviceName',
    without:
      'cluster createdAt currentDeployment infrastructureRoleArn serviceArn status tags updatedAt',
  },
  'ecs.ExpressGatewayServiceConfiguration': {
    reads: 'createdAt primaryContainer taskDefinitionArn',
    without: `${SERVICE} ingressPaths serviceRevisionArn`,
  },
  'lambda.CreateFunctionRequest': {
    reads: 'Environment FunctionName Runtime',
    without: `${FUNCTION} Architectures Code CodeSigningConfigArn ImageConfig PackageType Publish PublishTo Tags TenancyConfig`,
  },
  'lambda.UpdateFunctionConfigurationRequest': {
    reads: 'Environment FunctionName Runtime',
    without: `${FUNCTION} ImageConfig RevisionId`,
  },
  'lambda.FunctionConfiguration': {
    reads: 'Environment FunctionArn FunctionName Runtime',
    without: `${FUNCTION} Architectures CodeSha256 CodeSize ConfigSha256 ImageConfigResponse LastModified LastUpdateStatus LastUpdateStatusReason LastUpdateStatusReasonCode MasterArn PackageType RevisionId RuntimeVersionConfig SigningJobArn SigningProfileVersionArn State StateReason StateReasonCode TenancyConfig Version`,
  },
  'lambda.Environment': { reads: 'Variables', without: '' },
  'lambda.EnvironmentResponse': { reads: 'Error Variables', without: '' },
  'apprunner.CreateServiceRequest': {
    reads: 'SourceConfiguration',
    without: `${APP_RUNNER} EncryptionConfiguration ServiceName Tags`,
  },
  'apprunner.UpdateServiceRequest': {
    reads: 'SourceConfiguration',
    without: `${APP_RUNNER} ServiceArn`,
  },
  'apprunner.SourceConfiguration': {
    reads: 'CodeRepository ImageRepository',
    without: 'AuthenticationConfiguration AutoDeploymentsEnabled',
  },
  'apprunner.ImageRepository': {
    reads: 'ImageConfiguration',
    without: 'ImageIdentifier ImageRepositoryType',
  },
  'apprunner.ImageConfiguration': {
    reads: 'Port RuntimeEnvironmentSecrets RuntimeEnvironmentVariables',
    without: 'StartCommand',
  },
  'apprunner.CodeRepository': {
    reads: 'CodeConfiguration',
    without: 'RepositoryUrl SourceCodeVersion SourceDirectory',
  },
  'apprunner.CodeConfiguration': {
    reads: 'CodeConfigurationValues ConfigurationSource',
    without: '',
  },
  'apprunner.CodeConfigurationValues': {
    reads: 'Port Runtime RuntimeEnvironmentSecrets RuntimeEnvironmentVariables',
    without: 'BuildCommand StartCommand',
  },
  'batch.RegisterJobDefinitionRequest': { reads: JOB_PARTS, without: JOB },
  'batch.JobDefinition': {
    reads: JOB_PARTS,
    without: `${JOB} containerOrchestrationType jobDefinitionArn revision status`,
  },
  'batch.ContainerProperties': {
    reads: 'environment secrets',
    without: `${CONTAINER} enableExecuteCommand ephemeralStorage executionRoleArn fargatePlatformConfiguration instanceType jobRoleArn memory networkConfiguration runtimePlatform vcpus volumes`,
  },
  'batch.EcsProperties': { reads: 'taskProperties', without: '' },
  'batch.EcsTaskProperties': {
    reads: 'containers',
    without:
      'enableExecuteCommand ephemeralStorage executionRoleArn ipcMode networkConfiguration networkMode pidMode platformVersion runtimePlatform taskRoleArn volumes',
  },
  'batch.TaskContainerProperties': {
    reads: 'environment essential name secrets',
    without: `${CONTAINER} dependsOn firelensConfiguration startTimeout stopTimeout`,
  },
  'batch.EksProperties': { reads: 'podProperties', without: '' },
  'batch.EksPodProperties': {
    reads: 'containers',
    without:
      'dnsPolicy hostNetwork imagePullSecrets initContainers metadata securityContext serviceAccountName shareProcessNamespace volumes',
  },
  'batch.EksContainer': {
    reads: 'env name',
    without: 'args command image imagePullPolicy resources securityContext volumeMounts',
  },
  'batch.EksContainerEnvironmentVariable': PAIR,
  'batch.NodeProperties': { reads: 'nodeRangeProperties', without: 'mainNode numNodes' },
  'batch.NodeRangeProperty': {
    reads: 'container ecsProperties eksProperties targetNodes',
    without: 'consumableResourceProperties instanceTypes',
  },
  'batch.KeyValuePair': PAIR,
  'batch.Secret': SECRET,
  'elasticbeanstalk.CreateEnvironmentMessage': {
    reads: 'OptionSettings',
    without: `${BEANSTALK} CNAMEPrefix GroupName OperationsRole Tags Tier VersionLabel`,
    unread: 'OptionsToRemove TemplateName',
  },
  'elasticbeanstalk.UpdateEnvironmentMessage': {
    reads: 'OptionSettings',
    without: `${BEANSTALK} EnvironmentId GroupName Tier VersionLabel`,
    unread: 'OptionsToRemove TemplateName',
  },
  'elasticbeanstalk.ConfigurationOptionSetting': {
    reads: 'Namespace OptionName Value',
    without: 'ResourceName',
  },
  'elasticbeanstalk.ConfigurationSettingsDescription': {
    reads: 'OptionSettings',
    without: `${BEANSTALK} DateCreated DateUpdated DeploymentStatus`,
    unread: 'TemplateName',
  },
}
