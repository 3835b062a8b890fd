export const id = 611;
export const ids = [611];
export const modules = {

/***/ 2611:
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
// EXTERNAL MODULE: ./src/domain/sayable.ts
var sayable = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/policy/cost-shape.ts
function textOf(size) {
    return { size };
}
/** A boolean, a number or a date: as long as it is when it is written. */
const SMALL = textOf(32);
function isList({ item }) {
    return item !== undefined;
}
function itemOf(shape) {
    return shape.item ?? shape;
}
/** A shape that holds whatever one of both holds. */
function larger(one, other) {
    const size = Math.max(one.size, other.size);
    return isList(one) || isList(other)
        ? { size, item: larger(itemOf(one), itemOf(other)) }
        : { size };
}
/** A shape so many times as long. */
function scaled(shape, times) {
    return { ...shape, size: shape.size * times };
}
/** How much there is to compare in it, down to the last item. */
function weightOf({ size, item }) {
    return item === undefined ? size : size * (1 + weightOf(item));
}

;// CONCATENATED MODULE: ./src/policy/cost.ts

/** In characters, until the values are there: few are longer. */
const USUAL_LENGTH = 1024;
/** Kubernetes' own limit for one condition; a quarter of a second or so. */
const MOST_STEPS = 10_000_000;
/** Going through a text is faster than through a tree. */
const CHARACTERS_A_STEP = 10;
/** Texts are compared and copied faster still. */
const COPIED_A_STEP = 1000;
/** A pattern that is no text of the condition is not known; most have fewer for each of their characters. */
const INSTRUCTIONS_A_CHARACTER = 4;
/** A date in a time zone asks the tables of the engine. */
const TIME_ZONE = 500;
const MACROS = ['all', 'exists', 'exists_one', 'map', 'filter'];
/**
 * The most steps that a condition takes, as Kubernetes estimates it: what stands in a macro counts once for each
 * item, and what goes through a text counts by its length. It is told before anything runs.
 */
function stepsOf(tree, { lengthOf, patternSize }) {
    return estimate(tree, new Map()).cost;
    function estimate(node, local) {
        switch (node.op) {
            case 'value':
                return { cost: 1, shape: literal(node.args) };
            case 'id':
                return { cost: 1, shape: local.get(node.args) ?? textOf(lengthOf(node.args)) };
            case '.':
            case '.?': {
                const { cost, shape } = estimate(node.args[0], local);
                return { cost: cost + 1, shape: itemOf(shape) };
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
                return { cost, shape: larger(ways[0].shape, ways[1].shape) };
            }
            default:
                return operated(node.op, estimate(node.args[0], local), estimate(node.args[1], local));
        }
    }
    function called(name, nodes, local) {
        const all = nodes.map((one) => estimate(one, local));
        const shape = all[0]?.shape ?? SMALL;
        const through = all.reduce((sum, one) => sum + one.cost + one.shape.size / CHARACTERS_A_STEP, 1);
        if (name === 'size')
            return { cost: through, shape: SMALL };
        return { cost: through, shape: name === 'bytes' ? scaled(shape, 3) : larger(shape, SMALL) };
    }
    function gathered(nodes, local) {
        const all = nodes.map((one) => estimate(one, local));
        const item = all.map(({ shape }) => shape).reduce(larger, textOf(0));
        const cost = all.reduce((sum, one) => sum + one.cost, 1);
        return { cost, shape: { size: all.length, item } };
    }
    function method(name, target, args, local) {
        const [first, ...others] = args;
        if (MACROS.includes(name) && first)
            return macro(name, target, first, others, local);
        if (name === 'bind' && first)
            return bound(first, others, local);
        const on = estimate(target, local);
        const given = args.map((one) => estimate(one, local));
        const cost = given.reduce((sum, one) => sum + one.cost, 1 + on.cost);
        const most = given[0]?.shape.size ?? 0;
        const through = on.shape.size / CHARACTERS_A_STEP;
        switch (name) {
            case 'matches': {
                const literal = first?.op === 'value' && typeof first.args === 'string' ? first.args : null;
                const size = literal === null ? most * INSTRUCTIONS_A_CHARACTER : patternSize(literal);
                return { cost: cost + on.shape.size * size, shape: SMALL };
            }
            // The engine may compare all of what is sought at each place.
            case 'contains':
            case 'indexOf':
            case 'lastIndexOf':
                return { cost: cost + through * (1 + most / CHARACTERS_A_STEP), shape: SMALL };
            case 'split': {
                const shape = { size: on.shape.size + 1, item: textOf(on.shape.size) };
                return { cost: cost + on.shape.size + through * (most / CHARACTERS_A_STEP), shape };
            }
            case 'join': {
                const shape = textOf(on.shape.size * (itemOf(on.shape).size + most));
                return { cost: cost + shape.size / CHARACTERS_A_STEP, shape };
            }
            default: {
                const zone = name.startsWith('get') && args.length > 0 ? TIME_ZONE : 0;
                return { cost: cost + through + zone, shape: scaled(larger(on.shape, SMALL), 2) };
            }
        }
    }
    function macro(name, target, item, body, local) {
        const on = estimate(target, local);
        const each = body.map((one) => estimate(one, withName(local, item, itemOf(on.shape))));
        const once = each.reduce((sum, one) => sum + one.cost, 2);
        const cost = 1 + on.cost + on.shape.size * once;
        const made = each.at(-1)?.shape ?? SMALL;
        if (name === 'map')
            return { cost, shape: { size: on.shape.size, item: made } };
        return { cost, shape: name === 'filter' ? on.shape : SMALL };
    }
    /** `cel.bind(name, value, expression)`: the value is worked out once. */
    function bound(name, [value, body], local) {
        if (value === undefined || body === undefined)
            return { cost: 1, shape: SMALL };
        const given = estimate(value, local);
        const { cost, shape } = estimate(body, withName(local, name, given.shape));
        return { cost: 1 + given.cost + cost, shape };
    }
}
function plus(steps, { cost, shape }) {
    return { cost: cost + steps, shape };
}
function withName(local, name, shape) {
    return name.op === 'id' ? new Map([...local, [name.args, shape]]) : local;
}
function operated(op, left, right) {
    const [a, b] = [left.shape, right.shape];
    const cost = 1 + left.cost + right.cost;
    switch (op) {
        case '+': {
            const item = isList(a) || isList(b) ? larger(itemOf(a), itemOf(b)) : undefined;
            const shape = { size: a.size + b.size, ...(item && { item }) };
            return { cost: cost + shape.size / (item ? CHARACTERS_A_STEP : COPIED_A_STEP), shape };
        }
        case 'in': {
            const each = 1 + Math.min(weightOf(a), weightOf(itemOf(b))) / CHARACTERS_A_STEP;
            return { cost: cost + b.size * each, shape: SMALL };
        }
        case '[]':
        case '[?]':
            return { cost, shape: itemOf(a) };
        default: {
            const lists = isList(a) || isList(b);
            const compared = Math.min(weightOf(a), weightOf(b));
            return { cost: cost + compared / (lists ? CHARACTERS_A_STEP : COPIED_A_STEP), shape: SMALL };
        }
    }
}
function literal(value) {
    if (typeof value === 'string' || value instanceof Uint8Array)
        return textOf(value.length);
    return SMALL;
}

// EXTERNAL MODULE: ./src/policy/re2.ts
var re2 = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/policy/condition.ts







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
/** Longer values than usual are no mistake of the policy: a condition over them may take a second or two. */
const MOST_STEPS_THERE = MOST_STEPS * 10;
/** Patterns are compiled for conditions that have some; one that cannot be is refused. */
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
 * Compiles a CEL expression over the named variables, of which `own` are worth suggesting.
 * @throws ConditionError with a sentence of our own
 */
async function compileCondition(text, names, own = names, patterns = (0,re2/* patternsOfOnePolicy */.X)()) {
    const compilePattern = await patternsOf(text, patterns);
    const environment = new lib/* Environment */.OH();
    const taken = names.filter((name) => !register(environment, name));
    environment.registerFunction(`string.${RE2_METHOD}(string): bool`, (value, pattern) => compilePattern(pattern).matcher(value).find());
    const tree = parse(environment, text);
    const found = nodes(tree);
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
        throw new ConditionError(`names ${(0,sayable/* sayable */.i)(unknown, 'a variable')}, which the policy does not declare.${(0,nearest/* didYouMean */.au)(unknown, own)}`);
    if (!valid)
        throw new ConditionError('compares or combines things that do not go together');
    if (type !== 'bool' && type !== 'dyn')
        throw new ConditionError('is not a condition: its result is neither true nor false');
    const patternSize = (pattern) => compilePattern(pattern).programSize();
    const stepsFor = (lengthOf) => stepsOf(tree, { lengthOf, patternSize });
    const steps = stepsFor(() => USUAL_LENGTH);
    if (steps > MOST_STEPS)
        throw new ConditionError(`takes too long: up to ${inWords(steps)} steps where each value has ${USUAL_LENGTH} characters, and ${inWords(MOST_STEPS)} are allowed`);
    const variables = identifiers.filter((name) => names.includes(name));
    return {
        text,
        variables,
        steps,
        holds: (given) => {
            const needed = variables.map((name) => given.get(name));
            if (needed.some((variable) => variable?.state === 'unavailable'))
                return null;
            const values = variables.map((name, place) => [name, operand(needed[place])]);
            const lengths = new Map(values.map(([name, value]) => [name, lengthOf(value)]));
            if (stepsFor((name) => lengths.get(name) ?? 0) > MOST_STEPS_THERE)
                throw tooLong(text);
            const result = evaluate(() => program(Object.fromEntries(values)));
            if (typeof result === 'boolean')
                return result;
            const secret = needed.some((variable) => variable?.declaration.sensitive);
            throw failed(secret ? (0,condition_words/* withoutLiterals */.$M)(text) : text);
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
/** In characters, as it would be written. */
function lengthOf(value) {
    return typeof value === 'string' ? value.length : String(value).length;
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
function tooLong(text) {
    return new errors/* GateError */.ue({
        code: 'CONDITION_FAILED',
        message: `The condition ${text} could not be decided: it takes too long for values as long as these.`,
        fix: 'Ask less of long values: split fewer of them inside each other, and match them by simpler patterns.',
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
        message: `The condition ${text} could not be decided: it compares what cannot be compared.`,
        fix: 'Compare values of one kind: a variable that is absent is null, integer, port and number are numbers, boolean is true or false, all others are texts.',
    });
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


/***/ })

};
