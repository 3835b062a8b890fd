/** Variables that the runner sets itself, in groups: inputs and states of actions, its own tools, its own tokens. */
const OF_RUNNER = /^(INPUT|STATE|RUNNER|ACTIONS)_/i

/**
 * Default variables of GitHub Actions (GitHub docs, "Variables reference", November 2026). Others that begin with
 * GITHUB_, such as GITHUB_TOKEN, exist only where a workflow sets them.
 */
const DEFAULTS =
  /^(CI|GITHUB_(ACTION|ACTION_PATH|ACTION_REF|ACTION_REPOSITORY|ACTIONS|ACTOR|ACTOR_ID|API_URL|BASE_REF|ENV|EVENT_NAME|EVENT_PATH|GRAPHQL_URL|HEAD_REF|JOB|OUTPUT|PATH|REF|REF_NAME|REF_PROTECTED|REF_TYPE|REPOSITORY|REPOSITORY_ID|REPOSITORY_OWNER|REPOSITORY_OWNER_ID|RETENTION_DAYS|RUN_ATTEMPT|RUN_ID|RUN_NUMBER|SERVER_URL|SHA|STATE|STEP_SUMMARY|TRIGGERING_ACTOR|WORKFLOW|WORKFLOW_REF|WORKFLOW_SHA|WORKSPACE))$/i

/** What every process has, and what changes Node, the loader or the network of the gate. */
const OF_PROCESS =
  /^(_|PATH|HOME|USER|USERNAME|LOGNAME|SHELL|SHLVL|PWD|OLDPWD|LANG|LANGUAGE|TERM|TZ|HOSTNAME|TMPDIR|TEMP|TMP|SYSTEMROOT|(LC|LD|DYLD)_.*|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED|DEBUG(_NATIVE)?|V8_COVERAGE|USE_ENV_PROXY|USE_SYSTEM_CA))$/i

/** What the AWS SDK reads. An earlier step may have set it for the whole job, so it is not the container's. */
const OF_AWS_SDK =
  /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|REGION|DEFAULT_REGION|PROFILE|DEFAULT_PROFILE|ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE|CONTAINER_.*|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CREDENTIAL_EXPIRATION|CA_BUNDLE|EC2_METADATA_.*|ENDPOINT_URL.*|MAX_ATTEMPTS|RETRY_MODE|STS_REGIONAL_ENDPOINTS|USE_(FIPS|DUALSTACK)_ENDPOINT)$/i

/**
 * Whether a variable belongs to the runner or to the gate's own process. It is set whether or not the step sets it,
 * so its value says nothing of the container.
 */
export function isOfProcess(name: string): boolean {
  return [OF_RUNNER, DEFAULTS, OF_PROCESS, OF_AWS_SDK].some((names) => names.test(name))
}
