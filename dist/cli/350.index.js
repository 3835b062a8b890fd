export const id = 350;
export const ids = [350];
export const modules = {

/***/ 2930:
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
var audit_calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/audit/parts.ts
var parts = __webpack_require__(7669);
// EXTERNAL MODULE: ./src/audit/simulate.ts + 1 modules
var simulate = __webpack_require__(1853);
;// CONCATENATED MODULE: ./src/audit/circles.ts



/** Jobs that need each other, and workflows that call each other: GitHub rejects both. */
function circularFailures(workflows) {
    const calls = new Map([...workflows.values()].map((workflow) => {
        const files = [...workflow.jobs.values()].map((job) => (0,audit_calls/* calledFile */.Kf)(job, workflow));
        return [workflow.file, new Set(files.filter((file) => file !== null))];
    }));
    return [...workflows.values()].flatMap((workflow) => {
        const { file, jobs } = workflow;
        // The audit refuses larger workflows anyway.
        if (jobs.size > audit_calls/* MAX_JOBS */.Eu)
            return [];
        const back = new Set([...(calls.get(file) ?? [])].filter((to) => reaches(to, file, calls)));
        return [
            ...circularNeeds(workflow),
            ...[...jobs.values()].flatMap((job) => circularCall(job, (0,audit_calls/* calledFile */.Kf)(job, workflow), back)),
        ];
    });
}
/** One failure for each set of jobs that need each other, at the first of them. */
function circularNeeds(workflow) {
    const told = new Set();
    return [...workflow.jobs.values()].flatMap((job) => {
        const before = (0,simulate/* ancestorsOf */.Gw)(workflow, job);
        if (told.has(job) || !before.has(job))
            return [];
        const circle = [...before].filter((other) => (0,simulate/* ancestorsOf */.Gw)(workflow, other).has(job));
        for (const other of circle)
            told.add(other);
        const names = circle.filter((other) => other !== job).map(({ name }) => name);
        const through = names.length === 0 ? '' : ` through ${names.slice(0, 3).join(', ')}`;
        return [(0,parts/* invalid */.Gq)(`Job ${job.name} needs itself${through}.`, job.at('needs'))];
    });
}
function circularCall(job, file, back) {
    if (file === null || !back.has(file))
        return [];
    return [(0,parts/* invalid */.Gq)(`Job ${job.name} calls ${file}, which leads back to it.`, job.at('uses'))];
}
/** Whether calls lead from one file to another. */
function reaches(from, to, calls) {
    const seen = new Set([from]);
    for (const file of seen) {
        if (file === to)
            return true;
        // The loop over a set visits what is added to it meanwhile.
        for (const called of calls.get(file) ?? [])
            seen.add(called);
    }
    return false;
}

;// CONCATENATED MODULE: ./src/audit/fixes/repair.ts
/** One plan for a finding that several calls of a workflow have. */
function together(one, other) {
    if (one === null || other === null)
        return one ?? other;
    if ('because' in one)
        return one;
    return 'because' in other ? other : { repairs: [...one.repairs, ...other.repairs] };
}

// EXTERNAL MODULE: ./src/algorithms/group-by.ts
var group_by = __webpack_require__(1955);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 17 modules
var dist = __webpack_require__(7928);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/audit/expression.ts
var audit_expression = __webpack_require__(8437);
;// CONCATENATED MODULE: ./src/audit/constant.ts




/** Whether a condition is false in every run, as `false` or `false && …` is. */
function isNever(condition) {
    return condition !== null && truthOf(condition.expression) === false;
}
/** Whether an expression counts as true; null if that depends on the run. */
function truthOf(expression) {
    if (expression instanceof ast/* Grouping */.aU)
        return truthOf(expression.group);
    if (expression instanceof ast/* Unary */._c) {
        const truth = truthOf(expression.expr);
        return truth === null ? null : !truth;
    }
    if (expression instanceof ast/* Logical */.oD) {
        const deciding = expression.operator.lexeme === '||';
        const truths = expression.args.map(truthOf);
        if (truths.includes(deciding))
            return deciding;
        return truths.includes(null) ? null : !deciding;
    }
    if ((0,audit_expression/* contains */.gR)(expression, isOfTheRun))
        return null;
    try {
        return !(0,result/* falsy */.me)(new dist/* Evaluator */.oi(expression, new dist/* data.Dictionary */.p.bT(), new Map()).evaluate());
    }
    catch {
        return null;
    }
}
function isOfTheRun(part) {
    if ((0,audit_expression/* pathOf */.XM)(part) !== null || (0,audit_expression/* isStatusFunction */.j_)(part))
        return true;
    return part instanceof ast/* FunctionCall */.R6 && part.functionName.lexeme.toLowerCase() === 'hashfiles';
}

// EXTERNAL MODULE: ./src/audit/deploy-commands.ts + 4 modules
var deploy_commands = __webpack_require__(6822);
// EXTERNAL MODULE: ./src/audit/deploys.ts + 2 modules
var deploys = __webpack_require__(6861);
;// CONCATENATED MODULE: ./src/audit/endings.ts
const NO_OUTPUTS = { result: '', errors: '', warnings: '', report: '' };
const BLOCKED = { ...NO_OUTPUTS, result: 'blocked', errors: '1', warnings: '0' };
const PARTIAL = { ...NO_OUTPUTS, result: 'partial', errors: '0', warnings: '0' };
const BROKEN = { ...NO_OUTPUTS, result: 'broken', errors: '0', warnings: '0' };
function ending(says, result, outputs, overrides = {}) {
    return {
        says,
        result,
        jobResult: result,
        outputs,
        cancelled: false,
        leftOut: false,
        tolerated: false,
        ...overrides,
    };
}
/** How the gate ends if it fails, or if something before it fails. */
const ENDINGS = [
    ending('blocked', 'failure', BLOCKED),
    ending('broken', 'failure', BROKEN),
    ending('broken', 'failure', NO_OUTPUTS),
    ending('cancelled', 'cancelled', NO_OUTPUTS, { cancelled: true }),
    ending('timed out', 'cancelled', NO_OUTPUTS),
    ending('skipped', 'skipped', NO_OUTPUTS),
];
/** On an open foreign pull request, the gate's step succeeds with the result `partial`, which is not a pass. */
const STATIC_ONLY = ending('partial', 'success', PARTIAL);
/** The gate's own `if` is false, and its job continues. */
const LEFT_OUT = ending('left out', 'skipped', NO_OUTPUTS, {
    jobResult: 'success',
    leftOut: true,
});
/** One leg of the gate's matrix fails. The leg that ends last passes, and its outputs replace those of the others. */
const LEG_FAILED = ending('blocked in one leg of its matrix', 'success', { ...NO_OUTPUTS, result: 'pass', errors: '0', warnings: '0' }, { jobResult: 'failure' });
/** The gate's step fails, and its `continue-on-error` lets the job go on. */
const TOLERATED = ending('blocked', 'failure', BLOCKED, {
    jobResult: 'success',
    tolerated: true,
});
/** The gate's step succeeds with these outputs. A condition on the outputs should let neither pass. */
const EXIT_CODE_LOST = {
    blocked: ending('blocked', 'success', BLOCKED),
    empty: ending('empty', 'success', NO_OUTPUTS),
};

// EXTERNAL MODULE: ./src/audit/evaluate.ts + 1 modules
var evaluate = __webpack_require__(3421);
// EXTERNAL MODULE: ./src/audit/guesses.ts
var guesses = __webpack_require__(2202);
// EXTERNAL MODULE: ./src/audit/step.ts + 4 modules
var audit_step = __webpack_require__(3862);
// EXTERNAL MODULE: ./src/audit/tolerance.ts
var tolerance = __webpack_require__(0);
;// CONCATENATED MODULE: ./src/audit/flow.ts











/**
 * Every deploy of jobs. If a gate before a deploy stops it in every case, `despite` is empty.
 * @param spend called with the weight of each run that is tried; an error that it throws ends the search
 */
function deploysOf(jobs, gates, spend) {
    const gatesOfJobs = (0,group_by/* groupBy */.$)(gates, ({ at }) => at);
    return jobs.filter(mayEverRun).flatMap((at) => (0,deploys/* deploysIn */.q)(at, (gatesOfJobs.get(at) ?? []).map(({ step }) => step))
        .filter(({ step }) => step === null || (0,audit_step/* usesOf */.MZ)(step).every(({ condition }) => !isNever(condition)))
        .map((found) => {
        const place = { at, ...found };
        if (place.step !== null && (0,deploy_commands/* isGuardedInScript */.dh)(place.step)) {
            const gate = { at, step: place.step };
            return { ...place, gate, despite: [], ...SAFE };
        }
        const guards = [];
        for (const gate of gates) {
            spend(1);
            if (!(0,simulate/* comesBefore */.TH)(gate, place))
                continue;
            const weight = weightOf(gate, place);
            const guard = guardOf(gate, place, () => spend(weight));
            if (isComplete(guard))
                return { ...place, ...guard };
            guards.push(guard);
        }
        const none = { gate: null, despite: null, ...SAFE };
        return { ...place, ...(guards[0] ?? none) };
    }));
}
const SAFE = { runsIfLeftOut: false, runsOnEmpty: false, runsIfTolerated: false };
/** Whether no `if` on the way to a job is false in every run. */
function mayEverRun(at) {
    return (0,audit_calls/* pathOf */.XM)(at).every(({ job }) => !isNever(job.condition));
}
/** Roughly what one tried run costs; 1 is a job without a condition. */
function weightOf(gate, place) {
    const steps = [gate.step, ...(place.step === null ? [] : [place.step])].map(stepWeight);
    const jobs = [...(0,audit_calls/* pathOf */.XM)(gate.at), ...(0,audit_calls/* pathOf */.XM)(place.at)].map(({ workflow, job, caller }) => 
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
    const all = [job, ...(0,simulate/* ancestorsOf */.Gw)(workflow, job)];
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
    const runs = (ending, guess) => (0,simulate/* runsDespite */.HB)(gate, ending, place, guess);
    const mayRun = (ending) => (0,evaluate/* possible */.ux)((guess) => runs(ending, guess), spend);
    const shared = new Set((0,audit_calls/* pathOf */.XM)(place.at));
    const hasLegs = (0,audit_calls/* pathOf */.XM)(gate.at).some((placed) => !shared.has(placed) && placed.job.hasMatrix);
    const endings = [...ENDINGS, ...(hasLegs ? [LEG_FAILED] : [])].filter(mayRun);
    const { empty, blocked } = EXIT_CODE_LOST;
    const runsOnEmpty = endings.length === 0 && (0,evaluate/* possible */.ux)((guess) => runs(empty, guess) && !runs(blocked, guess), spend);
    const events = (0,audit_calls/* pathOf */.XM)(gate.at)[0]?.workflow.pullRequests ?? [];
    const mayFollowPartial = (event) => (0,evaluate/* possible */.ux)((guess) => runs(STATIC_ONLY, (0,guesses/* inPullRequest */.YQ)(guess, event)), spend);
    // The fix for empty outputs, `== 'pass'`, also stops `partial`: one finding is enough.
    const partial = !runsOnEmpty && events.some(mayFollowPartial) ? [STATIC_ONLY] : [];
    const despite = [...new Set([...endings, ...partial].map(({ says }) => says))];
    const tolerates = (0,audit_step/* usesOf */.MZ)(gate.step).some((use) => (0,tolerance/* mayTolerate */.a)(use.continueOnError));
    return {
        ...{ gate, despite, runsOnEmpty },
        runsIfLeftOut: mayRun(LEFT_OUT),
        runsIfTolerated: tolerates && mayRun(TOLERATED),
    };
}

// EXTERNAL MODULE: ./src/audit/gates.ts
var audit_gates = __webpack_require__(4951);
// EXTERNAL MODULE: ./src/audit/rules/index.ts + 28 modules
var rules = __webpack_require__(286);
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
    const failures = [...circularFailures(workflows)];
    const scopes = (0,audit_calls/* entriesOf */.Mc)(workflows).map((entry) => {
        try {
            return scopeOf(entry, workflows, rootIsGate);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* GateError */.ue))
                throw thrown;
            failures.push(thrown.failure);
            return EMPTY_SCOPE;
        }
    });
    const scope = {
        ...EMPTY_SCOPE,
        jobs: scopes.flatMap(({ jobs }) => jobs),
        gates: scopes.flatMap(({ gates }) => gates),
        deploys: scopes.flatMap(({ deploys }) => deploys),
    };
    const audited = {
        workflows: workflows.size,
        gates: countPlaces(scope.gates.map(({ step }) => step.at())),
        deploys: countPlaces(scope.deploys.map(({ at, step }) => (step ?? at.job).at())),
    };
    const all = [...workflows.values()];
    const files = new Set([...all, ...all.flatMap(({ actions }) => actions)]);
    const read = [...files].map(({ text, file }) => readWaivers(text, file, rules/* waivable */.S));
    failures.push(...read.flatMap((outcome) => outcome.failures));
    const found = findingsOf(scope);
    const { findings, holding, expired, unused } = waiveLines(found.map(({ finding }) => finding), read.flatMap(({ value }) => value), now);
    const ofWaivers = findingsOf({ ...EMPTY_SCOPE, expired, unused }).map(({ finding }) => finding);
    const open = new Set(findings);
    const repairs = found.flatMap(({ finding, repair }) => repair !== null && open.has(finding) ? [[finding, repair]] : []);
    return {
        // Most severe first.
        findings: [...findings, ...ofWaivers].sort((one, other) => (0,finding/* rank */.T)(one.severity) - (0,finding/* rank */.T)(other.severity)),
        failures,
        audited,
        waivers: holding,
        repairs: new Map(repairs),
    };
}
/** One place counts once, however often it is called. */
function countPlaces(places) {
    return new Set(places.map((place) => JSON.stringify(place))).size;
}
const EMPTY_SCOPE = { jobs: [], gates: [], deploys: [], expired: [], unused: [] };
function scopeOf(entry, workflows, rootIsGate) {
    let left = MAX_WEIGHT;
    const spend = (weight) => {
        left -= weight;
        if (left < 0)
            throw (0,audit_calls/* tooLarge */.g$)(entry);
    };
    const jobs = (0,audit_calls/* placedJobs */.gd)(entry, workflows);
    const gates = (0,audit_gates/* gatesOf */.og)(jobs, rootIsGate);
    return { ...EMPTY_SCOPE, jobs, gates, deploys: deploysOf(jobs, gates, spend) };
}
/** Reports a finding once, even if several jobs call the same workflow. */
function findingsOf(scope) {
    const none = { variable: null, facts: {}, origin: null, waiver: null };
    const known = new Map();
    for (const rule of rules/* auditRules */.$)
        for (const draft of rule.find(scope)) {
            const { says, fix, location, severity = rule.severity, repair = null } = draft;
            const finding = { check: rule.id, severity, message: says, fix, location, ...none };
            const key = JSON.stringify(finding);
            const before = known.get(key);
            if (before === undefined)
                known.set(key, { finding, repair });
            else
                known.set(key, { ...before, repair: together(before.repair, repair) });
        }
    return [...known.values()];
}


