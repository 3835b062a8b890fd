export const id = 140;
export const ids = [140];
export const modules = {

/***/ 7650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ calledFile),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Wz: () => (/* binding */ isCalledOnly),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gd: () => (/* binding */ placedJobs)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);

/** The limit of jobs in one workflow, with those of called workflows. Real repositories stay far below. */
const MAX_JOBS = 1000;
/**
 * The file of a local workflow that a job calls; null for other jobs. It is beside the job's own workflow,
 * because GitHub looks in one folder only.
 */
function calledFile(job, { file }) {
    const [, name] = /^\.\/\.github\/workflows\/([^/]+\.ya?ml)$/i.exec(job.uses ?? '') ?? [];
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
    const visit = (workflow, caller) => {
        for (const job of workflow.jobs.values()) {
            const placed = { workflow, job, caller };
            if (found.push(placed) > MAX_JOBS)
                throw tooLarge(entry);
            const called = workflows.get(calledFile(job, workflow) ?? '');
            // GitHub rejects workflows that call each other in a circle.
            if (called !== undefined && !callsTo(placed).includes(called))
                visit(called, placed);
        }
    };
    visit(entry, null);
    return found;
}
function callsTo(placed) {
    return pathOf(placed).map(({ workflow }) => workflow);
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
function stepOf({ result, outputs }) {
    const word = new dist/* data.StringData */.p.uQ(result);
    return new Context([
        ['outcome', word],
        ['conclusion', word],
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
function isCheck({ words: [program = '', first = '', second] }) {
    if (/(^|\/)bootgate$/.test(program))
        return first === 'check';
    return program.endsWith('node') && /(^|\/)cli\/index\.js$/.test(first) && second === 'check';
}
/** The value of an input of the action, or of the command's flag; null if it is not set. */
function gateInput({ step }, name) {
    if (step.uses !== null)
        return step.with[name] ?? null;
    const words = step.commands().find(isCheck)?.words ?? [];
    const flag = `--${name}`;
    const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
    const word = words[at];
    if (word === undefined)
        return null;
    return word === flag ? (words[at + 1] ?? '') : word.slice(flag.length + 1);
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
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1615);


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
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1615);




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
        const next = inner[level];
        if (next === undefined)
            return ofGate;
        const skipped = ending.leftOut ? leftOutDepth === depth + level : ending.result === 'skipped';
        if (skipped)
            return { result: 'skipped', outputs: {} };
        const steps = byId(next, outcomeOf(level + 1));
        const state = { status: SUCCEEDED, needs: new Map(), steps, inAction: true };
        const templates = next.caller?.action.outputs ?? {};
        const outputs = evaluateOutputs(templates, state, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_2__/* .inStep */ .qg)(guess, at, next));
        return { result: ending.leftOut ? 'success' : ending.result, outputs };
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
    return problems.map(({ says, location }) => ({
        code: 'WORKFLOW_SYNTAX',
        message: `${file} cannot be read as YAML: ${says}.`,
        fix: 'Correct the line. GitHub rejects this file.',
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

/***/ 3140:
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
/** The gate's action pinned to a commit, for examples. */
const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`;

// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/audit/step.ts + 1 modules
var audit_step = __webpack_require__(1615);
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

;// CONCATENATED MODULE: ./src/audit/rules/all-secrets.ts




const allSecrets = defineRule({
    id: 'audit-all-secrets',
    severity: 'error',
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

// EXTERNAL MODULE: ./src/audit/calls.ts
var calls = __webpack_require__(7650);
// EXTERNAL MODULE: ./src/audit/evaluate.ts + 1 modules
var evaluate = __webpack_require__(3421);
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
    find: ({ gates }) => gates.flatMap(({ at, step }) => {
        const stepsAndJobs = [...(0,audit_step/* usesOf */.MZ)(step), ...(0,calls/* pathOf */.XM)(at).map(({ job }) => job)];
        return stepsAndJobs
            .filter((one) => mayBeOn(one.continueOnError))
            .map((one) => ({
            says: `${jobLabel(at)} continues when the gate fails.`,
            fix: 'Remove continue-on-error: the exit code is the gate.',
            location: one.at('continue-on-error'),
        }));
    }),
});
/** Whether a value is true, or an expression that may be true. */
function mayBeOn(value) {
    if (value === undefined || value === null || value === false || value === 'false')
        return false;
    if (typeof value !== 'string')
        return true;
    try {
        const expression = (0,audit_expression/* readTemplate */.xV)(value);
        return (0,evaluate/* possible */.ux)((guess) => (0,evaluate/* isTrue */.Hn)(expression, guess));
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./src/audit/rules/deploy-ungated.ts



const deployUngated = defineRule({
    id: 'audit-deploy-ungated',
    severity: 'error',
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
    find: ({ deploys }) => deploys.flatMap((deploy) => {
        if (deploy.despite !== null)
            return [];
        const { at, tool } = deploy;
        const says = `${jobLabel(at)} deploys (${tool}) without a gate before it`;
        const fix = "Add `needs: gate` to the job, or put the gate's step before the deploy.";
        const location = deployLocation(deploy);
        // A caller in another repository may have a gate.
        const isCalledFromElsewhere = at.caller === null && (0,calls/* isCalledOnly */.Wz)(at.workflow);
        return isCalledFromElsewhere
            ? [{ says: `${says}, and no workflow here calls it.`, fix, location, severity: 'warning' }]
            : [{ says: `${says}.`, fix, location }];
    }),
});

;// CONCATENATED MODULE: ./src/audit/rules/empty-output.ts


const emptyOutput = defineRule({
    id: 'audit-empty-output',
    severity: 'error',
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
                says: `${jobLabel(deploy.at)} deploys (${deploy.tool}) even if the output of the gate is empty.`,
                fix: "Compare with the word `pass`: `needs.gate.outputs.result == 'pass'`.",
                location: conditionLocation(deploy),
            },
        ]
        : []),
});

// EXTERNAL MODULE: ./src/audit/gates.ts
var audit_gates = __webpack_require__(4951);
;// CONCATENATED MODULE: ./src/audit/ignored-exit.ts

/**
 * The places where a script loses the exit code of the gate. None for shells other than bash and sh.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
function ignoredExits(commands, shell) {
    if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell))
        return [];
    if (!commands.some(audit_gates/* isCheck */.ne))
        return [];
    return contextsOf(commands).flatMap((context) => {
        const says = (0,audit_gates/* isCheck */.ne)(context.command) ? ignoredBy(context, shell) : null;
        return says === null ? [] : [{ says, line: context.command.line }];
    });
}
function ignoredBy(context, shell) {
    const { lead, end } = context.command;
    if (lead.some((word) => /^(if|elif|while|until|!)$/.test(word)))
        return context.exits ? null : 'no branch of the condition exits';
    if (end === '&')
        return 'the script runs it in the background';
    if (end === '|' || end === '|&') {
        const kept = shell === 'bash' || /pipefail/.test(shell ?? '') || context.pipefail;
        return kept ? null : 'a pipe returns the exit code of its last command, unless pipefail is set';
    }
    if (end === '||')
        return isHandled(context) ? null : 'the command after || replaces it';
    if (end === '&&')
        return !context.continues || context.laterExits
            ? null
            : 'the script continues on the next line, because set -e ignores a failure before &&';
    const byDefault = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell);
    if ((context.strict ?? byDefault) || context.next === undefined || context.exits)
        return null;
    return 'the script continues, because set -e is off';
}
/** Whether the command after `||` ends the script, or saves the exit code for later. */
function isHandled({ next, exits, groupExits }) {
    if (next === undefined)
        return false;
    if (next.lead.some((word) => word.includes('$?')))
        return exits;
    const grouped = next.lead.includes('{') || next.before === '(';
    return ends(next) || (grouped && groupExits);
}
/** `exit 1`, `exit $code`, or `exit` alone, which repeats the last exit code. */
function isExit({ words: [program, code] }) {
    return (program === 'exit' || program === 'return') && code !== '0';
}
function ends(command) {
    return isExit(command) || command.words[0] === 'false';
}
/** One pass forward for the options that are set, one pass backward for the exits that follow. */
function contextsOf(commands) {
    let strict = null;
    let pipefail = false;
    const options = commands.map(({ words }) => {
        const before = { strict, pipefail };
        if (words[0] === 'set') {
            strict = switched(words, 'errexit', 'e') ?? strict;
            pipefail = switched(words, 'pipefail', null) ?? pipefail;
        }
        return before;
    });
    const none = { exits: false, groupExits: false, continues: false, laterExits: false };
    let after = none;
    const following = commands.toReversed().map((command) => {
        const lineEnds = /^[\n;]$/.test(command.end);
        // The commands after the last one of a line are on other lines.
        const here = lineEnds ? { ...after, continues: after !== none, laterExits: after.exits } : after;
        after = {
            exits: after.exits || isExit(command),
            groupExits: command.words[0] !== '}' && (after.groupExits || ends(command)),
            continues: here.continues,
            laterExits: here.laterExits,
        };
        return here;
    });
    return commands.map((command, at) => ({
        ...{ command, next: commands[at + 1], strict: null, pipefail: false },
        ...options[at],
        ...(following[commands.length - 1 - at] ?? none),
    }));
}
/** Whether `set` turns an option on or off; null if it does neither. */
function switched(words, name, letter) {
    const flag = words.findLast((word, at) => (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
        (/^[-+]\w*o$/.test(word) && words[at + 1] === name));
    return flag === undefined ? null : flag.startsWith('-');
}

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
    find: ({ gates }) => gates.flatMap(({ at, step }) => ignoredExits(step.commands(), step.shell).map(({ says, line }) => ({
        says: `${jobLabel(at)} loses the exit code of the gate: ${says}.`,
        fix: 'Put `bootgate check` on a line of its own, so that the step fails with it.',
        location: step.atLine(line),
    }))),
});

// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
;// CONCATENATED MODULE: ./src/audit/rules/fail-on-never.ts




const failOnNever = defineRule({
    id: 'audit-fail-on-never',
    severity: 'error',
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
        const failOn = ((0,audit_gates/* gateInput */.yN)(gate, 'fail-on') ?? '').trim();
        const dynamic = isDynamic(failOn);
        if (failOn !== 'never' && !dynamic)
            return [];
        const environments = ((0,audit_gates/* gateInput */.yN)(gate, 'environment') ?? '').split('\n');
        const [name] = environments.map((one) => one.trim()).filter(mayBeProduction);
        if (name === undefined)
            return [];
        const where = name === '' || isDynamic(name) ? 'an environment that may be production' : name;
        const location = gate.step.at(gate.step.uses === null ? 'run' : 'with');
        const fix = 'Remove fail-on, and waive accepted findings in the policy.';
        return [
            dynamic
                ? {
                    says: `${jobLabel(gate.at)} may run the gate with fail-on: never in ${where}.`,
                    ...{ fix, location, severity: 'warning' },
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
    return name === '' || isDynamic(name) || (0,tier/* usualTier */.L)(name) === 'production';
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-ignored.ts


const gateIgnored = defineRule({
    id: 'audit-gate-ignored',
    severity: 'error',
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
        const { at, tool, despite } = deploy;
        if (despite === null || despite.length === 0)
            return [];
        return [
            {
                says: `${jobLabel(at)} deploys (${tool}) even if the gate is ${despite.join(', ')}.`,
                fix: fixOf(despite.includes('partial'), deploy.gate?.at === at),
                location: conditionLocation(deploy),
            },
        ];
    }),
});
function fixOf(partial, inOneJob) {
    if (partial)
        return inOneJob
            ? "Require a pass: `steps.gate.outputs.result == 'pass'`, where gate is the id of the gate's step."
            : "Require a pass: `needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'`.";
    return inOneJob
        ? 'Remove the if, so that the step runs only after success, or add `&& success()` to it.'
        : "Require success, such as `always() && needs.gate.result == 'success'`.";
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-left-out.ts



const gateLeftOut = defineRule({
    id: 'audit-gate-left-out',
    severity: 'error',
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
    find: ({ deploys }) => deploys.flatMap(({ at, tool, gate, runsIfLeftOut }) => gate === null || !runsIfLeftOut
        ? []
        : [
            {
                says: `The if of the gate in ${jobLabel(gate.at, 'job')} may skip it, and ${jobLabel(at, 'job')} still deploys (${tool}).`,
                fix: "Remove the if, or require a pass before the deploy: `needs.gate.outputs.result == 'pass'`.",
                location: skippingStep(gate.step).at('if'),
            },
        ]),
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

;// CONCATENATED MODULE: ./src/audit/rules/unpinned-uses.ts



const unpinnedUses = defineRule({
    id: 'audit-unpinned-uses',
    severity: 'warning',
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
        const audited = new Set([...gates, ...deploys].map(({ at }) => (0,calls/* pathOf */.XM)(at)[0]?.workflow));
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
                        ...(isGate && { severity: 'error' }),
                    },
                ];
            });
        });
    },
});
/** A full SHA, an image by its digest, or a file of the same commit. */
function isPinned(uses) {
    if (/^\.{0,2}\//.test(uses))
        return true;
    if (/^docker:\/\//i.test(uses))
        return /@sha256:[0-9a-f]{64}$/i.test(uses);
    return /@[0-9a-f]{40}$/i.test(uses);
}

;// CONCATENATED MODULE: ./src/audit/rules/waiver-expired.ts

const workflow = (comment) => `on: push
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
        bad: workflow('\n      # bootgate: waive audit-deploy-ungated until 2026-01-31 by @platform: the gate comes next week'),
        good: workflow(''),
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
    failOnNever,
    headCheckout,
    allSecrets,
    unpinnedUses,
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

/***/ 1615:
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
;// CONCATENATED MODULE: ./src/audit/shell.ts
/** Words before a command that do not change which command runs. */
const PREFIXES = /^(!|\{|if|then|else|elif|do|while|until|time|exec|command|sudo|nohup|env|npx|bunx)$/;
/** Tool runners, with their subcommands. */
const RUNNERS = new Map([
    ['npm', ['exec']],
    ['pnpm', ['exec', 'dlx']],
    ['yarn', ['dlx', 'run']],
    ['uv', ['run']],
    ['poetry', ['run']],
]);
/** The simple commands of a POSIX shell script, as far as they can be read without running it. */
function commandsIn(script) {
    const commands = [];
    let words = [];
    let word = null;
    let line = 0;
    let start = 0;
    let before = '\n';
    const put = (text) => {
        if (word === null && words.length === 0)
            start = line;
        word = (word ?? '') + text;
    };
    const endWord = () => {
        if (word !== null)
            words.push(word);
        word = null;
    };
    const endCommand = (end) => {
        endWord();
        if (words.length > 0) {
            const lead = leadOf(words);
            const parts = { lead: words.slice(0, lead), words: words.slice(lead) };
            commands.push({ ...parts, line: start, end, before });
        }
        before = end;
        words = [];
    };
    for (const [token] of script.matchAll(TOKEN)) {
        if (token === '\n' || OPERATOR.test(token))
            endCommand(token);
        else if (/^\s+$/.test(token))
            endWord();
        else if (token.startsWith('#') && word !== null)
            put(token);
        else if (token.startsWith("'") || token.startsWith('"'))
            put(token.slice(1, -1));
        else if (!/^(\\\r?\n|#)/.test(token))
            put(token.startsWith('\\') ? token.slice(1) : token);
        line += token.split('\n').length - 1;
    }
    endCommand('\n');
    return commands;
}
/** Workflow expressions, quotes, escapes, comments, operators, plain words, and any other character. */
const TOKEN = /\$\{\{(?:[^}$]|\$(?!\{\{)|\}(?!\}))*\}\}|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\\r?\n|\\[\s\S]|#[^\n]*|\d?>&\d?|&>|&&|\|\||\|&|[;&|()`\n]|[^\S\n]+|[^\s;&|()`'"\\#$]+|[\s\S]/g;
const OPERATOR = /^(&&|\|\||\|&|[;&|()`])$/;
/** How many words come before the command: assignments, keywords, and a tool runner with its options. */
function leadOf(words) {
    for (let at = 0;;) {
        const [first = '', second = ''] = [words[at], words[at + 1]];
        const skipped = RUNNERS.get(first)?.includes(second)
            ? 2
            : PREFIXES.test(first) || /^[A-Za-z_]\w*=/.test(first) || first === '$'
                ? 1
                : 0;
        if (skipped === 0)
            return at;
        at += skipped;
        while (words[at]?.startsWith('-'))
            at += 1;
    }
}

