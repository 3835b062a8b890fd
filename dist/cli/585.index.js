export const id = 585;
export const ids = [585];
export const modules = {

/***/ 3585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readManifest: () => (/* binding */ readManifest)
});

// UNUSED EXPORTS: formats

// EXTERNAL MODULE: ./src/text/document.ts + 6 modules
var text_document = __webpack_require__(3954);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/text/data.ts
var text_data = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
// EXTERNAL MODULE: ./src/resolve/reference.ts
var reference = __webpack_require__(1781);
;// CONCATENATED MODULE: ./src/resolve/manifests/given.ts


/** Marks that a template engine or a shell replaces before the deployer reads the file. */
const TEMPLATE = /\$\{[^}]*\}|\{\{.*?\}\}|<[A-Z][A-Z0-9_ -]*>/;
function plainEntry(name, text, location) {
    return closedEntry(name, new secret/* Secret */.z(text), location);
}
/** A variable whose text Compose makes from variables: it is a value and nothing else. */
function closedEntry(name, value, location) {
    return { entry: { name, given: { kind: 'plain', value }, location }, drafts: [] };
}
/**
 * @param because completes "NAME …"
 * @param fix set when a value from another source would not reach the container
 */
function unavailableEntry(name, because, location, fix) {
    const given = { kind: 'unavailable', because, ...(fix && { fix }) };
    return { entry: { name, given, location }, drafts: [] };
}
/** A variable whose value the platform fetches. A text that is no reference is never quoted: it may be the secret itself. */
function referenceEntry(name, text, location) {
    const parsed = (0,reference/* parseReference */.F)(text, 'manifest');
    const draft = (check, says, fix) => ({
        check,
        variable: name,
        says,
        fix,
        facts: {},
        location,
    });
    if (parsed.ok) {
        const bare = parsed.reference.store === 'parameter-store' && !/^(arn:|\/)/.test(text);
        const drafts = bare ? [draft('bare-parameter', ...BARE)] : [];
        return {
            entry: { name, given: { kind: 'reference', reference: parsed.reference }, location },
            drafts,
        };
    }
    const given = { kind: 'unavailable', because: 'has a reference that cannot be read' };
    const words = TEMPLATE.test(text) ? TEMPLATE_WORDS : FLAW_WORDS[parsed.flaw];
    return { entry: { name, given, location }, drafts: [draft(...words)] };
}
const ARN_FORM = 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf';
const PARAMETER_FORM = 'arn:aws:ssm:REGION:ACCOUNT:parameter/NAME';
const BARE = [
    'refers to a name without an ARN, which the platform reads as an SSM parameter of its own region',
    `If a secret is meant, write its ARN: ${ARN_FORM}. If a parameter is meant, begin it with / or write its ARN.`,
];
const TEMPLATE_WORDS = [
    'unresolved-template',
    'has a reference with a template mark that was not replaced',
    'Give the gate the file as the deployer gets it, after templates are filled in.',
];
const FLAW_WORDS = {
    colons: [
        'reference-form',
        'has an ARN with too few or too many colons behind the name, which the platform refuses',
        `Write all three selectors or none: ${ARN_FORM}:json-key:version-stage:version-id, each may be empty.`,
    ],
    selectors: [
        'reference-form',
        'has an ARN with both a version stage and a version id, which the platform refuses',
        'Keep one of the two.',
    ],
    service: [
        'reference-form',
        'has an ARN that is not of Secrets Manager or Parameter Store',
        `Write the ARN of a secret (${ARN_FORM}) or of a parameter (${PARAMETER_FORM}).`,
    ],
    region: [
        'reference-form',
        'has an ARN whose region is not a region of AWS',
        'Write the region between `secretsmanager:` or `ssm:` and the account, such as eu-west-1.',
    ],
    account: [
        'reference-form',
        'has an ARN whose account is not 12 digits',
        'Write the id of the account: aws sts get-caller-identity --query Account --output text prints it.',
    ],
    name: [
        'reference-form',
        'has an ARN whose end is not the name of a secret or parameter',
        `Write the ARN as AWS prints it: ${ARN_FORM}, or ${PARAMETER_FORM}.`,
    ],
    neither: [
        'pasted-secret',
        'has a text where the platform expects a reference; if it is the secret itself, everybody who can read this file can read it',
        `Write the ARN of a secret or parameter (${ARN_FORM}), and replace the secret if it stood here.`,
    ],
};
/** One name given more than once: ECS refuses it, the others keep one of the two. */
function duplicateDrafts(entries) {
    const seen = new Set();
    return entries.flatMap(({ name, given, location }) => {
        // Several secrets may each give all of their keys.
        if (given.kind === 'expansion')
            return [];
        if (!seen.has(name)) {
            seen.add(name);
            return [];
        }
        return [
            {
                check: 'duplicate-name',
                variable: name,
                says: 'is given more than once in the manifest',
                fix: 'Keep one of them. ECS refuses a name that stands in `environment` and in `secrets`.',
                facts: {},
                location,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/resolve/manifests/manifest.ts
/** A failure for a text that the platform itself refuses. */
function manifestInvalid(message, location, fix) {
    return { code: 'MANIFEST_INVALID', message, fix, location };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/part.ts
const nothing = { noted: [], drafts: [], failures: [] };
function given(...noted) {
    return { ...nothing, noted };
}
function failed(...failures) {
    return { ...nothing, failures };
}
function joined(parts) {
    const loopback = parts.find((part) => part.loopback !== undefined)?.loopback;
    return {
        ...(loopback && { loopback }),
        noted: parts.flatMap(({ noted }) => noted),
        drafts: parts.flatMap(({ drafts }) => drafts),
        failures: parts.flatMap(({ failures }) => failures),
    };
}
function toManifest(platform, { noted, drafts, failures, loopback }) {
    const entries = noted.map(({ entry }) => entry);
    const value = {
        platform,
        ...(loopback && { loopback }),
        entries,
        drafts: [...noted.flatMap((one) => one.drafts), ...drafts],
    };
    return { value, failures };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/container-spec.ts




/** Reads the variables of the container at a path. */
function readVariables(notation, container, { environment, secrets, item }) {
    const values = {
        path: [...container, environment],
        keys: item && { name: item.name, value: item.value },
        read: readValue,
    };
    const references = secrets === null
        ? null
        : {
            path: [...container, secrets],
            keys: item && { name: item.name, value: item.valueFrom },
            read: readReference,
        };
    return joined([
        readPlace(notation, values, references),
        references === null ? nothing : readPlace(notation, references, values),
    ]);
}
/** @param other the place for the values of the other kind, where people put an item by mistake */
function readPlace(notation, place, other) {
    const { path, keys } = place;
    const form = keys === null ? 'NAME: "text"' : `items with ${keys.name} and ${keys.value}`;
    if (keys !== null)
        return readList(notation, path, form, (at) => readItem(notation, at, { ...place, keys }, other));
    return readData(notation, path, 'map', form, (map) => (0,text_data/* isMap */.j)(map)
        ? joined(Object.keys(map).map((name) => {
            const at = [...path, name];
            const location = notation.document.locateKey(at);
            const written = notation.written(at);
            const key = labelOf(path);
            return place.read(notation, { name, written, key, location, flawLocation: location });
        }))
        : null);
}
/** Reads each item of the list at a path. @param form how an item is written, for the message */
function readList(notation, path, form, readAt) {
    return readData(notation, path, 'list', form, (list) => Array.isArray(list) ? joined(list.map((_, index) => readAt([...path, index]))) : null);
}
/** @param read gives null when the data is of another kind */
function readData({ document, unreadable }, path, kind, form, read) {
    const failure = unreadable(path);
    if (failure !== null)
        return failure;
    const data = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (data === null)
        return nothing;
    const key = labelOf(path);
    const fix = `Write ${key} as a ${kind}: ${form}.`;
    return (read(data) ?? failed(manifestInvalid(`${key} is not a ${kind}.`, document.locate(path), fix)));
}
function readItem(notation, path, { path: list, keys, read }, other) {
    const unusual = notation.unusualItem(path, keys.name);
    if (unusual !== null)
        return unusual;
    const { document } = notation;
    const key = labelOf(list);
    const name = notation.name([...path, keys.name]) ?? '';
    const location = document.locate([...path, keys.name]);
    if (name === '') {
        const says = `Item ${Number(path.at(-1)) + 1} of ${key} has no ${keys.name} that is a text.`;
        const fix = `Give it a ${keys.name} in double quotes.`;
        return failed(manifestInvalid(says, document.locate(path), fix));
    }
    const at = [...path, keys.value];
    const written = notation.written(at);
    const otherKey = other?.keys?.value ?? keys.value;
    const isMisplaced = otherKey !== keys.value && (0,text_data/* valueAt */.f)(document.value, [...path, otherKey]) !== undefined;
    if (other !== null && written.kind === 'refused' && isMisplaced) {
        const home = labelOf(other.path);
        const says = `${name} in ${key} has \`${otherKey}\`, which belongs in ${home}.`;
        return failed(manifestInvalid(says, location, `Move ${name} to ${home}.`));
    }
    const flawLocation = notation.flawAt === 'value' ? document.locate(at) : location;
    return read(notation, { name, written, key, location, flawLocation });
}
const readValue = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text')
        return notation.plain(name, written.text, location);
    if (written.kind === 'later')
        return given(unavailableEntry(name, written.because, location));
    if (written.kind === 'absent')
        return notation.withoutValue(name, location);
    const fix = 'Write the value in double quotes.';
    return failed(manifestInvalid(`${name} in ${key} ${written.says}.`, flawLocation, fix));
};
const readReference = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text' && written.text !== '')
        return notation.reference(name, written.text, location);
    if (written.kind === 'later')
        return given(unavailableEntry(name, written.because, location));
    const says = `${name} in ${key} has no reference to a secret or parameter.`;
    return failed(manifestInvalid(says, flawLocation, 'Write the ARN of a secret or parameter.'));
};
/** The containers of the list at a path. */
function containersIn({ document }, path, keys) {
    const list = (0,text_data/* valueAt */.f)(document.value, path);
    if (!Array.isArray(list))
        return [];
    return list.map((container, index) => {
        const name = (0,text_data/* valueAt */.f)(container, [keys.name]);
        return {
            path: [...path, index],
            name: typeof name === 'string' && name !== '' ? name : null,
            essential: !/^false$/i.test(String((0,text_data/* valueAt */.f)(container, [keys.essential]))),
            gives: keys.variables.some((key) => isFilled((0,text_data/* valueAt */.f)(container, [key]))),
        };
    });
}
function isFilled(part) {
    return Array.isArray(part) ? part.length > 0 : part !== undefined && part !== null;
}
/** What a message calls a list or map, such as `run.env`. */
function labelOf(path) {
    const keys = path.filter((step) => typeof step === 'string');
    return keys.slice(-2).join('.');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/notation.ts



/** JSON or YAML where names and values are texts, and nothing else. A format changes the functions that differ. */
function textNotation(document) {
    return {
        document,
        flawAt: 'name',
        name: (path) => {
            const name = (0,text_data/* valueAt */.f)(document.value, path);
            return typeof name === 'string' ? name : null;
        },
        written: (path) => writtenText((0,text_data/* valueAt */.f)(document.value, path)),
        unreadable: () => null,
        unusualItem: () => null,
        plain: (name, text, location) => given(plainEntry(name, text, location)),
        reference: (name, text, location) => given(referenceEntry(name, text, location)),
        withoutValue: () => nothing,
    };
}
/** A text as it is; all other data is refused. */
function writtenText(value) {
    if (typeof value === 'string')
        return { kind: 'text', text: value };
    if (value === undefined)
        return { kind: 'refused', says: 'has no value' };
    if (value === null)
        return { kind: 'refused', says: 'is null, not a text' };
    if (Array.isArray(value))
        return { kind: 'refused', says: 'is a list, not a text' };
    const kind = typeof value === 'object' ? 'map' : typeof value;
    return { kind: 'refused', says: `is a ${kind}, not a text` };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/app-runner.ts




/** Where each kind of source keeps its configuration (App Runner API reference, SourceConfiguration). */
const IMAGE = ['ImageRepository', 'ImageConfiguration'];
const CODE = ['CodeRepository', 'CodeConfiguration'];
/** Both maps of a configuration, from name to text. */
const SPELLING = {
    environment: 'RuntimeEnvironmentVariables',
    secrets: 'RuntimeEnvironmentSecrets',
    item: null,
};
const appRunner = {
    name: 'app-runner',
    summary: 'App Runner service as `aws apprunner create-service`, `update-service` and `describe-service` take and give it',
    recognises: ([value]) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, [...root(value), 'SourceConfiguration'])),
    read: async ([document]) => toManifest('app-runner', document === undefined ? nothing : readService(document)),
};
function readService(document) {
    const source = [...root(document.value), 'SourceConfiguration'];
    return readSource(textNotation(document), source, SPELLING);
}
/** Reads the SourceConfiguration at a path, in the spelling of the JSON or of CloudFormation. */
function readSource(notation, source, spelling) {
    const { document } = notation;
    const origin = [...source, ...CODE, 'ConfigurationSource'];
    return joined([
        (0,text_data/* valueAt */.f)(document.value, origin) === 'REPOSITORY'
            ? failed(readsRepositoryFile(document.locate(origin)))
            : nothing,
        readVariables(notation, [...source, ...IMAGE], spelling),
        readVariables(notation, [...source, ...CODE, 'CodeConfigurationValues'], spelling),
    ]);
}
/** With ConfigurationSource REPOSITORY App Runner ignores the values here and reads apprunner.yaml instead. */
function readsRepositoryFile(location) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'This service takes its variables from apprunner.yaml in its repository, not from here.',
        fix: 'Give that file as the manifest: manifest: apprunner.yaml',
        location,
    };
}
function root(value) {
    return (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['Service'])) ? ['Service'] : [];
}

;// CONCATENATED MODULE: ./src/resolve/manifests/apprunner-yaml.ts





/** The lists of the run section; those of the build section never reach the running container. */
const apprunner_yaml_SPELLING = {
    environment: 'env',
    secrets: 'secrets',
    item: { name: 'name', value: 'value', valueFrom: 'value-from' },
};
/** Keys that App Runner reads inside `run` only. */
const RUN_KEYS = ['env', 'secrets', 'network', 'command'];
/** App Runner developer guide, "App Runner configuration file reference". */
const apprunnerYaml = {
    name: 'apprunner-yaml',
    summary: 'apprunner.yaml, the configuration file in the repository of an App Runner service',
    recognises: ([value]) => typeof (0,text_data/* valueAt */.f)(value, ['runtime']) === 'string' &&
        (0,text_data/* valueAt */.f)(value, ['version']) !== undefined &&
        ((0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['run'])) || (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['build']))),
    read: async ([document]) => toManifest('app-runner', document === undefined ? nothing : readFile(document)),
};
function readFile(document) {
    // The file maps names to scalars, so a number or a boolean is its text, as it is written.
    const written = (path) => {
        const value = (0,text_data/* valueAt */.f)(document.value, path);
        const isScalar = typeof value === 'number' || typeof value === 'boolean';
        return writtenText(isScalar ? String(value) : value);
    };
    const name = (path) => {
        const text = written(path);
        return text.kind === 'text' ? text.text : null;
    };
    const notation = { ...textNotation(document), written, name };
    return joined([
        failed(...structureFailures(document)),
        readVariables(notation, ['run'], apprunner_yaml_SPELLING),
    ]);
}
function structureFailures(document) {
    const fix = 'Write run: with the command that starts the service, and env and secrets in it.';
    const missing = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, ['run']))
        ? []
        : [manifestInvalid('`run` is not a map.', document.locate(['run']), fix)];
    const misplaced = RUN_KEYS.filter((key) => (0,text_data/* valueAt */.f)(document.value, [key]) !== undefined).map((key) => manifestInvalid(`\`${key}\` stands beside \`run\`, and App Runner reads it inside \`run\` only.`, document.locateKey([key]), `Indent \`${key}\` so that it belongs to \`run\`.`));
    return [...missing, ...misplaced];
}

