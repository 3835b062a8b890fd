export const id = 741;
export const ids = [741,912];
export const modules = {

/***/ 9741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  firstPolicy: () => (/* binding */ firstPolicy)
});

// EXTERNAL MODULE: ./src/policy/configure.ts + 37 modules
var configure = __webpack_require__(5957);
// EXTERNAL MODULE: ./src/policy/inputs.ts
var policy_inputs = __webpack_require__(5725);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/types/index.ts + 77 modules
var types = __webpack_require__(4887);
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
/** The scheme says what a value is, whatever its name. */
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
/** Names that one service or library gave; tokens are known by the table of vendors. */
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
/** Names that say what a value is used for. */
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
/** Names and looks of what is no secret. */
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
    // Leading zeros and many digits make an identifier.
    {
        unless: /(ID|PIN|CODE|SID|NUMBER|PHONE|VERSION)$/,
        value: /^-?(0|[1-9]\d{0,8})$/,
        types: ['integer'],
    },
    { unless: /VERSION/, value: /^-?\d+\.\d+$/, types: ['number'] },
];
/** The first rule that holds wins. */
const GUESS_RULES = [...BY_SCHEME, ...BY_VENDOR, ...BY_USE, ...PLAIN];

;// CONCATENATED MODULE: ./src/init/guess.ts






