export const id = 492;
export const ids = [492];
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

/** With all calls followed. No repository comes near it; GitHub takes 256 jobs of one matrix. */
const MOST_JOBS = 1000;
/**
 * The file of a workflow that a job calls, when that is one of the same repository: beside the workflow
 * of the job, because GitHub looks for them in one folder only.
 */
function calledFile(job, { file }) {
    const [, name] = /^\.\/\.github\/workflows\/([^/]+\.ya?ml)$/i.exec(job.uses ?? '') ?? [];
    return name === undefined ? null : file.replace(/[^/\\]*$/, () => name);
}
/** Whether a workflow runs only when another one calls it. */
function isCalledOnly({ events }) {
    return events.length > 0 && events.every((event) => event === 'workflow_call');
}
/** The workflows that run by themselves, and those that are only called, but by none that was read. */
function entriesOf(workflows) {
    const all = [...workflows.values()];
    const called = new Set(all.flatMap((workflow) => [...workflow.jobs.values()].map((job) => calledFile(job, workflow)).filter(Boolean)));
    return all.filter((workflow) => !isCalledOnly(workflow) || !called.has(workflow.file));
}
/** Every job that a workflow runs, its own and those of the workflows that it calls. @throws GateError WORKFLOW_TOO_LARGE */
function placedJobs(entry, workflows) {
    const found = [];
    const visit = (workflow, caller) => {
        for (const job of workflow.jobs.values()) {
            const placed = { workflow, job, caller };
            if (found.push(placed) > MOST_JOBS)
                throw tooLarge(entry);
            const called = workflows.get(calledFile(job, workflow) ?? '');
            // A circle of calls never runs; GitHub refuses it.
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
/** A job after the jobs that call it, the outermost first. */
function pathOf(placed) {
    return placed.caller === null ? [placed] : [...pathOf(placed.caller), placed];
}
/** Whoever would follow such a workflow to its end would never come back. */
function tooLarge({ file, document }) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: 'WORKFLOW_TOO_LARGE',
        message: `${file} has more jobs, or more ways to run, than an audit can follow.`,
        fix: 'Split it, or give the conditions between gate and deploy fewer parts.',
        location: document.locateKey(['jobs']),
    });
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


/** What a workflow may name in an expression (docs.github.com: "Accessing contextual information"). */
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
/** What a library that looks up names in plain objects finds in every one of them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
/** In characters; the runner refuses more (actions/runner, ExpressionConstants.cs, MaxLength). */
const LONGEST = 21_000;
/** Reads an `if`; null when there is none, and so `success()`. @throws when it cannot be read */
function readCondition(raw) {
    if (raw === undefined || raw === null || raw === '')
        return null;
    if (typeof raw === 'object')
        throw new SyntaxError('not a text');
    const text = String(raw);
    // Text around `${{ }}` makes a text of the whole, and every text but the empty one is true.
    const expression = text.includes('${{') ? readTemplate(text) : parse(text);
    return { expression, asksStatus: contains(expression, isStatusFunction), length: text.length };
}
/** Reads a text with `${{ }}` in it, of which the runner makes a call of `format`. @throws when it cannot be read */
function readTemplate(text) {
    const parts = split(text);
    const [only] = parts;
    if (parts.length === 1 && only?.inside === true)
        return parse(only.text);
    const holes = [];
    const pattern = parts.map(({ text, inside }) => {
        if (inside)
            return `{${holes.push(text) - 1}}`;
        return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll("'", "''");
    });
    return parse(`format('${pattern.join('')}'${holes.map((hole) => `, (${hole})`).join('')})`);
}
/** The expressions between `${{` and `}}` of a text that can be read. */
function expressionsIn(text) {
    try {
        return split(text).flatMap((part) => (part.inside ? [parse(part.text)] : []));
    }
    catch {
        return [];
    }
}
function parse(text) {
    if (text.length > LONGEST)
        throw new SyntaxError('too long');
    // The parser's types leave out that nothing at all is no expression.
    const expression = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    if (expression === undefined)
        throw new SyntaxError('empty');
    // The parser takes what every object has, such as `constructor`, for a function of its own.
    if (contains(expression, isInheritedFunction))
        throw new SyntaxError('no such function');
    return expression;
}
/** A text and the expressions in it. A `}}` in quotes ends none. */
function split(text) {
    const parts = [];
    for (let at = 0;;) {
        const start = text.indexOf('${{', at);
        const before = text.slice(at, start === -1 ? text.length : start);
        if (before !== '')
            parts.push({ text: before, inside: false });
        if (start === -1)
            return parts;
        if (text.length > LONGEST)
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
/** Whether an expression or a part of it is such a one. */
function contains(expression, is) {
    return is(expression) || partsOf(expression).some((part) => contains(part, is));
}
/** The expressions that one is made of. */
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
/** `needs.gate.result` as a path in lower case, `*` for a star; null for what is no path of plain names. */
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
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   ne: () => (/* binding */ isCheck),
/* harmony export */   og: () => (/* binding */ gatesOf)
/* harmony export */ });
/* unused harmony export isGate */
/** Whether a step is the gate. @param rootIsGate whether the repository itself is Bootgate's, so that `./` names it */
function isGate({ uses, commands }, rootIsGate) {
    if (uses !== null)
        return /(^|\/)bootgate(@|$)/i.test(uses) || (rootIsGate && /^\.\/?$/.test(uses));
    return commands().some(isCheck);
}
/** The gate's steps of jobs, in order. */
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
/** What a gate is asked by an input, or the flag of the command; null when it is not. */
function askedOf({ step }, name) {
    if (step.uses !== null)
        return step.with[name] ?? null;
    const words = step.commands().find(isCheck)?.words ?? [];
    const flag = `--${name}`;
    const place = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
    const word = words[place];
    if (word === undefined)
        return null;
    return word === flag ? (words[place + 1] ?? '') : word.slice(flag.length + 1);
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ ofJob),
/* harmony export */   YQ: () => (/* binding */ inPullRequest),
/* harmony export */   _h: () => (/* binding */ ofStep)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7650);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1615);


