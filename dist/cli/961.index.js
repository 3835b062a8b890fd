export const id = 961;
export const ids = [961,187];
export const modules = {

/***/ 2961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  firstPolicy: () => (/* binding */ firstPolicy)
});

// EXTERNAL MODULE: ./src/domain/safe-text.ts
var safe_text = __webpack_require__(7115);
// EXTERNAL MODULE: ./src/inputs/read.ts + 2 modules
var read = __webpack_require__(8561);
// EXTERNAL MODULE: ./src/policy/configure.ts + 21 modules
var configure = __webpack_require__(6491);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/resolve/manifests/compose-files.ts
var compose_files = __webpack_require__(8239);
// EXTERNAL MODULE: ./src/text/data.ts
var text_data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/document.ts + 4 modules
var text_document = __webpack_require__(7808);
;// CONCATENATED MODULE: ./src/init/compose-overlays.ts




/** `config/deploy.production.yml`: Kamal merges it over `config/deploy.yml`. */
const OF_DESTINATION = /^((?:.*\/)?config\/deploy)\.[\w-]+(\.ya?ml)$/;
/** The file of Kamal over which a file is merged; null for all others. */
function kamalBase(file, files) {
    const [, begin = '', end = ''] = OF_DESTINATION.exec(file) ?? [];
    return files.includes(`${begin}${end}`) ? `${begin}${end}` : null;
}
const OVERLAY = /^(?:docker-)?compose\.[\w.-]+\.ya?ml$/i;
/**
 * Puts files together that the deployer merges: an automatic override belongs to its base, `compose.prod.yaml` is merged
 * over its base if it needs it, and the file of a destination of Kamal over `deploy.yml`. Other files stay alone.
 * @param textOf null for a file that could not be read
 */
