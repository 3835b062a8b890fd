export const id = 187;
export const ids = [187];
export const modules = {

/***/ 6187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readToml: () => (/* binding */ readToml)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/files.ts
var files = __webpack_require__(8140);
// EXTERNAL MODULE: ./src/text/reading.ts
var reading = __webpack_require__(7039);
;// CONCATENATED MODULE: ./src/text/toml-keys.ts
/**
 * Where each key of a TOML text stands: the offset by its path, as JSON. The text is known to be TOML, so only keys,
 * tables and the ends of values are looked for. Keys of inline tables count, those in lists do not.
 */
function tomlKeys(text) {
    const places = new Map();
    const counts = new Map();
    const note = (path, offset) => {
        const key = JSON.stringify(path);
        if (!places.has(key))
            places.set(key, offset);
    };
    let table = [];
    let at = 0;
    while (at < text.length) {
        at = skipBlank(text, at);
        if (at >= text.length)
            break;
        const header = match(/\[\[?/y, text, at);
        if (header !== '') {
            const key = readKey(text, at + header.length);
            table = withIndexes(key.path, counts, header === '[[');
            note(table, at);
            at = skip(/[ \t]*\]+/y, text, key.end);
        }
        else {
            at = readPair(text, at, table, note);
        }
    }
    return places;
}
const KEY_PART = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+/y;
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
}
function skip(pattern, text, at) {
    return at + match(pattern, text, at).length;
}
/** Behind white space, line ends and comments. Loops, because a regular expression runs out of stack on a long text. */
function skipBlank(text, start) {
    let at = start;
    while (at < text.length) {
        if (text[at] === '#')
            at = indexOr(text, '\n', at);
        else if (!' \t\r\n'.includes(text.charAt(at)))
            break;
        else
            at += 1;
    }
    return at;
}
/** Where a text in quotes ends; where it starts, for other values. */
function skipText(text, start) {
    const quote = text.charAt(start);
    if (quote !== '"' && quote !== "'")
        return start;
    const isLong = text.startsWith(quote.repeat(3), start);
    const end = isLong ? quote.repeat(3) : quote;
    let at = start + end.length;
    while (at < text.length && !text.startsWith(end, at))
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    at += end.length;
    // Up to two quotes may stand before the three that end the text.
    for (let more = 0; isLong && more < 2 && text[at] === quote; more += 1)
        at += 1;
    return at;
}
function indexOr(text, mark, at) {
    const found = text.indexOf(mark, at);
    return found === -1 ? text.length : found;
}
/** The index of each list of tables on the way to a table. */
function withIndexes(path, counts, isItem) {
    let indexed = [];
    for (const [depth, part] of path.entries()) {
        indexed = [...indexed, part];
        const key = JSON.stringify(indexed);
        const count = counts.get(key);
        const isNew = isItem && depth === path.length - 1;
        if (isNew)
            counts.set(key, (count ?? -1) + 1);
        if (isNew || count !== undefined)
            indexed = [...indexed, `${counts.get(key) ?? 0}`];
    }
    return indexed;
}
function readKey(text, start) {
    const path = [];
    let at = skip(/[ \t]*/y, text, start);
    for (;;) {
        const part = match(KEY_PART, text, at);
        path.push(unquoted(part));
        const dot = match(/[ \t]*\.[ \t]*/y, text, at + part.length);
        at += part.length + dot.length;
        if (dot === '')
            return { path, end: skip(/[ \t]*/y, text, at) };
    }
}
function unquoted(part) {
    if (part.startsWith("'"))
        return part.slice(1, -1);
    if (!part.startsWith('"'))
        return part;
    const text = part.slice(1, -1);
    return text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, one) => one === undefined
        ? String.fromCodePoint(Number.parseInt(four ?? eight, 16))
        : (ESCAPES.get(one) ?? one));
}
const ESCAPES = new Map([
    ['b', '\b'],
    ['t', '\t'],
    ['n', '\n'],
    ['f', '\f'],
    ['r', '\r'],
    ['e', '\x1b'],
]);
/** Notes a key, and what an inline table behind it has. @returns where the value ends */
function readPair(text, start, table, note) {
    const { path, end } = readKey(text, start);
    const whole = [...table, ...path];
    for (const [index] of path.entries())
        note(whole.slice(0, table.length + index + 1), start);
    const value = skip(/=[ \t]*/y, text, end);
    // A character that begins no key cannot be passed over for ever.
    return Math.max(readValue(text, value, whole, note), start + 1);
}
function readValue(text, start, path, note) {
    if (text[start] === '{') {
        let at = skipBlank(text, start + 1);
        while (at < text.length && text[at] !== '}') {
            at = skipBlank(text, readPair(text, at, path, note));
            at = skipBlank(text, skip(/,?/y, text, at));
        }
        return at + 1;
    }
    if (text[start] === '[') {
        let at = skipBlank(text, start + 1);
        while (at < text.length && text[at] !== ']') {
            at = skipBlank(text, Math.max(readValue(text, at, [], () => { }), at + 1));
            at = skipBlank(text, skip(/,?/y, text, at));
        }
        return at + 1;
    }
    const end = skipText(text, start);
    return end > start ? end : skip(/[^,\]}\n#]*/y, text, start);
}

// EXTERNAL MODULE: ./src/text/toml-values.ts
var toml_values = __webpack_require__(5038);
;// CONCATENATED MODULE: ./src/text/toml.ts






/** Reads TOML 1.0 (smol-toml). Whole numbers are `bigint`, others TomlFloat, dates TomlMoment. */
function readToml(source, file) {
    const text = (0,files/* withoutMark */.E)(source);
    const at = (0,reading/* placesIn */.yN)(text, file);
    let value;
    try {
        value = plain((0,dist/* parse */.qg)(text, { integersAsBigInt: true }));
    }
    catch (thrown) {
        const [line, column] = ['line', 'column'].map((key) => Number((0,data/* valueAt */.f)(thrown, [key]) ?? 1));
        const says = 'a key, a value or a table is malformed, or given twice';
        return (0,reading/* refused */.J5)([{ says, location: { file, line: line ?? 1, column: column ?? 1 } }]);
    }
    const keys = tomlKeys(text);
    const locate = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = keys.get(JSON.stringify(path.slice(0, length).map(String)));
            if (offset !== undefined)
                return at(offset);
        }
        return at(0);
    };
    return {
        ok: true,
        document: {
            value,
            locate,
            locateKey: locate,
            locateLine: locate,
            bare: () => null,
            bareKey: () => null,
            tag: () => null,
        },
    };
}
/** The reader itself refuses data that nests too deeply. */
function plain(value) {
    if (typeof value === 'number')
        return new toml_values/* TomlFloat */.z(value);
    if (value instanceof dist/* TomlDate */.PJ)
        return new toml_values/* TomlMoment */.P();
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}


/***/ })

};