/** `github.X == 'text'` in either order, and `startsWith(github.X, 'text')`, as a guess spells them. */
const COMPARED = /^(?:github\.(?<left>[\w.]+)=='\d+:(?<one>[^']*)'|'\d+:(?<other>[^']*)'==github\.(?<right>[\w.]+)|startswith\(github\.(?<start>[\w.]+),'\d+:(?<begin>[^']*)'\))$/;
/** What a run says of itself that an open pull request starts. */
function sayingsOf(event) {
    const is = (word) => (text, begins) => begins ? word.startsWith(text) : word === text;
    const merge = (text, begins) => begins ? 'refs/pull/'.startsWith(text) : /^(refs\/pull\/)?\d+\/merge$/.test(text);
    // Under pull_request_target the ref is the base branch.
    const ofMerge = event === 'pull_request'
        ? [
            ['ref', merge],
            ['ref_name', merge],
        ]
        : [];
    return new Map([
        ['event_name', is(event)],
        ['event.action', (text) => (text === 'closed' ? false : null)],
        ['event.pull_request.merged', () => false],
        ...ofMerge,
    ]);
}
/** Guesses of a run that an open pull request starts: it is of no other event, and its ref is no branch of the repository. */
function inPullRequest(guess, event) {
    const sayings = sayingsOf(event);
    return (text) => {
        if (text === 'github.event.pull_request.merged')
            return false;
        const found = COMPARED.exec(text)?.groups ?? {};
        const saying = sayings.get(found.left ?? found.right ?? found.start ?? '');
        const word = found.one ?? found.other ?? found.begin;
        const said = word === undefined ? null : saying?.(word, found.start !== undefined);
        return said ?? guess(text);
    };
}
/** What is another thing in every use of an action, in every job, or in every workflow, under the same name. */
const OF_AN_ACTION = /(^|[^.\w])(steps|inputs|env|job|github\.action\w*)\b/;
const OF_A_JOB = /(^|[^.\w])(steps|matrix|strategy|env|runner|job)\b/;
const OF_A_WORKFLOW = /(^|[^.\w])(inputs|needs|jobs)\b/;
/** Guesses as a job makes them: what `github.ref` is one job knows as well as the next, `env.X` is its own. */
function ofJob(guess, placed) {
    const path = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(placed).map(({ job }) => job.id);
    return (text) => {
        if (OF_A_JOB.test(text))
            return guess(`${path.join('/')} ${text}`);
        return OF_A_WORKFLOW.test(text) ? guess(`${path.slice(0, -1).join('/')} ${text}`) : guess(text);
    };
}
/** Guesses as a step of a job makes them: those of an action, where it is of one, are of that use of it. */
function ofStep(guess, placed, { caller }) {
    const inJob = ofJob(guess, placed);
    if (caller === null)
        return inJob;
    const path = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(placed).map(({ job }) => job.id);
    const uses = (0,_step_js__WEBPACK_IMPORTED_MODULE_1__/* .usesOf */ .MZ)(caller.step).map(({ place }) => place);
    return (text) => OF_AN_ACTION.test(text) ? guess(`${path.join('/')}#${uses.join('.')} ${text}`) : inJob(text);
}


/***/ }),

/***/ 8038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Lx: () => (/* binding */ partingOf),
/* harmony export */   Uh: () => (/* binding */ toldBySteps),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   hU: () => (/* binding */ WELL),
/* harmony export */   mI: () => (/* binding */ made),
/* harmony export */   nX: () => (/* binding */ leftOutAt),
/* harmony export */   tv: () => (/* binding */ runsInJob),
/* harmony export */   xP: () => (/* binding */ mayRun)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8437);
/* harmony import */ var _guesses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2202);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1615);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1435);




const WELL = { success: true, failure: false, cancelled: false };
const FAILED = { success: false, failure: true, cancelled: false };
const CANCELLED = { success: false, failure: false, cancelled: true };
const UNKNOWN = { result: 'success', outputs: null };
/** What a job needs, where nobody asks how that ended. */
function needsOf({ needs }) {
    return new Map(needs.map((id) => [id, UNKNOWN]));
}
/**
 * Whether a deploy runs in the gate's own job, though the gate ends so. In an action, `success()` and `failure()` ask how
 * the action goes, not its job: it begins as a success (actions/runner, docs/adrs/1438-conditional-composite.md).
 */
