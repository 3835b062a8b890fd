export const id = 217;
export const ids = [217];
export const modules = {

/***/ 7044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ auditWorkflows)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(5457);
// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/algorithms/group-by.ts
var group_by = __webpack_require__(1955);
// EXTERNAL MODULE: ./src/audit/gates.ts
var audit_gates = __webpack_require__(4951);
;// CONCATENATED MODULE: ./src/audit/deploys.ts


/** Actions that deploy, by owner and name in lower case. */
const DEPLOY_ACTIONS = [
    'aws-actions/amazon-ecs-deploy-task-definition',
    'awslabs/amazon-app-runner-deploy',
    'aws-actions/aws-lambda-deploy',
    'aws-actions/aws-cloudformation-github-deploy',
    'azure/container-apps-deploy-action',
    'azure/functions-action',
    'azure/k8s-deploy',
    'azure/webapps-deploy',
    'google-github-actions/deploy-appengine',
    'google-github-actions/deploy-cloud-functions',
    'google-github-actions/deploy-cloudrun',
];
/** Commands that deploy: the tool, then its subcommands in this order. Options may stand between them. */
const DEPLOY_COMMANDS = [
    'aws apprunner create-service',
    'aws apprunner start-deployment',
    'aws apprunner update-service',
    'aws cloudformation deploy',
    'aws deploy create-deployment',
    'aws ecs create-service',
    'aws ecs run-task',
    'aws ecs update-service',
    'aws lambda update-alias',
    'aws lambda update-function-code',
    'aws lambda update-function-configuration',
    'cdk deploy',
    'copilot deploy',
    'copilot svc deploy',
    'docker compose up',
    'docker service update',
    'docker stack deploy',
    'eb deploy',
    'fly deploy',
    'flyctl deploy',
    'gcloud app deploy',
    'gcloud functions deploy',
    'gcloud run deploy',
    'gcloud run services update',
    'helm install',
    'helm upgrade',
    'helmfile apply',
    'helmfile sync',
    'just deploy',
    'kubectl apply',
    'kubectl replace',
    'kubectl rollout restart',
    'kubectl rollout undo',
    'kubectl set image',
    'make deploy',
    'npm run deploy',
    'pnpm run deploy',
    'pulumi up',
    'sam deploy',
    'serverless deploy',
    'sls deploy',
    'terraform apply',
    'terragrunt apply',
    'tofu apply',
    'yarn deploy',
];
const COMMANDS = (0,group_by/* groupBy */.$)(DEPLOY_COMMANDS.map((command) => ({ command, parts: command.split(' ') })), ({ parts: [tool] }) => tool);
/** The name of a local deploy script. */
const DEPLOY_SCRIPT = /^deploy([-_]prod(uction)?)?(\.\w+)?$/;
const DRY_RUN = /^--(dry-run(?!=none)|no-execute)/;
/** The listed action, command or script that a step deploys with; null if it does not deploy. */
function deployIn({ uses, commands }) {
    const action = (uses ?? '').replace(/@.*/s, '').toLowerCase();
    if (DEPLOY_ACTIONS.includes(action))
        return action;
    for (const command of commands()) {
        const found = toolOf(command);
        if (found !== null)
            return found;
    }
    return null;
}
/** Whether the gate runs in the step's own script, before the first deploy. */
function isGuardedInScript({ commands }) {
    const first = commands().find((command) => (0,audit_gates/* isCheck */.ne)(command) || toolOf(command) !== null);
    return first !== undefined && (0,audit_gates/* isCheck */.ne)(first);
}
function toolOf({ words }) {
    const [program = '', script = ''] = words;
    const file = /^(bash|sh|python3?|node)$/.test(program) ? script : program;
    const name = file.replace(/^.*\//, '');
    const known = COMMANDS.get(program.replace(/^.*\//, ''));
    const found = DEPLOY_SCRIPT.test(name)
        ? name
        : known?.find(({ parts }) => isCall(words, parts))?.command;
    return found === undefined || words.some((word) => DRY_RUN.test(word)) ? null : found;
}
/** Whether a command has these subcommands in this order, with only options and their values between them. */
function isCall([, ...words], [, ...wanted]) {
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

;// CONCATENATED MODULE: ./src/audit/endings.ts
const NOTHING = { result: '', errors: '', warnings: '', report: '' };
const BLOCKED = { ...NOTHING, result: 'blocked', errors: '1', warnings: '0' };
const PARTIAL = { ...NOTHING, result: 'partial', errors: '0', warnings: '0' };
const BROKEN = { ...NOTHING, result: 'broken', errors: '0', warnings: '0' };
function ending(says, result, outputs, overrides = {}) {
    return {
        says,
        result,
        jobResult: result,
        outputs,
        cancelled: false,
        leftOut: false,
        ...overrides,
    };
}
/** How the gate ends if it fails, or if something before it fails. */
const ENDINGS = [
    ending('blocked', 'failure', BLOCKED),
    ending('broken', 'failure', BROKEN),
    ending('broken', 'failure', NOTHING),
    ending('cancelled', 'cancelled', NOTHING, { cancelled: true }),
    ending('timed out', 'cancelled', NOTHING),
    ending('skipped', 'skipped', NOTHING),
];
/** On an open foreign pull request, the gate's step succeeds with the result `partial`, which is not a pass. */
const STATIC_ONLY = ending('partial', 'success', PARTIAL);
/** The gate's own `if` is false, and its job continues. */
const LEFT_OUT = ending('left out', 'skipped', NOTHING, {
    jobResult: 'success',
    leftOut: true,
});
/** The gate's step succeeds with these outputs. A condition on the outputs should let neither pass. */
const EXIT_CODE_LOST = {
    blocked: ending('blocked', 'success', BLOCKED),
    empty: ending('empty', 'success', NOTHING),
};

// EXTERNAL MODULE: ./src/audit/evaluate.ts + 1 modules
var evaluate = __webpack_require__(3421);
// EXTERNAL MODULE: ./src/audit/guesses.ts
var guesses = __webpack_require__(2202);
// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
;// CONCATENATED MODULE: ./src/audit/simulate.ts




function pathsOf(gate, place) {
    const [one, other] = [(0,calls/* pathOf */.XM)(gate.at), (0,calls/* pathOf */.XM)(place.at)];
    const first = one.findIndex((placed, depth) => placed !== other[depth]);
    const depth = first === -1 ? one.length : first;
    return { gate: one.slice(depth), deploy: other.slice(depth) };
}
/** Whether a gate ends before a deploy begins. */
function comesBefore(gate, place) {
    const paths = pathsOf(gate, place);
    const [first, last] = [paths.gate[0], paths.deploy[0]];
    if (first === undefined || last === undefined)
        return place.step !== null && gate.step.index < place.step.index;
    return first.workflow === last.workflow && ancestorsOf(last.workflow, last.job).has(first.job);
}
/** Whether a deploy runs, although the gate before it ends like this. */
function runsDespite(gate, ending, place, guess) {
    const paths = pathsOf(gate, place);
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

;// CONCATENATED MODULE: ./src/audit/flow.ts






/** Names of production environments. */
const PRODUCTION = /prod|(^|[-_ ])live($|[-_ ])/i;
/** The steps of a job that deploy. Without a known one, a job with a production environment is a deploy as a whole. */
function deployPlacesOf(at, hasGate) {
    const { steps, environment } = at.job;
    const found = steps.flatMap((step) => {
        const tool = deployIn(step);
        return tool === null ? [] : [{ at, step, tool }];
    });
    if (found.length > 0 || hasGate || steps.length === 0)
        return found;
    if (environment === null || !PRODUCTION.test(environment))
        return [];
    return [{ at, step: null, tool: `environment ${environment}` }];
}
/**
 * Every deploy of jobs. If a gate before a deploy stops it in every case, `despite` is empty.
 * @param spend called with the weight of each run that is tried; an error that it throws ends the search
 */
function deploysOf(jobs, gates, spend) {
    const gated = new Set(gates.map(({ at }) => at));
    return jobs.flatMap((at) => deployPlacesOf(at, gated.has(at)).map((place) => {
        if (place.step !== null && isGuardedInScript(place.step)) {
            const gate = { at, step: place.step };
            return { ...place, gate, despite: [], runsIfLeftOut: false, runsOnEmpty: false };
        }
        const guards = [];
        for (const gate of gates) {
            spend(1);
            if (!comesBefore(gate, place))
                continue;
            const weight = weightOf(gate, place);
            const guard = guardOf(gate, place, () => spend(weight));
            if (isComplete(guard))
                return { ...place, ...guard };
            guards.push(guard);
        }
        const none = { gate: null, despite: null, runsIfLeftOut: false, runsOnEmpty: false };
        return { ...place, ...(guards[0] ?? none) };
    }));
}
/** Roughly what one tried run costs; 1 is a job without a condition. */
function weightOf(gate, place) {
    const steps = [gate.step, ...(place.step === null ? [] : [place.step])].map(stepWeight);
    const jobs = [...(0,calls/* pathOf */.XM)(gate.at), ...(0,calls/* pathOf */.XM)(place.at)].map(({ workflow, job, caller }) => 
    // The outputs of a called workflow can depend on each of its jobs.
    caller === null ? jobWeight(workflow, job) : workflowWeight(workflow));
    return [...steps, ...jobs].reduce((sum, one) => sum + one, 0);
}
function stepWeight(step) {
    const { condition, caller } = step;
    // A status function is tried with three results of the steps before.
    const weight = sizeOf(condition) * (condition?.asksStatus ? 3 : 1);
    if (caller === null)
        return weight;
    return 1 + weight + weightOfOutputs(caller.action.outputs) + stepWeight(caller.step);
}
function workflowWeight(workflow) {
    const jobs = [...workflow.jobs.values()];
    const outputs = weightOfOutputs(workflow.outputs);
    return jobs.reduce((sum, job) => sum + jobWeight(workflow, job), outputs);
}
function jobWeight(workflow, job) {
    const all = [job, ...ancestorsOf(workflow, job)];
    return all.reduce((sum, { condition, needs, outputs }) => {
        return sum + 1 + sizeOf(condition) + weightOfOutputs(outputs) + (needs.length + all.length) / 10;
    }, 0);
}
/** Outputs are evaluated again in every run; the first ten cost almost nothing. */
function weightOfOutputs(outputs) {
    return 15 * Math.max(0, Object.keys(outputs).length - 10);
}
function sizeOf(condition) {
    return (condition?.length ?? 0) / 20;
}
function isComplete({ despite, runsIfLeftOut, runsOnEmpty }) {
    return despite?.length === 0 && !runsIfLeftOut && !runsOnEmpty;
}
function guardOf(gate, place, spend) {
    const runs = (ending, guess) => runsDespite(gate, ending, place, guess);
    const mayRun = (ending) => (0,evaluate/* possible */.ux)((guess) => runs(ending, guess), spend);
    const endings = ENDINGS.filter(mayRun);
    const { empty, blocked } = EXIT_CODE_LOST;
    const runsOnEmpty = endings.length === 0 && (0,evaluate/* possible */.ux)((guess) => runs(empty, guess) && !runs(blocked, guess), spend);
    const events = (0,calls/* pathOf */.XM)(gate.at)[0]?.workflow.pullRequests ?? [];
    const mayFollowPartial = (event) => (0,evaluate/* possible */.ux)((guess) => runs(STATIC_ONLY, (0,guesses/* inPullRequest */.YQ)(guess, event)), spend);
    // The fix for empty outputs, `== 'pass'`, also stops `partial`: one finding is enough.
    const partial = !runsOnEmpty && events.some(mayFollowPartial) ? [STATIC_ONLY] : [];
    const despite = [...new Set([...endings, ...partial].map(({ says }) => says))];
    return { gate, despite, runsIfLeftOut: mayRun(LEFT_OUT), runsOnEmpty };
}

// EXTERNAL MODULE: ./src/audit/rules/index.ts + 17 modules
var rules = __webpack_require__(3140);
// EXTERNAL MODULE: ./src/domain/waiver.ts
var domain_waiver = __webpack_require__(5938);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/audit/waivers.ts


const BEGIN = /(?:^|\s)#\s*bootgate:\s*waive/i;
const FORM = /^#\s*bootgate:\s*waive\s+(?<check>\S+)\s+until\s+(?<expires>\S+)\s+by\s+(?<owner>\S+?):\s+(?<reason>\S.*)$/i;
const EXAMPLE = '# bootgate: waive audit-deploy-ungated until 2027-03-31 by @platform: a rollback must not wait';
/**
 * Reads the waivers of a file. A waiver at the end of a line is for this line; one on its own line is for the
 * next line that is not a comment. An invalid waiver is the failure WORKFLOW_INVALID.
 * @param checks ids of the rules that can be waived
 */
function readWaivers(text, file, checks) {
    const lines = text.split('\n');
    const below = linesBelow(lines);
    const failures = [];
    const value = lines.flatMap((line, place) => {
        const start = BEGIN.exec(line)?.index;
        if (start === undefined)
            return [];
        const hash = line.indexOf('#', start);
        const location = { file, line: place + 1, column: hash + 1 };
        const read = readWaiver(line.slice(hash).trimEnd(), checks);
        if (typeof read === 'string') {
            failures.push({
                code: 'WORKFLOW_INVALID',
                message: `A waiver in ${file} ${read}`,
                fix: `Write it like this: \`${EXAMPLE}\`.`,
                location,
            });
            return [];
        }
        const target = isComment(line) ? below[place] : place;
        return [{ waiver: { ...read, location }, line: (target ?? place) + 1 }];
    });
    return { value, failures };
}
/** For each line, the next line with more than a comment, counted from 0; null if there is none. */
function linesBelow(lines) {
    const below = [];
    let next = null;
    for (let place = lines.length - 1; place >= 0; place -= 1) {
        below[place] = next;
        const line = lines[place] ?? '';
        if (line.trim() !== '' && !isComment(line))
            next = place;
    }
    return below;
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
/** A waiver, or the end of a sentence that says what is wrong with it. */
function readWaiver(comment, checks) {
    const { check, expires, owner, reason } = FORM.exec(comment)?.groups ?? {};
    if (!check || !expires || !owner || !reason)
        return 'does not name a rule, a last day, an owner and a reason.';
    if (!checks.includes(check))
        return `names a rule that does not exist or cannot be waived.${(0,nearest/* didYouMean */.au)(check, checks)}`;
    if (!(0,domain_waiver/* isDay */.N)(expires))
        return 'ends on a day that does not exist.';
    return { check, variable: '*', reason, owner, expires };
}
/** Attaches waivers to the findings on their lines, and sorts the waivers into holding, expired and unused. */
function waiveLines(findings, waivers, now) {
    const holding = waivers.filter(({ waiver }) => !(0,domain_waiver/* isExpired */._)(waiver, now));
    const key = (check, file, line) => `${check} ${file}:${line}`;
    const known = new Map(holding.map(({ waiver, line }) => [key(waiver.check, waiver.location.file, line), waiver]));
    const waived = findings.map((finding) => {
        const { check, location } = finding;
        const waiver = location && known.get(key(check, location.file, location.line));
        return waiver ? { ...finding, waiver } : finding;
    });
    const used = new Set(waived.map(({ waiver }) => waiver));
    return {
        findings: waived,
        holding: holding.map(({ waiver }) => waiver),
        expired: waivers.flatMap(({ waiver }) => ((0,domain_waiver/* isExpired */._)(waiver, now) ? [waiver] : [])),
        unused: holding.flatMap(({ waiver }) => (used.has(waiver) ? [] : [waiver])),
    };
}

;// CONCATENATED MODULE: ./src/audit/audit.ts







/** How many weighted runs of one workflow the audit tries. They take a few seconds. */
const MAX_WEIGHT = 2_500_000;
/**
 * Finds what lets a deploy run without a pass of the gate.
 * @param rootIsGate whether `uses: ./` is the gate
 * @param now in milliseconds since 1970
 */
function auditWorkflows(workflows, rootIsGate, now) {
    const failures = [];
    const scopes = (0,calls/* entriesOf */.Mc)(workflows).map((entry) => {
        try {
            return scopeOf(entry, workflows, rootIsGate);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* GateError */.ue))
                throw thrown;
            failures.push(thrown.failure);
            return audit_NOTHING;
        }
    });
    const scope = {
        ...audit_NOTHING,
        jobs: scopes.flatMap(({ jobs }) => jobs),
        gates: scopes.flatMap(({ gates }) => gates),
        deploys: scopes.flatMap(({ deploys }) => deploys),
    };
    const audited = {
        workflows: workflows.size,
        gates: new Set(scope.gates.map(({ step }) => step)).size,
        deploys: new Set(scope.deploys.map(({ at, step }) => step ?? at.job)).size,
    };
    const all = [...workflows.values()];
    const files = new Set([...all, ...all.flatMap(({ actions }) => actions)]);
    const read = [...files].map(({ text, file }) => readWaivers(text, file, rules/* waivable */.S));
    failures.push(...read.flatMap((outcome) => outcome.failures));
    const { findings, holding, expired, unused } = waiveLines(findingsOf(scope), read.flatMap(({ value }) => value), now);
    const ofWaivers = findingsOf({ ...audit_NOTHING, expired, unused });
    return {
        // Most severe first.
        findings: [...findings, ...ofWaivers].sort((one, other) => (0,finding/* rank */.T)(one.severity) - (0,finding/* rank */.T)(other.severity)),
        failures,
        audited,
        waivers: holding,
    };
}
const audit_NOTHING = { jobs: [], gates: [], deploys: [], expired: [], unused: [] };
function scopeOf(entry, workflows, rootIsGate) {
    let left = MAX_WEIGHT;
    const spend = (weight) => {
        left -= weight;
        if (left < 0)
            throw (0,calls/* tooLarge */.g$)(entry);
    };
    const jobs = (0,calls/* placedJobs */.gd)(entry, workflows);
    const gates = (0,audit_gates/* gatesOf */.og)(jobs, rootIsGate);
    return { ...audit_NOTHING, jobs, gates, deploys: deploysOf(jobs, gates, spend) };
}
/** Reports a finding once, even if several jobs call the same workflow. */
function findingsOf(scope) {
    const none = { variable: null, facts: {}, origin: null, waiver: null };
    const all = rules/* auditRules */.$.flatMap((rule) => rule.find(scope).map(({ says, fix, location, severity = rule.severity }) => {
        return { check: rule.id, severity, message: says, fix, location, ...none };
    }));
    return [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
}


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6539);
/* harmony import */ var _text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3954);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7669);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1615);




/** Reads a workflow. Null, with failures, for invalid YAML and for a file without jobs. */
function readWorkflow(text, file) {
    const reading = (0,_text_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(text, file);
    if (!reading.ok)
        return { value: null, failures: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxFailures */ .Z0)(file, reading.problems) };
    const { document } = reading;
    const root = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(document.value) ? document.value : {};
    if (!(0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(root.jobs))
        return {
            value: null,
            failures: [(0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`${file} has no jobs.`, document.locateKey(['jobs']))],
        };
    const failures = [];
    const jobs = Object.entries(root.jobs).map(([name, job]) => readJob(name, (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(job) ? job : {}, document, failures));
    const value = {
        file,
        text,
        events: eventsOf(root.on),
        pullRequests: pullRequestsOf(root.on),
        permissions: root.permissions,
        jobs: new Map(jobs.map((job) => [job.id, job])),
        outputs: calledOutputs(root.on),
        document,
        actions: [],
        texts: () => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(document),
    };
    return { value, failures };
}
function readJob(name, job, document, failures) {
    const path = ['jobs', name];
    const at = (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .locatorIn */ .yN)(document, path, job);
    const defaults = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(document.value) ? document.value.defaults : null;
    const shell = shellOf(job.defaults) ?? shellOf(defaults);
    return {
        id: name.toLowerCase(),
        name,
        needs: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(job.needs).map((need) => need.toLowerCase()),
        condition: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(job.if, `The if of job ${name}`, at('if'), failures),
        steps: (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .readSteps */ .I$)(job.steps, { document, path: [...path, 'steps'], owner: `job ${name}`, shell }, failures),
        uses: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(job.uses),
        permissions: job.permissions,
        continueOnError: job['continue-on-error'],
        environment: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(job.environment) ? job.environment.name : job.environment),
        inheritsSecrets: job.secrets === 'inherit',
        outputs: (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .templates */ .kT)(job.outputs),
        at,
    };
}
function eventsOf(on) {
    return (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(on) ? Object.keys(on) : (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(on);
}
function pullRequestsOf(on) {
    const startsWhenOpen = (event) => {
        const types = (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(on, [event, 'types']));
        return types.length === 0 || types.some((type) => type !== 'closed');
    };
    return eventsOf(on)
        .filter((event) => event === 'pull_request' || event === 'pull_request_target')
        .filter(startsWhenOpen);
}
function calledOutputs(on) {
    const call = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(on) ? on.workflow_call : null;
    return (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .templatesUnder */ .Iu)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(call) ? call.outputs : null, 'value');
}
function shellOf(defaults) {
    const run = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(defaults) ? defaults.run : null;
    return (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(run) ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(run.shell) : null;
}


/***/ })

};
