export const id = 286;
export const ids = [286];
export const modules = {

/***/ 9804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   pT: () => (/* binding */ bindWorkflow),
/* harmony export */   rW: () => (/* binding */ bindCondition)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7928);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);
/* harmony import */ var _algorithms_own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9858);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8437);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3862);





/** The inputs of a call: what the caller gives, else the default. An input with an expression is left out. */
function inputsOf(declared, given) {
    const known = new Map();
    for (const [name, { type, fallback }] of Object.entries(declared)) {
        const text = (0,_algorithms_own_js__WEBPACK_IMPORTED_MODULE_4__/* .ownIn */ .o)(given, name) ?? fallback;
        if (text?.includes('${{') !== true)
            known.set(name, dataOf(type, text ?? ''));
    }
    return known;
}
function dataOf(type, text) {
    if (type === 'boolean')
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(text === 'true');
    return type === 'number' ? new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.NumberData */ .p.Q9(Number(text)) : new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(text);
}
/** A condition in which known inputs are replaced by their values. */
function bindCondition(condition, inputs) {
    if (condition === null ||
        !(0,_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .contains */ .gR)(condition.expression, (part) => inputIn(part, inputs) !== null))
        return condition;
    return { ...condition, expression: bound(condition.expression, inputs) };
}
function inputIn(part, inputs) {
    const [context, name, ...rest] = (0,_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .pathOf */ .XM)(part) ?? [];
    return context === 'inputs' && name !== undefined && rest.length === 0
        ? (inputs.get(name) ?? null)
        : null;
}
function bound(part, inputs) {
    const inner = (one) => bound(one, inputs);
    const value = inputIn(part, inputs);
    if (value !== null && part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_ && part.expr instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC)
        return new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS(value, part.expr.name);
    if (part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU)
        return new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU(inner(part.group));
    if (part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Unary */ ._c)
        return new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Unary */ ._c(part.operator, inner(part.expr));
    if (part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Binary */ .yI)
        return new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Binary */ .yI(inner(part.left), part.operator, inner(part.right));
    if (part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6)
        return new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6(part.functionName, part.args.map(inner));
    return part instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD ? new _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD(part.operator, part.args.map(inner)) : part;
}
const INPUT = /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/gi;
/** A called workflow with the known inputs of one call filled in. */
function bindWorkflow(workflow, given) {
    const inputs = inputsOf(workflow.inputs, given);
    if (inputs.size === 0)
        return workflow;
    const filled = (text) => text.replace(INPUT, (all, name) => inputs.get(name.toLowerCase())?.coerceString() ?? all);
    const filledIn = (texts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text)]));
    const steps = new Map();
    const uses = new Map();
    const boundUse = (use) => {
        const known = uses.get(use) ?? { ...use, step: boundStep(use.step) };
        uses.set(use, known);
        return known;
    };
    const boundStep = (step) => {
        const known = steps.get(step);
        if (known !== undefined)
            return known;
        const { run, caller, uses: used, continueOnError } = step;
        const script = run === null ? null : filled(run);
        const made = {
            ...step,
            run: script,
            ...(script !== run && (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .readOnce */ .WY)(script ?? '')),
            uses: used === null ? null : filled(used),
            with: filledIn(step.with),
            env: filledIn(step.env),
            continueOnError: typeof continueOnError === 'string' ? filled(continueOnError) : continueOnError,
            // In an action, `inputs` are those of the action.
            condition: caller === null ? bindCondition(step.condition, inputs) : step.condition,
            caller: caller === null ? null : boundUse(caller),
        };
        steps.set(step, made);
        return made;
    };
    const jobs = [...workflow.jobs.values()].map((job) => ({
        ...job,
        condition: bindCondition(job.condition, inputs),
        environment: job.environment === null ? null : filled(job.environment),
        secretsFrom: job.secretsFrom === null ? null : filled(job.secretsFrom),
        with: filledIn(job.with),
        steps: job.steps.map(boundStep),
    }));
    return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])) };
}


/***/ }),

/***/ 7650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ MAX_JOBS),
/* harmony export */   Kf: () => (/* binding */ calledFile),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Wz: () => (/* binding */ isCalledOnly),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gd: () => (/* binding */ placedJobs)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);
/* harmony import */ var _bind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9804);


/** The limit of jobs in one workflow, with those of called workflows. Real repositories stay far below. */
const MAX_JOBS = 1000;
const MAX_BOUND_STEPS = 50_000;
/**
 * The file of a local workflow that a job calls; null for other jobs. It is beside the job's own workflow,
 * because GitHub looks in one folder only.
 */
function calledFile(job, { file }) {
    const [, name] = /^[.$]\/\.github\/workflows\/([^/]+\.ya?ml)$/i.exec(job.localUses ?? job.uses ?? '') ?? [];
    return name === undefined ? null : file.replace(/[^/\\]*$/, () => name);
}
/** Whether a workflow runs only when another one calls it. */
function isCalledOnly({ events }) {
    return events.length > 0 && events.every((event) => event === 'workflow_call');
}
/** The workflows that an event starts, and reusable workflows that no other read workflow calls. */
function entriesOf(workflows) {
    const all = [...workflows.values()];
    const called = new Set(all.flatMap((workflow) => [...workflow.jobs.values()].map((job) => calledFile(job, workflow)).filter(Boolean)));
    return all.filter((workflow) => !isCalledOnly(workflow) || !called.has(workflow.file));
}
/** Every job that a workflow runs, with those of called workflows. @throws GateError WORKFLOW_TOO_LARGE */
function placedJobs(entry, workflows) {
    const found = [];
    const bindOnce = bindingOnce();
    const visit = (workflow, caller) => {
        for (const job of workflow.jobs.values()) {
            const placed = { workflow, job, caller };
            if (found.push(placed) > MAX_JOBS)
                throw tooLarge(entry);
            const called = workflows.get(calledFile(job, workflow) ?? '');
            // GitHub rejects workflows that call each other in a circle.
            if (called !== undefined && !callsTo(placed).includes(called.file))
                visit(bindOnce(called, job.with), placed);
        }
    };
    visit(entry, null);
    return found;
}
function callsTo(placed) {
    return pathOf(placed).map(({ workflow }) => workflow.file);
}
/** Binds the inputs of calls, each kind of call once. Past a limit of steps, inputs stay unknown. */
function bindingOnce() {
    const known = new Map();
    let left = MAX_BOUND_STEPS;
    return (workflow, given) => {
        const key = JSON.stringify([workflow.file, given]);
        const found = known.get(key);
        if (found !== undefined)
            return found;
        left -= [...workflow.jobs.values()].reduce((sum, { steps }) => sum + 1 + steps.length, 0);
        const bound = left < 0 ? workflow : (0,_bind_js__WEBPACK_IMPORTED_MODULE_1__/* .bindWorkflow */ .pT)(workflow, given);
        known.set(key, bound);
        return bound;
    };
}
/** The jobs that lead to a job through calls, the outermost first, then the job itself. */
function pathOf(placed) {
    return placed.caller === null ? [placed] : [...pathOf(placed.caller), placed];
}
/** The failure for a workflow that the audit cannot follow in reasonable time. */
function tooLarge({ file, document }) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: 'WORKFLOW_TOO_LARGE',
        message: `${file} has more jobs, or more ways to run, than the audit can follow.`,
        fix: 'Split the workflow, or simplify the conditions between gate and deploy.',
        location: document.locateKey(['jobs']),
    });
}


/***/ }),

/***/ 314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NO_DEPLOY_ACTIONS),
/* harmony export */   _: () => (/* binding */ DEPLOY_ACTIONS)
/* harmony export */ });
const official = (owner, ...names) => names.map((name) => ({ action: `${owner}/${name}` }));
/** Actions that deploy. The page of each is github.com/OWNER/NAME. */
const DEPLOY_ACTIONS = [
    ...official('aws-actions', 'amazon-ecs-deploy-task-definition', 'amazon-ecs-deploy-express-service', 'aws-lambda-deploy', 'aws-cloudformation-github-deploy', 'aws-elasticbeanstalk-deploy'),
    ...official('awslabs', 'amazon-app-runner-deploy'),
    ...official('azure', 'aci-deploy', 'arm-deploy', 'bicep-deploy', 'container-apps-deploy-action', 'functions-action', 'functions-container-action', 'k8s-deploy', 'spring-apps-deploy', 'static-web-apps-deploy', 'webapps-container-deploy', 'webapps-deploy'),
    ...official('google-github-actions', 'create-cloud-deploy-release', 'deploy-appengine', 'deploy-cloud-functions', 'deploy-cloudrun', 'deploy-workflow'),
    ...official('digitalocean', 'app_action', 'app_action/deploy'),
    ...official('octopusdeploy', 'create-release-action', 'deploy-release-action', 'run-runbook-action'),
    ...official('appleboy', 'lambda-action', 'ssh-action'),
    ...official('akhileshns', 'heroku-deploy'),
    ...official('amondnet', 'vercel-action'),
    ...official('bervprojects', 'heroku-deploy'),
    ...official('deliverybot', 'helm'),
    ...official('donaldpiret', 'ecs-deploy'),
    ...official('easingthemes', 'ssh-deploy'),
    ...official('einaregilsson', 'beanstalk-deploy'),
    ...official('firebaseextended', 'action-hosting-deploy'),
    ...official('johnbeynon', 'render-deploy-action'),
    ...official('nwtgck', 'actions-netlify'),
    ...official('railwayapp', 'cli'),
    ...official('stefanprodan', 'kube-tools'),
    { action: 'cloudflare/pages-action' },
    { action: 'cloudflare/wrangler-action', only: ['command', /^$|\b(deploy|publish|rollback)\b/] },
    { action: 'pulumi/actions', only: ['command', /^(up|update)$/] },
    { action: 'serverless/github-action', only: ['args', /\bdeploy\b/] },
    { action: 'superfly/flyctl-actions', only: ['args', /\bdeploy\b/] },
    { action: 'nomad-job/action', only: ['command', /\brun\b/] },
];
/** Actions of which the name says deploy, and which put up pages or only speak of deploys. */
const NO_DEPLOY_ACTIONS = /^(actions\/deploy-pages|peaceiris\/actions-gh-pages|jamesives\/github-pages-deploy-action|chrnorm\/deployment-\w+|bobheadxi\/deployments|strumwolf\/delete-deployment-environment)$/;


/***/ }),

/***/ 6822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dh: () => (/* binding */ isGuardedInScript),
  Th: () => (/* binding */ isRemoteHost),
  vD: () => (/* binding */ scriptName),
  M1: () => (/* binding */ toolIn),
  wS: () => (/* binding */ toolOf)
});

// EXTERNAL MODULE: ./src/algorithms/group-by.ts
var group_by = __webpack_require__(1955);
// EXTERNAL MODULE: ./src/algorithms/own.ts
var algorithms_own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/audit/deploy-actions.ts
var deploy_actions = __webpack_require__(314);
// EXTERNAL MODULE: ./src/audit/deploy-machines.ts
var deploy_machines = __webpack_require__(4547);
// EXTERNAL MODULE: ./src/audit/deploy-names.ts
var deploy_names = __webpack_require__(8377);
;// CONCATENATED MODULE: ./src/audit/aws-operations.ts
/**
 * Services of `aws` whose verbs below deploy, with the operations of these verbs that start no container and no code. A
 * test holds the judgement of every operation.
 */
const AWS_SERVICES = new Map(Object.entries({
    // The agent of an instance submits them.
    ecs: [
        'submit-attachment-state-changes',
        'submit-container-state-change',
        'submit-task-state-change',
    ],
    lambda: ['resume-durable-execution'],
    apprunner: [],
    elasticbeanstalk: ['create-storage-location', 'update-tags-for-resource'],
    cloudformation: [
        'create-change-set',
        'create-generated-template',
        'update-generated-template',
        'create-stack-refactor',
        'start-resource-scan',
        'publish-type',
        'update-termination-protection',
    ],
    // CodeDeploy.
    deploy: [],
    codepipeline: [],
    amplify: [],
    batch: [],
}));
/** Verbs of these services: docs.aws.amazon.com/cli/latest/reference. */
const AWS_VERBS = [
    'create',
    'update',
    'deploy',
    'execute',
    'start',
    'continue',
    'run',
    'publish',
    // A job of AWS Batch starts a container, as `ecs run-task` does.
    'submit',
    'apply',
    'compose',
    'rebuild',
    'restart',
    'resume',
    'swap',
    'rollback',
    // They let a pipeline go on to its next stage.
    'retry',
    'override',
    'enable',
];

;// CONCATENATED MODULE: ./src/audit/deploy-platforms.ts
const ROWS = [
    ['amplify', 'AWS', 'docs.amplify.aws', 'publish, push'],
    ['ansible-pull', 'servers', 'docs.ansible.com', ''],
    ['aptible', 'Aptible', 'www.aptible.com/docs', 'deploy'],
    ['arc', 'AWS', 'arc.codes/docs', 'deploy'],
    ['cdktf', 'infrastructure', 'developer.hashicorp.com/terraform/cdktf', 'deploy'],
    ['chalice', 'AWS', 'aws.github.io/chalice', 'deploy'],
    ['clever', 'Clever Cloud', 'developers.clever-cloud.com/doc/cli', 'deploy, restart'],
    ['colmena', 'servers', 'colmena.cli.rs', 'apply'],
    ['convex', 'Convex', 'docs.convex.dev/cli', 'deploy'],
    ['convox', 'Convox', 'docs.convox.com', 'deploy, releases promote, promote'],
    ['dep', 'servers', 'deployer.org/docs', 'deploy, rollback'],
    ['deployctl', 'Deno Deploy', 'docs.deno.com/deploy', 'deploy'],
    ['devspace', 'Kubernetes', 'www.devspace.sh/docs', 'deploy'],
    [
        'doctl',
        'DigitalOcean',
        'docs.digitalocean.com/reference/doctl',
        'apps create-deployment, apps create, apps update',
    ],
    ['epinio', 'Kubernetes', 'docs.epinio.io', 'push'],
    [
        'flux',
        'Kubernetes',
        'fluxcd.io/flux/cmd',
        'reconcile kustomization, reconcile helmrelease, resume kustomization, resume helmrelease',
    ],
    ['func', 'Azure', 'learn.microsoft.com/azure/azure-functions', 'azure functionapp publish'],
    ['garden', 'Kubernetes', 'docs.garden.io', 'deploy'],
    ['helmsman', 'Kubernetes', 'github.com/mkubaczyk/helmsman', '--apply, -apply'],
    [
        'koyeb',
        'Koyeb',
        'www.koyeb.com/docs/build-and-deploy/cli',
        'deploy, service redeploy, service update, services redeploy, services update, app deploy',
    ],
    ['kubecfg', 'Kubernetes', 'github.com/kubecfg/kubecfg', 'update'],
    ['levant', 'Nomad', 'github.com/hashicorp/levant', 'deploy'],
    [
        'mvn',
        'Java platforms',
        'cloud.google.com/appengine/docs',
        'appengine:deploy, azure-webapp:deploy, azure-functions:deploy, azure-container-apps:deploy',
    ],
    ['nixos-rebuild', 'servers', 'nixos.org/manual', 'switch'],
    ['odo', 'Kubernetes', 'odo.dev/docs', 'deploy'],
    ['okteto', 'Kubernetes', 'www.okteto.com/docs', 'deploy'],
    ['platform', 'Platform.sh', 'docs.platform.sh/administration/cli', 'push, redeploy'],
    ['pm2', 'servers', 'pm2.keymetrics.io/docs', 'deploy'],
    ['porter', 'Porter', 'docs.porter.run', 'apply, update'],
    ['scalingo', 'Scalingo', 'developers.scalingo.com/cli', 'deploy, restart'],
    ['scw', 'Scaleway', 'cli.scaleway.com', 'container container deploy, container container update'],
    ['supabase', 'Supabase', 'supabase.com/docs/reference/cli', 'functions deploy'],
    ['tk', 'Kubernetes', 'tanka.dev', 'apply'],
    ['upsun', 'Upsun', 'docs.upsun.com/administration/cli', 'push, redeploy'],
    ['werf', 'Kubernetes', 'werf.io/docs', 'converge, bundle apply'],
    ['zappa', 'AWS', 'github.com/zappa/zappa', 'deploy, update'],
];
/** Tools of further platforms, with their commands that deploy. */
const DEPLOY_PLATFORMS = ROWS.map(([tool, kind, source, commands]) => ({
    ...{ tool, kind, source },
    commands: commands.split(', '),
}));

;// CONCATENATED MODULE: ./src/audit/deploy-tools.ts

/** The parts of a list with commas. */
function listed(text) {
    return text.split(', ');
}
/** Commands that deploy, by tool. */
const DEPLOY_TOOLS = [
    ...DEPLOY_PLATFORMS,
    {
        tool: 'aws',
        kind: 'AWS',
        source: 'docs.aws.amazon.com/cli/latest/reference',
        commands: listed('apigateway create-deployment, apigatewayv2 create-deployment, autoscaling start-instance-refresh, codepipeline put-approval-result, lambda put-runtime-management-config, lightsail create-container-service-deployment, ssm send-command, stepfunctions update-state-machine'),
    },
    {
        tool: 'ansible-playbook',
        kind: 'servers',
        source: 'docs.ansible.com',
        commands: listed(''),
        harmless: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks'],
    },
    { tool: 'ampx', kind: 'AWS', source: 'docs.amplify.aws', commands: listed('pipeline-deploy') },
    {
        tool: 'argocd',
        kind: 'Kubernetes',
        source: 'argo-cd.readthedocs.io',
        commands: listed('app sync, app set, app create, app rollback, app patch, app actions run, appset create'),
    },
    {
        tool: 'az',
        kind: 'Azure',
        source: 'learn.microsoft.com/cli/azure',
        commands: listed('containerapp up, containerapp update, containerapp create, webapp up, webapp deploy, webapp deployment source config-zip, webapp config container set, webapp restart, functionapp deploy, functionapp deployment source config-zip, container create, deployment group create, deployment sub create, spring app deploy, aks command invoke, webapp config appsettings set, webapp deployment slot swap, functionapp config appsettings set, containerapp job create, containerapp job start, containerapp job update, containerapp revision copy, containerapp compose create, deployment mg create, deployment tenant create, stack group create, stack sub create, vm run-command invoke'),
    },
    {
        tool: 'azd',
        kind: 'Azure',
        source: 'learn.microsoft.com/azure/developer/azure-developer-cli',
        commands: listed('deploy, up, provision'),
    },
    {
        tool: 'cap',
        kind: 'servers',
        source: 'capistranorb.com',
        commands: listed('production deploy, staging deploy, deploy'),
    },
    {
        tool: 'cdk',
        kind: 'AWS',
        source: 'docs.aws.amazon.com/cdk/v2/guide/cli.html',
        commands: listed('deploy, watch'),
    },
    {
        tool: 'cf',
        kind: 'Cloud Foundry',
        source: 'docs.cloudfoundry.org/cf-cli',
        commands: listed('push, deploy, restage, restart, bg-deploy, blue-green-deploy'),
    },
    {
        tool: 'copilot',
        kind: 'ECS, App Runner',
        source: 'aws.github.io/copilot-cli',
        commands: listed('deploy, svc deploy, job deploy, env deploy'),
    },
    {
        tool: 'docker',
        kind: 'Swarm',
        source: 'docs.docker.com/reference/cli',
        commands: listed('service update, stack deploy, service create'),
    },
    {
        tool: 'eb',
        kind: 'Elastic Beanstalk',
        source: 'docs.aws.amazon.com/elasticbeanstalk',
        commands: listed('deploy, create, swap'),
    },
    {
        tool: 'ecs-cli',
        kind: 'ECS',
        source: 'docs.aws.amazon.com/AmazonECS',
        commands: listed('compose up, compose service up'),
    },
    {
        tool: 'ecs-deploy',
        kind: 'ECS',
        source: 'github.com/silinternational/ecs-deploy',
        commands: listed(''),
    },
    {
        tool: 'ecspresso',
        kind: 'ECS',
        source: 'github.com/kayac/ecspresso',
        commands: listed('deploy, rollback, run, scale, refresh'),
    },
    {
        tool: 'fastapi',
        kind: 'FastAPI Cloud',
        source: 'fastapicloud.com',
        commands: listed('deploy'),
    },
    {
        tool: 'firebase',
        kind: 'Firebase',
        source: 'firebase.google.com/docs/cli',
        commands: listed('deploy, hosting:clone, apphosting:rollouts:create'),
    },
    ...['fly', 'flyctl'].map((tool) => ({
        tool,
        kind: 'Fly.io',
        source: 'fly.io/docs/flyctl',
        commands: listed('deploy, machine update, machine run, machine restart, apps restart, secrets set'),
    })),
    {
        tool: 'gcloud',
        kind: 'Google Cloud',
        source: 'cloud.google.com/sdk/gcloud/reference',
        commands: listed('app deploy, deploy releases create, deploy releases promote, deploy rollouts advance, compute instance-groups managed rolling-action, compute instances update-container, functions deploy, run deploy, run jobs deploy, run jobs update, run jobs execute, run services replace, run services update, run services update-traffic'),
    },
    {
        tool: 'helm',
        kind: 'Kubernetes',
        source: 'helm.sh/docs/helm',
        commands: listed('install, rollback, upgrade, secrets install, secrets upgrade'),
    },
    {
        tool: 'helmfile',
        kind: 'Kubernetes',
        source: 'helmfile.readthedocs.io',
        commands: listed('apply, sync'),
    },
    {
        tool: 'heroku',
        kind: 'Heroku',
        source: 'devcenter.heroku.com',
        commands: listed('container:release, deploy:jar, pipelines:promote, releases:rollback, config:set, ps:restart, restart'),
    },
    {
        tool: 'kamal',
        kind: 'servers',
        source: 'kamal-deploy.org/docs',
        commands: listed('deploy, redeploy, rollback, setup, app boot, accessory boot, env push, proxy reboot, server exec'),
    },
    ...['kubectl', 'oc'].map((tool) => ({
        tool,
        kind: 'Kubernetes',
        source: 'kubernetes.io/docs/reference/kubectl',
        commands: listed('apply, create, patch, replace, rollout restart, rollout undo, rollout latest, scale, set env, set image, set resources, run, autoscale, expose, edit'),
        harmless: ['token', '--rm'],
    })),
    { tool: 'kapp', kind: 'Kubernetes', source: 'carvel.dev/kapp', commands: listed('deploy') },
    {
        tool: 'lambroll',
        kind: 'Lambda',
        source: 'github.com/fujiwara/lambroll',
        commands: listed('deploy, rollback'),
    },
    { tool: 'netlify', kind: 'Netlify', source: 'docs.netlify.com/cli', commands: listed('deploy') },
    {
        tool: 'nomad',
        kind: 'Nomad',
        source: 'developer.hashicorp.com/nomad',
        commands: listed('job run, run, deployment promote, job promote, job revert'),
    },
    {
        tool: 'pulumi',
        kind: 'infrastructure',
        source: 'pulumi.com/docs/cli',
        commands: listed('up, update, deployment run'),
    },
    {
        tool: 'railway',
        kind: 'Railway',
        source: 'docs.railway.com/cli',
        commands: listed('up, redeploy, deploy'),
    },
    {
        tool: 'render',
        kind: 'Render',
        source: 'render.com/docs/cli',
        commands: listed('deploys create'),
    },
    {
        tool: 'sam',
        kind: 'AWS',
        source: 'docs.aws.amazon.com/serverless-application-model',
        commands: listed('deploy, sync'),
    },
    ...['serverless', 'sls'].map((tool) => ({
        tool,
        kind: 'AWS',
        source: 'serverless.com/framework/docs',
        commands: listed('deploy, rollback'),
    })),
    {
        tool: 'skaffold',
        kind: 'Kubernetes',
        source: 'skaffold.dev/docs',
        commands: listed('apply, deploy, run'),
    },
    { tool: 'sst', kind: 'AWS', source: 'sst.dev/docs/reference/cli', commands: listed('deploy') },
    ...['terraform', 'tofu'].map((tool) => ({
        tool,
        kind: 'infrastructure',
        source: 'developer.hashicorp.com/terraform/cli',
        commands: listed('apply'),
    })),
    {
        tool: 'terragrunt',
        kind: 'infrastructure',
        source: 'terragrunt.gruntwork.io',
        commands: listed('apply, apply-all, run apply, run-all apply, stack run apply'),
    },
    {
        tool: 'vercel',
        kind: 'Vercel',
        source: 'vercel.com/docs/cli',
        commands: listed('deploy, promote, rollback, redeploy, --prod'),
    },
    {
        tool: 'wrangler',
        kind: 'Cloudflare',
        source: 'developers.cloudflare.com/workers/wrangler',
        commands: listed('deploy, publish, rollback, versions deploy, pages deploy, pages publish, triggers deploy, secret put, secret bulk'),
    },
];

