/** Commands that deploy only on a machine that stays: through ssh, with a remote Docker, or on a runner of one's own. */
export const MACHINE_COMMANDS: readonly string[] = [
  'docker compose up',
  'docker compose restart',
  'docker run',
  'docker restart',
  'podman run',
  'podman compose up',
  'systemctl restart',
  'systemctl reload',
  'systemctl start',
  'supervisorctl restart',
  'pm2 reload',
  'pm2 restart',
  'pm2 start',
  'dokku',
]

/** Commands and actions that start a cluster on the runner. */
export const RUNNER_CLUSTER =
  /^(kind create cluster|minikube start|k3d cluster create|ctlptl (apply|create)|k3s server|microk8s)/
export const RUNNER_CLUSTER_ACTION = /(^|[/-])(kind|minikube|k3d|k3s|microk8s)([/@-]|$)/i
/** Names that these tools give to the contexts of their clusters (kind.sigs.k8s.io, minikube.sigs.k8s.io, k3d.io). */
export const RUNNER_CONTEXT = /^(kind-|k3d-|minikube$|microk8s$)/
/** Commands and actions that switch to a cluster elsewhere. */
export const REMOTE_CLUSTER =
  /^(aws eks update-kubeconfig|az aks get-credentials|gcloud container clusters get-credentials|doctl kubernetes cluster kubeconfig|oc login|kubectl config use-context (?!kind|minikube|k3d)|tsh kube login)/
export const REMOTE_CLUSTER_ACTION =
  /^(azure\/(aks-set-context|k8s-set-context)|google-github-actions\/get-gke-credentials|redhat-actions\/oc-login)(@|$)/i

/** Commands of a task runner's own, which wins over a task of that name. `pnpm deploy` copies a package (pnpm.io/cli/deploy). */
export const OWN_COMMANDS: readonly string[] = ['pnpm deploy']

/** Programs that run a task of the repository by its name, with the words before the name. */
export const TASK_RUNNERS: readonly string[] = [
  'npm run',
  'npm run-script',
  'pnpm run',
  'pnpm',
  'yarn run',
  'yarn',
  'bun run',
  'make',
  'just',
  'task',
  'rake',
  'mage',
  'mise run',
  'nx run',
  'lerna run',
  'moon run',
  'dagger call',
  'turbo run',
  'turbo',
  'nx',
  'nx run-many -t',
  'nx affected -t',
  'deno task',
  'devbox run',
  'php artisan',
  'envoy run',
  'inv',
  'composer run',
  'invoke',
  'fab',
  'grunt',
  'gulp',
  './gradlew',
  'gradle',
]
