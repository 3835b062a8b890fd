export const id = 609;
export const ids = [609,912];
export const modules = {

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  firstPolicy: () => (/* binding */ firstPolicy)
});

// EXTERNAL MODULE: ./src/inputs/read.ts
var read = __webpack_require__(4245);
// EXTERNAL MODULE: ./src/policy/configure.ts + 36 modules
var configure = __webpack_require__(6189);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/types/index.ts + 77 modules
var types = __webpack_require__(9250);
// EXTERNAL MODULE: ./src/domain/public-name.ts
var public_name = __webpack_require__(4035);
// EXTERNAL MODULE: ./src/domain/vendors/index.ts + 5 modules
var vendors = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/policy/fit.ts
var fit = __webpack_require__(1617);
// EXTERNAL MODULE: ./src/policy/sensitive.ts
var policy_sensitive = __webpack_require__(8434);
;// CONCATENATED MODULE: ./src/init/guess-rules.ts
/** Names that hold the URL of an engine: `DATABASE_URL`, `DB_DSN`, `SQLALCHEMY_DATABASE_URI`. */
const urlOf = (engine) => new RegExp(`(^|_)(${engine})(_[A-Z0-9]+)*_(URL|URI|DSN)$`);
const scheme = (schemes) => new RegExp(`^(${schemes}):\\/\\/`, 'i');
/** Rules by the scheme or the first characters of a value. */
const BY_SCHEME = [
    {
        value: scheme('postgres(ql)?\\+[a-z0-9]+'),
        types: ['postgres-url'],
        options: { driver: 'sqlalchemy' },
    },
    { value: scheme('postgres(ql)?'), types: ['postgres-url'] },
    { value: scheme('(mysql|mariadb)(\\+[a-z0-9]+)?'), types: ['mysql-url', 'database-url'] },
    { value: scheme('mongodb(\\+srv)?'), types: ['mongodb-url', 'database-url'] },
    { value: scheme('rediss?'), types: ['redis-url'] },
    { value: scheme('amqps?'), types: ['amqp-url'] },
    { value: scheme('smtps?'), types: ['smtp-url'] },
    { value: /^arn:aws[a-z-]*:/, types: ['aws-arn'] },
    { value: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/, types: ['pem-private-key'] },
    { value: /^-----BEGIN CERTIFICATE-----/, types: ['pem-certificate'] },
];
/** Rules for names of one service or library. The table of vendors has the names of tokens. */
const BY_VENDOR = [
    { name: /(^|_)SENTRY_DSN$/, types: ['sentry-dsn'] },
    { name: /(^|_)AUTH0_DOMAIN$/, types: ['auth0-domain'] },
    { name: /(^|_)AWS_(DEFAULT_)?REGION$/, types: ['aws-region'] },
    { name: /_ARN$/, types: ['aws-arn'] },
    { name: /(^|_)FERNET_KEYS$/, types: ['fernet-list'] },
    { name: /(^|_)FERNET(_SECRET)?_KEY$/, types: ['fernet-key'] },
    { name: /(^|_)KEY$/, value: /^[A-Za-z0-9_-]{43}=$/, types: ['fernet-key'] },
    { name: /(^|_)(KAFKA_)?(BOOTSTRAP_SERVERS|KAFKA_BROKERS)$/, types: ['kafka-brokers'] },
];
/** Rules for names that say what a value is for. */
const BY_USE = [
    { name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/, types: ['cors-origins'] },
    { name: /^(DJANGO_)?ALLOWED_HOSTS$|^TRUSTED_HOSTS$/, types: ['hosts'] },
    { name: urlOf('POSTGRES|POSTGRESQL|PG'), types: ['postgres-url'] },
    { name: urlOf('MYSQL|MARIADB'), types: ['mysql-url', 'database-url'] },
    { name: urlOf('MONGO|MONGODB'), types: ['mongodb-url', 'database-url'] },
    { name: urlOf('REDIS'), types: ['redis-url'] },
    { name: urlOf('AMQP|RABBITMQ'), types: ['amqp-url'] },
    { name: urlOf('SMTP'), types: ['smtp-url'] },
    { name: urlOf('DATABASE|DB'), types: ['database-url'] },
    {
        name: /(^|_)((JWT|SESSION|COOKIE|AUTH|NEXTAUTH|SIGNING|TOKEN)_SECRET(_KEY)?|SIGNING_(KEY|SECRET))$|^((APP|DJANGO|FLASK)_)?SECRET_KEY(_BASE)?$/,
        types: ['signing-secret'],
    },
    { name: /(^|_)(PASSWORD|PASSWD|PASSPHRASE)$/, types: ['password'] },
    { name: /(^|_)(API_?KEY|API_TOKEN)$/, types: ['api-key'] },
];
/** Rules for names and values that are not secret. */
const PLAIN = [
    { name: /(^|_)PORT$/, types: ['port'] },
    { name: /^DEBUG$/, value: /^(true|false|0|1)$/i, types: ['boolean'] },
    { name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/, types: ['boolean'] },
    { value: /^(true|false)$/i, types: ['boolean'] },
    { name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/, types: ['timezone'] },
    { name: /(^|_)(CRON|SCHEDULE)$/, value: /\s/, types: ['cron'] },
    { name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/, types: ['email'] },
    { value: scheme('wss?'), types: ['url'], options: { schemes: ['wss', 'ws'] } },
    { value: scheme('https?'), types: ['url'] },
    {
        name: /(^|_)(API|APP|AUTH|BACKEND|BASE|CALLBACK|FRONTEND|ISSUER|PUBLIC|REDIRECT|SITE|WEB|WEBHOOK)_(URL|URI)$/,
        types: ['url'],
    },
    { value: /^\d+(\.\d+)?(ns|us|ms|s|m|h|d)$/, types: ['duration'] },
    { value: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, types: ['uuid'] },
    {
        name: /(^|_)(HOST|HOSTNAME|SERVER)$/,
        value: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
        types: ['hostname'],
    },
    { value: /^\[.*\]$/s, types: ['list', 'json'], options: { format: 'json' } },
    { value: /^\{.*\}$/s, types: ['json-object', 'json'] },
    // A number with a leading zero or many digits is an identifier.
    {
        unless: /(ID|PIN|CODE|SID|NUMBER|PHONE|VERSION)$/,
        value: /^-?(0|[1-9]\d{0,8})$/,
        types: ['integer'],
    },
    { unless: /VERSION/, value: /^-?\d+\.\d+$/, types: ['number'] },
];
/** The first rule that matches wins. */
const GUESS_RULES = [...BY_SCHEME, ...BY_VENDOR, ...BY_USE, ...PLAIN];

;// CONCATENATED MODULE: ./src/init/guess.ts






