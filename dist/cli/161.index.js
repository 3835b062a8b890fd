export const id = 161;
export const ids = [161];
export const modules = {

/***/ 5161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit)
});

// EXTERNAL MODULE: ./src/domain/report.ts + 1 modules
var report = __webpack_require__(465);
// EXTERNAL MODULE: ./src/domain/run.ts
var run = __webpack_require__(6445);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/document.ts + 7 modules
var text_document = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/audit/parts.ts
var parts = __webpack_require__(7669);
// EXTERNAL MODULE: ./src/audit/step.ts + 3 modules
var audit_step = __webpack_require__(2754);
;// CONCATENATED MODULE: ./src/audit/action.ts




/** Reads a composite action. Null for invalid YAML, and for an action that is a program or an image. */
function readAction(text, file) {
    const reading = (0,text_document/* readDocument */.u)(text, file);
    if (!reading.ok)
        return { value: null, failures: (0,parts/* syntaxFailures */.Z0)(file, reading.problems) };
    const { document } = reading;
    const root = (0,data/* isMap */.j)(document.value) ? document.value : {};
    const { runs } = root;
    if (!(0,data/* isMap */.j)(runs) || (0,parts/* textOf */.b6)(runs.using)?.toLowerCase() !== 'composite')
        return { value: null, failures: [] };
    const failures = [];
    // The workflow's defaults do not reach an action: each of its steps names its shell.
    const list = { document, path: ['runs', 'steps'], owner: file, shell: null };
    const value = {
        file,
        text,
        steps: (0,audit_step/* readSteps */.I$)(runs.steps, list, failures),
        inputs: (0,parts/* templatesUnder */.Iu)(root.inputs, 'default'),
        outputs: (0,parts/* templatesUnder */.Iu)(root.outputs, 'value'),
        texts: () => (0,parts/* textsIn */.Ej)(document),
    };
    return { value, failures };
}
/** The root of a workflow's repository, two folders above the workflow: a prefix for paths. */
function rootOf(workflowFile) {
    const folders = workflowFile.split(/[/\\]/).slice(0, -1);
    const kept = folders.filter((name, place) => name !== '.' && (name !== '' || place === 0));
    for (let up = 0; up < 2; up++) {
        const last = kept.at(-1);
        if (last === undefined || last === '..')
            kept.push('..');
        else if (last !== '')
            kept.pop();
    }
    return kept.map((name) => `${name}/`).join('');
}
/** The folder of a local action that a step uses. Null for the root, and for actions of other repositories. */
function actionFolder(uses, root) {
    const [, path] = /^[.$][/\\](.*)$/s.exec(uses ?? '') ?? [];
    if (path === undefined)
        return null;
    const folders = [];
    for (const name of path.split(/[/\\]/)) {
        if (name === '..' && folders.pop() === undefined)
            return null;
        if (name !== '..' && name !== '.' && name !== '')
            folders.push(name);
    }
    return folders.length === 0 ? null : root + folders.join('/');
}

// EXTERNAL MODULE: ./src/audit/audit.ts + 6 modules
var audit = __webpack_require__(8718);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/audit/bind.ts
var bind = __webpack_require__(9804);
;// CONCATENATED MODULE: ./src/audit/inline.ts





/** The limit of steps in one workflow, with the steps of each use of an action. Real repositories stay far below. */
const MAX_STEPS = 10_000;
/** So many characters of inputs count as one step. */
const CHARACTERS_PER_STEP = 1000;
/** GitHub’s own limit (actions/runner, docs/adrs/1144-composite-actions.md). */
const MAX_DEPTH = 10;
/**
 * Replaces each step that uses a local action with the steps of the action, in every job of a workflow.
 * @throws GateError WORKFLOW_TOO_LARGE
 */