// EXTERNAL MODULE: ./src/domain/sayable.ts
var sayable = __webpack_require__(2851);
;// CONCATENATED MODULE: ./src/resolve/manifests/as-written.ts

/** The marks that Compose, a shell, Kubernetes or a template engine replaces with the text of a variable. */
const MARK = /\$\{|\$\(|\$[A-Za-z_]|\{\{|<[A-Z][A-Z0-9_ -]*>/;
/** A variable with its default. The default may be a secret. */
const WITH_DEFAULT = /\$\{([A-Za-z_]\w*)[^A-Za-z0-9_}][^}]*\}?/g;
/** Reads a path of Compose. A path that is made from a variable is never filled in. */
function literalPath(template) {
    const text = template.replaceAll('$$', '');
    if (text.includes('$'))
        return { kind: 'made', written: asWritten(template) };
    return { kind: 'literal', text: template.replaceAll('$$', '$') };
}
/**
 * Reads the name of an item `NAME=value` of Compose: the text before the first `=` after interpolation. A name that
 * is made from a variable stays as written.
 */
function literalName(item) {
    const name = literalPath(item.split('=', 1)[0] ?? '');
    if (name.kind === 'literal')
        return name;
    return {
        kind: 'made',
        written: asWritten(item.replace(WITH_DEFAULT, '${$1…}').split('=', 1)[0] ?? ''),
    };
}
/** A name or path as written, without its defaults. */
function asWritten(template) {
    const short = template.replace(WITH_DEFAULT, '${$1…}');
    const words = short.replace(/[${}()<>…|"]/g, ' ').trim();
    return words === '' || (0,sayable/* isSayable */.o$)(words) ? short : '${…}';
}
/** The failure for a path that is made from a variable. @param what such as "The path of env_file" */
function madePath(what, written, location) {
    return {
        code: 'VARIABLE_UNAVAILABLE',
        message: `${what} is made from a variable (${written}), and the gate opens no such file.`,
        fix: 'Write the path without variables, or give the gate the output of `docker compose config`.',
        location,
    };
}
/**
 * Makes each variable unavailable whose name is made from a variable, and reports a failure: the name stays as written,
 * and may stand for any variable.
 */
function withLiteralNames(manifest, failures) {
    const entries = manifest.entries.map((entry) => (MARK.test(entry.name) ? made(entry) : entry));
    const renamed = new Map(manifest.entries.map(({ name }, at) => [name, entries[at]?.name ?? name]));
    const told = entries.filter(({ name }) => MARK.test(name)).map(namedByVariable);
    const drafts = manifest.drafts.map((draft) => draft.variable === null
        ? draft
        : { ...draft, variable: renamed.get(draft.variable) ?? draft.variable });
    return { value: { ...manifest, entries, drafts }, failures: [...failures, ...told] };
}
const MADE = 'has a name that is made from a variable or by a template, and the gate never uses a value as a name';
function made(entry) {
    return { ...entry, name: asWritten(entry.name), given: { kind: 'unavailable', because: MADE } };
}
function namedByVariable({ name, location }) {
    return {
        code: 'VARIABLE_UNAVAILABLE',
        variable: name,
        message: `${name} ${MADE}. It may stand for any variable.`,
        fix: 'Write the name as the container will see it, or give the gate the filled-in file, such as the output of `docker compose config`.',
        location,
    };
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
;// CONCATENATED MODULE: ./src/resolve/manifests/choice.ts


/**
 * Chooses the container: the named one, else the obvious one.
 * @param wanted null when none is named
 */
function choose(all, obvious, wanted, location) {
    const chosen = wanted === null ? obvious : all.find(({ names }) => names.includes(wanted));
    if (chosen)
        return { ok: true, chosen };
    return {
        ok: false,
        failure: wanted === null ? required(all, location) : unknown(all, wanted, location),
    };
}
/** The only container, or the only essential one if no other container has variables. */
function obviousOf(all) {
    const [first, ...others] = all.filter(({ essential }) => essential);
    if (all.length === 1)
        return all[0] ?? null;
    if (first === undefined || others.length > 0)
        return null;
    return all.some((one) => one !== first && one.gives) ? null : first;
}
function required(all, location) {
    return {
        code: 'CONTAINER_REQUIRED',
        message: `The manifest has several containers, and none is named: ${(0,sayable/* sayableList */.O0)(namesOf(all))}.`,
        fix: 'Name the one that the policy is about: `container` of the environment, --container NAME, or the input `container`.',
        location,
    };
}
function unknown(all, wanted, location) {
    const known = namesOf(all);
    return {
        code: 'CONTAINER_UNKNOWN',
        message: `The manifest has no container${(0,sayable/* called */.Ab)(wanted)}.${(0,nearest/* didYouMean */.au)(wanted, known)}`,
        fix: `It has: ${(0,sayable/* sayableList */.O0)(known)}.`,
        location,
    };
}
function namesOf(all) {
    return all.flatMap(({ names }) => names.slice(0, 1));
}

;// CONCATENATED MODULE: ./src/resolve/manifests/dynamic-reference.ts




const dynamic_reference_MARK = /\{\{resolve:/;
const WHOLE = /^\{\{resolve:([^:{}]+):([^{}]*)\}\}$/;
const SECURE = /\{\{resolve:ssm-secure:/;
const PARAMETER = /^[A-Za-z0-9_.\-/]+(:\d+)?$/;
const SECRET_NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
/**
 * A text of a template: as it is, unless CloudFormation replaces a dynamic reference in it (CloudFormation
 * user guide, "Get values stored in other services using dynamic references").
 */
function dynamicEntry(name, text, location) {
    if (!dynamic_reference_MARK.test(text))
        return given(plainEntry(name, text, location));
    if (SECURE.test(text))
        return failed(dynamic_reference_secure(name, location));
    const [whole, store = '', key = ''] = WHOLE.exec(text) ?? [];
    if (whole === undefined) {
        const because = 'is put together from a dynamic reference when the stack is deployed';
        return given(unavailableEntry(name, because, location));
    }
    const reference = store === 'ssm' ? parameter(key) : store === 'secretsmanager' ? dynamic_reference_secret(key) : null;
    if (reference === null)
        return given(malformed(name, location));
    const filled = { kind: 'reference', reference, byTemplate: true };
    return given({ entry: { name, given: filled, location }, drafts: [] });
}
/** Whether the text has a dynamic reference. */
function isDynamic(text) {
    return dynamic_reference_MARK.test(text);
}
/** `parameter-name[:version]`; labels are not allowed (user guide, "Get a plaintext value"). */
function parameter(key) {
    if (!PARAMETER.test(key))
        return null;
    return { store: 'parameter-store', id: key, name: key.replace(/:.*$/, ''), region: null };
}
/**
 * `secret-id[:SecretString[:json-key[:version-stage[:version-id]]]]`, where the id is a name or an ARN of
 * seven parts (user guide, "Get a secret or secret value"); not both a stage and a version.
 */
function dynamic_reference_secret(key) {
    const parts = key.split(':');
    const length = parts[0] === 'arn' ? 7 : 1;
    const id = parts.slice(0, length).join(':');
    const [form = '', jsonKey = '', stage = '', versionId = '', ...more] = parts.slice(length);
    if (more.length > 0 || (form !== '' && form !== 'SecretString'))
        return null;
    if (stage !== '' && versionId !== '')
        return null;
    const selectors = {
        jsonKey: jsonKey || null,
        stage: stage || null,
        versionId: versionId || null,
    };
    if (length === 1)
        return SECRET_NAME.test(id)
            ? { store: 'secrets-manager', id, name: id, region: null, ...selectors }
            : null;
    const parsed = (0,reference/* parseReference */.F)(id, 'manifest');
    return parsed.ok && parsed.reference.store === 'secrets-manager'
        ? { ...parsed.reference, ...selectors }
        : null;
}
function malformed(name, location) {
    const because = 'has a dynamic reference that cannot be read';
    const draft = {
        check: 'reference-form',
        variable: name,
        says: 'has a dynamic reference of a form that CloudFormation does not know',
        fix: 'Write {{resolve:secretsmanager:SECRET:SecretString:json-key:version-stage:version-id}}, where all behind SECRET may be left out and stage and version exclude each other, or {{resolve:ssm:PARAMETER:version}} with a number as the version.',
        facts: {},
        location,
    };
    return { ...unavailableEntry(name, because, location), drafts: [draft] };
}
/** CloudFormation allows ssm-secure in no property for variables (user guide, "Get a secure string value"). */
function dynamic_reference_secure(name, location) {
    return manifestInvalid(`${name} refers to a SecureString by ssm-secure, which CloudFormation refuses in variables.`, location, 'Keep the value in Secrets Manager and write {{resolve:secretsmanager:…}}; on ECS and App Runner list the parameter under the secrets instead.');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-notation.ts







/** A template: texts may be functions, conditions and dynamic references, which the deploy of the stack replaces. */
function cloudFormationNotation(document) {
    return {
        ...textNotation(document),
        name: (path) => {
            const name = evaluated((0,text_data/* valueAt */.f)(document.value, path));
            return name.kind === 'text' ? name.text : null;
        },
        written: (path) => {
            const value = evaluated((0,text_data/* valueAt */.f)(document.value, path));
            const bare = value.kind === 'text' ? document.bare(path) : null;
            if (bare === null)
                return value;
            const text = deployedText(bare);
            return text === null ? { kind: 'later', because: UNSTEADY } : { kind: 'text', text };
        },
        unreadable: (path) => unreadable(document, path),
        unusualItem: (path, nameKey) => unusualItem(document, path, nameKey),
        plain: dynamicEntry,
        reference: (name, text, location) => {
            if (!isDynamic(text))
                return given(referenceEntry(name, text, location));
            const because = 'has a reference that CloudFormation puts together when the stack is deployed';
            return given(unavailableEntry(name, because, location));
        },
    };
}
const UNSTEADY = 'stands without quotes and looks like a number or boolean that CloudFormation may write differently';
/** Numbers and booleans become texts, null is refused ("null values are not allowed in templates"). */
function evaluated(value) {
    if (typeof value === 'number' || typeof value === 'boolean')
        return writtenText(String(value));
    const by = functionOf(value);
    if (by === null || !(0,text_data/* isMap */.j)(value))
        return writtenText(value);
    const argument = (0,own/* ownIn */.o)(value, by);
    if (by === 'Ref' && argument === 'AWS::NoValue')
        return { kind: 'absent' };
    if (by === 'Fn::Sub' && typeof argument === 'string' && !argument.includes('${'))
        return writtenText(argument);
    return { kind: 'later', because: `is made by ${by} when the stack is deployed` };
}
/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
function functionOf(value) {
    if (!(0,text_data/* isMap */.j)(value))
        return null;
    const keys = Object.keys(value);
    if (keys.length === 1 && keys[0] === 'Ref')
        return 'Ref';
    return keys.find((key) => key.startsWith('Fn::')) ?? null;
}
/** A function on the way to a list or map may make any names. */
function unreadable(document, path) {
    for (let length = 1; length <= path.length; length += 1) {
        const here = path.slice(0, length);
        const value = (0,text_data/* valueAt */.f)(document.value, here);
        const by = functionOf(value);
        if (by !== null)
            return evaluated(value).kind === 'absent' ? nothing : failed(unknownNames(document, here, by));
    }
    if ((0,text_data/* valueAt */.f)(document.value, path) !== null)
        return null;
    const says = `${String(path.at(-1))} is null, and CloudFormation refuses it.`;
    return failed(manifestInvalid(says, document.locate(path), 'Give it a value, or remove it.'));
}
/** The names of a condition are known, its values are not. A function may make any names. */
function unusualItem(document, path, nameKey) {
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const names = conditionalNames(item, nameKey);
    if (names !== null) {
        const because = 'depends on a condition of the stack';
        const location = document.locate(path);
        return given(...names.map((name) => unavailableEntry(name, because, location)));
    }
    const name = (0,text_data/* valueAt */.f)(item, [nameKey]);
    const by = functionOf(item) ?? (evaluated(name).kind === 'later' ? functionOf(name) : null);
    return by === null ? null : failed(unknownNames(document, path, by));
}
/** The names that a Fn::If may give, none for AWS::NoValue; null when it is something else. */
function conditionalNames(item, nameKey) {
    if (functionOf(item) === 'Ref')
        return evaluated(item).kind === 'absent' ? [] : null;
    const branches = (0,text_data/* valueAt */.f)(item, ['Fn::If']);
    if (!Array.isArray(branches) || branches.length !== 3)
        return null;
    const names = branches.slice(1).map((branch) => {
        const name = evaluated((0,text_data/* valueAt */.f)(branch, [nameKey]));
        return name.kind === 'text' ? [name.text] : conditionalNames(branch, nameKey);
    });
    return names.some((one) => one === null) ? null : [...new Set(names.flatMap((one) => one ?? []))];
}
function unknownNames(document, path, by) {
    const key = path.filter((step) => typeof step === 'string').at(-1);
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `${by} makes ${String(key)} when the stack is deployed, so the names of its variables are not known yet.`,
        fix: 'Write the names of the variables into the template, and use functions for the values only.',
        location: document.locate(path),
    };
}
/** Booleans of YAML 1.1, which CloudFormation reads: `YES` arrives as `true` (aws-cli#5257, hyp3#2061). */
const TRUE = /^(true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const LETTER = /^[yYnN]$/;
/** Numbers of YAML 1.1: also `010` (octal), `1_000` and `12:30` (sexagesimal). */
const NUMBER = /^[-+]?(0b[01_]+|0x[\da-f_]+|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|(\d[\d_]*\.?|\.\d)[\d_]*(e[-+]?\d+)?|\.(inf|nan))$/i;
/** Numbers that every reader prints as they were written. */
const STEADY = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/;
/**
 * The text that CloudFormation makes of a text without quotes. Null when that is not certain: the documentation does
 * not say how it prints numbers.
 */
function deployedText(bare) {
    if (TRUE.test(bare))
        return 'true';
    if (FALSE.test(bare))
        return 'false';
    if (LETTER.test(bare))
        return null;
    if (!NUMBER.test(bare))
        return bare;
    // Java prints doubles under 0.001 with an exponent.
    const steady = STEADY.test(bare) && (Number(bare) === 0 || Math.abs(Number(bare)) >= 0.001);
    return steady ? bare : null;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/shared-loopback.ts

/**
 * The containers of a task share their loopback in the network modes `awsvpc` and `host` (ECS developer guide,
 * "Task networking"); Fargate has only the first. In `bridge`, the default elsewhere, each has its own.
 * @param task the path of the task definition; `container` the path of the chosen one
 */
function loopbackOfTask({ value }, task, container) {
    const containers = listAt(value, container.slice(0, -1));
    const mode = anyCase((0,text_data/* valueAt */.f)(value, task), 'networkMode');
    const fargate = anyCase((0,text_data/* valueAt */.f)(value, task), 'requiresCompatibilities');
    const shares = mode === 'awsvpc' || mode === 'host' || (Array.isArray(fargate) && fargate.includes('FARGATE'));
    const own = (0,text_data/* valueAt */.f)(value, container);
    const all = shares ? containers : [own];
    return { neighbours: all.length - 1, ports: all.flatMap(mappedPorts) };
}
/** The containers of a pod share their loopback (Kubernetes, "Pods: How Pods manage multiple containers"). */
function loopbackOfPod({ value }, pod) {
    const sidecars = listAt(value, [...pod, 'initContainers']).filter((one) => (0,text_data/* isMap */.j)(one) && one.restartPolicy === 'Always');
    const all = [...listAt(value, [...pod, 'containers']), ...sidecars];
    const ports = all.flatMap((one) => listAt(one, ['ports'])).flatMap(portOf);
    return { neighbours: all.length - 1, ports };
}
function mappedPorts(container) {
    const mappings = anyCase(container, 'portMappings');
    return Array.isArray(mappings) ? mappings.flatMap(portOf) : [];
}
function portOf(mapping) {
    const port = Number(anyCase(mapping, 'containerPort'));
    return Number.isInteger(port) ? [port] : [];
}
function listAt(value, path) {
    const list = (0,text_data/* valueAt */.f)(value, path);
    return Array.isArray(list) ? list : [];
}
/** CloudFormation begins each key with a capital. */
function anyCase(value, key) {
    const capital = key.charAt(0).toUpperCase() + key.slice(1);
    return (0,text_data/* valueAt */.f)(value, [key]) ?? (0,text_data/* valueAt */.f)(value, [capital]);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/ecs.ts








/** Amazon ECS API reference, ContainerDefinition. */
const ECS_SPELLING = {
    environment: 'environment',
    secrets: 'secrets',
    item: { name: 'name', value: 'value', valueFrom: 'valueFrom' },
};
/** Most bytes of a task definition (Amazon ECS service quotas, "task definition size limit"). */
const MAX_BYTES = 65_536;
const ecs = {
    name: 'ecs',
    summary: 'ECS task definition as `aws ecs register-task-definition` takes it, `describe-task-definition` prints it and amazon-ecs-render-task-definition writes it',
    recognises: ([value]) => Array.isArray((0,text_data/* valueAt */.f)(value, [...ecs_root(value), 'containerDefinitions'])),
    read: async ([document], { container }) => toManifest('ecs', document === undefined ? nothing : joined([readTask(document, container), sizeOf(document)])),
};
/** describe-task-definition prints more than was registered, so only the file of a deploy is measured. */
function sizeOf({ value, locate }) {
    if (ecs_root(value).length > 0)
        return nothing;
    const bytes = Buffer.byteLength(JSON.stringify(value));
    return { ...nothing, drafts: taskSizeDrafts(bytes, locate([])) };
}
/** A draft when a task definition, or a part of one, is larger than the whole may be. */
function taskSizeDrafts(bytes, location) {
    if (bytes <= MAX_BYTES)
        return [];
    return [
        {
            check: 'size-limit',
            variable: null,
            subject: 'manifest',
            says: `describes a task definition of ${bytes} bytes or more, and ECS allows ${MAX_BYTES}`,
            fix: 'Move long values into Secrets Manager, or into an environment file.',
            facts: { platform: 'ecs', bytes, limit: MAX_BYTES },
            location,
        },
    ];
}
/** Reads the container that is meant. @param wanted its name; null when none was named */
function readTask(document, wanted) {
    const path = [...ecs_root(document.value), 'containerDefinitions'];
    const notation = ecsNotation(document);
    const containers = containersIn(notation, path, {
        name: 'name',
        essential: 'essential',
        variables: ['environment', 'secrets', 'environmentFiles'],
    }).map((one, index) => ({ ...one, names: [one.name ?? `number ${index + 1}`] }));
    if (containers.length === 0) {
        const fix = 'Write "containerDefinitions": [{"name": "…", "image": "…", "environment": []}].';
        const says = 'containerDefinitions is not a list of containers.';
        return failed(manifestInvalid(says, document.locate(path), fix));
    }
    const choice = choose(containers, obviousOf(containers), wanted, document.locate(path));
    if (!choice.ok)
        return failed(choice.failure);
    const container = choice.chosen.path;
    return joined([
        { ...nothing, loopback: loopbackOfTask(document, ecs_root(document.value), container) },
        readVariables(notation, container, ECS_SPELLING),
        readList(notation, [...container, 'environmentFiles'], 'items with the ARN of a file', (at) => s3File(document.locate(at))),
    ]);
}
/** `environment` wins over files, and an earlier file over a later one (ECS developer guide, "use-environment-file"). */
function s3File(location) {
    const draft = {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: 'takes variables from a file in S3 (environmentFiles), which the gate does not read',
        fix: 'Give a copy of the file to the gate with --env-file FILE (`env-files`), or move its variables to `environment` and `secrets`.',
        facts: {},
        location,
    };
    return { ...nothing, drafts: [draft] };
}
/** JSON as ECS reads it. */
function ecsNotation(document) {
    return {
        ...textNotation(document),
        flawAt: 'value',
        written: (path) => {
            const value = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
            return value === null ? { kind: 'absent' } : writtenText(value);
        },
        withoutValue: dropped,
    };
}
/**
 * ECS drops a variable without a value. amazon-ecs-deploy-task-definition removes null and empty values, then
 * gives every variable without a value an empty text (its maintainValidObjects).
 */
function dropped(name, location) {
    const draft = {
        check: 'dropped-variable',
        variable: name,
        says: 'has no value in `environment`: ECS leaves such a variable out, and the deploy action sets it to an empty text',
        fix: 'Give it a value, or remove it from `environment`.',
        facts: {},
        location,
    };
    return given({ entry: plainEntry(name, '', location).entry, drafts: [draft] });
}
function ecs_root(value) {
    return (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['taskDefinition'])) ? ['taskDefinition'] : [];
}

;// CONCATENATED MODULE: ./src/resolve/manifests/lambda.ts





/** The map inside Environment. Lambda follows no references. */
const LAMBDA_SPELLING = {
    environment: 'Variables',
    secrets: null,
    item: null,
};
const lambda = {
    name: 'lambda',
    summary: 'Lambda function as `aws lambda create-function` and `update-function-configuration` take it, and `get-function` and `get-function-configuration` print it',
    recognises: ([value]) => {
        const path = lambda_root(value);
        const named = ['FunctionName', 'FunctionArn'].some((key) => typeof (0,text_data/* valueAt */.f)(value, [...path, key]) === 'string');
        return named || (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, [...path, 'Environment', 'Variables']));
    },
    read: async ([document]) => toManifest('lambda', document === undefined ? nothing : readFunction(document)),
};
function readFunction(document) {
    const environment = [...lambda_root(document.value), 'Environment'];
    if ((0,text_data/* valueAt */.f)(document.value, [...environment, 'Error']) !== undefined)
        return failed(notPrinted(document, [...environment, 'Error']));
    const map = (0,text_data/* valueAt */.f)(document.value, environment) ?? {};
    if ((0,text_data/* isMap */.j)(map))
        return readVariables(textNotation(document), environment, LAMBDA_SPELLING);
    const fix = 'Write "Environment": {"Variables": {"NAME": "text"}}.';
    return failed(manifestInvalid('Environment is not a map.', document.locate(environment), fix));
}
/** Lambda prints an error instead of the variables when the caller may not use their KMS key (EnvironmentResponse). */
function notPrinted(document, path) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'Lambda printed an error instead of the variables of this function.',
        fix: 'Print it again with credentials that may use the KMS key of the function (kms:Decrypt).',
        location: document.locate(path),
    };
}
function lambda_root(value) {
    return (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['Configuration'])) ? ['Configuration'] : [];
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation.ts











const cloudformation = {
    name: 'cloudformation',
    summary: 'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and App Runner services',
    recognises: ([value]) => {
        const resources = (0,text_data/* valueAt */.f)(value, ['Resources']);
        return (0,text_data/* isMap */.j)(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)));
    },
    read: async ([document], { container }) => {
        if (document === undefined)
            return toManifest('lambda', nothing);
        const target = findTarget(document, container);
        return 'read' in target
            ? toManifest(target.platform, target.read())
            : toManifest('lambda', target);
    },
};
/** The property names of AWS::ECS::TaskDefinition, ContainerDefinition (CloudFormation template reference). */
const ECS_PROPERTIES = {
    environment: 'Environment',
    secrets: 'Secrets',
    item: { name: 'Name', value: 'Value', valueFrom: 'ValueFrom' },
};
/** Two lists of Name and Value (AWS::AppRunner::Service, KeyValuePair). */
const APP_RUNNER_PROPERTIES = {
    environment: 'RuntimeEnvironmentVariables',
    secrets: 'RuntimeEnvironmentSecrets',
    item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
};
const RESOURCES = {
    'AWS::Lambda::Function': (notation, id) => [
        lone(id, 'lambda', ['Environment'], (path) => readVariables(notation, path, LAMBDA_SPELLING)),
    ],
    'AWS::Serverless::Function': (notation, id) => [
        lone(id, 'lambda', ['Environment'], (path) => samVariables(notation, path)),
    ],
    'AWS::AppRunner::Service': (notation, id) => [
        lone(id, 'app-runner', ['SourceConfiguration'], (path) => readSource(notation, path, APP_RUNNER_PROPERTIES)),
    ],
    'AWS::ECS::TaskDefinition': containers,
};
/** The resource or container that is meant, or why the gate cannot tell. */
function findTarget(document, wanted) {
    const location = document.locate(['Resources']);
    const notation = cloudFormationNotation(document);
    const resources = Object.entries((0,text_data/* valueAt */.f)(document.value, ['Resources']) ?? {})
        .map(([id, resource]) => ({
        id,
        targets: (0,own/* ownIn */.o)(RESOURCES, typeOf(resource))?.(notation, id) ?? [],
    }))
        .filter(({ targets }) => targets.length > 0);
    const all = resources.flatMap(({ targets }) => targets);
    if (all.length === 0)
        return failed(noTarget(document));
    const named = resources.find(({ id }) => id === wanted);
    const one = named ?? (wanted === null && resources.length === 1 ? resources[0] : undefined);
    const obvious = one === undefined ? null : obviousOf(one.targets);
    if (named)
        return obvious ?? failed(required(named.targets, location));
    const choice = choose(all, obvious, wanted, location);
    return choice.ok ? choice.chosen : failed(choice.failure);
}
function lone(id, platform, place, read) {
    const path = ['Resources', id, 'Properties', ...place];
    return { names: [id], platform, essential: true, gives: true, read: () => read(path) };
}
function containers(notation, id) {
    const path = ['Resources', id, 'Properties', 'ContainerDefinitions'];
    if (!Array.isArray((0,text_data/* valueAt */.f)(notation.document.value, path)))
        return [lone(id, 'ecs', ['ContainerDefinitions'], () => noList(notation, path))];
    const all = containersIn(notation, path, {
        name: 'Name',
        essential: 'Essential',
        variables: ['Environment', 'Secrets', 'EnvironmentFiles'],
    });
    return all.map(({ name, essential, gives, path: container }, index) => {
        const longName = `${id}/${name ?? index + 1}`;
        return {
            names: all.length === 1 ? [id, longName] : [longName],
            platform: 'ecs',
            essential,
            gives,
            read: () => readContainer(notation, container),
        };
    });
}
function readContainer(notation, container) {
    const { document, unreadable } = notation;
    const path = [...container, 'EnvironmentFiles'];
    const hasFiles = (0,text_data/* valueAt */.f)(document.value, path) !== undefined;
    return joined([
        { ...nothing, loopback: loopbackOfTask(document, container.slice(0, -2), container) },
        readVariables(notation, container, ECS_PROPERTIES),
        hasFiles ? (unreadable(path) ?? s3File(document.locate(path))) : nothing,
    ]);
}
/** A function adds its own variables to those of Globals and wins (SAM developer guide, "Globals section"). */
function samVariables(notation, environment) {
    const variables = (0,text_data/* valueAt */.f)(notation.document.value, [...environment, 'Variables']);
    const isReplaced = (name) => (0,text_data/* isMap */.j)(variables) && Object.hasOwn(variables, name);
    const globals = {
        ...notation,
        written: (path) => isReplaced(String(path.at(-1))) ? { kind: 'absent' } : notation.written(path),
    };
    return joined([
        readVariables(globals, ['Globals', 'Function', 'Environment'], LAMBDA_SPELLING),
        readVariables(notation, environment, LAMBDA_SPELLING),
    ]);
}
function noList(notation, path) {
    const { document, unreadable } = notation;
    if ((0,text_data/* valueAt */.f)(document.value, path) === undefined)
        return nothing;
    const says = 'ContainerDefinitions is not a list.';
    return (unreadable(path) ??
        failed(manifestInvalid(says, document.locate(path), 'Write a list of containers.')));
}
function noTarget(document) {
    const generated = functionOf((0,text_data/* valueAt */.f)(document.value, ['Resources']));
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `The template has no resource with variables${generated === null ? '' : ` except those that ${generated} makes`}.`,
        fix: `The gate reads ${Object.keys(RESOURCES).join(', ')}.`,
        location: document.locate(['Resources']),
    };
}
function typeOf(resource) {
    const type = (0,text_data/* valueAt */.f)(resource, ['Type']);
    return typeof type === 'string' ? type : '';
}

// EXTERNAL MODULE: ./src/resolve/manifests/compose-env-file.ts
var compose_env_file = __webpack_require__(6498);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose-service.ts







/** How many services may extend one another; Compose itself only refuses circles. */
const DEEPEST = 20;
/**
 * A service and what it extends, the base first (Compose file reference, "extends"): the extending service
 * wins name by name, and its files come after those of the base.
 */
async function layersOf(layer, readBeside, depth = 0) {
    const { document, path, folder } = layer;
    const at = [...path, 'extends'];
    const location = document.locate(at);
    const extended = (0,text_data/* valueAt */.f)(document.value, at) ?? null;
    if (extended === null)
        return { value: [layer], failures: [] };
    const stop = (failure) => ({ value: [layer], failures: [failure] });
    const service = (0,text_data/* isMap */.j)(extended) ? extended.service : extended;
    const file = ((0,text_data/* isMap */.j)(extended) ? extended.file : null) ?? null;
    if (typeof service !== 'string' || (file !== null && typeof file !== 'string'))
        return stop(manifestInvalid('extends names no service.', location, EXTENDS));
    if (depth === DEEPEST)
        return stop(manifestInvalid('extends runs in a circle.', location, 'Remove one of them.'));
    const made = [service, file ?? ''].map(literalPath).find(({ kind }) => kind === 'made');
    if (made?.kind === 'made')
        return stop(madePath('What is named by extends', made.written, location));
    const base = file === null ? document : await compose_service_open(folder, file, readBeside, location);
    if ('code' in base)
        return stop(base);
    const basePath = ['services', service];
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(base.value, basePath)))
        return stop(manifestInvalid(`extends names a service${(0,sayable/* called */.Ab)(service)}, which is not there.`, location, EXTENDS));
    const baseFolder = file === null ? folder : (0,posix_.dirname)((0,posix_.join)(folder, file));
    const below = await layersOf({ document: base, path: basePath, folder: baseFolder }, readBeside, depth + 1);
    return { value: [...below.value, layer], failures: below.failures };
}
const EXTENDS = 'Write extends: { service: NAME }, with file: FILE when it is in another one.';
async function compose_service_open(folder, name, readBeside, location) {
    try {
        const text = await readBeside((0,posix_.join)(folder, name));
        const file = (0,posix_.join)((0,posix_.dirname)(location.file), name);
        const reading = (0,text_document/* readDocument */.u)(text, file);
        if (reading.ok)
            return reading.document;
        return {
            code: 'MANIFEST_SYNTAX',
            message: `${file} is not YAML: ${reading.problems[0]?.says ?? 'it cannot be read'}.`,
            fix: 'Correct it, or remove `extends`.',
            location: reading.problems[0]?.location ?? location,
        };
    }
    catch (thrown) {
        return { ...compose_service_unreadable(thrown, name), location };
    }
}
/** The failure for a file that Compose needs and the gate could not read. */
function compose_service_unreadable(thrown, name) {
    return (0,errors/* toFailure */.w2)(thrown, {
        code: 'FILE_UNREADABLE',
        message: `${(0,sayable/* sayable */.i)(name, 'A file that the manifest names')} could not be read.`,
        fix: 'Make sure that it is a text file that this user can read.',
    });
}

// EXTERNAL MODULE: ./src/resolve/go-format.ts
var go_format = __webpack_require__(4634);
;// CONCATENATED MODULE: ./src/resolve/manifests/go-yaml.ts

const NULLS = ['', '~', 'null', 'Null', 'NULL'];
const BOOLEANS = /^(true|True|TRUE|false|False|FALSE)$/;
const ENDLESS = /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
const MOMENT = /^\d{4}-\d{1,2}-\d{1,2}([Tt]|[ \t]+)\d/;
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * Reads a YAML text without quotes as go-yaml does (resolve.go), which is not quite YAML 1.2: `010` is 8,
 * `1_000` is 1000, and `yes` is a text. Compared with compose-go 2.16.2.
 */
function goScalar(source) {
    if (NULLS.includes(source))
        return { kind: 'null' };
    if (BOOLEANS.test(source))
        return { kind: 'boolean', text: source.toLowerCase() };
    if (ENDLESS.test(source))
        return { kind: 'endless' };
    if (MOMENT.test(source))
        return { kind: 'moment' };
    const date = dateOf(source);
    if (date !== null)
        return { kind: 'date', text: `${date} 00:00:00 +0000 UTC` };
    const number = /^[-+.\d]/.test(source) ? numberOf(source.replaceAll('_', '')) : null;
    return number === null ? { kind: 'text', text: source } : { kind: 'number', text: number };
}
function dateOf(source) {
    const [match, year = '', month = '', day = ''] = DATE.exec(source) ?? [];
    const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
    const days = month.padStart(2, '0') === '02' && !leap ? 28 : (DAYS[Number(month) - 1] ?? 0);
    if (match === undefined || Number(day) < 1 || Number(day) > days)
        return null;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
/** Whole numbers keep their digits, others are printed as float64. */
function numberOf(text) {
    if (text === '-0')
        return text;
    const [, sign = '', digits = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
    const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits.toLowerCase();
    if (/^(0x[\da-f]+|0b[01]+|0o[0-7]+|0|[1-9]\d*)$/.test(octal)) {
        const value = sign === '-' ? -BigInt(octal) : BigInt(octal);
        if (value >= -(2n ** 63n) && value < 2n ** 64n)
            return String(value);
    }
    const value = Number(text);
    return FLOAT.test(text) && Number.isFinite(value) ? (0,go_format/* goFormat */.Q)(value) : null;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/compose-env-files.ts







/**
 * The files behind `env_file`: a path, or a list of paths and of {path, required, format}
 * (Compose file reference, "env_file"). A later file wins over an earlier one.
 */
async function readEnvFiles(layers, readBeside, lookup) {
    const found = new Map();
    const failures = [];
    // A file may use variables of the files before it.
    const within = (name) => {
        const outer = lookup(name);
        const own = found.get(name)?.value;
        if (outer !== undefined || !own)
            return outer;
        return own.kind === 'text' ? own.text : null;
    };
    for (const layer of layers) {
        for (const path of itemsOf(layer)) {
            const read = await readOne(layer, path, readBeside, within);
            for (const entry of read.value) {
                const stays = entry.value === null && lookup(entry.name) === undefined;
                if (!stays || !found.has(entry.name))
                    found.set(entry.name, entry);
            }
            failures.push(...read.failures);
        }
    }
    return { value: [...found.values()], failures };
}
function itemsOf({ document, path }) {
    const at = [...path, 'env_file'];
    const value = (0,text_data/* valueAt */.f)(document.value, at);
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value.map((_, index) => [...at, index]) : [at];
}
async function readOne({ document, folder }, path, readBeside, lookup) {
    const location = document.locate(path);
    const stop = (failure) => ({ value: [], failures: [failure] });
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const long = (0,text_data/* isMap */.j)(item);
    const at = long ? [...path, 'path'] : path;
    const written = (0,text_data/* valueAt */.f)(document.value, at);
    const bare = document.bare(at);
    const isText = typeof written === 'string' && (bare === null || goScalar(bare).kind === 'text');
    const format = (long ? item.format : null) ?? '';
    if (!isText || (long && !Array.isArray((0,text_data/* valueAt */.f)(document.value, path.slice(0, -1)))))
        return stop(manifestInvalid('env_file has a path that is not a text.', location, WRITE));
    if (format !== '' && format !== 'raw')
        return stop(manifestInvalid('env_file has a format that Compose does not know.', location, WRITE));
    const name = literalPath(written);
    if (name.kind === 'made')
        return stop(madePath('The path of env_file', name.written, location));
    const inside = (0,posix_.isAbsolute)(name.text) ? name.text : (0,posix_.join)(folder, name.text);
    const file = (0,posix_.isAbsolute)(name.text) ? name.text : (0,posix_.join)((0,posix_.dirname)(location.file), name.text);
    try {
        const text = await readBeside(inside);
        const read = format === 'raw' ? compose_env_file/* readRawEnvFile */.Y : compose_env_file/* readEnvFile */.S;
        return read(text, file, lookup);
    }
    catch (thrown) {
        const failure = compose_service_unreadable(thrown, inside);
        const optional = long && String(item.required) === 'false';
        // Compose starts a container with an empty one.
        const nothing = failure.code === 'FILE_EMPTY' || (optional && failure.code === 'FILE_NOT_FOUND');
        if (nothing)
            return { value: [], failures: [] };
        return stop({ ...failure, location });
    }
}
const WRITE = 'Write env_file: FILE, or a list of { path: FILE, required: false, format: raw }.';

// EXTERNAL MODULE: ./src/domain/variable-name.ts
var variable_name = __webpack_require__(5860);
// EXTERNAL MODULE: ./src/resolve/manifests/compose-interpolation.ts
var compose_interpolation = __webpack_require__(8062);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose-environment.ts









/**
 * `environment` of a service, as a map or as a list (Compose file reference, "environment"). Numbers and
 * booleans without quotes are taken, and printed as Go prints them; lists hold texts only.
 */
function readEnvironment(document, path, lookup) {
    const environment = (0,text_data/* valueAt */.f)(document.value, path);
    if (environment === undefined)
        return nothing;
    if ((0,text_data/* isMap */.j)(environment))
        return joined(Object.keys(environment).map((name) => readPair(document, path, name, lookup)));
    if (Array.isArray(environment))
        return joined(environment.map((_, index) => compose_environment_readItem(document, [...path, index], lookup)));
    const fix = 'Write a map of NAME: "text", or a list of - NAME=text.';
    return failed(manifestInvalid('environment is neither a map nor a list.', document.locate(path), fix));
}
function readPair(document, map, name, lookup) {
    const path = [...map, name];
    const location = document.locateKey(path);
    if (name === '')
        return failed(nameless(location));
    const scalar = scalarAt(document, path);
    if (scalar === null || scalar.kind === 'endless') {
        const says = `${name} in environment is neither a text nor a number, and Compose refuses it.`;
        return failed(manifestInvalid(says, location, 'Put the value in double quotes.'));
    }
    if (scalar.kind === 'null')
        return given(fromShell(name, lookup, location));
    if (scalar.kind === 'moment')
        return given(unavailableEntry(name, 'is a date without quotes, which Compose rewrites', location));
    return interpolated(name, (0,compose_interpolation/* interpolate */.G)(scalar.text, lookup), location);
}
function compose_environment_readItem(document, path, lookup) {
    const location = document.locate(path);
    const scalar = scalarAt(document, path);
    if (scalar?.kind !== 'text') {
        const says = 'An item of environment is not a text, and Compose refuses the list.';
        return failed(manifestInvalid(says, location, 'Write - NAME=text.'));
    }
    const key = literalName(scalar.text);
    // The name is not known, so the value is of no use.
    if (key.kind === 'made')
        return given(unavailableEntry(key.written, 'has a made name', location));
    const { text: name } = key;
    if (name === '' || name.trimEnd() !== name)
        return failed(nameless(location));
    const [written = ''] = scalar.text.split('=', 1);
    if (written === scalar.text)
        return given(fromShell(name, lookup, location));
    const value = (0,compose_interpolation/* interpolate */.G)(scalar.text.slice(written.length + 1), lookup);
    return interpolated(name, value, location);
}
/** An entry from an interpolated text. */
function interpolated(name, text, location) {
    if (text.kind === 'text')
        return given(named(closedEntry(name, text.text, location)));
    if (text.kind === 'missing') {
        const { because, fix } = (0,compose_interpolation/* unsetWords */.j)(name, text.marks);
        return given(named(unavailableEntry(name, because, location, fix)));
    }
    const says = `${name} in environment has a $ that Compose cannot read.`;
    return failed(manifestInvalid(says, location, 'Write $$ for a $ that means itself.'));
}
/** A name without a value: Compose takes the value from its shell or .env. */
function fromShell(name, lookup, location) {
    const text = lookup(name);
    return named(text instanceof secret/* Secret */.z
        ? closedEntry(name, text, location)
        : unavailableEntry(name, 'takes its value from the shell of Compose, and the gate does not have it', location));
}
/** A scalar as Compose reads it; null for other data. */
function scalarAt(document, path) {
    const bare = document.bare(path);
    if (bare !== null)
        return goScalar(bare);
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    if (typeof value === 'string')
        return { kind: 'text', text: value };
    return value === null ? { kind: 'null' } : null;
}
function named(noted) {
    const { name, location } = noted.entry;
    if (variable_name/* VARIABLE_NAME */.nN.test(name))
        return noted;
    const draft = {
        check: 'key-name',
        variable: name,
        says: 'has a name that shells and most libraries cannot read',
        fix: 'Use letters, digits and _ only, and no digit first.',
        facts: {},
        location,
    };
    return { ...noted, drafts: [...noted.drafts, draft] };
}
function nameless(location) {
    const says = 'An entry of environment has no name, or blanks behind it, and Compose refuses it.';
    return manifestInvalid(says, location, 'Write NAME=text, without blanks around the =.');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/compose.ts








const compose = {
    name: 'compose',
    summary: 'Docker Compose file, as `docker compose up` reads it',
    recognises: ([value]) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['services'])) &&
        Object.values((0,text_data/* valueAt */.f)(value, ['services']) ?? {}).every(isService) &&
        ['apiVersion', 'Resources'].every((key) => (0,text_data/* valueAt */.f)(value, [key]) === undefined),
    read: async ([document, ...others], context) => {
        if (document === undefined)
            return toManifest('compose', nothing);
        if (others.length > 0)
            return toManifest('compose', failed(severalDocuments(document)));
        return toManifest('compose', await compose_readService(document, context));
    },
};
function isService(value) {
    return value === null || (0,text_data/* isMap */.j)(value);
}
async function compose_readService(document, context) {
    const services = Object.keys((0,text_data/* valueAt */.f)(document.value, ['services']) ?? {});
    const all = services.map((name) => ({ names: [name] }));
    const location = document.locateKey(['services']);
    const only = all.length === 1 ? (all[0] ?? null) : null;
    const wanted = context.container;
    if (included(document) && (all.length === 0 || (wanted !== null && !services.includes(wanted))))
        return failed(elsewhere(document));
    if (all.length === 0)
        return failed(manifestInvalid('There is no service.', location, 'Write services: { NAME: … }.'));
    const choice = choose(all, only, wanted, location);
    if (!choice.ok)
        return failed(choice.failure);
    const path = ['services', ...choice.chosen.names.slice(0, 1)];
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, path))) {
        const says = 'The service is empty, and Compose refuses it.';
        return failed(manifestInvalid(says, document.locate(path), 'Give it an image or a build.'));
    }
    const layers = await layersOf({ document, path, folder: '' }, context.readBeside);
    const shell = await shellOf(document, context);
    const part = await readLayers(layers.value, context, shell.value);
    const failures = [...layers.failures, ...shell.failures, ...part.failures];
    return { ...part, failures };
}
/** `environment` wins over every `env_file` (Docker Compose manual, "Environment variables precedence"). */
async function readLayers(layers, { readBeside }, shell) {
    const parts = layers.map(({ document, path }) => readEnvironment(document, [...path, 'environment'], shell));
    const environment = overridden(parts.map(({ noted }) => noted));
    const own = new Map(environment.map(({ entry }) => [entry.name, entry.given]));
    // Files see the shell first, then the service's own variables.
    const files = await readEnvFiles(layers, readBeside, (name) => {
        const outer = shell(name);
        const given = own.get(name);
        if (outer !== undefined || given === undefined)
            return outer;
        return given.kind === 'plain' ? given.value : null;
    });
    const fromFiles = files.value
        .filter(({ name }) => !own.has(name))
        .map(({ name, value, location }) => value === null
        ? { ...nothing, noted: [fromShell(name, shell, location)] }
        : interpolated(name, value, location));
    const { failures } = joined(parts);
    return joined([
        { ...nothing, failures: [...files.failures, ...failures] },
        ...fromFiles,
        { ...nothing, noted: environment },
    ]);
}
/** A later layer replaces the names of earlier ones. A name that is twice in one list stays twice, to be reported. */
function overridden(layers) {
    return layers.flatMap((noted, index) => {
        const later = new Set(layers.slice(index + 1).flatMap((layer) => layer.map(nameOf)));
        return noted.filter((one) => !later.has(nameOf(one)));
    });
}
function nameOf({ entry }) {
    return entry.name;
}
/** What Compose interpolates with: its shell, then the file .env beside the manifest. */
async function shellOf(document, { variables, readBeside }) {
    const given = (name) => variables.get(name);
    try {
        const place = document.locate([]).file;
        const file = place.includes('/') ? place.replace(/[^/]*$/, '.env') : '.env';
        const { value, failures } = (0,compose_env_file/* readEnvFile */.S)(await readBeside('.env'), file, given);
        const own = new Map(value.map((entry) => [entry.name, entry.value]));
        const lookup = (name) => {
            const text = own.get(name);
            return (given(name) ??
                (text?.kind === 'missing' ? null : text?.kind === 'text' ? text.text : undefined));
        };
        return { value: lookup, failures };
    }
    catch (thrown) {
        const failure = compose_service_unreadable(thrown, '.env');
        return { value: given, failures: saysNothing(failure) ? [] : [failure] };
    }
}
/** Compose reads an empty .env as a file without variables. */
function saysNothing({ code }) {
    return code === 'FILE_NOT_FOUND' || code === 'FILE_EMPTY';
}
function included(document) {
    return ((0,text_data/* valueAt */.f)(document.value, ['include']) ?? null) !== null;
}
function elsewhere(document) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The service is not in this file, and the gate does not follow `include`.',
        fix: 'Give the file that holds the service, or what `docker compose config` prints.',
        location: document.locateKey(['include']),
    };
}
function severalDocuments(document) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file holds several Compose documents, which Compose merges and the gate does not.',
        fix: 'Give what `docker compose config` prints.',
        location: document.locate([]),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-expansion.ts