/** Placeholders in examples. */
const PLACEHOLDER = /^$|^<.*>$|^\$\{|^(your|my|change|replace|insert|put|enter|todo|tbd|fixme|x{3,}|\.{3}|\*{3})/i;
/**
 * The most likely type of a variable. A type that its source states is kept, unless it is only "text" or
 * "secret". The example helps to guess and is never copied.
 */
function guessType({ name, choice, example, sensitive }) {
    const vague = choice === null || ['string', 'secret'].includes(choice.type);
    if (choice !== null && !vague)
        return { ...choice, by: 'source' };
    const value = example?.read((raw) => PLACEHOLDER.test(raw.trim())) === false ? example : null;
    const upper = name.toUpperCase();
    const secret = sensitive === true || choice?.type === 'secret' || (0,policy_sensitive/* soundsSecret */.z)(upper);
    // A public name, such as NEXT_PUBLIC_X, does not hold a secret.
    const isPublic = sensitive === false || (0,public_name/* isPublicName */.X)(upper);
    const withOptions = ({ type, options }, by) => {
        const { options: kept } = (0,fit/* fitOptions */.k)(type, { ...choice?.options, ...options });
        return { type, options: kept, by };
    };
    const token = sensitive === false ? null : vendorType(name);
    if (token !== null)
        return withOptions(token, 'name');
    for (const rule of GUESS_RULES) {
        const found = apply(rule, upper, value);
        if (found === null)
            continue;
        const isSecret = types/* types */.g.find((type) => type.name === found.type)?.sensitive === true;
        // A password may have digits as its example and is still not a number.
        if (secret && !isSecret && rule.name === undefined)
            continue;
        if (isPublic && isSecret && rule.value === undefined)
            continue;
        return withOptions(found, rule.value === undefined ? 'name' : 'example');
    }
    if (choice !== null)
        return { ...choice, by: 'source' };
    if (sensitive === true)
        return { type: 'secret', options: {}, by: 'source' };
    if (secret && sensitive === null)
        return { type: 'secret', options: {}, by: 'name' };
    return { type: 'string', options: {}, by: 'nothing' };
}
/** The type of token that a vendor's documented variable name stands for; null for other names. */
function vendorType(name) {
    const kinds = (0,vendors/* tokensNamed */.I$)(name);
    const [first] = kinds;
    const type = (0,fit/* firstType */.P)(first?.type ? [first.type] : []);
    if (type === null || kinds.some((one) => one.type !== type))
        return null;
    return { type, options: kinds.length === 1 ? { kind: first?.kind } : {} };
}
function apply(rule, name, value) {
    const { value: pattern } = rule;
    if (rule.name?.test(name) === false || rule.unless?.test(name))
        return null;
    if (pattern !== undefined && value?.read((raw) => pattern.test(raw.trim())) !== true)
        return null;
    const type = (0,fit/* firstType */.P)(rule.types);
    if (type === null)
        return null;
    const { options } = (0,fit/* fitOptions */.k)(type, rule.options ?? {});
    return value === null || fits(type, options, value) ? { type, options } : null;
}
/** Whether an example is valid for a type. Examples of secrets are never real, so they always fit. */
function fits(typeName, options, value) {
    const type = types/* types */.g.find(({ name }) => name === typeName);
    if (type === undefined || type.sensitive)
        return true;
    const trimmed = value.derive((raw) => raw.trim());
    const flaws = type.bind(options).judge(trimmed ?? value);
    return !flaws.some(({ check }) => check === type.name);
}

;// CONCATENATED MODULE: ./src/init/draft.ts




/** The kinds of sources, the most reliable first. */
const BY_RELIABILITY = ['JSON Schema', 'env schema', 'dotenv example'];
/** Merges what the sources know about each name, in the order of the most reliable source, then of the others. */
function draftVariables(sources) {
    const rank = ({ kind }) => BY_RELIABILITY.includes(kind) ? BY_RELIABILITY.indexOf(kind) : BY_RELIABILITY.length;
    const sorted = [...sources].sort((a, b) => rank(a) - rank(b));
    const byName = new Map();
    for (const variable of sorted.flatMap(({ variables }) => variables)) {
        const known = byName.get(variable.name);
        byName.set(variable.name, known === undefined ? variable : merged(known, variable));
    }
    return [...byName.values()].map((variable) => {
        const guess = guessType(variable);
        const { name, required, description } = variable;
        return {
            ...guess,
            name,
            required,
            sensitive: sensitiveOf(variable, guess),
            ...(description !== undefined && { description }),
        };
    });
}
/** The first is more reliable: the second only fills in what the first leaves open. */
function merged(known, other) {
    return {
        ...known,
        choice: known.choice ?? other.choice,
        sensitive: known.sensitive ?? other.sensitive,
        example: known.example?.bytes ? known.example : other.example,
    };
}
/** Null unless the source differs from the type. */
function sensitiveOf({ sensitive }, { type }) {
    const usual = types/* types */.g.find(({ name }) => name === type)?.sensitive ?? false;
    return sensitive === null || sensitive === usual ? null : sensitive;
}
/**
 * One environment for each manifest. Its name is a usual environment name in the file name, else `prod`, else
 * the file name. Without a manifest there is `prod` for the user to fill in.
 * @param output the policy's file
 * @param container the container of the manifests; null if the user named none
 */
function draftEnvironments(sources, output, container, hasDotenv) {
    const environments = [];
    const add = (wanted, manifest, envFile) => {
        const isTaken = (name) => environments.some((one) => one.name === name);
        let name = wanted;
        for (let count = 2; isTaken(name); count += 1)
            name = `${wanted}-${count}`;
        const chosen = manifest === null ? null : container;
        environments.push({ name, tier: (0,tier/* usualTier */.L)(name), manifest, container: chosen, envFile });
    };
    for (const { file } of sources.filter(({ deployed }) => deployed)) {
        const words = (0,posix_.basename)(file)
            .toLowerCase()
            .split(/[._-]+/);
        const stem = (0,posix_.basename)(file).replace(/\.(json|ya?ml)$/i, '');
        const isProd = environments.every(({ name }) => name !== 'prod');
        const name = words.find((word) => ENVIRONMENT.test(word)) ?? (isProd ? 'prod' : stem);
        add(name, (0,posix_.relative)((0,posix_.dirname)(output), file), null);
    }
    if (environments.length === 0)
        add('prod', null, null);
    if (hasDotenv)
        add('local', null, (0,posix_.relative)((0,posix_.dirname)(output), '.env'));
    return environments;
}
const ENVIRONMENT = /^(prod|production|staging|stage|stg|qa|uat|preview|preprod|dev|development|local|test|sandbox)$/;

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/policy/json-schema.ts + 2 modules
var json_schema = __webpack_require__(3912);
// EXTERNAL MODULE: ./src/text/document.ts + 6 modules
var text_document = __webpack_require__(3954);
// EXTERNAL MODULE: ./src/text/files.ts
var files = __webpack_require__(8140);
// EXTERNAL MODULE: ./src/domain/key-lines.ts
var key_lines = __webpack_require__(3221);
// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
// EXTERNAL MODULE: ./src/resolve/dotenv.ts
var dotenv = __webpack_require__(3996);
;// CONCATENATED MODULE: ./src/init/dotenv-example.ts



/** `# NAME=value`: an optional variable. A value with spaces is prose. */
const COMMENTED = /^#[^\S\n]?([A-Z_][A-Z0-9_]*)=([^\s#]*)[^\S\n]*$/;
/** Reads the names of a dotenv example. Names in comments are optional. */
function readDotenvExample(text, file) {
    const { value, failures } = (0,dotenv/* readDotenv */.J)(text, file);
    const set = value.map(({ name, value: example, location }) => ({
        line: location.line,
        variable: found(name, example, true),
    }));
    const isOfKey = (0,key_lines/* keyLines */.rg)();
    const commented = text.split(/\r?\n/).flatMap((line, place) => {
        if (isOfKey(line))
            return [];
        const [, name, raw = ''] = COMMENTED.exec(line) ?? [];
        if (name === undefined || set.some(({ variable }) => variable.name === name))
            return [];
        return [{ line: place + 1, variable: found(name, new secret/* Secret */.z(raw), false) }];
    });
    return {
        file,
        kind: 'dotenv example',
        variables: [...set, ...commented]
            .sort((a, b) => a.line - b.line)
            .map(({ variable }) => variable),
        leftOut: failures.flatMap(({ message, location }) => location === undefined ? [] : { location, says: message.replace(/\.$/, '') }),
        deployed: false,
    };
}
function found(name, example, required) {
    return { name, choice: null, required, sensitive: null, example };
}

;// CONCATENATED MODULE: ./src/init/decorators.ts
const OPENING = '([{';
const CLOSING = ')]}';
/** How many brackets of a text stay open. Brackets in quotes do not count. */
function openBrackets(text) {
    let open = 0;
    let quote = '';
    for (const mark of text) {
        if (quote !== '')
            quote = mark === quote ? '' : quote;
        else if (`"'\``.includes(mark))
            quote = mark;
        else if (OPENING.includes(mark))
            open += 1;
        else if (CLOSING.includes(mark))
            open -= 1;
    }
    return open;
}
/** The end of a value: after its quotes or brackets, else before the next space or `#`. */
function valueEnd(text, start) {
    let open = 0;
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const mark = text.charAt(at);
        if (quote !== '') {
            if (mark === '\\')
                at += 1;
            else if (mark === quote)
                quote = '';
        }
        else if (`"'\``.includes(mark))
            quote = mark;
        else if (OPENING.includes(mark))
            open += 1;
        else if (CLOSING.includes(mark))
            open -= 1;
        else if (open <= 0 && /[\s#]/.test(mark))
            return at;
    }
    return text.length;
}
/**
 * The decorators at the beginning of a comment, in the syntax of @env-spec: several in a row, and then any text.
 * https://varlock.dev/env-spec/reference/
 */
function readDecorators(text) {
    const found = [];
    const head = /\s*@([A-Za-z]\w*)/y;
    for (let match = head.exec(text); match !== null; match = head.exec(text)) {
        const [, name = ''] = match;
        const nameEnd = head.lastIndex;
        const hasValue = text.charAt(nameEnd) === '=';
        const start = hasValue ? nameEnd + 1 : nameEnd;
        const end = hasValue || text.charAt(nameEnd) === '(' ? valueEnd(text, start) : nameEnd;
        found.push({ name, value: hasValue ? text.slice(start, end) : null });
        head.lastIndex = end;
    }
    return found;
}
/** Reads `name` or `name(a, key=b)`; null for any other text. */
function readCall(text) {
    const [, name, , inner = ''] = /^([A-Za-z][\w-]*)(\((.*)\))?$/s.exec(text.trim()) ?? [];
    if (name === undefined)
        return null;
    const parts = topLevelParts(inner);
    const named = parts.flatMap((part) => {
        const [, key, value] = /^([A-Za-z]\w*)\s*=\s*(.*)$/s.exec(part) ?? [];
        return key === undefined || value === undefined ? [] : [[key, unquoted(value)]];
    });
    const positional = parts.filter((part) => !/^[A-Za-z]\w*\s*=/.test(part)).map(unquoted);
    return { name, positional, named: Object.fromEntries(named) };
}
/** The items of `[a, b]`. A text without brackets is one item. */
function readItems(text) {
    const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1];
    return inner === undefined ? [text] : topLevelParts(inner).map(unquoted);
}
function topLevelParts(text) {
    const parts = [];
    let open = 0;
    let quote = '';
    let start = 0;
    for (let at = 0; at <= text.length; at += 1) {
        const mark = text.charAt(at);
        if (at === text.length || (mark === ',' && open === 0 && quote === '')) {
            parts.push(text.slice(start, at).trim());
            start = at + 1;
        }
        else if (quote !== '') {
            if (mark === '\\')
                at += 1;
            else if (mark === quote)
                quote = '';
        }
        else if (`"'\``.includes(mark))
            quote = mark;
        else if (OPENING.includes(mark))
            open += 1;
        else if (CLOSING.includes(mark))
            open -= 1;
    }
    return parts.filter((part) => part !== '');
}
function unquoted(text) {
    return /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text;
}

;// CONCATENATED MODULE: ./src/init/env-schema-items.ts


/** Brackets and quotes that stay open for more lines count as never closed. */
const MAX_LINES = 50;
const ITEM = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/;
/**
 * Parses a `.env.schema`. A comment belongs to the item directly below it. A blank line or a divider (`# ---`)
 * ends a block. Blocks before the first item are the header. https://varlock.dev/env-spec/reference/
 */
function readSchemaItems(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    const comments = lines.map((line) => /^#\s*(.*)$/.exec(line.trim())?.[1]);
    const valueLines = withBrackets(lines);
    const commentLines = withBrackets(comments);
    let root = [];
    const items = [];
    const isOfKey = (0,key_lines/* keyLines */.rg)();
    const unread = [];
    let block = [];
    const endBlock = () => {
        if (items.length === 0)
            root = root.concat(block);
        block = [];
    };
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        const number = at + 1;
        const comment = comments[at];
        const [, name, afterEquals = ''] = ITEM.exec(line) ?? [];
        if (isOfKey(comment === undefined ? line : ''))
            unread.push(number);
        else if (line.trim() === '' || /^(---|===)/.test(comment ?? ''))
            endBlock();
        else if (comment !== undefined) {
            if (!comment.startsWith('@'))
                continue;
            const [whole, last] = joined(commentLines, at, comment);
            at = last;
            for (const one of readDecorators(whole))
                block.push({ ...one, line: number });
        }
        else if (name === undefined)
            unread.push(number);
        else {
            const [value, last] = wholeValue(valueLines, at, afterEquals.trim());
            at = last;
            const [, raw = '', post = ''] = /^((?:"[^"]*"|'[^']*'|`[^`]*`|[^#])*)(?:#\s*(.*))?$/s.exec(value) ?? [];
            const afterValue = readDecorators(post).map((one) => ({ ...one, line: number }));
            items.push({ name, line: number, raw: raw.trim(), decorators: [...block, ...afterValue] });
            block = [];
        }
    }
    endBlock();
    return { root, items, unread };
}
/** Counts the brackets of each line once, because several lines above may ask for them. */
function withBrackets(texts) {
    return texts.map((text) => ({ text, open: openBrackets(text ?? '') }));
}
/** A text with the lines below it until its brackets are closed. If they never are, the text alone. */
function joined(lines, at, first) {
    const parts = [first];
    let open = openBrackets(first);
    let last = at;
    while (open > 0 && last - at < MAX_LINES) {
        const next = lines[last + 1];
        if (next?.text === undefined)
            break;
        parts.push(next.text);
        open += next.open;
        last += 1;
    }
    return open > 0 ? [first, at] : [parts.join(' '), last];
}
/** A value with the further lines of its quotes or brackets. */
function wholeValue(lines, at, first) {
    const fence = /^(```|"""|["'])/.exec(first)?.[1];
    if (fence === undefined)
        return joined(lines, at, first);
    if (first.indexOf(fence, fence.length) !== -1)
        return [first, at];
    const below = lines.slice(at + 1, at + 1 + MAX_LINES);
    const end = below.findIndex(({ text = '' }) => text.includes(fence));
    return end === -1 ? [first, at] : ['"several lines"', at + 1 + end];
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
;// CONCATENATED MODULE: ./src/init/env-schema-type.ts



const numeric = ({ named }, names) => Object.fromEntries(names.flatMap((name) => Object.hasOwn(named, name) ? [[name, Number((0,own/* ownIn */.o)(named, name))]] : []));
/** The data types of varlock that have an equal type here. https://varlock.dev/reference/data-types/ */
const TYPES = {
    string: ({ named }) => {
        const { minLength, maxLength, isLength, startsWith, endsWith, matches } = named;
        const least = isLength ?? minLength;
        const most = isLength ?? maxLength;
        const pattern = patternOf(startsWith, endsWith, matches);
        return {
            types: ['string'],
            options: {
                ...(least !== undefined && { 'min-length': Number(least) }),
                ...(most !== undefined && { 'max-length': Number(most) }),
                ...(pattern !== null && { pattern }),
            },
            handled: [
                ...['minLength', 'maxLength', 'isLength', 'allowEmpty'],
                ...(pattern === null ? [] : ['startsWith', 'endsWith', 'matches']),
            ],
        };
    },
    number: (call) => {
        const whole = call.named.isInt === 'true' || call.named.precision === '0';
        return {
            types: whole ? ['integer'] : ['number'],
            options: numeric(call, ['min', 'max']),
            handled: ['min', 'max', ...(whole ? ['isInt', 'precision'] : [])],
        };
    },
    boolean: () => ({ types: ['boolean'] }),
    url: ({ named: { allowedProtocols } }) => ({
        types: ['url'],
        options: allowedProtocols === undefined
            ? {}
            : {
                schemes: readItems(allowedProtocols).map((one) => one.replace(/:$/, '').toLowerCase()),
            },
        handled: ['allowedProtocols'],
    }),
    domain: () => ({ types: ['hostname'] }),
    enum: ({ positional }) => ({ types: ['enum'], options: { values: positional } }),
    email: () => ({ types: ['email'], handled: ['normalize'] }),
    port: (call) => ({
        types: ['port'],
        options: numeric(call, ['min', 'max']),
        handled: ['min', 'max'],
    }),
    ip: () => ({ types: ['ip'], handled: ['normalize'] }),
    semver: () => ({ types: ['semver'] }),
    uuid: () => ({ types: ['uuid'] }),
    array: ({ named: { format } }) => ({
        types: ['list'],
        options: format === undefined ? {} : { format: format === 'json' ? 'json' : 'csv' },
        handled: ['format'],
    }),
    record: () => ({ types: ['json-object', 'json'] }),
    'simple-object': () => ({ types: ['json-object', 'json'] }),
};
/** The pattern of one of the three arguments; null for none, or for several, which RE2 cannot join. */
function patternOf(starts, ends, matches) {
    if ([starts, ends, matches].filter((one) => one !== undefined).length !== 1)
        return null;
    if (starts !== undefined)
        return `^${escaped(starts)}`;
    if (ends !== undefined)
        return `${escaped(ends)}$`;
    const call = readCall(matches ?? '');
    const regex = call?.name === 'regex' ? call.positional : null;
    // Without its flags the pattern would mean something else.
    if (regex !== null)
        return regex.length === 1 ? (regex[0] ?? null) : null;
    const [, slashed, flags] = /^\/(.*)\/([a-z]*)$/s.exec(matches ?? '') ?? [];
    if (slashed !== undefined)
        return flags === '' ? slashed : null;
    return matches ?? null;
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** Reads the value of a `@type`. */
function readSchemaType(text) {
    const call = readCall(text);
    const translate = call === null ? null : (0,own/* ownIn */.o)(TYPES, call.name);
    if (call === null || !translate)
        return {
            choice: null,
            notTaken: [`has a @type without an equal type here: ${call?.name ?? 'an expression'}`],
        };
    const { types, options = {}, handled = [] } = translate(call);
    const dynamic = Object.entries(options).filter(([, value]) => isDynamic(value));
    const ignored = Object.keys(call.named).filter((name) => !handled.includes(name));
    const type = (0,fit/* firstType */.P)(types);
    if (type === null || dynamic.some(([name]) => name === 'values'))
        return { choice: null, notTaken: [`has a @type without an equal type here: ${call.name}`] };
    const fixed = Object.entries(options).filter((entry) => !dynamic.includes(entry));
    const { options: taken, refused } = (0,fit/* fitOptions */.k)(type, Object.fromEntries(fixed));
    const left = [...ignored, ...refused, ...dynamic.map(([name]) => name)];
    return {
        // There a url may have any scheme; here it has http or https.
        choice: type === 'url' && Object.keys(taken).length === 0 ? null : { type, options: taken },
        notTaken: left.map((name) => `has a @type with ${name}, which is not taken over`),
    };
}
/** Whether an option is a reference, a function, or a number that a function gives. */
function isDynamic(value) {
    if (Array.isArray(value))
        return value.length === 0 || value.some(isDynamic);
    if (typeof value === 'number')
        return Number.isNaN(value);
    return typeof value === 'string' && /^\$[A-Za-z{(]/.test(value);
}

;// CONCATENATED MODULE: ./src/init/env-schema.ts





/** The decorators that init reads. It lists all others as left out. */
const ITEM_DECORATORS = ['required', 'optional', 'type', 'sensitive', 'public', 'example'];
const ROOT_DECORATORS = ['defaultRequired', 'defaultSensitive'];
/**
 * Reads a `.env.schema` of varlock. An item with a value is optional, because varlock falls back to this value.
 * https://varlock.dev/reference/item-decorators/
 */
function readEnvSchema(text, file) {
    const { root, items, unread } = readSchemaItems(text);
    const at = (line) => ({ file, line, column: 1 });
    const leftOut = unread.map((line) => ({
        location: at(line),
        says: 'The line is neither a comment nor NAME=value',
    }));
    const leaveOut = (line, says) => leftOut.push({ location: at(line), says });
    for (const { name, line } of root)
        if (!ROOT_DECORATORS.includes(name))
            leaveOut(line, `@${name} is not read`);
    const defaults = defaultsOf(root, leaveOut);
    const variables = items.flatMap((item) => {
        const { name, line, raw, decorators } = item;
        if (decorators.some((one) => one.name === 'internal' && one.value !== 'false')) {
            leaveOut(line, `${name} is @internal: varlock does not pass it to the service`);
            return [];
        }
        for (const decorator of decorators)
            if (!ITEM_DECORATORS.includes(decorator.name))
                leaveOut(decorator.line, `@${decorator.name} of ${name} is not read`);
        const flag = (yes, no) => flagOf(item, yes, no, leaveOut);
        const wanted = decorators.findLast((one) => one.name === 'type');
        const type = wanted?.value ? readSchemaType(wanted.value) : null;
        for (const why of type?.notTaken ?? [])
            leaveOut(wanted?.line ?? line, `${name} ${why}`);
        const hasValue = !['', "''", '""', '``', 'undefined'].includes(raw);
        const sensitive = flag('sensitive', 'public');
        const found = {
            name,
            choice: type?.choice ?? null,
            // The value is varlock's fallback.
            required: !hasValue && (flag('required', 'optional') ?? defaults.required),
            // By default everything is sensitive for varlock, even a port. The default counts only without a type.
            sensitive: sensitive ?? (!hasValue && wanted === undefined && defaults.sensitive(name) ? true : null),
            example: exampleOf(item),
        };
        if (found.choice !== null || readCall(wanted?.value ?? '')?.name !== 'url')
            return [found];
        // A url of varlock may have any scheme, so the name decides whether it is of a database.
        const { type: likely, options } = guessType({ ...found, sensitive: null });
        const isUrl = likely.endsWith('-url');
        return [{ ...found, choice: isUrl ? { type: likely, options } : { type: 'url', options: {} } }];
    });
    return { file, kind: 'env schema', variables, leftOut, deployed: false };
}
/** Whether a decorator or its opposite is set; null if neither is. */
function flagOf({ name, decorators }, yes, no, leaveOut) {
    const last = decorators.findLast((one) => one.name === yes || one.name === no);
    if (last === undefined)
        return null;
    const value = last.value?.replace(/^\{.*\benabled=(true|false)\b.*\}$/s, '$1');
    if (value === undefined || value === 'true' || value.startsWith('{'))
        return last.name === yes;
    if (value === 'false')
        return last.name === no;
    leaveOut(last.line, `@${last.name} of ${name} has a condition, which is ignored`);
    return last.name === yes;
}
function defaultsOf(root, leaveOut) {
    const find = (name) => root.findLast((one) => one.name === name);
    const required = find('defaultRequired');
    const sensitive = find('defaultSensitive');
    const prefix = readCall(sensitive?.value ?? '');
    if (required !== undefined && !['true', 'false', 'infer', null].includes(required.value))
        leaveOut(required.line, '@defaultRequired is not true, false or infer');
    const isTrue = (value) => value === null || value === 'true';
    return {
        // The default, infer, requires only items with a value, and varlock has that value.
        required: isTrue(required?.value),
        sensitive: (name) => {
            if (prefix?.name === 'inferFromPrefix')
                return !name.startsWith(prefix.positional[0] ?? '');
            return sensitive?.value !== 'false';
        },
    };
}
/** The example of the schema, else the item's value. Null for a function. */
function exampleOf({ raw, decorators }) {
    const example = decorators.findLast(({ name }) => name === 'example')?.value;
    const text = example ?? raw;
    if (/^[A-Za-z]\w*\(/.test(text))
        return null;
    return new secret/* Secret */.z(text.replace(/^(["'`])(.*)\1$/s, '$2'));
}