;// CONCATENATED MODULE: ./src/audit/deploy-spellings.ts



/** The tools of the table, by their program. */
const BY_TOOL = (0,group_by/* groupBy */.$)(DEPLOY_TOOLS, ({ tool }) => tool);
/** A push to a platform that deploys what it gets. */
function gitTool(words) {
    const target = words.slice(2).find((word) => !word.startsWith('-')) ?? '';
    const platform = /^(heroku|dokku|gigalixir|scalingo|clever)\b|\bgit\.heroku\.com\b|^dokku@/i;
    return words[0] === 'git' &&
        words[1] === 'push' &&
        platform.test(target.replace(/^https:\/\//, ''))
        ? 'git push to a platform'
        : null;
}
/** The same command in its usual spelling: `docker-compose` is `docker compose`, `yarn cdk` is `cdk`. */
function plain(words) {
    const [program = '', ...rest] = words;
    if (program === 'docker-compose')
        return ['docker', 'compose', ...rest];
    const same = SAME_PROGRAM.get(program);
    if (same !== undefined)
        return [same, ...rest];
    if (/^(docker|podman)$/.test(program) && rest[0] === 'run')
        return inImage(words);
    if (program === 'gcloud' && /^(alpha|beta|preview)$/.test(rest[0] ?? ''))
        return [program, ...rest.slice(1)];
    if (!/^(npm|pnpm|yarn|bun)$/.test(program))
        return words;
    const inner = /^run(-script)?$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
    return BY_TOOL.has(inner[0] ?? '') ? inner.filter((word) => word !== '--') : words;
}
/** Other names of one program. */
const SAME_PROGRAM = new Map([
    ['helm3', 'helm'],
    ['vc', 'vercel'],
    ['ntl', 'netlify'],
    ['osls', 'serverless'],
    ['cf7', 'cf'],
    ['cf8', 'cf'],
]);
/** Images by the last part of their name, whose program is a tool. */
const PROGRAM_OF_IMAGE = new Map([
    ['aws-cli', 'aws'],
    ['opentofu', 'tofu'],
    ['google-cloud-cli', 'gcloud'],
    ['cloud-sdk', 'gcloud'],
    ['flyctl', 'flyctl'],
]);
/** `docker run … alpine/helm upgrade a b` is `helm upgrade a b`. */
function inImage(words) {
    for (const [at, word] of words.entries()) {
        const name = word
            .replace(/@.*/, '')
            .replace(/:[\w.-]+$/, '')
            .replace(/^.*\//, '');
        const program = PROGRAM_OF_IMAGE.get(name) ?? (BY_TOOL.has(name) ? name : undefined);
        if (at < 2 || program === undefined || words[at - 1] === '--name')
            continue;
        const rest = words.slice(at + 1);
        return rest[0] === program ? rest : [program, ...rest];
    }
    return words;
}
/** The call of the AWS CLI that changes something; null for other commands. */
function awsTool(words) {
    if (!/(^|\/)aws$/.test(words[0] ?? ''))
        return null;
    const [service = '', operation = ''] = plainWords(words);
    const prepares = AWS_SERVICES.get(service);
    const acts = AWS_VERBS.some((verb) => operation === verb || operation.startsWith(`${verb}-`));
    return prepares !== undefined && acts && !prepares.includes(operation)
        ? `aws ${service} ${operation}`
        : null;
}
/** The first words that are no option and no option's value. */
function plainWords(words) {
    return words.slice(1).filter((word, at, all) => {
        const before = all[at - 1] ?? '';
        const valued = before.startsWith('--') && !before.includes('=') && !/^--(debug|no-\S+)$/.test(before);
        return !word.startsWith('-') && !valued;
    });
}

// EXTERNAL MODULE: ./src/audit/gates.ts
var gates = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/audit/reads.ts
var reads = __webpack_require__(7905);
// EXTERNAL MODULE: ./src/audit/shell-nodes.ts
var shell_nodes = __webpack_require__(405);
;// CONCATENATED MODULE: ./src/audit/deploy-commands.ts









/** The known action or command that a step deploys with; null if there is none. */
function toolIn(step, { onRunner = false, stays = false, env = {} } = {}) {
    const { uses, with: inputs } = step;
    const action = (uses ?? '').replace(/@.*/s, '').toLowerCase();
    const found = deploy_actions/* DEPLOY_ACTIONS */._.find((one) => one.action === action);
    if (found !== undefined) {
        const [input, text] = found.only ?? [];
        return text === undefined || text.test(((0,algorithms_own/* ownIn */.o)(inputs, input ?? '') ?? '').trim())
            ? action
            : null;
    }
    const commands = step.commands();
    const own = { ...env, ...step.env };
    const remote = stays || commands.some(isRemote) || isRemoteHost(own.docker_host);
    const localAws = LOCAL.test(own.aws_endpoint_url ?? '');
    for (const command of commands) {
        const tool = toolOf(command);
        const ends = tool !== null && ((onRunner && isClusterTool(tool)) || (localAws && isAwsTool(tool)));
        if (tool !== null && !ends)
            return tool;
        const machine = remote || hasRemoteDocker(command) ? startOf(plain(command.words), MACHINE) : null;
        if (machine !== null)
            return command.words[0] === 'ssh' ? 'ssh' : machine;
    }
    return commands.some((command) => isRemote(command) && command.inner.some((script) => !(0,shell_nodes/* commandsIn */.G)(script).every(reads/* isReader */.Q)))
        ? 'ssh'
        : null;
}
/** Whether `DOCKER_HOST` names another machine. */
function isRemoteHost(host) {
    return host !== undefined && !/^(unix:|tcp:\/\/(localhost|docker|127\.))/.test(host);
}
/** Whether a tool asks AWS at `AWS_ENDPOINT_URL`, which may be LocalStack. */
function isAwsTool(tool) {
    return /^(aws|cdk|sam|terraform|tofu|serverless|sls)\b/.test(tool);
}
function isClusterTool(tool) {
    return /^(kubectl|oc|helm|helmfile|kapp|skaffold)\b/.test(tool);
}
/** Whether a command runs on another machine, or lets the commands after it do so. */
function isRemote({ words }) {
    const [program, ...rest] = words;
    if (program === 'ssh')
        return rest.length > 1 && !rest.some((word) => /(^|@)github\.com$/.test(word));
    if (/^(gcloud compute ssh|docker context use (?!default))/.test(words.join(' ')))
        return true;
    return (program === 'export' &&
        rest.some((word) => word.startsWith('DOCKER_HOST=') && isRemoteHost(word.slice(12))));
}
function hasRemoteDocker({ words, assigned }) {
    // After the subcommand, `-c` and `-H` mean something else.
    const options = words.slice(1, words.findIndex((word) => /^(compose|run|restart)$/.test(word)));
    return (options.some((word) => /^(--context|-c|-H|--host)(=|$)/.test(word)) ||
        assigned.some((text) => text.startsWith('DOCKER_HOST=') || text.startsWith('DOCKER_CONTEXT=')));
}
/** Whether the gate runs in the step's own script, before the first deploy. */
function isGuardedInScript({ commands }) {
    const first = commands().find((command) => (0,gates/* isCheck */.ne)(command) || toolOf(command) !== null);
    return first !== undefined && (0,gates/* isCheck */.ne)(first);
}
const HARMLESS = /^--(dry-run(?!=none)|no-execute|what-if$|help$|version$)|^--endpoint-url=.*(localhost|127\.0\.0\.1)/;
const LOCAL = /localhost|localstack|127\.0\.0\.1/;
/** The name of a script or task that deploys; other names are judged as signs. */
const DEPLOY_TASK = /(^|:)deploy([-_:]?prod(uction)?)?(\.\w+)?$/;
/** The command of the table that a command is; null if it is none, or changes nothing. */
function toolOf({ words }) {
    if (words.some((word, at) => HARMLESS.test(word) || (LOCAL.test(word) && words[at - 1] === '--endpoint-url')))
        return null;
    const name = scriptName({ words });
    if (name !== null &&
        DEPLOY_TASK.test(name.replace(/^.*\//, '')) &&
        (0,deploy_names/* deployInName */.Kx)(name.replace(/^.*\//, '').replace(/\.\w+$/, '')) !== null)
        return name.includes('/') ? name.replace(/^.*\//, '') : words.slice(0, 3).join(' ');
    const given = plain(words);
    const [program = ''] = given;
    for (const { tool, commands, harmless = [] } of BY_TOOL.get(program.replace(/^.*\//, '')) ?? []) {
        const found = commands.find((command) => isCall(given, command));
        if (found !== undefined && !given.some((word) => harmless.includes(word)))
            return found === '' ? tool : `${tool} ${found}`;
    }
    return awsTool(given) ?? gitTool(given);
}
/** The name of the repository's own script or task that a command runs; null for other commands. */
function scriptName({ words }) {
    const [program = '', ...rest] = words;
    if (/^(bash|sh|zsh|python3?|node|tsx|ruby|pwsh|source|\.)$/.test(program)) {
        // `bash -n` and `node --check` only parse.
        if (rest[0] === '-n' || rest[0] === '--check')
            return null;
        const file = rest.find((word) => !word.startsWith('-'));
        return file === undefined || /\s/.test(file) ? null : named(file);
    }
    const runner = startOf(words, RUNNERS);
    if (runner === null)
        return /^\.{0,2}\/|\/.*\.(sh|py|rb|js|ts|ps1)$|^[\w-]+\.sh$/.test(program) ||
            /^(deploy|ship|rollback)(-\w+)*$/.test(program)
            ? named(program)
            : null;
    const task = words
        .slice(runner.split(' ').length)
        .find((word) => !word.startsWith('-') && !word.includes('='));
    return task ?? null;
}
/** A document is no script. */
function named(file) {
    return /\.(md|txt|ya?ml|json|html|tf|env)$/.test(file) ? null : file;
}
/** Commands by their program, the longest first. */
function byProgram(commands) {
    const longest = commands.toSorted((one, other) => other.length - one.length);
    return (0,group_by/* groupBy */.$)(longest, (command) => command.replace(/ .*/, ''));
}
const MACHINE = byProgram(deploy_machines/* MACHINE_COMMANDS */.XN);
const RUNNERS = byProgram(deploy_machines/* TASK_RUNNERS */.wj);
/** The longest entry with which the words begin; null if there is none. */
function startOf(words, entries) {
    const found = entries
        .get(words[0] ?? '')
        ?.find((entry) => isCall(words, entry.replace(/^\S+ ?/, '')));
    return found ?? null;
}
/** Whether a command has these subcommands in this order, with only options and their values between them. */
function isCall([, ...words], command) {
    const wanted = command.split(' ').filter((word) => word !== '');
    if (wanted.length === 0)
        return true;
    let next = 0;
    let afterOption = false;
    for (const word of words) {
        if (word === wanted[next])
            next++;
        else if (!word.startsWith('-') && !afterOption)
            return false;
        if (next === wanted.length)
            return true;
        afterOption = word.startsWith('-') && !word.includes('=');
    }
    return false;
}


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ RUNNER_CLUSTER),
/* harmony export */   H$: () => (/* binding */ RUNNER_CLUSTER_ACTION),
/* harmony export */   XN: () => (/* binding */ MACHINE_COMMANDS),
/* harmony export */   wj: () => (/* binding */ TASK_RUNNERS),
/* harmony export */   y7: () => (/* binding */ REMOTE_CLUSTER),
/* harmony export */   z$: () => (/* binding */ REMOTE_CLUSTER_ACTION)
/* harmony export */ });
/** Commands that deploy only on a machine that stays: through ssh, with a remote Docker, or on a runner of one's own. */
const MACHINE_COMMANDS = [
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
];
/** Commands and actions that start a cluster on the runner. */
const RUNNER_CLUSTER = /^(kind create cluster|minikube start|k3d cluster create|ctlptl (apply|create)|k3s server|microk8s)/;
const RUNNER_CLUSTER_ACTION = /(^|[/-])(kind|minikube|k3d|k3s|microk8s)([/@-]|$)/i;
/** Commands and actions that switch to a cluster elsewhere. */
const REMOTE_CLUSTER = /^(aws eks update-kubeconfig|az aks get-credentials|gcloud container clusters get-credentials|doctl kubernetes cluster kubeconfig|oc login|kubectl config use-context (?!kind|minikube|k3d)|tsh kube login)/;
const REMOTE_CLUSTER_ACTION = /^(azure\/(aks-set-context|k8s-set-context)|google-github-actions\/get-gke-credentials|redhat-actions\/oc-login)(@|$)/i;
/** Programs that run a task of the repository by its name, with the words before the name. */
const TASK_RUNNERS = [
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
];


/***/ }),

/***/ 8377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ deployInName),
/* harmony export */   iS: () => (/* binding */ namesProduction),
/* harmony export */   uY: () => (/* binding */ isPublishing),
/* harmony export */   wh: () => (/* binding */ readsByName)
/* harmony export */ });
/* unused harmony export wordsOf */
/* harmony import */ var _domain_tier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9826);

/** Words of a name, in lower case: `deployToProd` and `deploy_to-prod` have the same. */
function wordsOf(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}
const DEPLOY = /^(re)?deploy(s|ed|ing|ment|ments)?$|^rollback$|^promote$|^ship$/;
const RELEASE = /^(release|rollout|publish|launch)$/;
/** What stands beside `deploy` in the name of a job or script that does not deploy the service. */
const OTHER_THINGS = /^(docs?|documentation|pages|preview|previews|storybook|coverage|pre|post|check|checks|verify|validate|validation|lint|plan|diff|notify|notification|status|gate|dry|prepare|approve|approval|wait|cleanup|teardown|destroy|undeploy|tests?|smoke|summary|report|url|can|should|needs|detect|matrix|info|comment)$/;
/** How strongly a name says deploy: alone, only together with another sign, or not at all. */
function deployInName(name) {
    const words = wordsOf(name.replace(/\broll[-_ ]out/i, 'rollout').replace(/\broll[-_ ]back/i, 'rollback'));
    // In `build-and-deploy` the job does both.
    const parts = words
        .join(' ')
        .split(/ (?:and|then|n) /)
        .map((part) => part.split(' '));
    const plain = parts.filter((part) => !part.some((word) => OTHER_THINGS.test(word)));
    if (plain.some((part) => part.some((word) => DEPLOY.test(word))))
        return 'alone';
    const released = plain.filter((part) => part.some((word) => RELEASE.test(word)));
    if (released.length === 0)
        return null;
    return released.some((part) => part.some(isTierWord)) ? 'alone' : 'with another';
}
/** Whether a name says that its job only looks: a plan, a check, an approval, a build. */
function readsByName(name) {
    if (deployInName(name) !== null)
        return false;
    return wordsOf(name).some((word) => OTHER_THINGS.test(word) ||
        /^(drift|build|scan|audit|review|monitor|health|synth|package)$/.test(word));
}
const PRODUCTION = /^(prod|production|prd|live)\d*$/;
const TIER = /^(prod|production|prd|live|staging|stage|stg|env|environment)$/;
function isTierWord(word) {
    return TIER.test(word);
}
/** Whether an environment's name means production: `prod-eu`, but not `preprod`, `non-prod` or `product-docs`. */
function namesProduction(environment) {
    const name = environment
        .toLowerCase()
        .replace(/\b(pre|non|not)[-_ ]?(production|prod|prd|live)\b/g, 'preprod');
    const words = wordsOf(name);
    return ((0,_domain_tier_js__WEBPACK_IMPORTED_MODULE_0__/* .usualTier */ .L)(name) === 'production' &&
        !words.includes('preprod') &&
        words.some((word) => PRODUCTION.test(word)));
}
/** Environments of GitHub to which packages and pages go. */
function isPublishing(environment) {
    return /^(github-pages|pages|docs|(test-?)?pypi|npm|crates(\.io|-io)?|rubygems|maven|nuget|releases?|publish(ing)?|copilot)$/i.test(environment);
}


/***/ }),

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ deploysIn),
  t: () => (/* binding */ isCertain)
});

// EXTERNAL MODULE: ./src/audit/deploy-actions.ts
var deploy_actions = __webpack_require__(314);
// EXTERNAL MODULE: ./src/audit/deploy-commands.ts + 4 modules
var deploy_commands = __webpack_require__(6822);
// EXTERNAL MODULE: ./src/audit/deploy-names.ts
var deploy_names = __webpack_require__(8377);
;// CONCATENATED MODULE: ./src/audit/gitops.ts
/** Files that a GitOps controller reads: values, kustomizations, and manifests in the usual folders. */
const DEPLOYED_FILE = /(^|\/)(values[\w.-]*|kustomization|helmrelease|image[\w.-]*)\.ya?ml$|(^|\/)(overlays|apps|clusters|environments|envs|releases|manifests|k8s)\/.*\.ya?ml$/i;
/** Names of repositories that a GitOps controller watches. */
const WATCHED = /(^|[-_/])(gitops|argo-?cd|flux|infra|k8s|kubernetes|manifests?|deploy(ments?)?|clusters?|environments?)([-_]|$)/i;
/** How surely a job deploys by a push: it changes what a GitOps controller reads. Null if it does not. */
function gitopsPush(job) {
    const push = job.steps.find((step) => step.commands().some(isPush));
    if (push === undefined)
        return null;
    const commands = job.steps.flatMap((step) => step.commands());
    const setsImage = commands.some(({ words }) => words.join(' ').startsWith('kustomize edit set'));
    const edits = setsImage || commands.some(editsDeployed);
    if (!edits)
        return null;
    const elsewhere = job.steps.some(({ uses, with: inputs }) => /^actions\/checkout(@|$)/i.test(uses ?? '') && WATCHED.test(inputs.repository ?? '')) ||
        commands.some(({ words: [program, verb, ...rest] }) => program === 'git' && verb === 'clone' && rest.some((word) => WATCHED.test(word)));
    return { step: push, strength: setsImage || elsewhere ? 'known' : 'alone' };
}
function isPush({ words }) {
    const text = words.join(' ');
    return /^git( -C \S+)? push( |$)/.test(text) && !/ (--tags|--dry-run|--delete)( |$)/.test(text);
}
function editsDeployed({ words }) {
    const [program = '', ...rest] = words;
    if (!/^(sed|yq|gsed|perl)$/.test(program))
        return false;
    const inPlace = rest.some((word) => /^(-i|--in-?place|-pi)/.test(word));
    return inPlace && rest.some((word) => DEPLOYED_FILE.test(word));
}

// EXTERNAL MODULE: ./src/audit/reads.ts
var reads = __webpack_require__(7905);
// EXTERNAL MODULE: ./src/audit/deploy-machines.ts
var deploy_machines = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/audit/runner-cluster.ts

