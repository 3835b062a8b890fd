export const id = 167;
export const ids = [167];
export const modules = {

/***/ 1167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderExplanations: () => (/* binding */ renderExplanations),
  renderExplanationsJson: () => (/* binding */ renderExplanationsJson)
});

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/domain/location.ts
var domain_location = __webpack_require__(1693);
// EXTERNAL MODULE: ./src/domain/rule-info.ts
var rule_info = __webpack_require__(9605);
// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/sections.ts
var sections = __webpack_require__(3844);
// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(7496);
// EXTERNAL MODULE: ./src/domain/origin.ts
var domain_origin = __webpack_require__(7372);
// EXTERNAL MODULE: ./src/domain/safe-text.ts
var safe_text = __webpack_require__(7115);
;// CONCATENATED MODULE: ./src/explain/render-run.ts





function runLine({ service, environment, tier, policy }) {
    return `${service} in ${environment} (${tier}), by ${policy}`;
}
/** A variable as text: rules, source, state, findings; never its value. */
function renderExplainedVariable(variable, paint) {
    const { rules, declared, state, because, origin, shadowed, findings, required } = variable;
    const location = origin?.location;
    const origins = origin === null ? [] : [(0,domain_origin/* describeOrigin */.uN)(origin)];
    const version = origin?.versionId === undefined ? [] : [`version ${origin.versionId}`];
    const place = location === undefined ? '' : (0,domain_location/* placeOf */.$)(location);
    const named = place === '' || origins.some((text) => text.includes(place)) ? [] : [`named in ${place}`];
    const rows = [
        ['in', [runLine(variable)]],
        ['declared', declared ? [] : ['no: a source sets it, but the policy does not mention it']],
        ['rules', (0,sections/* columns */.YB)(rules.map(ruleRow))],
        ['', [variable.summary].filter((text) => text !== '')],
        ['needed', [neededWords(required)]],
        ['state', [because === null ? state : `${state}: it ${because}`]],
        ['source', [...origins, ...version, ...named]],
        ['unused', shadowed.map((other) => `${(0,domain_origin/* describeOrigin */.uN)(other)} sets it too`)],
        [
            'waived',
            findings.flatMap(({ check, waiver }) => waiver === null ? [] : [`${check}: ${waiver.reason} (${termsOf(waiver)})`]),
        ],
        ['findings', findings.length === 0 && state !== 'unavailable' ? ['none'] : []],
    ];
    const blocks = findings.map((finding) => (0,terminal/* findingBlock */.nA)(finding, paint));
    const head = [(0,sections/* title */.DD)('variable', variable.name, paint), (0,sections/* sections */.V0)(rows, paint)].join('\n');
    return [head, ...blocks].join('\n\n');
}
function neededWords(required) {
    if (required === null)
        return 'unknown here: it depends on a value that is not known';
    return required ? 'yes, here' : 'no, not here';
}
function ruleRow({ option, value, layer, location }) {
    return [
        option,
        value,
        [layer === null ? '' : `in ${layer}`, at(location)].filter(Boolean).join(', '),
    ];
}
/** A policy in one environment: its variables, its rules, and the severities that it changes. */
function renderExplainedPolicy(policy, paint) {
    const { variables, severities, rules, waivers, boot } = policy;
    const declared = variables.map(({ name, rules: all, location }) => [
        name,
        brief(all),
        location === null ? (all.find(({ option }) => option === 'type')?.layer ?? '') : at(location),
    ]);
    const rows = [
        ['in', [runLine(policy)]],
        ['variables', (0,sections/* columns */.YB)(declared)],
        [
            'severities',
            (0,sections/* columns */.YB)(severities.map(({ check, here, usual }) => [check, here, `default: ${usual}`])),
        ],
        [
            'rules',
            (0,sections/* columns */.YB)(rules.map(({ id, asks, severity, location }) => [id, severity, asks, at(location)])),
        ],
        ['waivers', (0,sections/* columns */.YB)(waivers.map((one) => [one.check, one.variable, termsOf(one)]))],
        ['boot', boot === null ? [] : bootLines(boot)],
    ];
    return [(0,sections/* title */.DD)('policy', policy.policy, paint), (0,sections/* sections */.V0)(rows, paint)].join('\n');
}
/** How the application starts. A word of the command that may be a secret is not shown. */
function bootLines(plan) {
    const { command, directory, timeout, expect, keep, network, memory, location } = plan;
    const place = location === undefined ? '' : `  ${(0,domain_location/* placeOf */.$)(location)}`;
    const limits = [`${timeout / 1000} s`, `${memory / 1024 ** 2} MiB`, `network ${network}`];
    return [
        `${command.map((word) => (0,safe_text/* safeText */.Hk)(word, '…')).join(' ')}${place}`,
        `in ${(0,safe_text/* safeText */.Hk)(directory, '…')}, ${expectedOf(expect)}; ${limits.join(', ')}; keeps ${keep.join(', ')}`,
    ];
}
function expectedOf(expect) {
    switch (expect.kind) {
        case 'exit':
            return 'until it exits with 0';
        case 'log':
            return 'until it prints the text of `expect.log`';
        case 'http':
            return `until port ${expect.port} answers with ${expect.status}`;
    }
}
/** `postgres-url, driver sqlalchemy, required, sensitive`; without the description, which is too long. */
function brief(rules) {
    return rules
        .flatMap(({ option, value }) => {
        if (option === 'type')
            return value;
        if (option === 'description')
            return [];
        if (value === 'yes')
            return option;
        if (value === 'no')
            return option === 'required' ? 'optional' : [];
        return `${option} ${value}`;
    })
        .join(', ');
}
function termsOf({ owner, expires }) {
    return `${owner}, until ${expires}`;
}
function at(location) {
    return location === null ? '' : (0,domain_location/* placeOf */.$)(location);
}