/**
 * Fills in `$(NAME)` in the value of a container's `env`; `$$` is a dollar sign (Kubernetes, "Define
 * Dependent Environment Variables"). A name without a value stays as written.
 */
function expand(value, known) {
    const trouble = [];
    const text = value.replace(/\$(?:(\$)|\(([^)]*)\))/g, (mark, escaped, name) => {
        if (escaped !== undefined)
            return '$';
        const found = known(name);
        if (found === undefined)
            return mark;
        if ('text' in found)
            return found.text;
        trouble.push(found);
        return '';
    });
    return trouble[0] ?? { text };
}
/** A reference to a variable of the container that stays as written, because of its place or its spelling. */
function unfilled(variable, value, { find, isSet }, location) {
    const draft = (says, fix) => ({
        check: 'unresolved-template',
        variable,
        says,
        fix,
        facts: {},
        location,
    });
    for (const [, escaped, name = '', braced = ''] of value.matchAll(kubernetes_expansion_MARK)) {
        if (escaped !== undefined)
            continue;
        if (isSet(braced))
            return [
                draft(`holds \${${braced}}, which Kubernetes does not fill in`, `Write $(${braced}), and put ${braced} before ${variable} in env.`),
            ];
        if (name !== variable && isSet(name) && find(name) === undefined)
            return [
                draft(`holds $(${name}), and ${name} stands after it, so Kubernetes does not fill it in`, `Move ${name} before ${variable} in env.`),
            ];
    }
    return [];
}
/** `$$`, `$(NAME)` and `${NAME}`. */
const kubernetes_expansion_MARK = /\$(?:(\$)|\(([^)]*)\)|\{(\w+)\})/g;

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-objects.ts


