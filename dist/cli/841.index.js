export const id = 841;
export const ids = [841];
export const modules = {

/***/ 2841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProbe: () => (/* binding */ runProbe)
});

// EXTERNAL MODULE: ./src/domain/report.ts + 1 modules
var domain_report = __webpack_require__(465);
// EXTERNAL MODULE: ./src/domain/trust.ts
var domain_trust = __webpack_require__(5430);
// EXTERNAL MODULE: ./src/policy/configure.ts + 21 modules
var configure = __webpack_require__(6491);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 35 modules
var resolve = __webpack_require__(3859);
// EXTERNAL MODULE: ./src/boot/process-variables.ts
var process_variables = __webpack_require__(9513);
// EXTERNAL MODULE: ./src/boot/seen.ts + 2 modules
var boot_seen = __webpack_require__(2229);
// EXTERNAL MODULE: ./src/checks/boot-topics.ts
var boot_topics = __webpack_require__(2598);
// EXTERNAL MODULE: ./src/checks/examine.ts
var examine = __webpack_require__(3394);
// EXTERNAL MODULE: ./src/checks/scope.ts + 1 modules
var scope = __webpack_require__(863);
// EXTERNAL MODULE: ./src/domain/location.ts
var domain_location = __webpack_require__(1693);
// EXTERNAL MODULE: ./src/domain/probe.ts
var probe = __webpack_require__(3830);
// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
// EXTERNAL MODULE: ./src/types/index.ts + 84 modules
var types = __webpack_require__(7165);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/init/guess.ts + 3 modules
var guess = __webpack_require__(3556);
;// CONCATENATED MODULE: ./src/probe/values.ts




/** Types that say little: the name says more of what the application expects. */
const VAGUE = ['string', 'secret'];
/** The type that a name suggests, where the policy only says "text". */
function likelyType({ name, type, options = {} }) {
    if (!VAGUE.includes(type.name))
        return { type: type.name, options };
    const { type: guessed, options: fitting } = (0,guess/* guessType */.A6)({
        ...{ name, choice: null, required: true, sensitive: null, example: null },
    });
    return { type: guessed, options: fitting };
}
/** Whether the policy or the name says that it holds a secret. */
function holdsSecret(declaration) {
    const { type } = likelyType(declaration);
    return declaration.sensitive || types/* types */.g.find(({ name }) => name === type)?.sensitive === true;
}
/** Made-up texts that may be good, the likeliest first. The gate says which are. */
function goodTexts(variable) {
    const { declaration, name } = variable;
    const { type } = likelyType(declaration);
    const { values } = (declaration.options ?? {});
    const examples = types/* types */.g.find((one) => one.name === type)?.examples.good ?? [];
    const unlike = examples.map((text) => text.replaceAll('example.com', 'acme-co.com'));
    const texts = [...(values ?? []).map(String), ...unlike, ...examples, ...drawn(name)];
    return [...new Set(texts)].filter((text) => declaration.type.judge(new secret/* Secret */.z(text)).length === 0);
}
/** TrialTexts as generators of secrets print them: always the same ones for a name. */
function drawn(name) {
    const digest = (part) => (0,external_node_crypto_.createHash)('sha256').update(`${name} ${part}`).digest();
    const bytes = Buffer.concat([digest('one'), digest('two')]);
    const account = `AC${digest('account').toString('hex').slice(0, 32)}`;
    return [
        bytes.subarray(0, 32).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
        bytes.toString('base64url'),
        bytes.subarray(0, 16).toString('hex'),
        bytes.subarray(0, 32).toString('hex'),
        bytes.toString('hex'),
        account,
        '12',
        '8080',
        'true',
        'value',
        `postgresql://app:${bytes.toString('base64url').slice(0, 24)}@db.acme-co.com:5432/app?sslmode=verify-full`,
        `rediss://app:${bytes.toString('base64url').slice(0, 24)}@cache.acme-co.com:6379/0`,
        `amqps://app:${bytes.toString('base64url').slice(0, 24)}@queue.acme-co.com:5671`,
        'https://app.acme-co.com',
    ];
}
/** TrialTexts that real deploys had by mistake, by the type that reads them. */
const MISTAKES = [
    [/^(signing-secret|secret|password|api-key)$/, ['dev-secret', 'changeme']],
    [/^fernet-/, ['not-a-fernet-key']],
    [/^(postgres|mysql|database)-url$/, ['sqlite:///./app.db']],
    [/^redis-url$/, ['redis://localhost:6379/0']],
    [/^cors-origins$/, ['*']],
];
/** Names that choose between a real service and a stand-in. */
const CHOOSES = /(^|_)(PROVIDER|BACKEND|DRIVER|MODE|TRANSPORT)$/;
/** In texts of each variable. */
const MOST_BAD = 3;
/** TrialTexts that a service may refuse, the likeliest first: those of mistakes, then those of the type. */
function badTexts({ name, declaration }, good) {
    const { type } = likelyType(declaration);
    const known = MISTAKES.flatMap(([of, texts]) => (of.test(type) ? texts : []));
    const standIns = CHOOSES.test(name) ? ['stub'] : [];
    const examples = types/* types */.g.find((one) => one.name === type)?.examples.bad ?? [];
    const texts = [...known, ...standIns, ...examples].filter((text) => text !== good && text.trim() !== '');
    return [...new Set(texts)].slice(0, MOST_BAD);
}

