export const id = 844;
export const ids = [844];
export const modules = {

/***/ 6844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownWords: () => (/* binding */ knownWords)
/* harmony export */ });
/* harmony import */ var _audit_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(286);
/* harmony import */ var _checks_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(784);
/* harmony import */ var _types_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7165);



/** The words that can be explained without a policy: checks, rules of the audit and types. */
function knownWords() {
    const ids = [..._checks_index_js__WEBPACK_IMPORTED_MODULE_1__/* .suite */ .r, ..._audit_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .auditRules */ .$].map(({ id }) => id);
    return [...new Set([...ids, ..._types_index_js__WEBPACK_IMPORTED_MODULE_2__/* .types */ .g.map(({ name }) => name)])].toSorted();
}


/***/ })

};