function manifestFiles(files, textOf) {
    const baseOf = (file) => compose_files/* COMPOSE_FILES */.Zz.map((name) => ((0,posix_.dirname)(file) === '.' ? name : `${(0,posix_.dirname)(file)}/${name}`)).find((base) => files.includes(base));
    const automaticOf = (base) => files.find((file) => compose_files/* AUTOMATIC_OVERRIDES */.s4.includes((0,posix_.basename)(file)) && (0,posix_.dirname)(file) === (0,posix_.dirname)(base));
    return files.flatMap((file) => {
        const kamal = kamalBase(file, files);
        if (kamal !== null)
            return [{ file: kamal, overrides: [file] }];
        if (files.some((other) => kamalBase(other, files) === file))
            return [];
        const base = baseOf(file);
        const automatic = base === file ? automaticOf(file) : undefined;
        if (automatic !== undefined)
            return [{ file, automatic }];
        if (base === undefined || base === file || !OVERLAY.test((0,posix_.basename)(file)))
            return [{ file }];
        if (compose_files/* AUTOMATIC_OVERRIDES */.s4.includes((0,posix_.basename)(file)))
            return [];
        return needsBase(textOf(file) ?? '', file) ? [{ file: base, overrides: [file] }] : [{ file }];
    });
}
/** Whether Compose refuses the file alone: a service has neither an image nor a build. */
function needsBase(text, file) {
    const reading = (0,text_document/* readDocument */.u)(text, file);
    const services = reading.ok ? (0,text_data/* valueAt */.f)(reading.document.value, ['services']) : null;
    if (!(0,text_data/* isMap */.j)(services))
        return false;
    const alone = (service) => ['image', 'build', 'extends'].some((key) => (0,text_data/* valueAt */.f)(service, [key]) !== undefined);
    return !Object.values(services).every(alone);
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/text/toml.ts + 1 modules
var toml = __webpack_require__(6187);
;// CONCATENATED MODULE: ./src/init/package-files.ts


/** The keys of `dependencies` and its like: package.json has those of development apart. */
const packageJson = (text) => keysIn(text, ['dependencies', 'optionalDependencies', 'peerDependencies']);
const composerJson = (text) => keysIn(text, ['require']);
function keysIn(text, lists) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return [];
    }
    return lists.flatMap((list) => {
        const packages = (0,text_data/* valueAt */.f)(data, [list]);
        return (0,text_data/* isMap */.j)(packages) ? Object.keys(packages) : [];
    });
}
/** A requirement of Python: `Django[argon2] ~= 5 ; python_version > "3"`. Names count as PEP 503 writes them. */
const REQUIREMENT = /^\s*([a-z\d][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?=[=<>~!;@,#]|$)/i;
function requirement(written) {
    const [, name] = REQUIREMENT.exec(written) ?? [];
    return name === undefined ? [] : [normal(name)];
}
function normal(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
const requirementsTxt = (text) => text.split('\n').flatMap(requirement);
/** pyproject.toml of PEP 621 and of Poetry, and a Pipfile. A list without its table counts too. */
const pythonToml = (text) => {
    const listed = [['project', 'dependencies'], ['dependencies']].map((path) => tomlAt(text, path));
    const keyed = [['tool', 'poetry', 'dependencies'], ['packages']].map((path) => tomlAt(text, path));
    return [
        ...listed.filter(Array.isArray).flat().map(String).flatMap(requirement),
        ...keyed.flatMap(keysOf).map(normal),
    ];
};
/** `install_requires` of setup.py. */
const setupPy = (text) => {
    const [, list] = /install_requires\s*=\s*(\[(?:"[^"]*"|'[^']*'|[^\]"'])*)/.exec(text) ?? [];
    return quotedIn(list ?? '').flatMap(requirement);
};
/** `install_requires` of setup.cfg, a list of indented lines. */
const setupCfg = (text) => {
    const [, list] = /^install_requires\s*=(.*(?:\n[ \t]+.*)*)/m.exec(text) ?? [];
    return (list ?? '').split('\n').flatMap(requirement);
};
/** The tables of dependencies of Cargo.toml. */
const cargoToml = (text) => [['dependencies'], ['workspace', 'dependencies']].flatMap((path) => keysOf(tomlAt(text, path)));
function tomlAt(text, path) {
    const reading = (0,toml.readToml)(text, '');
    return reading.ok ? (0,text_data/* valueAt */.f)(reading.document.value, path) : undefined;
}
function keysOf(table) {
    return (0,text_data/* isMap */.j)(table) ? Object.keys(table) : [];
}
function quotedIn(text) {
    return [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other ?? '');
}
/** The modules of go.mod, without the `/v2` of their major version. */
const goMod = (text) => [...text.matchAll(/(?:^|\s)([\w.-]+\.[a-z]+\/\S+?)(?:\/v\d+)?\s+v\d/gm)].map(([, path = '']) => path);
/** Gems outside of the groups for development and test. */
const gemfile = (text) => {
    const names = [];
    let hidden = null;
    for (const line of text.split('\n')) {
        const [indent = ''] = /^\s*/.exec(line) ?? [];
        if (hidden !== null) {
            if (line.startsWith(`${hidden}end`))
                hidden = null;
            continue;
        }
        if (/^\s*group\b.*\bdo\b/.test(line) && ASIDE.test(line))
            hidden = indent;
        const [, name] = /^\s*gem[\s(]+["']([\w.-]+)["']/.exec(line) ?? [];
        const aside = /\bgroups?:|:groups?\s*=>/.test(line) && ASIDE.test(line);
        if (name !== undefined && !aside)
            names.push(name);
    }
    return names;
};
/** Groups that no container of the service installs. */
const ASIDE = /^(?!.*(:production|:default)).*:(development|test)\b/;
/** `DEPENDENCIES` of Gemfile.lock: the gems that the Gemfile names. */
const gemfileLock = (text) => {
    const [, list = ''] = /^DEPENDENCIES\r?\n((?:[ \t]+.*(?:\n|$))*)/m.exec(text) ?? [];
    return [...list.matchAll(/^\s+([\w.-]+)/gm)].map(([, name = '']) => name);
};
/** The artifacts of a pom.xml, but those for tests. */
const pomXml = (text) => {
    const kept = text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<dependency>(?:(?!<\/dependency>)[\s\S])*<scope>\s*test\s*<\/scope>[\s\S]*?<\/dependency>/g, '');
    return [...kept.matchAll(/<artifactId>\s*([\w.-]+)\s*<\/artifactId>/g)].map(([, name = '']) => name);
};
/** The artifacts of `group:artifact:version` and the plugins of a build.gradle or build.gradle.kts. */
const buildGradle = (text) => text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|test\w*[\s(])/.test(line))
    .flatMap((line) => [
    ...[...line.matchAll(/["'][\w.-]+:([\w.-]+)(?::[^"']*)?["']/g)].map(([, name = '']) => name),
    ...[...line.matchAll(/\bid[\s(]+["']([\w.-]+)["']/g)].map(([, name = '']) => name),
]);
/** The dependencies of mix.exs, but those for development and test. */
const mixExs = (text) => text
    .split('\n')
    .filter((line) => !/^\s*#|\bonly:\s*(\[?\s*:(dev|test)\b)/.test(line) || /:prod\b/.test(line))
    .flatMap((line) => [...line.matchAll(/\{\s*:(\w+)\s*,/g)].map(([, name = '']) => name));

;// CONCATENATED MODULE: ./src/init/packages.ts


const FILES = {
    'package.json': ['npm', packageJson],
    'pyproject.toml': ['python', pythonToml],
    Pipfile: ['python', pythonToml],
    'setup.py': ['python', setupPy],
    'setup.cfg': ['python', setupCfg],
    'go.mod': ['go', goMod],
    Gemfile: ['ruby', gemfile],
    'Gemfile.lock': ['ruby', gemfileLock],
    'composer.json': ['php', composerJson],
    'Cargo.toml': ['rust', cargoToml],
    'pom.xml': ['java', pomXml],
    'build.gradle': ['java', buildGradle],
    'build.gradle.kts': ['java', buildGradle],
    'mix.exs': ['elixir', mixExs],
};
/** Files of requirements, but those for tests and tools. */
const REQUIREMENTS = /^requirements(?![\w.-]*(dev|test|lint|docs?)\b)[\w.-]*\.txt$/;
/**
 * Reads the packages that the files of a project declare. A file that cannot be read declares nothing. Gemfile.lock
 * counts only without its Gemfile, because it does not tell gems for tests from others.
 */
async function declaredPackages(files, readText) {
    const found = new Map();
    for (const file of files) {
        if (file === 'Gemfile.lock' && files.includes('Gemfile'))
            continue;
        const reader = REQUIREMENTS.test(file)
            ? ['python', requirementsTxt]
            : (0,own/* ownIn */.o)(FILES, file);
        if (reader === undefined)
            continue;
        const [ecosystem, read] = reader;
        const text = await readText(file).catch(() => '');
        const names = read(text.replaceAll('\r\n', '\n'));
        found.set(ecosystem, new Set([...(found.get(ecosystem) ?? []), ...names]));
    }
    return found;
}
/** Whether a package is declared, by its whole name or by a pattern of names. */
function declares(packages, ecosystem, name) {
    const names = packages.get(ecosystem);
    if (names === undefined)
        return false;
    return typeof name === 'string' ? names.has(name) : [...names].some((one) => name.test(one));
}

;// CONCATENATED MODULE: ./src/init/dependencies.ts

const rule = (ecosystem, name, type, driver, more = {}) => ({ ecosystem, package: name, type, driver, ...more });
const DRIVERS = [
    rule('npm', 'pg', 'postgres-url', 'node-pg'),
    rule('npm', 'postgres', 'postgres-url', 'postgres-js'),
    rule('npm', '@prisma/client', 'postgres-url', 'prisma', { first: true }),
    rule('npm', '@prisma/client', 'mysql-url', 'prisma', { first: true }),
    rule('npm', 'mysql2', 'mysql-url', 'mysql2'),
    rule('npm', /^(mongodb|mongoose)$/, 'mongodb-url', 'mongodb'),
    rule('npm', /^(ioredis|bullmq)$/, 'redis-url', 'ioredis'),
    rule('npm', 'redis', 'redis-url', 'node-redis'),
    rule('npm', 'amqplib', 'amqp-url', 'amqplib'),
    rule('python', /^(sqlalchemy|flask-sqlalchemy|sqlmodel)$/, 'postgres-url', 'sqlalchemy', {
        first: true,
    }),
    rule('python', /^psycopg(-binary)?$/, 'postgres-url', 'psycopg'),
    rule('python', /^psycopg2(-binary)?$/, 'postgres-url', 'psycopg2'),
    rule('python', 'asyncpg', 'postgres-url', 'asyncpg'),
    rule('python', /^(pymongo|motor)$/, 'mongodb-url', 'pymongo'),
    rule('python', 'celery', 'redis-url', 'celery', { first: true, names: /CELERY|BROKER/ }),
    rule('python', 'redis', 'redis-url', 'redis-py'),
    rule('python', /^(celery|kombu)$/, 'amqp-url', 'kombu', { first: true }),
    rule('python', 'pika', 'amqp-url', 'pika'),
    rule('go', 'github.com/jackc/pgx', 'postgres-url', 'pgx'),
    rule('go', 'github.com/lib/pq', 'postgres-url', 'lib-pq'),
    rule('go', 'github.com/redis/go-redis', 'redis-url', 'go-redis'),
    rule('go', 'github.com/gomodule/redigo', 'redis-url', 'redigo'),
    rule('go', 'go.mongodb.org/mongo-driver', 'mongodb-url', 'go'),
    rule('go', 'github.com/rabbitmq/amqp091-go', 'amqp-url', 'go'),
    rule('rust', 'sqlx', 'postgres-url', 'sqlx'),
    rule('rust', 'tokio-postgres', 'postgres-url', 'tokio-postgres'),
    rule('rust', 'redis', 'redis-url', 'redis-rs'),
    rule('java', 'jedis', 'redis-url', 'jedis'),
    rule('java', 'lettuce-core', 'redis-url', 'lettuce'),
    rule('java', 'amqp-client', 'amqp-url', 'java'),
];
/** JDBC drivers of other databases than PostgreSQL. With one of them, a JDBC URL may be theirs. */
const OTHER_JDBC = /^(mysql-connector-(j|java)|mariadb-java-client|mssql-jdbc|ojdbc\d+|h2|hsqldb|derby|sqlite-jdbc|redshift-jdbc42|snowflake-jdbc)$/;
/** The variables of JDBC's own URL, such as SPRING_DATASOURCE_URL. */
const JDBC_NAME = /(^|_)(DATASOURCE_(JDBC_)?URL|JDBC_(\w+_)?URL)$/;
/** Names the driver of each URL when the packages of the service show one; several that could read it are a question for a person. */
function withDrivers(variables, packages) {
    const found = DRIVERS.filter((one) => declares(packages, one.ecosystem, one.package));
    const onlyPostgres = declares(packages, 'java', 'postgresql') && !declares(packages, 'java', OTHER_JDBC);
    return variables.map((variable) => onlyPostgres && JDBC_NAME.test(variable.name.toUpperCase()) && variable.by !== 'example'
        ? ofPostgresJdbc(variable)
        : withDriver(variable, found));
}
/** A JDBC URL without an example: the only driver of the project says of which database it is. */
function ofPostgresJdbc({ preset: _, ...variable }) {
    return { ...variable, type: 'postgres-url', options: { driver: 'jdbc' }, by: 'name' };
}
function withDriver(variable, found) {
    const { name, type, options } = variable;
    if (options.driver !== undefined)
        return variable;
    const able = found.filter((one) => one.type === type && one.names?.test(name.toUpperCase()) !== false);
    const first = able.filter((one) => one.first === true);
    const drivers = new Set((first.length > 0 ? first : able).map(({ driver }) => driver));
    const [driver] = drivers;
    return drivers.size === 1 ? { ...variable, options: { ...options, driver } } : variable;
}

// EXTERNAL MODULE: ./src/domain/tier.ts
var tier = __webpack_require__(9826);
// EXTERNAL MODULE: ./src/types/index.ts + 84 modules
var types = __webpack_require__(7165);
// EXTERNAL MODULE: ./src/init/guess.ts + 3 modules
var init_guess = __webpack_require__(3556);
// EXTERNAL MODULE: ./src/policy/presets/index.ts + 16 modules
var presets = __webpack_require__(3646);
;// CONCATENATED MODULE: ./src/init/preset-names.ts




/** Types that say little: a guess by name or example says more. */
const VAGUE = ['string', 'secret'];
/**
 * The preset that knows a variable better than a guess does, and takes its example; null without one. The names of `recommended` mean the
 * same everywhere, so there the guess, which may have seen an example, is as good.
 */
function presetThatKnows(name, extended, guess, example) {
    for (const preset of withBases(extended)) {
        const known = (0,own/* ownIn */.o)((0,own/* ownIn */.o)(presets/* presets */.v4, preset)?.variables ?? {}, name);
        if (known === undefined || known === null || preset === 'recommended')
            continue;
        const { type: typeName, ...options } = (0,text_data/* isMap */.j)(known) ? known : { type: known };
        const type = String(typeName);
        // The project reads another form than the preset, such as commas instead of JSON.
        if (example !== null && !(0,init_guess/* isPlaceholder */.wK)(example) && !(0,init_guess/* fits */.lA)(type, options, example))
            return null;
        // A pattern says less than a driver that is known.
        if (type === 'string' && guess.options.driver !== undefined)
            return null;
        const vague = VAGUE.includes(type) && !(0,text_data/* isMap */.j)(known);
        return vague && !VAGUE.includes(guess.type) ? null : preset;
    }
    return null;
}
/** Presets with those that they extend, the nearest first. */
function withBases(names) {
    const all = names.flatMap((name) => [name, ...withBases((0,own/* ownIn */.o)(presets/* presets */.v4, name)?.extends ?? [])]);
    return [...new Set(all)];
}
/** `extends` of a policy: `recommended` is the default, so it is added unless a preset brings it. */
function extendsOf(names) {
    if (names.length === 0 || withBases(names).includes('recommended'))
        return names;
    return ['recommended', ...names];
}

;// CONCATENATED MODULE: ./src/init/draft.ts






/** The kinds of sources, the most reliable first. */
const BY_RELIABILITY = ['JSON Schema', 'env schema', 'dotenv example'];
/**
 * Merges what the sources know about each name, in the order of the most reliable source, then of the others.
 * @param presets those of `extends`
 */
function draftVariables(sources, presets = []) {
    const rank = ({ kind }) => BY_RELIABILITY.includes(kind) ? BY_RELIABILITY.indexOf(kind) : BY_RELIABILITY.length;
    const sorted = [...sources].sort((a, b) => rank(a) - rank(b));
    const byName = new Map();
    const later = new Set(sources.flatMap((source) => source.later ?? []));
    for (const variable of sorted.flatMap(({ variables }) => variables)) {
        if (later.has(variable.name))
            continue;
        const known = byName.get(variable.name);
        byName.set(variable.name, known === undefined ? variable : merged(known, variable));
    }
    return [...byName.values()].map((variable) => {
        const guess = (0,init_guess/* guessType */.A6)(variable);
        const { name, required, description } = variable;
        const preset = guess.by === 'source' ? null : presetThatKnows(name, presets, guess, variable.example);
        return {
            ...guess,
            ...(preset !== null && { preset }),
            name,
            required,
            sensitive: sensitiveOf(variable, guess),
            emptyIsAbsent: variable.deployedBlank === true && !required && guess.type !== 'string',
            ...(description !== undefined && { description }),
        };
    });
}
/** The first is more reliable: the second only fills in what the first leaves open. */
function merged(known, other) {
    return {
        ...known,
        choice: known.choice ?? other.choice,
        // An empty value says nothing about a variable that another source sets.
        required: known.blank ? other.required : known.required,
        ...(other.deployedBlank && { deployedBlank: true }),
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
 * the file name. A Compose file with an automatic override, or beside one for production, is for development. Without a manifest there is `prod`
 * for the user to fill in.
 * @param output the policy's file
 * @param container the container of the manifests; null if the user named none
 * @param hasDotenv whether there is a `.env`; Compose reads it itself
 */
function draftEnvironments(sources, output, container, hasDotenv) {
    const environments = [];
    const add = (wanted, rest) => {
        const isTaken = (name) => environments.some((one) => one.name === name);
        let name = wanted;
        for (let count = 2; isTaken(name); count += 1)
            name = `${wanted}-${count}`;
        const empty = { manifest: null, container: null, chosen: false, automatic: null, envFile: null };
        environments.push({ ...empty, ...rest, name, tier: (0,tier/* usualTier */.L)(name) });
    };
    const beside = (file) => (0,posix_.relative)((0,posix_.dirname)(output), file);
    const deployed = sources.filter((source) => source.deployed);
    const named = deployed.some((source) => PRODUCTION.test(wordOf(source) ?? ''));
    for (const source of deployed) {
        const { file, overrides, automatic, chosen } = source;
        const stem = (0,posix_.basename)(file).replace(/\.(json|ya?ml|toml|config)$/i, '');
        const isBase = named && overrides === undefined && compose_files/* COMPOSE_FILES */.Zz.includes((0,posix_.basename)(file));
        const isDev = isBase || automatic !== undefined;
        const isProd = environments.every(({ name }) => name !== 'prod');
        add(wordOf(source) ?? (isDev ? 'dev' : isProd ? 'prod' : stem), {
            manifest: overrides ? [file, ...overrides].map(beside) : beside(file),
            container: container ?? chosen ?? null,
            chosen: container === null && chosen !== undefined,
            automatic: automatic === undefined ? null : (0,posix_.basename)(automatic),
        });
    }
    if (environments.length === 0)
        add('prod', {});
    const composed = deployed.some(({ kind }) => kind === 'manifest for compose');
    if (hasDotenv && !composed)
        add('local', { envFile: beside('.env') });
    return environments;
}
/** The usual environment name in the name of a manifest, or of the file that is merged over it. */
function wordOf({ file, overrides }) {
    const words = (0,posix_.basename)(overrides?.at(-1) ?? file)
        .toLowerCase()
        .split(/[._-]+/);
    return words.find((word) => ENVIRONMENT.test(word)) ?? null;
}
const PRODUCTION = /^(prod|production)$/;
const ENVIRONMENT = /^(prod|production|staging|stage|stg|qa|uat|preview|preprod|dev|development|local|test|sandbox)$/;

;// CONCATENATED MODULE: ./src/init/frameworks.ts

const sign = (preset, ecosystem, name, more = {}) => ({ preset, ecosystem, package: name, ...more });
const NODE_SERVERS = /^(express|fastify|koa|hono|@nestjs\/core|@hapi\/hapi|@prisma\/client|pg|mongoose|typeorm|bullmq|pino|winston)$/;
/** The packages of frameworks and of vendors' libraries, in the order of `extends`. */
const SIGNS = [
    sign('django', 'python', 'django'),
    sign('fastapi', 'python', 'fastapi'),
    sign('flask', 'python', 'flask'),
    sign('rails', 'ruby', 'rails'),
    sign('laravel', 'php', 'laravel/framework'),
    sign('spring', 'java', /^(spring-boot(-|$)|org\.springframework\.boot$)/),
    sign('phoenix', 'elixir', 'phoenix'),
    sign('nextjs', 'npm', 'next'),
    sign('node', 'npm', NODE_SERVERS, { unless: ['nextjs'] }),
    sign('stripe', 'npm', 'stripe'),
    sign('stripe', 'python', 'stripe'),
    sign('stripe', 'ruby', 'stripe'),
    sign('stripe', 'go', 'github.com/stripe/stripe-go'),
    sign('stripe', 'java', 'stripe-java'),
    sign('stripe', 'php', 'stripe/stripe-php'),
    sign('twilio', 'npm', 'twilio'),
    sign('twilio', 'python', 'twilio'),
    sign('twilio', 'ruby', 'twilio-ruby'),
    sign('twilio', 'go', 'github.com/twilio/twilio-go'),
    sign('twilio', 'php', 'twilio/sdk'),
    sign('sentry', 'npm', /^@sentry\/[\w-]+$/),
    sign('sentry', 'python', 'sentry-sdk'),
    sign('sentry', 'ruby', /^sentry-[\w-]+$/),
    sign('sentry', 'go', 'github.com/getsentry/sentry-go'),
    sign('sentry', 'php', /^sentry\/sentry/),
    sign('sentry', 'java', /^sentry-[\w-]+$/),
    sign('sentry', 'elixir', 'sentry'),
    sign('auth0', 'npm', /^(auth0|@auth0\/[\w-]+|express-openid-connect)$/),
    sign('auth0', 'python', 'auth0-python'),
    sign('aws', 'npm', /^(aws-sdk|@aws-sdk\/[\w-]+)$/),
    sign('aws', 'python', /^(boto3|aioboto3)$/),
    sign('aws', 'go', /^github\.com\/aws\/aws-sdk-go/),
    sign('aws', 'ruby', /^aws-sdk-[\w-]+$/),
    sign('aws', 'php', 'aws/aws-sdk-php'),
];
/** The presets that a project's packages call for. */
function presetsFor(packages) {
    const shown = SIGNS.filter((one) => declares(packages, one.ecosystem, one.package)).map(({ preset }) => preset);
    const included = SIGNS.filter(({ unless = [] }) => unless.some((one) => shown.includes(one)));
    return [...new Set(shown)].filter((name) => !included.some(({ preset }) => preset === name));
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/policy/json-schema.ts + 2 modules
var json_schema = __webpack_require__(3912);
// EXTERNAL MODULE: ./src/resolve/manifests/index.ts + 75 modules
var manifests = __webpack_require__(907);
// EXTERNAL MODULE: ./src/text/files.ts
var files = __webpack_require__(8140);
// EXTERNAL MODULE: ./src/domain/key-lines.ts
var key_lines = __webpack_require__(3221);
// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
// EXTERNAL MODULE: ./src/resolve/env-files/dotenv.ts
var dotenv = __webpack_require__(1598);
;// CONCATENATED MODULE: ./src/init/example-comments.ts


/** Longer comments are documentation, not descriptions. In characters. */
const LONGEST = 200;
const ASSIGNMENT = /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=/;
/** A ruler (`# ---`, `####`, `# == Mail ==`), which makes a comment a heading. */
const RULER = /^[\s#]*([-=*~_#])\1{2,}|\[[^\]]+\]$|([-=*~#])\2\s*$/;
/**
 * The comments of each line, by the index of the line. A block of comments directly above a variable is about the
 * variables up to the next blank line or comment. A block with a ruler, or above a blank line, is a heading.
 */
function readComments(lines) {
    const found = new Map();
    const isOfKey = (0,key_lines/* keyLines */.rg)();
    const kinds = lines.map((line) => {
        if (isOfKey(line.trimStart().startsWith('#') ? '' : line))
            return 'other';
        const text = line.trim();
        if (text === '')
            return 'blank';
        if (!text.startsWith('#'))
            return ASSIGNMENT.test(text) ? 'variable' : 'other';
        return ASSIGNMENT.test(text.replace(/^#\s?/, '')) ? 'variable' : 'comment';
    });
    let section = null;
    let group = null;
    let optional = null;
    for (let at = 0; at < lines.length; at += 1) {
        if (kinds[at] === 'comment') {
            const end = kinds.findIndex((kind, place) => place > at && kind !== 'comment');
            const last = end === -1 ? lines.length : end;
            const texts = lines.slice(at, last).map((line) => line.trim());
            const heading = texts.some((text) => RULER.test(text)) || kinds[last] !== 'variable';
            group = { lines: texts.filter((text) => !RULER.test(text)), heading };
            const says = needIn(texts.join(' '));
            if (heading)
                section = says;
            optional = heading ? section : (says ?? section);
            at = last - 1;
        }
        else if (kinds[at] === 'blank') {
            group = null;
            optional = section;
        }
        else if (kinds[at] === 'variable') {
            const inline = inlineComment(lines[at] ?? '');
            const alone = group !== null && !group.heading && kinds[at + 1] !== 'variable';
            const about = inline ?? (alone ? textOf(group?.lines ?? []) : null);
            found.set(at, {
                optional: (inline === null ? null : needIn(inline)) ?? optional,
                description: about === null ? null : shown(about),
            });
            group = null;
        }
    }
    return found;
}
function needIn(text) {
    if (/\b(required|mandatory|not optional)\b/i.test(text))
        return false;
    return /\boptional(ly)?\b/i.test(text) ? true : null;
}
/** The comment behind a value. In quotes, a `#` belongs to the value. */
function inlineComment(line) {
    const text = line.trim().replace(/^#\s?/, '');
    const [, comment] = /^[^=]*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`#]*)\s+#\s*(.+)$/.exec(text) ?? [];
    return comment ?? null;
}
function textOf(lines) {
    return lines.map((line) => line.replace(/^#+\s?/, '').trim()).join(' ');
}
/** A comment as a description: one line, without what may be a secret or a value. */
function shown(comment) {
    const text = (0,safe_text/* withoutSecrets */.cT)(comment.replace(/[\s\p{Cc}]+/gu, ' ').trim(), new Set());
    return text === '' || text.length > LONGEST || text.startsWith('@') ? null : text;
}

;// CONCATENATED MODULE: ./src/init/dotenv-example.ts




/** `# NAME=value` or `#export NAME=value`: an optional variable. A value with spaces is prose. */
const COMMENTED = /^#[^\S\n]?(?:export[^\S\n]+)?([A-Z_][A-Z0-9_]*)=("[^"]*"|'[^']*'|[^\s#]*)(?:[^\S\n]+#.*)?[^\S\n]*$/;
/**
 * Reads the names of a dotenv example. A name in a comment, one under the word "optional" and one with an empty value
 * is optional. Comments become descriptions.
 */
function readDotenvExample(text, file) {
    const { value, failures } = (0,dotenv/* readDotenv */.J)(text, file);
    const lines = text.split(/\r?\n/);
    const comments = readComments(lines);
    const set = value.entries.map(({ name, value: example, location }) => ({
        line: location.line,
        variable: found(name, example, true, comments.get(location.line - 1)),
    }));
    const isOfKey = (0,key_lines/* keyLines */.rg)();
    const commented = lines.flatMap((line, place) => {
        if (isOfKey(line))
            return [];
        const [, name, raw = ''] = COMMENTED.exec(line) ?? [];
        if (name === undefined || set.some(({ variable }) => variable.name === name))
            return [];
        const example = new secret/* Secret */.z(raw.replace(/^(["'])(.*)\1$/, '$2'));
        return [{ line: place + 1, variable: found(name, example, false, comments.get(place)) }];
    });
    return {
        file,
        kind: 'dotenv example',
        variables: [...set, ...commented]
            .sort((a, b) => a.line - b.line)
            .map(({ variable }) => variable),
        leftOut: [
            ...failures.flatMap(({ message, location }) => location === undefined ? [] : { location, says: message.replace(/\.$/, '') }),
            ...value.skipped.map((location) => ({
                location,
                says: `Line ${location.line} of ${file} is not NAME=value`,
            })),
        ],
        deployed: false,
    };
}
function found(name, example, active, comment) {
    const { optional = null, description = null } = comment ?? {};
    const blank = active && optional === null && example.bytes === 0;
    // A comment may repeat the value.
    const repeats = description !== null && example.read((raw) => raw !== '' && description.includes(raw));
    return {
        name,
        choice: null,
        required: active && optional !== true && !blank,
        ...(blank && { blank: true }),
        sensitive: null,
        example,
        ...(description !== null && !repeats && { description }),
    };
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

// EXTERNAL MODULE: ./src/policy/fit.ts
var fit = __webpack_require__(1617);
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
        const { type: likely, options } = (0,init_guess/* guessType */.A6)({ ...found, sensitive: null });
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
;// CONCATENATED MODULE: ./src/init/container-choice.ts
/** Words of servers and tools that stand beside a service. */
const BESIDE = /^(db|database|postgres(ql)?|pg|pgbouncer|mysql|mariadb|mongo(db)?|redis|valkey|memcached|rabbitmq|kafka|zookeeper|elasticsearch|opensearch|minio|localstack|nginx|caddy|traefik|proxy|envoy|haproxy|mail(hog|pit|catcher)?|smtp|adminer|pgadmin|phpmyadmin|worker|workers|celery|beat|sidekiq|cron|scheduler|queue|js|css|assets|init|migrate|migrations?|seed|test|tests|collector|otel|adot|xray|datadog|agent|fluentbit|fluent|firelens|router|prometheus|grafana|jaeger|sidecar|cloudsql|backup)$/;
/** Words of the service itself, the most usual first. */
const SERVICE = ['app', 'web', 'api', 'backend', 'server', 'service', 'main', 'site', 'frontend'];
/** The words of a container's name: `Deployment/shop/shop-api` is `shop` and `api`. */
function wordsOf(name) {
    return (name.split('/').at(-1) ?? '')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}
/**
 * The container that a policy is most likely about: the one with the name of the service, the only one that is no
 * helper, else the one with the most usual name. Null if none stands out.
 */
function likelyContainer(names, service) {
    const own = names.filter((name) => wordsOf(name).join('-') === wordsOf(service).join('-'));
    if (own.length === 1)
        return own[0] ?? null;
    const services = names.filter((name) => !wordsOf(name).some((word) => BESIDE.test(word)));
    if (services.length === 1)
        return services[0] ?? null;
    for (const word of SERVICE) {
        const found = services.filter((name) => wordsOf(name).includes(word));
        if (found.length === 1)
            return found[0] ?? null;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/init/manifest-names.ts




/** Init looks into this many containers for the one with the most variables. */
const MOST_CONTAINERS = 50;
/** Reads the names of a manifest, of the most likely container if it has several. Null for other files. */
async function readManifestNames(question) {
    const { file, service, overrides, automatic } = question;
    let read = await ask(question, question.container);
    const choices = read.failures.find(({ code }) => code === 'CONTAINER_REQUIRED')?.choices ?? [];
    const chosen = choices.length === 0 ? null : await choose(question, choices, service);
    if (chosen !== null)
        read = await ask(question, chosen);
    const { value, failures } = read;
    if (value === null)
        return { value: null, failures };
    const unread = value.entries.length === 0 && failures.length > 0;
    const source = {
        file,
        kind: `manifest for ${value.platform}`,
        variables: value.entries.flatMap(toVariable),
        leftOut: [
            ...failures.map((failure) => toLeftOut(failure, file)),
            ...value.entries.flatMap(leftOutOf),
        ],
        later: value.entries.filter(({ given }) => isLater(given)).map(({ name }) => name),
        deployed: true,
        ...(overrides && { overrides }),
        ...(automatic && { automatic }),
        ...(chosen !== null && { chosen }),
        ...(unread && { unread: failures }),
    };
    return { value: source, failures: [] };
}
function toLeftOut({ message, location }, file) {
    return { location: location ?? { file, line: 1, column: 1 }, says: message.replace(/\.$/, '') };
}
async function ask({ text, file, overrides, readText }, container) {
    return (0,manifests.readManifest)(text, file, null, {
        container,
        ...(overrides && { overrides: overrides.map((name) => (0,posix_.relative)((0,posix_.dirname)(file), name)) }),
        readBeside: (name) => readText((0,posix_.isAbsolute)(name) ? name : (0,posix_.join)((0,posix_.dirname)(file), name)),
        variables: new Map(),
        region: null,
    });
}
/** The container whose name stands out, else the first of those with the most variables. */
async function choose(question, choices, service) {
    const likely = likelyContainer(choices, service);
    if (likely !== null)
        return likely;
    let best = { name: null, count: -1 };
    for (const name of choices.slice(0, MOST_CONTAINERS)) {
        const { value } = await ask(question, name);
        const count = value?.entries.length ?? 0;
        if (count > best.count)
            best = { name, count };
    }
    return best.name;
}
/** A value from a store is a secret, unless its name says otherwise. */
function toVariable({ name, given }) {
    if (given.kind === 'expansion' || isLater(given) || !variable_name/* VARIABLE_NAME */.nN.test(name))
        return [];
    const stored = given.kind === 'reference' || (given.kind === 'unavailable' && given.kept === true);
    const blank = given.kind === 'plain' && given.value.bytes === 0;
    return [
        {
            name,
            choice: stored ? { type: 'secret', options: {} } : null,
            required: !blank,
            ...(blank && { blank, deployedBlank: true }),
            sensitive: null,
            example: manifest_names_exampleOf(given),
        },
    ];
}
/** Whether the deploy itself makes the value. A policy that asks for it could never pass. */
function isLater(given) {
    return given.kind === 'unavailable' && given.later === true;
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
    if (isLater(given))
        return [{ location, says: `${name} ${given.because}, so no value can be checked before it` }];
    return variable_name/* VARIABLE_NAME */.nN.test(name)
        ? []
        : [{ location, says: `${name} cannot be the name of a variable in a policy` }];
}

;// CONCATENATED MODULE: ./src/init/read-source.ts









const ENV_SCHEMA = /(^|\.)env\.schema$/;
const ENV_FILE = /(^|[._-])env([._-]|$)/i;
const DATA_FILE = /\.(json|ya?ml|config)$/i;
/** Reads a file according to its name and content. */
async function readSource({ file, overrides, automatic }, reading) {
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
        const location = { file, line: 1, column: 1 };
        return { value: null, failures: [{ location, ...failure }] };
    }
    const name = (0,posix_.basename)(file);
    if (ENV_SCHEMA.test(name))
        return withoutFailures(readEnvSchema(text, file));
    if (ENV_FILE.test(name) && !DATA_FILE.test(name))
        return withoutFailures(readDotenvExample(text, file));
    const parsed = (0,text_document/* readDocument */.u)(text, file);
    if (parsed.ok && (0,json_schema/* isSettingsSchema */.T)(parsed.document.value))
        return withoutFailures(readSettingsSchema(parsed.document, file, reading.prefix));
    const manifest = await readManifestNames({
        ...reading,
        text,
        file,
        ...(overrides && { overrides }),
        ...(automatic && { automatic }),
    });
    if (manifest.value === null && MANIFEST_NAME.test(name) && manifest.failures.every(isSyntax))
        return withoutFailures(unreadManifest(file, overrides, manifest.failures));
    return { ...manifest, failures: manifest.failures.map(withFix) };
}
/** The names that deployers look for, or that their documentation uses. */
const MANIFEST_NAME = /^(docker-)?compose([._-].*)?\.ya?ml$|^apprunner\.ya?ml$|^render\.ya?ml$|^fly(\.[\w-]+)?\.toml$|task-?def(inition)?.*\.json$/i;
function isSyntax({ code }) {
    return code === 'MANIFEST_SYNTAX';
}
/** A manifest by its name: the deployer will read it, though the gate cannot. */
function unreadManifest(file, overrides, unread) {
    const leftOut = unread.map(({ message, location = { file, line: 1, column: 1 } }) => ({
        location,
        says: message.replace(/\.$/, ''),
    }));
    const kind = 'manifest that could not be read';
    return {
        file,
        kind,
        variables: [],
        leftOut,
        deployed: true,
        unread,
        ...(overrides && { overrides }),
    };
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
/** For a file of no known format, the fix names all sources that init reads. */
function withFix(failure) {
    if (failure.fix !== manifests/* FORMATS_FIX */.H)
        return failure;
    return {
        ...failure,
        fix: 'Name a dotenv example (.env.example), a .env.schema, a manifest (docs/manifests.md), or a JSON Schema of the settings from pydantic or zod.',
    };
}

;// CONCATENATED MODULE: ./src/init/usual-files.ts
/** Files that list what a service needs, the most reliable first. */
const USUAL = ['settings.schema.json', '.env.schema', '.env.example', '.env.sample'];
/** Other names of dotenv examples: `.env.template`, `.env.dist`, `env.example`, `.env.local.example`, `example.env`. */
const EXAMPLE = /^\.?env(\.(?!test)[\w-]+)?\.(example|sample|template|tpl|dist)$|^(example|sample|template)\.env$/i;
/** Data files that are certainly not manifests. */
const TOOLS = /^(\.|package|tsconfig|bootgate|biome|composer|deno|jsconfig|nx|turbo|lerna|renovate)|lock|\.schema\.json$/i;
/** The files of Kamal: the other files of `config` belong to the application. */
const KAMAL = /^config\/deploy(\.[\w-]+)?\.ya?ml$/;
const FLY = /^fly(\.[\w-]+)?\.toml$/;
/** A configuration file of Elastic Beanstalk. */
const EXTENSION = /^\.ebextensions\/[^/]+\.config$/;
/**
 * Folders beside the working directory that hold manifests: `.aws` is that of GitHub's starter workflow for ECS, `config`
 * that of Kamal, `.ebextensions` that of Elastic Beanstalk.
 */
const MANIFEST_FOLDERS = ['.aws', 'config', '.ebextensions'];
/**
 * The files that init reads, the most reliable first. The content decides later which are manifests.
 * @param files those of the working directory
 * @param beside those of MANIFEST_FOLDERS, with their folder
 */
function usualSources(files, beside) {
    const isData = (name) => /\.(json|ya?ml)$/i.test(name) || FLY.test(name);
    const isBeside = (name) => EXTENSION.test(name) || (isData(name) && (KAMAL.test(name) || !/^config\//.test(name)));
    const data = files.filter((name) => isData(name) && !TOOLS.test(name));
    const examples = files.filter((name) => EXAMPLE.test(name) && !USUAL.includes(name));
    return [
        ...USUAL.filter((name) => files.includes(name)),
        ...examples.toSorted(),
        ...[...data, ...beside.filter(isBeside)].toSorted(),
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/init/write.ts

const SCHEMA = 'https://raw.githubusercontent.com/bootgate/bootgate/v1/schema/bootgate.schema.json';
/** Longer maps are written on several lines. In characters. */
const WIDEST = 90;
/** The policy as YAML, with a comment at each guess. The same draft gives the same text. */
function writePolicy({ service, presets, files, environments, variables, }) {
    const document = new dist/* Document */.yo({
        version: 1,
        service,
        ...(presets.length > 0 && { extends: presets }),
        environments: {},
        variables: {},
    });
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
function environmentNode(environment) {
    const { name, tier, manifest, container, chosen, automatic, envFile } = environment;
    const words = [
        `guess: tier, by the name ${name}`,
        ...(chosen ? ['container, one of several'] : []),
        ...(automatic === null
            ? []
            : [`Compose merges ${automatic} by itself; manifest: [FILE] keeps it out`]),
    ];
    const data = {
        tier,
        ...(manifest !== null && { manifest }),
        ...(container !== null && { container }),
        ...(envFile !== null && { 'env-files': [envFile] }),
    };
    const todo = manifest === null && envFile === null;
    return commented(flow(data), todo
        ? 'name the manifest of the deploy, such as manifest: task-definition.json'
        : words.join('; '));
}
function variableNode({ type, options, required, sensitive, description, preset, emptyIsAbsent, by, }) {
    const kept = preset !== undefined;
    const data = {
        ...(!kept && { type, ...options }),
        ...((kept || !required) && { required }),
        ...(emptyIsAbsent && { empty: 'absent' }),
        ...(sensitive !== null && { sensitive }),
        ...(description !== undefined && { description }),
    };
    const bare = !kept && Object.keys(data).length === 1;
    return commented(bare ? new dist/* Scalar */.X5(type) : flow(data), kept ? `type: preset ${preset}` : WORDS[by]);
}
const WORDS = {
    name: 'guess: by name',
    'name despite example': 'guess: by name; the value that was found does not fit',
    example: 'guess: by example',
    nothing: null,
    source: null,
};
function flow(data) {
    const node = new dist/* Document */.yo(data, { aliasDuplicateObjects: false }).contents;
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
async function firstPolicy({ from, output, ...reading }, { readText, listFiles }) {
    const listed = await listFiles('.');
    const files = from.length === 0 ? await usualFiles(listed, listFiles) : from;
    const together = await manifestsIn(files, readText);
    const outcomes = await Promise.all(together.map((one) => readSource(one, { ...reading, readText })));
    const sources = outcomes.flatMap(({ value }) => (value === null ? [] : [value]));
    const readFailures = outcomes.flatMap(({ failures }) => failures);
    const packages = await declaredPackages(listed, readText);
    const presets = from.length === 0 ? presetsFor(packages) : [];
    const hasDotenv = from.length === 0 && listed.includes('.env');
    const draft = {
        service: reading.service,
        presets: extendsOf(presets),
        files: [...new Set(sources.flatMap(({ file, overrides = [] }) => [file, ...overrides]))],
        environments: draftEnvironments(sources, output, reading.container, hasDotenv),
        variables: withDrivers(draftVariables(sources, presets), packages),
    };
    const summary = {
        read: sources.map(({ file, overrides = [], kind, variables }) => ({
            file: [file, ...overrides].join(', '),
            kind,
            variables: variables.length,
        })),
        chosen: sources.flatMap(({ file, chosen }) => chosen === undefined ? [] : [{ file, container: (0,safe_text/* safeText */.Hk)(chosen, 'of several') }]),
        environments: draft.environments.map(({ name }) => name),
        variables: draft.variables.length,
        guesses: draft.variables.filter(({ by, preset }) => preset === undefined && by !== 'source' && by !== 'nothing').length,
    };
    const leftOut = [
        ...sources.flatMap((source) => source.leftOut),
        ...(from.length === 0 ? readFailures.flatMap(first_policy_toLeftOut) : []),
    ];
    const failures = from.length > 0 ? readFailures : [];
    if (failures.length > 0 || draft.variables.length === 0)
        return {
            ...summary,
            text: null,
            leftOut,
            failures: failures.length > 0 ? failures : nothingFound(sources),
        };
    const written = await loadable(draft, output);
    return { ...summary, ...written, leftOut: [...leftOut, ...written.leftOut] };
}
async function usualFiles(listed, listFiles) {
    const beside = await Promise.all(MANIFEST_FOLDERS.map(async (folder) => (await listFiles(folder)).map((name) => `${folder}/${name}`)));
    return usualSources(listed, beside.flat());
}
/** The files to read, Compose files with those that are merged over them. */
async function manifestsIn(files, readText) {
    const texts = new Map(await Promise.all(files
        .filter((file) => /compose[^/]*\.ya?ml$/i.test(file))
        .map(async (file) => [file, await readText(file).catch(() => '')])));
    return manifestFiles(files, (file) => texts.get(file) ?? null);
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
function first_policy_toLeftOut({ code, message, fix, location }) {
    if (code === 'MANIFEST_UNSUPPORTED' || location === undefined)
        return [];
    const help = code === 'CONTAINER_REQUIRED' ? ` ${fix}` : '';
    return [{ location, says: `${message}${help}`.replace(/\.$/, '') }];
}
/** Why no variable was found. A manifest that could not be read says it itself. */
function nothingFound(sources) {
    const unread = sources.flatMap((source) => (source.unread ?? []).map(({ choices: _, ...failure }) => failure));
    if (unread.length > 0)
        return unread;
    const fix = 'Name a file that lists the variables: bootgate init --from FILE, such as a dotenv example, a task definition, or the output of model_json_schema().';
    if (sources.length > 0)
        return [
            {
                code: 'NOTHING_CHECKED',
                message: `${sources.map(({ file }) => file).join(', ')}: no variable found.`,
                fix,
            },
        ];
    return [
        {
            code: 'FILE_NOT_FOUND',
            message: 'This folder has no source for a policy: no dotenv example (.env.example), .env.schema or settings.schema.json, and no manifest that the gate reads.',
            fix,
        },
    ];
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
function oneKind(root, unresolved, depth = 0) {
    if (unresolved === true)
        return { schema: {}, several: false, patterns: 0 };
    if (!(0,data/* isMap */.j)(unresolved) || depth > DEEPEST)
        return null;
    const { $ref, allOf, anyOf, oneOf, ...own } = unresolved;
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
        return { type: 'enum', options: { values: words }, notTaken: [] };
    switch (schema.type) {
        case 'boolean':
            return {
                type: 'boolean',
                options: wherePossible('boolean', pydantic, { reader: 'pydantic' }),
                notTaken: [],
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
function json_schema_kind_text(schema, pydantic, notTaken) {
    if (schema.writeOnly === true || schema.format === 'password')
        return fitted('secret', lengths(schema), notTaken);
    if (schema.contentMediaType === 'application/json')
        return known(['json'], {}, 'JSON');
    const format = typeof schema.format === 'string' ? schema.format : '';
    // pydantic accepts three more forms of a timedelta.
    if (format === 'duration' && !pydantic)
        return known(['duration'], { format: 'iso8601' }, 'a duration');
    const type = (0,fit/* firstType */.P)((0,own/* ownIn */.o)(FORMATS, format) ?? []);
    // zod adds the pattern of its own formats.
    if (type !== null)
        return { type, options: {}, notTaken };
    const { pattern } = schema;
    const usual = format !== '' && format !== 'regex' && !AFFIXES.includes(format);
    if (typeof pattern !== 'string' || usual)
        return fitted('string', lengths(schema), notTaken);
    if (NOT_RE2.test(pattern))
        return fitted('string', lengths(schema), [...notTaken, 'has a pattern that RE2 cannot read']);
    return fitted('string', { ...lengths(schema), pattern }, notTaken);
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
    const isLimit = (limit) => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
    const notTaken = [
        ...(schema.multipleOf === undefined ? [] : ['has a multipleOf, which no type supports']),
        ...(!whole && (schema.exclusiveMinimum ?? schema.exclusiveMaximum) !== undefined
            ? ['has an exclusive bound, which no type supports']
            : []),
    ];
    if (whole && max === 65535 && min !== undefined && min >= 1)
        return fitted('port', min > 1 ? { min } : {}, notTaken);
    const options = { ...(isLimit(min) && { min }), ...(isLimit(max) && { max }) };
    const type = (0,fit/* firstType */.P)([kind]);
    if (type === null)
        return known([], {}, `a ${kind}`);
    return fitted(type, options, notTaken);
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
    return { type, options, notTaken: [] };
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
    return { type: 'string', options: {}, notTaken: [`is ${what}, so it is taken as any text`] };
}
function fitted(type, wanted, notTaken) {
    const { options, refused } = (0,fit/* fitOptions */.k)(type, wanted);
    return {
        type,
        options,
        notTaken: [
            ...notTaken,
            ...refused.map((name) => `has a ${name}, which ${type} does not support`),
        ],
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
    for (const [property, propertySchema] of Object.entries(properties)) {
        const leaveOut = (why) => notTaken.push({ path: property, why, location: document.locateKey(['properties', property]) });
        const name = `${prefix}${dialect.nameOf(property)}`;
        const node = follow(propertySchema);
        const kind = node && kindOf(node, { pydantic: dialect.pydantic, follow });
        if (!variable_name/* VARIABLE_NAME */.nN.test(name))
            leaveOut('cannot be a variable name');
        else if (variables.has(name))
            leaveOut(`is a second ${name}`);
        else if (node === null || kind === null)
            leaveOut(reasonOf(node?.schema));
        else {
            for (const why of kind.notTaken)
                leaveOut(why);
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


/***/ }),

/***/ 6187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readToml: () => (/* binding */ readToml)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/text/data.ts
var data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/text/files.ts
var files = __webpack_require__(8140);
// EXTERNAL MODULE: ./src/text/reading.ts
var reading = __webpack_require__(7039);
;// CONCATENATED MODULE: ./src/text/toml-keys.ts
/**
 * Where each key of a TOML text stands: the offset by its path, as JSON. The text is known to be TOML, so only keys,
 * tables and the ends of values are looked for. Keys of inline tables count, those in lists do not.
 */
function tomlKeys(text) {
    const places = new Map();
    const counts = new Map();
    const note = (path, offset) => {
        const key = JSON.stringify(path);
        if (!places.has(key))
            places.set(key, offset);
    };
    let table = [];
    let at = 0;
    while (at < text.length) {
        at = skipBlank(text, at);
        if (at >= text.length)
            break;
        const header = match(/\[\[?/y, text, at);
        if (header !== '') {
            const key = readKey(text, at + header.length);
            table = withIndexes(key.path, counts, header === '[[');
            note(table, at);
            at = skip(/[ \t]*\]+/y, text, key.end);
        }
        else {
            at = readPair(text, at, table, note);
        }
    }
    return places;
}
const KEY_PART = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+/y;
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
}
function skip(pattern, text, at) {
    return at + match(pattern, text, at).length;
}
/** Behind white space, line ends and comments. Loops, because a regular expression runs out of stack on a long text. */
function skipBlank(text, start) {
    let at = start;
    while (at < text.length) {
        if (text[at] === '#')
            at = indexOr(text, '\n', at);
        else if (!' \t\r\n'.includes(text.charAt(at)))
            break;
        else
            at += 1;
    }
    return at;
}
/** Where a text in quotes ends; where it starts, for other values. */
function skipText(text, start) {
    const quote = text.charAt(start);
    if (quote !== '"' && quote !== "'")
        return start;
    const isLong = text.startsWith(quote.repeat(3), start);
    const end = isLong ? quote.repeat(3) : quote;
    let at = start + end.length;
    while (at < text.length && !text.startsWith(end, at))
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    at += end.length;
    // Up to two quotes may stand before the three that end the text.
    for (let more = 0; isLong && more < 2 && text[at] === quote; more += 1)
        at += 1;
    return at;
}
function indexOr(text, mark, at) {
    const found = text.indexOf(mark, at);
    return found === -1 ? text.length : found;
}
/** The index of each list of tables on the way to a table. */
function withIndexes(path, counts, isItem) {
    let indexed = [];
    for (const [depth, part] of path.entries()) {
        indexed = [...indexed, part];
        const key = JSON.stringify(indexed);
        const count = counts.get(key);
        const isNew = isItem && depth === path.length - 1;
        if (isNew)
            counts.set(key, (count ?? -1) + 1);
        if (isNew || count !== undefined)
            indexed = [...indexed, `${counts.get(key) ?? 0}`];
    }
    return indexed;
}
function readKey(text, start) {
    const path = [];
    let at = skip(/[ \t]*/y, text, start);
    for (;;) {
        const part = match(KEY_PART, text, at);
        path.push(unquoted(part));
        const dot = match(/[ \t]*\.[ \t]*/y, text, at + part.length);
        at += part.length + dot.length;
        if (dot === '')
            return { path, end: skip(/[ \t]*/y, text, at) };
    }
}
function unquoted(part) {
    if (part.startsWith("'"))
        return part.slice(1, -1);
    if (!part.startsWith('"'))
        return part;
    const text = part.slice(1, -1);
    return text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, one) => one === undefined
        ? String.fromCodePoint(Number.parseInt(four ?? eight, 16))
        : (ESCAPES.get(one) ?? one));
}
const ESCAPES = new Map([
    ['b', '\b'],
    ['t', '\t'],
    ['n', '\n'],
    ['f', '\f'],
    ['r', '\r'],
    ['e', '\x1b'],
]);
/** Notes a key, and what an inline table behind it has. @returns where the value ends */
function readPair(text, start, table, note) {
    const { path, end } = readKey(text, start);
    const whole = [...table, ...path];
    for (const [index] of path.entries())
        note(whole.slice(0, table.length + index + 1), start);
    const value = skip(/=[ \t]*/y, text, end);
    // A character that begins no key cannot be passed over for ever.
    return Math.max(readValue(text, value, whole, note), start + 1);
}
function readValue(text, start, path, note) {
    if (text[start] === '{') {
        let at = skipBlank(text, start + 1);
        while (at < text.length && text[at] !== '}') {
            at = skipBlank(text, readPair(text, at, path, note));
            at = skipBlank(text, skip(/,?/y, text, at));
        }
        return at + 1;
    }
    if (text[start] === '[') {
        let at = skipBlank(text, start + 1);
        while (at < text.length && text[at] !== ']') {
            at = skipBlank(text, Math.max(readValue(text, at, [], () => { }), at + 1));
            at = skipBlank(text, skip(/,?/y, text, at));
        }
        return at + 1;
    }
    const end = skipText(text, start);
    return end > start ? end : skip(/[^,\]}\n#]*/y, text, start);
}

// EXTERNAL MODULE: ./src/text/toml-values.ts
var toml_values = __webpack_require__(5038);
;// CONCATENATED MODULE: ./src/text/toml.ts






/** Reads TOML 1.0 (smol-toml). Whole numbers are `bigint`, others TomlFloat, dates TomlMoment. */
function readToml(source, file) {
    const text = (0,files/* withoutMark */.E)(source);
    const at = (0,reading/* placesIn */.yN)(text, file);
    let value;
    try {
        value = plain((0,dist/* parse */.qg)(text, { integersAsBigInt: true }));
    }
    catch (thrown) {
        const [line, column] = ['line', 'column'].map((key) => Number((0,data/* valueAt */.f)(thrown, [key]) ?? 1));
        const says = 'a key, a value or a table is malformed, or given twice';
        return (0,reading/* refused */.J5)([{ says, location: { file, line: line ?? 1, column: column ?? 1 } }]);
    }
    const keys = tomlKeys(text);
    const locate = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = keys.get(JSON.stringify(path.slice(0, length).map(String)));
            if (offset !== undefined)
                return at(offset);
        }
        return at(0);
    };
    return {
        ok: true,
        document: {
            value,
            locate,
            locateKey: locate,
            locateLine: locate,
            bare: () => null,
            bareKey: () => null,
            tag: () => null,
        },
    };
}
/** The reader itself refuses data that nests too deeply. */
function plain(value) {
    if (typeof value === 'number')
        return new toml_values/* TomlFloat */.z(value);
    if (value instanceof dist/* TomlDate */.PJ)
        return new toml_values/* TomlMoment */.P();
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}


/***/ })

};