;// CONCATENATED MODULE: ./src/probe/closing.ts



/** The line of the policy that would make the gate refuse what the application refuses. */
function closingLine(trial, variable, good) {
    const { variable: name, kind, other, texts } = trial;
    const { declaration } = variable;
    const written = declaration.type.name;
    switch (kind) {
        case 'left-out':
            return `${name}: { type: ${written}, required: true }`;
        case 'empty':
            return `${name}: { type: ${written}, empty: error }`;
        case 'equal':
            return `rules: [{ id: ${idOf(name)}-is-not-${idOf(other ?? '')}, assert: ${name} != ${other}, message: ${name} needs a value of its own. }]`;
        case 'bad': {
            const text = texts.get(name) ?? '';
            const likely = likelyType(declaration);
            const type = types/* types */.g.find((one) => one.name === likely.type)?.bind(likely.options);
            const tells = type !== undefined &&
                type.judge(new secret/* Secret */.z(text)).length > 0 &&
                (good === null || type.judge(new secret/* Secret */.z(good)).length === 0);
            return tells && likely.type !== written
                ? `${name}: ${likely.type}`
                : `${name}: { type: ${written}, not-pattern: ${JSON.stringify(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)} }`;
        }
    }
}
function idOf(name) {
    return name.toLowerCase().replaceAll('_', '-');
}

;// CONCATENATED MODULE: ./src/probe/drafts.ts



/** The finding of a trial on which gate and application do not agree. */
function draftOf({ row, trial, seen, check }, environment, good) {
    const variable = environment.variables.find(({ name }) => name === row.variable);
    const agreement = (0,probe/* agreementOf */.g)(row);
    if (variable === undefined || agreement === 'agree')
        return [];
    const place = seen?.place ? (0,domain_location/* placeOf */.$)({ ...seen.place, column: 1 }) : null;
    const common = {
        variable: row.variable,
        facts: { change: row.change, ...(place !== null && { source: place }) },
        location: variable.declaration.location ?? null,
    };
    if (agreement === 'stricter')
        return [
            {
                ...common,
                check: 'probe-stricter',
                says: `${row.change}: the gate blocks it (${check}), and the application starts`,
                fix: `Keep it if the value would fail later. Otherwise change ${row.variable} in the policy, or the severity of ${check}.`,
            },
        ];
    const said = seen?.text ? `: ${seen.text.replace(/[.\s]+$/, '')}` : '';
    const at = place === null ? '' : ` at ${place}`;
    const line = closingLine(trial, variable, good.get(row.variable) ?? null);
    return [
        {
            ...common,
            check: 'probe-blind',
            says: `${row.change}: the gate passes it, and the application refuses it${at}${said}`,
            fix: `Write in the policy: \`${line}\``,
            facts: { ...common.facts, closes: line },
        },
    ];
}

// EXTERNAL MODULE: ./src/checks/index.ts + 78 modules
var checks = __webpack_require__(784);
;// CONCATENATED MODULE: ./src/probe/environment.ts