// EXTERNAL MODULE: ./src/domain/variable-name.ts
var variable_name = __webpack_require__(5860);
// EXTERNAL MODULE: ./src/resolve/manifests/index.ts + 31 modules
var manifests = __webpack_require__(3585);
;// CONCATENATED MODULE: ./src/init/manifest-names.ts



/** Reads the names of a manifest. Null for other files and for an unreadable manifest. */
async function readManifestNames(text, file, container, readText) {
    const { value, failures } = await (0,manifests.readManifest)(text, file, null, {
        container,
        readBeside: (name) => readText((0,posix_.isAbsolute)(name) ? name : (0,posix_.join)((0,posix_.dirname)(file), name)),
        variables: new Map(),
    });
    if (value === null || (value.entries.length === 0 && failures.length > 0))
        return { value: null, failures };
    const unread = failures.map(({ message, location }) => ({
        location: location ?? { file, line: 1, column: 1 },
        says: message.replace(/\.$/, ''),
    }));
    const source = {
        file,
        kind: `manifest for ${value.platform}`,
        variables: value.entries.flatMap(toVariable),
        leftOut: [...unread, ...value.entries.flatMap(leftOutOf)],
        deployed: true,
    };
    return { value: source, failures: [] };
}
/** A value from a store is a secret, unless its name says otherwise. */
function toVariable({ name, given }) {
    if (given.kind === 'expansion' || !variable_name/* VARIABLE_NAME */.nN.test(name))
        return [];
    const stored = given.kind === 'reference';
    return [
        {
            name,
            choice: stored ? { type: 'secret', options: {} } : null,
            required: true,
            sensitive: null,
            example: manifest_names_exampleOf(given),
        },
    ];
}
function manifest_names_exampleOf(given) {
    return given.kind === 'plain' ? given.value : null;
}
function leftOutOf({ name, given, location }) {
    if (given.kind === 'expansion')
        return [
            {
                location,
                says: 'This entry brings in every key of a secret: declare the keys that the service needs by hand',
            },
        ];
    return variable_name/* VARIABLE_NAME */.nN.test(name)
        ? []
        : [{ location, says: `${name} cannot be the name of a variable in a policy` }];
}