;// CONCATENATED MODULE: ./src/audit/step.ts



/** Reads a list of steps. A condition that cannot be read is a failure. */
function readSteps(items, list, failures) {
    const { document, owner } = list;
    if (!Array.isArray(items))
        return [];
    return items.map((item, index) => {
        const step = (0,data/* isMap */.j)(item) ? item : {};
        const path = [...list.path, index];
        const at = (0,parts/* locatorIn */.yN)(document, path, step);
        const run = (0,parts/* textOf */.b6)(step.run);
        return {
            index,
            id: (0,parts/* textOf */.b6)(step.id)?.toLowerCase() ?? null,
            uses: (0,parts/* textOf */.b6)(step.uses),
            ...{ run, commands: readOnce(run ?? '') },
            shell: (0,parts/* textOf */.b6)(step.shell) ?? list.shell,
            with: (0,parts/* templates */.kT)(step.with),
            condition: (0,parts/* conditionOf */.rI)(step.if, `The if of step ${index + 1} of ${owner}`, at('if'), failures),
            continueOnError: step['continue-on-error'],
            caller: null,
            at,
            atLine: (line) => document.locateLine([...path, 'run'], line),
        };
    });
}
/** Parses a script on the first call only, because several rules ask for the commands. */
function readOnce(script) {
    let read = null;
    return () => {
        read ??= commandsIn(script);
        return read;
    };
}
/** The steps that lead to a step through uses of actions, the job's own step first, then the step itself. */
function usesOf(step) {
    return step.caller === null ? [step] : [...usesOf(step.caller.step), step];
}


/***/ })

};