/** Sets made-up texts in place of all values. */
function withTexts(environment, texts) {
    return environment.variables.map((variable) => {
        const { name, declaration } = variable;
        const base = { name, declaration, shadowed: [] };
        const text = texts.get(name) ?? null;
        const origin = originOf(variable);
        if (text === null)
            return { ...base, state: 'absent', origin: null };
        if (text === '' && declaration.empty === 'absent')
            return { ...base, state: 'absent', origin: null, unset: origin };
        if (text === '')
            return { ...base, state: 'empty', origin };
        return { ...base, state: 'present', value: new secret/* Secret */.z(text), origin };
    });
}
/** The place of a made-up value. */
const MADE_UP = 'probe';
/** A made-up secret counts as one from a store. */
function originOf({ declaration, origin }) {
    if (declaration.sensitive)
        return { source: 'secrets-manager', locator: MADE_UP };
    return origin ?? { source: 'policy', locator: MADE_UP };
}
/** The findings that would stop a deploy with these texts. */
function blockingIn(environment, texts, now) {
    const variables = withTexts(environment, texts);
    const judged = { ...environment, variables, drafts: [], examples: new Map(), now };
    const { value } = (0,examine/* examine */.s)((0,checks/* suiteFor */.s)(environment.rules), (0,scope/* scopeOf */.O)(judged), environment.severities);
    return value.filter(({ severity, waiver }) => severity === 'error' && waiver === null);
}
/** A choice of texts is changed until no variable blocks. In rounds. */
const MOST_ROUNDS = 40;
/**
 * A good environment: plain values that the sources show, and made-up ones for all others, so that the gate
 * passes. Options, conditions and rules are honoured, because the gate itself judges each try.
 * @param refused how many texts of a variable the application has refused
 * @returns the texts, and the findings that no made-up text could avoid
 */
function goodTextsFor(environment, now, refused = new Map()) {
    const choices = new Map(environment.variables.map((variable) => [
        variable.name,
        choicesFor(variable).slice(refused.get(variable.name) ?? 0),
    ]));
    const places = new Map();
    const texts = () => new Map([...choices].map(([name, all]) => [name, all[places.get(name) ?? 0] ?? null]));
    let blocking = blockingIn(environment, texts(), now);
    for (let round = 0; round < MOST_ROUNDS && blocking.length > 0; round += 1) {
        const stuck = blocking.flatMap(({ variable }) => variable ?? []);
        const next = stuck.filter((name) => (places.get(name) ?? 0) + 1 < (choices.get(name)?.length ?? 0));
        if (next.length === 0)
            break;
        for (const name of next)
            places.set(name, (places.get(name) ?? 0) + 1);
        blocking = blockingIn(environment, texts(), now);
    }
    return { texts: texts(), blocking };
}
function choicesFor(variable) {
    const { declaration } = variable;
    const optional = declaration.required === false ? [null] : [];
    const given = variable.state === 'present' && !declaration.sensitive ? [variable.value.reveal()] : [];
    const made = goodTexts(variable);
    return variable.state === 'absent' ? [...optional, ...made] : [...given, ...made, ...optional];
}

;// CONCATENATED MODULE: ./src/probe/failures.ts
/** The probe was ended by a signal. */
const CANCELLED = {
    code: 'CANCELLED',
    message: 'The probe was cancelled.',
    fix: 'Run it again.',
};
/** Equal starts ended differently. */
const FLAKY = {
    code: 'PROBE_UNSTEADY',
    message: 'The application started with the good values once, and once not: nothing was concluded.',
    fix: 'Let the start depend on its variables alone: no clock, no network, no files of an earlier start. Allow more time with `boot.timeout`.',
};
/** No good environment was found: the application refuses each. */
function refusesGood({ names, text }) {
    const named = names.length === 0 ? '' : ` It named ${names.join(', ')}.`;
    const said = text === null ? '' : ` It said: ${text.replace(/[.\s]+$/, '')}.`;
    return {
        code: 'PROBE_UNSTEADY',
        message: `The application does not start with values that the policy accepts.${named}${said}`,
        fix: 'Declare these variables more exactly: their type, values or pattern. Probe an environment whose plain values are good.',
    };
}
/** No good environment was found: the gate refuses each. */
function notGood(blocking) {
    const first = blocking.map(({ message }) => message).slice(0, 1);
    return {
        code: 'PROBE_UNSTEADY',
        message: ['No made-up values pass the gate.', ...first].join(' '),
        fix: 'Give the variable a plain good value in the environment, or a simpler type or rule.',
    };
}

;// CONCATENATED MODULE: ./src/probe/trials.ts