/** The objects of all documents; those of a List, as `kubectl get -o yaml` prints it, one by one. */
function objectsOf(documents) {
    return documents.flatMap((document) => within(document, []));
}
function within(document, path) {
    const kind = textOr(document, [...path, 'kind'], '');
    const items = (0,text_data/* valueAt */.f)(document.value, [...path, 'items']);
    if (kind.endsWith('List') && Array.isArray(items))
        return items.flatMap((_, index) => within(document, [...path, 'items', index]));
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, path)) || kind === '')
        return [];
    const api = textOr(document, [...path, 'apiVersion'], '');
    const name = textOr(document, [...path, 'metadata', 'name'], '');
    const namespace = textOr(document, [...path, 'metadata', 'namespace'], '') || null;
    return [{ document, path, api, kind, name, namespace }];
}
function placeOf({ document, path }, ...below) {
    return document.locate([...path, ...below]);
}
/** `yes` and its like are booleans to kubectl, which reads YAML 1.1 (sigs.k8s.io/yaml). */
const OLD_BOOLEAN = /^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/;
/** A text as the API server would get it from kubectl: null when it is null or not there, undefined when it is no text. */
function textAt(document, path) {
    const value = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    const bare = document.bare(path);
    if (value === null || typeof value === 'object')
        return value === null ? null : undefined;
    if (bare === null)
        return typeof value === 'string' ? value : undefined;
    const { kind } = goScalar(bare);
    if (kind === 'null')
        return null;
    const text = kind === 'text' || kind === 'date' || kind === 'moment';
    return text && !OLD_BOOLEAN.test(bare) ? bare : undefined;
}
/** The last key of a path as kubectl makes it a text: `NO` is `false`, and `010` is `8`. */
function keyAt(document, path) {
    const bare = document.bareKey(path);
    if (bare === null)
        return String(path.at(-1));
    if (OLD_BOOLEAN.test(bare))
        return String(/^(y|on)/i.test(bare));
    const scalar = goScalar(bare);
    return scalar.kind === 'number' || scalar.kind === 'boolean' ? scalar.text : String(path.at(-1));
}
function textOr(document, path, other) {
    return textAt(document, path) ?? other;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-source.ts
/** Joins two sources of one name; `above` wins. */
function over(below, above) {
    return {
        entries: new Map([...below.entries, ...above.entries]),
        extracts: [...below.extracts, ...above.extracts],
        unknown: below.unknown ?? above.unknown,
        failures: [...below.failures, ...above.failures],
    };
}
function none(failures = []) {
    return { entries: new Map(), extracts: [], unknown: null, failures };
}
/** The value of a key; null without such a key. */
function keyOf({ entries, extracts, unknown }, key) {
    const entry = entries.get(key);
    if (entry !== undefined)
        return entry.given;
    if (unknown !== null)
        return { kind: 'unavailable', because: unknown };
    const [only, ...others] = extracts;
    if (only === undefined)
        return null;
    if (others.length > 0)
        return {
            kind: 'unavailable',
            because: 'comes from one of several extracts of an ExternalSecret',
        };
    return { kind: 'reference', reference: { ...only.reference, jsonKey: key } };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-environment.ts









/**
 * The variables of a container as the kubelet sets them (pkg/kubelet/kubelet_pods.go): `envFrom` first,
 * a later one over an earlier one, and `env` over both.
 */
function kubernetes_environment_readContainer(document, path, find) {
    const from = joined(kubernetes_environment_readList(document, [...path, 'envFrom'], (at) => readEnvFrom(document, at, find)));
    const known = new Map(from.noted.map(({ entry }) => [entry.name, entry.given]));
    const opaque = from.drafts.some(({ check }) => check === 'env-file-unavailable') ||
        from.noted.some(({ entry }) => entry.given.kind === 'expansion');
    const later = kubernetes_environment_namesOf(document, [...path, 'env']);
    const env = joined(kubernetes_environment_readList(document, [...path, 'env'], (at) => {
        const part = readEnv(document, at, find, {
            find: (name) => meaning(name, known.get(name), opaque),
            isSet: (name) => known.has(name) || later.has(name),
        });
        for (const { entry } of part.noted)
            known.set(entry.name, entry.given);
        return part;
    }));
    const own = new Set(env.noted.map(({ entry }) => entry.name));
    const last = new Map(from.noted.map((noted) => [noted.entry.name, noted]));
    const weaker = from.noted.filter((noted) => noted.entry.given.kind === 'expansion' ||
        (last.get(noted.entry.name) === noted && !own.has(noted.entry.name)));
    return joined([{ ...from, noted: weaker }, env]);
}
function kubernetes_environment_readList(document, path, read) {
    const list = (0,text_data/* valueAt */.f)(document.value, path) ?? [];
    if (Array.isArray(list))
        return list.map((_, index) => read([...path, index]));
    const key = String(path.at(-1));
    const fix = `Write ${key} as a list.`;
    return [failed(manifestInvalid(`${key} is not a list.`, document.locate(path), fix))];
}
const SOURCES = { configMapRef: 'ConfigMap', secretRef: 'Secret' };
function readEnvFrom(document, path, find) {
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const keys = ['configMapRef', 'secretRef'].filter((key) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(item, [key])));
    const [key] = keys;
    const name = key === undefined ? '' : textOr(document, [...path, key, 'name'], '');
    const location = document.locate(path);
    if (key === undefined || keys.length > 1 || name === '') {
        const fix = 'Write - configMapRef: { name: NAME }, or - secretRef: { name: NAME }.';
        return failed(manifestInvalid('An item of envFrom names no source.', location, fix));
    }
    const kind = SOURCES[key];
    const prefix = textOr(document, [...path, 'prefix'], '');
    const source = find(kind, name);
    if (source === null)
        return { ...nothing, drafts: [unread(kind, name, location)] };
    const extracts = source.extracts.map(({ reference, location: place }) => {
        const all = { kind: 'expansion', prefix, reference };
        return { entry: { name: `${prefix}*`, given: all, location: place }, drafts: [] };
    });
    const entries = [...source.entries.values()].map((one) => kubernetes_environment_named({
        entry: { name: prefix + one.key, given: one.given, location: one.location },
        drafts: [],
    }));
    const drafts = source.unknown === null ? [] : [unread(kind, name, location)];
    return { ...nothing, noted: [...extracts, ...entries], drafts };
}
/** The names of all entries of `env`. */
function kubernetes_environment_namesOf(document, path) {
    const list = (0,text_data/* valueAt */.f)(document.value, path);
    const names = (Array.isArray(list) ? list : []).map((item) => (0,text_data/* valueAt */.f)(item, ['name']));
    return new Set(names.filter((name) => typeof name === 'string'));
}
/** The value of `$(NAME)`. */
function meaning(name, found, opaque) {
    if (found?.kind === 'plain')
        return { text: found.value.reveal() };
    if (found !== undefined)
        return { because: `is made from ${name}, whose value is fetched by the cluster` };
    if (SERVICE_VARIABLE.test(name))
        return { because: `is made from ${name}, which the cluster sets` };
    return opaque && variable_name/* VARIABLE_NAME */.nN.test(name)
        ? { because: `is made from ${name}, which may come from a source that is not in this file` }
        : undefined;
}
function readEnv(document, path, find, known) {
    const name = textAt(document, [...path, 'name']);
    const location = document.locate([...path, 'name']);
    const refused = (says, fix) => failed(manifestInvalid(says, location, fix));
    if (!name || !/^[\x20-\x3c\x3e-\x7e]+$/.test(name))
        return refused('An item of env has no name that Kubernetes accepts.', 'Write - name: NAME.');
    const value = textAt(document, [...path, 'value']);
    const valueFrom = (0,text_data/* valueAt */.f)(document.value, [...path, 'valueFrom']) ?? null;
    if (value === undefined)
        return refused(`The value of ${name} is not a text, and Kubernetes accepts texts only.`, 'Put it in double quotes.');
    if (valueFrom === null) {
        const text = expand(value ?? '', known.find);
        if (!('text' in text))
            return said(name, { kind: 'unavailable', ...text }, location);
        const part = said(name, { kind: 'plain', value: new secret/* Secret */.z(text.text) }, location);
        return { ...part, drafts: [...part.drafts, ...unfilled(name, value ?? '', known, location)] };
    }
    if (value)
        return refused(`${name} has both a value and a valueFrom.`, 'Keep one of the two.');
    return readValueFrom(document, [...path, 'valueFrom'], name, find, location);
}
function readValueFrom(document, path, name, find, location) {
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    const because = (words) => said(name, { kind: 'unavailable', because: words }, location);
    const has = (key) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, [key]));
    if (has('fieldRef') || has('resourceFieldRef'))
        return because('is set from the pod itself');
    if (has('fileKeyRef'))
        return because('is read from a file of the pod');
    const ref = has('secretKeyRef') ? 'secretKeyRef' : 'configMapKeyRef';
    const kind = ref === 'secretKeyRef' ? 'Secret' : 'ConfigMap';
    const from = textOr(document, [...path, ref, 'name'], '');
    const key = textOr(document, [...path, ref, 'key'], '');
    if (from === '' || key === '') {
        const fix = 'Write valueFrom: { secretKeyRef: { name: NAME, key: KEY } }.';
        return failed(manifestInvalid(`valueFrom of ${name} names no source.`, location, fix));
    }
    const source = find(kind, from);
    if (source === null)
        return because(`comes from ${kind}${(0,sayable/* called */.Ab)(from)}, which is not in this file`);
    const found = keyOf(source, key);
    if (found !== null)
        return said(name, found, location);
    // Without the key the variable is left out, and one of envFrom stays.
    if ((0,text_data/* valueAt */.f)(value, [ref, 'optional']) === true)
        return nothing;
    const says = `${kind} ${(0,sayable/* sayable */.i)(from, 'NAME')} has no key${(0,sayable/* called */.Ab)(key)}, which ${name} takes, and the container would not start.`;
    return failed(manifestInvalid(says, location, 'Add the key, or correct its name.'));
}
function said(name, what, location) {
    return given(kubernetes_environment_named({ entry: { name, given: what, location }, drafts: [] }));
}
/** Kubernetes accepts any printable name (relaxed names, v1.34; before, dots and dashes). */
function kubernetes_environment_named(noted) {
    const { name, location } = noted.entry;
    if (variable_name/* VARIABLE_NAME */.nN.test(name))
        return noted;
    const draft = {
        check: 'key-name',
        variable: name,
        says: 'has a name that shells and most libraries cannot read',
        fix: 'Use letters, digits and _ only, and no digit first.',
        facts: {},
        location,
    };
    return { ...noted, drafts: [...noted.drafts, draft] };
}
function unread(kind, name, location) {
    return {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: `takes variables from ${kind}${(0,sayable/* called */.Ab)(name)} (envFrom), which is not in this file, or not all of it`,
        fix: `Put ${kind} ${(0,sayable/* sayable */.i)(name, 'NAME')} or its ExternalSecret into the same file, or give the variables to the gate with --secret, --var or --env-files.`,
        facts: {},
        location,
    };
}
/** Variables that the kubelet sets for every Service of the namespace (Kubernetes, "Service", discovery). */
const SERVICE_VARIABLE = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?)$/;

