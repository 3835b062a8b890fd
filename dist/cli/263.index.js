export const id = 263;
export const ids = [263];
export const modules = {

/***/ 5263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./src/audit/rules/index.ts + 28 modules
var rules = __webpack_require__(286);
// EXTERNAL MODULE: ./src/checks/index.ts + 78 modules
var checks = __webpack_require__(784);
// EXTERNAL MODULE: ./src/domain/safe-text.ts
var safe_text = __webpack_require__(7115);
// EXTERNAL MODULE: ./src/inputs/failures.ts
var failures = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/policy/configure.ts + 21 modules
var configure = __webpack_require__(6491);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/types/index.ts + 84 modules
var types = __webpack_require__(7165);
// EXTERNAL MODULE: ./src/audit/audit.ts + 6 modules
var audit = __webpack_require__(2930);
// EXTERNAL MODULE: ./src/audit/workflow.ts + 1 modules
var workflow = __webpack_require__(2137);
;// CONCATENATED MODULE: ./src/explain/audit-rule.ts



/** A day after the waivers of the examples have ended. */
const LONG_AFTER = Date.UTC(2100, 0, 1);
/** Explains a rule of the audit; null for another id. Its messages come from a run over its bad example. */
function explainAuditRule(id) {
    const rule = rules/* auditRules */.$.find((one) => one.id === id);
    if (rule === undefined)
        return null;
    const { why, severity, example } = rule;
    const file = 'deploy.yml';
    const { value } = (0,workflow/* readWorkflow */.S)(example.bad, file);
    const workflows = new Map(value === null ? [] : [[file, value]]);
    const { findings } = (0,audit/* auditWorkflows */.A)(workflows, false, LONG_AFTER);
    const ofRule = findings.filter(({ check }) => check === id);
    return {
        ...{ kind: 'audit', id, why, severity },
        says: ofRule.map(({ message }) => message),
        bad: example.bad.trimEnd().split('\n'),
        good: example.good.trimEnd().split('\n'),
        fixes: ofRule.map(({ fix }) => fix),
        waivable: rules/* waivable */.S.includes(id),
    };
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/checks/rule.ts
var checks_rule = __webpack_require__(83);
// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/checks/scope.ts + 1 modules
var checks_scope = __webpack_require__(863);
;// CONCATENATED MODULE: ./src/explain/example.ts




const STORE = { source: 'secrets-manager', locator: 'example' };
const PLAIN = { source: 'manifest', locator: 'example' };
function declarationOf(name, { types: typeNames = {}, options = {} }) {
    const wanted = (0,own/* ownIn */.o)(typeNames, name) ?? 'string';
    const definition = types/* types */.g.find((type) => type.name === wanted);
    if (definition === undefined)
        throw new Error(`an example names the type ${wanted}`);
    const { sensitive, examples } = definition;
    const type = definition.bind((0,own/* ownIn */.o)(options, name) ?? examples.options ?? {});
    return { name, type, required: true, sensitive, declared: true };
}
/**
 * The scope of a service whose variables are the bad lines of an example. A name without a line is absent.
 * @param plain whether secrets are plain text in the manifest, which some checks report
 */
function exampleScope(example, tier, plain) {
    const lines = new Map(example.bad.map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    }));
    const names = new Set([...lines.keys(), ...Object.keys(example.types ?? {})]);
    const variables = [...names].map((name) => {
        const declaration = declarationOf(name, example);
        const base = { name, declaration, shadowed: [] };
        const raw = lines.get(name);
        if (raw === undefined)
            return { ...base, state: 'absent', origin: null };
        const origin = declaration.sensitive && !plain ? STORE : PLAIN;
        if (raw === '')
            return { ...base, state: 'empty', origin };
        return { ...base, state: 'present', origin, value: new secret/* Secret */.z(raw) };
    });
    return (0,checks_scope/* scopeOf */.O)({
        service: 'backend',
        environment: tier,
        tier,
        platform: null,
        variables,
        drafts: [],
        examples: new Map(),
        waivers: [],
        now: 0,
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js + 1 modules
var json_schema_processors = __webpack_require__(1939);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./src/explain/type.ts


/** Explains a type; null for another name. */
function explainType(name) {
    const type = types/* types */.g.find((one) => one.name === name);
    if (type === undefined)
        return null;
    const { summary, sensitive, examples, checks } = type;
    return {
        kind: 'type',
        name,
        summary,
        sensitive,
        options: optionsOf(type),
        good: examples.good,
        bad: examples.bad,
        make: examples.make ?? null,
        checks,
    };
}
function optionsOf({ options }) {
    const schema = json_schema_processors/* toJSONSchema */.bl(schemas/* object */.Ikc(options), { io: 'input', unrepresentable: 'any' });
    const properties = (schema.properties ?? {});
    return Object.entries(properties).map(([name, property]) => ({
        name,
        about: property.description ?? null,
        values: (property.enum ?? property.items?.enum ?? []).map(String),
        fallback: property.default === undefined ? null : optionText(property.default),
        needed: schema.required?.includes(name) === true,
    }));
}
/** The value of an option on one line. */
function optionText(value) {
    if (Array.isArray(value))
        return value.map(optionText).join(', ');
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/explain/check.ts








/** Explains a check; null for another id. */
function explainCheck(id) {
    const check = checks/* suite */.r.find((one) => one.id === id);
    if (check === undefined)
        return null;
    return {
        kind: 'check',
        id,
        why: check.why,
        levels: check.levels,
        exceptions: Object.values(check.exceptions ?? {}),
        yieldsTo: check.yieldsTo,
        types: types/* types */.g.filter(({ checks }) => checks.includes(id)).map(({ name }) => name),
        ...(shownByExample(check) ?? shownByTypes(id)),
        asks: null,
        location: null,
    };
}
/** The messages come from a run of the check over its own example. */
function shownByExample(check) {
    const { example } = check;
    if (example === null)
        return null;
    const { types: typeNames = {}, options = {}, bad, good } = example;
    const typesOfNames = Object.entries(typeNames).map(([name, type]) => {
        const optionTexts = Object.entries((0,own/* ownIn */.o)(options, name) ?? {}).map(([option, value]) => `${option} ${optionText(value)}`);
        return [name, [type, ...optionTexts].join(', ')];
    });
    const drafts = [false, true]
        .flatMap((plain) => tier/* TIERS */.i.toReversed().map((tier) => check.find(exampleScope(example, tier, plain))))
        .find((found) => found.length > 0);
    return {
        bad,
        good,
        typesOfNames: Object.fromEntries(typesOfNames),
        says: unique((drafts ?? []).map(({ says }) => says)),
        fixes: unique((drafts ?? []).map(({ fix }) => fix)),
    };
}
/** For a check that reports flaws of types: the bad examples of these types. */
function shownByTypes(id) {
    const found = types/* types */.g.flatMap(({ name, examples, bind }) => {
        const type = bind(examples.options ?? {});
        const variable = name.toUpperCase().replaceAll('-', '_');
        const bad = examples.bad.flatMap((text) => {
            const flaws = type.judge(new secret/* Secret */.z(text)).filter(({ check }) => check === id);
            return flaws.length === 0 ? [] : [{ line: `${variable}=${text}`, flaws }];
        });
        return bad.length === 0 ? [] : [{ name, variable, bad, good: examples.good.slice(0, 1) }];
    });
    const flaws = found.flatMap(({ bad }) => bad.flatMap((one) => one.flaws));
    return {
        bad: found.flatMap(({ bad }) => bad.map(({ line }) => line)),
        good: found.flatMap(({ variable, good }) => good.map((text) => `${variable}=${text}`)),
        typesOfNames: Object.fromEntries(found.map(({ variable, name }) => [variable, name])),
        says: unique(flaws.map(({ says }) => says)),
        fixes: unique(flaws.map(({ fix }) => fix)),
    };
}
/** Explains a rule of the policy, which is a check under its own id. */
function explainRule(rule) {
    const { id, why, levels, yieldsTo } = (0,checks_rule/* ruleCheck */.v)(rule);
    return {
        kind: 'check',
        id,
        why,
        levels,
        exceptions: [],
        yieldsTo,
        types: [],
        bad: [],
        good: [],
        typesOfNames: {},
        says: [],
        fixes: [],
        asks: demandWords(rule.demand),
        location: rule.location ?? null,
    };
}
/** The demand of a rule on one line, as the policy writes it. */
function demandWords(demand) {
    if (demand.kind === 'assert')
        return demand.condition.text;
    const names = demand.names.join(', ');
    return demand.kind === 'require' ? `${names} when ${demand.when.text}` : `${demand.kind} ${names}`;
}
function unique(texts) {
    return [...new Set(texts)];
}

// EXTERNAL MODULE: ./src/checks/examine.ts
var examine = __webpack_require__(3394);
// EXTERNAL MODULE: ./src/checks/required.ts
var required = __webpack_require__(5540);
// EXTERNAL MODULE: ./src/domain/trust.ts
var domain_trust = __webpack_require__(5430);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 35 modules
var resolve = __webpack_require__(3859);
// EXTERNAL MODULE: ./src/domain/condition-words.ts
var condition_words = __webpack_require__(7637);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
;// CONCATENATED MODULE: ./src/explain/written.ts




/**
 * The options of a variable after all layers are merged, each with its location.
 * @param sensitive whether the policy's text may hold the value itself
 * @param layers tiers and environments, the strongest last
 */
function writtenRules(policy, name, layers, sensitive) {
    const { in: overrides, ...base } = (0,own/* ownIn */.o)(policy.variables, name) ?? {};
    const rules = new Map();
    const put = (options, path, layer) => {
        for (const [option, value] of Object.entries(options)) {
            const full = ['variables', name, ...path, option];
            const location = policy.locateKey(full) ?? null;
            const preset = location === null ? `preset ${policy.fileOf(full)}` : null;
            rules.set(option, {
                option,
                value: sensitive && MAY_HOLD_VALUE.includes(option)
                    ? withoutValue(option, value)
                    : textFor(option, value),
                layer: layer ?? preset,
                location,
            });
        }
    };
    put(base, [], null);
    for (const layer of layers) {
        const options = (0,data/* isMap */.j)(overrides) ? (0,own/* ownIn */.o)(overrides, layer) : undefined;
        if ((0,data/* isMap */.j)(options))
            put(options, ['in', layer], layer);
    }
    return [...rules.values()];
}
/** For a sensitive variable, these options may hold its value. */
const MAY_HOLD_VALUE = ['pattern', 'not-pattern', 'values', 'required'];
function withoutValue(option, value) {
    if (option !== 'required')
        return 'not shown, because the variable is sensitive';
    return (0,data/* isMap */.j)(value) ? `when ${(0,condition_words/* withoutLiterals */.$M)(String(value.when))}` : textFor(option, value);
}
function textFor(option, value) {
    if (option !== 'required')
        return optionText(value);
    if ((0,data/* isMap */.j)(value))
        return `when ${String(value.when)}`;
    return Array.isArray(value) ? `in ${value.join(', ')}` : optionText(value);
}

;// CONCATENATED MODULE: ./src/explain/run.ts









function placeOf({ inputs, config }) {
    const { service, environment, tier } = config;
    return { policy: inputs.policy, service, environment, tier };
}
/** Explains a variable by a normal run; null if neither the policy nor a source names it. */
async function explainVariable(name, settled, ports) {
    const { config } = settled;
    const resolved = await (0,resolve/* resolveAlone */.U)({ value: config, failures: [] }, ports);
    const scope = (0,checks_scope/* scopeOf */.O)({ ...resolved.value, now: ports.now });
    const variable = scope.byName.get(name);
    if (variable === undefined)
        return { value: null, failures: resolved.failures };
    const findings = (0,examine/* examine */.s)((0,checks/* suiteFor */.s)(config.rules), scope, config.severities);
    const { declaration, state, origin, shadowed } = variable;
    const concerns = ({ variable: subject }) => subject === undefined || subject === name;
    const value = {
        kind: 'variable',
        ...placeOf(settled),
        name,
        declared: declaration.declared,
        summary: types/* types */.g.find((type) => type.name === declaration.type.name)?.summary ?? '',
        rules: rulesOf(declaration, settled),
        required: requiredHere(() => (0,required/* isRequired */.g)(variable, scope)),
        state,
        because: (state === 'unavailable' && variable.because) || null,
        origin,
        shadowed,
        findings: findings.value.filter((finding) => finding.variable === name),
    };
    const { trust } = config;
    const untrusted = trust.trusted ? [] : [(0,domain_trust/* runUntrusted */.g3)(trust.reason)];
    return {
        value,
        failures: [...untrusted, ...resolved.failures, ...findings.failures].filter(concerns),
    };
}
/** Null if a condition cannot be decided. The run reports that as a failure. */
function requiredHere(ask) {
    try {
        return ask();
    }
    catch {
        return null;
    }
}
/** Explains the policy in this environment, with each severity that differs from the default. */
function explainPolicy(settled) {
    const { config } = settled;
    return {
        kind: 'policy',
        ...placeOf(settled),
        variables: config.declarations.map((declaration) => ({
            name: declaration.name,
            rules: rulesOf(declaration, settled),
            location: declaration.location ?? null,
        })),
        severities: [...config.severities].flatMap(([check, here]) => {
            const usual = (0,checks/* suiteFor */.s)(config.rules).find(({ id }) => id === check)?.levels[config.tier];
            return usual === undefined || usual === here ? [] : [{ check, here, usual }];
        }),
        rules: config.rules.map(({ id, demand, severity, location }) => ({
            id,
            asks: demandWords(demand),
            severity,
            location: location ?? null,
        })),
        waivers: config.waivers,
        boot: config.boot?.applies === true ? config.boot.plan : null,
    };
}
/** The rules of the policy for a variable, and the defaults of what it does not set. */
function rulesOf(declaration, { config, policy }) {
    const { name, type, required, sensitive, declared } = declaration;
    const rules = declared
        ? writtenRules(policy, name, [config.tier, config.environment], sensitive)
        : [];
    const byDefault = (option, value) => rules.some((rule) => rule.option === option)
        ? []
        : [{ option, value, layer: null, location: null }];
    return [
        ...byDefault('type', type.name),
        ...rules,
        ...byDefault('required', required === true ? 'yes' : 'no'),
        ...byDefault('sensitive', sensitive ? 'yes' : 'no'),
    ];
}

;// CONCATENATED MODULE: ./src/explain/explain.ts











/**
 * Explains a word: a type, a check, a rule of the audit or the policy, or a variable. Types, checks and rules
 * of the audit need no policy. A word may be a type and a check.
 * @param word null for the whole policy
 */
async function explain(word, inputs, ports) {
    const { failures } = inputs;
    const builtIn = word === null ? [] : [explainType(word), explainCheck(word), explainAuditRule(word)];
    const known = builtIn.filter((one) => one !== null);
    if (known.length > 0)
        return { value: known, failures };
    const [first, ...others] = await (0,configure/* configure */.j)(inputs.value, ports.readText, ports.trigger);
    if (first === undefined || others.length > 0)
        return { value: [], failures: [oneAtATime()] };
    const { value: config, failures: configFailures } = first;
    // The config does not keep the lines of the policy, so the policy is read again.
    const read = configFailures.length === 0
        ? await (0,configure/* readPolicy */.T)(inputs.value.policy, ports.readText)
        : { value: null, failures: configFailures };
    const policy = read.value;
    if (policy === null)
        return {
            value: [],
            failures: [
                ...failures,
                ...(word === null ? read.failures : withUnknownWord(word, read.failures)),
            ],
        };
    const settled = { inputs: inputs.value, config, policy };
    if (word === null)
        return { value: [explainPolicy(settled)], failures };
    const rule = config.rules.find(({ id }) => id === word);
    if (rule !== undefined)
        return { value: [explainRule(rule)], failures };
    const variable = await explainVariable(word, settled, ports);
    const allFailures = [...failures, ...variable.failures];
    if (variable.value !== null)
        return { value: [variable.value], failures: allFailures };
    const names = [
        ...config.rules.map(({ id }) => id),
        ...config.declarations.map(({ name }) => name),
    ];
    return { value: [], failures: [unknownWord(word, names), ...allFailures] };
}
/** Without a policy, the word may be a misspelt check as well as a variable. */
function withUnknownWord(word, failures) {
    const isMissing = failures.every(({ code }) => code === 'POLICY_NOT_FOUND');
    return isMissing ? [unknownWord(word, []), ...failures] : failures;
}
function oneAtATime() {
    return (0,failures/* inputInvalid */.m7)('environment', 'names several environments, but explain takes one.');
}
function unknownWord(word, names) {
    const ids = [...checks/* suite */.r, ...rules/* auditRules */.$].map(({ id }) => id);
    const all = [...ids, ...types/* types */.g.map(({ name }) => name), ...names];
    return {
        code: 'INPUT_INVALID',
        message: `There is no check, type, rule or variable${(0,safe_text/* called */.Ab)(word)}.${(0,nearest/* didYouMean */.au)(word, all)}`,
        fix: 'Name a check (docs/checks.md), a type (docs/policy.md), or a variable of the policy (--policy FILE --environment NAME).',
    };
}


/***/ })

};
