export const id = 476;
export const ids = [476];
export const modules = {

/***/ 9476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderFirstPolicy: () => (/* binding */ renderFirstPolicy)
/* harmony export */ });
/* harmony import */ var _domain_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1693);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7496);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7582);




/**
 * Says what was read, what was left out, and what to do next. Ends with a line end.
 * @param output the written file; null for standard output
 */
function renderFirstPolicy(made, output, paint) {
    const row = (label, text) => `${paint('dim', label.padEnd(9))} ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text)}`;
    const lines = [
        ...made.read.map(({ file, kind, variables }) => row('read', `${file}: ${kind}, ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(variables, 'variable')}`)),
        ...made.chosen.map(({ file, container }) => row('chose', `${file}: container ${container}; --container NAME reads another one`)),
        ...made.leftOut.map(({ location, says }) => row('left out', `${(0,_domain_location_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(location)}  ${says}`)),
    ];
    if (made.text === null)
        return `${[...lines, ...(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .failureBlocks */ .pD)(made.failures, paint)].join('\n')}\n`;
    const guesses = made.guesses === 0 ? '' : `; ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(made.guesses, 'type')} guessed`;
    const where = output ?? 'standard output';
    lines.push(row('wrote', `${where}: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(made.variables, 'variable')}, for ${made.environments.join(', ')}${guesses}`));
    const file = output ?? 'FILE';
    const policy = file === 'bootgate.yml' ? '' : ` --policy ${file}`;
    const next = [
        `Read ${file}: correct the types marked "guess", and add a \`manifest\` to each environment without one.`,
        `bootgate check${policy} --environment ${made.environments[0] ?? 'prod'}`,
    ];
    return `${[...lines, '', 'Next:', ...next.map((text, at) => `  ${at + 1}. ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text)}`)].join('\n')}\n`;
}


/***/ })

};