/** Examples that only say "put a value here". */
const STAND_IN = /^$|^<.*>$|^\$\{|^(your|my|change|replace|insert|put|enter|todo|tbd|fixme|x{3,}|\.{3}|\*{3})/i;
/**
 * The type that a variable most likely has. What its source says for certain is kept, unless it says no
 * more than "text" or "secret". The example is looked at and never copied.
 */
function guessType({ name, choice, example, sensitive }) {
    const vague = choice === null || ['string', 'secret'].includes(choice.type);
    if (choice !== null && !vague)
        return { ...choice, by: 'source' };
    const value = example?.read((raw) => STAND_IN.test(raw.trim())) === false ? example : null;
    const upper = name.toUpperCase();
    const secret = sensitive === true || choice?.type === 'secret' || (0,policy_sensitive/* soundsSecret */.z)(upper);
    // Nobody expects a secret in what every visitor is given.
    const open = sensitive === false || (0,public_name/* isPublicName */.X)(upper);
    const sharpened = ({ type, options }, by) => {
        const { options: kept } = (0,fit/* fitOptions */.k)(type, { ...choice?.options, ...options });
        return { type, options: kept, by };
    };
    const vendors = sensitive === false ? null : vendorType(name);
    if (vendors !== null)
        return sharpened(vendors, 'name');
    for (const rule of GUESS_RULES) {
        const found = apply(rule, upper, value);
        if (found === null)
            continue;
        const isSecret = types/* types */.g.find((type) => type.name === found.type)?.sensitive === true;
        // Digits in the example of a password say nothing of passwords.
        if (secret && !isSecret && rule.name === undefined)
            continue;
        if (open && isSecret && rule.value === undefined)
            continue;
        return sharpened(found, rule.value === undefined ? 'name' : 'example');
    }
    if (choice !== null)
        return { ...choice, by: 'source' };
    if (sensitive === true)
        return { type: 'secret', options: {}, by: 'source' };
    if (secret && sensitive === null)
        return { type: 'secret', options: {}, by: 'name' };
    return { type: 'string', options: {}, by: 'nothing' };
}
/** The one kind of token that a vendor's own name for a variable means. */
function vendorType(name) {
    const kinds = (0,vendors/* tokensNamed */.I$)(name);
    const [first] = kinds;
    const type = (0,fit/* firstType */.P)(first?.type ? [first.type] : []);
    if (type === null || kinds.some((one) => one.type !== type))
        return null;
    return { type, options: kinds.length === 1 ? { kind: first?.kind } : {} };
}
function apply(rule, name, value) {
    const { value: look } = rule;
    if (rule.name?.test(name) === false || rule.unless?.test(name))
        return null;
    if (look !== undefined && value?.read((raw) => look.test(raw.trim())) !== true)
        return null;
    const type = (0,fit/* firstType */.P)(rule.types);
    if (type === null)
        return null;
    const { options } = (0,fit/* fitOptions */.k)(type, rule.options ?? {});
    return value === null || isLike(type, options, value) ? { type, options } : null;
}
/** A plain type that the example itself is not of is a wrong guess; an example of a secret is none. */
function isLike(typeName, options, value) {
    const type = types/* types */.g.find(({ name }) => name === typeName);
    if (type === undefined || type.sensitive)
        return true;
    const trimmed = value.derive((raw) => raw.trim());
    const flaws = type.bind(options).judge(trimmed ?? value);
    return !flaws.some(({ check }) => check === type.name);
}

;// CONCATENATED MODULE: ./src/init/draft.ts




/** Which kind of source knows a name best. */
const SUREST = ['JSON Schema', 'env schema', 'dotenv example'];
/** Puts what the sources know of each name together. Names stand as the surest source has them, then the others'. */
function draftVariables(sources) {
    const rank = ({ kind }) => SUREST.includes(kind) ? SUREST.indexOf(kind) : SUREST.length;
    const sorted = [...sources].sort((a, b) => rank(a) - rank(b));
    const byName = new Map();
    for (const variable of sorted.flatMap(({ variables }) => variables)) {
        const known = byName.get(variable.name);
        byName.set(variable.name, known === undefined ? variable : together(known, variable));
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
/** The first one is surer: the second one only fills in what it does not say. */
function together(known, other) {
    return {
        ...known,
        choice: known.choice ?? other.choice,
        sensitive: known.sensitive ?? other.sensitive,
        example: known.example?.bytes ? known.example : other.example,
    };
}
/** Said only where the source says otherwise than the type. */
function sensitiveOf({ sensitive }, { type }) {
    const usual = types/* types */.g.find(({ name }) => name === type)?.sensitive ?? false;
    return sensitive === null || sensitive === usual ? null : sensitive;
}
/**
 * One environment a manifest, called by the word of its file's name that environments usually have, else
 * `prod`, else by the file. Without a manifest there is `prod`, for somebody to fill in.
 * @param output the file that the policy will be
 * @param container which container of the manifests is meant
 */
function draftEnvironments(sources, output, container, hasDotenv) {
    const environments = [];
    const add = (wanted, manifest, envFile) => {
        const taken = (name) => environments.some((one) => one.name === name);
        let name = wanted;
        for (let count = 2; taken(name); count += 1)
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

;// CONCATENATED MODULE: ./src/init/look.ts
/** Where people usually say what a service needs, the surest first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample'];
/** Data files that are surely no manifest of a deploy. */
const TOOLS = /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i;
/** Which files of a folder may tell something, the surest first. Manifests are told by their content later. */
function worthALook(files) {
    const data = files.filter((name) => /\.(json|ya?ml)$/i.test(name) && !TOOLS.test(name));
    return [...USUAL.filter((name) => files.includes(name)), ...[...data].sort()];
}

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
var secret = __webpack_require__(1481);
// EXTERNAL MODULE: ./src/resolve/dotenv.ts
var dotenv = __webpack_require__(3996);
;// CONCATENATED MODULE: ./src/init/dotenv-example.ts



/** `# NAME=value`, the way in which examples show what may be left out. Prose has spaces in its value. */
const COMMENTED = /^#[^\S\n]?([A-Z_][A-Z0-9_]*)=([^\s#]*)[^\S\n]*$/;
/** A dotenv example: its names, those in comments as optional. */
function readDotenvExample(text, file) {
    const { value, failures } = (0,dotenv/* readDotenv */.J)(text, file);
    const given = value.map(({ name, value: example, location }) => ({
        line: location.line,
        variable: found(name, example, true),
    }));
    const isOfKey = (0,key_lines/* keyLines */.rg)();
    const commented = text.split(/\r?\n/).flatMap((line, place) => {
        if (isOfKey(line))
            return [];
        const [, name, raw = ''] = COMMENTED.exec(line) ?? [];
        if (name === undefined || given.some(({ variable }) => variable.name === name))
            return [];
        return [{ line: place + 1, variable: found(name, new secret/* Secret */.z(raw), false) }];
    });
    return {
        file,
        kind: 'dotenv example',
        variables: [...given, ...commented]
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
/** How many brackets of a text stay open; quotes keep theirs to themselves. */
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
/** Where a value ends that begins at a place: behind its quotes or brackets, else before the next space or `#`. */
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
 * The decorators of a comment's text, as @env-spec writes them: several in a row, then perhaps a comment.
 * None when the text does not begin with one. https://varlock.dev/env-spec/reference/
 */
function readDecorators(text) {
    const found = [];
    const head = /\s*@([A-Za-z]\w*)/y;
    for (let match = head.exec(text); match !== null; match = head.exec(text)) {
        const [, name = ''] = match;
        const behind = head.lastIndex;
        const valued = text.charAt(behind) === '=';
        const start = valued ? behind + 1 : behind;
        const end = valued || text.charAt(behind) === '(' ? valueEnd(text, start) : behind;
        found.push({ name, value: valued ? text.slice(start, end) : null });
        head.lastIndex = end;
    }
    return found;
}
/** Reads `name` or `name(a, key=b)`; null when it is neither. */
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
/** The items of `[a, b]`, or of a text without brackets the text alone. */
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


/** Brackets and quotes that stay open for more lines are taken for ones that are never closed. */
const MOST_LINES = 50;
const ITEM = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/;
/**
 * Takes a `.env.schema` apart: a comment belongs to the item directly below it; a blank line or a divider
 * (`# ---`) ends a block; blocks before the first item are the header. https://varlock.dev/env-spec/reference/
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
        const [, name, behind = ''] = ITEM.exec(line) ?? [];
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
            const [value, last] = wholeValue(valueLines, at, behind.trim());
            at = last;
            const [, raw = '', post = ''] = /^((?:"[^"]*"|'[^']*'|`[^`]*`|[^#])*)(?:#\s*(.*))?$/s.exec(value) ?? [];
            const behindValue = readDecorators(post).map((one) => ({ ...one, line: number }));
            items.push({ name, line: number, raw: raw.trim(), decorators: [...block, ...behindValue] });
            block = [];
        }
    }
    endBlock();
    return { root, items, unread };
}
/** Counted once a line: each may be looked at again from all the lines above it. */
function withBrackets(texts) {
    return texts.map((text) => ({ text, open: openBrackets(text ?? '') }));
}
/** A text and the lines below it, until its brackets are closed; alone when they never are. */
function joined(lines, at, first) {
    const parts = [first];
    let open = openBrackets(first);
    let last = at;
    while (open > 0 && last - at < MOST_LINES) {
        const next = lines[last + 1];
        if (next?.text === undefined)
            break;
        parts.push(next.text);
        open += next.open;
        last += 1;
    }
    return open > 0 ? [first, at] : [parts.join(' '), last];
}
/** A value with the lines that its quotes or brackets go on for. */
function wholeValue(lines, at, first) {
    const fence = /^(```|"""|["'])/.exec(first)?.[1];
    if (fence === undefined)
        return joined(lines, at, first);
    if (first.indexOf(fence, fence.length) !== -1)
        return [first, at];
    const below = lines.slice(at + 1, at + 1 + MOST_LINES);
    const end = below.findIndex(({ text = '' }) => text.includes(fence));
    return end === -1 ? [first, at] : ['"several lines"', at + 1 + end];
}

// EXTERNAL MODULE: ./src/domain/own.ts
var own = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/init/env-schema-type.ts



const numeric = ({ named }, names) => Object.fromEntries(names.flatMap((name) => Object.hasOwn(named, name) ? [[name, Number((0,own/* ownIn */.o)(named, name))]] : []));
/** The data types of varlock that a type of ours reads alike. https://varlock.dev/reference/data-types/ */
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
            knows: [
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
            knows: ['min', 'max', ...(whole ? ['isInt', 'precision'] : [])],
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
        knows: ['allowedProtocols'],
    }),
    domain: () => ({ types: ['hostname'] }),
    enum: ({ positional }) => ({ types: ['enum'], options: { values: positional } }),
    email: () => ({ types: ['email'], knows: ['normalize'] }),
    port: (call) => ({
        types: ['port'],
        options: numeric(call, ['min', 'max']),
        knows: ['min', 'max'],
    }),
    ip: () => ({ types: ['ip'], knows: ['normalize'] }),
    semver: () => ({ types: ['semver'] }),
    uuid: () => ({ types: ['uuid'] }),
    array: ({ named: { format } }) => ({
        types: ['list'],
        options: format === undefined ? {} : { format: format === 'json' ? 'json' : 'csv' },
        knows: ['format'],
    }),
    record: () => ({ types: ['json-object', 'json'] }),
    'simple-object': () => ({ types: ['json-object', 'json'] }),
};
/** One pattern for the three ways to ask for one; null when there is none, or more than RE2 can say at once. */
function patternOf(starts, ends, matches) {
    if ([starts, ends, matches].filter((one) => one !== undefined).length !== 1)
        return null;
    if (starts !== undefined)
        return `^${escaped(starts)}`;
    if (ends !== undefined)
        return `${escaped(ends)}$`;
    const called = readCall(matches ?? '');
    const regex = called?.name === 'regex' ? called.positional : null;
    // Flags are not taken: the pattern alone would mean something else.
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
            lost: [`has a @type that no type here reads alike: ${call?.name ?? 'an expression'}`],
        };
    const { types, options = {}, knows = [] } = translate(call);
    const dynamic = Object.entries(options).filter(([, value]) => isDynamic(value));
    const ignored = Object.keys(call.named).filter((name) => !knows.includes(name));
    const type = (0,fit/* firstType */.P)(types);
    if (type === null || dynamic.some(([name]) => name === 'values'))
        return { choice: null, lost: [`has a @type that no type here reads alike: ${call.name}`] };
    const fixed = Object.entries(options).filter((entry) => !dynamic.includes(entry));
    const { options: taken, refused } = (0,fit/* fitOptions */.k)(type, Object.fromEntries(fixed));
    const lost = [...ignored, ...refused, ...dynamic.map(([name]) => name)];
    return {
        // Any scheme is a url there, and http and https here.
        choice: type === 'url' && Object.keys(taken).length === 0 ? null : { type, options: taken },
        lost: lost.map((name) => `has a @type with ${name}, which is not taken over`),
    };
}
/** References, functions, and what a function was meant to give as a number. */
function isDynamic(value) {
    if (Array.isArray(value))
        return value.length === 0 || value.some(isDynamic);
    if (typeof value === 'number')
        return Number.isNaN(value);
    return typeof value === 'string' && /^\$[A-Za-z{(]/.test(value);
}

;// CONCATENATED MODULE: ./src/init/env-schema.ts





/** Decorators that are read; all others are listed. */
const ITEM_DECORATORS = ['required', 'optional', 'type', 'sensitive', 'public', 'example'];
const ROOT_DECORATORS = ['defaultRequired', 'defaultSensitive'];
/**
 * A `.env.schema` of varlock, as far as its documentation says what it means. An item with a value of its
 * own need not be given: varlock gives that one. https://varlock.dev/reference/item-decorators/
 */
function readEnvSchema(text, file) {
    const { root, items, unread } = readSchemaItems(text);
    const at = (line) => ({ file, line, column: 1 });
    const leftOut = unread.map((line) => ({
        location: at(line),
        says: 'The line is neither a comment nor NAME=value',
    }));
    const lose = (line, says) => leftOut.push({ location: at(line), says });
    for (const { name, line } of root)
        if (!ROOT_DECORATORS.includes(name))
            lose(line, `@${name} is not read`);
    const defaults = defaultsOf(root, (line, says) => lose(line, says));
    const variables = items.flatMap((item) => {
        const { name, line, raw, decorators } = item;
        if (decorators.some((one) => one.name === 'internal' && one.value !== 'false')) {
            lose(line, `${name} is @internal: varlock keeps it from the service`);
            return [];
        }
        for (const decorator of decorators)
            if (!ITEM_DECORATORS.includes(decorator.name))
                lose(decorator.line, `@${decorator.name} of ${name} is not read`);
        const flag = (yes, no) => flagOf(item, yes, no, lose);
        const wanted = decorators.findLast((one) => one.name === 'type');
        const type = wanted?.value ? readSchemaType(wanted.value) : null;
        for (const why of type?.lost ?? [])
            lose(wanted?.line ?? line, `${name} ${why}`);
        const own = !['', "''", '""', '``', 'undefined'].includes(raw);
        const sensitive = flag('sensitive', 'public');
        const found = {
            name,
            choice: type?.choice ?? null,
            // A value of its own stands in for one that is not given.
            required: !own && (flag('required', 'optional') ?? defaults.required),
            // By default varlock takes every port and flag for sensitive; only of plain text does that say something.
            sensitive: sensitive ?? (!own && wanted === undefined && defaults.sensitive(name) ? true : null),
            example: exampleOf(item),
        };
        if (found.choice !== null || readCall(wanted?.value ?? '')?.name !== 'url')
            return [found];
        // Any scheme is a url to varlock: one of a database is told by its name.
        const { type: likely, options } = guessType({ ...found, sensitive: null });
        const isUrl = likely.endsWith('-url');
        return [{ ...found, choice: isUrl ? { type: likely, options } : { type: 'url', options: {} } }];
    });
    return { file, kind: 'env schema', variables, leftOut, deployed: false };
}
/** A decorator that is there or not, or its opposite; null when neither says anything that can be known now. */
function flagOf({ name, decorators }, yes, no, lose) {
    const said = decorators.findLast((one) => one.name === yes || one.name === no);
    if (said === undefined)
        return null;
    const value = said.value?.replace(/^\{.*\benabled=(true|false)\b.*\}$/s, '$1');
    if (value === undefined || value === 'true' || value.startsWith('{'))
        return said.name === yes;
    if (value === 'false')
        return said.name === no;
    lose(said.line, `@${said.name} of ${name} depends on something, and is taken as if it did not`);
    return said.name === yes;
}
function defaultsOf(root, lose) {
    const find = (name) => root.findLast((one) => one.name === name);
    const required = find('defaultRequired');
    const sensitive = find('defaultSensitive');
    const prefix = readCall(sensitive?.value ?? '');
    if (required !== undefined && !['true', 'false', 'infer', null].includes(required.value))
        lose(required.line, '@defaultRequired is neither true, false nor infer');
    const isTrue = (value) => value === null || value === 'true';
    return {
        // Left out it is infer: required is what has a value, and that one is given.
        required: isTrue(required?.value),
        sensitive: (name) => {
            if (prefix?.name === 'inferFromPrefix')
                return !name.startsWith(prefix.positional[0] ?? '');
            return sensitive?.value !== 'false';
        },
    };
}
/** What the schema gives as an example, else the item's own value when it is no function. */
function exampleOf({ raw, decorators }) {
    const example = decorators.findLast(({ name }) => name === 'example')?.value;
    const text = example ?? raw;
    if (/^[A-Za-z]\w*\(/.test(text))
        return null;
    return new secret/* Secret */.z(text.replace(/^(["'`])(.*)\1$/s, '$2'));
}

// EXTERNAL MODULE: ./src/domain/inputs.ts
var inputs = __webpack_require__(3543);
// EXTERNAL MODULE: ./src/resolve/manifests/index.ts + 30 modules
var manifests = __webpack_require__(7062);
;// CONCATENATED MODULE: ./src/init/manifest-names.ts




/** The names that a manifest gives; null when it is no manifest, or none that could be read. */
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
        leftOut: [...unread, ...value.entries.flatMap(lostOf)],
        deployed: true,
    };
    return { value: source, failures: [] };
}
/** What is kept in a store is taken for a secret until its name says better. */
function toVariable({ name, given }) {
    if (given.kind === 'expansion' || !inputs/* VARIABLE_NAME */.nN.test(name))
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
    if (given.kind === 'filled')
        return given.value;
    return given.kind === 'plain' ? new secret/* Secret */.z(given.text) : null;
}
function lostOf({ name, given, location }) {
    if (given.kind === 'expansion')
        return [
            {
                location,
                says: 'Every key of a secret is brought in here; declare by hand those that the service needs',
            },
        ];
    return inputs/* VARIABLE_NAME */.nN.test(name)
        ? []
        : [{ location, says: `${name} cannot be the name of a variable in a policy` }];
}

;// CONCATENATED MODULE: ./src/init/settings-schema.ts

/** The application's own settings model, as JSON Schema. */
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

;// CONCATENATED MODULE: ./src/init/read-source.ts









const ENV_SCHEMA = /(^|\.)env\.schema$/;
const ENV_FILE = /(^|[._-])env([._-]|$)/i;
const DATA_FILE = /\.(json|ya?ml)$/i;
/** Reads a file as what its name and content say that it is. */
async function readSource(file, reading) {
    let text;
    try {
        text = (0,files/* withoutMark */.E)(await reading.readText(file));
    }
    catch (thrown) {
        const failure = (0,errors/* toFailure */.w2)(thrown, {
            code: 'FILE_UNREADABLE',
            message: `${file} could not be read.`,
            fix: 'Make sure that it is a text file that this user may read.',
        });
        return { value: null, failures: [failure] };
    }
    const name = (0,posix_.basename)(file);
    if (ENV_SCHEMA.test(name))
        return given(readEnvSchema(text, file));
    if (ENV_FILE.test(name) && !DATA_FILE.test(name))
        return given(readDotenvExample(text, file));
    const parsed = (0,text_document/* readDocument */.u)(text, file);
    if (parsed.ok && (0,json_schema/* isSettingsSchema */.T)(parsed.document.value))
        return given(readSettingsSchema(parsed.document, file, reading.prefix));
    const manifest = await readManifestNames(text, file, reading.container, reading.readText);
    return { ...manifest, failures: manifest.failures.map(inOurWords) };
}
function given(source) {
    return { value: source, failures: [] };
}
function inOurWords(failure) {
    if (failure.code !== 'MANIFEST_UNSUPPORTED')
        return failure;
    return {
        ...failure,
        fix: 'Give a dotenv example (.env.example), a .env.schema, a manifest (docs/manifests.md), or a JSON Schema of the settings as pydantic and zod write it.',
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/init/write.ts

const SCHEMA = 'https://raw.githubusercontent.com/bootgate/bootgate/v1/schema/bootgate.schema.json';
/** Longer maps stand on lines of their own. In characters. */
const WIDEST = 90;
/** The policy as YAML, with one comment for each guess. The same draft gives the same text. */
function writePolicy({ service, files, environments, variables }) {
    const document = new dist/* Document */.yo({ version: 1, service, environments: {}, variables: {} });
    document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}\n First draft by \`bootgate init\`, from ${files.map(oneLine).join(', ')}.\n What says "guess" is one: correct it, or remove the word.`;
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
        ? 'name what is deployed here, such as manifest: task-definition.json'
        : `guess: the tier, by the name ${name}`);
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
    name: 'guess: by its name',
    example: 'guess: by its example',
    nothing: null,
    source: null,
};
function flow(data) {
    const node = new dist/* Document */.yo(data).contents;
    if (node instanceof dist/* YAMLMap */.CA && JSON.stringify(data).length <= WIDEST)
        node.flow = true;
    return node;
}
/** Behind a value of one line, above the lines of a longer one. */
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
/** A file's name on a line of comment. */
function oneLine(file) {
    return file.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
}

;// CONCATENATED MODULE: ./src/init/first-policy.ts






/** Makes a first policy from what is there. A file that was asked for and cannot be read is a failure. */
async function firstPolicy({ from, service, output, ...reading }, { readText, listFiles }) {
    const found = from.length === 0 ? await listFiles() : [];
    const files = from.length === 0 ? worthALook(found) : from;
    const outcomes = await Promise.all(files.map((file) => readSource(file, { ...reading, readText })));
    const sources = outcomes.flatMap(({ value }) => (value === null ? [] : [value]));
    const told = outcomes.flatMap(({ failures }) => failures);
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
        ...(from.length === 0 ? told.flatMap(toLeftOut) : []),
    ];
    const failures = from.length > 0 ? told : [];
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
/** Writes the policy and reads it back as a run would. A pattern that RE2 refuses is the one thing to leave out. */
async function loadable(draft, output) {
    const text = writePolicy(draft);
    if ((await mistakesIn(text, draft, output)).length === 0)
        return { text, leftOut: [], failures: [] };
    const variables = draft.variables.map((one) => {
        const { pattern: _, ...options } = one.options;
        return { ...one, options };
    });
    const without = writePolicy({ ...draft, variables });
    const failures = await mistakesIn(without, draft, output);
    const leftOut = draft.variables
        .filter(({ options }) => 'pattern' in options)
        .map(({ name }) => ({
        location: { file: output, line: 1, column: 1 },
        says: `The pattern of ${name} is left out, because RE2 refuses one of the patterns`,
    }));
    return { text: failures.length === 0 ? without : null, leftOut, failures };
}
async function mistakesIn(text, { environments }, policy) {
    const environment = environments.slice(0, 1).map(({ name }) => name);
    const inputs = (0,policy_inputs/* readInputs */.Ko)({ policy, environment, 'env-files': [], variables: [], secrets: [] });
    const configs = await (0,configure/* configure */.j)(inputs.value, async () => text);
    return configs.flatMap(({ failures }) => failures);
}
/** Most files that were only looked at are simply something else. */
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
            ? 'There is nothing here to make a policy from: no .env.example, .env.sample, .env.schema or settings.schema.json, and no manifest that the gate knows.'
            : `No variable is named in ${sources.map(({ file }) => file).join(', ')}.`,
        fix: 'Name a file that lists the variables: bootgate init --from FILE, such as a dotenv example, a task definition, or what model_json_schema() prints.',
    };
}


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ firstType),
/* harmony export */   k: () => (/* binding */ fitOptions)
/* harmony export */ });
/* harmony import */ var _types_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4887);
/* harmony import */ var _variable_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);