/***/ }),

/***/ 2137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/document.ts + 4 modules
var text_document = __webpack_require__(7808);
// EXTERNAL MODULE: ./src/audit/parts.ts
var parts = __webpack_require__(7669);
;// CONCATENATED MODULE: ./src/audit/refused.ts

/** YAML that GitHub refuses, although it is valid YAML. */
const REFUSED = [
    {
        line: /^\s*(?:-\s+)?if:\s*!(?![!=\s])/,
        says: 'An `if` begins with `!` and has no quotes, so YAML reads a tag and not a condition',
    },
    {
        line: /^\s*(?:-\s+)?<<\s*:/,
        says: 'A merge key (`<<`) is not supported by GitHub',
    },
];
/** The lines of a workflow that GitHub refuses. A line of a script is none. */
function refusedLines(text, document) {
    if (!/^\s*(?:-\s+)?(?:if:\s*!|<<\s*:)/m.test(text))
        return [];
    const lines = text.split('\n');
    let script = null;
    return lines.flatMap((line, at) => {
        const indent = line.search(/\S/);
        if (script !== null && (indent === -1 || indent > script))
            return [];
        script = /:\s*[|>][-+\d]*\s*(#.*)?$/.test(line) ? indent : null;
        const found = REFUSED.find((refused) => refused.line.test(line));
        if (found === undefined)
            return [];
        const location = { ...document.locateKey([]), line: at + 1, column: indent + 1 };
        return [(0,parts/* invalid */.Gq)(`${found.says}.`, location)];
    });
}

// EXTERNAL MODULE: ./src/audit/step.ts + 4 modules
var step = __webpack_require__(3862);
;// CONCATENATED MODULE: ./src/audit/workflow.ts





/** Reads a workflow. Null, with failures, for invalid YAML and for a file without jobs. */
function readWorkflow(text, file) {
    const reading = (0,text_document/* readDocument */.u)(text, file);
    if (!reading.ok)
        return { value: null, failures: (0,parts/* syntaxFailures */.Z0)(file, reading.problems) };
    const { document } = reading;
    const root = (0,data/* isMap */.j)(document.value) ? document.value : {};
    if (!(0,data/* isMap */.j)(root.jobs))
        return {
            value: null,
            failures: [(0,parts/* invalid */.Gq)(`${file} has no jobs.`, document.locateKey(['jobs']))],
        };
    const failures = [...refusedLines(text, document)];
    const jobs = Object.entries(root.jobs).map(([name, job]) => readJob(name, (0,data/* isMap */.j)(job) ? job : {}, document, failures));
    const value = {
        file,
        text,
        events: eventsOf(root.on),
        pullRequests: pullRequestsOf(root.on),
        permissions: root.permissions,
        inputs: declaredInputs(root.on),
        jobs: new Map(jobs.map((job) => [job.id, job])),
        outputs: calledOutputs(root.on),
        document,
        actions: [],
        texts: () => (0,parts/* textsIn */.Ej)(document),
    };
    return { value, failures };
}
function readJob(name, job, document, failures) {
    const path = ['jobs', name];
    const at = (0,parts/* locatorIn */.yN)(document, path, job);
    const root = (0,data/* isMap */.j)(document.value) ? document.value : {};
    const shell = shellOf(job.defaults) ?? shellOf(root.defaults);
    return {
        id: name.toLowerCase(),
        name,
        title: (0,parts/* textOf */.b6)(job.name),
        needs: (0,parts/* texts */.Te)(job.needs).map((need) => need.toLowerCase()),
        condition: (0,parts/* conditionOf */.rI)(job.if, `The if of job ${name}`, at('if'), failures),
        steps: (0,step/* readSteps */.I$)(job.steps, { document, path: [...path, 'steps'], owner: `job ${name}`, shell }, failures),
        uses: (0,parts/* textOf */.b6)(job.uses),
        localUses: null,
        permissions: job.permissions,
        continueOnError: job['continue-on-error'],
        hasMatrix: (0,data/* isMap */.j)(job.strategy) && job.strategy.matrix !== undefined,
        stays: JSON.stringify(job['runs-on'] ?? '').includes('self-hosted'),
        env: { ...(0,parts/* templates */.kT)(root.env), ...(0,parts/* templates */.kT)(job.env) },
        with: (0,parts/* templates */.kT)(job.with),
        environment: environmentOf(job.environment),
        secretsFrom: (0,parts/* textOf */.b6)((0,data/* isMap */.j)(job.environment) ? job.environment.name : job.environment),
        inheritsSecrets: job.secrets === 'inherit',
        outputs: (0,parts/* templates */.kT)(job.outputs),
        at,
    };
}
function environmentOf(environment) {
    if (!(0,data/* isMap */.j)(environment))
        return (0,parts/* textOf */.b6)(environment);
    return environment.deployment === false ? null : (0,parts/* textOf */.b6)(environment.name);
}
function eventsOf(on) {
    return (0,data/* isMap */.j)(on) ? Object.keys(on) : (0,parts/* texts */.Te)(on);
}
function pullRequestsOf(on) {
    const startsWhenOpen = (event) => {
        const types = (0,parts/* texts */.Te)((0,data/* valueAt */.f)(on, [event, 'types']));
        return types.length === 0 || types.some((type) => type !== 'closed');
    };
    return eventsOf(on)
        .filter((event) => event === 'pull_request' || event === 'pull_request_target')
        .filter(startsWhenOpen);
}
function declaredInputs(on) {
    const inputs = (0,data/* valueAt */.f)(on, ['workflow_call', 'inputs']);
    return Object.fromEntries(Object.entries((0,data/* isMap */.j)(inputs) ? inputs : {}).map(([name, input]) => [
        name.toLowerCase(),
        (0,data/* isMap */.j)(input)
            ? { type: (0,parts/* textOf */.b6)(input.type), fallback: (0,parts/* textOf */.b6)(input.default) }
            : { type: null, fallback: null },
    ]));
}
function calledOutputs(on) {
    const call = (0,data/* isMap */.j)(on) ? on.workflow_call : null;
    return (0,parts/* templatesUnder */.Iu)((0,data/* isMap */.j)(call) ? call.outputs : null, 'value');
}
function shellOf(defaults) {
    const run = (0,data/* isMap */.j)(defaults) ? defaults.run : null;
    return (0,data/* isMap */.j)(run) ? (0,parts/* textOf */.b6)(run.shell) : null;
}


/***/ })

};