/** The variations of a good environment, those that a policy most often misses first. */
function trialsOf(variables, good) {
    const changed = (name, text) => new Map([...good, [name, text]]);
    const own = variables.filter(({ declaration }) => declaration.declared && declaration.preset === undefined);
    const set = own.filter(({ name }) => (good.get(name) ?? null) !== null);
    const bad = own.map(({ name }, place) => {
        const variable = own[place];
        if (variable === undefined)
            return [];
        return badTexts(variable, good.get(name) ?? '').map((text) => ({
            ...{ variable: name, kind: 'bad', change: `is ${JSON.stringify(text)}` },
            texts: changed(name, text),
        }));
    });
    const rounds = [0, 1, 2].map((round) => bad.flatMap((trials) => trials[round] ?? []));
    const without = set.map(({ name }) => ({
        ...{ variable: name, kind: 'left-out', change: 'is left out' },
        texts: changed(name, null),
    }));
    const empty = set.map(({ name }) => ({
        ...{ variable: name, kind: 'empty', change: 'is empty' },
        texts: changed(name, ''),
    }));
    return [
        ...without,
        ...(rounds[0] ?? []),
        ...empty,
        ...rounds.slice(1).flat(),
        ...equal(set, good),
    ];
}
/** Two secrets with the same text: each takes the text of the others that its own type accepts. */
function equal(set, good) {
    const secrets = set.filter(({ declaration }) => holdsSecret(declaration));
    return secrets.flatMap(({ name }) => secrets
        .filter((other) => other.name !== name)
        .map((other) => ({
        ...{ variable: name, kind: 'equal', other: other.name },
        change: `is equal to ${other.name}`,
        texts: new Map([...good, [name, good.get(other.name) ?? null]]),
    })));
}

;// CONCATENATED MODULE: ./src/probe/probe.ts










/**
 * Asks whether the policy says what the application really asks: starts it with a good environment of made-up values,
 * and with variations of it, and compares each start with what the gate says of the same values.
 */
async function probe_probe(environment, plan, means) {
    const { now, boots } = means;
    const { good, first, blocking, tries } = await findGood(environment, plan, means);
    if (first === null) {
        const failure = notGood(blocking);
        return concluded(environment, good, [], [failure], means);
    }
    // Twice: a start that differs from itself says nothing about a variable.
    const again = first.starts ? await tryOnce(environment, plan, good, means) : first;
    const failed = [...first.failures, ...again.failures];
    if (failed.length > 0)
        return concluded(environment, good, [], failed, means);
    if (!first.starts || !again.starts) {
        const flaky = first.starts !== again.starts;
        const failure = flaky ? FLAKY : refusesGood(first.seen);
        return concluded(environment, good, [], [failure], means);
    }
    const trials = trialsOf(withTexts(environment, good), good);
    const chosen = trials.slice(0, Math.max(0, boots - tries - 1));
    const tried = await inParallel(chosen, plan.expect.kind === 'http' ? 1 : means.parallel, (trial) => tryOnce(environment, plan, trial.texts, means));
    const rows = chosen.map((trial, place) => {
        const result = tried[place];
        const gate = blockingIn(environment, trial.texts, now);
        const row = {
            variable: trial.variable,
            change: trial.change,
            gate: gate.length === 0 ? 'passes' : 'blocks',
            application: result?.starts === true ? 'starts' : 'refuses',
        };
        return { row, trial, seen: result?.seen ?? null, check: gate[0]?.check ?? '' };
    });
    const failures = tried.flatMap((one) => one.failures);
    const drafts = rows.flatMap((one) => draftOf(one, environment, good));
    const probed = {
        rows: rows.map(({ row }) => row),
        boots: chosen.length + tries + 1,
        left: trials.length - chosen.length,
    };
    return { ...concluded(environment, good, drafts, failures.slice(0, 1), means), probe: probed };
}
/** The most starts for the search of a good environment. */
const MOST_TRIES = 24;
/**
 * Looks for a good environment that the application accepts too. Where the policy says little, the application names the
 * variable that it refuses, and the next made-up text is tried.
 */
