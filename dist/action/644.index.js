export const id = 644;
export const ids = [644];
export const modules = {

/***/ 644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ConditionError: () => (/* binding */ ConditionError),
  compileCondition: () => (/* binding */ compileCondition)
});

// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(7337);
// EXTERNAL MODULE: ./src/domain/condition-words.ts
var condition_words = __webpack_require__(7637);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/domain/safe-text.ts
var safe_text = __webpack_require__(7115);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/policy/conversions.ts
/** The largest int of CEL, and the largest duration in nanoseconds: both are 64 bits wide. */
const MOST_INT = 2n ** 63n - 1n;
const LEAST_INT = -(2n ** 63n);
const MOST_UINT = 2n ** 64n - 1n;
/** Nanoseconds of the units of a Go duration (Go 1.26, time.ParseDuration). */
const UNITS = new Map([
    ['ns', 1],
    ['us', 1e3],
    ['µs', 1e3],
    ['μs', 1e3],
    ['ms', 1e6],
    ['s', 1e9],
    ['m', 6e10],
    ['h', 3.6e12],
]);
/**
 * Which texts each conversion of CEL takes, as Kubernetes' cel-go 0.29 reads them. The library takes more: an empty
 * text as 0, a day that no calendar has. Forms that Go alone takes (`inf`, `1_0`, hexadecimal floats, the duration `0`)
 * are refused here.
 */
const READERS = {
    int: (text) => isWhole(text, /^[+-]?\d+$/, LEAST_INT, MOST_INT),
    uint: (text) => isWhole(text, /^\d+$/, 0n, MOST_UINT),
    double: (text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)),
    timestamp: isTimestamp,
    duration: isDuration,
};
/** The functions of CEL that read a text. */
const CONVERSIONS = Object.keys(READERS);
/** Whether a function of CEL is one of those. */
function isConversion(name) {
    return Object.hasOwn(READERS, name);
}
/** Whether Kubernetes reads this text by this conversion. */
function canConvert(conversion, text) {
    return READERS[conversion](text);
}
function isWhole(text, form, least, most) {
    if (!form.test(text))
        return false;
    const value = BigInt(text.replace(/^\+/, ''));
    return value >= least && value <= most;
}
/** RFC 3339 with a day that the calendar has. */
function isTimestamp(text) {
    const form = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
    const [, year, month, day] = form.exec(text) ?? [];
    if (year === undefined || Number(year) === 0)
        return false;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
/** `1h30m` or `-1.5s`, within 64 bits of nanoseconds. */
function isDuration(text) {
    const rest = text.replace(/^[+-]/, '');
    if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(rest))
        return false;
    const parts = rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g);
    const total = [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS.get(unit ?? '') ?? 0), 0);
    return total < Number(MOST_INT);
}

;// CONCATENATED MODULE: ./src/policy/condition-rewrite.ts

