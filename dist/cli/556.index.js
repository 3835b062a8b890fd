export const id = 556;
export const ids = [556];
export const modules = {

/***/ 3556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lA: () => (/* binding */ fits),
  A6: () => (/* binding */ guessType),
  wK: () => (/* binding */ isPlaceholder)
});

// EXTERNAL MODULE: ./src/domain/public-name.ts
var public_name = __webpack_require__(4035);
// EXTERNAL MODULE: ./src/domain/vendors/index.ts + 5 modules
var vendors = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/policy/fit.ts
var fit = __webpack_require__(1617);
// EXTERNAL MODULE: ./src/policy/sensitive.ts
var policy_sensitive = __webpack_require__(8434);
// EXTERNAL MODULE: ./src/types/index.ts + 84 modules
var types = __webpack_require__(7165);
;// CONCATENATED MODULE: ./src/init/damaged-forms.ts
const matches = (pattern) => (value) => pattern.test(value);
const of = (type, options = {}) => ({ type, options });
/** Large numbers as Go and Helm print them. */
const EXPONENT = matches(/^\d(\.\d+)?e\+\d\d$/i);
/**
 * Mistakes that `init` can tell from another kind of value. A value that some reader takes is not here: a host with a
 * port, an origin without a scheme (rack-cors), a broker without a port (librdkafka).
 */