/** The steps of a job that talk to a cluster on the runner (kind, minikube, k3d), which ends with the job. */
function localClusterSteps({ steps }) {
    const found = new Set();
    let onRunner = false;
    for (const step of steps) {
        const action = (step.uses ?? '').replace(/@.*/s, '');
        const texts = step.commands().map(({ words }) => words.join(' '));
        if (deploy_machines/* RUNNER_CLUSTER_ACTION */.H$.test(action) || texts.some((text) => deploy_machines/* RUNNER_CLUSTER */.AC.test(text)))
            onRunner = true;
        if (deploy_machines/* REMOTE_CLUSTER_ACTION */.z$.test(action) || texts.some((text) => deploy_machines/* REMOTE_CLUSTER */.y7.test(text)))
            onRunner = false;
        if (onRunner)
            found.add(step);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/audit/deploys.ts






/** The places where a job deploys. @param gates the steps of the job that run the gate */
function deploysIn(at, gates) {
    const { job } = at;
    if (job.uses !== null)
        return isLocal(job.uses) ? [] : placeOf(null, [...nameSigns(at), ...calledSigns(at)]);
    const onRunner = localClusterSteps(job);
    const stays = job.stays || (0,deploy_commands/* isRemoteHost */.Th)(job.env.docker_host);
    const known = job.steps.flatMap((step) => {
        const says = (0,deploy_commands/* toolIn */.M1)(step, { onRunner: onRunner.has(step), stays, env: job.env });
        return says === null ? [] : [{ step, signs: [{ says, strength: 'known' }] }];
    });
    const push = gitopsPush(job);
    const ofPush = push === null
        ? []
        : [{ says: 'git push of what a GitOps controller reads', strength: push.strength }];
    if (push?.strength === 'known' && !known.some(({ step }) => step === push.step))
        known.push({ step: push.step, signs: ofPush });
    if (known.length > 0)
        return known;
    if (job.steps.every((step) => (0,reads/* onlyReads */.A)(step) || onRunner.has(step)))
        return [];
    const first = gates[0];
    const ofJob = [...ofPush, ...nameSigns(at), ...environmentSigns(at)];
    // The push is one sign, whatever it says.
    const ofStep = (step) => stepSigns(step).filter(({ says }) => ofPush.length === 0 || says !== 'git push');
    if (first === undefined)
        return placeOf(null, [...ofJob, ...job.steps.flatMap(ofStep)]);
    // Beside a gate, only a step that says deploy itself counts.
    return job.steps
        .filter((step) => !gates.includes(step))
        .flatMap((step) => {
        const own = ofStep(step);
        return own.length === 0 && step !== push?.step ? [] : placeOf(step, [...own, ...ofJob]);
    });
}
function placeOf(step, signs) {
    const found = [...new Map(signs.map((sign) => [sign.says, sign])).values()];
    return found.some(({ strength }) => strength !== 'with another') ? [{ step, signs: found }] : [];
}
/** Whether the signs suffice for an error: a known tool, or two that agree. */
function isCertain(signs) {
    return signs.length > 1 || signs.some(({ strength }) => strength === 'known');
}
function isLocal(uses) {
    return /^(\.|\$)\//.test(uses);
}
function nameSigns({ job, caller }) {
    const own = sign(`job ${job.name}`, (0,deploy_names/* deployInName */.Kx)(job.name)) ??
        sign(`name ${job.title}`, (0,deploy_names/* deployInName */.Kx)(job.title ?? ''));
    const called = caller === null || (0,deploy_names/* deployInName */.Kx)(caller.job.name) === null
        ? null
        : sign(`called by job ${caller.job.name}`, 'with another');
    return [own, called].filter((one) => one !== null);
}
function sign(says, strength) {
    return strength === null ? null : { says, strength };
}
function environmentSigns({ job }) {
    const { environment } = job;
    if (environment === null || (0,deploy_names/* isPublishing */.uY)(environment))
        return [];
    const says = `environment ${environment}`;
    const tells = environment.includes('${{') || (0,deploy_names/* namesProduction */.iS)(environment);
    return [{ says, strength: tells && !(0,deploy_names/* readsByName */.wh)(job.name) ? 'alone' : 'with another' }];
}
/** The signs of a call of a workflow of another repository, which the audit does not read. */
function calledSigns({ job }) {
    const file = (job.uses ?? '').replace(/@.*/s, '').replace(/^.*\//, '');
    const { environment = '', command = '' } = job.with;
    return [
        sign(`workflow ${file}`, (0,deploy_names/* deployInName */.Kx)(file.replace(/\.ya?ml$/, ''))),
        sign(`with environment ${environment}`, environment === '' ? null : (0,deploy_names/* namesProduction */.iS)(environment) ? 'alone' : 'with another'),
        sign(`with command ${command}`, /^(apply|deploy|up)\b/.test(command) ? 'alone' : null),
    ].filter((one) => one !== null);
}
/** What a step's own names say: its script, task, action or name. */
function stepSigns(step) {
    if ((0,reads/* onlyReads */.A)(step))
        return [];
    const action = (step.uses ?? '').replace(/@.*/s, '').toLowerCase();
    const names = step.commands().flatMap((command) => (0,deploy_commands/* scriptName */.vD)(command) ?? []);
    return [
        deploy_actions/* NO_DEPLOY_ACTIONS */.H.test(action)
            ? null
            : sign(`action ${action}`, (0,deploy_names/* deployInName */.Kx)(action.replace(/^[^/]*\//, ''))),
        ...names.map((name) => sign(name, (0,deploy_names/* deployInName */.Kx)(name.replace(/\.\w+$/, '')))),
        ...step.commands().flatMap(weakTool),
        sign(`step ${step.name}`, (0,deploy_names/* deployInName */.Kx)(step.name ?? '')),
    ].filter((one) => one !== null);
}
/** Commands that move files or call a webhook: a deploy if something else says so too. */
function weakTool({ words }) {
    const text = words.join(' ');
    const hook = /^(curl|wget) .*(deploy[-_]?hook|hooks?\.\w+.*deploy|\/deploy)/i.test(text) ||
        /^curl .*\$\{?\{?\s*\w*\.?DEPLOY\w*/i.test(text);
    if (hook)
        return [{ says: 'a deploy webhook', strength: 'alone' }];
    const weak = [
        /^aws s3 (sync|cp)\b/,
        /^(rsync|scp) .*\w:/,
        /^git push\b/,
        /^gh workflow run\b/,
    ].find((one) => one.test(text));
    return weak === undefined
        ? []
        : [{ says: words.slice(0, /^aws/.test(text) ? 3 : 2).join(' '), strength: 'with another' }];
}


/***/ }),

/***/ 3421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v9: () => (/* binding */ holds),
  Hn: () => (/* binding */ isTrue),
  ux: () => (/* binding */ possible),
  b6: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 17 modules
var dist = __webpack_require__(7928);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/audit/expression.ts
var audit_expression = __webpack_require__(8437);
;// CONCATENATED MODULE: ./src/audit/run-state.ts

/** The contexts that expressions read, such as `needs` and `steps`. */
function contextsOf({ status, needs, steps, jobs = new Map() }) {
    const word = status.success ? 'success' : status.cancelled ? 'cancelled' : 'failure';
    return new Context([
        ['needs', jobsOf(needs)],
        ['jobs', jobsOf(jobs)],
        ['steps', new Context([...steps].map(([id, outcome]) => [id, stepOf(outcome)]))],
        ['job', new Context([['status', new dist/* data.StringData */.p.uQ(word)]])],
    ]);
}
function stepOf({ result, conclusion = result, outputs }) {
    return new Context([
        ['outcome', new dist/* data.StringData */.p.uQ(result)],
        ['conclusion', new dist/* data.StringData */.p.uQ(conclusion)],
        ['outputs', outputsOf(outputs)],
    ]);
}
function jobsOf(jobs) {
    return new Context([...jobs].map(([id, { result, outputs }]) => [
        id,
        new Context([
            ['result', new dist/* data.StringData */.p.uQ(result)],
            ['outputs', outputsOf(outputs)],
        ]),
    ]));
}
function outputsOf(outputs) {
    return new Context(Object.entries(outputs ?? {}).map(([name, text]) => [name, new dist/* data.StringData */.p.uQ(text ?? '')]));
}
/** The status functions, such as `failure()`. */
function functionsOf({ status }) {
    const answers = { ...status, always: true };
    return new Map(Object.entries(answers).map(([name, answer]) => [
        name,
        { name, minArgs: 0, maxArgs: 255, call: () => new dist/* data.BooleanData */.p.bo(answer) },
    ]));
}
/** A context of an expression. The library's own loses keys that every object inherits, such as `constructor`. */
class Context extends dist/* data.Dictionary */.p.bT {
    #items = new Map();
    constructor(entries) {
        super();
        for (const [key, value] of entries)
            this.add(key, value);
    }
    add(key, value) {
        const name = key.toLowerCase();
        if (!this.#items.has(name))
            this.#items.set(name, { key, value });
    }
    get(key) {
        return this.#items.get(key.toLowerCase())?.value;
    }
    values() {
        return this.pairs().map(({ value }) => value);
    }
    pairs() {
        return [...this.#items.values()];
    }
}

;// CONCATENATED MODULE: ./src/audit/evaluate.ts






/** How many runs are tried before the search stops and assumes yes. */
const MAX_RUNS = 1024;
/**
 * Whether something holds in at least one possible run. Tries each combination of guesses.
 * @param spend called once for each run; an error that it throws ends the search
 */
function possible(holds, spend = () => { }) {
    let answers = [];
    for (let run = 0; run < MAX_RUNS; run++) {
        spend();
        const known = new Map(answers);
        const asked = [...answers];
        const guess = (text) => {
            const answer = known.get(text) ?? false;
            if (!known.has(text))
                asked.push([text, answer]);
            known.set(text, answer);
            return answer;
        };
        if (holds(guess))
            return true;
        const last = asked.findLastIndex(([, answer]) => !answer);
        const flipped = asked[last];
        if (flipped === undefined)
            return false;
        answers = [...asked.slice(0, last), [flipped[0], true]];
    }
    return true;
}
/** Whether a condition lets its job or step run. */
function holds(condition, state, guess) {
    if (condition === null || !condition.asksStatus)
        if (!state.status.success)
            return false;
    return condition === null || !(0,result/* falsy */.me)(evaluated(condition.expression, state, guess));
}
/** Whether an expression, evaluated without a run, is true. */
function isTrue(expression, guess) {
    const status = { success: true, failure: false, cancelled: false };
    const value = evaluated(expression, { status, needs: new Map(), steps: new Map() }, guess);
    // The text `false` counts as false.
    return !(0,result/* falsy */.me)(value) && value.coerceString() !== 'false';
}
/** The text that an expression gives; null if only a run can know it. */
function textOf(expression, state, guess) {
    const value = evaluated(expression, state, guess);
    return value === GUESSED_TRUE || value === GUESSED_FALSE ? null : value.coerceString();
}
/** The answers to guesses. They stand for values that only a run can know. */
const GUESSED_TRUE = new dist/* data.BooleanData */.p.bo(true);
const GUESSED_FALSE = new dist/* data.BooleanData */.p.bo(false);
function evaluated(expression, state, guess) {
    try {
        return new StateEvaluator(expression, state, guess).evaluate();
    }
    catch {
        // The runner may accept what this evaluator rejects, so an error counts as true.
        return GUESSED_TRUE;
    }
}
/** GitHub's own evaluator, with guesses for what only a run can know. */
class StateEvaluator extends dist/* Evaluator */.oi {
    #state;
    #guess;
    constructor(expression, state, guess) {
        super(expression, contextsOf(state), functionsOf(state));
        this.#state = state;
        this.#guess = guess;
    }
    eval(part) {
        const state = this.#state;
        if (!isUnknown(part, state))
            return new dist/* Evaluator */.oi(part, contextsOf(state), functionsOf(state)).evaluate();
        if (part instanceof ast/* Logical */.oD || part instanceof ast/* Unary */._c || part instanceof ast/* Grouping */.aU)
            return super.eval(part);
        if (part instanceof ast/* Binary */.yI && part.operator.lexeme === '!=')
            return this.#guess(`${canonical(part.left)}==${canonical(part.right)}`)
                ? GUESSED_FALSE
                : GUESSED_TRUE;
        return this.#guess(canonical(part)) ? GUESSED_TRUE : GUESSED_FALSE;
    }
}
/** Whether the value depends on something that only a run can know. */
function isUnknown(expression, state) {
    const path = (0,audit_expression/* pathOf */.XM)(expression);
    if (path !== null)
        return isUnknownPath(path, state);
    if (expression instanceof ast/* FunctionCall */.R6) {
        const name = expression.functionName.lexeme.toLowerCase();
        if (name === 'hashfiles')
            return true;
    }
    return (0,audit_expression/* partsOf */.CI)(expression).some((part) => isUnknown(part, state));
}
function isUnknownPath([context, name, property, output, ...rest], state) {
    if (context !== 'needs' && context !== 'steps' && context !== 'jobs')
        return !(context === 'job' && name === 'status' && property === undefined && !state.inAction);
    const outcomes = state[context] ?? new Map();
    // Another step of the same job may have ended in any way.
    if (context === 'steps' && name !== undefined && name !== '*' && !outcomes.has(name))
        return true;
    const selected = name === undefined || name === '*'
        ? [...outcomes.values()]
        : [outcomes.get(name)].filter((one) => one !== undefined);
    if (property !== undefined && property !== 'outputs' && property !== '*')
        return false;
    return selected.some(({ outputs }) => {
        if (outputs === null)
            return true;
        const all = output === undefined || output === '*' || rest.length > 0;
        return all ? Object.values(outputs).includes(null) : (0,own/* ownIn */.o)(outputs, output) === null;
    });
}
/** An expression as a text that is the same for each spelling of it. */
function canonical(expression) {
    const path = (0,audit_expression/* pathOf */.XM)(expression);
    if (path !== null)
        return path.join('.');
    if (expression instanceof ast/* Literal */.uS) {
        const { literal } = expression;
        // Comparisons ignore case.
        return `'${literal.kind}:${literal.coerceString().toLowerCase()}'`;
    }
    if (expression instanceof ast/* Grouping */.aU)
        return canonical(expression.group);
    const parts = (0,audit_expression/* partsOf */.CI)(expression).map(canonical);
    if (expression instanceof ast/* FunctionCall */.R6)
        return `${expression.functionName.lexeme.toLowerCase()}(${parts.join(',')})`;
    if (expression instanceof ast/* Unary */._c)
        return `!${parts.join('')}`;
    if (expression instanceof ast/* Binary */.yI)
        return parts.join(expression.operator.lexeme);
    if (expression instanceof ast/* Logical */.oD)
        return `(${parts.join(expression.operator.lexeme)})`;
    return expression instanceof ast/* Star */.FE ? '*' : `[${parts.join(';')}]`;
}


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   gR: () => (/* binding */ contains),
/* harmony export */   j_: () => (/* binding */ isStatusFunction),
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   sK: () => (/* binding */ readCondition),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7928);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);


/** The contexts of an expression (docs.github.com: "Accessing contextual information"). */
const CONTEXTS = [
    'env',
    'github',
    'inputs',
    'job',
    'jobs',
    'matrix',
    'needs',
    'runner',
    'secrets',
    'steps',
    'strategy',
    'vars',
];
const STATUS_FUNCTIONS = ['always', 'cancelled', 'failure', 'success'];
const FUNCTIONS = [...STATUS_FUNCTIONS, 'hashFiles'].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
}));
/** The library looks up function names in plain objects, so it finds these names too. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
/** In characters. The runner rejects longer expressions (actions/runner, ExpressionConstants.cs, MaxLength). */
const MAX_LENGTH = 21_000;
/** Reads an `if`; null if there is none, which means `success()`. @throws SyntaxError if it is not an expression */
function readCondition(raw) {
    if (raw === undefined || raw === null || raw === '')
        return null;
    if (typeof raw === 'object')
        throw new SyntaxError('not a text');
    const text = String(raw);
    // With text around `${{ }}` the whole is a text, and every text except the empty one is true.
    const expression = text.includes('${{') ? readTemplate(text) : parse(text);
    return { expression, asksStatus: contains(expression, isStatusFunction), length: text.length };
}
/** Reads a text with `${{ }}` in it. The runner turns it into a call of `format`. @throws SyntaxError if an expression is invalid */
function readTemplate(text) {
    const parts = split(text);
    const [only] = parts;
    if (parts.length === 1 && only?.inside === true)
        return parse(only.text);
    const values = [];
    const pattern = parts.map(({ text, inside }) => {
        if (inside)
            return `{${values.push(text) - 1}}`;
        return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll("'", "''");
    });
    return parse(`format('${pattern.join('')}'${values.map((value) => `, (${value})`).join('')})`);
}
/** The expressions between `${{` and `}}` of a text; none if one of them is invalid. */
function expressionsIn(text) {
    try {
        return split(text).flatMap((part) => (part.inside ? [parse(part.text)] : []));
    }
    catch {
        return [];
    }
}
function parse(text) {
    if (text.length > MAX_LENGTH)
        throw new SyntaxError('too long');
    // For an empty text the parser returns undefined, which its types do not say.
    const expression = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    if (expression === undefined)
        throw new SyntaxError('empty');
    // The parser accepts `constructor()`, because every object has a property of that name.
    if (contains(expression, isInheritedFunction))
        throw new SyntaxError('no such function');
    return expression;
}
/** Splits a text into plain parts and expressions. A `}}` in quotes does not end an expression. */
function split(text) {
    const parts = [];
    for (let at = 0;;) {
        const start = text.indexOf('${{', at);
        const before = text.slice(at, start === -1 ? text.length : start);
        if (before !== '')
            parts.push({ text: before, inside: false });
        if (start === -1)
            return parts;
        if (text.length > MAX_LENGTH)
            throw new SyntaxError('too long');
        const end = /((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/y;
        end.lastIndex = start + 3;
        const [, inside] = end.exec(text) ?? [];
        if (inside === undefined)
            throw new SyntaxError('an expression has no end');
        parts.push({ text: inside, inside: true });
        at = end.lastIndex;
    }
}
function isInheritedFunction(expression) {
    return (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6 &&
        INHERITED.has(expression.functionName.lexeme.toLowerCase()));
}
/** Whether a part calls a status function, such as `always()`. */
function isStatusFunction(expression) {
    return (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6 &&
        STATUS_FUNCTIONS.includes(expression.functionName.lexeme.toLowerCase()));
}
/** Whether an expression or one of its parts matches. */
function contains(expression, matches) {
    return matches(expression) || partsOf(expression).some((part) => contains(part, matches));
}
/** The direct parts of an expression. */
function partsOf(expression) {
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Binary */ .yI)
        return [expression.left, expression.right];
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD || expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6)
        return expression.args;
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Unary */ ._c)
        return [expression.expr];
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU)
        return [expression.group];
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_)
        return [expression.expr, expression.index];
    return [];
}
/** `needs.gate.result` as a path of names in lower case, with `*` for a star; null for other expressions. */
function pathOf(expression) {
    if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC)
        return [expression.name.lexeme.toLowerCase()];
    if (!(expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_))
        return null;
    const before = pathOf(expression.expr);
    const { index } = expression;
    if (before === null)
        return null;
    if (index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Star */ .FE)
        return [...before, '*'];
    return index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS ? [...before, index.literal.coerceString().toLowerCase()] : null;
}


/***/ }),

/***/ 4951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ne: () => (/* binding */ isCheck),
/* harmony export */   og: () => (/* binding */ gatesOf),
/* harmony export */   yN: () => (/* binding */ gateInput)
/* harmony export */ });
/* unused harmony export isGate */
/** Whether a step runs the gate. @param rootIsGate whether `uses: ./` is the gate, as in Bootgate's own repository */
function isGate({ uses, commands }, rootIsGate) {
    if (uses !== null)
        return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses));
    return commands().some(isCheck);
}
/** Every step that runs the gate, in the order of the jobs. */
function gatesOf(jobs, rootIsGate) {
    const known = new Map();
    return jobs.flatMap((at) => {
        const steps = known.get(at.job) ?? at.job.steps.filter((step) => isGate(step, rootIsGate));
        known.set(at.job, steps);
        return steps.map((step) => ({ at, step }));
    });
}
/** Whether a command is `bootgate check`. */
function isCheck({ words: [program = '', ...rest] }) {
    if (rest.includes('--help') || rest.includes('-h'))
        return false;
    if (/(^|\/)bootgate$/.test(program))
        return rest[0] === 'check';
    const file = rest.findIndex((word) => !word.startsWith('-'));
    return (/(^|\/)(node|bun|deno)$/.test(program) &&
        /(^|\/)cli\/index\.js$/.test(rest[file] ?? '') &&
        rest[file + 1] === 'check');
}
/** The lines of an input of the action, or each text of the command's flag. */
function gateInput({ step }, name) {
    if (step.uses !== null)
        return linesOf(step.with[name] ?? '');
    const words = step.commands().find(isCheck)?.words ?? [];
    const flag = `--${name}`;
    return words.flatMap((word, index) => {
        if (word === flag)
            return words[index + 1] ?? '';
        return word.startsWith(`${flag}=`) ? word.slice(flag.length + 1) : [];
    });
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ inPullRequest),
/* harmony export */   qg: () => (/* binding */ inStep),
/* harmony export */   tq: () => (/* binding */ inJob)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7650);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3862);


/** `github.X == 'text'` in either order, and `startsWith(github.X, 'text')`, in the spelling of guesses. */
const COMPARED = /^(?:github\.(?<left>[\w.]+)=='\d+:(?<one>[^']*)'|'\d+:(?<other>[^']*)'==github\.(?<right>[\w.]+)|startswith\(github\.(?<start>[\w.]+),'\d+:(?<begin>[^']*)'\))$/;
/** What is known about `github` in a run of an open pull request. */
function comparisonsIn(event) {
    const is = (word) => (text, begins) => begins ? word.startsWith(text) : word === text;
    const merge = (text, begins) => begins ? 'refs/pull/'.startsWith(text) : /^(refs\/pull\/)?\d+\/merge$/.test(text);
    // With pull_request_target the ref is the base branch.
    const refs = event === 'pull_request'
        ? [
            ['ref', merge],
            ['ref_name', merge],
        ]
        : [];
    return new Map([
        ['event_name', is(event)],
        ['event.action', (text) => (text === 'closed' ? false : null)],
        ['event.pull_request.merged', () => false],
        ...refs,
    ]);
}
/** Guesses in a run of an open pull request: its event is known, and its ref is not a branch of the repository. */
function inPullRequest(guess, event) {
    const comparisons = comparisonsIn(event);
    return (text) => {
        if (text === 'github.event.pull_request.merged')
            return false;
        const found = COMPARED.exec(text)?.groups ?? {};
        const compare = comparisons.get(found.left ?? found.right ?? found.start ?? '');
        const literal = found.one ?? found.other ?? found.begin;
        const known = literal === undefined ? null : compare?.(literal, found.start !== undefined);
        return known ?? guess(text);
    };
}
/** Contexts whose values differ from one use of an action, job, or workflow to the next. */
const OF_AN_ACTION = /(^|[^.\w])(steps|inputs|env|job|github\.action\w*)\b/;
const OF_A_JOB = /(^|[^.\w])(steps|matrix|strategy|env|runner|job)\b/;
const OF_A_WORKFLOW = /(^|[^.\w])(inputs|needs|jobs)\b/;
/** Guesses in a job: all jobs share `github.ref`, and each has its own `env.X`. */
function inJob(guess, placed) {
    const path = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(placed).map(({ job }) => job.id);
    return (text) => {
        if (OF_A_JOB.test(text))
            return guess(`${path.join('/')} ${text}`);
        return OF_A_WORKFLOW.test(text) ? guess(`${path.slice(0, -1).join('/')} ${text}`) : guess(text);
    };
}
/** Guesses in a step of a job: each use of an action has its own `inputs`, `steps` and `env`. */
function inStep(guess, placed, { caller }) {
    const jobGuess = inJob(guess, placed);
    if (caller === null)
        return jobGuess;
    const path = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(placed).map(({ job }) => job.id);
    const uses = (0,_step_js__WEBPACK_IMPORTED_MODULE_1__/* .usesOf */ .MZ)(caller.step).map(({ index }) => index);
    return (text) => OF_AN_ACTION.test(text) ? guess(`${path.join('/')}#${uses.join('.')} ${text}`) : jobGuess(text);
}


/***/ }),