async function findGood(environment, plan, means) {
    const refused = new Map();
    for (let tries = 1;; tries += 1) {
        const { texts: good, blocking } = goodTextsFor(environment, means.now, refused);
        if (blocking.length > 0 && tries === 1)
            return { good, blocking, first: null, tries };
        const first = await tryOnce(environment, plan, good, means);
        const named = first.starts ? [] : first.seen.names;
        if (named.length === 0 || tries >= Math.min(MOST_TRIES, means.boots / 2))
            return { good, blocking, first, tries };
        for (const name of named)
            refused.set(name, (refused.get(name) ?? 0) + 1);
    }
}
async function tryOnce(environment, plan, texts, { start }) {
    const variables = (0,process_variables/* processVariables */.v)(withTexts(environment, texts));
    const { value: run, failures } = await start({ plan, variables, sensitive: [] });
    if (run === null)
        return { starts: false, seen: NOTHING_SEEN, failures };
    const declared = environment.declarations.map(({ name }) => name);
    // Every value is made up, so the texts of the application are shown as they are.
    const seen = await (0,boot_seen/* readOutput */.o)(run, shown, declared);
    const cancelled = run.end.kind === 'cancelled' ? [CANCELLED] : [];
    return { starts: run.end.kind === 'started', seen, failures: [...failures, ...cancelled] };
}
const LONGEST = 240;
function shown(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return line === '' ? null : line.slice(0, LONGEST);
}
const NOTHING_SEEN = { type: null, place: null, names: [], text: null, before: 0 };
async function inParallel(items, parallel, work) {
    const results = new Map();
    const queue = items.entries();
    const worker = async () => {
        for (const [place, item] of queue)
            results.set(place, await work(item));
    };
    await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker));
    return items.flatMap((_, place) => results.get(place) ?? []);
}
function concluded(environment, good, drafts, failures, { now }) {
    const variables = withTexts(environment, good);
    const judged = { ...environment, variables, drafts, examples: new Map(), now, waivers: [] };
    const { value: findings } = (0,examine/* examine */.s)(boot_topics/* bootTopics */.J, (0,scope/* scopeOf */.O)(judged), environment.severities);
    const shownFindings = findings.map((finding) => ({ ...finding, origin: madeUp(finding.origin) }));
    const report = (0,domain_report/* conclude */.E)({
        ...{ ...judged, trust: { trusted: true }, weakenings: [] },
        ...{ findings: shownFindings, failures },
    });
    return {
        ...report,
        variables: report.variables.map((one) => ({ ...one, origin: madeUp(one.origin) })),
    };
}
/** A made-up value comes from nowhere. */
function madeUp(origin) {
    return origin?.locator === MADE_UP ? null : origin;
}

;// CONCATENATED MODULE: ./src/probe/run.ts





/** A probe asks no store: it reads what the files show, and makes up all other values. */
const NO_VALUES = { trusted: false, reason: 'fork', partial: true };
/** Probes each environment of the run, one after the other. */
async function runProbe(inputs, ports) {
    const configs = await (0,configure/* configure */.j)(inputs.value, ports.readText, ports.trigger);
    const { trust } = ports.trigger;
    const untrusted = trust.trusted || ports.pullRequest ? [] : [(0,domain_trust/* runUntrusted */.g3)(trust.reason)];
    const reports = [];
    for (const { value: config, failures } of configs) {
        const stores = { fetchSecret: noStore, fetchParameter: noStore };
        const unread = { value: { ...config, trust: NO_VALUES }, failures: [] };
        const { value } = await (0,resolve/* resolveAlone */.U)(unread, { ...ports, ...stores });
        const plan = value.boot?.applies === true ? value.boot.plan : null;
        const undeclared = plan === null && failures.length === 0 ? [UNDECLARED] : [];
        const all = [...inputs.failures, ...failures, ...untrusted, ...undeclared];
        reports.push(plan === null || all.length > 0
            ? failed(value, all, ports.now)
            : await probe_probe({ ...value, trust: { trusted: true } }, plan, ports));
    }
    return { reports, parity: null };
}
function failed(environment, failures, now) {
    return (0,domain_report/* conclude */.E)({ ...environment, trust: { trusted: true }, findings: [], failures, now });
}
function noStore() {
    return Promise.reject(new Error('a probe asks no store'));
}
const UNDECLARED = {
    code: 'BOOT_UNDECLARED',
    message: 'The policy does not say how the application starts in this environment.',
    fix: 'Add `boot: { command: [python, -c, "import app.main"] }` to the policy.',
};


/***/ })

};