function runsInJob(gate, ending, step, guess) {
    const { at } = gate;
    const { jobResult, cancelled } = ending;
    const success = jobResult === 'success';
    const stopped = jobResult === 'cancelled';
    const status = { success, failure: !success && !stopped, cancelled: cancelled || stopped };
    const parting = partingOf(gate.step, step);
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(step).every((one, depth) => {
        if (depth !== parting)
            return mayStart(one, at, needsOf(at.job), guess);
        const steps = toldBySteps(gate, parting, ending, guess);
        const world = { status, needs: needsOf(at.job), steps, inAction: one.caller !== null };
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(one.condition, world, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_1__/* .ofStep */ ._h)(guess, at, one));
    });
}
/** At which depth of actions two steps are not of the same step any more. */
function partingOf(one, other) {
    const others = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(other);
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(one).findIndex((step, depth) => step !== others[depth]);
}
/** Whether a step, and those that use the actions which it is of, may run in a job that runs. */
function mayRun(step, at, needs, guess) {
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(step).every((one) => mayStart(one, at, needs, guess));
}
/** Of what went before nothing is known: all may be well, something may have failed, or somebody cancelled the run. */
function mayStart(step, at, needs, guess) {
    const known = { needs, steps: new Map(), inAction: step.caller !== null };
    return [WELL, FAILED, CANCELLED].some((status) => (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(step.condition, { ...known, status }, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_1__/* .ofStep */ ._h)(guess, at, step)));
}
/** The depth of the step that keeps the gate from running where all goes well; null where none does. */
function leftOutAt({ at, step }, from, guess) {
    const known = { status: WELL, needs: needsOf(at.job), steps: new Map() };
    const found = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(step).findIndex((one, depth) => {
        const world = { ...known, inAction: one.caller !== null };
        return depth >= from && !(0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(one.condition, world, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_1__/* .ofStep */ ._h)(guess, at, one));
    });
    return found === -1 ? null : found;
}
/** What the steps beside the gate hear of it, or those beside the step at a depth that uses the action which it is of. */
function toldBySteps(gate, depth, ending, guess) {
    const { at, step } = gate;
    const [first = step, ...inner] = (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .MZ)(step).slice(depth);
    const out = ending.leftOut ? leftOutAt(gate, depth, guess) : null;
    const own = { result: ending.result, outputs: step.uses === null ? null : ending.outputs };
    const tell = (here) => {
        const next = inner[here];
        if (next === undefined)
            return own;
        const skipped = ending.leftOut ? out === depth + here : ending.result === 'skipped';
        if (skipped)
            return { result: 'skipped', outputs: {} };
        const steps = named(next, tell(here + 1));
        const world = { status: WELL, needs: new Map(), steps, inAction: true };
        const outputs = made(next.caller?.action.outputs ?? {}, world, (0,_guesses_js__WEBPACK_IMPORTED_MODULE_1__/* .ofStep */ ._h)(guess, at, next));
        return { result: ending.leftOut ? 'success' : ending.result, outputs };
    };
    return named(first, tell(0));
}
function named({ id }, told) {
    return new Map(id === null ? [] : [[id, told]]);
}
/** Outputs from their templates. */
function made(templates, world, guess) {
    const outputs = Object.entries(templates).map(([name, template]) => {
        try {
            return [name, (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readTemplate */ .xV)(template), world, guess)];
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
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   Z0: () => (/* binding */ syntaxFailures),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kT: () => (/* binding */ templates),
/* harmony export */   rI: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _domain_own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(500);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6539);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8437);



/** Every text of a document that has an expression in it. */
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
/** Where one of the keys of data at a path stands, else where the data does. */
function placeIn(document, path, data) {
    return (key) => key !== undefined && Object.hasOwn(data, key)
        ? document.locateKey([...path, key])
        : document.locateKey(path);
}
/** Reads an `if`. One that cannot be read is a failure: nobody can tell what it lets run. */
function conditionOf(raw, what, location, failures) {
    try {
        return (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readCondition */ .sK)(raw);
    }
    catch {
        failures.push(invalid(`${what} is no expression that can be read.`, location));
        return null;
    }
}
function invalid(message, location) {
    return {
        code: 'WORKFLOW_INVALID',
        message,
        fix: 'Correct it; GitHub does not run such a workflow.',
        location,
    };
}
/** What is wrong with a file that is no YAML. */
function syntaxFailures(file, problems) {
    return problems.map(({ says, location }) => ({
        code: 'WORKFLOW_SYNTAX',
        message: `${file} is no YAML that can be read: ${says}.`,
        fix: 'Correct the line; GitHub does not run such a workflow.',
        location,
    }));
}
/** The texts of a map by name in lower case. */
function templates(map) {
    if (!(0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(map))
        return {};
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), textOf(value) ?? '']));
}
/** One text of each item of a map by name in lower case: `value` of outputs, `default` of inputs. */
function templatesUnder(map, key) {
    const items = Object.entries((0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(map) ? map : {});
    return templates(Object.fromEntries(items.map(([name, item]) => [name, (0,_text_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .j)(item) ? (0,_domain_own_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIn */ .o)(item, key) : null])));
}
function texts(value) {
    return [value].flat().flatMap((one) => textOf(one) ?? []);
}
function textOf(value) {
    return value === null || value === undefined || typeof value === 'object' ? null : String(value);
}


/***/ }),