/** Replaces `matches` of the library, which refuses a second function of that name. So does `int(string)`. */
const RE2_METHOD = 'matchesRe2';
/** `int(X)` becomes `int(textForInt(X))`, which refuses a text that Kubernetes refuses. */
const guardOf = (conversion) => `textFor${conversion.charAt(0).toUpperCase()}${conversion.slice(1)}`;
/** Every node of the tree, the root first. */
function nodesOf(value) {
    if (Array.isArray(value))
        return value.flatMap(nodesOf);
    if (!isNode(value))
        return [];
    return [value, ...nodesOf(value.args)];
}
/** The condition with its calls of `matches` and of the conversions replaced. @param tree its nodes */
function rewritten(text, tree) {
    return tree
        .flatMap((node) => editsOf(text, node))
        .sort((one, other) => other.at - one.at)
        .reduce((out, { at, remove, insert }) => `${out.slice(0, at)}${insert}${out.slice(at + remove)}`, text);
}
/** Whether every call is replaced: a comment in the wrong place can hide one. @param tree nodes of the rewritten text */
function isRewritten(tree) {
    return tree.every((node) => {
        if (isMatches(node))
            return false;
        if (!isConverting(node))
            return true;
        const [name, [argument]] = node.args;
        return argument?.op === 'call' && argument.args[0] === guardOf(name);
    });
}
function editsOf(text, node) {
    if (isMatches(node)) {
        const at = text.indexOf('matches', node.args[1].end);
        return [{ at, remove: 'matches'.length, insert: RE2_METHOD }];
    }
    if (!isConverting(node))
        return [];
    const open = text.indexOf('(', node.start) + 1;
    return [
        { at: open, remove: 0, insert: `${guardOf(node.args[0])}(` },
        { at: node.end - 1, remove: 0, insert: ')' },
    ];
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
function isMatches(node) {
    return node.op === 'rcall' && node.args[0] === 'matches';
}
function isConverting(node) {
    return node.op === 'call' && isConversion(node.args[0]) && node.args[1].length === 1;
}

;// CONCATENATED MODULE: ./src/policy/cost-extent.ts
function textOf(size) {
    return { size };
}
/** A boolean, a number or a date, by the length of its text. */
const SMALL = textOf(32);
function isList({ item }) {
    return item !== undefined;
}
function itemOf(extent) {
    return extent.item ?? extent;
}
/** An extent that is large enough for both. */
function larger(one, other) {
    const size = Math.max(one.size, other.size);
    return isList(one) || isList(other)
        ? { size, item: larger(itemOf(one), itemOf(other)) }
        : { size };
}
/** The extent of `times` copies. */
function scaled(extent, times) {
    return { ...extent, size: extent.size * times };
}
/** The cost of comparing it, down to the last item. */
function weightOf({ size, item }) {
    return item === undefined ? size : size * (1 + weightOf(item));
}

;// CONCATENATED MODULE: ./src/policy/cost.ts

/** The assumed length in characters before the values are known: few are longer. */
const USUAL_LENGTH = 1024;
/** Kubernetes' limit for one condition; about a quarter of a second. */
const MOST_STEPS = 10_000_000;
/** Scanning a text is faster than walking a tree. */
const CHARACTERS_A_STEP = 10;
/** Comparing and copying texts is even faster. */
const COPIED_A_STEP = 1000;
/** Assumed instructions for each character of a pattern that is not a literal; most have fewer. */
const INSTRUCTIONS_A_CHARACTER = 4;
/** A date in a time zone needs the engine's tables. */
const TIME_ZONE = 500;
const MACROS = ['all', 'exists', 'exists_one', 'map', 'filter'];
/**
 * Estimates the most steps of a condition before it runs, as Kubernetes does: the body of a macro counts once for
 * each item, and a function over a text counts by its length.
 */
function stepsOf(tree, { lengthOf, patternSize }) {
    return estimate(tree, new Map()).cost;
    function estimate(node, local) {
        switch (node.op) {
            case 'value':
                return { cost: 1, extent: literal(node.args) };
            case 'id':
                return { cost: 1, extent: local.get(node.args) ?? textOf(lengthOf(node.args)) };
            case '.':
            case '.?': {
                const { cost, extent } = estimate(node.args[0], local);
                return { cost: cost + 1, extent: itemOf(extent) };
            }
            case 'call':
                return called(node.args[0], node.args[1], local);
            case 'rcall':
                return method(node.args[0], node.args[1], node.args[2], local);
            case 'list':
                return gathered(node.args, local);
            case 'map':
                return gathered(node.args.flat(), local);
            case '!_':
            case '-_':
                return plus(1, estimate(node.args, local));
            case '?:': {
                const [condition, yes, no] = node.args;
                const ways = [estimate(yes, local), estimate(no, local)];
                const cost = 1 + estimate(condition, local).cost + Math.max(ways[0].cost, ways[1].cost);
                return { cost, extent: larger(ways[0].extent, ways[1].extent) };
            }
            default:
                return operated(node.op, estimate(node.args[0], local), estimate(node.args[1], local));
        }
    }
    function called(name, nodes, local) {
        const all = nodes.map((one) => estimate(one, local));
        const extent = all[0]?.extent ?? SMALL;
        const through = all.reduce((sum, one) => sum + one.cost + one.extent.size / CHARACTERS_A_STEP, 1);
        if (name === 'size')
            return { cost: through, extent: SMALL };
        return { cost: through, extent: name === 'bytes' ? scaled(extent, 3) : larger(extent, SMALL) };
    }
    function gathered(nodes, local) {
        const all = nodes.map((one) => estimate(one, local));
        const item = all.map(({ extent }) => extent).reduce(larger, textOf(0));
        const cost = all.reduce((sum, one) => sum + one.cost, 1);
        return { cost, extent: { size: all.length, item } };
    }
    function method(name, target, args, local) {
        const [first, ...others] = args;
        if (MACROS.includes(name) && first)
            return macro(name, target, first, others, local);
        if (name === 'bind' && first)
            return bound(first, others, local);
        const on = estimate(target, local);
        const costs = args.map((one) => estimate(one, local));
        const cost = costs.reduce((sum, one) => sum + one.cost, 1 + on.cost);
        const most = costs[0]?.extent.size ?? 0;
        const through = on.extent.size / CHARACTERS_A_STEP;
        switch (name) {
            case 'matches': {
                const literal = first?.op === 'value' && typeof first.args === 'string' ? first.args : null;
                const size = literal === null ? most * INSTRUCTIONS_A_CHARACTER : patternSize(literal);
                return { cost: cost + on.extent.size * size, extent: SMALL };
            }
            // The engine may compare the whole search text at each position.
            case 'contains':
            case 'indexOf':
            case 'lastIndexOf':
                return { cost: cost + through * (1 + most / CHARACTERS_A_STEP), extent: SMALL };
            case 'split': {
                const extent = { size: on.extent.size + 1, item: textOf(on.extent.size) };
                return { cost: cost + on.extent.size + through * (most / CHARACTERS_A_STEP), extent };
            }
            case 'join': {
                const extent = textOf(on.extent.size * (itemOf(on.extent).size + most));
                return { cost: cost + extent.size / CHARACTERS_A_STEP, extent };
            }
            default: {
                const zone = name.startsWith('get') && args.length > 0 ? TIME_ZONE : 0;
                return { cost: cost + through + zone, extent: scaled(larger(on.extent, SMALL), 2) };
            }
        }
    }
    function macro(name, target, item, body, local) {
        const on = estimate(target, local);
        const each = body.map((one) => estimate(one, withName(local, item, itemOf(on.extent))));
        const once = each.reduce((sum, one) => sum + one.cost, 2);
        const cost = 1 + on.cost + on.extent.size * once;
        const made = each.at(-1)?.extent ?? SMALL;
        if (name === 'map')
            return { cost, extent: { size: on.extent.size, item: made } };
        return { cost, extent: name === 'filter' ? on.extent : SMALL };
    }
    /** `cel.bind(name, value, expression)` evaluates the value once. */
    function bound(name, [value, body], local) {
        if (value === undefined || body === undefined)
            return { cost: 1, extent: SMALL };
        const bound = estimate(value, local);
        const { cost, extent } = estimate(body, withName(local, name, bound.extent));
        return { cost: 1 + bound.cost + cost, extent };
    }
}
function plus(steps, { cost, extent }) {
    return { cost: cost + steps, extent };
}
function withName(local, name, extent) {
    return name.op === 'id' ? new Map([...local, [name.args, extent]]) : local;
}
function operated(op, left, right) {
    const [a, b] = [left.extent, right.extent];
    const cost = 1 + left.cost + right.cost;
    switch (op) {
        case '+': {
            const item = isList(a) || isList(b) ? larger(itemOf(a), itemOf(b)) : undefined;
            const extent = { size: a.size + b.size, ...(item && { item }) };
            return { cost: cost + extent.size / (item ? CHARACTERS_A_STEP : COPIED_A_STEP), extent };
        }
        case 'in': {
            const each = 1 + Math.min(weightOf(a), weightOf(itemOf(b))) / CHARACTERS_A_STEP;
            return { cost: cost + b.size * each, extent: SMALL };
        }
        case '[]':
        case '[?]':
            return { cost, extent: itemOf(a) };
        default: {
            const lists = isList(a) || isList(b);
            const compared = Math.min(weightOf(a), weightOf(b));
            return { cost: cost + compared / (lists ? CHARACTERS_A_STEP : COPIED_A_STEP), extent: SMALL };
        }
    }
}
function literal(value) {
    if (typeof value === 'string' || value instanceof Uint8Array)
        return textOf(value.length);
    return SMALL;
}

// EXTERNAL MODULE: ./src/policy/re2.ts
var re2 = __webpack_require__(9448);
;// CONCATENATED MODULE: ./src/policy/condition.ts









/** A condition that cannot be compiled. `says` completes a sentence that begins with the condition. */
class ConditionError extends Error {
    says;
    constructor(says) {
        super(says);
        this.name = 'ConditionError';
        this.says = says;
    }
}
/** The limit for values longer than usual: the policy is not at fault, so a condition may take a second or two. */
const MOST_STEPS_THERE = MOST_STEPS * 10;
/** Loads the pattern compiler only for conditions with patterns. Refuses a pattern that RE2 cannot compile. */
async function patternsOf(text, load) {
    const compile = text.includes('matches') ? await load() : () => 'has a pattern and no matches';
    return (pattern) => {
        const compiled = compile(pattern);
        if (typeof compiled === 'string')
            throw new ConditionError(compiled);
        return compiled;
    };
}
/**
 * Compiles a CEL expression over the named variables; `ownNames` are the names to suggest.
 * @throws ConditionError with our own sentence, never the library's
 */
async function compileCondition(text, names, ownNames = names, patterns = (0,re2/* patternsOfOnePolicy */.X)()) {
    const compilePattern = await patternsOf(text, patterns);
    const environment = new lib/* Environment */.OH();
    const taken = names.filter((name) => !register(environment, name));
    environment.registerFunction(`string.${RE2_METHOD}(string): bool`, (value, pattern) => compilePattern(pattern).matcher(value).find());
    for (const conversion of CONVERSIONS)
        environment.registerFunction(`${guardOf(conversion)}(dyn): dyn`, (value) => {
            if (typeof value !== 'string' || canConvert(conversion, value))
                return value;
            throw new ConditionError(`has a text that ${conversion}() cannot read`);
        });
    const tree = parse(environment, text);
    const found = nodesOf(tree);
    const identifiers = [...new Set(found.filter(isIdentifier).map(({ args }) => args))];
    for (const node of found.filter(isMatches)) {
        const [pattern] = node.args[2];
        if (pattern?.op === 'value' && typeof pattern.args === 'string')
            compilePattern(pattern.args);
    }
    const program = programOf(environment, rewritten(text, found));
    if (program === null || !isRewritten(nodesOf(program.ast)))
        throw new ConditionError('has a comment inside a call; remove the comment');
    const ambiguous = identifiers.find((name) => taken.includes(name));
    if (ambiguous !== undefined)
        throw new ConditionError(`uses ${ambiguous}, which CEL reserves; a condition cannot use a variable of that name`);
    const { valid, type } = program.check();
    const unknown = identifiers.find((name) => !names.includes(name));
    const missing = unknownFunction(found, environment);
    if (!valid && missing !== null)
        throw new ConditionError(missing);
    if (!valid && unknown !== undefined)
        throw new ConditionError(`uses ${(0,safe_text/* safeText */.Hk)(unknown, 'a variable')}, which the policy does not declare.${(0,nearest/* didYouMean */.au)(unknown, ownNames)}`);
    if (!valid)
        throw new ConditionError('compares or combines values of different kinds');
    if (type !== 'bool' && type !== 'dyn')
        throw new ConditionError('is not a condition: its result must be true or false');
    const patternSize = (pattern) => compilePattern(pattern).programSize();
    const stepsFor = (lengthOf) => stepsOf(tree, { lengthOf, patternSize });
    const steps = stepsFor(() => USUAL_LENGTH);
    if (steps > MOST_STEPS)
        throw new ConditionError(`takes too long: up to ${inWords(steps)} steps for values of ${USUAL_LENGTH} characters; the limit is ${inWords(MOST_STEPS)}`);
    const variables = identifiers.filter((name) => names.includes(name));
    return {
        text,
        variables,
        steps,
        holds: (operands) => {
            const needed = variables.map((name) => operands.get(name));
            if (needed.some((variable) => variable?.state === 'unavailable'))
                return null;
            const values = variables.map((name, place) => [name, operand(needed[place])]);
            const lengths = new Map(values.map(([name, value]) => [name, lengthOf(value)]));
            const secret = needed.some((variable) => variable?.declaration.sensitive);
            const shown = secret ? (0,condition_words/* withoutLiterals */.$M)(text) : text;
            if (stepsFor((name) => lengths.get(name) ?? 0) > MOST_STEPS_THERE)
                throw tooLong(shown);
            const result = evaluate(() => program(Object.fromEntries(values)));
            if (typeof result === 'boolean')
                return result;
            throw failed(shown);
        },
    };
}
/** False for words that the CEL library reserves, such as `string` and `__proto__`. */
function register(environment, name) {
    try {
        environment.registerVariable(name, 'dyn');
        return true;
    }
    catch {
        return false;
    }
}
/** Absent is null, empty is "": a condition can distinguish them. */
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
/** The length of the value as text, in characters. */
function lengthOf(value) {
    return typeof value === 'string' ? value.length : String(value).length;
}
/** Drops the library's message, which may quote an operand. */
function evaluate(run) {
    try {
        return run();
    }
    catch {
        return undefined;
    }
}
function tooLong(text) {
    return new errors/* GateError */.ue({
        code: 'CONDITION_FAILED',
        message: `The condition ${text} could not be evaluated: it takes too long for the present, long values.`,
        fix: 'Make the condition cheaper: fewer nested splits, simpler patterns.',
    });
}
/** `12,000,000`. */
function inWords(steps) {
    const whole = Math.ceil(steps);
    return whole < 1e15 ? whole.toLocaleString('en-US') : 'more than 10^15';
}
function failed(text) {
    return new errors/* GateError */.ue({
        code: 'CONDITION_FAILED',
        message: `The condition ${text} could not be evaluated: it compares values of different kinds.`,
        fix: 'Compare values of one kind: an absent variable is null; integer, port and number are numbers; boolean is true or false; all others are texts.',
    });
}
/** Null where a comment hides the end of a call from the rewriting. */
function programOf(environment, text) {
    try {
        return environment.parse(text);
    }
    catch {
        return null;
    }
}
function parse(environment, text) {
    try {
        return environment.parse(text).ast;
    }
    catch (thrown) {
        const known = thrown instanceof lib/* ParseError */.mB || thrown instanceof lib/* EvaluationError */.ZN;
        const why = known ? `: ${thrown.code.replaceAll('_', ' ')}` : '';
        throw new ConditionError(`is not a CEL expression${why}`);
    }
}
function isIdentifier(node) {
    return node.op === 'id';
}
/** Names a function that does not exist here, and the nearest that does; null when all exist. */
function unknownFunction(tree, environment) {
    const functions = [...new Set(environment.getDefinitions().functions.map(({ name }) => name))];
    const called = tree.flatMap((node) => {
        if (node.op !== 'call' && node.op !== 'rcall')
            return [];
        return [String(node.args[0])];
    });
    const missing = called.find((name) => !functions.includes(name));
    if (missing === undefined)
        return null;
    const known = functions.filter((name) => name !== RE2_METHOD && !name.startsWith('textFor'));
    return `calls ${(0,safe_text/* safeText */.Hk)(missing, 'a function')}(), which does not exist here.${(0,nearest/* didYouMean */.au)(missing, known)}`;
}


/***/ })

};
