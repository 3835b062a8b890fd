export const id = 872;
export const ids = [872];
export const modules = {

/***/ 2299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   zs: () => (/* binding */ unedited)
/* harmony export */ });
/* unused harmony exports lineStarts, lineOf */
/** A text without edits. */
function unedited(text) {
    return { original: text, text, origins: text.split('\n').map((_, place) => place) };
}
/** Applies edits that do not overlap. Bytes outside of them stay. */
function applyEdits(edited, edits) {
    const starts = lineStarts(edited.text);
    const origins = edited.origins.map((origin) => [origin]);
    const pieces = [];
    let at = 0;
    for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
        pieces.push(edited.text.slice(at, start), text);
        at = end;
        const added = text
            .split('\n')
            .slice(1)
            .map(() => null);
        const line = lineOf(starts, start);
        if (text.startsWith('\n'))
            origins[line]?.push(...added);
        else
            origins[line]?.unshift(...added);
    }
    pieces.push(edited.text.slice(at));
    return { ...edited, text: pieces.join(''), origins: origins.flat() };
}
/** How the lines of the original changed, from first to last. */
function changesOf({ original, text, origins }) {
    const before = original.split('\n');
    const changes = [];
    let next = 0;
    for (const [place, line] of text.split('\n').entries()) {
        const origin = origins[place] ?? null;
        const old = origin === null ? null : (before[origin] ?? '');
        if (origin !== null && old === line) {
            next = origin + 1;
            continue;
        }
        const last = changes.at(-1);
        const change = last !== undefined && last.line + last.removed.length === next
            ? last
            : { line: next, removed: [], inserted: [] };
        if (change !== last)
            changes.push(change);
        change.inserted.push(line);
        if (origin === null)
            continue;
        change.removed.push(old ?? '');
        next = origin + 1;
    }
    return changes;
}
/** The offset of the first character of each line. */
function lineStarts(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}
/** The line of an offset, from 0. */
function lineOf(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 8872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit),
  runFixes: () => (/* binding */ runFixes),
  withFixes: () => (/* binding */ withFixes)
});

// EXTERNAL MODULE: ./src/algorithms/edits.ts
var algorithms_edits = __webpack_require__(2299);
// EXTERNAL MODULE: ./src/domain/report.ts + 1 modules
var report = __webpack_require__(465);
// EXTERNAL MODULE: ./src/domain/run.ts
var run = __webpack_require__(6445);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/document.ts + 4 modules
var text_document = __webpack_require__(7808);
// EXTERNAL MODULE: ./src/audit/audit.ts + 6 modules
var audit = __webpack_require__(2930);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/text/yaml-compose.ts
var yaml_compose = __webpack_require__(729);
// EXTERNAL MODULE: ./src/text/yaml-data.ts
var yaml_data = __webpack_require__(1341);
;// CONCATENATED MODULE: ./src/text/yaml-edits.ts