;// CONCATENATED MODULE: ./src/resolve/manifests/external-store.ts




const NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
const UNREADABLE = 'has a reference that cannot be read';
/**
 * The store behind a `secretStoreRef` (external-secrets.io, "AWS Secrets Manager" and "AWS Parameter
 * Store"). A store that is not in the file counts as Secrets Manager in the region of the run.
 */
function remoteStore({ document, namespace }, path, objects) {
    const kind = textOr(document, [...path, 'kind'], '') || 'SecretStore';
    const name = textOr(document, [...path, 'name'], '');
    const store = objects.find((one) => one.api.startsWith('external-secrets.io/') &&
        one.kind === kind &&
        one.name === name &&
        (kind === 'ClusterSecretStore' ||
            one.namespace === null ||
            namespace === null ||
            one.namespace === namespace));
    if (store === undefined)
        return secretsManager(null, '');
    const at = [...store.path, 'spec', 'provider', 'aws'];
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(store.document.value, at)))
        return `comes from ${kind}${(0,sayable/* called */.Ab)(name)}, which is not AWS`;
    const text = (key) => textOr(store.document, [...at, key], '');
    const region = text('region') || null;
    const service = text('service');
    if (service === 'SecretsManager')
        return secretsManager(region, text('prefix'));
    if (service === 'ParameterStore')
        return parameterStore(region, text('prefix'));
    return `comes from ${kind}${(0,sayable/* called */.Ab)(name)}, whose service the gate does not know`;
}
/** `version` is a stage, or a version id after `uuid/`. A property with dots is first tried as one key. */
function secretsManager(region, prefix) {
    return ({ key, property, version }) => {
        const id = prefix + key;
        const parsed = id.startsWith('arn:') ? (0,reference/* parseReference */.F)(id, 'people') : null;
        if (parsed === null ? !NAME.test(id) : !parsed.ok)
            return UNREADABLE;
        const byArn = parsed?.ok && parsed.reference.store === 'secrets-manager' ? parsed.reference : null;
        if (parsed !== null && (byArn === null || byArn.id !== id))
            return UNREADABLE;
        const versionId = version?.startsWith('uuid/') ? version.slice('uuid/'.length) : null;
        return {
            store: 'secrets-manager',
            id,
            name: byArn?.name ?? id,
            region: byArn?.region ?? region,
            jsonKey: property,
            ...(property !== null && { reading: 'property' }),
            stage: versionId === null ? version : null,
            versionId,
        };
    };
}
/** `version` is written behind the name with a colon. */
function parameterStore(region, prefix) {
    return ({ key, property, version }) => {
        if (property !== null)
            return 'is a part of a parameter (property), which the gate does not take apart';
        const id = prefix + key + (version === null ? '' : `:${version}`);
        const parsed = (0,reference/* parseReference */.F)(id.startsWith('arn:') ? id : `ssm:${id}`, 'people');
        if (!parsed.ok || parsed.reference.store !== 'parameter-store')
            return UNREADABLE;
        return { ...parsed.reference, region: parsed.reference.region ?? region };
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/external-secret.ts






/**
 * The Secret that an ExternalSecret makes (external-secrets.io, API of ExternalSecret v1 and v1beta1);
 * null when it makes another one. `data` wins over `dataFrom`.
 */
function externalSource(object, wanted, objects) {
    const { document, path, api, kind, name } = object;
    const spec = [...path, 'spec'];
    const target = textOr(document, [...spec, 'target', 'name'], '') || name;
    const policy = textOr(document, [...spec, 'target', 'creationPolicy'], '');
    if (kind !== 'ExternalSecret' || !api.startsWith('external-secrets.io/'))
        return null;
    if (target !== wanted || policy === 'None')
        return null;
    const fetched = [...readDataFrom(object, objects), external_secret_readData(object, objects)].reduce(over);
    return templated(object, fetched);
}
function external_secret_readData(object, objects) {
    const { document, path, name } = object;
    const at = [...path, 'spec', 'data'];
    const list = (0,text_data/* valueAt */.f)(document.value, at) ?? [];
    if (!Array.isArray(list))
        return none([notList('data', name, document.locate(at))]);
    const found = list.map((_, index) => {
        const item = [...at, index];
        const key = textOr(document, [...item, 'secretKey'], '');
        const location = document.locate([...item, 'secretKey']);
        return key === '' ? null : { key, given: remote(object, item, 'remoteRef', objects), location };
    });
    const entries = found.flatMap((entry) => (entry === null ? [] : [[entry.key, entry]]));
    const wrong = found.indexOf(null);
    const failures = wrong === -1
        ? []
        : [
            manifestInvalid(`An item of data of ExternalSecret ${name} has no secretKey.`, document.locate([...at, wrong]), 'Write { secretKey: KEY, remoteRef: { key: NAME } }.'),
        ];
    return { ...none(failures), entries: new Map(entries) };
}
function readDataFrom(object, objects) {
    const { document, path, name } = object;
    const at = [...path, 'spec', 'dataFrom'];
    const list = (0,text_data/* valueAt */.f)(document.value, at) ?? [];
    if (!Array.isArray(list))
        return [none([notList('dataFrom', name, document.locate(at))])];
    return list.map((item, index) => {
        const unknown = {
            ...none(),
            unknown: `comes from a part of ExternalSecret ${name} that the gate cannot list`,
        };
        const simple = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(item, ['extract'])) && (0,text_data/* valueAt */.f)(item, ['rewrite']) === undefined;
        const given = simple ? remote(object, [...at, index], 'extract', objects) : null;
        if (given?.kind !== 'reference' || given.reference.store !== 'secrets-manager')
            return unknown;
        // An extract of a property takes the keys inside that property.
        if (given.reference.jsonKey !== null)
            return unknown;
        return {
            ...none(),
            extracts: [
                {
                    reference: { ...given.reference, reading: 'extract' },
                    location: document.locate([...at, index]),
                },
            ],
        };
    });
}
/** Where the value of `remoteRef` or `extract` is kept. */
function remote(object, item, key, objects) {
    const { document, path } = object;
    const text = (...below) => textOr(document, [...item, ...below], '');
    const unavailable = (because) => ({ kind: 'unavailable', because });
    if ((0,text_data/* valueAt */.f)(document.value, [...item, 'sourceRef', 'generatorRef']) !== undefined)
        return unavailable('is made by a generator of External Secrets');
    if (!['', 'None'].includes(text(key, 'decodingStrategy')))
        return unavailable('is decoded by External Secrets (decodingStrategy), which the gate does not do');
    if (!['', 'None'].includes(text(key, 'metadataPolicy')))
        return unavailable('comes from the tags of a secret (metadataPolicy)');
    const own = [...item, 'sourceRef', 'storeRef'];
    const storeRef = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, own)) ? own : [...path, 'spec', 'secretStoreRef'];
    const store = remoteStore(object, storeRef, objects);
    if (typeof store === 'string')
        return unavailable(store);
    const reference = store({
        key: text(key, 'key'),
        property: text(key, 'property') || null,
        version: text(key, 'version') || null,
    });
    return typeof reference === 'string' ? unavailable(reference) : { kind: 'reference', reference };
}
/** A template replaces all keys, unless it has mergePolicy: Merge. */
function templated(object, fetched) {
    const { document, path, name } = object;
    const at = [...path, 'spec', 'target', 'template'];
    const data = (0,text_data/* valueAt */.f)(document.value, [...at, 'data']);
    const from = (0,text_data/* valueAt */.f)(document.value, [...at, 'templateFrom']);
    if (!(0,text_data/* isMap */.j)(data) && from === undefined)
        return fetched;
    const because = `is made by the template of ExternalSecret ${name}`;
    const entries = Object.keys((0,text_data/* isMap */.j)(data) ? data : {}).map((key) => {
        const text = textOr(document, [...at, 'data', key], '');
        const location = document.locateKey([...at, 'data', key]);
        return [key, { key, given: templateGives(text, fetched, because), location }];
    });
    const merges = textOr(document, [...at, 'mergePolicy'], '') === 'Merge';
    const below = merges ? fetched : none(fetched.failures);
    return {
        ...below,
        entries: new Map([...below.entries, ...entries]),
        unknown: from === undefined ? below.unknown : because,
    };
}
/** Reads texts without marks and a single `{{ .key }}`; only Go can run other templates. */
function templateGives(text, fetched, because) {
    if (!text.includes('{{'))
        return { kind: 'plain', value: new secret/* Secret */.z(text) };
    const [, key] = /^\{\{-?\s*\.([A-Za-z_]\w*)\s*-?\}\}$/.exec(text) ?? [];
    const given = key === undefined ? null : keyOf(fetched, key);
    return given ?? { kind: 'unavailable', because };
}
function notList(key, name, location) {
    const fix = `Write ${key} as a list.`;
    return manifestInvalid(`${key} of ExternalSecret ${name} is not a list.`, location, fix);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-sources.ts






/** Reads each source once, so that a mistake in it is reported once. */
function sourcesFor(objects, namespace) {
    const known = new Map();
    const near = objects.filter((one) => one.namespace === null || namespace === null || one.namespace === namespace);
    const find = (kind, name) => {
        const key = `${kind}/${name}`;
        const source = known.has(key) ? known.get(key) : kubernetes_sources_readSource(near, kind, name);
        known.set(key, source ?? null);
        return source ?? null;
    };
    return { find, failures: () => [...known.values()].flatMap((source) => source?.failures ?? []) };
}
function kubernetes_sources_readSource(objects, kind, name) {
    const sources = objects.flatMap((object) => {
        if (object.api === 'v1' && object.kind === kind && object.name === name)
            return [kind === 'Secret' ? readSecret(object) : readMap(object, 'data', asText)];
        return kind === 'Secret' ? (externalSource(object, name, objects) ?? []) : [];
    });
    return sources.length === 0 ? null : sources.reduce(over);
}
/** `stringData` wins over `data` (Kubernetes API reference, Secret v1). */
function readSecret(object) {
    return over(readMap(object, 'data', asBase64), readMap(object, 'stringData', asText));
}
const asText = (text) => ({ kind: 'plain', value: new secret/* Secret */.z(text) });
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const asBase64 = (written) => {
    const text = written.replaceAll(/[\r\n]/g, '');
    if (!BASE64.test(text))
        return null;
    try {
        const bytes = Buffer.from(text, 'base64');
        return {
            kind: 'plain',
            value: new secret/* Secret */.z(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
        };
    }
    catch {
        return { kind: 'unavailable', because: 'holds bytes that are no text' };
    }
};
function readMap(object, key, decode) {
    const { document, path, kind, name } = object;
    const at = [...path, key];
    const map = (0,text_data/* valueAt */.f)(document.value, at) ?? {};
    if (!(0,text_data/* isMap */.j)(map)) {
        const fix = `Write ${key}: { KEY: "text" }.`;
        return none([
            manifestInvalid(`${key} of ${kind} ${name} is not a map.`, document.locate(at), fix),
        ]);
    }
    const failures = [];
    const entries = new Map();
    for (const each of Object.keys(map)) {
        const location = document.locateKey([...at, each]);
        const text = textAt(document, [...at, each]);
        const given = text === undefined ? null : decode(text ?? '');
        const own = keyAt(document, [...at, each]);
        if (given !== null)
            entries.set(own, { key: own, given, location });
        else {
            const what = text === undefined ? 'a text' : 'base64';
            const says = `${each} in ${key} of ${kind} ${name} is not ${what}, and Kubernetes refuses it.`;
            const fix = text === undefined ? 'Put the value in double quotes.' : 'Write it in stringData.';
            failures.push(manifestInvalid(says, location, fix));
        }
    }
    return { ...none(failures), entries };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes.ts









/** Where each workload keeps the specification of its pod (Kubernetes API reference, "Workload Resources"). */
const POD_SPEC = {
    Pod: ['spec'],
    Deployment: ['spec', 'template', 'spec'],
    StatefulSet: ['spec', 'template', 'spec'],
    DaemonSet: ['spec', 'template', 'spec'],
    ReplicaSet: ['spec', 'template', 'spec'],
    Job: ['spec', 'template', 'spec'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
const GROUPS = /^(v1|(apps|batch)\/\w+)$/;
const kubernetes = {
    name: 'kubernetes',
    summary: 'Kubernetes workload with its ConfigMaps, Secrets and ExternalSecrets, as `kubectl apply` reads it and `kubectl get -o yaml`, `helm template` and `kustomize build` print it',
    recognises: (documents) => documents.some((value) => ['apiVersion', 'kind'].every((key) => typeof (0,text_data/* valueAt */.f)(value, [key]) === 'string')),
    read: async (documents, { container }) => toManifest('kubernetes', readObjects(documents, container)),
};
function readObjects(documents, wanted) {
    const objects = objectsOf(documents);
    const workloads = objects.filter((object) => Object.hasOwn(POD_SPEC, object.kind) && GROUPS.test(object.api) && !isHelmTest(object));
    const [first] = workloads;
    const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 };
    if (first === undefined) {
        const fix = `Give a file with one of ${Object.keys(POD_SPEC).join(', ')}.`;
        return failed(manifestInvalid('There is no workload in the file.', start, fix));
    }
    const running = workloads.flatMap((workload) => containersOf(workload, 'containers'));
    const starting = workloads.flatMap((workload) => containersOf(workload, 'initContainers'));
    if (running.length === 0) {
        const says = `${first.kind} ${first.name} has no containers, and Kubernetes refuses it.`;
        return failed(manifestInvalid(says, placeOf(first), 'Write containers: [{ name: …, image: … }].'));
    }
    // Init containers can be chosen by name only.
    const all = wanted === null ? running : [...running, ...starting];
    const called = all.filter(({ names }) => wanted !== null && names.includes(wanted));
    if (called.length > 1)
        return failed(required(unmistakable(called), placeOf(first)));
    const only = running.length === 1 ? (running[0] ?? null) : null;
    const choice = choose(unmistakable(all), only, wanted, placeOf(first));
    if (!choice.ok)
        return failed(choice.failure);
    const { workload, path } = choice.chosen;
    const sources = sourcesFor(objects, workload.namespace);
    const part = kubernetes_environment_readContainer(workload.document, path, sources.find);
    const loopback = loopbackOfPod(workload.document, path.slice(0, -2));
    return { ...part, loopback, failures: [...part.failures, ...sources.failures()] };
}
/** Whether `helm test` runs the object, and no deploy does (Helm, "Chart Tests"). */
function isHelmTest({ document, path }) {
    const hooks = textOr(document, [...path, 'metadata', 'annotations', 'helm.sh/hook'], '');
    return hooks.split(',').some((hook) => /^test(-success|-failure)?$/.test(hook.trim()));
}
/** A container answers to its own name, to WORKLOAD/NAME, to Kind/WORKLOAD/NAME, and to that behind its namespace. */
function containersOf(workload, key) {
    const { document, path, kind, name } = workload;
    const at = [...path, ...((0,own/* ownIn */.o)(POD_SPEC, kind) ?? []), key];
    const list = (0,text_data/* valueAt */.f)(document.value, at);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item, index) => {
        const own = textOr(document, [...at, index, 'name'], '') || `number ${index + 1}`;
        const kinded = `${kind}/${name}/${own}`;
        const names = [`${name}/${own}`, own, kinded, `${workload.namespace ?? 'default'}/${kinded}`];
        return (0,text_data/* isMap */.j)(item) ? [{ names, workload, path: [...at, index] }] : [];
    });
}
/** Gives each container the shortest name that no other has. */
function unmistakable(all) {
    const count = (name) => all.filter(({ names }) => names.includes(name)).length;
    return all.map((one) => {
        const [long = '', own = '', kinded = '', full = ''] = one.names;
        const best = [own, long, kinded].find((name) => count(name) === 1) ?? full;
        return { ...one, names: [best, ...one.names] };
    });
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-resources.ts


/** The types that are read, and what runs their containers. */
const RESOURCE_TYPES = {
    aws_ecs_task_definition: 'ecs',
    aws_apprunner_service: 'app-runner',
    aws_lambda_function: 'lambda',
};
/**
 * The resources of a plan whose variables can be read (Terraform internals, "JSON output format":
 * resource_changes holds unchanged resources too, as `no-op`; a deleted or forgotten one has no `after`).
 */
function plannedResources(document) {
    const changes = (0,text_data/* valueAt */.f)(document.value, ['resource_changes']);
    if (!Array.isArray(changes))
        return [];
    return changes.flatMap((resource, place) => {
        if (!(0,text_data/* isMap */.j)(resource) || resource.mode === 'data')
            return [];
        const { type, address } = resource;
        const after = (0,text_data/* valueAt */.f)(resource, ['change', 'after']);
        if (!isResourceType(type) || typeof address !== 'string' || !(0,text_data/* isMap */.j)(after))
            return [];
        const base = ['resource_changes', place];
        const known = [...base, 'change', 'after'];
        return [
            {
                address,
                type,
                values: withUnknown(after, (0,text_data/* valueAt */.f)(resource, ['change', 'after_unknown'])),
                location: document.locate([...base, 'address']),
                locate: (path) => document.locate([...known, ...path]),
                locateKey: (path) => (0,text_data/* valueAt */.f)(after, path) === undefined
                    ? document.locateKey([...base, 'change', 'after_unknown', ...path])
                    : document.locateKey([...known, ...path]),
            },
        ];
    });
}
/** Stands for a value that is known only after apply. */
const UNKNOWN = Symbol('known only after apply');
/** Merges `after_unknown`, which has the shape of `after` and `true` for each unknown value, into it. */
function withUnknown(after, unknown) {
    if (unknown === true)
        return UNKNOWN;
    if (Array.isArray(unknown)) {
        const known = Array.isArray(after) ? after : [];
        const length = Math.max(known.length, unknown.length);
        return Array.from({ length }, (_, index) => withUnknown(known[index], unknown[index]));
    }
    if (!(0,text_data/* isMap */.j)(unknown))
        return after;
    const known = (0,text_data/* isMap */.j)(after) ? after : {};
    const names = Object.keys({ ...known, ...unknown });
    return Object.fromEntries(names
        .map((name) => [name, withUnknown((0,own/* ownIn */.o)(known, name), (0,own/* ownIn */.o)(unknown, name))])
        .filter(([, value]) => value !== undefined));
}
/** Whether a value, or a part of the plan that holds it, is known only after apply. */
function isUnknown({ values }, path) {
    return [...path.keys(), path.length].some((length) => (0,text_data/* valueAt */.f)(values, path.slice(0, length)) === UNKNOWN);
}
function isResourceType(type) {
    return typeof type === 'string' && Object.hasOwn(RESOURCE_TYPES, type);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-containers.ts







const DEFINITIONS = ['container_definitions'];
const SOURCE = ['source_configuration', 0];
const terraform_containers_IMAGE = [...SOURCE, 'image_repository', 0, 'image_configuration', 0];
const terraform_containers_CODE = [...SOURCE, 'code_repository', 0, 'code_configuration', 0];
/** The maps of aws_apprunner_service and aws_lambda_function (Terraform AWS provider, resource documentation). */
const APP_RUNNER = {
    environment: 'runtime_environment_variables',
    secrets: 'runtime_environment_secrets',
    item: null,
};
const LAMBDA = { ...APP_RUNNER, environment: 'variables', secrets: null };
const READERS = {
    aws_ecs_task_definition: readDefinitions,
    aws_apprunner_service: readAppRunner,
    aws_lambda_function: (resource) => readVariables(planNotation(resource), ['environment', 0], LAMBDA),
};
/** @param container which one of a task definition's; null when none was named */
function readResource(resource, container) {
    return READERS[resource.type](resource, container);
}
function readAppRunner(resource) {
    const notation = planNotation(resource);
    const source = [...terraform_containers_CODE, 'configuration_source'];
    if ((0,text_data/* valueAt */.f)(resource.values, source) === 'REPOSITORY')
        return failed(readsRepositoryFile(resource.locate(source)));
    return joined([
        readVariables(notation, terraform_containers_IMAGE, APP_RUNNER),
        readVariables(notation, [...terraform_containers_CODE, 'code_configuration_values', 0], APP_RUNNER),
    ]);
}
/** The values of a planned resource, where Terraform writes a mark for each that is known only after apply. */
function planNotation(resource) {
    const { values, locate, locateKey } = resource;
    return {
        ...textNotation({ value: values, locate, locateKey }),
        written: (path) => {
            const value = (0,text_data/* valueAt */.f)(values, path);
            return value === UNKNOWN
                ? { kind: 'later', because: 'is known only after apply' }
                : writtenText(value);
        },
        unreadable: (path) => (isUnknown(resource, path) ? failed(namesUnknown(resource, path)) : null),
    };
}
/** The names of a task definition's containers, as far as they are known. */
function containerNames(resource) {
    if (resource.type !== 'aws_ecs_task_definition')
        return [];
    const list = definitionsIn((0,text_data/* valueAt */.f)(resource.values, DEFINITIONS));
    return Array.isArray(list)
        ? list.flatMap((item) => {
            const name = (0,text_data/* valueAt */.f)(item, ['name']);
            return typeof name === 'string' ? [name] : [];
        })
        : [];
}
function readDefinitions(resource, container) {
    if (isUnknown(resource, DEFINITIONS))
        return failed(namesUnknown(resource, DEFINITIONS));
    const text = (0,text_data/* valueAt */.f)(resource.values, DEFINITIONS);
    // The text has one place in the plan, so each part of it gets that place.
    const location = resource.locate(DEFINITIONS);
    const locate = () => location;
    const value = {
        containerDefinitions: definitionsIn(text),
        networkMode: (0,text_data/* valueAt */.f)(resource.values, ['network_mode']),
        requiresCompatibilities: (0,text_data/* valueAt */.f)(resource.values, ['requires_compatibilities']),
    };
    const part = readTask({ value, locate, locateKey: locate }, container);
    const bytes = typeof text === 'string' ? Buffer.byteLength(text) : 0;
    return joined([part, { ...nothing, drafts: taskSizeDrafts(bytes, location) }]);
}
/** V8's message about malformed JSON quotes it, so it is dropped here. */
function definitionsIn(text) {
    try {
        return typeof text === 'string' ? JSON.parse(text) : null;
    }
    catch {
        return null;
    }
}
/** Without the names every variable of the policy would look absent. */
function namesUnknown(resource, path) {
    const what = String(path.at(-1));
    return {
        code: 'VARIABLE_UNAVAILABLE',
        message: `All of ${what} of ${resource.address} is known only after apply, so no variable in it can be checked.`,
        fix: 'Make it from input variables and data sources, or apply its parts first (terraform apply -target=…), and plan again.',
        location: resource.locateKey(path),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-plan.ts





/** Terraform internals, "JSON output format", plan representation; OpenTofu writes the same. */
const terraformPlan = {
    name: 'terraform-plan',
    summary: 'Terraform or OpenTofu plan as `terraform show -json PLAN` prints it: aws_ecs_task_definition, aws_apprunner_service, aws_lambda_function',
    recognises: ([value]) => typeof (0,text_data/* valueAt */.f)(value, ['format_version']) === 'string' &&
        (Array.isArray((0,text_data/* valueAt */.f)(value, ['resource_changes'])) ||
            (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['planned_values']))),
    read: async ([document], { container }) => {
        if (document === undefined)
            return toManifest('ecs', nothing);
        const unreadable = planFailures(document);
        if (unreadable.length > 0)
            return toManifest('ecs', failed(...unreadable));
        return readPlan(document, container);
    },
};
/**
 * First the resource, by its address, by `address/container`, or by the name of a container that no
 * other resource has; then the container in it.
 */
function readPlan(document, wanted) {
    const location = document.locate(['resource_changes']);
    const all = plannedResources(document).map((resource) => {
        const { address } = resource;
        const inside = containerNames(resource);
        const path = wanted?.startsWith(`${address}/`) ? [wanted] : [];
        return { resource, names: [address, ...path, ...inside] };
    });
    const [only] = all;
    if (only === undefined)
        return toManifest('ecs', failed(noResource(document)));
    const named = all.filter(({ names }) => wanted !== null && names.includes(wanted));
    if (named.length > 1) {
        const paths = named.map(({ resource }) => ({ names: [`${resource.address}/${wanted}`] }));
        return toManifest('ecs', failed(required(paths, location)));
    }
    // A single task definition chooses among its own containers.
    const obvious = all.length === 1 && (wanted === null || isTask(only.resource)) ? only : null;
    const choice = choose(all, obvious, named.length === 0 && obvious ? null : wanted, location);
    if (!choice.ok)
        return toManifest('ecs', failed(choice.failure));
    const { resource } = choice.chosen;
    return toManifest(RESOURCE_TYPES[resource.type], readResource(resource, inner(resource, wanted)));
}
/** The wanted name without the address of the resource. */
function inner({ address }, wanted) {
    if (wanted === null || wanted === address)
        return null;
    return wanted.startsWith(`${address}/`) ? wanted.slice(address.length + 1) : wanted;
}
function isTask({ type }) {
    return type === 'aws_ecs_task_definition';
}
/** Failures for a plan of an unknown format version, and for a plan that ended with an error. */
function planFailures({ value, locate }) {
    const unsupported = (message, key) => ({
        code: 'MANIFEST_UNSUPPORTED',
        message,
        fix: 'Give the output of `terraform show -json PLAN` for a plan that succeeded.',
        location: locate([key]),
    });
    if (!/^[01]\./.test(String((0,text_data/* valueAt */.f)(value, ['format_version']))))
        return [
            unsupported('The gate does not know the format version of this plan.', 'format_version'),
        ];
    if ((0,text_data/* valueAt */.f)(value, ['errored']) === true)
        return [unsupported('The plan ended with an error, so it is incomplete.', 'errored')];
    return [];
}
function noResource(document) {
    const types = Object.keys(RESOURCE_TYPES).join(', ');
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `The plan has no resource that the gate can read (${types}).`,
        fix: 'Give the plan of the configuration that deploys the service, or its own manifest.',
        location: document.locate(['resource_changes']),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/index.ts












/** Every format, in the order in which the gate tries them on a file. */
const formats = [
    compose,
    kubernetes,
    appRunner,
    apprunnerYaml,
    terraformPlan,
    cloudformation,
    ecs,
    lambda,
];
/**
 * The variables of a manifest, with the line of each. The content decides the format, unless it is named. Null when
 * the file has no known format or no content.
 */
async function readManifest(text, file, formatName, context) {
    const readings = (0,text_document/* readDocuments */.r)(text, file);
    const broken = readings.flatMap((reading) => syntaxFailures(reading));
    if (broken.length > 0)
        return { value: null, failures: broken };
    const documents = readings.flatMap((reading) => (reading.ok ? reading.document : []));
    const values = documents.map(({ value }) => value);
    const format = formats.find((candidate) => formatName === null ? candidate.recognises(values) : candidate.name === formatName);
    if (format === undefined || documents.length === 0)
        return { value: null, failures: [unsupported(file, formatName)] };
    const read = await format.read(documents, context);
    const { value, failures } = withLiteralNames(read.value, read.failures);
    const drafts = [...value.drafts, ...duplicateDrafts(value.entries)];
    return { value: { ...value, drafts }, failures };
}
function syntaxFailures(reading) {
    if (reading.ok)
        return [];
    return reading.problems.map(({ says, location }) => ({
        code: 'MANIFEST_SYNTAX',
        message: `The manifest is neither JSON nor YAML: ${says}.`,
        fix: 'Give the file as the deployer reads it, after templates are filled in.',
        location,
    }));
}
function unsupported(file, formatName) {
    const names = formats.map(({ name }) => name);
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: formatName === null
            ? `${file} has no format that the gate knows.`
            : `\`manifest-format\` names no format that the gate knows.${(0,nearest/* didYouMean */.au)(formatName, names)}`,
        fix: `Formats: ${names.join(', ')}. Each is described in docs/manifests.md; \`manifest-format\` names one when the content does not show it.`,
        location: { file, line: 1, column: 1 },
    };
}


/***/ })

};
