export const id = 199;
export const ids = [199];
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

/***/ 9199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderFixes: () => (/* binding */ renderFixes),
  renderPatches: () => (/* binding */ renderPatches)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/algorithms/edits.ts
var edits = __webpack_require__(2299);
;// CONCATENATED MODULE: ./src/report/patch.ts

const CONTEXT = 3;
const NO_LINE_END = '\\ No newline at end of file';
/**
 * The changes of one file as a unified diff, which `git apply` and `patch` read. Empty without a change.
 * @param path with `/`
 */
function renderPatch(path, edited, paint) {
    const changes = (0,edits/* changesOf */.fs)(edited);
    if (changes.length === 0)
        return '';
    const lines = edited.original.split('\n');
    const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
    const hunks = grouped(changes);
    let shift = 0;
    const texts = hunks.flatMap((hunk) => {
        const from = Math.max(0, (hunk[0]?.line ?? 0) - CONTEXT);
        const to = Math.min(last, endOf(hunk.at(-1)) + CONTEXT);
        const added = hunk.reduce((sum, one) => sum + one.inserted.length - one.removed.length, 0);
        const range = (start, count) => `${count === 0 ? start : start + 1},${count}`;
        const head = `@@ -${range(from, to - from)} +${range(from + shift, to - from + added)} @@`;
        shift += added;
        return [paint('cyan', head), ...hunkLines(hunk, from, to, lines, paint)];
    });
    const names = [paint('bold', `--- a/${path}`), paint('bold', `+++ b/${path}`)];
    return [...names, ...texts, ''].join('\n');
}
function hunkLines(hunk, from, to, lines, paint) {
    const found = [];
    // The line at the end of a text without a line end has a mark below it.
    const ends = lines.at(-1) !== '';
    let at = from;
    const keep = (until) => {
        for (; at < until; at += 1) {
            found.push(paint('dim', ` ${lines[at]}`));
            if (ends && at === lines.length - 1)
                found.push(NO_LINE_END);
        }
    };
    for (const { line, removed, inserted } of hunk) {
        keep(line);
        const isLast = ends && line + removed.length === lines.length;
        found.push(...removed.map((text) => paint('red', `-${text}`)));
        if (isLast && removed.length > 0)
            found.push(NO_LINE_END);
        found.push(...inserted.map((text) => paint('green', `+${text}`)));
        if (isLast)
            found.push(NO_LINE_END);
        at = line + removed.length;
    }
    keep(to);
    return found;
}
/** Changes whose context meets are one hunk. */
function grouped(changes) {
    const hunks = [];
    for (const change of changes) {
        const hunk = hunks.at(-1);
        if (hunk !== undefined && change.line - endOf(hunk.at(-1)) <= 2 * CONTEXT)
            hunk.push(change);
        else
            hunks.push([change]);
    }
    return hunks;
}
function endOf(change) {
    return change === undefined ? 0 : change.line + change.removed.length;
}

// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(7496);
;// CONCATENATED MODULE: ./src/report/fixes.ts



/**
 * The diff of all repaired files.
 * @param pathOf the path of a file from the root of the repository
 * @param isTerminal whether a person reads it: a file must not move the cursor
 */
function renderPatches(files, pathOf, paint, isTerminal) {
    const line = isTerminal ? (colour, text) => paint(colour, (0,report_escape/* plainLine */.h0)(text)) : paint;
    return [...files].map(([file, edited]) => renderPatch(pathOf(file), edited, line)).join('');
}
/**
 * What was repaired and what was not, and why. Ends with a line end.
 * @param failures those that the reader of a diff would not see
 */
function renderFixes({ reports: [report] }, failures, paint) {
    const fixes = report?.fixes;
    if (fixes === undefined)
        return '';
    const lines = [
        paint('bold', headline(fixes)),
        ...fixes.unfixed.map(({ check, location, because }) => `not fixed: ${check}${placeOf(location)}, because ${because}.`),
    ];
    return [...lines.map(report_escape/* plainLine */.h0), ...(0,terminal/* failureBlocks */.pD)(failures, paint), ''].join('\n');
}
function headline({ written, fixed, edits }) {
    const files = [...new Set(edits.map(({ file }) => file))];
    if (files.length === 0)
        return 'Nothing was repaired.';
    const what = `${fixed.length} ${fixed.length === 1 ? 'finding' : 'findings'} in ${files.join(', ')}`;
    return written
        ? `Repaired ${what}.`
        : `This repairs ${what}. Write it with --write, or pipe it into \`git apply\`.`;
}
function placeOf(location) {
    return location === null ? '' : ` ${location.file}:${location.line}`;
}


/***/ })

};