/** A text that is not changed. */
class Unsafe extends Error {
    /** Completes "not fixed, because ". */
    says;
    constructor(says) {
        super(says);
        this.says = says;
    }
}
const BRACES = 'it stands in braces or brackets';
const ANCHOR = 'it has an anchor, an alias or a merge key';
const DOCUMENTS = 'the file has several documents';
const GONE = 'it is not written as a map';
/** Finds maps of a YAML text to change. @throws Unsafe if the text has several documents */
function yamlEditor(text) {
    const { documents } = (0,yaml_compose/* composeYaml */.e)(text, []);
    const [document] = documents;
    if (document === undefined || documents.length > 1)
        throw new Unsafe(DOCUMENTS);
    return (path) => {
        let here = document.contents;
        let above = null;
        for (const step of path) {
            if ((0,dist/* isSeq */.oP)(here)) {
                checkStyle(here);
                here = here.items[Number(step)];
                above = null;
            }
            else {
                above = pairIn(blockMap(here), String(step));
                here = above?.value;
            }
        }
        return editable(text, blockMap(here), above);
    };
}
function blockMap(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        throw new Unsafe(ANCHOR);
    if (!(0,dist/* isMap */.jh)(node))
        throw new Unsafe(GONE);
    checkStyle(node);
    if (node.items.some(({ key }) => (0,yaml_data/* isMergeKey */.yJ)(key)))
        throw new Unsafe(ANCHOR);
    return node;
}
function checkStyle(node) {
    if (node.anchor !== undefined)
        throw new Unsafe(ANCHOR);
    if (node.flow === true)
        throw new Unsafe(BRACES);
}
function pairIn(map, key) {
    return map.items.find((pair) => (0,yaml_data/* keyText */.Pu)(pair.key) === key) ?? null;
}
function editable(text, map, above) {
    const lineEnd = (offset) => {
        const end = text.indexOf('\n', offset);
        return end === -1 ? text.length : end + 1;
    };
    const ends = text.includes('\r\n') ? '\r\n' : '\n';
    const insertLine = (at, line) => {
        // The last line of a file may have no end.
        const isOpen = at === text.length && !text.endsWith('\n');
        return { start: at, end: at, text: isOpen ? `${ends}${line}` : `${line}${ends}` };
    };
    const indentOf = (offset) => ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
    const insert = (key, value) => {
        const [first] = map.items;
        const start = startOf(first?.key);
        if (first === undefined || start === null)
            throw new Unsafe(GONE);
        const indent = indentOf(start);
        const written = typeof value === 'string' ? ` ${value}` : value(indent, ends);
        const line = `${indent}${key}:${written}`;
        const owner = startOf(above?.key);
        // Comments above a key stay with it.
        if (owner !== null && (0,yaml_data/* keyText */.Pu)(first.key) !== 'name')
            return insertLine(lineEnd(owner), line);
        const end = endOf(first.value) ?? start;
        return insertLine(end > 0 && text[end - 1] === '\n' ? end : lineEnd(end), line);
    };
    return {
        scalar: (key) => {
            const pair = pairIn(map, key);
            return pair === null ? null : scalarText(text, plainNode(pair.value));
        },
        has: (key) => pairIn(map, key) !== null,
        insert,
        insertIn: (key, inner, value) => {
            const pair = pairIn(map, key);
            if (pair !== null)
                return editable(text, blockMap(pair.value), pair).insert(inner, value);
            return insert(key, (indent, ends) => `${ends}${indent}  ${inner}: ${value}`);
        },
        append: (key, word) => {
            const value = pairIn(map, key)?.value;
            if ((0,dist/* isSeq */.oP)(value)) {
                if (value.anchor !== undefined)
                    throw new Unsafe(ANCHOR);
                const last = value.items.at(-1);
                const open = value.range?.[0];
                if (last === undefined && value.flow === true && open !== undefined)
                    return [{ start: open + 1, end: open + 1, text: word }];
                const end = (0,dist/* isScalar */.jn)(last) ? contentEnd(last) : null;
                if ((0,dist/* isScalar */.jn)(last) && last.type !== 'PLAIN' && last.type?.startsWith('QUOTE') !== true)
                    throw new Unsafe(GONE);
                if (end === null)
                    throw new Unsafe(GONE);
                if (value.flow === true)
                    return [{ start: end, end, text: `, ${word}` }];
                const start = startOf(last) ?? 0;
                const dash = text.lastIndexOf('-', start - 1);
                return [insertLine(lineEnd(end), `${indentOf(dash)}- ${word}`)];
            }
            const node = plainNode(value);
            const start = startOf(node);
            const end = contentEnd(node);
            if (start === null || end === null || node.type?.startsWith('BLOCK') === true)
                throw new Unsafe(GONE);
            return [
                { start, end: start, text: '[' },
                { start: end, end, text: `, ${word}]` },
            ];
        },
    };
}
function plainNode(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        throw new Unsafe(ANCHOR);
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        throw new Unsafe('its value is not a text');
    if (node.anchor !== undefined || node.tag !== undefined)
        throw new Unsafe(ANCHOR);
    return node;
}
function startOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? (node.range?.[0] ?? null) : null;
}
function contentEnd(node) {
    return node.range?.[1] ?? null;
}
/** The end of a value of any kind; null for none. */
function endOf(node) {
    const found = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : null;
    return found?.[1] ?? null;
}
function scalarText(text, node) {
    const [from, to] = node.range ?? [0, 0];
    const value = String(node.value);
    const within = (start, end, write) => {
        const content = text.slice(start, end);
        const before = content.length - content.trimStart().length;
        return { value, start: start + before, end: start + content.trimEnd().length, write };
    };
    switch (node.type) {
        case 'QUOTE_SINGLE':
            return within(from + 1, to - 1, (written) => written.replaceAll("'", "''"));
        case 'QUOTE_DOUBLE':
            return within(from + 1, to - 1, (written) => written.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
        case 'BLOCK_FOLDED':
        case 'BLOCK_LITERAL':
            return within(text.indexOf('\n', from) + 1, to, (written) => written);
        default:
            return within(from, to, (written) => written);
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./src/audit/expression.ts
var audit_expression = __webpack_require__(8437);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
;// CONCATENATED MODULE: ./src/audit/fixes/pins.ts

/** `OWNER/NAME/PATH@SHA # VERSION`, as it stands in workflows; also `# tag=VERSION`. */
const PINNED = /([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([0-9a-f]{40})["']?[ \t]+#[ \t]*(?:tag=)?([\w.+/-]+)/gi;
/** What texts pin: workflows, actions, and the file of `--pins`. */
function pinsIn(texts) {
    const found = new Map();
    for (const text of texts)
        for (const [, name = '', sha = '', version = ''] of text.matchAll(PINNED)) {
            const key = keyOf(name, version);
            found.set(key, (found.get(key) ?? new Set()).add(sha.toLowerCase()));
        }
    return found;
}
/** The commit of `OWNER/NAME/PATH@VERSION`, or why there is none. */
function pinOf(uses, pins) {
    const [, name, version] = /^([\w.-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w.+/-]+)$/.exec(uses) ?? [];
    if (name === undefined || version === undefined)
        return { because: 'it is no action with a version' };
    const [sha, other] = pins.get(keyOf(name, version)) ?? [];
    if (sha === undefined)
        return {
            because: `no line says \`${name}@SHA # ${version}\`. Write one into a file, and name it with --pins`,
        };
    if (other !== undefined)
        return { because: `several commits are pinned as ${name} ${version}` };
    return { sha, version };
}
function keyOf(name, version) {
    return `${name.toLowerCase()}@${version}`;
}
/** Failures of `--pins`: INPUT_INVALID, and those of the reader. */
async function readPins(file, readText) {
    if (file === null)
        return { text: '', failures: [] };
    try {
        const text = await readText(file);
        const failures = pinsIn([text]).size > 0 ? [] : [noPins()];
        return { text, failures };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* GateError */.ue))
            throw thrown;
        return { text: '', failures: [thrown.failure] };
    }
}
function noPins() {
    return {
        code: 'INPUT_INVALID',
        message: 'The file of --pins has no pin.',
        fix: 'Write one action a line, as in a workflow: `actions/checkout@SHA # v4`.',
    };
}

;// CONCATENATED MODULE: ./src/audit/fixes/edits.ts




/** Turns repairs of one text into edits. @throws Unsafe for a place that cannot be changed safely */
function editsIn(text, pins) {
    const mapAt = yamlEditor(text);
    return (repair) => {
        const map = mapAt(repair.at.path);
        switch (repair.kind) {
            case 'needs':
                return map.has('needs')
                    ? map.append('needs', repair.job)
                    : [map.insert('needs', repair.job)];
            case 'if':
                return conditionEdits(text, map, repair);
            case 'id':
                return [map.insert('id', repair.id)];
            case 'output':
                return [map.insertIn('outputs', 'result', `\${{ steps.${repair.step}.outputs.result }}`)];
            case 'pin':
                return pinEdits(text, map.scalar('uses'), repair.uses, pins);
        }
    };
}
function conditionEdits(text, map, { clause, alone }) {
    const found = map.scalar('if');
    if (found === null)
        return [map.insert('if', clause)];
    const { start, end } = innerOf(text, found);
    const expression = (0,audit_expression/* readCondition */.sK)(found.value)?.expression;
    if (expression === undefined)
        throw new Unsafe('its if is empty');
    const write = (at, to, written) => ({
        ...{ start: at, end: to },
        text: found.write(written),
    });
    if (alone !== null && isStatus(expression))
        return [write(start, end, alone)];
    // `X != 'blocked'` says less than `X == 'pass'`.
    const [, compared] = /^(?:\$\{\{)?\s*(\S+)\s*!=\s*'[^']*'\s*(?:\}\})?$/.exec(found.value.trim()) ?? [];
    if (compared !== undefined && clause.toLowerCase() === `${compared.toLowerCase()} == 'pass'`)
        return [write(start, end, `${compared} == 'pass'`)];
    const left = clause.split(' && ').filter((one) => !isAsked(found.value, one));
    if (left.length === 0)
        throw new Unsafe('its if asks for it already');
    const added = ` && ${left.join(' && ')}`;
    return expression instanceof ast/* Logical */.oD && expression.operator.lexeme === '||'
        ? [write(start, start, '('), write(end, end, `)${added}`)]
        : [write(end, end, added)];
}
/** Whether a condition ends with this clause after `&&`. */
function isAsked(condition, clause) {
    const parts = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, '').split('&&');
    return !condition.includes('||') && parts.slice(1).some((part) => part.trim() === clause);
}
/** The offsets of the expression in the text of an `if`. */
function innerOf(text, { start, end }) {
    const content = text.slice(start, end);
    if (!content.includes('${{'))
        return { start, end };
    const [, before = '', inner] = /^(\$\{\{\s*)([\s\S]*?)\s*\}\}$/.exec(content) ?? [];
    if (inner === undefined || inner.includes('${{'))
        throw new Unsafe('its if has text beside an expression');
    return { start: start + before.length, end: start + before.length + inner.length };
}
/** Whether an expression only asks for the status: `always()`, `!cancelled()`, `success() || failure()`. */
function isStatus(expression) {
    if (expression instanceof ast/* FunctionCall */.R6)
        return (0,audit_expression/* isStatusFunction */.j_)(expression);
    const parts = (0,audit_expression/* partsOf */.CI)(expression);
    return parts.length > 0 && parts.every(isStatus);
}
function pinEdits(text, found, uses, pins) {
    if (found === null || text.slice(found.start, found.end) !== uses)
        throw new Unsafe('an input of its caller names the action');
    const pin = pinOf(uses, pins);
    if ('because' in pin)
        throw new Unsafe(pin.because);
    const at = found.start + uses.lastIndexOf('@') + 1;
    const end = /["']/.test(text.charAt(found.end)) ? found.end + 1 : found.end;
    const rest = text.slice(end, text.indexOf('\n', end) === -1 ? undefined : text.indexOf('\n', end));
    const [word] = /^\s*#\s*(.*?)\s*$/.exec(rest)?.slice(1) ?? [];
    const isNamed = word?.split(/\s/)[0] === pin.version;
    return [
        { start: at, end: found.end, text: pin.sha },
        ...(isNamed ? [] : [{ start: end, end, text: ` # ${pin.version}` }]),
    ];
}

;// CONCATENATED MODULE: ./src/audit/fixes/fix.ts




/** A repair can make room for the next one: `needs`, then the `if`. */
const MOST_ROUNDS = 40;
/** Repairs that fail together are tried in halves. */
const MOST_AUDITS = 200;
/**
 * Repairs findings that have one right answer. After each repair the audit runs again: a change stays only if its finding
 * is gone, and no error and no failure is new.
 * @param given texts with pins, such as the file of `--pins`
 */
async function fixWorkflows(auditAgain, given) {
    let files = new Map();
    let now = await auditAgain(new Map());
    const pins = pinsIn([...now.texts.values(), ...given]);
    const fixed = [];
    const unfixed = new Map();
    let audits = 0;
    const refuse = (finding, because) => unfixed.set(fix_keyOf(finding), { ...original(finding, files), because });
    /** Applies trials together, else in halves. Whether any of them stayed. */
    const apply = async (trials) => {
        const [only] = trials;
        if (only === undefined)
            return false;
        audits += 1;
        const before = files;
        const edited = editedFiles(before, now.texts, trials);
        const next = await auditAgain(textsOf(edited));
        if (isBetter(now, next, trials)) {
            files = edited;
            now = next;
            fixed.push(...trials.map(({ finding }) => original(finding, before)));
            return true;
        }
        if (trials.length === 1 || audits >= MOST_AUDITS) {
            for (const { finding } of trials)
                refuse(finding, NOT_BETTER);
            return false;
        }
        const middle = trials.length >> 1;
        const first = await apply(trials.slice(0, middle));
        // The first half may have moved the offsets of the second, which then waits for the next round.
        return first || (await apply(trials.slice(middle)));
    };
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const open = [...now.audit.repairs].filter(([finding]) => !unfixed.has(fix_keyOf(finding)));
        const trials = trialsOf(open, now.texts, pins, refuse);
        if (!(await apply(trials)) && trials.length === 0)
            break;
    }
    const left = new Set(now.audit.findings.map(fix_keyOf));
    return {
        ...{ files, fixed },
        unfixed: [...unfixed].flatMap(([key, one]) => (left.has(key) ? [one] : [])),
    };
}
const NOT_BETTER = 'the audit of the changed file still has it, or has a new error';
/** The repairs that can be made at once: one for each key of a job or step. */
function trialsOf(open, texts, pins, refuse) {
    const editors = new Map();
    const taken = new Map();
    return open.flatMap(([finding, plan]) => {
        if ('because' in plan) {
            refuse(finding, plan.because);
            return [];
        }
        const waits = plan.repairs.some((repair) => {
            const before = taken.get(slotOf(repair));
            return before !== undefined && before !== JSON.stringify(repair);
        });
        if (waits)
            return [];
        try {
            const edits = plan.repairs.flatMap((repair) => {
                const { file } = repair.at;
                const text = texts.get(file) ?? '';
                const editor = editors.get(file) ?? editsIn(text, pins);
                editors.set(file, editor);
                return editor(repair).map((edit) => [file, edit]);
            });
            for (const repair of plan.repairs)
                taken.set(slotOf(repair), JSON.stringify(repair));
            return [{ finding, edits }];
        }
        catch (thrown) {
            if (!(thrown instanceof Unsafe))
                throw thrown;
            refuse(finding, thrown.says);
            return [];
        }
    });
}
/** A finding at its line in the file as it was before all repairs. */
function original({ check, location }, files) {
    const origins = location === null ? undefined : files.get(location.file)?.origins;
    if (location === null || origins === undefined)
        return { check, location };
    const line = (origins[location.line - 1] ?? location.line - 1) + 1;
    return { check, location: { ...location, line } };
}
function slotOf({ at, kind }) {
    return JSON.stringify([at.file, at.path, kind]);
}
function editedFiles(files, texts, trials) {
    const next = new Map(files);
    const all = trials.flatMap(({ edits }) => edits);
    for (const file of new Set(all.map(([name]) => name))) {
        const before = files.get(file) ?? (0,algorithms_edits/* unedited */.zs)(texts.get(file) ?? '');
        const own = all.filter(([name]) => name === file).map(([, edit]) => edit);
        const different = new Map(own.map((edit) => [JSON.stringify(edit), edit]));
        next.set(file, (0,algorithms_edits/* applyEdits */.ct)(before, [...different.values()]));
    }
    return next;
}
function textsOf(files) {
    return new Map([...files].map(([file, { text }]) => [file, text]));
}
/** Whether the findings of the trials are gone, and no error and no failure is new. */
function isBetter(before, after, trials) {
    if (failuresOf(after) > failuresOf(before))
        return false;
    const [was, is] = [countsOf(before.audit), countsOf(after.audit)];
    const repaired = new Map();
    for (const { finding } of trials)
        repaired.set(fix_keyOf(finding), (repaired.get(fix_keyOf(finding)) ?? 0) + 1);
    const errors = ({ audit }) => audit.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null).length;
    return (errors(after) <= errors(before) &&
        [...repaired].every(([key, count]) => (is.get(key) ?? 0) <= (was.get(key) ?? 0) - count));
}
function failuresOf({ audit, failures }) {
    return audit.failures.length + failures.length;
}
function countsOf({ findings }) {
    const counts = new Map();
    for (const finding of findings) {
        const key = fix_keyOf(finding);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}
/** A finding without its line, which a repair above it moves. */
function fix_keyOf({ check, message, location }) {
    return JSON.stringify([check, message, location?.file]);
}

// EXTERNAL MODULE: ./src/audit/parts.ts
var parts = __webpack_require__(7669);
// EXTERNAL MODULE: ./src/audit/step.ts + 4 modules
var audit_step = __webpack_require__(3862);
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
 * @param own the names of the repository, as OWNER/NAME in lower case: its files are local under them too
 */
async function readWorkflows(files, readText, own = []) {
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
    if (own.length === 0 || read.value === null)
        return read;
    const local = (uses) => {
        const path = uses?.replace(/@.*/s, '') ?? '';
        const name = own.find((one) => path.toLowerCase().startsWith(`${one}/`));
        return name === undefined ? null : `./${path.slice(name.length + 1)}`;
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
    return concluded(request, await auditFiles(request, readText));
}
/** A run whose report says what `--fix` changes. @param written whether the files hold the changes */
function withFixes(run, { files, ...told }, written) {
    const edits = [...files].flatMap(([file, edited]) => (0,algorithms_edits/* changesOf */.fs)(edited).map(({ line, ...lines }) => ({ file, line: line + 1, ...lines })));
    const fixes = { written, edits, ...told };
    return { ...run, reports: run.reports.map((report) => ({ ...report, fixes })) };
}
/**
 * Audits workflows and repairs them.
 * @param pinsFile a file that names commits of actions; null for none
 * @param readPinsText reads this file, which may lie outside the repository
 */
async function runFixes(request, pinsFile, readText, readPinsText) {
    const pins = await readPins(pinsFile, readPinsText);
    const asked = { ...request, failures: [...request.failures, ...pins.failures] };
    const texts = new Map();
    const auditAgain = async (changed) => {
        const read = async (path) => {
            const text = changed.get(path) ?? texts.get(path) ?? (await readText(path));
            if (!texts.has(path))
                texts.set(path, text);
            return text;
        };
        const audited = await auditFiles(asked, read);
        return { ...audited, texts: new Map([...texts, ...changed]) };
    };
    const first = await auditAgain(new Map());
    const fixes = await fixWorkflows(auditAgain, [pins.text]);
    const last = await auditAgain(new Map([...fixes.files].map(([file, { text }]) => [file, text])));
    return { before: concluded(asked, first), after: concluded(asked, last), fixes };
}
async function auditFiles({ files, now, own = [] }, readText) {
    const read = await readWorkflows(files, readText, own);
    const rootIsGate = await isOwnRepository(read.value, readText);
    return { audit: (0,audit/* auditWorkflows */.A)(read.value, rootIsGate, now), failures: read.failures };
}
function concluded(request, { audit, failures }) {
    const { findings, audited, waivers } = audit;
    const known = [...request.failures, ...failures, ...audit.failures];
    const missing = known.length > 0 ? [] : nothingToAudit(request, audited.gates);
    const { failOn } = request;
    return (0,run/* runOf */.ng)((0,report/* concludeAudit */.L)(audited, { failOn, findings, waivers, failures: [...known, ...missing] }));
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