/***/ 9492:
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
/** A pinned action and a workflow around some lines, for examples. */
const GATE = `bootgate/bootgate@${'0'.repeat(39)}1`;

// EXTERNAL MODULE: ./src/audit/in-job.ts
var in_job = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/audit/step.ts + 1 modules
var audit_step = __webpack_require__(1615);
;// CONCATENATED MODULE: ./src/audit/words.ts


/** `Job deploy`. */
function jobIn({ job }, word = 'Job') {
    return `${word} ${job.name}`;
}
/** Where a deploy stands. */
function placeOf({ at, step }) {
    return step === null ? at.job.at('environment') : step.at();
}
/** The condition that a deploy hangs on: that of the one step around it which hears of the gate, or that of a job. */
function conditionOf({ at, step, gate }) {
    if (step !== null) {
        const hears = (0,audit_step/* usesOf */.MZ)(step)[gate?.at === at ? (0,in_job/* partingOf */.Lx)(gate.step, step) : 0];
        if (hears?.condition)
            return hears.at('if');
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
    why: 'Whoever gets the whole of secrets gets those of every other service, and no mask covers them in JSON.',
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
                    says: `${jobIn(placed)} hands every secret to the workflow that it calls.`,
                    fix: 'Name the secrets that it needs under secrets.',
                    location: placed.job.at('secrets'),
                    severity: 'warning',
                },
            ]
            : []);
        const handed = [...files].flatMap(({ texts, file }) => texts().flatMap(({ text, location }) => (0,audit_expression/* expressionsIn */.l$)(text).some(takesAll)
            ? [
                {
                    says: `${file} hands over the whole of secrets.`,
                    fix: 'Name each secret, or give the gate references: it reads them from Secrets Manager itself.',
                    location,
                },
            ]
            : []));
        return [...inherited, ...handed];
    },
});
/** Whether an expression takes secrets, and not one of them. */
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
// EXTERNAL MODULE: ./src/audit/world.ts + 1 modules
var world = __webpack_require__(1435);
;// CONCATENATED MODULE: ./src/audit/rules/continue-on-error.ts






const continueOnError = defineRule({
    id: 'audit-continue-on-error',
    severity: 'error',
    why: 'The exit code is the gate, and this throws it away.',
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
        const spots = [...(0,audit_step/* usesOf */.MZ)(step), ...(0,calls/* pathOf */.XM)(at).map(({ job }) => job)];
        return spots
            .filter((spot) => mayBeOn(spot.continueOnError))
            .map((spot) => ({
            says: `${jobIn(at)} goes on when the gate fails.`,
            fix: 'Remove continue-on-error: the exit code is the gate.',
            location: spot.at('continue-on-error'),
        }));
    }),
});
/** Whether a value is true, or an expression that may be. */
function mayBeOn(value) {
    if (value === undefined || value === null || value === false || value === 'false')
        return false;
    if (typeof value !== 'string')
        return true;
    try {
        const expression = (0,audit_expression/* readTemplate */.xV)(value);
        return (0,world/* possible */.ux)((guess) => (0,world/* isTrue */.Hn)(expression, guess));
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./src/audit/rules/deploy-ungated.ts



const deployUngated = defineRule({
    id: 'audit-deploy-ungated',
    severity: 'error',
    why: 'A deploy that no gate comes before starts whatever it is given.',
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
        const says = `${jobIn(at)} deploys (${tool}), and no gate comes before it`;
        const fix = "Make the deploy wait, `needs: gate`, or put the gate's step before it.";
        const location = placeOf(deploy);
        // Whoever calls it, from another repository, may have a gate.
        const elsewhere = at.caller === null && (0,calls/* isCalledOnly */.Wz)(at.workflow);
        return elsewhere
            ? [{ says: `${says} here, where nobody calls it.`, fix, location, severity: 'warning' }]
            : [{ says: `${says}.`, fix, location }];
    }),
});

;// CONCATENATED MODULE: ./src/audit/rules/empty-output.ts


const emptyOutput = defineRule({
    id: 'audit-empty-output',
    severity: 'error',
    why: 'An output that is missing, or that the runner dropped, is empty, and an empty text is not `blocked`.',
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
    find: ({ deploys }) => deploys.flatMap((deploy) => deploy.passesOnEmpty
        ? [
            {
                says: `${jobIn(deploy.at)} asks for an output of the gate before it deploys (${deploy.tool}), and takes an empty one for a pass.`,
                fix: "Ask for the word itself: `needs.gate.outputs.result == 'pass'`.",
                location: conditionOf(deploy),
            },
        ]
        : []),
});

// EXTERNAL MODULE: ./src/audit/gates.ts
var audit_gates = __webpack_require__(4951);
;// CONCATENATED MODULE: ./src/audit/exit.ts

/**
 * The exit codes of the gate that a script loses.
 * @param shell as the workflow names it; null is `bash -e`, and `bash` is `bash -eo pipefail` (docs.github.com: "jobs.<job_id>.steps[*].shell")
 */