/***/ 8038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   QQ: () => (/* binding */ SUCCEEDED),
/* harmony export */   Sm: () => (/* binding */ failsLater),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   hm: () => (/* binding */ outcomesAt),
/* harmony export */   nX: () => (/* binding */ leftOutAt),
/* harmony export */   sj: () => (/* binding */ evaluateOutputs),
/* harmony export */   tv: () => (/* binding */ runsInJob),
/* harmony export */   xP: () => (/* binding */ mayRun),
/* harmony export */   zd: () => (/* binding */ sharedDepth)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3421);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8437);
/* harmony import */ var _guesses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2202);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3862);
/* harmony import */ var _tolerance_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(0);





const SUCCEEDED = { success: true, failure: false, cancelled: false };
const FAILED = { success: false, failure: true, cancelled: false };
const CANCELLED = { success: false, failure: false, cancelled: true };
const UNKNOWN = { result: 'success', outputs: null };
/** The jobs that a job needs, with unknown outcomes. */
function needsOf({ needs }) {
    return new Map(needs.map((id) => [id, UNKNOWN]));
}
/**
 * Whether a deploy step runs in the gate's own job, although the gate ends like this. In an action, `success()` and `failure()`
 * are about the action, not its job, and the action begins as a success (actions/runner, docs/adrs/1438-conditional-composite.md).
 */
function runsInJob(gate, ending, step, guess) {
    const { at } = gate;
    const { jobResult, cancelled } = ending;
    const success = jobResult === 'success';
    const stopped = jobResult === 'cancelled';
    const status = { success, failure: !success && !stopped, cancelled: cancelled || stopped };
    const shared = sharedDepth(gate.step, step);
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(step).every((use, depth) => {
        if (depth !== shared)
            return mayStart(use, at, needsOf(at.job), guess);
        const steps = outcomesAt(gate, shared, ending, guess);
        const state = { status, needs: needsOf(at.job), steps, inAction: use.caller !== null };
        return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(use.condition, state, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, use));
    });
}
/**
 * Whether a step after the gate, and before an index, ends the job with a failure after the gate was tolerated:
 * its `if` holds, and its script ends with `exit 1`.
 */
function failsLater(gate, ending, before, guess) {
    const { at, step } = gate;
    const steps = outcomesAt(gate, 0, ending, guess);
    const state = { status: SUCCEEDED, needs: needsOf(at.job), steps };
    return at.job.steps.some((later) => later.index > step.index &&
        later.index < before &&
        later.caller === null &&
        !(0,_tolerance_js__WEBPACK_IMPORTED_MODULE_4__/* .mayTolerate */ .a)(later.continueOnError) &&
        later.script().some(({ node }) => isExit(node)) &&
        (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(later.condition, state, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, later)));
}
/** `exit 1` or `false`. */
function isExit(node) {
    if (node.kind !== 'command')
        return false;
    const [program, code] = node.words;
    return program === 'false' || (program === 'exit' && /^[1-9]\d*$/.test(code ?? ''));
}
/** How many nested uses of actions two steps share. At this depth their paths differ. */
function sharedDepth(one, other) {
    const others = (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(other);
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(one).findIndex((step, depth) => step !== others[depth]);
}
/** Whether a step, and the steps that use its actions, may run in a job that runs. */
function mayRun(step, at, needs, guess) {
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(step).every((use) => mayStart(use, at, needs, guess));
}
/** The steps before are unknown: they may have succeeded, failed, or been cancelled. */
function mayStart(step, at, needs, guess) {
    const known = { needs, steps: new Map(), inAction: step.caller !== null };
    return [SUCCEEDED, FAILED, CANCELLED].some((status) => (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(step.condition, { ...known, status }, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, step)));
}
/** The depth of the step whose `if` skips the gate after only successes; null if the gate runs. */
function leftOutAt({ at, step }, from, guess) {
    const known = { status: SUCCEEDED, needs: needsOf(at.job), steps: new Map() };
    const found = (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(step).findIndex((use, depth) => {
        const state = { ...known, inAction: use.caller !== null };
        return depth >= from && !(0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(use.condition, state, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, use));
    });
    return found === -1 ? null : found;
}
/** The outcome that later steps see at a depth: that of the gate, or of the step that uses the gate's action. */
function outcomesAt(gate, depth, ending, guess) {
    const { at, step } = gate;
    const [first = step, ...inner] = (0,_step_js__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(step).slice(depth);
    const leftOutDepth = ending.leftOut ? leftOutAt(gate, depth, guess) : null;
    const ofGate = { result: ending.result, outputs: step.uses === null ? null : ending.outputs };
    const outcomeOf = (level) => {
        const outcome = ownOutcomeOf(level);
        const { continueOnError } = inner[level - 1] ?? first;
        const tolerated = ending.tolerated && (0,_tolerance_js__WEBPACK_IMPORTED_MODULE_4__/* .mayTolerate */ .a)(continueOnError);
        return tolerated ? { ...outcome, conclusion: 'success' } : outcome;
    };
    const ownOutcomeOf = (level) => {
        const next = inner[level];
        if (next === undefined)
            return ofGate;
        const skipped = ending.leftOut ? leftOutDepth === depth + level : ending.result === 'skipped';
        if (skipped)
            return { result: 'skipped', outputs: {} };
        const within = outcomeOf(level + 1);
        const steps = byId(next, within);
        const state = { status: SUCCEEDED, needs: new Map(), steps, inAction: true };
        const templates = next.caller?.action.outputs ?? {};
        const outputs = evaluateOutputs(templates, state, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, next));
        const result = ending.tolerated ? (within.conclusion ?? within.result) : ending.result;
        return { result: ending.leftOut ? 'success' : result, outputs };
    };
    return byId(first, outcomeOf(0));
}
function byId({ id }, outcome) {
    return new Map(id === null ? [] : [[id, outcome]]);
}
/** Evaluates the templates of outputs. An output is null if only a run can know it. */
function evaluateOutputs(templates, state, guess) {
    const outputs = Object.entries(templates).map(([name, template]) => {
        try {
            return [name, (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(template), state, guess)];
        }
        catch {
            return [name, null];
        }
    });
    return Object.fromEntries(outputs);
}


/***/ }),

/***/ 7669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Iu: () => (/* binding */ templatesUnder),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Z0: () => (/* binding */ syntaxFailures),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kT: () => (/* binding */ templates),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   yN: () => (/* binding */ locatorIn)
/* harmony export */ });
/* harmony import */ var _algorithms_own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9858);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6539);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8437);



/** Every text of a document that contains an expression. */
function textsIn({ value, locate }) {
    const found = [];
    const visit = (part, path) => {
        if (typeof part === 'string' && part.includes('${{'))
            found.push({ text: part, location: locate(path) });
        else if (Array.isArray(part) || (0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(part))
            for (const [key, item] of Object.entries(part))
                visit(item, [...path, Array.isArray(part) ? Number(key) : key]);
    };
    visit(value, []);
    return found;
}
/** A function that locates a key of the data at a path, or the data itself if the key is missing. */
function locatorIn(document, path, data) {
    return (key) => key !== undefined && Object.hasOwn(data, key)
        ? document.locateKey([...path, key])
        : document.locateKey(path);
}
/** Reads an `if`. An invalid one is a failure, because the audit cannot tell what it lets run. */
function conditionOf(raw, what, location, failures) {
    try {
        return (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readCondition */ .sK)(raw);
    }
    catch {
        failures.push(invalid(`${what} cannot be read as an expression.`, location));
        return null;
    }
}
/** The failure WORKFLOW_INVALID. */
function invalid(message, location) {
    return {
        code: 'WORKFLOW_INVALID',
        message,
        fix: 'Correct it. GitHub rejects this file.',
        location,
    };
}
/** The failures of a file that is not valid YAML. */
function syntaxFailures(file, problems) {
    return problems.map(({ says, location, tooLarge = false }) => ({
        code: 'WORKFLOW_SYNTAX',
        message: `${file} cannot be read as YAML: ${says}.`,
        fix: tooLarge
            ? 'Split the workflow into smaller files.'
            : 'Correct the line. GitHub rejects this file.',
        location,
    }));
}
/** The texts of a map, by name in lower case. */
function templates(map) {
    if (!(0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(map))
        return {};
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), textOf(value) ?? '']));
}
/** One text of each item of a map, by name in lower case: `value` of outputs, `default` of inputs. */
function templatesUnder(map, key) {
    const items = Object.entries((0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(map) ? map : {});
    return templates(Object.fromEntries(items.map(([name, item]) => [name, (0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(item) ? (0,_algorithms_own_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIn */ .o)(item, key) : null])));
}
function texts(value) {
    return [value].flat().flatMap((one) => textOf(one) ?? []);
}
function textOf(value) {
    return value === null || value === undefined || typeof value === 'object' ? null : String(value);
}


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ onlyReads),
/* harmony export */   Q: () => (/* binding */ isReader)
/* harmony export */ });
/** Commands that read, build or test, by their first words. Whatever is not here may do more. */
const READERS = [
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
];
/** Actions that check out, set up, build, sign in or tell. */
const READING_ACTIONS = /^(actions\/(checkout|setup-\S+|cache|cache\/\S+|upload-artifact|download-artifact|github-script|upload-pages-artifact|configure-pages|labeler|stale|attest\S*|dependency-review-action)|aws-actions\/(configure-aws-credentials|amazon-ecr-login|setup-sam|amazon-ecs-render-task-definition|aws-secretsmanager-get-secrets)|docker\/\S+|hashicorp\/(setup-\S+|vault-action)|azure\/(login|setup-\S+|docker-login)|google-github-actions\/(auth|setup-gcloud|get-\S+)|gruntwork-io\/\S*setup\S*|opentofu\/setup-opentofu|pnpm\/action-setup|oven-sh\/setup-bun|astral-sh\/setup-uv|ruby\/setup-ruby|slackapi\/\S+|8398a7\/action-slack|rtcamp\/action-slack-notify|peter-evans\/(create-or-update-comment|find-comment|create-issue-from-file)|marocchino\/sticky-pull-request-comment|trstringer\/manual-approval|github\/codeql-action\/\S+|step-security\/harden-runner|jdx\/mise-action|dorny\/paths-filter|terraform-linters\/setup-tflint|aquasecurity\/trivy-action|bootgate\/bootgate)$/;
/** Whether a command only reads, builds or tests. Data go to no server with it. */
function isReader({ words }) {
    const text = words.join(' ');
    if (/^(curl|wget|http)( |$)/.test(text))
        return !/ (-X ?(POST|PUT|PATCH|DELETE)|--request[ =](POST|PUT|PATCH)|-d|--data\S*|-F|--form|-T|--upload-file|--json)( |$)/i.test(text);
    return READERS.some((reader) => reader.test(text));
}
/** Whether a step only reads, builds or tests. */
function onlyReads({ uses, run, commands }) {
    if (uses !== null)
        return READING_ACTIONS.test(uses.replace(/@.*/s, '').toLowerCase());
    return run === null || commands().every(isReader);
}


/***/ }),

/***/ 286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditRuleInfos: () => (/* binding */ auditRuleInfos),
  $: () => (/* binding */ auditRules),
  S: () => (/* binding */ waivable)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./src/audit/expression.ts
var audit_expression = __webpack_require__(8437);
;// CONCATENATED MODULE: ./src/audit/rule.ts
/** Exists for its types: the file of a rule is one call of this. */
function defineRule(rule) {
    return rule;
}
/** For rules whose findings are warnings for a deploy that has one sign alone. */
const ONE_SIGN = { severity: 'warning', when: 'only one sign says that it deploys' };
/** The gate's action pinned to a commit, for examples. */
const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`;

// EXTERNAL MODULE: ./src/audit/deploys.ts + 2 modules
var audit_deploys = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/audit/step.ts + 4 modules
var audit_step = __webpack_require__(3862);
;// CONCATENATED MODULE: ./src/audit/words.ts



/** `Job deploy`. */
function jobLabel({ job }, word = 'Job') {
    return `${word} ${job.name}`;
}
/** The location of a deploy. */
function deployLocation({ at, step }) {
    return step === null ? at.job.at('environment') : step.at();
}
/** The location of the condition that decides over a deploy: of the step that sees the gate's result, or of a job. */
function conditionLocation({ at, step, gate }) {
    if (step !== null) {
        const deciding = (0,audit_step/* usesOf */.MZ)(step)[gate?.at === at ? (0,in_job/* sharedDepth */.zd)(gate.step, step) : 0];
        if (deciding?.condition)
            return deciding.at('if');
    }
    for (let placed = at; placed !== null; placed = placed.caller)
        if (placed.job.condition !== null)
            return placed.job.at('if');
    return at.job.at('needs');
}
/** `Job web deploys (cdk deploy)`; with one sign alone, `Job web may deploy (its only sign is: job web)`. */
function deployLabel(deploy, word = 'Job') {
    const says = deploy.signs.map((sign) => sign.says).join(', ');
    const guessed = deploy.at.job.uses === null
        ? ''
        : '; a guess, as the audit does not read workflows of other repositories';
    return (0,audit_deploys/* isCertain */.t)(deploy.signs)
        ? `${jobLabel(deploy.at, word)} deploys (${says}${guessed})`
        : `${jobLabel(deploy.at, word)} may deploy (the only sign is ${says}${guessed})`;
}
/** One sign alone is a warning. */
function deploySeverity({ signs }) {
    return (0,audit_deploys/* isCertain */.t)(signs) ? {} : { severity: 'warning' };
}

;// CONCATENATED MODULE: ./src/audit/rules/all-secrets.ts




const allSecrets = defineRule({
    id: 'audit-all-secrets',
    severity: 'error',
    also: [{ severity: 'warning', when: 'a called workflow inherits them' }],
    why: 'The receiver of all secrets gets those of every other service, and no mask covers them in JSON.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { variables: '\${{ toJSON(secrets) }}' }
      - run: cdk deploy
`,
        good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { variables: '\${{ toJSON(vars) }}' }
      - run: cdk deploy
`,
    },
    find: ({ jobs }) => {
        const workflows = new Set(jobs.map(({ workflow }) => workflow));
        const files = new Set([...workflows].flatMap((workflow) => [workflow, ...workflow.actions]));
        const inherited = jobs.flatMap((placed) => placed.job.inheritsSecrets
            ? [
                {
                    says: `${jobLabel(placed)} passes every secret to the workflow that it calls.`,
                    fix: 'List the secrets that the workflow needs under secrets.',
                    location: placed.job.at('secrets'),
                    severity: 'warning',
                },
            ]
            : []);
        const passed = [...files].flatMap(({ texts, file }) => texts().flatMap(({ text, location }) => (0,audit_expression/* expressionsIn */.l$)(text).some(takesAll)
            ? [
                {
                    says: `${file} passes all secrets at once.`,
                    fix: 'Name each secret, or give the gate references: it reads them from Secrets Manager.',
                    location,
                },
            ]
            : []));
        return [...inherited, ...passed];
    },
});
/** Whether an expression reads all of `secrets`, not a single one. */
function takesAll(expression) {
    const path = (0,audit_expression/* pathOf */.XM)(expression);
    if (path !== null)
        return path[0] === 'secrets' && (path[1] === undefined || path[1] === '*');
    if (expression instanceof ast/* IndexAccess */.p_ && (0,audit_expression/* pathOf */.XM)(expression.expr)?.length === 1)
        return takesAll(expression.index);
    return (0,audit_expression/* partsOf */.CI)(expression).some(takesAll);
}

// EXTERNAL MODULE: ./src/algorithms/group-by.ts
var group_by = __webpack_require__(1955);
// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/audit/tolerance.ts
var tolerance = __webpack_require__(0);
;// CONCATENATED MODULE: ./src/audit/rules/continue-on-error.ts






const continueOnError = defineRule({
    id: 'audit-continue-on-error',
    severity: 'error',
    why: 'The exit code is the gate, and continue-on-error ignores it.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
        continue-on-error: true
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ gates, deploys }) => {
        const byGate = (0,group_by/* groupBy */.$)(deploys, ({ gate }) => gate?.step);
        return gates.flatMap((gate) => {
            const { at, step } = gate;
            const tolerant = [...(0,audit_step/* usesOf */.MZ)(step), ...(0,calls/* pathOf */.XM)(at).map(({ job }) => job)].filter((one) => (0,tolerance/* mayTolerate */.a)(one.continueOnError));
            if (tolerant.length === 0)
                return [];
            const guarded = (byGate.get(step) ?? []).filter((deploy) => deploy.gate?.at === at);
            const isHarmless = (one) => guarded.length > 0 &&
                guarded.every((deploy) => 
                // Within the job, a failure still stops the steps after it.
                'steps' in one ? isWithin(deploy.at, one) : !deploy.runsIfTolerated);
            return tolerant
                .filter((one) => !isHarmless(one))
                .map((one) => ({
                says: `${jobLabel(at)} continues when the gate fails.`,
                fix: 'Remove continue-on-error: the exit code is the gate.',
                location: one.at('continue-on-error'),
            }));
        });
    },
});
function isWithin(at, job) {
    return (0,calls/* pathOf */.XM)(at).some((placed) => placed.job === job);
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/domain/tier.ts
var domain_tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/audit/gates.ts
var audit_gates = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/audit/simulate.ts + 1 modules
var simulate = __webpack_require__(1853);
;// CONCATENATED MODULE: ./src/audit/fixes/guards.ts






const ID = /^[\w-]+$/;
/** Puts the gate before a deploy with `needs`, if the workflow has one gate for it. */
function needGate(deploy, gates) {
    if (gates.some(({ at }) => at === deploy.at))
        return { because: "the gate's step stands in the same job; move it before the deploy" };
    const near = gates.filter((gate) => {
        const [first, last] = endsOf(gate, deploy);
        return (first !== null &&
            last !== null &&
            first.workflow === last.workflow &&
            first.job !== last.job &&
            !(0,simulate/* ancestorsOf */.Gw)(first.workflow, first.job).has(last.job));
    });
    const same = near.filter((gate) => environmentsOf(gate).includes(deploy.at.job.environment ?? ''));
    const fit = same.length > 0 ? same : near.filter((gate) => !isForOtherTier(gate, deploy));
    const jobs = [...new Set(fit.map((gate) => endsOf(gate, deploy)[0]?.job))];
    const [gate] = fit;
    if (gate === undefined)
        return {
            because: 'the workflow has no job with a gate for this deploy that could run before it',
        };
    if (jobs.length > 1)
        return { because: `${jobs.length} jobs run a gate, and the audit cannot choose` };
    return requireOf(gate, deploy, false);
}
/** Repairs the `if` of a deploy, so that it asks for success of its gate. @param pass whether only a pass suffices */
function requireGate(deploy, pass) {
    if (deploy.gate === null)
        return { because: 'no gate comes before it' };
    return deploy.gate.at === deploy.at
        ? requireStep(deploy.gate, deploy, pass)
        : requireOf(deploy.gate, deploy, pass);
}
function requireOf(gate, deploy, pass) {
    const [first, last] = endsOf(gate, deploy);
    if (first === null || last === null)
        return { because: 'gate and deploy share no workflow' };
    const id = first.job.name;
    if (!ID.test(id))
        return { because: 'GitHub does not allow the id of the job of the gate' };
    const output = pass ? outputOf(gate, first) : { name: null, repairs: [] };
    if ('because' in output)
        return output;
    const at = placeOf(last);
    const need = last.job.needs.includes(first.job.id)
        ? []
        : [{ kind: 'needs', at, job: id }];
    const clauses = [
        ...(last.job.condition?.asksStatus === true ? [`needs.${id}.result == 'success'`] : []),
        ...(output.name === null ? [] : [`needs.${id}.outputs.${output.name} == 'pass'`]),
    ];
    const condition = clauses.length === 0 ? [] : [{ kind: 'if', at, clause: clauses.join(' && '), alone: null }];
    const repairs = [...output.repairs, ...need, ...condition];
    return repairs.length === 0 ? { because: 'the `if` does not decide it' } : { repairs };
}
function requireStep(gate, { step }, pass) {
    if (step === null)
        return { because: 'the whole job deploys' };
    const depth = (0,in_job/* sharedDepth */.zd)(gate.step, step);
    const deciding = (0,audit_step/* usesOf */.MZ)(step)[depth];
    const gateStep = (0,audit_step/* usesOf */.MZ)(gate.step)[depth];
    if (deciding === undefined || gateStep === undefined)
        return { because: 'gate and deploy are one step' };
    const at = placeOfStep(deciding);
    if (!pass)
        return { repairs: [{ kind: 'if', at, clause: 'success()', alone: 'success()' }] };
    if (gateStep !== gate.step)
        return { because: 'the gate is a step of a local action' };
    const named = idOf(gate);
    if ('because' in named)
        return named;
    const clause = `steps.${named.id}.outputs.result == 'pass'`;
    return { repairs: [...named.repairs, { kind: 'if', at, clause, alone: clause }] };
}
/** The output of the gate's job that holds the result, made if it is missing. */
function outputOf(gate, placed) {
    const { job } = placed;
    if (gate.at.job !== job || gate.step.caller !== null)
        return { because: `the gate is not a step of job ${job.name} itself` };
    const named = idOf(gate);
    if ('because' in named)
        return named;
    const wanted = `\${{steps.${named.id}.outputs.result}}`;
    const name = Object.keys(job.outputs).find((one) => ((0,own/* ownIn */.o)(job.outputs, one) ?? '').replace(/\s/g, '').toLowerCase() === wanted);
    if (name !== undefined)
        return { name, repairs: [] };
    if (Object.hasOwn(job.outputs, 'result'))
        return { because: `the output result of job ${job.name} is not the result of the gate` };
    const output = { kind: 'output', at: placeOf(placed), step: named.id };
    return { name: 'result', repairs: [...named.repairs, output] };
}
/** The id of the gate's step, given to it if it has none. A script has no output `result`. */
function idOf({ at, step, }) {
    if (step.uses === null)
        return { because: 'the gate is a script, which has no output `result`' };
    if (step.id !== null)
        return ID.test(step.id)
            ? { id: step.id, repairs: [] }
            : { because: "GitHub does not allow the id of the gate's step" };
    if (at.job.steps.some(({ id }) => id === 'gate'))
        return { because: "the gate's step has no id, and another step has the id gate" };
    return { id: 'gate', repairs: [{ kind: 'id', at: placeOfStep(step), id: 'gate' }] };
}
function placeOfStep(step) {
    return { file: step.at().file, path: step.path };
}
/** The outermost jobs of the gate and of the deploy that differ; null if there is none. */
function endsOf(gate, deploy) {
    const paths = (0,simulate/* pathsOf */.wG)(gate, deploy);
    return [paths.gate[0] ?? null, paths.deploy[0] ?? null];
}
function placeOf({ workflow, job }) {
    return { file: workflow.file, path: ['jobs', job.name] };
}
function environmentsOf(gate) {
    return (0,audit_gates/* gateInput */.yN)(gate, 'environment');
}
/** Whether a gate checks only environments of another tier than that of the deploy. */
function isForOtherTier(gate, { at }) {
    const of = [...environmentsOf(gate), at.job.environment ?? ''];
    if (of.some((name) => name === '' || name.includes('$')))
        return false;
    const tier = (0,domain_tier/* usualTier */.L)(at.job.environment ?? '');
    return environmentsOf(gate).every((name) => (0,domain_tier/* usualTier */.L)(name) !== tier);
}
/** Where a step or a job uses an action or a workflow. */
function usesPlace(placed, user) {
    return 'steps' in user ? placeOf(placed) : placeOfStep(user);
}

;// CONCATENATED MODULE: ./src/audit/rules/deploy-ungated.ts




const deployUngated = defineRule({
    id: 'audit-deploy-ungated',
    severity: 'error',
    also: [ONE_SIGN, { severity: 'warning', when: 'no workflow here calls its workflow' }],
    why: 'Without a gate before it, a deploy starts with any configuration.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    steps: [{ run: cdk deploy }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ deploys, gates }) => deploys.flatMap((deploy) => {
        if (deploy.despite !== null)
            return [];
        const { at } = deploy;
        const says = `${deployLabel(deploy)} without a gate before it`;
        const location = deployLocation(deploy);
        const repair = needGate(deploy, gates);
        const need = 'repairs' in repair ? repair.repairs.find(({ kind }) => kind === 'needs') : null;
        const job = need?.kind === 'needs' ? need.job : 'gate';
        const fix = `Add \`needs: ${job}\` to the job, or put the gate's step before the deploy.`;
        // A caller in another repository may have a gate.
        const isCalledFromElsewhere = at.caller === null && (0,calls/* isCalledOnly */.Wz)(at.workflow);
        return isCalledFromElsewhere
            ? [
                {
                    says: `${says}, and no workflow here calls it.`,
                    fix,
                    location,
                    repair,
                    severity: 'warning',
                },
            ]
            : [{ says: `${says}.`, fix, location, repair, ...deploySeverity(deploy) }];
    }),
});