const DAMAGED_FORMS = [
    {
        name: /(^|_)SENTRY_DSN$/,
        isDamaged: matches(/^https?:\/\//i),
        choice: of('sentry-dsn'),
        because: 'Sentry’s SDKs refuse a URL without the key and the project',
    },
    {
        name: /^AWS_(DEFAULT_)?REGION$/,
        isDamaged: matches(/^[a-z]{2}(-[a-z]+)+-?\d?[a-z]?$/i),
        choice: of('aws-region'),
        because: 'AWS’ SDKs make host names of it, and a zone has none',
    },
    {
        name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/,
        isDamaged: matches(/^[A-Za-z_]+\/[A-Za-z_/+-]+$/),
        choice: of('timezone'),
        because: 'it has the form of a zone, and none has this name',
    },
    {
        name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/,
        isDamaged: matches(/^(.*,)?\s*https?:\/\/[^\s,/*^(\\]+\/[^\s,*(\\]*\s*(,.*)?$/i),
        choice: of('cors-origins'),
        because: 'browsers send no path in an Origin',
    },
    {
        name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/,
        isDamaged: (value) => looksBoolean(value.toLowerCase()),
        choice: of('boolean'),
        because: 'true and false with a mistake in them',
    },
    {
        name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/,
        isDamaged: matches(/^[^\s@]+@$/),
        choice: of('email'),
        because: 'an address without its domain',
    },
    {
        name: /(^|_)(CRON|SCHEDULE)$/,
        isDamaged: matches(/^(?=.*\*)[\d*][\d*/,-]*( +([\d*][\d*/,-]*|[A-Z]{3}(-[A-Z]{3})?)){3}$/i),
        choice: of('cron'),
        because: 'a schedule has at least five fields',
    },
    {
        isDamaged: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{8,14}$/i),
        choice: of('uuid'),
        because: 'a UUID with too few or too many digits',
    },
    {
        name: /(^|_)(EXPIRES_IN|EXPIRATION|TTL|TIMEOUT|MAX_AGE|INTERVAL)$/,
        isDamaged: EXPONENT,
        choice: of('duration', { format: 'seconds' }),
        because: 'a time as Go prints a large number',
    },
    {
        isDamaged: EXPONENT,
        choice: of('integer'),
        because: 'a whole number as Go prints a large one, which readers of integers refuse',
    },
    {
        name: /(^|_)(RATE|RATIO|FACTOR|THRESHOLD|FRACTION)$/,
        isDamaged: matches(/^-?\d+,\d+$/),
        choice: of('number'),
        because: 'a decimal comma, which no reader of numbers takes',
    },
];
function looksBoolean(value) {
    const sorted = (text) => [...text].toSorted().join('');
    return ['true', 'false'].some((word) => value !== word &&
        (value.replace(/["']/g, '') === word ||
            isOneLetterOff(value, word) ||
            sorted(value) === sorted(word)));
}
/** Whether one letter is missing, wrong or too many. */
function isOneLetterOff(value, word) {
    const without = (text) => [...text].map((_, at) => `${text.slice(0, at)}${text.slice(at + 1)}`);
    if (value.length === word.length)
        return [...value].filter((letter, at) => letter !== word.charAt(at)).length === 1;
    return without(value).includes(word) || without(word).includes(value);
}

;// CONCATENATED MODULE: ./src/init/guess-forms.ts
/** A URL with one of these schemes. */
const scheme = (schemes) => new RegExp(`^(${schemes}):\\/\\/`, 'i');
/** As the preset `recommended` has them. */
const ANY_ENGINE = { engines: ['postgres', 'mysql', 'mongodb', 'other'] };
/** Forms that have one meaning. They outweigh every name, also one that sounds secret. */
const TELLING_FORMS = [
    {
        value: scheme('postgres(ql)?\\+[a-z0-9]+'),
        types: ['postgres-url'],
        options: { driver: 'sqlalchemy' },
        because: 'only SQLAlchemy writes the driver into the scheme',
    },
    {
        value: scheme('postgres(ql)?'),
        types: ['postgres-url'],
        because: 'the scheme names the engine',
    },
    {
        value: scheme('(mysql|mariadb)(\\+[a-z0-9]+)?'),
        types: ['mysql-url', 'database-url'],
        because: 'the scheme names the engine',
    },
    {
        value: scheme('mongodb(\\+srv)?'),
        types: ['mongodb-url', 'database-url'],
        because: 'the scheme names the engine',
    },
    {
        value: /^jdbc:postgresql:/i,
        types: ['postgres-url'],
        options: { driver: 'jdbc' },
        because: 'the subprotocol is that of PostgreSQL’s driver',
    },
    {
        value: /^(jdbc:[a-z]|sqlserver:\/\/|prisma(\+postgres)?:\/\/)/i,
        types: ['database-url'],
        options: ANY_ENGINE,
        because: 'JDBC names its engine in a subprotocol, and has engines that no other type reads',
    },
    {
        value: scheme('(ecto|cockroachdb|oracle|mssql)(\\+[a-z0-9]+)?'),
        types: ['database-url'],
        options: ANY_ENGINE,
        because: 'the scheme is of a database that no other type reads',
    },
    { value: scheme('rediss?'), types: ['redis-url'], because: 'the scheme names the server' },
    { value: scheme('amqps?'), types: ['amqp-url'], because: 'the scheme names the protocol' },
    { value: scheme('smtps?'), types: ['smtp-url'], because: 'the scheme names the protocol' },
    { value: /^arn:aws[a-z-]*:/, types: ['aws-arn'], because: 'only ARNs begin so' },
    {
        value: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
        types: ['pem-private-key'],
        because: 'the PEM label names the content',
    },
    {
        value: /^-----BEGIN CERTIFICATE-----/,
        types: ['pem-certificate'],
        because: 'the PEM label names the content',
    },
    {
        value: /^(0\.0\.0\.0|\[?::\]?)$/,
        types: ['hostname'],
        options: { use: 'bind' },
        because: 'a server listens on the unspecified address; no client connects to it',
    },
    {
        value: /^\/(run|var|etc|mnt|secrets?|certs?|opt|srv|home|usr|tmp)\/[\w./-]+$/,
        types: ['path'],
        because: 'these folders are at the root of a Linux container',
    },
    {
        value: /^\.{0,2}\/[\w./-]+\.(json|pem|key|crt|cert|p12|jks|ya?ml|toml|ini|conf|cfg|log|db|sqlite3?)$/,
        types: ['path'],
        because: 'a path with the extension of a file',
    },
];

;// CONCATENATED MODULE: ./src/init/guess-rules.ts

/** Names that hold the URL of an engine: `DATABASE_URL`, `DB_DSN`, `SQLALCHEMY_DATABASE_URI`. */
const urlOf = (engine) => new RegExp(`(^|_)(${engine})(_[A-Z0-9]+)*_(URL|URI|DSN)$`);
/** A number without a unit. */
const BARE = /^\d{1,12}$/;
/** Names of one service or library. The table of vendors has the names of tokens. */
const BY_VENDOR = [
    { name: /(^|_)SENTRY_DSN$/, types: ['sentry-dsn'], because: 'Sentry’s SDKs read it' },
    { name: /(^|_)AUTH0_DOMAIN$/, types: ['auth0-domain'], because: 'Auth0’s SDKs read it' },
    {
        name: /(^|_)AWS_(DEFAULT_)?REGION$/,
        types: ['aws-region'],
        because: 'AWS’ SDKs read it',
    },
    {
        name: /(^|_)REGION$/,
        value: /^(us|eu|ap|sa|ca|me|af|il|mx)(-gov)?-[a-z]+-\d$/,
        types: ['aws-region'],
        because: 'the example is a region of AWS',
    },
    { name: /_ARN$/, types: ['aws-arn'], because: 'the name says ARN' },
    { name: /(^|_)FERNET_KEYS$/, types: ['fernet-list'], because: 'the name says Fernet' },
    { name: /(^|_)FERNET(_SECRET)?_KEY$/, types: ['fernet-key'], because: 'the name says Fernet' },
    {
        name: /(^|_)KEY$/,
        value: /^[A-Za-z0-9_-]{43}=$/,
        types: ['fernet-key'],
        because: '32 bytes in URL-safe base64, as Fernet.generate_key() prints them',
    },
    {
        name: /(^|_)(KAFKA_)?(BOOTSTRAP_SERVERS|KAFKA_BROKERS)$/,
        types: ['kafka-brokers'],
        because: 'Kafka’s clients call it so',
    },
];
/** Names that say what a value is for. */
const BY_USE = [
    {
        name: /(^|_)(CORS|CSRF)(_[A-Z]+)*_ORIGINS?$|^ALLOWED_ORIGINS$/,
        types: ['cors-origins'],
        because: 'browsers compare whole origins',
    },
    {
        name: /^(DJANGO_)?ALLOWED_HOSTS$|^TRUSTED_HOSTS$/,
        types: ['hosts'],
        because: 'frameworks compare the Host header with it',
    },
    { name: urlOf('POSTGRES|POSTGRESQL|PG'), types: ['postgres-url'], because: 'names the engine' },
    {
        name: urlOf('MYSQL|MARIADB'),
        types: ['mysql-url', 'database-url'],
        because: 'names the engine',
    },
    {
        name: urlOf('MONGO|MONGODB'),
        types: ['mongodb-url', 'database-url'],
        because: 'names the engine',
    },
    { name: urlOf('REDIS'), types: ['redis-url'], because: 'names the server' },
    { name: urlOf('AMQP|RABBITMQ'), types: ['amqp-url'], because: 'names the protocol' },
    { name: urlOf('SMTP'), types: ['smtp-url'], because: 'names the protocol' },
    {
        name: urlOf('DATABASE|DB'),
        unless: /_(API|ADMIN|CONSOLE)_URL$/,
        types: ['database-url'],
        options: ANY_ENGINE,
        because: 'names a database without its engine, which may be one that no type reads',
    },
    {
        name: /(^|_)(JWT(_ACCESS|_REFRESH)?|SESSION|COOKIE|AUTH|NEXTAUTH|SIGNING|TOKEN)_SECRET(_KEY)?$|(^|_)SIGNING_(KEY|SECRET)$|^((APP|DJANGO|FLASK)_)?SECRET_KEY(_BASE)?$/,
        types: ['signing-secret'],
        because: 'signs tokens, cookies or sessions',
    },
    {
        name: /(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS)$|_PWD$/,
        types: ['password'],
        because: 'the usual words for a password; PWD alone is the working directory',
    },
    { name: /(^|_)(API_?KEY|API_TOKEN)$/, types: ['api-key'], because: 'the name says so' },
    {
        name: /(^|_)((BIND|LISTEN)(_(HOST|ADDR|ADDRESS))?|LISTEN_ON)$/,
        types: ['hostname'],
        options: { use: 'bind' },
        because: 'the service listens there',
    },
    {
        name: /(^|_|PG)(HOST|HOSTNAME)$/,
        unless: /^(HOST|HOSTNAME|(APP|SERVER|HTTP|GRPC|WEB)_HOST)$/,
        types: ['hostname'],
        because: 'the service connects there, so loopback is wrong',
    },
    {
        name: /(^|_)(HOST|HOSTNAME|SERVER|DOMAIN)$/,
        value: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
        types: ['hostname'],
        because: 'the example is a full host name, and the own name of a service is one too',
    },
];
/** Names and values that are not secret. */
const PLAIN = [
    { name: /(^|_|PG)PORT$/, types: ['port'], because: 'the name says so' },
    {
        name: /^DEBUG$/,
        value: /^(true|false|0|1)$/i,
        types: ['boolean'],
        because: 'DEBUG is also a list of topics in Node',
    },
    {
        name: /_ENABLED$|^(ENABLE|DISABLE|USE|IS|HAS)_/,
        types: ['boolean'],
        because: 'the name is a statement',
    },
    { value: /^(true|false)$/i, types: ['boolean'], because: 'the example is a boolean' },
    {
        name: /(^|_)(TZ|TIMEZONE|TIME_ZONE)$/,
        types: ['timezone'],
        because: 'libc and most libraries take names of zones',
    },
    {
        name: /(^|_)(CRON|SCHEDULE)$/,
        value: /\s/,
        types: ['cron'],
        because: 'several fields',
    },
    {
        name: /(^|_)E?MAIL(_FROM|_ADDRESS)?$|_EMAIL$/,
        types: ['email'],
        because: 'the name says so',
    },
    {
        value: scheme('wss?'),
        types: ['url'],
        options: { schemes: ['wss', 'ws'] },
        because: 'the example is a URL',
    },
    { value: scheme('https?'), types: ['url'], because: 'the example is a URL' },
    {
        name: /(^|_)(API|APP|AUTH|BACKEND|BASE|CALLBACK|FRONTEND|ISSUER|PUBLIC|REDIRECT|SITE|WEB|WEBHOOK)_(URL|URI)$/,
        types: ['url'],
        because: 'the first word is of the web',
    },
    {
        value: /^\d+(\.\d+)?(ns|us|ms|s|m|h|d|w)$/,
        types: ['duration'],
        because: 'a number with a unit of time',
    },
    {
        name: /_(MS|MILLIS|MILLISECONDS)$/,
        value: BARE,
        types: ['duration'],
        options: { format: 'milliseconds' },
        because: 'the name has the unit',
    },
    {
        name: /_(SECONDS|SECS?)$/,
        value: BARE,
        types: ['duration'],
        options: { format: 'seconds' },
        because: 'the name has the unit',
    },
    {
        name: /(^|_)(TIMEOUT|INTERVAL)$/,
        value: /^\d{4,12}$/,
        types: ['duration'],
        options: { format: 'milliseconds' },
        because: 'a wait of a thousand seconds is unusual',
    },
    {
        name: /(^|_)(EXPIRES_IN|EXPIRATION|TTL|TIMEOUT|MAX_AGE|INTERVAL)$/,
        value: BARE,
        types: ['duration'],
        options: { format: 'seconds' },
        because: 'without a unit, most readers take seconds',
    },
    {
        name: /(^|_)(EXPIRES_IN|TTL|TIMEOUT)$/,
        types: ['duration'],
        because: 'the name is of a time',
    },
    {
        value: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        types: ['uuid'],
        because: 'the example is a UUID',
    },
    {
        name: /(^|_)(FILE|PATH|DIR|DIRECTORY|FOLDER|ROOT)$/,
        value: /[/.]/,
        types: ['path'],
        because: 'the name says so, and the example has a part of a path',
    },
    {
        name: /(SIZE|LIMIT|MEMORY|BYTES)$/,
        value: /^\d+(\.\d+)? ?([kmg]i?b|[KMG]i?)$/i,
        types: ['byte-size'],
        because: 'a number with a unit of size',
    },
    {
        value: /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/,
        types: ['cidr'],
        because: 'the example is a network',
    },
    {
        value: /^\[.*\]$/s,
        types: ['list', 'json'],
        options: { format: 'json' },
        because: 'the example is a JSON array',
    },
    { value: /^\{.*\}$/s, types: ['json-object', 'json'], because: 'the example is a JSON object' },
    {
        unless: /(ID|PIN|CODE|SID|NUMBER|PHONE|VERSION)$/,
        value: /^-?(0|[1-9]\d{0,8})$/,
        types: ['integer'],
        because: 'a number; one with a leading zero or many digits is an identifier',
    },
    {
        unless: /VERSION/,
        value: /^-?\d+\.\d+$/,
        types: ['number'],
        because: 'a number with a fraction; a version looks like one',
    },
];
/** The first rule that matches wins. */
const GUESS_RULES = [...BY_VENDOR, ...BY_USE, ...PLAIN];

;// CONCATENATED MODULE: ./src/init/guess.ts








/** Placeholders in examples. */
const PLACEHOLDER = /^$|^<.*>$|^\$\{|^(your|my|change|replace|insert|put|enter|todo|tbd|fixme|x{3,}|\.{3}|\*{3})/i;
/** Names of accounts, databases and places: no secrets, though a store often keeps them beside one. */
const ACCOUNT_NAME = /(^|_)(USER|USERNAME|DBNAME|DATABASE|NAME|BUCKET|REGION|SCHEMA|ENGINE)$/;
/** A stored URL of an unknown kind has a scheme at least. */
const HAS_SCHEME = '^[A-Za-z][A-Za-z0-9+.-]*:(//|[A-Za-z])';
/**
 * The most likely type of a variable. A type that its source states is kept, unless it is only "text" or
 * "secret". The example helps to guess and is never copied.
 */
function guessType({ name, choice, example, sensitive }) {
    const vague = choice === null || ['string', 'secret'].includes(choice.type);
    if (choice !== null && !vague)
        return { ...choice, by: 'source' };
    const value = isPlaceholder(example) ? null : example;
    const upper = name.toUpperCase();
    const secret = sensitive === true || choice?.type === 'secret' || (0,policy_sensitive/* soundsSecret */.z)(upper);
    // A public name, such as NEXT_PUBLIC_X, does not hold a secret.
    const isPublic = sensitive === false || (0,public_name/* isPublicName */.X)(upper);
    const withOptions = ({ type, options }, by) => {
        const { options: kept } = (0,fit/* fitOptions */.k)(type, { ...choice?.options, ...options });
        return { type, options: kept, by };
    };
    for (const rule of TELLING_FORMS) {
        const found = apply(rule, upper, value);
        if (found !== null)
            return withOptions(found, 'example');
    }
    const token = sensitive === false ? null : vendorType(name);
    if (token !== null)
        return withOptions(token, 'name');
    const damaged = value === null ? null : damagedForm(upper, value);
    if (damaged !== null)
        return withOptions(damaged, 'name despite example');
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
    if (choice?.type === 'secret' && ACCOUNT_NAME.test(upper))
        return { type: 'string', options: {}, by: 'name' };
    if (choice?.type === 'secret' && /(^|_)(URL|URI|DSN)$/.test(upper))
        return { type: 'secret', options: { pattern: HAS_SCHEME, ...choice.options }, by: 'name' };
    if (choice !== null)
        return { ...choice, by: 'source' };
    if (sensitive === true)
        return { type: 'secret', options: {}, by: 'source' };
    if (secret && sensitive === null)
        return { type: 'secret', options: {}, by: 'name' };
    return { type: 'string', options: {}, by: 'nothing' };
}
/** The type of which a value looks like a mistake; null for other values. */
function damagedForm(name, value) {
    const form = DAMAGED_FORMS.find((one) => one.name?.test(name) !== false && value.read((raw) => one.isDamaged(raw.trim())));
    if (form === undefined)
        return null;
    const type = (0,fit/* firstType */.P)([form.choice.type]);
    return type === null || fits(type, form.choice.options, value) ? null : form.choice;
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
/** Whether an example is no value but says what belongs there: empty, `<key>`, `your-key`, `change-me`. */
function isPlaceholder(example) {
    return example === null || example.read((raw) => PLACEHOLDER.test(raw.trim()));
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


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ firstType),
/* harmony export */   k: () => (/* binding */ fitOptions)
/* harmony export */ });
/* harmony import */ var _types_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7165);
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


/***/ })

};