function lostExits(commands, shell) {
    if (shell !== null && !/^(\/\S*\/)?(bash|sh)\b/.test(shell))
        return [];
    if (!commands.some(audit_gates/* isCheck */.ne))
        return [];
    return placesOf(commands).flatMap((place) => {
        const says = (0,audit_gates/* isCheck */.ne)(place.command) ? lostBy(place, shell) : null;
        return says === null ? [] : [{ says, line: place.command.line }];
    });
}
function lostBy(place, shell) {
    const { lead, end } = place.command;
    if (lead.some((word) => /^(if|elif|while|until|!)$/.test(word)))
        return place.exits ? null : 'no branch of the condition exits with it';
    if (end === '&')
        return 'the script does not wait for it';
    if (end === '|' || end === '|&') {
        const kept = shell === 'bash' || /pipefail/.test(shell ?? '') || place.pipefail;
        return kept ? null : 'a pipe has the exit code of its last command, unless pipefail is set';
    }
    if (end === '||')
        return isHandled(place) ? null : 'what stands behind || takes its place';
    if (end === '&&')
        return !place.goesOn || place.laterExits
            ? null
            : 'the script goes on behind the line, because && keeps it from ending';
    const usual = shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell);
    if ((place.strict ?? usual) || place.next === undefined || place.exits)
        return null;
    return 'the script goes on, because set -e is off';
}
/** Whether what stands behind `||` ends the script, or keeps the exit code for later. */
function isHandled({ next, exits, groupExits }) {
    if (next === undefined)
        return false;
    if (next.lead.some((word) => word.includes('$?')))
        return exits;
    const grouped = next.lead.includes('{') || next.before === '(';
    return ends(next) || (grouped && groupExits);
}
/** `exit 1`, `exit $code`, and `exit` alone, which repeats the last exit code. */
function isExit({ words: [program, code] }) {
    return (program === 'exit' || program === 'return') && code !== '0';
}
function ends(command) {
    return isExit(command) || command.words[0] === 'false';
}
/** One look forward for what was set, one back for what comes. */
function placesOf(commands) {
    let strict = null;
    let pipefail = false;
    const set = commands.map(({ words }) => {
        const before = { strict, pipefail };
        if (words[0] === 'set') {
            strict = switched(words, 'errexit', 'e') ?? strict;
            pipefail = switched(words, 'pipefail', null) ?? pipefail;
        }
        return before;
    });
    const none = { exits: false, groupExits: false, goesOn: false, laterExits: false };
    let after = none;
    const come = commands.toReversed().map((command) => {
        const lineEnds = /^[\n;]$/.test(command.end);
        // What comes after the last command of a line is on other lines.
        const here = lineEnds ? { ...after, goesOn: after !== none, laterExits: after.exits } : after;
        after = {
            exits: after.exits || isExit(command),
            groupExits: command.words[0] !== '}' && (after.groupExits || ends(command)),
            goesOn: here.goesOn,
            laterExits: here.laterExits,
        };
        return here;
    });
    return commands.map((command, at) => ({
        ...{ command, next: commands[at + 1], strict: null, pipefail: false },
        ...set[at],
        ...(come[commands.length - 1 - at] ?? none),
    }));
}
/** Whether `set` switches an option on or off; null when it leaves it alone. */
function switched(words, name, letter) {
    const flag = words.findLast((word, at) => (letter !== null && new RegExp(`^[-+]\\w*${letter}`).test(word)) ||
        (/^[-+]\w*o$/.test(word) && words[at + 1] === name));
    return flag === undefined ? null : flag.startsWith('-');
}

;// CONCATENATED MODULE: ./src/audit/rules/exit-code-lost.ts