;// CONCATENATED MODULE: ./src/audit/rules/empty-output.ts



const emptyOutput = defineRule({
    id: 'audit-empty-output',
    severity: 'error',
    also: [ONE_SIGN],
    why: 'A missing output, or one that the runner dropped, is empty, and an empty text is not `blocked`.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps: [{ id: gate, uses: ${GATE} }]
  deploy:
    needs: gate
    if: needs.gate.outputs.result != 'blocked'
    steps: [{ run: cdk deploy }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps: [{ id: gate, uses: ${GATE} }]
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ deploys }) => deploys.flatMap((deploy) => deploy.runsOnEmpty
        ? [
            {
                says: `${deployLabel(deploy)} even if the output of the gate is empty.`,
                fix: "Compare with the word `pass`: `needs.gate.outputs.result == 'pass'`.",
                location: conditionLocation(deploy),
                repair: requireGate(deploy, true),
                ...deploySeverity(deploy),
            },
        ]
        : []),
});

// EXTERNAL MODULE: ./src/audit/shell-nodes.ts
var shell_nodes = __webpack_require__(405);
;// CONCATENATED MODULE: ./src/audit/shell-state.ts

/** The text of a variable that holds the exit code of the failed gate. */
const GATE_CODE = '?';
/** How many ways to run are followed at once. Real scripts stay far below. */
const MAX_STATES = 64;
/** States without those that are alike; the first ones if there are too many. */
function distinct(states) {
    const found = new Map(states.map((state) => [keyOf(state), state]));
    return [...found.values()].slice(0, MAX_STATES);
}
function keyOf({ lost, ...state }) {
    return JSON.stringify(state);
}
/** The text of a word after its variables are filled in; null if one of them is unknown. */
function valueIn(word, { status, variables }) {
    let known = true;
    const text = word.replace(/\$(?:\{(\w+|\?)(?:\[0\])?(?::?[-+=?][^}]*)?\}|(\w+|\?)|\(\((\w+)\)\))/g, (_, braced, plain, sum) => {
        const name = braced ?? plain ?? sum ?? '';
        if (name === '?')
            return status === 'gate' ? GATE_CODE : status === 'zero' ? '0' : '1';
        if (name === 'PIPESTATUS' && status === 'gate')
            return GATE_CODE;
        const value = (0,own/* ownIn */.o)(variables, name);
        if (value === undefined)
            known = false;
        return value ?? '';
    });
    return known && !text.includes('$') ? text : null;
}
/** Whether a test such as `[ "$code" -ne 0 ]` holds; null if only a run can know. */
function testIn(words, state) {
    const [program, ...rest] = words;
    const given = program === 'test' ? rest : rest.filter((word) => word !== ']' && word !== ']]');
    const negated = given[0] === '!';
    const parts = (negated ? given.slice(1) : given).map((word) => valueIn(word, state));
    const holds = comparison(parts);
    return holds === null ? null : holds !== negated;
}
function comparison([first, second, third, ...more]) {
    if (first === undefined || more.length > 0)
        return null;
    if (second === undefined)
        return first === null ? null : first !== '';
    if (third === undefined) {
        if (second === null)
            return null;
        return first === '-n' ? second !== '' : first === '-z' ? second === '' : null;
    }
    if (first === null || third === null)
        return null;
    // The code of a failed gate is 1 or 2.
    if (first === GATE_CODE && /^[^012]/.test(third))
        return null;
    const [one, other] = [first === GATE_CODE ? '1' : first, third === GATE_CODE ? '1' : third];
    switch (second) {
        case '-eq':
        case '=':
        case '==':
            return first === GATE_CODE && other === '2' ? null : one === other;
        case '-ne':
        case '!=':
            return first === GATE_CODE && other === '2' ? null : one !== other;
        case '-gt':
            return Number(one) > Number(other);
        case '-ge':
            return Number(one) >= Number(other);
        case '-lt':
            return Number(one) < Number(other);
        case '-le':
            return Number(one) <= Number(other);
        default:
            return null;
    }
}
/** A state that lost the gate's exit code. The first way counts. */
function lose(state, how) {
    return { ...state, lost: state.lost ?? how };
}
/** A status that is overwritten: how is kept, should the script end well. */
function replaced(states, how) {
    return states.map((state) => (state.status === 'gate' ? lose(state, how) : state));
}

;// CONCATENATED MODULE: ./src/audit/shell-programs.ts

/** The variables after assignments. A value that only a run can know is left out. */
function shell_programs_assign(assigned, state, after, fromInner) {
    const entries = assigned.flatMap((text) => {
        const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
        const known = /^\$\(/.test(value) && fromInner ? null : valueIn(value, state);
        return name === '' ? [] : [[name, known ?? '\0']];
    });
    if (entries.length === 0)
        return after.variables;
    const all = Object.entries({ ...after.variables, ...Object.fromEntries(entries) });
    return Object.fromEntries(all.filter(([, value]) => value !== '\0'));
}
/** How a program can end that is no function of the script. */
function runProgram(words, state, context) {
    const [program = '', first, ...rest] = words;
    const ended = (status) => [{ ...state, status }];
    const name = program.startsWith('$') ? (valueIn(program, state) ?? program) : program;
    switch (name) {
        case 'exit':
        case 'return': {
            const ends = name === 'exit' || context.depth === 0 ? 'exit' : 'return';
            const code = first === undefined ? null : valueIn(first, state);
            const status = first === undefined
                ? state.status
                : code === '0'
                    ? 'zero'
                    : code === GATE_CODE
                        ? 'gate'
                        : 'other';
            return (status === 'zero' ? replaced([state], 'the script ends with 0') : [state]).map((one) => ({ ...one, status, ends }));
        }
        case 'break':
            return [{ ...state, status: 'zero', ends: 'break' }];
        case 'set':
            return [
                {
                    ...state,
                    status: 'zero',
                    strict: switched(words, 'errexit', 'e') ?? state.strict,
                    pipefail: switched(words, 'pipefail', null) ?? state.pipefail,
                },
            ];
        case 'false':
            return ended('other');
        case 'local':
        case 'export':
        case 'declare':
        case 'readonly':
            return [
                {
                    ...state,
                    status: 'zero',
                    variables: shell_programs_assign([first ?? '', ...rest], state, state, false),
                },
            ];
        case 'wait':
            return state.waiting && first !== undefined
                ? [{ ...state, status: 'gate', waiting: false, lost: null }]
                : ended('zero');
        case '[':
        case '[[':
        case 'test': {
            const known = testIn(words, state);
            return [...(known === false ? [] : ended('zero')), ...(known === true ? [] : ended('other'))];
        }
        case 'true':
        case ':':
        case 'echo':
        case 'printf':
            return ended('zero');
    }
    // Another command may fail. That matters only where the script goes on.
    return context.lenient ? [...ended('zero'), ...ended('other')] : ended('zero');
}
/** Whether `set` turns an option on or off; null if it does neither. */
function switched(words, name, letter) {
    const flag = words.findLast((word, at) => (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
        (/^[-+]\w*o$/.test(word) && words[at + 1] === name));
    return flag === undefined ? null : flag.startsWith('-');
}

;// CONCATENATED MODULE: ./src/audit/shell-run.ts


const MAX_CALLS = 8;
/** The ways in which a script can end after its gate failed. Other commands may succeed; conditions go both ways. */
function endingsOf(script, gate, options) {
    const start = {
        status: 'zero',
        ...{ failed: false, waiting: false, ends: null, variables: {}, lost: null },
        ...options,
    };
    const functions = new Map();
    collect(script, functions);
    return runScript(script, [start], { gate, functions, lenient: false, depth: 0 }).filter(({ failed }) => failed);
}
function collect(script, functions) {
    for (const { node } of script)
        if (node.kind === 'function')
            functions.set(node.name, node.body);
}
function runScript(script, states, context) {
    return script.reduce((before, { node, background }) => {
        const after = onGoing(before, (going) => run(node, going, context));
        if (!background)
            return after;
        // The script goes on while the command runs.
        return onGoing(before, (going) => run(node, going, context).map((state, at) => {
            const failed = state.failed && !(going[at] ?? going[0])?.failed;
            const { strict = false, pipefail = false, variables = {}, ends = null } = going[0] ?? {};
            const kept = { ...state, strict, pipefail, variables, ends, status: 'zero' };
            return failed
                ? lose({ ...kept, waiting: true }, 'the script runs it in the background')
                : kept;
        }));
    }, states);
}
/** Runs the states that have not ended. */
function onGoing(states, next) {
    const going = states.filter(({ ends }) => ends === null);
    if (going.length === 0)
        return states;
    return distinct([...states.filter(({ ends }) => ends !== null), ...next(going)]);
}
function run(node, states, context) {
    switch (node.kind) {
        case 'command':
            return states.flatMap((state) => checked(runCommand(node, state, context), context));
        case 'pipe':
            return checked(runPipe(node, states, context), context, node.negated);
        case 'list':
            return runList(node, states, context);
        case 'group':
            return node.subshell
                ? checked(inSubshell(node.body, states, context), context)
                : runScript(node.body, states, context);
        case 'if':
            return runIf(node, states, context);
        case 'loop':
            return runLoop(node, states, context);
        case 'case':
            return [...states, ...node.bodies.flatMap((body) => runScript(body, states, context))];
        case 'function':
            return states;
    }
}
/** With `set -e` a failure ends the script. */
function checked(states, { lenient }, negated = false) {
    return states.map((state) => state.status !== 'zero' && state.strict && !lenient && !negated && state.ends === null
        ? { ...state, ends: 'exit' }
        : state);
}
function runCommand(command, state, context) {
    const { words, inner, assigned } = command;
    const start = inner.reduce((states, script) => inSubshell(script, states, { ...context, lenient: true }), [{ ...state, status: state.status }]);
    return start.flatMap((before) => {
        const hasInner = inner.length > 0 && (before.status === 'gate' || before.failed !== state.failed);
        const variables = shell_programs_assign(assigned, state, before, hasInner);
        if (words.length === 0)
            return [
                { ...before, variables, status: hasInner || inner.length > 0 ? before.status : 'zero' },
            ];
        const runsScript = /^(bash|sh|zsh|ssh|sops|nix-shell)$/.test(words[0] ?? '') && inner.length > 0;
        if (command === context.gate)
            return [{ ...before, failed: true, status: 'gate' }];
        if (runsScript)
            return [before];
        const from = hasInner ? replaced([before], 'the command around $(…) replaces it') : [before];
        return from.flatMap((one) => {
            const ready = { ...one, status: hasInner ? 'zero' : state.status };
            const body = context.functions.get(words[0] ?? '');
            return body === undefined || context.depth >= MAX_CALLS
                ? runProgram(words, ready, context)
                : runFunction(body, ready, context);
        });
    });
}
function runFunction(body, state, context) {
    return runScript(body, [state], { ...context, depth: context.depth + 1 }).map((after) => after.ends === 'return' ? { ...after, ends: null } : after);
}
/** A subshell gives its exit code, and keeps its variables and options. */
function inSubshell(script, states, context) {
    return states.flatMap((outer) => runScript(script, [outer], context).map(({ status, failed, lost, waiting }) => {
        const { strict, pipefail, variables } = outer;
        return { status, failed, lost, waiting, strict, pipefail, variables, ends: null };
    }));
}
function runPipe(node, states, context) {
    const { parts, negated } = node;
    const inner = negated || parts.length > 1 ? { ...context, lenient: context.lenient || negated } : context;
    const [only] = parts;
    const after = parts.length === 1 && only !== undefined
        ? run(only, states, inner)
        : parts.reduce((before, part, at) => {
            const script = [{ node: part, background: false }];
            return before.flatMap((one) => inSubshell(script, [{ ...one, status: 'zero' }], context).map((next) => {
                if (at === 0 || one.status !== 'gate')
                    return next;
                if (one.pipefail)
                    return { ...next, status: 'gate' };
                return lose(next, 'a pipe returns the exit code of its last command, unless pipefail is set');
            }));
        }, states);
    if (!negated)
        return after;
    return after.map((state) => state.status === 'zero'
        ? { ...state, status: 'other' }
        : { ...lose(state, 'no branch of the condition exits'), status: 'zero' });
}
function runList(node, states, context) {
    const nodes = [node.first, ...node.rest.map((item) => item.node)];
    return nodes.reduce((before, part, at) => {
        const inner = { ...context, lenient: context.lenient || at < nodes.length - 1 };
        const operator = node.rest[at - 1]?.operator;
        const goes = ({ status, ends }) => ends === null && (operator === undefined || (operator === '&&') === (status === 'zero'));
        const going = operator === '||'
            ? replaced(before.filter(goes), 'the command after || replaces it')
            : before.filter(goes);
        const stays = before
            .filter((state) => !goes(state))
            .map((state) => state.status === 'gate'
            ? lose(state, 'the script continues on the next line, because set -e ignores a failure before &&')
            : state);
        return distinct([...stays, ...(going.length === 0 ? [] : run(part, going, inner))]);
    }, states);
}
const UNHEARD = 'no branch of the condition exits';
function runIf(node, states, context) {
    const done = [];
    let going = states;
    for (const { test, body } of node.branches) {
        if (test === null) {
            done.push(...runScript(body, going, context));
            going = [];
            break;
        }
        const tested = replaced(runScript(test, going, { ...context, lenient: true }), UNHEARD);
        done.push(...tested.filter(({ ends }) => ends !== null));
        const open = tested.filter(({ ends }) => ends === null);
        const yes = open.filter(({ status }) => status === 'zero');
        if (yes.length > 0)
            done.push(...runScript(body, yes, context));
        going = open.filter(({ status }) => status !== 'zero');
    }
    return distinct([...done, ...going.map((state) => ({ ...state, status: 'zero' }))]);
}
function runLoop(node, states, context) {
    const { test, until, body } = node;
    const enters = ({ ends, status }) => ends === null && (test === null || (status === 'zero') !== until);
    const tried = (before) => test === null || before.length === 0
        ? before
        : replaced(runScript(test, before, { ...context, lenient: true }), UNHEARD);
    const first = tried(states);
    const entering = first.filter(enters);
    const once = entering.length === 0 ? [] : runScript(body, entering, context);
    // After another pass of the body, the code of a gate that failed may be replaced.
    const again = once.filter((state) => state.status === 'gate' && state.ends === null);
    const passed = replaced(again, 'the last pass of the loop replaces it').map((state) => ({ ...state, status: 'zero' }));
    // The second test shows how the loop ends after its body.
    const second = tried([...once, ...passed]);
    const left = [...first, ...second].filter((state) => test === null || !enters(state));
    return distinct(left.map((state) => {
        if (state.ends === 'break')
            return { ...state, ends: null };
        // A loop that its test ends returns 0.
        return state.ends === null && test !== null ? { ...state, status: 'zero' } : state;
    }));
}

;// CONCATENATED MODULE: ./src/audit/ignored-exit.ts



/**
 * The places where a script loses the exit code of the gate. None for shells other than bash and sh.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
function ignoredExits(script, shell) {
    if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell))
        return [];
    const strict = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell);
    const pipefail = shell === 'bash' || /pipefail/.test(shell ?? '');
    const commands = (0,shell_nodes/* commandsIn */.G)(script);
    const gates = commands.filter(audit_gates/* isCheck */.ne).slice(0, MAX_GATES);
    if (commands.length > MAX_COMMANDS)
        return gates.map(({ line }) => ({ says: 'the script is too long to follow', line }));
    return gates.flatMap((gate) => {
        const ending = endingsOf(script, gate, { strict, pipefail }).find(({ status }) => status === 'zero');
        if (ending === undefined)
            return [];
        const says = ending.lost ?? 'the script continues, because set -e is off';
        return [{ says, line: gate.line }];
    });
}
/** How many gates and commands of one script are followed. Real scripts stay far below. */
const MAX_GATES = 5;
const MAX_COMMANDS = 2000;

;// CONCATENATED MODULE: ./src/audit/rules/exit-code-lost.ts



const exitCodeLost = defineRule({
    id: 'audit-exit-code-lost',
    severity: 'error',
    why: 'The exit code is the gate, and a script can lose it.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - run: |
          npx bootgate check --environment prod || true
      - run: cdk deploy
`,
        good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - run: |
          npx bootgate check --environment prod
      - run: cdk deploy
`,
    },
    find: ({ gates }) => gates.flatMap(({ at, step }) => ignoredExits(step.script(), step.shell).map(({ says, line }) => ({
        says: `${jobLabel(at)} loses the exit code of the gate: ${says}.`,
        fix: 'Put `bootgate check` on a line of its own, so that the step fails with it.',
        location: step.atLine(line),
    }))),
});

;// CONCATENATED MODULE: ./src/audit/rules/fail-on-never.ts




