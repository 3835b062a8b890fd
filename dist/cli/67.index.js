export const id = 67;
export const ids = [67];
export const modules = {

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