function withActions(workflow, actions) {
    const root = rootOf(workflow.file);
    const used = new Set();
    let left = MAX_STEPS;
    const spend = (steps) => {
        left -= steps;
        if (left < 0)
            throw (0,calls/* tooLarge */.g$)(workflow);
    };
    const inlined = (step) => {
        const action = actions.get(actionFolder(step.localUses ?? step.uses, root) ?? '') ?? null;
        // Actions that use each other in a circle fail here at run time; the steps before are known.
        if (action === null || isOf(step, action))
            return [step];
        if ((0,audit_step/* usesOf */.MZ)(step).length > MAX_DEPTH)
            throw (0,calls/* tooLarge */.g$)(workflow);
        used.add(action);
        const use = { step, action };
        return action.steps.flatMap((inner) => {
            spend(1);
            return inlined(stepIn(use, inner, (text) => spend(text.length / CHARACTERS_PER_STEP)));
        });
    };
    const jobs = [...workflow.jobs.values()].map((job) => ({
        ...job,
        steps: job.steps.flatMap(inlined).map((step, index) => ({ ...step, index })),
    }));
    if (used.size === 0)
        return workflow;
    return { ...workflow, jobs: new Map(jobs.map((job) => [job.id, job])), actions: [...used] };
}
function isOf({ caller }, action) {
    return caller !== null && (caller.action === action || isOf(caller.step, action));
}
/** A step of an action at one place of use, with the inputs of that place. */
function stepIn(caller, step, count) {
    const filled = (text) => {
        if (!text.includes('${{'))
            return text;
        count(text);
        return text.replace(INPUT, (_, name) => {
            const input = inputOf(caller, name.toLowerCase());
            count(input);
            return input;
        });
    };
    const filledIn = (texts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text)]));
    const declared = Object.entries(caller.action.inputs).map(([name, fallback]) => [name, { type: null, fallback }]);
    const inputs = (0,bind/* inputsOf */.Vc)(Object.fromEntries(declared), caller.step.with);
    const { run, shell, continueOnError } = step;
    const script = run === null ? null : filled(run);
    return {
        ...step,
        caller,
        condition: (0,bind/* bindCondition */.rW)(step.condition, inputs),
        with: filledIn(step.with),
        env: filledIn(step.env),
        run: script,
        ...(script !== run && (0,audit_step/* readOnce */.WY)(script ?? '')),
        shell: shell === null ? null : filled(shell),
        continueOnError: typeof continueOnError === 'string' ? filled(continueOnError) : continueOnError,
        // An input may bring more lines.
        atLine: (line) => step.atLine(Math.min(line, (run ?? '').trimEnd().split('\n').length - 1)),
    };
}
/** The runner fills in inputs before it reads anything else, and before a shell reads its script. */
const INPUT = /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/gi;
function inputOf({ step, action }, name) {
    for (const texts of [step.with, action.inputs])
        if (Object.hasOwn(texts, name))
            return (0,own/* ownIn */.o)(texts, name) ?? '';
    return '';
}

// EXTERNAL MODULE: ./src/audit/workflow.ts + 1 modules
var workflow = __webpack_require__(2137);
;// CONCATENATED MODULE: ./src/audit/read.ts





/** The limit of actions that one workflow uses. Real repositories stay far below. */
const MAX_ACTIONS = 250;
/**
 * Reads workflows, and the local workflows and actions that they use. Every unreadable file is a failure.
 * @param own OWNER/NAME of the repository in lower case: its files are local under this name too
 */
async function readWorkflows(files, readText, own = null) {
    const failures = [];
    const read = new Map();
    const seen = new Set(files);
    let next = [...seen];
    while (next.length > 0) {
        const outcomes = await Promise.all(next.map((file) => readOne(file, readText, (text) => localized((0,workflow/* readWorkflow */.S)(text, file), own))));
        failures.push(...outcomes.flatMap((outcome) => outcome.failures));
        const found = outcomes.flatMap(({ value }) => value ?? []);
        for (const workflow of found)
            read.set(workflow.file, workflow);
        const called = found.flatMap((workflow) => [...workflow.jobs.values()].flatMap((job) => (0,calls/* calledFile */.Kf)(job, workflow) ?? []));
        next = [...new Set(called)].filter((file) => !seen.has(file));
        for (const file of next)
            seen.add(file);
    }
    const actions = new Map();
    for (const [file, workflow] of read) {
        try {
            failures.push(...(await readActions(workflow, actions, readText)));
            read.set(file, withActions(workflow, actions));
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* GateError */.ue))
                throw thrown;
            failures.push(thrown.failure);
        }
    }
    return { value: read, failures };
}
/** Follows `OWNER/NAME/PATH@REF` of the own repository like `./PATH`. The text of `uses` stays for messages. */
function localized(read, own) {
    if (own === null || read.value === null)
        return read;
    const local = (uses) => {
        const path = uses?.replace(/@.*/s, '') ?? '';
        return path.toLowerCase().startsWith(`${own}/`) ? `./${path.slice(own.length + 1)}` : null;
    };
    const jobs = [...read.value.jobs].map(([id, job]) => [
        id,
        {
            ...job,
            localUses: local(job.uses),
            steps: job.steps.map((step) => ({ ...step, localUses: local(step.uses) })),
        },
    ]);
    return { ...read, value: { ...read.value, jobs: new Map(jobs) } };
}
/** Reads the actions that a workflow uses, directly or through other actions. Known ones are not read again. */
async function readActions(workflow, known, readText) {
    const failures = [];
    const root = rootOf(workflow.file);
    const foldersOf = (steps) => steps.flatMap(({ uses, localUses }) => actionFolder(localUses ?? uses, root) ?? []);
    const wanted = new Set(foldersOf([...workflow.jobs.values()].flatMap(({ steps }) => steps)));
    for (const folder of wanted) {
        if (wanted.size > MAX_ACTIONS)
            throw (0,calls/* tooLarge */.g$)(workflow);
        if (!known.has(folder)) {
            const outcome = await readActionIn(folder, readText);
            failures.push(...outcome.failures);
            known.set(folder, outcome.value);
        }
        // The loop over a set visits what is added to it meanwhile.
        for (const next of foldersOf(known.get(folder)?.steps ?? []))
            wanted.add(next);
    }
    return failures;
}
/** Null for a missing action. That is not a failure, because an earlier step may create it. */
async function readActionIn(folder, readText) {
    for (const file of [`${folder}/action.yml`, `${folder}/action.yaml`]) {
        const outcome = await readOne(file, readText, (text) => readAction(text, file));
        if (outcome.failures.every(({ code }) => code !== 'FILE_NOT_FOUND'))
            return outcome;
    }
    return { value: null, failures: [] };
}
async function readOne(file, readText, read) {
    try {
        return read(await readText(file));
    }
    catch (thrown) {
        const fallback = {
            code: 'FILE_UNREADABLE',
            message: `${file} could not be read.`,
            fix: 'Save the file as UTF-8, and let this user read it.',
        };
        return { value: null, failures: [(0,errors/* toFailure */.w2)(thrown, fallback)] };
    }
}