;// CONCATENATED MODULE: ./src/explain/render.ts








/** Explanations as text for a terminal, then the failures. Ends with a line end. */
function renderExplanations(explanations, failures, paint) {
    const blocks = [
        ...explanations.map((one) => renderOne(one, paint)),
        ...(0,terminal/* failureBlocks */.pD)(failures, paint),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Explanations as JSON, version 1. Ends with a line end. */
function renderExplanationsJson(explanations, failures) {
    const data = { version: 1, explanations, failures };
    // The runner reads ##[ as a command anywhere in a line.
    return `${JSON.stringify(data, null, 2).replaceAll('##[', '\\u0023#[')}\n`;
}
function renderOne(explanation, paint) {
    switch (explanation.kind) {
        case 'audit':
            return renderAuditRule(explanation, paint);
        case 'check':
            return renderCheck(explanation, paint);
        case 'type':
            return renderType(explanation, paint);
        case 'variable':
            return renderExplainedVariable(explanation, paint);
        case 'policy':
            return renderExplainedPolicy(explanation, paint);
    }
}
const FIX = 'Each finding names its place and the fix.';
function renderCheck(check, paint) {
    const { id, why, levels, yieldsTo, types, asks, location } = check;
    const typed = (line) => {
        const type = (0,own/* ownIn */.o)(check.typesOfNames, line.slice(0, line.indexOf('=')));
        return type === undefined ? line : `${line}   (${type})`;
    };
    const severity = tier/* TIERS */.i.toReversed().map((tier) => `${tier} ${levels[tier]}`);
    const rows = [
        ['why', [why]],
        ['severity', [severity.join(', '), ...check.exceptions.map(rule_info/* exceptionWords */.D)]],
        ['says', check.says.map((says) => `NAME ${says}`)],
        ['asks', asks === null ? [] : [asks]],
        ['declared', location === null ? [] : [(0,domain_location/* placeOf */.$)(location)]],
        ['bad', check.bad.map(typed)],
        ['good', check.good.map(typed)],
        ['fix', check.fixes.length > 0 ? check.fixes : [FIX]],
        ['types', types.length === 0 ? [] : [types.join(', ')]],
        ['yields', yieldsTo.length === 0 ? [] : [`to ${yieldsTo.join(', ')}, on the same variable`]],
        ['policy', [`checks: { ${id}: { staging: warning } }`, ...waiver(id)]],
    ];
    return [(0,sections/* title */.DD)('check', id, paint), (0,sections/* sections */.V0)(rows, paint)].join('\n');
}
function renderAuditRule(rule, paint) {
    const { id, why, severity, says, bad, good, fixes, waivable } = rule;
    const rows = [
        ['why', [why]],
        ['severity', [severity]],
        ['says', says],
        ['bad', bad],
        ['good', good],
        ['fix', fixes],
        ['run', ['bootgate audit --fail-on error|warning|never']],
        ['waive', waivable ? [`# bootgate: waive ${id} until YYYY-MM-DD by @WHO: WHY`] : []],
    ];
    return [(0,sections/* title */.DD)('audit rule', id, paint), (0,sections/* sections */.V0)(rows, paint)].join('\n');
}
/** A waiver to copy into the policy. */
function waiver(id) {
    return [
        'waivers:',
        `  - { check: ${id}, variable: NAME, environments: [staging], reason: WHY, owner: "@WHO", expires: YYYY-MM-DD }`,
    ];
}
function renderType(type, paint) {
    const { name, summary, sensitive, options, good, bad, make, checks } = type;
    const needed = options.filter((option) => option.needed);
    const neededOptions = needed.map((option) => `, ${option.name}: …`).join('');
    const rows = [
        ['what', [summary]],
        ['secret', [sensitive ? 'yes: never shown' : 'no']],
        ['options', options.map(optionLine)],
        ['good', good],
        ['bad', bad],
        ['make', make === null ? [] : [make]],
        ['checks', checks.length === 0 ? [] : [checks.join(', ')]],
        [
            'policy',
            [neededOptions === '' ? `NAME: ${name}` : `NAME: { type: ${name}${neededOptions} }`],
        ],
    ];
    return [(0,sections/* title */.DD)('type', name, paint), (0,sections/* sections */.V0)(rows, paint)].join('\n');
}
function optionLine({ name, about, values, fallback, needed }) {
    const parts = [
        about,
        values.length === 0 ? null : `one of ${values.join(', ')}`,
        fallback === null ? null : `default: ${fallback}`,
        needed ? 'needed' : null,
    ].filter((part) => part !== null);
    return (0,report_escape/* plainLine */.h0)(parts.length === 0 ? name : `${name}: ${parts.join('; ')}`);
}


/***/ })

};