;// CONCATENATED MODULE: ./src/init/read-source.ts








const ENV_SCHEMA = /(^|\.)env\.schema$/;
const ENV_FILE = /(^|[._-])env([._-]|$)/i;
const DATA_FILE = /\.(json|ya?ml)$/i;
/** Reads a file according to its name and content. */
async function readSource(file, reading) {
    let text;
    try {
        text = (0,files/* withoutMark */.E)(await reading.readText(file));
    }
    catch (thrown) {
        const failure = (0,errors/* toFailure */.w2)(thrown, {
            code: 'FILE_UNREADABLE',
            message: `${file} could not be read.`,
            fix: 'Check that it is a text file, and let this user read it.',
        });
        return { value: null, failures: [failure] };
    }
    const name = (0,posix_.basename)(file);
    if (ENV_SCHEMA.test(name))
        return withoutFailures(readEnvSchema(text, file));
    if (ENV_FILE.test(name) && !DATA_FILE.test(name))
        return withoutFailures(readDotenvExample(text, file));
    const parsed = (0,text_document/* readDocument */.u)(text, file);
    if (parsed.ok && (0,json_schema/* isSettingsSchema */.T)(parsed.document.value))
        return withoutFailures(readSettingsSchema(parsed.document, file, reading.prefix));
    const manifest = await readManifestNames(text, file, reading.container, reading.readText);
    return { ...manifest, failures: manifest.failures.map(withFix) };
}
/** Reads the application's settings model from its JSON Schema. */
function readSettingsSchema(document, file, prefix) {
    const { variables, notTaken } = (0,json_schema.variablesFromJsonSchema)(document, { prefix });
    return {
        file,
        kind: 'JSON Schema',
        variables: Object.entries(variables).map(([name, { type, required, sensitive, description, ...options }]) => ({
            name,
            choice: { type, options },
            required: required !== false,
            sensitive: sensitive === true || type === 'secret' ? true : null,
            example: null,
            ...(typeof description === 'string' && { description }),
        })),
        leftOut: notTaken.map(({ path, why, location }) => ({
            location,
            says: `${path === '' ? 'The schema' : path} ${why}`,
        })),
        deployed: false,
    };
}
function withoutFailures(source) {
    return { value: source, failures: [] };
}
/** For a file that is not a manifest, the fix names all sources that init reads. */
function withFix(failure) {
    if (failure.code !== 'MANIFEST_UNSUPPORTED')
        return failure;
    return {
        ...failure,
        fix: 'Name a dotenv example (.env.example), a .env.schema, a manifest (docs/manifests.md), or a JSON Schema of the settings from pydantic or zod.',
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/init/write.ts

const SCHEMA = 'https://raw.githubusercontent.com/bootgate/bootgate/v1/schema/bootgate.schema.json';
/** Longer maps are written on several lines. In characters. */
const WIDEST = 90;
/** The policy as YAML, with a comment at each guess. The same draft gives the same text. */
function writePolicy({ service, files, environments, variables }) {
    const document = new dist/* Document */.yo({ version: 1, service, environments: {}, variables: {} });
    document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}\n First draft by \`bootgate init\`, from ${files.map(oneLine).join(', ')}.\n Check each line marked "guess": correct it, or remove the comment.`;
    document.set('environments', map(environments.map((one) => [one.name, environmentNode(one)])));
    document.set('variables', map(variables.map((one) => [one.name, variableNode(one)])));
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
function map(entries) {
    const node = new dist/* YAMLMap */.CA();
    for (const [key, value] of entries)
        node.items.push(new dist/* Pair */.Rm(new dist/* Scalar */.X5(key), value));
    return node;
}
function environmentNode({ name, tier, manifest, container, envFile }) {
    const data = {
        tier,
        ...(manifest !== null && { manifest }),
        ...(container !== null && { container }),
        ...(envFile !== null && { 'env-files': [envFile] }),
    };
    const todo = manifest === null && envFile === null;
    return commented(flow(data), todo
        ? 'name the manifest of the deploy, such as manifest: task-definition.json'
        : `guess: tier, by the name ${name}`);
}
function variableNode({ type, options, required, sensitive, description, by, }) {
    const data = {
        type,
        ...options,
        ...(!required && { required: false }),
        ...(sensitive !== null && { sensitive }),
        ...(description !== undefined && { description }),
    };
    const node = Object.keys(data).length === 1 ? new dist/* Scalar */.X5(type) : flow(data);
    return commented(node, WORDS[by]);
}
const WORDS = {
    name: 'guess: by name',
    example: 'guess: by example',
    nothing: null,
    source: null,
};
function flow(data) {
    const node = new dist/* Document */.yo(data).contents;
    if (node instanceof dist/* YAMLMap */.CA && JSON.stringify(data).length <= WIDEST)
        node.flow = true;
    return node;
}
/** Puts a comment after a value of one line, or above a longer one. */
function commented(node, text) {
    if (text === null)
        return node;
    const long = node instanceof dist/* YAMLMap */.CA && !node.flow;
    if (long)
        node.commentBefore = ` ${text}`;
    else
        node.comment = ` ${text}`;
    return node;
}
/** A file name that is safe in a comment of one line. */
function oneLine(file) {
    return file.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
}

;// CONCATENATED MODULE: ./src/init/first-policy.ts





/** Makes a first policy from existing files. A file in `from` that cannot be read is a failure. */
async function firstPolicy({ from, service, output, ...reading }, { readText, listFiles }) {
    const found = from.length === 0 ? await listFiles() : [];
    const files = from.length === 0 ? usualSources(found) : from;
    const outcomes = await Promise.all(files.map((file) => readSource(file, { ...reading, readText })));
    const sources = outcomes.flatMap(({ value }) => (value === null ? [] : [value]));
    const readFailures = outcomes.flatMap(({ failures }) => failures);
    const draft = {
        service,
        files: sources.map(({ file }) => file),
        environments: draftEnvironments(sources, output, reading.container, found.includes('.env')),
        variables: draftVariables(sources),
    };
    const summary = {
        read: sources.map(({ file, kind, variables }) => ({ file, kind, variables: variables.length })),
        environments: draft.environments.map(({ name }) => name),
        variables: draft.variables.length,
        guesses: draft.variables.filter(({ by }) => by === 'name' || by === 'example').length,
    };
    const leftOut = [
        ...sources.flatMap((source) => source.leftOut),
        ...(from.length === 0 ? readFailures.flatMap(toLeftOut) : []),
    ];
    const failures = from.length > 0 ? readFailures : [];
    if (failures.length > 0 || draft.variables.length === 0)
        return {
            ...summary,
            text: null,
            leftOut,
            failures: failures.length > 0 ? failures : [nothingFound(sources)],
        };
    const written = await loadable(draft, output);
    return { ...summary, ...written, leftOut: [...leftOut, ...written.leftOut] };
}
/** Writes the policy and reads it back as a run would. If that fails, it leaves out the patterns, which RE2 may reject. */
async function loadable(draft, output) {
    const text = writePolicy(draft);
    if ((await failuresOf(text, draft, output)).length === 0)
        return { text, leftOut: [], failures: [] };
    const variables = draft.variables.map((one) => {
        const { pattern: _, ...options } = one.options;
        return { ...one, options };
    });
    const without = writePolicy({ ...draft, variables });
    const failures = await failuresOf(without, draft, output);
    const leftOut = draft.variables
        .filter(({ options }) => 'pattern' in options)
        .map(({ name }) => ({
        location: { file: output, line: 1, column: 1 },
        says: `The pattern of ${name} is left out, because RE2 rejects one of the patterns`,
    }));
    return { text: failures.length === 0 ? without : null, leftOut, failures };
}
async function failuresOf(text, { environments }, policy) {
    const environment = environments.slice(0, 1).map(({ name }) => name);
    const inputs = (0,read/* readInputs */.K)({ policy, environment, 'env-files': [], variables: [], secrets: [] });
    const configs = await (0,configure/* configure */.j)(inputs.value, async () => text);
    return configs.flatMap(({ failures }) => failures);
}
/** Of the files that init found itself, most are not manifests, which is fine. */
function toLeftOut({ code, message, fix, location }) {
    if (code === 'MANIFEST_UNSUPPORTED' || location === undefined)
        return [];
    const help = code === 'CONTAINER_REQUIRED' ? ` ${fix}` : '';
    return [{ location, says: `${message}${help}`.replace(/\.$/, '') }];
}
function nothingFound(sources) {
    return {
        code: 'FILE_NOT_FOUND',
        message: sources.length === 0
            ? 'This folder has no source for a policy: no .env.example, .env.sample, .env.schema or settings.schema.json, and no manifest that the gate reads.'
            : `${sources.map(({ file }) => file).join(', ')}: no variable found.`,
        fix: 'Name a file that lists the variables: bootgate init --from FILE, such as a dotenv example, a task definition, or the output of model_json_schema().',
    };
}
/** The usual files that list what a service needs, the most reliable first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample'];
/** Data files that are certainly not manifests. */
const TOOLS = /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i;
/** The files of a folder that init reads, the most reliable first. The content decides later which are manifests. */
function usualSources(files) {
    const data = files.filter((name) => /\.(json|ya?ml)$/i.test(name) && !TOOLS.test(name));
    return [...USUAL.filter((name) => files.includes(name)), ...[...data].sort()];
}


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ firstType),
/* harmony export */   k: () => (/* binding */ fitOptions)
/* harmony export */ });
/* harmony import */ var _types_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9250);
/* harmony import */ var _variable_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);