/** The first of these types that exists. */
function firstType(names) {
    return names.find((name) => _types_index_js__WEBPACK_IMPORTED_MODULE_0__/* .types */ .g.some((type) => type.name === name)) ?? null;
}
/** Keeps of the options those that a variable of the type has and takes. */
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

// EXTERNAL MODULE: ./src/domain/inputs.ts
var inputs = __webpack_require__(3543);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/domain/own.ts
var own = __webpack_require__(500);
// EXTERNAL MODULE: ./src/policy/fit.ts
var fit = __webpack_require__(1617);
;// CONCATENATED MODULE: ./src/policy/json-schema-node.ts

/** Deeper chains of references are taken for circles. */
const DEEPEST = 16;
/**
 * A schema as one kind of value, where it is one: `$ref`, `allOf`, and the ways in which null is let in
 * (`anyOf` as pydantic writes it, a list of types as zod does). Null cannot be given by a variable.
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
/** Maps as one; of a key that several have, the last one's. */
function together(maps) {
    return Object.fromEntries(maps.flatMap((map) => Object.entries(map)));
}
/** `#/$defs/Level` within the same document; every other reference leads out of it. */
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
/** The words that a schema allows, as a variable would give them; null when it allows more than words. */
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




/** Formats that say what a text is, with the types that read it so, the best one first. */
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
/** RE2 has neither lookaround nor back-references. */
const NOT_RE2 = /\(\?(?:<?[=!])|\\[1-9]|\\k</;
/**
 * What a policy can say of a property. Only what the schema says for certain: `format: uri` is any scheme
 * of PostgresDsn, HttpUrl and z.url() alike, so it is any text until the policy names a type.
 */
function kindOf({ schema, several, patterns }, setting) {
    const { pydantic } = setting;
    if (several)
        return json_schema_kind_text(schema, pydantic, ['may be one of several kinds and is taken as any text']);
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
            return json_schema_kind_text(schema, pydantic, patterns > 1 ? ['has several patterns, of which the last is taken'] : []);
        case undefined:
            return json_schema_kind_text(schema, pydantic, ['says nothing of its type and is taken as any text']);
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
    // pydantic reads a timedelta in three more forms.
    if (format === 'duration' && !pydantic)
        return known(['duration'], { format: 'iso8601' }, 'a duration');
    const type = (0,fit/* firstType */.P)((0,own/* ownIn */.o)(FORMATS, format) ?? []);
    // zod writes the pattern of its own formats beside them.
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
/** Formats of zod's that stand for a pattern of the user's. */
const AFFIXES = ['starts_with', 'ends_with', 'includes'];
/** A text must have a character in any case: an empty value is a finding of its own. */
function lengths({ minLength, maxLength }) {
    return {
        ...(Number(minLength) > 1 && { 'min-length': Number(minLength) }),
        ...(maxLength !== undefined && { 'max-length': Number(maxLength) }),
    };
}
/** Whole numbers may have open ends written as closed ones, and zod's z.int() names the range of all of them. */
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
        ...(schema.multipleOf === undefined ? [] : ['has a multipleOf, which no type has']),
        ...(!whole && (schema.exclusiveMinimum ?? schema.exclusiveMaximum) !== undefined
            ? ['has an open end, which no type has']
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
/** Items that are more than one plain value make a list that only JSON can hold. */
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
/** Options that make a type more exact, where it has them. */
function wherePossible(type, wanted, options) {
    return wanted ? (0,fit/* fitOptions */.k)(type, options).options : {};
}
/** The first of these types that exists, else any text. */
function known(names, options, what) {
    const type = (0,fit/* firstType */.P)(names);
    if (type !== null)
        return fitted(type, options, []);
    return { type: 'string', options: {}, lost: [`is ${what} and is taken as any text`] };
}
function fitted(type, wanted, lost) {
    const { options, refused } = (0,fit/* fitOptions */.k)(type, wanted);
    return {
        type,
        options,
        lost: [...lost, ...refused.map((name) => `has a ${name}, which ${type} does not take`)],
    };
}

;// CONCATENATED MODULE: ./src/policy/json-schema.ts




/** Whether a document is a JSON Schema of an object, which is what a settings model is. */
function isSettingsSchema(value) {
    const properties = oneKind(value, value)?.schema.properties;
    return (0,data/* isMap */.j)(properties) && Object.values(properties).every((one) => (0,data/* isMap */.j)(one) || one === true);
}
/**
 * The variables that an application's own settings model declares: JSON Schema as pydantic's
 * `model_json_schema()` and zod's `z.toJSONSchema()` write it (json-schema.org, draft 2020-12). Defaults and
 * examples are never taken over: a default only says that nothing need be given.
 * @param prefix what pydantic-settings calls `env_prefix`; it stands before every name
 */
function variablesFromJsonSchema(document, { prefix = '' } = {}) {
    const root = document.value;
    const whole = oneKind(root, root);
    const properties = whole?.schema.properties;
    if (!(0,data/* isMap */.j)(properties)) {
        const why = 'has no properties, so it is no settings model';
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
        if (!inputs/* VARIABLE_NAME */.nN.test(name))
            lose('cannot be the name of a variable');
        else if (variables.has(name))
            lose(`is ${name} once more`);
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
 * pydantic-settings reads names in any case and complex values as JSON; it writes no `$schema`. zod does, and
 * its names are those of the environment as they stand, unless all is small: then somebody maps them by hand.
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
        ? 'is a model of its own; declare its variables by hand, or one json-object if it is given as JSON'
        : 'is something that no variable can hold, or refers to what is not in this file';
}
function described({ description }) {
    const text = typeof description === 'string' ? description.replace(/\s+/g, ' ').trim() : '';
    return text === '' ? {} : { description: text };
}


/***/ })

};