const failOnNever = defineRule({
    id: 'audit-fail-on-never',
    severity: 'error',
    also: [{ severity: 'warning', when: 'an expression without the word decides' }],
    why: 'A gate that blocks nothing in production is no gate there.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { environment: prod, fail-on: never }
      - run: cdk deploy
`,
        good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
        with: { environment: prod }
      - run: cdk deploy
`,
    },
    find: ({ gates }) => gates.flatMap((gate) => {
        const failOn = ((0,audit_gates/* gateInput */.yN)(gate, 'fail-on').at(-1) ?? '').trim();
        const dynamic = isDynamic(failOn);
        if (failOn !== 'never' && !dynamic)
            return [];
        const named = (0,audit_gates/* gateInput */.yN)(gate, 'environment');
        const [name] = (named.length === 0 ? [''] : named).filter(mayBeProduction);
        if (name === undefined)
            return [];
        const where = name === '' || isDynamic(name) ? 'an environment that may be production' : name;
        const location = gate.step.at(gate.step.uses === null ? 'run' : 'with');
        const fix = 'Remove fail-on, and waive accepted findings in the policy.';
        return [
            dynamic
                ? {
                    says: `${jobLabel(gate.at)} may run the gate with fail-on: never in ${where}.`,
                    ...{ fix, location },
                    // The word stands in the expression: a person can choose it.
                    ...(/['"]never['"]/.test(failOn) ? {} : { severity: 'warning' }),
                }
                : {
                    says: `The gate of ${jobLabel(gate.at, 'job')} blocks nothing in ${where} (fail-on: never).`,
                    ...{ fix, location },
                },
        ];
    }),
});
/** Whether only a run can know a value. */
function isDynamic(text) {
    return text.includes('${{') || text.startsWith('$');
}
/** The audit reads no policy, so the environment's name decides. Without a name it may be any environment. */
function mayBeProduction(name) {
    return name === '' || isDynamic(name) || (0,domain_tier/* usualTier */.L)(name) === 'production';
}

;// CONCATENATED MODULE: ./src/audit/inputs-read.ts


/** Secrets that sign in to GitHub or a cloud. They are no values of the container. */
const SIGNS_IN = /token|^secrets\.(aws|azure|gcp|google)_|ssh|_role|registry|docker|kubeconfig/;
/** The names that steps of a job read, as `secrets.NAME` or `vars.NAME` in lower case; `secrets.*` for all. */
function readsOf({ job }, wanted) {
    const steps = job.steps.filter(wanted);
    const texts = steps.flatMap((step) => [
        step.run ?? '',
        ...(0,audit_step/* usesOf */.MZ)(step).flatMap((use) => [...Object.values(use.with), ...Object.values(use.env)]),
    ]);
    const all = [...texts, ...Object.values(job.env)].filter((text) => text.includes('${{'));
    const found = new Set();
    for (const text of all)
        for (const expression of (0,audit_expression/* expressionsIn */.l$)(text))
            inputs_read_collect(expression, found);
    return found;
}
function inputs_read_collect(part, found) {
    const [context, name] = (0,audit_expression/* pathOf */.XM)(part) ?? [];
    if (context === 'secrets' || context === 'vars') {
        const read = `${context}.${name ?? '*'}`;
        if (!SIGNS_IN.test(read))
            found.add(read);
        return;
    }
    for (const inner of (0,audit_expression/* partsOf */.CI)(part))
        inputs_read_collect(inner, found);
}
/** Values that the person who starts the run, or an earlier step, can choose. */
const CHOSEN = /^(inputs|env|steps|needs)\b|^github\.(event|head_ref|ref_name|ref|base_ref)\b|^matrix\b/;
/** The expressions of a text whose values another person can choose, as written in lower case. */
function chosenIn(text) {
    const found = new Set();
    const visit = (part) => {
        const path = (0,audit_expression/* pathOf */.XM)(part);
        if (path === null)
            (0,audit_expression/* partsOf */.CI)(part).forEach(visit);
        else if (CHOSEN.test(path.join('.')) && !IS_SAFE.test(path.join('.')))
            found.add(path.join('.'));
    };
    (0,audit_expression/* expressionsIn */.l$)(text).forEach(visit);
    return [...found];
}
/** Numbers, commits and results, which hold no shell code; a matrix is written in the workflow. */
const IS_SAFE = /^matrix\b|\.(number|id|run_id|sha|result|outcome|conclusion)$|^github\.event\.(action|after|before)$/;

;// CONCATENATED MODULE: ./src/audit/rules/gate-environment.ts



const workflow = (environment) => `on: push
permissions: {}
jobs:
  gate:
    environment: production
    steps:
      - uses: ${GATE}
        with: { secret-env: DATABASE_URL }
        env: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
  deploy:
    needs: gate${environment}
    steps:
      - run: flyctl deploy -e DATABASE_URL="$DATABASE_URL"
        env: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
`;
const gateEnvironment = defineRule({
    id: 'audit-gate-environment',
    severity: 'error',
    also: [ONE_SIGN],
    why: 'A GitHub environment has secrets and variables of its own, so the gate judges other values than those that are deployed.',
    example: { bad: workflow(''), good: workflow('\n    environment: production') },
    find: ({ deploys }) => deploys.flatMap((deploy) => {
        const { at, gate } = deploy;
        if (gate === null || gate.at === at || gate.at.job.secretsFrom === at.job.secretsFrom)
            return [];
        const shared = sharedReads(deploy);
        if (shared.length === 0)
            return [];
        return [
            {
                says: `${deployLabel(deploy)} with ${shared.join(', ')} of ${labelOf(at.job.secretsFrom)}, but the gate reads ${labelOf(gate.at.job.secretsFrom)}.`,
                fix: 'Give the job of the gate and the job of the deploy the same `environment:`.',
                location: at.job.at('environment'),
                ...deploySeverity(deploy),
            },
        ];
    }),
});
function labelOf(environment) {
    return environment === null ? 'the repository (no environment)' : `environment ${environment}`;
}
/** The secrets and variables that both the gate and the job of the deploy read. */
function sharedReads({ at, gate }) {
    if (gate === null)
        return [];
    const ofGate = readsOf(gate.at, (step) => step === gate.step);
    const ofDeploy = readsOf(at, () => true);
    // `toJSON(secrets)` reads all of them.
    const has = (names, name) => names.has(name) || names.has(`${name.split('.')[0]}.*`);
    const all = [...ofGate].filter((name) => has(ofDeploy, name));
    const others = [...ofDeploy].filter((name) => has(ofGate, name));
    const names = [...new Set([...all, ...others])].filter((name) => !name.endsWith('.*'));
    return names.slice(0, 5).map((name) => name.replace(/\..*/, (rest) => rest.toUpperCase()));
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-ignored.ts




const gateIgnored = defineRule({
    id: 'audit-gate-ignored',
    severity: 'error',
    also: [ONE_SIGN],
    why: 'A condition such as `always()` replaces `success()`, so the deploy runs after a blocked gate.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always()
    steps: [{ run: cdk deploy }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    if: always() && needs.gate.result == 'success'
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ deploys }) => deploys.flatMap((deploy) => {
        const { despite } = deploy;
        if (despite === null || despite.length === 0)
            return [];
        return [
            {
                says: `${deployLabel(deploy)} even if the gate is ${despite.join(', ')}.`,
                fix: fixOf(deploy, despite.includes('partial')),
                location: conditionLocation(deploy),
                repair: requireGate(deploy, despite.includes('partial')),
                ...deploySeverity(deploy),
            },
        ];
    }),
});
function fixOf({ at, step, gate }, partial) {
    if (gate?.at === at)
        return partial
            ? `Require a pass: \`steps.${gate.step.id ?? 'gate'}.outputs.result == 'pass'\`${gate.step.id === null ? ", with `id: gate` at the gate's step" : ''}.`
            : 'Remove the if, so that the step runs only after success, or add `&& success()` to it.';
    const id = gate === null ? 'gate' : ((0,simulate/* pathsOf */.wG)(gate, { at, step }).gate[0]?.job.name ?? 'gate');
    return partial
        ? `Require a pass: \`needs.${id}.result == 'success' && needs.${id}.outputs.result == 'pass'\`, where the output result is that of the gate's step.`
        : `Require success, such as \`always() && needs.${id}.result == 'success'\`.`;
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-injection.ts




const gateInjection = defineRule({
    id: 'audit-gate-injection',
    severity: 'error',
    why: 'GitHub pastes the value of an expression into the script, so a value such as `prod || true` is code and ends the gate.',
    example: {
        bad: `on: { workflow_dispatch: { inputs: { environment: { type: string } } } }
permissions: {}
jobs:
  deploy:
    steps:
      - run: npx bootgate check --environment \${{ inputs.environment }}
      - run: cdk deploy
`,
        good: `on: { workflow_dispatch: { inputs: { environment: { type: string } } } }
permissions: {}
jobs:
  deploy:
    steps:
      - run: npx bootgate check --environment "$ENVIRONMENT"
        env: { ENVIRONMENT: '\${{ inputs.environment }}' }
      - run: cdk deploy
`,
    },
    find: ({ gates }) => gates.flatMap(({ at, step }) => step
        .commands()
        .filter(audit_gates/* isCheck */.ne)
        .flatMap(({ written, line }) => chosenIn(written.join(' ')).map((expression) => ({
        says: `${jobLabel(at)} writes \${{ ${expression} }} into the script of the gate, where its value is code.`,
        fix: 'Pass it through `env`, and write the variable in double quotes: `--environment "$ENVIRONMENT"`.',
        location: step.atLine(line),
    })))),
});

;// CONCATENATED MODULE: ./src/audit/rules/gate-left-out.ts




const gateLeftOut = defineRule({
    id: 'audit-gate-left-out',
    severity: 'error',
    also: [ONE_SIGN],
    why: 'A skipped step does not fail its job, so the deploy runs.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
        if: vars.CHECK == 'true'
  deploy:
    needs: gate
    steps: [{ run: cdk deploy }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - id: gate
        uses: ${GATE}
        if: vars.CHECK == 'true'
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ deploys }) => deploys.flatMap((deploy) => {
        const { gate, runsIfLeftOut } = deploy;
        return gate === null || !runsIfLeftOut
            ? []
            : [
                {
                    says: `The if of the gate in ${jobLabel(gate.at, 'job')} may skip it, and ${deployLabel(deploy, 'job')} even then.`,
                    fix: "Remove the if, or require a pass before the deploy: `needs.gate.outputs.result == 'pass'`.",
                    location: skippingStep(gate.step).at('if'),
                    repair: requireGate(deploy, true),
                    ...deploySeverity(deploy),
                },
            ];
    }),
});
/** The step whose if skips the gate: the gate's own step, or the nearest one that uses its action. */
function skippingStep(step) {
    const withIf = (0,audit_step/* usesOf */.MZ)(step)
        .toReversed()
        .filter(({ condition }) => condition !== null);
    return withIf.find(({ condition }) => !condition?.asksStatus) ?? withIf[0] ?? step;
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-permissions.ts



const gatePermissions = defineRule({
    id: 'audit-gate-permissions',
    severity: 'warning',
    also: [{ severity: 'error', when: 'they are write-all' }],
    why: "Without permissions, the token of the gate's job has the repository's defaults, which may allow everything.",
    example: {
        bad: `on: push
jobs:
  deploy:
    steps: [{ uses: ${GATE} }, { run: cdk deploy }]
`,
        good: `on: push
permissions:
  contents: read
jobs:
  deploy:
    steps: [{ uses: ${GATE} }, { run: cdk deploy }]
`,
    },
    find: ({ gates }) => gates.flatMap((gate) => {
        const permissions = permissionsOf(gate);
        if (permissions !== undefined && permissions !== 'write-all')
            return [];
        const fix = 'Give the job only what the gate needs: `permissions: { contents: read, id-token: write, statuses: write }`.';
        const location = gate.at.job.at('permissions');
        return [
            permissions === undefined
                ? { says: `${jobLabel(gate.at)} runs the gate without permissions.`, fix, location }
                : {
                    says: `${jobLabel(gate.at)} runs the gate with permissions: write-all.`,
                    ...{ fix, location, severity: 'error' },
                },
        ];
    }),
});
/** The permissions nearest to the job: its own, its workflow's, or those of the job that calls the workflow. */
function permissionsOf({ at }) {
    const all = (0,calls/* pathOf */.XM)(at)
        .toReversed()
        .flatMap(({ job, workflow }) => [job.permissions, workflow.permissions]);
    return all.find((one) => one !== undefined && one !== null);
}

;// CONCATENATED MODULE: ./src/audit/rules/head-checkout.ts




const PRIVILEGED = ['pull_request_target', 'workflow_run'];
const headCheckout = defineRule({
    id: 'audit-head-checkout',
    severity: 'error',
    why: "The run has the repository's secrets and token, and then uses code or a policy that a stranger wrote.",
    example: {
        bad: `on: pull_request_target
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - uses: actions/checkout@${'0'.repeat(39)}2
        with: { ref: '\${{ github.event.pull_request.head.sha }}' }
      - id: gate
        uses: ${GATE}
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
        good: `on: pull_request
permissions: {}
jobs:
  gate:
    outputs: { result: '\${{ steps.gate.outputs.result }}' }
    steps:
      - uses: actions/checkout@${'0'.repeat(39)}2
      - id: gate
        uses: ${GATE}
  deploy:
    needs: gate
    if: needs.gate.outputs.result == 'pass'
    steps: [{ run: cdk deploy }]
`,
    },
    find: ({ jobs }) => jobs.flatMap((placed) => {
        const event = (0,calls/* pathOf */.XM)(placed)[0]?.workflow.events.find((one) => PRIVILEGED.includes(one));
        if (event === undefined)
            return [];
        return placed.job.steps.filter(checksOutHead).map((step) => ({
            says: `${jobLabel(placed)} checks out the head of a pull request in a ${event} run, which has the repository's rights.`,
            fix: 'Use pull_request, or check out the base: remove ref and repository.',
            location: step.at(step.uses === null ? 'run' : 'with'),
        }));
    }),
});
function checksOutHead({ uses, commands, with: inputs }) {
    if (uses !== null && /^actions\/checkout(@|$)/i.test(uses))
        return [inputs.ref, inputs.repository].some((text) => text !== undefined && (/\brefs\/pull\//.test(text) || namesHead(text)));
    return commands().some(({ words: [program, ...words] }) => {
        if (program === 'gh')
            return words[0] === 'pr' && words[1] === 'checkout';
        const fetches = words.some((word) => /^(fetch|checkout|pull|switch|merge|reset)$/.test(word));
        const heads = words.some((word) => /\bpull\/.*\/(head|merge)\b/.test(word) || namesHead(word));
        return program === 'git' && fetches && heads;
    });
}
function namesHead(text) {
    return (0,audit_expression/* expressionsIn */.l$)(text).some((expression) => (0,audit_expression/* contains */.gR)(expression, isHead));
}
function isHead(part) {
    const path = (0,audit_expression/* pathOf */.XM)(part)?.join('.') ?? '';
    return (path === 'github.head_ref' ||
        /^github\.event\.(pull_request\.(head|merge_commit_sha)|workflow_run\.head_)/.test(path));
}

// EXTERNAL MODULE: ./src/audit/deploy-commands.ts + 4 modules
var deploy_commands = __webpack_require__(6822);
;// CONCATENATED MODULE: ./src/audit/rules/manifest-changed.ts





const manifest_changed_workflow = (steps) => `on: push
permissions: {}
jobs:
  deploy:
    steps:
${steps.map((step) => `      - ${step}\n`).join('')}      - run: aws ecs update-service --cluster a --service b
`;
const gate = `{ uses: ${GATE}, with: { manifest: task.json } }`;
const render = 'run: envsubst < task.template.json > task.json';
const manifestChanged = defineRule({
    id: 'audit-manifest-changed',
    severity: 'error',
    also: [{ severity: 'warning', when: 'only the image changes' }],
    why: 'A step changes the manifest after the gate read it, so the deploy uses a file that the gate did not see.',
    example: { bad: manifest_changed_workflow([gate, render]), good: manifest_changed_workflow([render, gate]) },
    find: ({ deploys }) => deploys.flatMap((deploy) => {
        const paths = pathsOf(deploy);
        return paths.length === 0
            ? []
            : stepsBetween(deploy).flatMap((step) => {
                const how = changeIn(step, paths, step === deploy.step);
                if (how === null)
                    return [];
                return [
                    {
                        says: `${jobLabel(deploy.at)} changes ${how.path} (${how.tool}) after the gate read it.`,
                        fix: 'Put the gate after the last step that changes the file.',
                        location: step.at(step.uses === null ? 'run' : 'with'),
                        ...(how.onlyImage ? { severity: 'warning' } : {}),
                    },
                ];
            });
    }),
});
/** The file that the gate reads, and the one that the deploy names. */
function pathsOf({ gate, step }) {
    if (gate === null)
        return [];
    const named = [...(0,audit_gates/* gateInput */.yN)(gate, 'manifest'), step?.with['task-definition'] ?? null];
    return named.flatMap((path) => (path === null || /\$|\*/.test(path) ? [] : [plainPath(path)]));
}
function plainPath(path) {
    return path.trim().replace(/^\.\//, '');
}
/** The steps that run in the job of the deploy after the gate, up to the one that deploys. */
function stepsBetween({ at, gate, step }) {
    const from = gate?.at === at ? gate.step.index : -1;
    const to = step?.index ?? Number.POSITIVE_INFINITY;
    return at.job.steps.filter(({ index }) => index > from && index <= to);
}
/** Inputs of the render action that change what the container sees. */
const RENDERED = ['environment-variables', 'secrets', 'env-files'];
function changeIn(step, paths, deploys) {
    const action = (step.uses ?? '').replace(/@.*/s, '').toLowerCase();
    if (action === 'aws-actions/amazon-ecs-render-task-definition') {
        const path = plainPath(step.with['task-definition'] ?? '');
        const changes = RENDERED.some((input) => ((0,own/* ownIn */.o)(step.with, input) ?? '').trim() !== '');
        return changes && paths.includes(path) ? { path, tool: action, onlyImage: false } : null;
    }
    for (const command of step.commands()) {
        if (deploys && (0,deploy_commands/* toolOf */.wS)(command) !== null)
            return null;
        const path = paths.find((one) => writes(command, one));
        if (path !== undefined) {
            const text = command.words.join(' ');
            return { path, tool: command.words[0] ?? '', onlyImage: /image|tag|sha\b/i.test(text) };
        }
    }
    return null;
}
/** Whether a command writes a file: by an option, as its last argument, or by redirection. */
function writes({ words }, path) {
    const [program = '', ...rest] = words.map(plainPath);
    const redirected = rest.some((word, at) => word === `>${path}` || word === `>>${path}` || (/^>+$/.test(word) && rest[at + 1] === path));
    if (redirected)
        return true;
    if (!rest.includes(path))
        return false;
    if (/^(sed|yq|perl|gsed)$/.test(program))
        return rest.some((word) => /^(-i|--in-?place|-pi)/.test(word));
    if (/^(cp|mv)$/.test(program))
        return rest.at(-1) === path;
    return /^(tee|sponge|truncate)$/.test(program);
}

;// CONCATENATED MODULE: ./src/audit/rules/nothing-deploys.ts

const nothingDeploys = defineRule({
    id: 'audit-nothing-deploys',
    severity: 'warning',
    why: 'Without a known deploy, the audit cannot tell whether the gate comes before it.',
    example: {
        bad: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
`,
        good: `on: push
permissions: {}
jobs:
  gate:
    steps: [{ uses: ${GATE} }]
  deploy:
    needs: gate
    environment: production
    steps: [{ run: ./roll-out }]
`,
    },
    find: ({ deploys, gates: [gate] }) => deploys.length > 0 || gate === undefined
        ? []
        : [
            {
                says: 'The workflows run the gate, but no step is known to deploy.',
                fix: 'Name the environment in the job that deploys: `environment: production`.',
                location: gate.step.at(),
            },
        ],
});

// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
;// CONCATENATED MODULE: ./src/audit/workflow-schema.json
const workflow_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"zr":0,"yr":[{"keys":{"1":"on","38":"defaults","40":"permissions","41":"concurrency","42":"jobs","-1":"name description run-name env"}},{"keys":{"2":"branch_protection_rule","3":"check_run","4":"check_suite","5":"discussion","6":"discussion_comment","7":"image_version","8":"issue_comment pull_request_comment","9":"issues","10":"label","11":"merge_group","12":"milestone","13":"project","14":"project_card","15":"project_column","16":"pull_request","17":"pull_request_review","18":"pull_request_review_comment","19":"pull_request_target","20":"push","21":"registry_package","22":"release","23":"repository_dispatch","24":"schedule","26":"watch","27":"workflow_call","34":"workflow_dispatch","37":"workflow_run","-1":"create delete deployment deployment_status fork gollum page_build public status"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types names versions"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types branches branches-ignore"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types branches branches-ignore paths paths-ignore"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types branches branches-ignore paths paths-ignore"}},{"keys":{"-1":"branches branches-ignore tags tags-ignore paths paths-ignore"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{"-1":"types"}},{"keys":{},"item":25},{"keys":{"-1":"cron timezone"}},{"keys":{"-1":"types"}},{"keys":{"28":"inputs","30":"secrets","32":"outputs"}},{"keys":{},"other":29},{"keys":{"-1":"description type required default"}},{"keys":{},"other":31},{"keys":{"-1":"description required"}},{"keys":{},"other":33},{"keys":{"-1":"description value"}},{"keys":{"35":"inputs"}},{"keys":{},"other":36},{"keys":{"-1":"description type required default options"}},{"keys":{"-1":"types workflows branches branches-ignore"}},{"keys":{"39":"run"}},{"keys":{"-1":"shell working-directory"}},{"keys":{"-1":"actions artifact-metadata attestations checks code-quality contents copilot-requests deployments discussions drives id-token issues models packages pages pull-requests repository-projects security-events statuses vulnerability-alerts"}},{"keys":{"-1":"group cancel-in-progress queue"}},{"keys":{},"other":43},{"keys":{"40":"permissions","44":"strategy","46":"runs-on","47":"container","49":"services","51":"environment","52":"concurrency","53":"defaults","55":"steps","58":"snapshot","-1":"needs if name timeout-minutes cancel-timeout-minutes continue-on-error env outputs uses with secrets"}},{"keys":{"45":"matrix","-1":"fail-fast max-parallel"}},{"keys":{"-1":"include exclude"},"other":-1},{"keys":{"-1":"group labels"}},{"keys":{"48":"credentials","-1":"image options env ports volumes"}},{"keys":{"-1":"username password"}},{"keys":{},"other":50},{"keys":{"48":"credentials","-1":"image options env ports volumes entrypoint command"}},{"keys":{"-1":"name url deployment"}},{"keys":{"-1":"group cancel-in-progress queue"}},{"keys":{"54":"run"}},{"keys":{"-1":"shell working-directory"}},{"keys":{},"item":56},{"keys":{"57":"parallel","-1":"name id if timeout-minutes run continue-on-error env working-directory shell background uses with wait wait-all cancel"}},{"keys":{},"item":56},{"keys":{"-1":"image-name if version"}}]}');
;// CONCATENATED MODULE: ./src/audit/workflow-keys.ts


let read = null;
/** Each key of a workflow that GitHub's schema does not have at its place, up to a limit. */
function unknownKeys(workflow, limit) {
    read ??= workflow_schema_namespaceObject.yr.map(levelOf);
    const levels = read;
    const found = [];
    const visit = (value, place, path) => {
        const level = levels[place ?? -1];
        if (level === undefined || found.length >= limit)
            return;
        if (Array.isArray(value))
            for (const [index, item] of value.entries())
                visit(item, level.item, [...path, index]);
        if (!(0,data/* isMap */.j)(value))
            return;
        for (const [key, inner] of Object.entries(value)) {
            const below = level.keys.has(key) ? level.keys.get(key) : level.other;
            const here = [...path, key];
            if (below === undefined)
                found.push({ path: here, known: [...level.keys.keys()] });
            else
                visit(inner, below, here);
        }
    };
    visit(workflow, workflow_schema_namespaceObject.zr, []);
    return found.slice(0, limit);
}
function levelOf({ keys, other, item }) {
    const numberOf = (place) => (place === -1 ? null : place);
    return {
        keys: new Map(Object.entries(keys).flatMap(([place, names = '']) => names.split(' ').map((name) => [name, numberOf(Number(place))]))),
        other: other === undefined ? undefined : numberOf(other),
        item: item === undefined ? null : numberOf(item),
    };
}

;// CONCATENATED MODULE: ./src/audit/rules/unknown-key.ts



const unknown_key_workflow = (key) => `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE}
      - run: cdk deploy
        ${key}: 5
`;
const unknownKey = defineRule({
    id: 'audit-unknown-key',
    severity: 'warning',
    why: 'The audit passes over a key that it does not know. A new key of GitHub can change when steps run, and GitHub rejects a misspelt one.',
    example: { bad: unknown_key_workflow('timeout-minute'), good: unknown_key_workflow('timeout-minutes') },
    find: ({ jobs }) => [...new Map(jobs.map(({ workflow }) => [workflow.file, workflow.document])).values()].flatMap((document) => unknownKeys(document.value, MAX_TOLD).map(({ path, known }) => {
        const key = String(path.at(-1));
        return {
            says: `The key ${key} is not known ${unknown_key_placeOf(path.slice(0, -1))}.${(0,nearest/* didYouMean */.au)(key, known)}`,
            fix: 'Correct its spelling. If GitHub knows it, update Bootgate.',
            location: document.locateKey(path),
        };
    })),
});
/** The limit of findings for one workflow. */
const MAX_TOLD = 20;
function unknown_key_placeOf(path) {
    const [jobs, job, steps, ...rest] = path;
    if (jobs === undefined)
        return 'in a workflow';
    if (jobs === 'jobs' && job !== undefined) {
        if (steps === undefined)
            return `in job ${String(job)}`;
        const isStep = rest.length === 1 || rest.at(-2) === 'parallel';
        if (steps === 'steps' && isStep)
            return `in a step of job ${String(job)}`;
    }
    const names = path.filter((one) => typeof one !== 'number');
    return `in ${names.map(String).join('.')}`;
}

;// CONCATENATED MODULE: ./src/audit/rules/unpinned-uses.ts





const unpinnedUses = defineRule({
    id: 'audit-unpinned-uses',
    severity: 'warning',
    also: [{ severity: 'error', when: 'it is the action of the gate' }],
    why: "A moved tag changes the code that runs beside the gate; a moved tag of the gate's action changes what passes.",
    example: {
        bad: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: bootgate/bootgate@v1
      - run: cdk deploy
`,
        good: `on: push
permissions: {}
jobs:
  deploy:
    steps:
      - uses: ${GATE} # v1
      - run: cdk deploy
`,
    },
    find: ({ jobs, gates, deploys }) => {
        const certain = deploys.filter(({ signs }) => (0,audit_deploys/* isCertain */.t)(signs));
        const audited = new Set([...gates, ...certain].map(({ at }) => (0,calls/* pathOf */.XM)(at)[0]?.workflow));
        const gateSteps = new Set(gates.map(({ step }) => step));
        return jobs.flatMap((placed) => {
            if (!audited.has((0,calls/* pathOf */.XM)(placed)[0]?.workflow))
                return [];
            const { job } = placed;
            const stepsAndJob = [...job.steps, job];
            return stepsAndJob.flatMap((one) => {
                if (one.uses === null || isPinned(one.uses))
                    return [];
                const isGate = gateSteps.has(one);
                return [
                    {
                        says: `${jobLabel(placed)} uses ${one.uses}, which is not pinned to a commit.`,
                        fix: 'Write the full SHA of a commit after the @, and the version in a comment.',
                        location: one.at('uses'),
                        repair: { repairs: [{ kind: 'pin', at: usesPlace(placed, one), uses: one.uses }] },
                        ...(isGate && { severity: 'error' }),
                    },
                ];
            });
        });
    },
});
/** A full SHA, an image by its digest, or a file of the same commit. */
function isPinned(uses) {
    if (/^(\.{0,2}|\$)\//.test(uses))
        return true;
    if (/^docker:\/\//i.test(uses))
        return /@sha256:[0-9a-f]{64}$/i.test(uses);
    return /@[0-9a-f]{40}$/i.test(uses);
}

;// CONCATENATED MODULE: ./src/audit/rules/waiver-expired.ts

const waiver_expired_workflow = (comment) => `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}
  deploy:
    needs: gate
    steps:${comment}
      - run: cdk deploy
`;
const waiverExpired = defineRule({
    id: 'audit-waiver-expired',
    severity: 'error',
    why: 'The waiver has ended, so its finding counts again and needs a decision.',
    example: {
        bad: waiver_expired_workflow('\n      # bootgate: waive audit-deploy-ungated until 2026-01-31 by @platform: the gate comes next week'),
        good: waiver_expired_workflow(''),
    },
    find: ({ expired }) => expired.map(({ check, owner, expires, location }) => ({
        says: `The waiver of ${check} ended on ${expires}.`,
        fix: `Repair what it waived, or ask ${owner} for a new last day.`,
        location,
    })),
});

;// CONCATENATED MODULE: ./src/audit/rules/waiver-unused.ts

const waiver_unused_workflow = (comment) => `on: push
permissions: {}
jobs:
  gate:
    steps:
      - uses: ${GATE}${comment}
  deploy:
    needs: gate
    steps:
      - run: cdk deploy
`;
/** Runs after all other rules. */
const waiverUnused = defineRule({
    id: 'audit-waiver-unused',
    severity: 'warning',
    why: 'An unused waiver can hide the next mistake.',
    example: {
        bad: waiver_unused_workflow(' # bootgate: waive audit-unpinned-uses until 9999-12-31 by @platform: there was no release yet'),
        good: waiver_unused_workflow(''),
    },
    find: ({ unused }) => unused.map(({ check, location }) => ({
        says: `The waiver of ${check} matches no finding on its line.`,
        fix: 'Remove it, or move it to the line that the finding names, or to a line of its own above that line.',
        location,
    })),
});

;// CONCATENATED MODULE: ./src/audit/rules/index.ts


















/** Every rule of the audit. A report shows findings of one severity in this order. */
const auditRules = [
    deployUngated,
    gateIgnored,
    gateLeftOut,
    emptyOutput,
    continueOnError,
    exitCodeLost,
    gateEnvironment,
    gateInjection,
    manifestChanged,
    failOnNever,
    headCheckout,
    allSecrets,
    unpinnedUses,
    unknownKey,
    waiverExpired,
    gatePermissions,
    nothingDeploys,
    waiverUnused,
];
/** Ids of the rules that a comment can waive: all except the rules about waivers. */
const waivable = auditRules
    .map(({ id }) => id)
    .filter((id) => id !== waiverExpired.id && id !== waiverUnused.id);
/** The rules as reports show them. */
const auditRuleInfos = auditRules.map(({ id, why, severity, example }) => ({
    ...{ id, why, example: { good: [example.good.trimEnd()] } },
    levels: { development: severity, staging: severity, production: severity },
    waivable: waivable.includes(id),
}));


/***/ }),

/***/ 405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ commandsIn)
/* harmony export */ });
/** The simple commands of a script, in the order of the text. */
function commandsIn(script) {
    return script.flatMap(({ node }) => commandsOf(node));
}
function commandsOf(node) {
    switch (node.kind) {
        case 'command':
            return [...node.inner.flatMap(commandsIn), ...(node.words.length > 0 ? [node] : [])];
        case 'pipe':
            return node.parts.flatMap(commandsOf);
        case 'list':
            return [node.first, ...node.rest.map((item) => item.node)].flatMap(commandsOf);
        case 'if':
            return node.branches.flatMap(({ test, body }) => [
                ...commandsIn(test ?? []),
                ...commandsIn(body),
            ]);
        case 'loop':
            return [...commandsIn(node.test ?? []), ...commandsIn(node.body)];
        case 'case':
            return node.bodies.flatMap(commandsIn);
        case 'group':
        case 'function':
            return commandsIn(node.body);
    }
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gw: () => (/* binding */ ancestorsOf),
  TH: () => (/* binding */ comesBefore),
  wG: () => (/* binding */ pathsOf),
  HB: () => (/* binding */ runsDespite)
});

// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/audit/evaluate.ts + 1 modules
var evaluate = __webpack_require__(3421);
// EXTERNAL MODULE: ./src/audit/guesses.ts
var guesses = __webpack_require__(2202);
// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/audit/step.ts + 4 modules
var audit_step = __webpack_require__(3862);
;// CONCATENATED MODULE: ./src/audit/step-time.ts

/** Whether a step of a job has ended, and stops the job if it failed, before a later step of the job begins. */
function endsBefore(step, later, steps) {
    if (step.index >= later.index)
        return false;
    const others = (0,audit_step/* usesOf */.MZ)(later);
    const uses = (0,audit_step/* usesOf */.MZ)(step);
    const shared = uses.findIndex((use, depth) => use !== others[depth]);
    return uses.slice(shared).every((use, at) => {
        if (use.group !== null)
            return at > 0 || others[shared]?.group !== use.group;
        return !use.background || endOf(use, step, steps, later.index) === 'heard';
    });
}
/** Whether a failure of a step fails its job: nothing cancels it, and no wait ignores it. */
function isHeard(step, steps) {
    return (0,audit_step/* usesOf */.MZ)(step).every((use) => !use.background || endOf(use, step, steps, Number.POSITIVE_INFINITY) !== 'lost');
}
/** What the steps up to an index do with a step in the background. */
function endOf(use, leaf, steps, before) {
    const control = steps.find(({ control, caller, index }) => control !== null &&
        caller === use.caller &&
        index > leaf.index &&
        index < before &&
        (control.ids === null || (use.id !== null && control.ids.includes(use.id))));
    if (control === undefined)
        return 'open';
    const { continueOnError, condition } = control;
    const ignored = continueOnError !== undefined && String(continueOnError) !== 'false';
    if (control.control?.kind === 'cancel' || ignored)
        return 'lost';
    // A wait with a condition may be skipped. GitHub still waits at the end of the job.
    return condition === null ? 'heard' : 'open';
}

;// CONCATENATED MODULE: ./src/audit/simulate.ts





/** The paths to a gate and to a deploy, from the first job in which they differ. */
function pathsOf(gate, place) {
    const [one, other] = [(0,calls/* pathOf */.XM)(gate.at), (0,calls/* pathOf */.XM)(place.at)];
    const first = one.findIndex((placed, depth) => placed !== other[depth]);
    const depth = first === -1 ? one.length : first;
    return { gate: one.slice(depth), deploy: other.slice(depth) };
}
/** Whether a gate ends before a deploy begins, and its failure is heard. */
function comesBefore(gate, place) {
    const paths = pathsOf(gate, place);
    const [first, last] = [paths.gate[0], paths.deploy[0]];
    if (first === undefined || last === undefined)
        return place.step !== null && endsBefore(gate.step, place.step, gate.at.job.steps);
    if (!isHeard(gate.step, gate.at.job.steps))
        return false;
    return first.workflow === last.workflow && ancestorsOf(last.workflow, last.job).has(first.job);
}
/** Whether a deploy runs, although the gate before it ends like this. */
function runsDespite(gate, given, place, guess) {
    const paths = pathsOf(gate, place);
    const before = paths.gate.length === 0 ? (place.step?.index ?? 0) : Number.POSITIVE_INFINITY;
    const fails = given.tolerated && (0,in_job/* failsLater */.Sm)(gate, given, before, guess);
    const ending = fails ? { ...given, jobResult: 'failure' } : given;
    const [first, last] = [paths.gate[0], paths.deploy[0]];
    if (first === undefined || last === undefined) {
        const { step } = place;
        if (step === null)
            return false;
        const leftOut = () => canBeLeftOut(gate, (0,in_job/* sharedDepth */.zd)(gate.step, step), guess);
        return (!ending.leftOut || leftOut()) && (0,in_job/* runsInJob */.tv)(gate, ending, step, guess);
    }
    if (ending.leftOut && !canBeLeftOut(gate, 0, guess))
        return false;
    const { cancelled } = ending;
    const ofGate = new Map([[first.job.id, outcomeOf(paths.gate, gate, ending, guess)]]);
    for (const placed of paths.deploy) {
        const outcomes = placed === last ? ofGate : new Map();
        const { runs, state } = visit(placed, placed.job, { outcomes, cancelled }, guess);
        if (!runs)
            return false;
        if (placed !== place.at)
            continue;
        return place.step === null || (0,in_job/* mayRun */.xP)(place.step, placed, state.needs, guess);
    }
    return false;
}
/** Whether the gate's job runs after only successes, and an `if` from a depth down to the gate's step skips the gate. */
function canBeLeftOut(gate, depth, guess) {
    const stateOf = (job) => {
        return { status: in_job/* SUCCEEDED */.QQ, needs: (0,in_job/* needsOf */.hN)(job), steps: new Map() };
    };
    return ((0,calls/* pathOf */.XM)(gate.at).every((placed) => (0,evaluate/* holds */.v9)(placed.job.condition, stateOf(placed.job), (0,guesses/* inJob */.tq)(guess, placed))) && (0,in_job/* leftOutAt */.nX)(gate, depth, guess) !== null);
}
/** Whether a job runs, and what its condition sees. Visits the jobs that it needs first. */
function visit(placed, job, progress, guess) {
    const { outcomes, cancelled } = progress;
    const ancestors = [...ancestorsOf(placed.workflow, job)];
    // GitHub rejects jobs that need each other in a circle.
    outcomes.set(job.id, { result: 'skipped', outputs: {} });
    for (const other of ancestors)
        if (!outcomes.has(other.id))
            visit(placed, other, progress, guess);
    const before = ancestors.map(({ id }) => outcomes.get(id)?.result);
    const status = {
        success: before.every((result) => result === 'success'),
        failure: before.includes('failure'),
        cancelled,
    };
    const needs = new Map(job.needs.map((id) => [id, outcomes.get(id) ?? in_job/* UNKNOWN */.HV]));
    const state = { status, needs, steps: new Map() };
    const runs = (0,evaluate/* holds */.v9)(job.condition, state, (0,guesses/* inJob */.tq)(guess, { ...placed, job }));
    outcomes.set(job.id, runs ? in_job/* UNKNOWN */.HV : { result: 'skipped', outputs: {} });
    return { runs, state };
}
/** The outcome of the outermost job on the path to the gate: the gate's own job, or one that calls it. */
function outcomeOf(path, gate, ending, guess) {
    const [outer, ...inner] = path;
    if (outer === undefined)
        return in_job/* UNKNOWN */.HV;
    const [next] = inner;
    if (next === undefined) {
        const steps = (0,in_job/* outcomesAt */.hm)(gate, 0, ending, guess);
        const state = { status: in_job/* SUCCEEDED */.QQ, needs: new Map(), steps };
        const outputs = (0,in_job/* evaluateOutputs */.sj)(outer.job.outputs, state, (0,guesses/* inJob */.tq)(guess, outer));
        return { result: ending.jobResult, outputs };
    }
    // A job without `if` and `needs` is skipped only if the whole call is skipped.
    const alone = next.job.condition === null && next.job.needs.length === 0;
    if (alone && ending.jobResult === 'skipped')
        return { result: 'skipped', outputs: {} };
    const outcomes = new Map([[next.job.id, outcomeOf(inner, gate, ending, guess)]]);
    const progress = { outcomes, cancelled: ending.cancelled };
    for (const job of next.workflow.jobs.values())
        if (!outcomes.has(job.id))
            visit(next, job, progress, guess);
    const results = [...outcomes.values()].map(({ result }) => result);
    const worst = ['failure', 'cancelled', 'success'].find((one) => results.includes(one));
    const state = { status: in_job/* SUCCEEDED */.QQ, needs: new Map(), steps: new Map(), jobs: outcomes };
    const outputs = (0,in_job/* evaluateOutputs */.sj)(next.workflow.outputs, state, (0,guesses/* inJob */.tq)(guess, next));
    return { result: worst ?? 'skipped', outputs };
}
const known = new WeakMap();
/** The jobs that must end before a job begins. */
function ancestorsOf(workflow, job) {
    const all = known.get(workflow) ?? new Map();
    known.set(workflow, all);
    const found = all.get(job) ?? reach(workflow, job);
    all.set(job, found);
    return found;
}
function reach({ jobs }, job) {
    const found = new Set();
    const next = [...job.needs];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
        const other = jobs.get(id);
        if (other === undefined || found.has(other))
            continue;
        found.add(other);
        next.push(...other.needs);
    }
    return found;
}


/***/ }),

/***/ 3862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WY: () => (/* binding */ readOnce),
  I$: () => (/* binding */ readSteps),
  MZ: () => (/* binding */ usesOf)
});

// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/audit/parts.ts
var parts = __webpack_require__(7669);
;// CONCATENATED MODULE: ./src/audit/shell-tokens.ts
/** Comments, operators, quotes, substitutions, and runs of plain characters. Each match starts where the last ended. */
const PART = /(?<space>[^\S\n]+|\\\r?\n)|(?<expression>\$\{\{(?:[^}]|\}(?!\}))*\}\})|(?<redirect>\d?[<>]&[\d-]?|&>>?)|(?<here><<(?!<)-?[^\S\n]*(?<mark>'[^'\n]*'|"[^"\n]*"|\\?[\w.-]+))|(?<operator>&&|\|\||\|&|;;&?|;&|[;&|()\n])|(?<single>\$?'[^']*(?:'|$))|(?<open>["`]|[$<>]\(|\$\{)|(?<escaped>\\[\s\S])|(?<plain>[^\s;&|()`'"\\#$<>]+|[\s\S])/gy;
/** Reads the words and operators of a POSIX shell script. It reads any text, valid or not. */
function tokensIn(script) {
    const tokens = [];
    const heres = [];
    let word = null;
    let line = 0;
    let at = 0;
    const put = (text, quoted = false, inner = []) => {
        word ??= { text: '', line, inner: [], quoted: false };
        word.text += text;
        word.quoted ||= quoted;
        word.inner.push(...inner);
    };
    const endWord = () => {
        if (word !== null)
            tokens.push({ kind: 'word', ...word, here: null });
        word = null;
    };
    const moveTo = (next) => {
        for (let place = at; place < next; place++)
            if (script[place] === '\n')
                line += 1;
        at = next;
    };
    while (at < script.length) {
        PART.lastIndex = at;
        const found = PART.exec(script)?.groups ?? {};
        const text = script.slice(at, PART.lastIndex);
        let next = PART.lastIndex;
        if (text === '#' && word === null) {
            const end = script.indexOf('\n', at);
            next = end === -1 ? script.length : end;
        }
        else if (found.space !== undefined) {
            if (!text.startsWith('\\'))
                endWord();
        }
        else if (text === '(' && /^\w+\+?=$/.test(wordText(word))) {
            next = endOf(script, next, ')');
            put(script.slice(at, next), true);
        }
        else if (found.operator !== undefined) {
            endWord();
            tokens.push({ kind: 'operator', text: text.startsWith(';;') ? ';;' : text });
            if (text === '\n')
                next = readHeres(script, next, heres.splice(0), tokens);
        }
        else if (found.here !== undefined) {
            endWord();
            heres.push({ token: tokens.length, mark: (found.mark ?? '').replace(/['"\\]/g, '') });
            tokens.push({ kind: 'word', text: '<<', line, inner: [], quoted: false, here: null });
        }
        else if (found.single !== undefined)
            put(text.replace(/^\$?'|'$/g, ''), true);
        else if (found.escaped !== undefined)
            put(text.slice(1), true);
        else if (found.open !== undefined) {
            next = endOf(script, next, CLOSERS.get(found.open) ?? ')');
            const inside = script.slice(at + text.length, next - 1);
            if (text === '"')
                put(inside.replace(/\\(["\\$`])/g, '$1'), true, innerOf(inside, line));
            else if (text === '${')
                put(script.slice(at, next));
            else if (inside.startsWith('('))
                put(script.slice(at, next));
            else
                put(script.slice(at, next), false, [{ script: inside, line }]);
        }
        else
            put(text);
        moveTo(next);
    }
    endWord();
    return tokens;
}
function wordText(word) {
    return word?.text ?? '';
}
const CLOSERS = new Map(Object.entries({
    '"': '"',
    '`': '`',
    '$(': ')',
    '<(': ')',
    '>(': ')',
    '${': '}',
}));
/** The index after the character that closes a quote or substitution; the end of the text if it stays open. */
function endOf(text, from, closer) {
    const open = [closer];
    for (let at = from; at < text.length; at++) {
        const char = text[at] ?? '';
        const wanted = open.at(-1);
        if (char === '\\')
            at += 1;
        else if (char === wanted) {
            open.pop();
            if (open.length === 0)
                return at + 1;
        }
        else if (char === '$' && /[({]/.test(text[at + 1] ?? '')) {
            at += 1;
            open.push(text[at] === '(' ? ')' : '}');
        }
        else if (wanted === '"' || wanted === '`')
            continue;
        else if (char === '"' || char === '`')
            open.push(char);
        else if (char === '(' && wanted === ')')
            open.push(')');
        else if (char === "'") {
            const end = text.indexOf("'", at + 1);
            at = end === -1 ? text.length : end;
        }
        else if (char === '#' && /\s/.test(text[at - 1] ?? '')) {
            const end = text.indexOf('\n', at);
            at = end === -1 ? text.length : end;
        }
    }
    return text.length;
}
/** The substitutions in a text between double quotes. */
function innerOf(quoted, line) {
    const found = [];
    for (let at = 0;;) {
        const start = quoted.indexOf('$(', at);
        if (start === -1)
            return found;
        const end = endOf(quoted, start + 2, ')');
        const script = quoted.slice(start + 2, end - 1);
        const lines = quoted.slice(0, start).split('\n').length - 1;
        if (!script.startsWith('('))
            found.push({ script, line: line + lines });
        at = end;
    }
}
/** Gives each here-document to the word that begins it. The index after the last one. */
function readHeres(script, from, heres, tokens) {
    let at = from;
    for (const { token, mark } of heres) {
        const begin = at;
        let end = script.length;
        while (at < script.length) {
            const next = script.indexOf('\n', at);
            const stop = next === -1 ? script.length : next;
            const isMark = script.slice(at, stop).trim() === mark;
            if (isMark)
                end = at;
            at = Math.min(stop + 1, script.length);
            if (isMark)
                break;
        }
        const word = tokens[token];
        if (word?.kind === 'word')
            tokens[token] = { ...word, here: script.slice(begin, end) };
    }
    return at;
}

// EXTERNAL MODULE: ./src/algorithms/group-by.ts
var group_by = __webpack_require__(1955);
;// CONCATENATED MODULE: ./src/audit/wrappers.ts

/** Wrappers, with subcommands. Of several that match, the first one counts. */
const WRAPPERS = [
    ...['time', 'exec', 'command', 'builtin', 'nohup', 'setsid', 'chronic', 'unbuffer', 'ionice'].map((words) => ({ words })),
    { words: 'sudo', valued: ['-u', '-g', '--user', '--group'] },
    { words: 'env', valued: ['-u', '-C', '--unset', '--chdir'] },
    { words: 'timeout', valued: ['-k', '-s', '--kill-after', '--signal'], args: 1 },
    { words: 'gtimeout', valued: ['-k', '-s'], args: 1 },
    { words: 'nice', valued: ['-n'] },
    { words: 'stdbuf', valued: ['-o', '-i', '-e'] },
    { words: 'flock', valued: ['-w', '-E'], args: 1 },
    { words: 'xargs', valued: ['-n', '-I', '-P', '-L', '-d', '-a', '-s'] },
    { words: 'parallel', valued: ['-j', '--jobs'] },
    { words: 'retry', valued: ['-t', '-d', '--times', '--delay'] },
    { words: 'sshpass', valued: ['-p', '-f', '-d', '-P'] },
    { words: 'find', from: ['-exec', '-execdir'] },
    { words: 'nix develop', from: ['-c', '--command'] },
    { words: 'nix shell', from: ['-c', '--command'] },
    { words: 'terragrunt exec' },
    { words: 'doppler run', from: ['--command'], script: true },
    { words: 'gcloud compute ssh', from: ['--command'], script: true },
    { words: 'doppler run', valued: ['-p', '-c', '-t', '--project', '--config', '--token'] },
    { words: 'op run', valued: ['--env-file', '--account'] },
    { words: 'mise exec', args: 0 },
    { words: 'mise x', args: 0 },
    { words: 'asdf exec' },
    { words: 'aws-vault exec', valued: ['-d', '--duration', '--region'], args: 1 },
    { words: 'aws-vault exec', args: 1 },
    { words: 'chamber exec', args: 1 },
    { words: 'infisical run', valued: ['--env', '--path', '--projectId'] },
    { words: 'dotenvx run', valued: ['-f', '--env-file'] },
    { words: 'dotenv run', valued: ['-f'] },
    { words: 'dotenv', valued: ['-e', '-c', '-f'] },
    { words: 'varlock run' },
    { words: 'secretspec run', valued: ['-p', '--profile', '--provider'] },
    { words: 'fnox exec', valued: ['-P', '--profile'] },
    { words: 'teller run' },
    { words: 'devbox run', valued: ['-c', '-e'] },
    { words: 'direnv exec', args: 1 },
    { words: 'bundle exec' },
    { words: 'poetry run' },
    { words: 'pipenv run' },
    { words: 'pdm run' },
    { words: 'rye run' },
    { words: 'hatch run' },
    { words: 'uv run', valued: ['--with', '--group', '--extra', '--project', '--python', '-p'] },
    { words: 'uvx', valued: ['--from', '--with', '--python'] },
    { words: 'uv tool run', valued: ['--from', '--with'] },
    { words: 'pipx run', valued: ['--spec'] },
    { words: 'npx', valued: ['-p', '--package'] },
    { words: 'pnpx' },
    { words: 'bunx', valued: ['-p', '--package'] },
    { words: 'bun x' },
    { words: 'npm exec', valued: ['-p', '--package', '-w', '--workspace'] },
    { words: 'npm x' },
    { words: 'pnpm exec' },
    { words: 'pnpm dlx', valued: ['--package'] },
    { words: 'yarn dlx', valued: ['-p'] },
    { words: 'yarn exec' },
    { words: 'corepack' },
    { words: 'sops exec-env', args: 1, script: true },
    { words: 'nix-shell', from: ['--run', '--command'], script: true },
    { words: 'bash', valued: ['-o'], script: true },
    { words: 'sh', script: true },
    { words: 'zsh', script: true },
    {
        words: 'ssh',
        valued: ['-i', '-p', '-o', '-l', '-F', '-J', '-L', '-R', '-b', '-c', '-E'],
        args: 1,
        script: true,
    },
];
/** Packages that bring a program of another name. */
const PROGRAM_OF = new Map([
    ['aws-cdk', 'cdk'],
    ['firebase-tools', 'firebase'],
    ['netlify-cli', 'netlify'],
    ['@railway/cli', 'railway'],
    ['@cloudflare/wrangler', 'wrangler'],
    ['@aws-amplify/backend-cli', 'ampx'],
    ['awscli', 'aws'],
    ['ansible-core', 'ansible-playbook'],
]);
/** Options, with a value, of programs that run a task: they stand before the task or its `run`. */
const RUNNER_OPTIONS = new Map([
    ['npm', ['--prefix', '-w', '--workspace', '--loglevel']],
    ['pnpm', ['--filter', '-F', '-C', '--dir', '--prefix']],
    ['yarn', ['--cwd']],
    ['bun', ['--filter', '--cwd']],
    ['make', ['-C', '-f', '--directory', '--file']],
    ['just', ['-f', '-d', '--justfile', '--working-directory']],
    ['task', ['-d', '-t', '--dir', '--taskfile']],
    ['fab', ['-H', '--hosts', '-i', '-c']],
    ['turbo', ['--filter', '-F']],
]);
const BY_PROGRAM = (0,group_by/* groupBy */.$)(WRAPPERS.map((wrapper) => ({ ...wrapper, parts: wrapper.words.split(' ') })), ({ parts: [program] }) => program);
/** How many wrappers one command has. Real commands stay far below. */
const MAX_WRAPPERS = 16;
/** Takes wrappers such as `sudo`, `timeout 60` and `npx` away, and the version of a package. */
function unwrapped(written) {
    let words = written;
    for (let left = MAX_WRAPPERS;; left--) {
        const [first] = words;
        if (first === undefined)
            return { words, script: null };
        const program = nameOf(first);
        const named = withoutOptions(first === program ? words : [program, ...words.slice(1)]);
        const wrapper = BY_PROGRAM.get(program)?.find(({ parts, from }) => parts.every((part, at) => named[at] === part) &&
            (from === undefined || named.some((word) => from.includes(optionOf(word)))));
        if (wrapper === undefined || left === 0)
            return { words: named, script: null };
        if (wrapper.script === true)
            return scriptOf(named, wrapper);
        const inner = after(named, wrapper);
        if (inner.length === 0)
            return { words: named, script: null };
        words = inner;
    }
}
/** The name of a program, without its folder and the version of its package. */
function nameOf(word) {
    const package_ = /^(@[\w.-]+\/)?[\w.-]+(?=@|$)/.exec(word)?.[0] ?? word;
    const known = PROGRAM_OF.get(package_);
    if (known !== undefined)
        return known;
    if (/^[\w.-]+@[\w.^~-]+$/.test(word))
        return package_;
    return /(^|\/)(node_modules\/\.bin|usr\/(local\/)?bin|\.venv\/bin|\.local\/bin)\/[\w.-]+$/.test(word)
        ? word.replace(/^.*\//, '')
        : word;
}
/** A command of a task runner without the options before its task: `pnpm --filter web exec x` is `pnpm exec x`. */
function withoutOptions(words) {
    const [program = '', ...rest] = words;
    const valued = RUNNER_OPTIONS.get(program);
    if (valued === undefined)
        return words;
    if (program === 'yarn' && rest[0] === 'workspace')
        return [program, ...rest.slice(2)];
    const kept = [];
    for (let at = 0; at < rest.length; at++) {
        const word = rest[at] ?? '';
        if (!word.startsWith('-'))
            kept.push(word);
        else if (word === '--')
            return [program, ...kept, ...rest.slice(at)];
        else if (valued.includes(word))
            at++;
        if (!word.startsWith('-') && !/^(run|run-script|exec|dlx|x|task)$/.test(word))
            return [program, ...kept, ...rest.slice(at + 1)];
    }
    return words;
}
/** `--command=x` is the option `--command`. */
function optionOf(word) {
    return word.startsWith('--') ? word.replace(/=.*/s, '') : word;
}
/** The words after the option that the command follows, up to the `;` or `+` of `find`. */
function afterOption(words, from) {
    const at = words.findIndex((word) => from.includes(optionOf(word)));
    const option = words[at] ?? '';
    const value = option === optionOf(option) ? [] : [option.replace(/^[^=]*=/, '')];
    const rest = words.slice(at + 1);
    const end = rest.findIndex((word) => /^(\\?;|\+)$/.test(word));
    return [...value, ...(end === -1 ? rest : rest.slice(0, end))];
}
/** The words after a wrapper, its options and its arguments. */
function after(words, { words: name, valued = [], args = 0, from }) {
    if (from !== undefined)
        return afterOption(words, from);
    let at = name.split(' ').length;
    let left = args;
    let option = false;
    for (; at < words.length; at++) {
        const word = words[at] ?? '';
        // With `--`, everything before it belongs to the wrapper.
        if (word === '--')
            return words.slice(at + 1);
        if (option)
            option = false;
        else if (word.startsWith('-'))
            option = valued.includes(word);
        else if (/^[A-Za-z_]\w*=/.test(word))
            continue;
        else if (/^(mise (exec|x))$/.test(name) && /@/.test(word))
            continue;
        else if (left > 0)
            left -= 1;
        else
            return words.slice(at);
    }
    return [];
}
function scriptOf(words, wrapper) {
    const inner = after(words, wrapper);
    const [first = ''] = inner;
    const shell = /^(ba|z)?sh$/.test(wrapper.words);
    // A shell runs an argument as a script only with -c; else it is a file.
    const isScript = !shell || words.slice(1).some((word) => /^-\w*c$/.test(word));
    if (!isScript)
        return { words, script: null };
    const script = shell ? first : inner.join(' ');
    return { words, script: script === '' || script.startsWith('<') ? null : script };
}

;// CONCATENATED MODULE: ./src/audit/shell.ts


/** How deep groups and substitutions are read. Real scripts stay far below. */
const MAX_DEPTH = 40;
/** Reads a POSIX shell script, as far as it can be read without running it. It reads any text, valid or not. */
function scriptIn(text, depth = 0, line = 0) {
    const tokens = tokensIn(text);
    const script = [];
    const reader = new ShellReader(tokens, depth, line);
    // A stray `)` or `fi` ends a list: go on after it.
    while (!reader.isDone())
        script.push(...reader.list(), ...reader.skip());
    return script;
}
const ENDS = ['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}'];
const ASSIGNMENT = /^[A-Za-z_]\w*(\[[^\]]*\])?\+?=/;
/** Reads the tokens of one script from left to right. */
class ShellReader {
    #tokens;
    #line;
    #depth;
    #at = 0;
    constructor(tokens, depth, line) {
        this.#tokens = tokens;
        this.#depth = depth;
        this.#line = line;
    }
    isDone() {
        return this.#at >= this.#tokens.length;
    }
    skip() {
        this.#at += 1;
        return [];
    }
    /** Statements until a word or operator that ends the group around them. */
    list() {
        const statements = [];
        for (;;) {
            while (this.#takes('\n', ';')) { }
            if (this.isDone() || this.#sees(')', ';;') || this.#seesWord(...ENDS))
                return statements;
            const before = this.#at;
            const node = this.#andOr();
            statements.push({ node, background: this.#takes('&') });
            if (this.#at === before)
                return statements;
        }
    }
    #andOr() {
        const first = this.#pipeline();
        const rest = [];
        for (;;) {
            const operator = this.#sees('&&') ? '&&' : '||';
            if (!this.#takes('&&', '||'))
                return rest.length === 0 ? first : { kind: 'list', first, rest };
            while (this.#takes('\n')) { }
            rest.push({ operator, node: this.#pipeline() });
        }
    }
    #pipeline() {
        let negated = false;
        while (this.#takesWord('!'))
            negated = !negated;
        const parts = [this.#command()];
        while (this.#takes('|', '|&')) {
            while (this.#takes('\n')) { }
            parts.push(this.#command());
        }
        const [only] = parts;
        return parts.length === 1 && !negated && only !== undefined
            ? only
            : { kind: 'pipe', parts, negated };
    }
    #command() {
        this.#depth += 1;
        try {
            return (this.#depth <= MAX_DEPTH ? this.#compound() : null) ?? this.#simple();
        }
        finally {
            this.#depth -= 1;
        }
    }
    #compound() {
        if (this.#takes('('))
            return this.#closed({ kind: 'group', subshell: true, body: this.list() });
        if (this.#takesWord('{'))
            return this.#closed({ kind: 'group', subshell: false, body: this.list() });
        if (this.#takesWord('if'))
            return this.#closed(this.#branches());
        if (this.#takesWord('case'))
            return this.#closed(this.#cases());
        const until = this.#seesWord('until');
        if (this.#takesWord('while', 'until'))
            return this.#closed(this.#loop(this.list(), until));
        if (this.#takesWord('for', 'select')) {
            this.#skipTo('do');
            return this.#closed(this.#loop(null, false));
        }
        const named = this.#takesWord('function');
        const [name, open] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
        if (name?.kind !== 'word' || (!named && open?.text !== '('))
            return null;
        if (!named && this.#tokens[this.#at + 2]?.text !== ')')
            return null;
        this.#at += open?.text === '(' ? 3 : 1;
        while (this.#takes('\n')) { }
        const body = this.#compound();
        return {
            kind: 'function',
            name: name.text,
            body: body === null ? [] : [{ node: body, background: false }],
        };
    }
    #branches() {
        const branches = [];
        do {
            const test = this.list();
            this.#takesWord('then');
            branches.push({ test, body: this.list() });
        } while (this.#takesWord('elif'));
        if (this.#takesWord('else'))
            branches.push({ test: null, body: this.list() });
        return { kind: 'if', branches };
    }
    #loop(test, until) {
        this.#takesWord('do');
        return { kind: 'loop', test, until, body: this.list() };
    }
    #cases() {
        this.#skipTo('in');
        this.#takesWord('in');
        const bodies = [];
        for (;;) {
            while (this.#takes('\n', ';;')) { }
            if (this.isDone() || this.#seesWord('esac'))
                return { kind: 'case', bodies };
            while (!this.isDone() && !this.#takes(')'))
                this.#at += 1;
            bodies.push(this.list());
            if (!this.isDone() && !this.#sees(';;') && !this.#seesWord('esac'))
                this.#at += 1;
        }
    }
    /** Takes the word or operator that ends a group, and redirections after it. */
    #closed(node) {
        if (!this.#takes(')'))
            this.#takesWord('fi', 'done', 'esac', '}');
        while (this.#tokens[this.#at]?.kind === 'word' && !this.#seesWord(...ENDS))
            this.#at += 1;
        return node;
    }
    #simple() {
        const words = [];
        const [first] = [this.#tokens[this.#at]];
        if (first?.kind === 'operator' && first.text === '(')
            this.#at += 1;
        for (;;) {
            const token = this.#tokens[this.#at];
            if (token?.kind !== 'word')
                break;
            const opens = /^\[\[$|^\(\($/.test(token.text);
            words.push(token);
            this.#at += 1;
            if (opens && words.length === 1)
                words.push(...this.#until(']]'));
        }
        const at = words.findIndex(({ text, quoted }) => quoted ? !ASSIGNMENT.test(text) : !ASSIGNMENT.test(text));
        const start = at === -1 ? words.length : at;
        const written = words.slice(start).map(({ text }) => text);
        const line = (words[0]?.line ?? 0) + this.#line;
        const inner = words.flatMap((word) => this.#innerOf(word));
        const shell = unwrapped(written);
        const nested = [
            shell.script,
            ...words.map(({ here }) => (READS_INPUT.test(shell.words[0] ?? '') ? here : null)),
        ];
        return {
            kind: 'command',
            words: shell.words,
            written,
            assigned: words.slice(0, start).map(({ text }) => text),
            line,
            inner: [
                ...inner,
                ...nested.flatMap((script) => script === null || this.#depth >= MAX_DEPTH
                    ? []
                    : [scriptIn(script, this.#depth + 1, line)]),
            ],
        };
    }
    #innerOf({ inner }) {
        if (this.#depth >= MAX_DEPTH)
            return [];
        return inner.map(({ script, line }) => scriptIn(script, this.#depth + 1, this.#line + line));
    }
    /** The words until a closing word; operators between them are words too. */
    #until(closer) {
        const words = [];
        while (!this.isDone() && !this.#sees('\n', ';')) {
            const token = this.#tokens[this.#at];
            this.#at += 1;
            if (token?.kind === 'word')
                words.push(token);
            if (token?.text === closer)
                return words;
        }
        return words;
    }
    #skipTo(word) {
        while (!this.isDone() && !this.#seesWord(word))
            this.#at += 1;
    }
    #sees(...operators) {
        const token = this.#tokens[this.#at];
        return token?.kind === 'operator' && operators.includes(token.text);
    }
    #takes(...operators) {
        const seen = this.#sees(...operators);
        if (seen)
            this.#at += 1;
        return seen;
    }
    #seesWord(...words) {
        const token = this.#tokens[this.#at];
        return token?.kind === 'word' && !token.quoted && words.includes(token.text);
    }
    #takesWord(...words) {
        const seen = this.#seesWord(...words);
        if (seen)
            this.#at += 1;
        return seen;
    }
}
/** Programs that run the script on their input. */
const READS_INPUT = /^(ba|z|da)?sh$|^ssh$/;

// EXTERNAL MODULE: ./src/audit/shell-nodes.ts
var shell_nodes = __webpack_require__(405);
;// CONCATENATED MODULE: ./src/audit/step-list.ts


/** Reads when a step runs. */
function timeOf(step, group) {
    const keys = (0,data/* isMap */.j)(step) ? step : {};
    const background = keys.background !== undefined && String(keys.background) !== 'false';
    return { background, group, control: controlOf(keys) };
}
function controlOf(step) {
    const ids = (value) => (0,parts/* texts */.Te)(value).map((id) => id.toLowerCase());
    if (Object.hasOwn(step, 'cancel'))
        return { kind: 'cancel', ids: ids(step.cancel) };
    if (Object.hasOwn(step, 'wait'))
        return { kind: 'wait', ids: ids(step.wait) };
    return Object.hasOwn(step, 'wait-all') ? { kind: 'wait', ids: null } : null;
}
/** The steps of a list, with those of `parallel` groups in their place. */
function listedSteps(items, path, group = null) {
    return items.flatMap((item, index) => {
        const here = [...path, index];
        if (!(0,data/* isMap */.j)(item) || !Array.isArray(item.parallel))
            return [{ item, path: here, group }];
        return listedSteps(item.parallel, [...here, 'parallel'], group ?? item);
    });
}

;// CONCATENATED MODULE: ./src/audit/step.ts





/** Reads a list of steps. A condition that cannot be read is a failure. */
function readSteps(items, list, failures) {
    const { document, owner } = list;
    if (!Array.isArray(items))
        return [];
    return listedSteps(items, list.path).map(({ item, path, group }, index) => {
        const step = (0,data/* isMap */.j)(item) ? item : {};
        const at = (0,parts/* locatorIn */.yN)(document, path, step);
        const run = (0,parts/* textOf */.b6)(step.run);
        return {
            index,
            ...timeOf(step, group),
            id: (0,parts/* textOf */.b6)(step.id)?.toLowerCase() ?? null,
            name: (0,parts/* textOf */.b6)(step.name),
            uses: (0,parts/* textOf */.b6)(step.uses),
            localUses: null,
            ...{ run, ...readOnce(run ?? '') },
            shell: (0,parts/* textOf */.b6)(step.shell) ?? list.shell,
            with: (0,parts/* templates */.kT)(step.with),
            env: (0,parts/* templates */.kT)(step.env),
            condition: (0,parts/* conditionOf */.rI)(step.if, `The if of step ${index + 1} of ${owner}`, at('if'), failures),
            continueOnError: step['continue-on-error'],
            caller: null,
            path,
            at,
            atLine: (line) => document.locateLine([...path, 'run'], line),
        };
    });
}
/** Parses a script on the first call only, because several rules ask for the commands. */
function readOnce(text) {
    let read = null;
    let found = null;
    const script = () => {
        read ??= scriptIn(text);
        return read;
    };
    const commands = () => {
        found ??= (0,shell_nodes/* commandsIn */.G)(script());
        return found;
    };
    return { script, commands };
}
/** The steps that lead to a step through uses of actions, the job's own step first, then the step itself. */
function usesOf(step) {
    return step.caller === null ? [step] : [...usesOf(step.caller.step), step];
}


/***/ }),

/***/ 0:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mayTolerate)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3421);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8437);


/** Whether `continue-on-error` is true, or an expression that may be true. */
function mayTolerate(continueOnError) {
    if (continueOnError === undefined || continueOnError === null)
        return false;
    if (continueOnError === false || continueOnError === 'false')
        return false;
    if (typeof continueOnError !== 'string')
        return true;
    try {
        const expression = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(continueOnError);
        return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .possible */ .ux)((guess) => (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn)(expression, guess));
    }
    catch {
        return true;
    }
}


/***/ })

};