/** The first existing type of these names. */
function firstType(names) {
    return names.find((name) => _types_index_js__WEBPACK_IMPORTED_MODULE_0__/* .types */ .g.some((type) => type.name === name)) ?? null;
}
/** Keeps the options that the type accepts. */
function fitOptions(type, wanted) {
    const known = (0,_variable_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .optionNames */ .W6)(type);
    const takes = (name, value) => known.includes(name) && _variable_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .variableWithOptions */ .lm.safeParse({ type, [name]: value }).success;
    const entries = Object.entries(wanted).map(([name, value]) => ({
        name,
        value,
        taken: takes(name, value),
    }));
    return {
        options: Object.fromEntries(entries.flatMap(({ name, value, taken }) => (taken ? [[name, value]] : []))),
        refused: entries.flatMap(({ name, taken }) => (taken ? [] : name)),
    };
}


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ isSettingsSchema),
  variablesFromJsonSchema: () => (/* binding */ variablesFromJsonSchema)
});

// EXTERNAL MODULE: ./src/domain/variable-name.ts
var variable_name = __webpack_require__(5860);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/policy/fit.ts
var fit = __webpack_require__(1617);
;// CONCATENATED MODULE: ./src/policy/json-schema-node.ts

/** A longer chain of references counts as a circle. */
const DEEPEST = 16;
/**
 * Reduces a schema to one kind of value if possible: follows `$ref`, merges `allOf`, removes null (`anyOf` as
 * pydantic writes it, a list of types as zod does). A variable cannot be null.
 */
