export const id = 367;
export const ids = [367];
export const modules = {

/***/ 5367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit)
});

// EXTERNAL MODULE: ./src/domain/report.ts + 1 modules
var report = __webpack_require__(305);
// EXTERNAL MODULE: ./src/domain/run.ts
var run = __webpack_require__(6445);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/document.ts + 5 modules
var text_document = __webpack_require__(3577);
// EXTERNAL MODULE: ./src/audit/audit.ts + 5 modules
var audit = __webpack_require__(7044);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/audit/workflow.ts + 1 modules
var workflow = __webpack_require__(8247);
;// CONCATENATED MODULE: ./src/audit/read.ts



/** Reads workflows, and those of the same repository that they call. All that cannot be read is told. */
async function readWorkflows(files, readText) {
    const failures = [];
    const read = new Map();
    const seen = new Set(files);
    let next = [...seen];
    while (next.length > 0) {
        const outcomes = await Promise.all(next.map((file) => readOne(file, readText)));
        failures.push(...outcomes.flatMap((outcome) => outcome.failures));
        const found = outcomes.flatMap(({ value }) => value ?? []);
        for (const workflow of found)
            read.set(workflow.file, workflow);
        const called = found.flatMap((workflow) => [...workflow.jobs.values()].flatMap((job) => (0,calls/* calledFile */.Kf)(job, workflow) ?? []));
        next = [...new Set(called)].filter((file) => !seen.has(file));
        for (const file of next)
            seen.add(file);
    }
    return { value: read, failures };
}
async function readOne(file, readText) {
    try {
        return (0,workflow/* readWorkflow */.S)(await readText(file), file);
    }
    catch (thrown) {
        const fallback = {
            code: 'FILE_UNREADABLE',
            message: `${file} could not be read.`,
            fix: 'Give a workflow in UTF-8 that this user may read.',
        };
        return { value: null, failures: [(0,errors/* toFailure */.w2)(thrown, fallback)] };
    }
}

;// CONCATENATED MODULE: ./src/audit/run.ts






/** Files → Workflow[] → Finding[] → Verdict → Report. All findings and failures first, then one verdict. */
async function runAudit(asked, readText) {
    const read = await readWorkflows(asked.files, readText);
    const { findings, failures, audited, waivers } = (0,audit/* auditWorkflows */.A)(read.value, await isOwnRoot(read.value, readText), asked.now);
    const told = [...asked.failures, ...read.failures, ...failures];
    const missing = told.length > 0 ? [] : nothingToAudit(asked, audited.gates);
    const { failOn } = asked;
    return (0,run/* runOf */.ng)((0,report/* concludeAudit */.L)(audited, { failOn, findings, waivers, failures: [...told, ...missing] }));
}
/** Whether the workflows are Bootgate's own, where `uses: ./` is the gate. */
async function isOwnRoot(workflows, readText) {
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
/** An audit of nothing is no pass. */
function nothingToAudit({ files, folder }, gates) {
    if (files.length === 0)
        return [
            {
                code: 'WORKFLOW_NOT_FOUND',
                message: `There is no workflow (*.yml, *.yaml) in ${folder ?? 'what was named'}, so nothing was audited.`,
                fix: `Name a folder with --dir, or files. A gate is a step of a workflow: ${STEP}.`,
            },
        ];
    if (gates > 0)
        return [];
    return [
        {
            code: 'GATE_NOT_FOUND',
            message: 'No workflow has the gate in it, so nothing keeps a deploy from starting.',
            fix: `Put it before the deploy: ${STEP}.`,
        },
    ];
}


/***/ })

};