;// CONCATENATED MODULE: ./src/audit/run.ts







/** Files → Workflow[] → Finding[] → Verdict → Report. All findings and failures first, then one verdict. */
async function runAudit(request, readText) {
    const own = await ownRepository(request.files, readText);
    const read = await readWorkflows(request.files, readText, own);
    const { findings, failures, audited, waivers } = (0,audit/* auditWorkflows */.A)(read.value, await isOwnRepository(read.value, readText), request.now);
    const known = [...request.failures, ...read.failures, ...failures];
    const missing = known.length > 0 ? [] : nothingToAudit(request, audited.gates);
    const { failOn } = request;
    return (0,run/* runOf */.ng)((0,report/* concludeAudit */.L)(audited, { failOn, findings, waivers, failures: [...known, ...missing] }));
}
/**
 * OWNER/NAME of the repository of the workflows in lower case, by the address that git cloned it from. Null if it is not known.
 */
async function ownRepository(files, readText) {
    const [file] = files;
    if (file === undefined)
        return null;
    try {
        const config = await readText(`${rootOf(file)}.git/config`);
        const [, name] = /url\s*=\s*\S*github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/im.exec(config) ?? [];
        return name?.toLowerCase() ?? null;
    }
    catch {
        return null;
    }
}
/** Whether the workflows are in Bootgate's own repository, where `uses: ./` is the gate. */
async function isOwnRepository(workflows, readText) {
    const [file] = [...workflows.values()].flatMap((workflow) => [...workflow.jobs.values()].flatMap(({ steps }) => steps.some(({ uses }) => uses === './' || uses === '.') ? workflow.file : []));
    if (file === undefined)
        return false;
    try {
        const action = `${file.replace(/[^/\\]*$/, '')}../../action.yml`;
        const reading = (0,text_document/* readDocument */.u)(await readText(action), action);
        return reading.ok && (0,data/* isMap */.j)(reading.document.value) && reading.document.value.name === 'Bootgate';
    }
    catch {
        return false;
    }
}
const STEP = '`- uses: bootgate/bootgate@SHA` with `environment: prod`';
/** An audit without a workflow or without a gate is a failure, not a pass. */
function nothingToAudit({ files, folder }, gates) {
    if (files.length === 0)
        return [
            {
                code: 'WORKFLOW_NOT_FOUND',
                message: `There is no workflow (*.yml, *.yaml) in ${folder ?? 'the named files'}, so nothing was audited.`,
                fix: `Name a folder with --dir, or name files. The gate is a step of a workflow: ${STEP}.`,
            },
        ];
    if (gates > 0)
        return [];
    return [
        {
            code: 'GATE_NOT_FOUND',
            message: 'No workflow runs the gate, so nothing stops a deploy.',
            fix: `Put this step before the deploy: ${STEP}.`,
        },
    ];
}


/***/ })

};