function oneKind(root, given, depth = 0) {
    if (given === true)
        return { schema: {}, several: false, patterns: 0 };
    if (!(0,data/* isMap */.j)(given) || depth > DEEPEST)
        return null;
    const { $ref, allOf, anyOf, oneOf, ...own } = given;
    const follow = (part) => oneKind(root, part, depth + 1);
    const parts = [
        ...($ref === undefined ? [] : [follow(target(root, $ref))]),
        ...(Array.isArray(allOf) ? allOf.map(follow) : []),
    ];
    const choices = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null;
    if (choices !== null)
        parts.push(oneOfSeveral(choices.map(follow)));
    if (parts.some((part) => part === null))
        return null;
    const schemas = parts.flatMap((part) => (part === null ? [] : [part.schema]));
    const several = parts.some((part) => part?.several);
    const schema = withoutNull(together([...schemas, own]));
    const patterns = [...schemas, own].filter((part) => 'pattern' in part).length;
    return { schema, several: several || Array.isArray(schema.type), patterns };
}
/** Merges maps; the last value of a key wins. */
function together(maps) {
    return Object.fromEntries(maps.flatMap((map) => Object.entries(map)));
}
/** Resolves `#/$defs/Level` in the same document; other references lead outside. */
function target(root, reference) {
    if (typeof reference !== 'string' || !reference.startsWith('#/'))
        return undefined;
    const path = reference.slice(2).split('/');
    return (0,data/* valueAt */.f)(root, path.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
function oneOfSeveral(nodes) {
    const kinds = nodes.filter((node) => node?.schema.type !== 'null');
    const [first] = kinds;
    if (kinds.length === 1)
        return first ?? null;
    const words = kinds.map((node) => wordsOf(node?.schema ?? {}));
    if (words.length > 0 && words.every((some) => some !== null))
        return { schema: { enum: words.flatMap((some) => some ?? []) }, several: false, patterns: 0 };
    return { schema: {}, several: true, patterns: 0 };
}
/** The allowed words of a schema, as texts; null when it allows more than a set of words. */
function wordsOf(schema) {
    const all = Array.isArray(schema.enum)
        ? schema.enum
        : schema.const === undefined
            ? null
            : [schema.const];
    const words = all?.filter((word) => word !== null) ?? [];
    const plain = words.every((word) => ['string', 'number', 'boolean'].includes(typeof word));
    return plain && words.length > 0 ? words.map(String) : null;
}
function withoutNull(schema) {
    if (!Array.isArray(schema.type))
        return schema;
    const kinds = schema.type.filter((kind) => kind !== 'null');
    return { ...schema, type: kinds.length === 1 ? kinds[0] : kinds };
}

;// CONCATENATED MODULE: ./src/policy/json-schema-kind.ts




/** JSON Schema formats with the types for them, the best type first. */
const FORMATS = {
    email: ['email'],
    'idn-email': ['email'],
    uuid: ['uuid'],
    uuid4: ['uuid'],
    hostname: ['hostname'],
    ipv4: ['ip'],
    ipv6: ['ip'],
    ipvanyaddress: ['ip'],
    ipvanynetwork: ['cidr'],
    cidrv4: ['cidr'],
    cidrv6: ['cidr'],
    path: ['path'],
    'file-path': ['path'],
    'directory-path': ['path'],
};
/** Features that RE2 does not have: lookaround and back-references. */
const NOT_RE2 = /\(\?(?:<?[=!])|\\[1-9]|\\k</;
/**
 * The type and options of a property, as far as the schema is certain: `format: uri` stands for PostgresDsn,
 * HttpUrl and z.url() alike, so it is any text until the policy names a type.
 */
function kindOf({ schema, several, patterns }, setting) {
    const { pydantic } = setting;
    if (several)
        return json_schema_kind_text(schema, pydantic, ['can be of several kinds, so it is taken as any text']);
    const words = wordsOf(schema);
    if (words !== null)
        return { type: 'enum', options: { values: words }, lost: [] };
    switch (schema.type) {
        case 'boolean':
            return {
                type: 'boolean',
                options: wherePossible('boolean', pydantic, { reader: 'pydantic' }),
                lost: [],
            };
        case 'integer':
        case 'number':
            return numeric(schema, schema.type);
        case 'array':
            return list(schema, setting);
        case 'object':
            if ((0,data/* isMap */.j)(schema.properties))
                return null;
            return known(['json-object', 'json'], {}, 'a map');
        case 'string':
            return json_schema_kind_text(schema, pydantic, patterns > 1 ? ['has several patterns; the last one is used'] : []);
        case undefined:
            return json_schema_kind_text(schema, pydantic, ['has no type, so it is taken as any text']);
        default:
            return null;
    }
}
function json_schema_kind_text(schema, pydantic, lost) {
    if (schema.writeOnly === true || schema.format === 'password')
        return fitted('secret', lengths(schema), lost);
    if (schema.contentMediaType === 'application/json')
        return known(['json'], {}, 'JSON');
    const format = typeof schema.format === 'string' ? schema.format : '';
    // pydantic accepts three more forms of a timedelta.
    if (format === 'duration' && !pydantic)
        return known(['duration'], { format: 'iso8601' }, 'a duration');
    const type = (0,fit/* firstType */.P)((0,own/* ownIn */.o)(FORMATS, format) ?? []);
    // zod adds the pattern of its own formats.
    if (type !== null)
        return { type, options: {}, lost };
    const { pattern } = schema;
    const usual = format !== '' && format !== 'regex' && !AFFIXES.includes(format);
    if (typeof pattern !== 'string' || usual)
        return fitted('string', lengths(schema), lost);
    if (NOT_RE2.test(pattern))
        return fitted('string', lengths(schema), [...lost, 'has a pattern that RE2 cannot read']);
    return fitted('string', { ...lengths(schema), pattern }, lost);
}
/** zod's formats for a user's pattern. */
const AFFIXES = ['starts_with', 'ends_with', 'includes'];
/** Skips a minimum of 1: an empty value is a finding already. */
function lengths({ minLength, maxLength }) {
    return {
        ...(Number(minLength) > 1 && { 'min-length': Number(minLength) }),
        ...(maxLength !== undefined && { 'max-length': Number(maxLength) }),
    };
}
/** For integers, an exclusive bound becomes an inclusive one; zod's z.int() writes the safe range, which is dropped. */
function numeric(schema, kind) {
    const whole = kind === 'integer';
    const bound = (closed, open, step) => {
        if (closed !== undefined)
            return Number(closed);
        return whole && open !== undefined ? Number(open) + step : undefined;
    };
    const min = bound(schema.minimum, schema.exclusiveMinimum, 1);
    const max = bound(schema.maximum, schema.exclusiveMaximum, -1);
    const meant = (limit) => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
    const lost = [
        ...(schema.multipleOf === undefined ? [] : ['has a multipleOf, which no type supports']),
        ...(!whole && (schema.exclusiveMinimum ?? schema.exclusiveMaximum) !== undefined
            ? ['has an exclusive bound, which no type supports']
            : []),
    ];
    if (whole && max === 65535 && min !== undefined && min >= 1)
        return fitted('port', min > 1 ? { min } : {}, lost);
    const options = { ...(meant(min) && { min }), ...(meant(max) && { max }) };
    const type = (0,fit/* firstType */.P)([kind]);
    if (type === null)
        return known([], {}, `a ${kind}`);
    return fitted(type, options, lost);
}
/** A list with nested items must be JSON. */
function list({ items }, { pydantic, follow }) {
    const item = items === undefined ? null : follow(items);
    const words = item !== null && wordsOf(item.schema) !== null;
    const kind = words ? 'string' : String(item?.schema.type);
    const plain = !item?.several && ['string', 'integer', 'number', 'boolean'].includes(kind);
    const type = (0,fit/* firstType */.P)(plain ? ['list', 'json'] : ['json']);
    if (type === null)
        return known([], {}, 'a list');
    const options = {
        ...wherePossible(type, pydantic, { format: 'json' }),
        ...wherePossible(type, kind !== 'string', { items: kind }),
    };
    return { type, options, lost: [] };
}
/** Adds options that the type has. */
function wherePossible(type, wanted, options) {
    return wanted ? (0,fit/* fitOptions */.k)(type, options).options : {};
}
/** The first existing type of these names, else any text. */
function known(names, options, what) {
    const type = (0,fit/* firstType */.P)(names);
    if (type !== null)
        return fitted(type, options, []);
    return { type: 'string', options: {}, lost: [`is ${what}, so it is taken as any text`] };
}
function fitted(type, wanted, lost) {
    const { options, refused } = (0,fit/* fitOptions */.k)(type, wanted);
    return {
        type,
        options,
        lost: [...lost, ...refused.map((name) => `has a ${name}, which ${type} does not support`)],
    };
}

;// CONCATENATED MODULE: ./src/policy/json-schema.ts




/** Whether a document is a JSON Schema of an object, as a settings model is. */
function isSettingsSchema(value) {
    const properties = oneKind(value, value)?.schema.properties;
    return (0,data/* isMap */.j)(properties) && Object.values(properties).every((one) => (0,data/* isMap */.j)(one) || one === true);
}
/**
 * The variables of an application's settings model, from the JSON Schema that pydantic's `model_json_schema()` and
 * zod's `z.toJSONSchema()` write (json-schema.org, draft 2020-12). Defaults and examples are never copied: a
 * default only makes the variable optional.
 * @param prefix pydantic-settings' `env_prefix`, put before every name
 */
function variablesFromJsonSchema(document, { prefix = '' } = {}) {
    const root = document.value;
    const whole = oneKind(root, root);
    const properties = whole?.schema.properties;
    if (!(0,data/* isMap */.j)(properties)) {
        const why = 'has no properties, so it is not a settings model';
        const location = document.locate([]);
        return { variables: {}, notTaken: [{ path: '', why, location }], locate: () => location };
    }
    const required = Array.isArray(whole?.schema.required) ? whole.schema.required : [];
    const dialect = dialectOf(root);
    const follow = (part) => oneKind(root, part);
    const variables = new Map();
    const places = new Map();
    const notTaken = [];
    for (const [property, given] of Object.entries(properties)) {
        const lose = (why) => notTaken.push({ path: property, why, location: document.locateKey(['properties', property]) });
        const name = `${prefix}${dialect.nameOf(property)}`;
        const node = follow(given);
        const kind = node && kindOf(node, { pydantic: dialect.pydantic, follow });
        if (!variable_name/* VARIABLE_NAME */.nN.test(name))
            lose('cannot be a variable name');
        else if (variables.has(name))
            lose(`is a second ${name}`);
        else if (node === null || kind === null)
            lose(reasonOf(node?.schema));
        else {
            for (const why of kind.lost)
                lose(why);
            const needed = required.includes(property) && !('default' in node.schema);
            places.set(name, property);
            variables.set(name, {
                type: kind.type,
                ...kind.options,
                ...(!needed && { required: false }),
                ...(node.schema.writeOnly === true && kind.type !== 'secret' && { sensitive: true }),
                ...described(node.schema),
            });
        }
    }
    return {
        variables: Object.fromEntries(variables),
        notTaken,
        locate: (name) => document.locateKey(['properties', places.get(name) ?? '']),
    };
}
/**
 * pydantic writes no `$schema`; pydantic-settings reads names in any case and complex values as JSON. zod writes
 * `$schema`, and its names are the variables' names, except in all-lowercase schemas, which a program maps.
 */
function dialectOf(root) {
    const pydantic = (0,data/* isMap */.j)(root) && !('$schema' in root);
    return {
        pydantic,
        nameOf: (property) => pydantic || property === property.toLowerCase() ? property.toUpperCase() : property,
    };
}
function reasonOf(schema) {
    return (0,data/* isMap */.j)(schema?.properties)
        ? 'is a nested model; declare its variables by hand, or one json-object if the value is JSON'
        : 'is a kind that a variable cannot hold, or a reference to another file';
}
function described({ description }) {
    const text = typeof description === 'string' ? description.replace(/\s+/g, ' ').trim() : '';
    return text === '' ? {} : { description: text };
}


/***/ })

};
