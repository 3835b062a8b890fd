import type { ShellCommand } from './shell-nodes.ts'
import type { Step } from './step.ts'

/** Commands that read, build or test, by their first words. Whatever is not here may do more. */
const READERS: readonly RegExp[] = [
  /^(\[\[?|test|echo|printf|true|false|:|cat|jq|yq|ls|cd|pwd|grep|rg|sed|awk|cut|sort|head|tail|tr|wc|find|diff|date|sleep|set|export|local|declare|read|exit|return|mkdir|cp|mv|rm|touch|chmod|tee|source|\.|env|which|type|unzip|zip|tar|gzip|base64|sha256sum|shopt|trap|wait|break|continue|shift|let|unset|pushd|popd|basename|dirname|mktemp|envsubst|nslookup|dig|nc|file|id|whoami|uname|tree|xargs|command|eval|umask|ulimit|uptime|hostname|journalctl|df|du|free|ps|kill|curl-config)( |$)/,
  /^(terraform|tofu)( -\S+)* (plan|init|validate|fmt|show|output|workspace|version|providers|get|graph|test|state (list|show))( |$)/,
  /^terragrunt (plan|init|validate|hclfmt|output|show|run-all (plan|init|validate|output)|run( --\S+)* (plan|init|validate|output))( |$)/,
  /^(cdk|pulumi) (diff|synth|list|ls|preview|stack( output| ls)?|doctor|login|version|config)( |$)/,
  /^aws( --\S+ \S+)* \S+ (describe|list|get|wait|validate|batch-get|head|estimate|detect|lookup|filter|tail|ls)(-\S+)?( |$)/,
  /^aws --version/,
  /^(kubectl|oc)( -\S+ \S+)* (get|describe|diff|logs|version|explain|wait|top|cluster-info|config|rollout (status|history)|auth)( |$)/,
  /^helm (template|lint|diff|list|ls|status|history|get|repo|dependency|pull|package|show|version|plugin|test)( |$)/,
  /^(npm|pnpm|yarn|bun) (ci|i|install|test|audit|ls|run (build|test|lint|typecheck|check|format)\S*|build|lint|pack|version|config|--version|-v)( |$)/,
  /^(npm|pnpm|yarn|bun)$/,
  /^(pip3?|poetry|uv|bundle|go|cargo|mvn|gradle|composer|apt-get|apt|brew|apk|corepack) /,
  /^(pytest|ruff|mypy|eslint|prettier|biome|tsc|vitest|jest|mocha|tflint|tfsec|checkov|trivy|actionlint|zizmor|hadolint|shellcheck|yamllint|conftest|infracost|semgrep|snyk|gitleaks|bootgate)( |$)/,
  /^docker( -\S+)* (build|buildx|login|logout|pull|push|tag|images|image|inspect|ps|version|info|manifest|scout|save|load|compose( -\S+( \S+)?)* (build|config|pull|push|ps|logs|down|up|run|exec))( |$)/,
  /^docker-compose /,
  /^git (status|diff|log|fetch|rev-parse|describe|config|show|ls-files|ls-remote|checkout|switch|clone|tag|branch|remote|grep|submodule|add|rev-list|merge-base)( |$)/,
  /^gh (issue|pr|run (view|list|watch)|api|label|auth|repo view|release (view|list|download)|--version)( |$)/,
  /^gcloud( beta| alpha)? (auth|config|info|version|projects|\S+ (\S+ )?(list|describe))( |$)/,
  /^az (login|account|version|\S+ (\S+ )?(list|show))( |$)/,
]

/** Actions that check out, set up, build, sign in or tell. */
const READING_ACTIONS =
  /^(actions\/(checkout|setup-\S+|cache|cache\/\S+|upload-artifact|download-artifact|github-script|upload-pages-artifact|configure-pages|labeler|stale|attest\S*|dependency-review-action)|aws-actions\/(configure-aws-credentials|amazon-ecr-login|setup-sam|amazon-ecs-render-task-definition|aws-secretsmanager-get-secrets)|docker\/\S+|hashicorp\/(setup-\S+|vault-action)|azure\/(login|setup-\S+|docker-login)|google-github-actions\/(auth|setup-gcloud|get-\S+)|gruntwork-io\/\S*setup\S*|opentofu\/setup-opentofu|pnpm\/action-setup|oven-sh\/setup-bun|astral-sh\/setup-uv|ruby\/setup-ruby|slackapi\/\S+|8398a7\/action-slack|rtcamp\/action-slack-notify|peter-evans\/(create-or-update-comment|find-comment|create-issue-from-file)|marocchino\/sticky-pull-request-comment|trstringer\/manual-approval|github\/codeql-action\/\S+|step-security\/harden-runner|jdx\/mise-action|dorny\/paths-filter|terraform-linters\/setup-tflint|aquasecurity\/trivy-action|bootgate\/bootgate)$/

/** Whether a command only reads, builds or tests. Data go to no server with it. */
export function isReader({ words }: ShellCommand): boolean {
  const text = words.join(' ')
  if (/^(curl|wget|http)( |$)/.test(text))
    return !/ (-X ?(POST|PUT|PATCH|DELETE)|--request[ =](POST|PUT|PATCH)|-d|--data\S*|-F|--form|-T|--upload-file|--json)( |$)/i.test(
      text,
    )
  return READERS.some((reader) => reader.test(text))
}

/** Whether a step only reads, builds or tests. */
export function onlyReads({ uses, run, commands }: Step): boolean {
  if (uses !== null) return READING_ACTIONS.test(uses.replace(/@.*/s, '').toLowerCase())
  return run === null || commands().every(isReader)
}
