export const id = 747;
export const ids = [747,67];
export const modules = {

/***/ 747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConditionError: () => (/* binding */ ConditionError),
/* harmony export */   compileCondition: () => (/* binding */ compileCondition)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(241);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(613);
/* harmony import */ var _re2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9448);




/** A condition that cannot be compiled. `says` completes a sentence that begins with where it stands. */
class ConditionError extends Error {
    says;
    constructor(says) {
        super(says);
        this.name = 'ConditionError';
        this.says = says;
    }
}
const RE2_METHOD = 'matchesRe2';
/** Patterns are compiled for conditions that have some; one that cannot be is refused. */
async function patternsOf(text) {
    if (!text.includes('matches'))
        return refusePattern;
    const compile = await (0,_re2_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRe2 */ .o)();
    return (pattern) => compile(pattern) ?? refusePattern();
}
function refusePattern() {
    throw new ConditionError(_re2_js__WEBPACK_IMPORTED_MODULE_3__.NO_PATTERN);
}
/**
 * Compiles a CEL expression over the named variables, of which `own` are worth suggesting.
 * @throws ConditionError with a sentence of our own
 */
async function compileCondition(text, names, own = names) {
    const compilePattern = await patternsOf(text);
    const environment = new _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH();
    const taken = names.filter((name) => !register(environment, name));
    environment.registerFunction(`string.${RE2_METHOD}(string): bool`, (value, pattern) => compilePattern(pattern).matcher(value).find());
    const found = parse(environment, text);
    const identifiers = [...new Set(found.filter(isIdentifier).map(({ args }) => args))];
    const program = environment.parse(withRe2(text, found, compilePattern));
    if (nodes(program.ast).some(isMatches))
        throw new ConditionError('has something between a value and its .matches(…); remove the comment');
    const ambiguous = identifiers.find((name) => taken.includes(name));
    if (ambiguous !== undefined)
        throw new ConditionError(`names ${ambiguous}, which is a word of CEL itself; no condition can ask for a variable of that name`);
    const { valid, type } = program.check();
    const unknown = identifiers.find((name) => !names.includes(name));
    if (!valid && unknown !== undefined)
        throw new ConditionError(`names ${unknown}, which the policy does not declare.${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(unknown, own)}`);
    if (!valid)
        throw new ConditionError('compares or combines things that do not go together');
    if (type !== 'bool' && type !== 'dyn')
        throw new ConditionError('is not a condition: its result is neither true nor false');
    const variables = identifiers.filter((name) => names.includes(name));
    return {
        text,
        variables,
        holds: (given) => {
            const needed = variables.map((name) => given.get(name));
            if (needed.some((variable) => variable?.state === 'unavailable'))
                return null;
            const values = variables.map((name, place) => [name, operand(needed[place])]);
            const result = evaluate(() => program(Object.fromEntries(values)));
            if (typeof result === 'boolean')
                return result;
            throw failed(text);
        },
    };
}
/** False for a word of CEL, such as `string` and `__proto__`: the library keeps those. */
function register(environment, name) {
    try {
        environment.registerVariable(name, 'dyn');
        return true;
    }
    catch {
        return false;
    }
}
/** Absent is null and empty is "": a condition can tell them apart. */
function operand(variable) {
    if (variable === undefined || variable.state === 'absent')
        return null;
    if (variable.state !== 'present')
        return '';
    const raw = variable.value.reveal();
    const { reads } = variable.declaration.type;
    if (reads === 'integer' && /^[+-]?\d+$/.test(raw))
        return BigInt(raw);
    if (reads === 'number' && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(raw))
        return Number(raw);
    if (reads === 'boolean' && /^(true|1|t|y|yes|on|ok|enabled)$/i.test(raw))
        return true;
    if (reads === 'boolean' && /^(false|0|f|n|no|off|disabled)$/i.test(raw))
        return false;
    return raw;
}
/** Re-thrown without the library's message: it may quote an operand. */
function evaluate(run) {
    try {
        return run();
    }
    catch {
        return undefined;
    }
}
function failed(text) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
        code: 'CONDITION_FAILED',
        message: `The condition ${text} could not be decided: it compares what cannot be compared.`,
        fix: 'Compare values of one kind: a variable that is absent is null, integer, port and number are numbers, boolean is true or false, all others are texts.',
    });
}
function parse(environment, text) {
    try {
        return nodes(environment.parse(text).ast);
    }
    catch (thrown) {
        const known = thrown instanceof _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB || thrown instanceof _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluationError */ .ZN;
        const why = known ? `: ${thrown.code.replaceAll('_', ' ')}` : '';
        throw new ConditionError(`is not a CEL expression${why}`);
    }
}
/** Every node of the tree, the root first. */
function nodes(value) {
    if (Array.isArray(value))
        return value.flatMap(nodes);
    if (!isNode(value))
        return [];
    return [value, ...nodes(value.args)];
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
function isIdentifier(node) {
    return node.op === 'id';
}
function isMatches(node) {
    return node.op === 'rcall' && node.args[0] === 'matches';
}
/** The library binds `matches` to the engine's own RegExp and lets nobody replace it, so the calls are renamed. */
function withRe2(text, tree, compilePattern) {
    const calls = tree.flatMap((node) => {
        if (!isMatches(node))
            return [];
        const [pattern] = node.args[2];
        if (pattern?.op === 'value' && typeof pattern.args === 'string')
            compilePattern(pattern.args);
        return [text.indexOf('matches', node.args[1].end)];
    });
    return calls
        .sort((a, b) => b - a)
        .reduce((out, at) => `${out.slice(0, at)}${RE2_METHOD}${out.slice(at + 'matches'.length)}`, text);
}


/***/ }),

/***/ 9448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO_PATTERN: () => (/* binding */ NO_PATTERN),
/* harmony export */   compilePattern: () => (/* binding */ compilePattern),
/* harmony export */   o: () => (/* binding */ loadRe2)
/* harmony export */ });
/** In characters. Compiled, some patterns take a thousand times their length. */
const LONGEST = 1000;
/** What to say of a pattern that cannot be compiled; completes a sentence. */
const NO_PATTERN = `has a pattern that RE2 does not know (no lookaround, no back-references), or one of more than ${LONGEST} characters`;
/** RE2 is loaded for policies that match patterns: it costs as much start-up as the rest of a policy. */
async function loadRe2() {
    const { RE2JS: re2 } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    return (pattern) => {
        if (pattern.length > LONGEST)
            return null;
        try {
            return re2.compile(pattern);
        }
        catch {
            return null;
        }
    };
}
/** A pattern of the policy, ready to be asked; null when RE2 does not know it. */
async function compilePattern(text) {
    const compiled = (await loadRe2())(text);
    return compiled && { text, occursIn: (raw) => compiled.matcher(raw).find() };
}


/***/ })

};
