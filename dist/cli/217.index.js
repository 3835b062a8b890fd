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
// EXTERNAL MODULE: ./src/domain/group.ts
var group = __webpack_require__(8235);
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
/** Commands that deploy: the tool, then its words in this order, options aside. */
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
const COMMANDS = (0,group/* groupBy */.$)(DEPLOY_COMMANDS.map((command) => ({ command, parts: command.split(' ') })), ({ parts: [tool] }) => tool);
/** A script of the repository's own that says in its name what it does. */
const OWN_SCRIPT = /^deploy([-_]prod(uction)?)?(\.\w+)?$/;
const TRIAL = /^--(dry-run(?!=none)|no-execute)/;
/** What a step deploys with, in the words of the lists; null when it deploys with nothing of them. */
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
/** Whether the gate runs in the same script, before anything deploys. */
function isGuardedInScript({ commands }) {
    const first = commands().find((command) => (0,audit_gates/* isCheck */.ne)(command) || toolOf(command) !== null);
    return first !== undefined && (0,audit_gates/* isCheck */.ne)(first);
}
function toolOf({ words }) {
    const [program = '', script = ''] = words;
    const own = /^(bash|sh|python3?|node)$/.test(program) ? script : program;
    const name = own.replace(/^.*\//, '');
    const known = COMMANDS.get(program.replace(/^.*\//, ''));
    const found = OWN_SCRIPT.test(name)
        ? name
        : known?.find(({ parts }) => isCall(words, parts))?.command;
    return found === undefined || words.some((word) => TRIAL.test(word)) ? null : found;
}
/** Whether words call a tool with these words of its own, options and their values between them. */
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
function ending(says, result, outputs, over = {}) {
    return { says, result, jobResult: result, outputs, cancelled: false, leftOut: false, ...over };
}
/** How the gate may end when it runs, or does not because something before it did not go well. */
const ENDINGS = [
    ending('blocked', 'failure', BLOCKED),
    ending('broken', 'failure', BROKEN),
    ending('broken', 'failure', NOTHING),
    ending('cancelled', 'cancelled', NOTHING, { cancelled: true }),
    ending('timed out', 'cancelled', NOTHING),
    ending('skipped', 'skipped', NOTHING),
];
/** On an open pull request of an outsider the gate may end well, and say that it is no pass. */
const STATIC_ONLY = ending('partial', 'success', PARTIAL);
/** The gate's own `if` does not hold, and its job goes on. */
const LEFT_OUT = ending('left out', 'skipped', NOTHING, {
    jobResult: 'success',
    leftOut: true,
});
/** Its step is taken for a success, whatever it says: of these, a condition on its outputs should let nothing pass. */
const UNHEARD = {
    blocked: ending('blocked', 'success', BLOCKED),
    empty: ending('empty', 'success', NOTHING),
};

// EXTERNAL MODULE: ./src/audit/guesses.ts
var guesses = __webpack_require__(2202);
// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/audit/world.ts + 1 modules
var audit_world = __webpack_require__(1435);
;// CONCATENATED MODULE: ./src/audit/simulate.ts




function pathsOf(gate, spot) {
    const [one, other] = [(0,calls/* pathOf */.XM)(gate.at), (0,calls/* pathOf */.XM)(spot.at)];
    const first = one.findIndex((placed, depth) => placed !== other[depth]);
    const depth = first === -1 ? one.length : first;
    return { gate: one.slice(depth), deploy: other.slice(depth) };
}
/** Whether a gate ends before a deploy begins. */
function comesBefore(gate, spot) {
    const { gate: ones, deploy } = pathsOf(gate, spot);
    const [one, other] = [ones[0], deploy[0]];
    if (one === undefined || other === undefined)
        return spot.step !== null && gate.step.place < spot.step.place;
    return one.workflow === other.workflow && ancestorsOf(other.workflow, other.job).has(one.job);
}
/** Whether a deploy runs, though the gate before it ends so. */
function runsDespite(gate, ending, spot, guess) {
    const { gate: ones, deploy } = pathsOf(gate, spot);
    const [one, other] = [ones[0], deploy[0]];
    if (one === undefined || other === undefined) {
        if (spot.step === null)
            return false;
        const leftOut = () => canBeLeftOut(gate, (0,in_job/* partingOf */.Lx)(gate.step, spot.step ?? gate.step), guess);
        return (!ending.leftOut || leftOut()) && (0,in_job/* runsInJob */.tv)(gate, ending, spot.step, guess);
    }
    if (ending.leftOut && !canBeLeftOut(gate, 0, guess))
        return false;
    const { cancelled } = ending;
    const ends = new Map([[one.job.id, toldBy(ones, gate, ending, guess)]]);
    for (const placed of deploy) {
        const seen = placed === other ? ends : new Map();
        const { runs, world } = visit(placed, placed.job, { ends: seen, cancelled }, guess);
        if (!runs)
            return false;
        if (placed !== spot.at)
            continue;
        return spot.step === null || (0,in_job/* mayRun */.xP)(spot.step, placed, world.needs, guess);
    }
    return false;
}
/** Whether an `if` of the gate's step, or of one around it down from a depth, may be false where its job runs and all goes well. */
function canBeLeftOut(gate, depth, guess) {
    const world = (job) => ({ status: in_job/* WELL */.hU, needs: (0,in_job/* needsOf */.hN)(job), steps: new Map() });
    return ((0,calls/* pathOf */.XM)(gate.at).every((placed) => (0,audit_world/* holds */.v9)(placed.job.condition, world(placed.job), (0,guesses/* ofJob */.Jn)(guess, placed))) && (0,in_job/* leftOutAt */.nX)(gate, depth, guess) !== null);
}
/** Whether a job runs, and what its condition sees; all jobs that it needs are visited before. */
function visit(placed, job, course, guess) {
    const { ends, cancelled } = course;
    const ancestors = [...ancestorsOf(placed.workflow, job)];
    // A circle of needs never runs; GitHub refuses it.
    ends.set(job.id, { result: 'skipped', outputs: {} });
    for (const other of ancestors)
        if (!ends.has(other.id))
            visit(placed, other, course, guess);
    const before = ancestors.map(({ id }) => ends.get(id)?.result);
    const status = {
        success: before.every((result) => result === 'success'),
        failure: before.includes('failure'),
        cancelled,
    };
    const needs = new Map(job.needs.map((id) => [id, ends.get(id) ?? in_job/* UNKNOWN */.HV]));
    const world = { status, needs, steps: new Map() };
    const runs = (0,audit_world/* holds */.v9)(job.condition, world, (0,guesses/* ofJob */.Jn)(guess, { ...placed, job }));
    ends.set(job.id, runs ? in_job/* UNKNOWN */.HV : { result: 'skipped', outputs: {} });
    return { runs, world };
}
/** What the outermost of these jobs tells: the gate's own, or one that calls it. */
function toldBy(path, gate, ending, guess) {
    const [outer, ...inner] = path;
    if (outer === undefined)
        return in_job/* UNKNOWN */.HV;
    const [next] = inner;
    if (next === undefined) {
        const steps = (0,in_job/* toldBySteps */.Uh)(gate, 0, ending, guess);
        const world = { status: in_job/* WELL */.hU, needs: new Map(), steps };
        const outputs = (0,in_job/* made */.mI)(outer.job.outputs, world, (0,guesses/* ofJob */.Jn)(guess, outer));
        return { result: ending.jobResult, outputs };
    }
    // A job that nothing can skip is skipped with the call of its workflow, and so are all beside it.
    const alone = next.job.condition === null && next.job.needs.length === 0;
    if (alone && ending.jobResult === 'skipped')
        return { result: 'skipped', outputs: {} };
    const told = toldBy(inner, gate, ending, guess);
    const course = { ends: new Map([[next.job.id, told]]), cancelled: ending.cancelled };
    for (const job of next.workflow.jobs.values())
        if (!course.ends.has(job.id))
            visit(next, job, course, guess);
    const results = [...course.ends.values()].map(({ result }) => result);
    const worst = ['failure', 'cancelled', 'success'].find((one) => results.includes(one));
    const world = { status: in_job/* WELL */.hU, needs: new Map(), steps: new Map(), jobs: course.ends };
    const outputs = (0,in_job/* made */.mI)(next.workflow.outputs, world, (0,guesses/* ofJob */.Jn)(guess, next));
    return { result: worst ?? 'skipped', outputs };
}
const known = new WeakMap();
/** The jobs that have to end before a job begins. */
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






/** A name that an environment of production has. */
const PRODUCTION = /prod|(^|[-_ ])live($|[-_ ])/i;
/** Steps that deploy; a job that names an environment of production deploys as a whole when none of its steps is known to. */
function spotsOf(at, hasGate) {
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
 * Every deploy of jobs. One that a gate of its job, or of the jobs before it, stops has nothing that it runs despite.
 * @param spend called with each way that is tried, weighed; what it throws ends the search
 */
function deploysOf(jobs, gates, spend) {
    const gated = new Set(gates.map(({ at }) => at));
    return jobs.flatMap((at) => spotsOf(at, gated.has(at)).map((spot) => {
        if (spot.step !== null && isGuardedInScript(spot.step)) {
            const gate = { at, step: spot.step };
            return { ...spot, gate, despite: [], leavesOut: false, passesOnEmpty: false };
        }
        const guards = [];
        for (const gate of gates) {
            spend(1);
            if (!comesBefore(gate, spot))
                continue;
            const weight = weightOf(gate, spot);
            const guard = guardOf(gate, spot, () => spend(weight));
            if (isTight(guard))
                return { ...spot, ...guard };
            guards.push(guard);
        }
        const none = { gate: null, despite: null, leavesOut: false, passesOnEmpty: false };
        return { ...spot, ...(guards[0] ?? none) };
    }));
}
/** How much it takes to try one way, about: one is a job without a condition. */
function weightOf(gate, spot) {
    const steps = [gate.step, ...(spot.step === null ? [] : [spot.step])].map(stepWeight);
    const ways = [...(0,calls/* pathOf */.XM)(gate.at), ...(0,calls/* pathOf */.XM)(spot.at)].map(({ workflow, job, caller }) => 
    // Of a workflow that is called, every job may have a say.
    caller === null ? jobWeight(workflow, job) : workflowWeight(workflow));
    return [...steps, ...ways].reduce((sum, one) => sum + one, 0);
}
function stepWeight(step) {
    const { condition, caller } = step;
    // How things went before may be tried in three ways.
    const own = sizeOf(condition) * (condition?.asksStatus ? 3 : 1);
    if (caller === null)
        return own;
    return 1 + own + weightOfOutputs(caller.action.outputs) + stepWeight(caller.step);
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
/** Each is read anew in every way; the first few weigh nothing. */
function weightOfOutputs(outputs) {
    return 15 * Math.max(0, Object.keys(outputs).length - 10);
}
function sizeOf(condition) {
    return (condition?.length ?? 0) / 20;
}
function isTight({ despite, leavesOut, passesOnEmpty }) {
    return despite?.length === 0 && !leavesOut && !passesOnEmpty;
}
function guardOf(gate, spot, spend) {
    const mayRun = (ending) => (0,audit_world/* possible */.ux)((guess) => runsDespite(gate, ending, spot, guess), spend);
    const ways = ENDINGS.filter(mayRun);
    const { empty, blocked } = UNHEARD;
    const passesOnEmpty = ways.length === 0 &&
        (0,audit_world/* possible */.ux)((guess) => runsDespite(gate, empty, spot, guess) && !runsDespite(gate, blocked, spot, guess), spend);
    const events = (0,calls/* pathOf */.XM)(gate.at)[0]?.workflow.pullRequests ?? [];
    const mayFollowPartial = (event) => (0,audit_world/* possible */.ux)((guess) => {
        return runsDespite(gate, STATIC_ONLY, spot, (0,guesses/* inPullRequest */.YQ)(guess, event));
    }, spend);
    // Who asks for the word itself has mended both.
    const partial = !passesOnEmpty && events.some(mayFollowPartial) ? [STATIC_ONLY] : [];
    const despite = [...new Set([...ways, ...partial].map(({ says }) => says))];
    return { gate, despite, leavesOut: mayRun(LEFT_OUT), passesOnEmpty };
}

// EXTERNAL MODULE: ./src/audit/rules/index.ts + 17 modules
var rules = __webpack_require__(9492);
// EXTERNAL MODULE: ./src/domain/waiver.ts
var domain_waiver = __webpack_require__(5938);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/audit/waivers.ts


const BEGIN = /(?:^|\s)#\s*bootgate:\s*waive/i;
const FORM = /^#\s*bootgate:\s*waive\s+(?<check>\S+)\s+until\s+(?<expires>\S+)\s+by\s+(?<owner>\S+?):\s+(?<reason>\S.*)$/i;
const EXAMPLE = '# bootgate: waive audit-deploy-ungated until 2027-03-31 by @platform: a rollback must not wait';
/**
 * The waivers of a workflow: each is for the findings of its own line, and one that has the line to itself for
 * those of the next. One that cannot be read is a failure, as it is in a policy.
 * @param checks what can be waived
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
                fix: `Write it so: \`${EXAMPLE}\`.`,
                location,
            });
            return [];
        }
        const own = isComment(line) ? below[place] : place;
        return [{ waiver: { ...read, location }, line: (own ?? place) + 1 }];
    });
    return { value, failures };
}
/** Of each line the next one, counted from 0, that is more than a comment; null where there is none. */
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
/** A waiver, or what is wrong with it. */
function readWaiver(comment, checks) {
    const { check, expires, owner, reason } = FORM.exec(comment)?.groups ?? {};
    if (!check || !expires || !owner || !reason)
        return 'does not say what it waives, until when, by whom and why.';
    if (!checks.includes(check))
        return `names no rule of the audit that can be waived.${(0,nearest/* didYouMean */.au)(check, checks)}`;
    if (!(0,domain_waiver/* isDay */.N)(expires))
        return 'ends on no day of the calendar.';
    return { check, variable: '*', reason, owner, expires };
}
/** Findings with the waivers that hold for them, and what is to be said of the waivers themselves. */
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







/** Of one workflow: how many ways a run may go, weighed by their jobs and conditions, are tried. A few seconds. */
const MOST_WAYS = 2_500_000;
/**
 * What in these workflows lets a deploy run without a pass of the gate.
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
        // The most severe first.
        findings: [...findings, ...ofWaivers].sort((one, other) => (0,finding/* rank */.T)(one.severity) - (0,finding/* rank */.T)(other.severity)),
        failures,
        audited,
        waivers: holding,
    };
}
const audit_NOTHING = { jobs: [], gates: [], deploys: [], expired: [], unused: [] };
function scopeOf(entry, workflows, rootIsGate) {
    let left = MOST_WAYS;
    const spend = (weight) => {
        left -= weight;
        if (left < 0)
            throw (0,calls/* tooLarge */.g$)(entry);
    };
    const jobs = (0,calls/* placedJobs */.gd)(entry, workflows);
    const gates = (0,audit_gates/* gatesOf */.og)(jobs, rootIsGate);
    return { ...audit_NOTHING, jobs, gates, deploys: deploysOf(jobs, gates, spend) };
}
/** What several calls of one workflow lead to is told once. */
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




/** Reads a workflow; null when it is no YAML. A condition that cannot be read is a failure: nobody can tell what it lets run. */
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
    const at = (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(document, path, job);
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
    const ofOpen = (event) => {
        const types = (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(on, [event, 'types']));
        return types.length === 0 || types.some((type) => type !== 'closed');
    };
    return eventsOf(on)
        .filter((event) => event === 'pull_request' || event === 'pull_request_target')
        .filter(ofOpen);
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