const exitCodeLost = defineRule({
    id: 'audit-exit-code-lost',
    severity: 'error',
    why: 'The exit code is the gate, and a shell keeps only the one it is told to keep.',
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
    find: ({ gates }) => gates.flatMap(({ at, step }) => lostExits(step.commands(), step.shell).map(({ says, line }) => ({
        says: `${jobIn(at)} loses the exit code of the gate: ${says}.`,
        fix: 'Let the step end with it: `bootgate check` on a line of its own.',
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
        const failOn = ((0,audit_gates/* askedOf */.iN)(gate, 'fail-on') ?? '').trim();
        const open = isOpen(failOn);
        if (failOn !== 'never' && !open)
            return [];
        const environments = ((0,audit_gates/* askedOf */.iN)(gate, 'environment') ?? '').split('\n');
        const strict = environments.map((one) => one.trim()).filter(mayBeProduction);
        const [name] = strict;
        if (name === undefined)
            return [];
        const where = name === '' || isOpen(name) ? 'an environment that may be production' : name;
        const location = gate.step.at(gate.step.uses === null ? 'run' : 'with');
        const fix = 'Remove fail-on, and waive in the policy what somebody answers for.';
        return [
            open
                ? {
                    says: `${jobIn(gate.at)} may ask the gate for fail-on: never in ${where}.`,
                    ...{ fix, location, severity: 'warning' },
                }
                : {
                    says: `The gate of ${jobIn(gate.at, 'job')} blocks nothing (fail-on: never) in ${where}.`,
                    ...{ fix, location },
                },
        ];
    }),
});
/** What only a run can know. */
function isOpen(text) {
    return text.includes('${{') || text.startsWith('$');
}
/** No policy is read here: the name tells, and no name may be any. */
function mayBeProduction(name) {
    return name === '' || isOpen(name) || (0,tier/* usualTier */.L)(name) === 'production';
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-ignored.ts


const gateIgnored = defineRule({
    id: 'audit-gate-ignored',
    severity: 'error',
    why: 'A condition such as `always()` takes the place of `success()`, and the deploy runs after a blocked gate.',
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
                says: `${jobIn(at)} deploys (${tool}) though the gate is ${despite.join(', ')}.`,
                fix: fixOf(despite.includes('partial'), deploy.gate?.at === at),
                location: conditionOf(deploy),
            },
        ];
    }),
});
function fixOf(partial, inOneJob) {
    if (partial)
        return inOneJob
            ? "Ask for a pass: `steps.gate.outputs.result == 'pass'`, gate being the id of its step."
            : "Ask for a pass: `needs.gate.result == 'success' && needs.gate.outputs.result == 'pass'`.";
    return inOneJob
        ? 'Remove the if: a step runs after success alone. Or add `&& success()` to it.'
        : "Ask for success, such as `always() && needs.gate.result == 'success'`.";
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-left-out.ts



const gateLeftOut = defineRule({
    id: 'audit-gate-left-out',
    severity: 'error',
    why: 'A step that is skipped fails nothing: its job goes on, and so does the deploy.',
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
    find: ({ deploys }) => deploys.flatMap(({ at, tool, gate, leavesOut }) => gate === null || !leavesOut
        ? []
        : [
            {
                says: `The if of the gate in ${jobIn(gate.at, 'job')} may leave it out, and ${jobIn(at, 'job')} deploys (${tool}) all the same.`,
                fix: "Remove the if, or ask for a pass before the deploy: `needs.gate.outputs.result == 'pass'`.",
                location: outOf(gate.step).at('if'),
            },
        ]),
});
/** The step whose if it is, the nearest one: the gate's own, or one that uses the action which it is of. */
function outOf(step) {
    const around = (0,audit_step/* usesOf */.MZ)(step).toReversed();
    const known = around.filter(({ condition }) => condition !== null);
    return known.find(({ condition }) => !condition?.asksStatus) ?? known[0] ?? step;
}

;// CONCATENATED MODULE: ./src/audit/rules/gate-permissions.ts



const gatePermissions = defineRule({
    id: 'audit-gate-permissions',
    severity: 'warning',
    why: 'Without permissions the token of the gate’s job has those of the repository, which may be all.',
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
        const given = permissionsOf(gate);
        if (given !== undefined && given !== 'write-all')
            return [];
        const fix = 'Give the job what the gate needs: `permissions: { contents: read, id-token: write, statuses: write }`.';
        const location = gate.at.job.at('permissions');
        return [
            given === undefined
                ? { says: `${jobIn(gate.at)} has the gate, and no permissions.`, fix, location }
                : {
                    says: `${jobIn(gate.at)} has the gate, and permissions to write all.`,
                    ...{ fix, location, severity: 'error' },
                },
        ];
    }),
});
/** What is said nearest to the job; a called workflow has those of the job that calls it. */
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
    why: 'Such a run has the secrets and the token of the repository, and then runs, or takes as its policy, what a stranger wrote.',
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
        return placed.job.steps.filter(takesHead).map((step) => ({
            says: `${jobIn(placed)} checks out the head of a pull request, in a run that ${event} gives the rights of the repository.`,
            fix: 'Use pull_request, or check out the base: leave out ref and repository.',
            location: step.at(step.uses === null ? 'run' : 'with'),
        }));
    }),
});
function takesHead({ uses, commands, with: given }) {
    if (uses !== null && /^actions\/checkout(@|$)/i.test(uses))
        return [given.ref, given.repository].some((text) => text !== undefined && (/\brefs\/pull\//.test(text) || namesHead(text)));
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
    why: 'Where no deploy is known, nothing tells that the gate comes before it.',
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
                says: 'There is a gate, and no step that is known to deploy.',
                fix: 'Name what it deploys to, `environment: production`, in the job that deploys.',
                location: gate.step.at(),
            },
        ],
});

;// CONCATENATED MODULE: ./src/audit/rules/unpinned-uses.ts



