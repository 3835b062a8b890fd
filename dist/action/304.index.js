export const id = 304;
export const ids = [304];
export const modules = {

/***/ 9304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readParametersFile: () => (/* binding */ readParametersFile)
/* harmony export */ });
/* harmony import */ var _domain_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7115);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6539);
/* harmony import */ var _text_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);



/**
 * Reads a file of stack parameters, in the forms that the AWS CLI takes: a list of ParameterKey and ParameterValue, a
 * list of `Name=value`, or the template configuration of CodePipeline, `{"Parameters": {…}}`. Failures: INPUT_INVALID.
 */
function readParametersFile(text, file) {
    const reading = (0,_text_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(text, file);
    if (!reading.ok)
        return {
            value: new Map(),
            failures: reading.problems.map(({ says, location }) => wrong(`is no JSON: ${says}`, location)),
        };
    const { document } = reading;
    const all = parametersIn(document);
    if (all === null)
        return { value: new Map(), failures: [wrong('has another form', document.locate([]))] };
    const found = new Map();
    const failures = all.flatMap(({ name, value, keepsPrevious, path }) => {
        const location = document.locate(path);
        if (typeof name !== 'string' || !/^[A-Za-z0-9]+$/.test(name))
            return [wrong('has an item without the name of a parameter', location)];
        if (found.has(name))
            return [wrong(`has the parameter${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .called */ .Ab)(name)} twice`, location)];
        if (!keepsPrevious && typeof value !== 'string')
            return [wrong(`has a value of the parameter${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .called */ .Ab)(name)} that is not a text`, location)];
        found.set(name, typeof value === 'string' && !keepsPrevious
            ? { kind: 'text', text: value }
            : { kind: 'previous' });
        return [];
    });
    return { value: found, failures };
}
function parametersIn({ value }) {
    const map = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(value, ['Parameters']);
    if ((0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .j)(map))
        return Object.entries(map).map(([name, each]) => ({
            ...{ name, value: each, keepsPrevious: false, path: ['Parameters', name] },
        }));
    if (!Array.isArray(value))
        return null;
    return value.map((item, index) => {
        if (typeof item === 'string') {
            const [, name, text] = /^([^=]*)=(.*)$/s.exec(item) ?? [];
            return { name, value: text, keepsPrevious: false, path: [index] };
        }
        return {
            name: (0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(item, ['ParameterKey']),
            value: (0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(item, ['ParameterValue']),
            keepsPrevious: (0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(item, ['UsePreviousValue']) === true,
            path: [index],
        };
    });
}
function wrong(says, location) {
    return {
        code: 'INPUT_INVALID',
        message: `The file of \`parameters\` ${says}.`,
        fix: 'Write [{"ParameterKey": "Stage", "ParameterValue": "prod"}], or {"Parameters": {"Stage": "prod"}}, with texts as values.',
        location,
    };
}


/***/ })

};