const unpinnedUses = defineRule({
    id: 'audit-unpinned-uses',
    severity: 'warning',
    why: 'Whoever moves the tag of an action decides what runs beside the gate; who moves the gate’s own decides what passes.',
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
        const concerned = new Set([...gates, ...deploys].map(({ at }) => (0,calls/* pathOf */.XM)(at)[0]?.workflow));
        const gateSteps = new Set(gates.map(({ step }) => step));
        return jobs.flatMap((placed) => {
            if (!concerned.has((0,calls/* pathOf */.XM)(placed)[0]?.workflow))
                return [];
            const { job } = placed;
            const own = [...job.steps, job];
            return own.flatMap((one) => {
                if (one.uses === null || isPinned(one.uses))
                    return [];
                const isGate = gateSteps.has(one);
                return [
                    {
                        says: `${jobIn(placed)} uses ${one.uses}, which is not pinned to a commit.`,
                        fix: 'Write the full SHA of a commit behind the @, and the version in a comment.',
                        location: one.at('uses'),
                        ...(isGate && { severity: 'error' }),
                    },
                ];
            });
        });
    },
});
/** A full SHA, an image by its digest, or what is of the same commit. */
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
    why: 'Nobody answers for the finding any more, so it counts again, and somebody has to decide.',
    example: {
        bad: workflow('\n      # bootgate: waive audit-deploy-ungated until 2026-01-31 by @platform: the gate comes next week'),
        good: workflow(''),
    },
    find: ({ expired }) => expired.map(({ check, owner, expires, location }) => ({
        says: `The waiver of ${check} ended on ${expires}.`,
        fix: `Repair what it waived, or let ${owner} give it a new day.`,
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
/** Known only once everything else has been found. */
const waiverUnused = defineRule({
    id: 'audit-waiver-unused',
    severity: 'warning',
    why: 'A waiver of nothing waits to hide the next mistake.',
    example: {
        bad: waiver_unused_workflow(' # bootgate: waive audit-unpinned-uses until 9999-12-31 by @platform: there was no release yet'),
        good: waiver_unused_workflow(''),
    },
    find: ({ unused }) => unused.map(({ check, location }) => ({
        says: `The waiver of ${check} waives nothing on its line.`,
        fix: 'Remove it, or put it at the end of the line that the finding names, or on one of its own above.',
        location,
    })),
});

;// CONCATENATED MODULE: ./src/audit/rules/index.ts














/** Every rule of the audit, in the order in which a report shows those of one severity. */
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
/** What a comment may waive: nobody waives a word on waivers. */
const waivable = auditRules
    .map(({ id }) => id)
    .filter((id) => id !== waiverExpired.id && id !== waiverUnused.id);
/** What a report says of the rules. */
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
/** Words that stand before a command and change nothing about which one it is. */
const PREFIXES = /^(!|\{|if|then|else|elif|do|while|until|time|exec|command|sudo|nohup|env|npx|bunx)$/;
/** Runners of tools that take a word of their own first. */
const RUNNERS = new Map([
    ['npm', ['exec']],
    ['pnpm', ['exec', 'dlx']],
    ['yarn', ['dlx', 'run']],
    ['uv', ['run']],
    ['poetry', ['run']],
]);
/** The commands of a POSIX shell script, as far as they can be read without running it. */
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
/** Expressions of the workflow, quotes, escapes, comments, operators, and all that is left, letter by letter. */
const TOKEN = /\$\{\{(?:[^}$]|\$(?!\{\{)|\}(?!\}))*\}\}|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\\r?\n|\\[\s\S]|#[^\n]*|\d?>&\d?|&>|&&|\|\||\|&|[;&|()`\n]|[^\S\n]+|[^\s;&|()`'"\\#$]+|[\s\S]/g;
const OPERATOR = /^(&&|\|\||\|&|[;&|()`])$/;
/** How many of the first words stand before the command: assignments, keywords, and the runner of a tool with its options. */
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
    return items.map((item, place) => {
        const step = (0,data/* isMap */.j)(item) ? item : {};
        const path = [...list.path, place];
        const at = (0,parts/* placeIn */.VV)(document, path, step);
        const run = (0,parts/* textOf */.b6)(step.run);
        return {
            place,
            id: (0,parts/* textOf */.b6)(step.id)?.toLowerCase() ?? null,
            uses: (0,parts/* textOf */.b6)(step.uses),
            ...{ run, commands: readOnce(run ?? '') },
            shell: (0,parts/* textOf */.b6)(step.shell) ?? list.shell,
            with: (0,parts/* templates */.kT)(step.with),
            condition: (0,parts/* conditionOf */.rI)(step.if, `The if of step ${place + 1} of ${owner}`, at('if'), failures),
            continueOnError: step['continue-on-error'],
            caller: null,
            at,
            atLine: (line) => document.locateLine([...path, 'run'], line),
        };
    });
}
/** Several rules ask for the same commands. */
function readOnce(script) {
    let read = null;
    return () => {
        read ??= commandsIn(script);
        return read;
    };
}
/** A step after the steps that use the actions which it is of, the outermost first: that of the job. */
function usesOf(step) {
    return step.caller === null ? [step] : [...usesOf(step.caller.step), step];
}


/***/ }),

/***/ 1435:
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
// EXTERNAL MODULE: ./src/domain/own.ts
var own = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/audit/contexts.ts

/** A context of a workflow. The library's own loses keys that every object inherits, such as `constructor`. */
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

// EXTERNAL MODULE: ./src/audit/expression.ts
var audit_expression = __webpack_require__(8437);
;// CONCATENATED MODULE: ./src/audit/world.ts






/** How many ways a run may go are tried before one more is taken to be possible. */
const MOST_RUNS = 1024;
/**
 * Whether something holds in one of the ways in which a run may go: every answer to every guess is tried.
 * @param spend called once a way; what it throws ends the search
 */
function possible(holds, spend = () => { }) {
    let answers = [];
    for (let run = 0; run < MOST_RUNS; run++) {
        spend();
        const known = new Map(answers);
        const made = [...answers];
        const guess = (text) => {
            const answer = known.get(text) ?? false;
            if (!known.has(text))
                made.push([text, answer]);
            known.set(text, answer);
            return answer;
        };
        if (holds(guess))
            return true;
        const last = made.findLastIndex(([, answer]) => !answer);
        const turned = made[last];
        if (turned === undefined)
            return false;
        answers = [...made.slice(0, last), [turned[0], true]];
    }
    return true;
}
/** Whether a condition lets its job or step run. */
function holds(condition, world, guess) {
    if (condition === null || !condition.asksStatus)
        if (!world.status.success)
            return false;
    return condition === null || !(0,result/* falsy */.me)(evaluated(condition.expression, world, guess));
}
/** Whether an expression outside of a run may be true. */
function isTrue(expression, guess) {
    const status = { success: true, failure: false, cancelled: false };
    const value = evaluated(expression, { status, needs: new Map(), steps: new Map() }, guess);
    // A text that says false is none.
    return !(0,result/* falsy */.me)(value) && value.coerceString() !== 'false';
}
/** The text that an expression makes; null when nobody can know it before the run. */
function textOf(expression, world, guess) {
    const value = evaluated(expression, world, guess);
    return value === YES || value === NO ? null : value.coerceString();
}
/** Answers to guesses: a yes or no in place of a value that nobody can know. */
const YES = new dist/* data.BooleanData */.p.bo(true);
const NO = new dist/* data.BooleanData */.p.bo(false);
function evaluated(expression, world, guess) {
    try {
        return new WorldEvaluator(expression, world, guess).evaluate();
    }
    catch {
        // What the evaluator refuses, the runner may not: it counts as true.
        return YES;
    }
}
/** GitHub's own evaluator, that guesses where a run alone could tell. */
class WorldEvaluator extends dist/* Evaluator */.oi {
    #world;
    #guess;
    constructor(expression, world, guess) {
        super(expression, contextsOf(world), functionsOf(world));
        this.#world = world;
        this.#guess = guess;
    }
    eval(part) {
        const world = this.#world;
        if (!isOpen(part, world))
            return new dist/* Evaluator */.oi(part, contextsOf(world), functionsOf(world)).evaluate();
        if (part instanceof ast/* Logical */.oD || part instanceof ast/* Unary */._c || part instanceof ast/* Grouping */.aU)
            return super.eval(part);
        if (part instanceof ast/* Binary */.yI && part.operator.lexeme === '!=')
            return this.#guess(`${written(part.left)}==${written(part.right)}`) ? NO : YES;
        return this.#guess(written(part)) ? YES : NO;
    }
}
/** Whether the value hangs on something that nobody can know before the run. */
function isOpen(expression, world) {
    const path = (0,audit_expression/* pathOf */.XM)(expression);
    if (path !== null)
        return isOpenPath(path, world);
    if (expression instanceof ast/* FunctionCall */.R6) {
        const name = expression.functionName.lexeme.toLowerCase();
        if (name === 'hashfiles')
            return true;
    }
    return (0,audit_expression/* partsOf */.CI)(expression).some((part) => isOpen(part, world));
}
function isOpenPath([context, name, property, output, ...rest], world) {
    if (context !== 'needs' && context !== 'steps' && context !== 'jobs')
        return !(context === 'job' && name === 'status' && property === undefined && !world.inAction);
    const told = world[context] ?? new Map();
    // Another step of the same job: it may have ended in any way.
    if (context === 'steps' && name !== undefined && name !== '*' && !told.has(name))
        return true;
    const ones = name === undefined || name === '*'
        ? [...told.values()]
        : [told.get(name)].filter((one) => one !== undefined);
    if (property !== undefined && property !== 'outputs' && property !== '*')
        return false;
    return ones.some(({ outputs }) => {
        if (outputs === null)
            return true;
        const all = output === undefined || output === '*' || rest.length > 0;
        return all ? Object.values(outputs).includes(null) : (0,own/* ownIn */.o)(outputs, output) === null;
    });
}
/** An expression as a text that is the same for the same meaning in other spelling. */
function written(expression) {
    const path = (0,audit_expression/* pathOf */.XM)(expression);
    if (path !== null)
        return path.join('.');
    if (expression instanceof ast/* Literal */.uS) {
        const { literal } = expression;
        // Texts are compared without case.
        return `'${literal.kind}:${literal.coerceString().toLowerCase()}'`;
    }
    if (expression instanceof ast/* Grouping */.aU)
        return written(expression.group);
    const parts = (0,audit_expression/* partsOf */.CI)(expression).map(written);
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
function contextsOf({ status, needs, steps, jobs = new Map() }) {
    const word = status.success ? 'success' : status.cancelled ? 'cancelled' : 'failure';
    return new Context([
        ['needs', jobsOf(needs)],
        ['jobs', jobsOf(jobs)],
        ['steps', new Context([...steps].map(([id, told]) => [id, stepOf(told)]))],
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
function functionsOf({ status }) {
    const answers = { ...status, always: true };
    return new Map(Object.entries(answers).map(([name, answer]) => [
        name,
        { name, minArgs: 0, maxArgs: 255, call: () => new dist/* data.BooleanData */.p.bo(answer) },
    ]));
}


/***/ })

};
