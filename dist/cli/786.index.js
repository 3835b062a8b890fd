export const id = 786;
export const ids = [786];
export const modules = {

/***/ 7375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ withLiteralNames),
/* harmony export */   bs: () => (/* binding */ madePath),
/* harmony export */   l1: () => (/* binding */ literalPath),
/* harmony export */   xz: () => (/* binding */ literalName)
/* harmony export */ });
/* unused harmony export asWritten */
/* harmony import */ var _domain_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7115);

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
    return words === '' || (0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSafeToShow */ .qK)(words) ? short : '${…}';
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
    const nameFailures = entries.filter(({ name }) => MARK.test(name)).map(namedByVariable);
    const drafts = manifest.drafts.map((draft) => draft.variable === null
        ? draft
        : { ...draft, variable: renamed.get(draft.variable) ?? draft.variable });
    return { value: { ...manifest, entries, drafts }, failures: [...failures, ...nameFailures] };
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


/***/ }),

/***/ 8239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ COMPOSE_FILES),
/* harmony export */   ml: () => (/* binding */ composeFiles),
/* harmony export */   s4: () => (/* binding */ AUTOMATIC_OVERRIDES),
/* harmony export */   y$: () => (/* binding */ countingLayers),
/* harmony export */   yC: () => (/* binding */ resetNames)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6539);
/* harmony import */ var _compose_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9931);



/** The names that `docker compose` looks for (compose-go, cli/options.go, DefaultFileNames). */
const COMPOSE_FILES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
];
/** The files that it merges over the first one by itself, unless `-f` names files (DefaultOverrideFileNames). */
const AUTOMATIC_OVERRIDES = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
/**
 * The manifest, and the files that Compose merges over it: those that are named, else the automatic override beside a
 * file with a name that Compose looks for.
 */
async function composeFiles(document, { overrides, readBeside }) {
    const location = document.locate([]);
    const named = overrides ?? [];
    const automatic = overrides === undefined && COMPOSE_FILES.includes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename)(location.file));
    const documents = [document];
    const failures = [];
    for (const name of automatic ? AUTOMATIC_OVERRIDES : named) {
        const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(location.file), name);
        const opened = await (0,_compose_service_js__WEBPACK_IMPORTED_MODULE_1__/* .openBeside */ .VH)(name, file, readBeside, location);
        if (!('code' in opened))
            documents.push(opened);
        else if (!automatic || !NOT_THERE.includes(opened.code))
            failures.push(opened);
        if (automatic && documents.length > 1)
            break;
    }
    return { value: documents, failures };
}
/** An empty override changes nothing. */
const NOT_THERE = ['FILE_NOT_FOUND', 'FILE_EMPTY'];
/**
 * The layers whose `key` counts: `!override` in a later file replaces what is below it, and `!reset` removes it
 * (Compose file reference, "Merge").
 */
function countingLayers(layers, key) {
    let counting = [];
    for (const layer of layers) {
        const tags = [layer.document.tag(layer.path), layer.document.tag([...layer.path, key])];
        if (tags.includes('!reset'))
            counting = [];
        else
            counting = tags.includes('!override') ? [layer] : [...counting, layer];
    }
    return counting;
}
/** The names under `environment` that a layer removes from the layers below it. */
function resetNames({ document, path }) {
    const environment = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(document.value, [...path, 'environment']);
    return Object.keys((0,_text_data_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .j)(environment) ? environment : {}).filter((name) => document.tag([...path, 'environment', name]) === '!reset');
}


/***/ }),

/***/ 9931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   VH: () => (/* binding */ openBeside),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(241);
/* harmony import */ var _domain_safe_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7115);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6539);
/* harmony import */ var _text_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9034);
/* harmony import */ var _as_written_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7375);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2456);







/** How many services may extend one another; Compose itself only refuses circles. */
const DEEPEST = 20;
/**
 * A service and what it extends, the base first (Compose file reference, "extends"): the extending service
 * wins name by name, and its files come after those of the base.
 */
async function layersOf(layer, readBeside, depth = 0) {
    const { document, path, folder, root } = layer;
    const at = [...path, 'extends'];
    const location = document.locate(at);
    const extended = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(document.value, at) ?? null;
    if (extended === null)
        return { value: [layer], failures: [] };
    const stop = (failure) => ({ value: [layer], failures: [failure] });
    const service = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(extended) ? extended.service : extended;
    const file = ((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)(extended) ? extended.file : null) ?? null;
    if (typeof service !== 'string' || (file !== null && typeof file !== 'string'))
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestInvalid */ .L)('extends names no service.', location, EXTENDS));
    if (depth === DEEPEST)
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestInvalid */ .L)('extends runs in a circle.', location, 'Remove one of them.'));
    const made = [service, file ?? ''].map(_as_written_js__WEBPACK_IMPORTED_MODULE_5__/* .literalPath */ .l1).find(({ kind }) => kind === 'made');
    if (made?.kind === 'made')
        return stop((0,_as_written_js__WEBPACK_IMPORTED_MODULE_5__/* .madePath */ .bs)('What is named by extends', made.written, location));
    const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder, file ?? '');
    const base = file === null ? document : await openBeside((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file), place, readBeside, location);
    if ('code' in base)
        return stop(base);
    const basePath = ['services', service];
    if (!(0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .j)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(base.value, basePath)))
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestInvalid */ .L)(`extends names a service${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .called */ .Ab)(service)}, which is not there.`, location, EXTENDS));
    const baseFolder = file === null ? folder : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file));
    const below = await layersOf({ document: base, path: basePath, folder: baseFolder, root }, readBeside, depth + 1);
    return { value: [...below.value, layer], failures: below.failures };
}
const EXTENDS = 'Write extends: { service: NAME }, with file: FILE when it is in another one.';
/**
 * Another Compose file.
 * @param name relative to the manifest
 * @param file as messages show it
 * @param location of the text that names it
 */
async function openBeside(name, file, readBeside, location) {
    try {
        const reading = (0,_text_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(await readBeside(name), file);
        if (reading.ok)
            return reading.document;
        return {
            code: 'MANIFEST_SYNTAX',
            message: `${file} is not YAML: ${reading.problems[0]?.says ?? 'it cannot be read'}.`,
            fix: 'Correct it, or remove what names it.',
            location: reading.problems[0]?.location ?? location,
        };
    }
    catch (thrown) {
        return { ...unreadable(thrown, name), location };
    }
}
/** The failure for a file that Compose needs and the gate could not read. */
function unreadable(thrown, name) {
    return (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(thrown, {
        code: 'FILE_UNREADABLE',
        message: `${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(name, 'A file that the manifest names')} could not be read.`,
        fix: 'Make sure that it is a text file that this user can read.',
    });
}


/***/ }),

/***/ 786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ FORMATS_FIX),
  readManifest: () => (/* binding */ readManifest)
});

// UNUSED EXPORTS: formats

// EXTERNAL MODULE: ./src/text/document.ts + 7 modules
var text_document = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/text/data.ts
var text_data = __webpack_require__(6539);
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

;// CONCATENATED MODULE: ./src/resolve/manifests/container-ports.ts


function container_ports_all(ports) {
    const known = ports.filter((port) => port !== null);
    return known.length === ports.length ? known : null;
}
/** Nothing when a port is not known: it may be the one that fits. */
function known(opened, probed) {
    return opened === null || probed === null ? {} : { ports: { opened, probed } };
}
function numberOf(value) {
    return /^\d{1,5}$/.test(String(value)) ? Number(value) : null;
}
/** `portMappings` and `healthCheck` of a container of ECS, also as CloudFormation spells them. */
function portsOfTask(container) {
    const mappings = anyCase(container, 'portMappings') ?? [];
    const opened = Array.isArray(mappings)
        ? container_ports_all(mappings.map((mapping) => numberOf(anyCase(mapping, 'containerPort'))))
        : null;
    const command = anyCase(anyCase(container, 'healthCheck'), 'command');
    return { ...known(opened, askedBy(command)), ...loopbackIn([command]) };
}
/** `Port` of App Runner, which is also the port that its health check asks. */
function portsOfService(port) {
    return port === undefined ? {} : known(container_ports_all([numberOf(port)]), []);
}
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const ASKED = [
    ['httpGet', 'port'],
    ['tcpSocket', 'port'],
    ['grpc', 'port'],
];
/** `ports` and probes of a container of a pod. @param targets `targetPort`s of the Services that select it */
function portsOfPod(container, targets) {
    const ports = listAt(container, ['ports']);
    /** A probe and a Service may name a port instead. */
    const numbered = (port) => {
        const named = ports.find((one) => (0,text_data/* valueAt */.f)(one, ['name']) === port);
        return numberOf(named === undefined ? port : (0,text_data/* valueAt */.f)(named, ['containerPort']));
    };
    const probes = PROBES.flatMap((name) => (0,text_data/* valueAt */.f)(container, [name]) ?? []);
    const asked = probes.flatMap((probe) => ASKED.flatMap((path) => (0,text_data/* valueAt */.f)(probe, path) ?? []));
    const executed = probes.map((probe) => (0,text_data/* valueAt */.f)(probe, ['exec', 'command']));
    const commands = executed.map(askedBy);
    const opened = [
        ...ports.map((one) => numberOf((0,text_data/* valueAt */.f)(one, ['containerPort']))),
        ...targets.map(numbered),
    ];
    const probed = [...asked.map(numbered), ...commands.flatMap((some) => some ?? [null])];
    return { ...known(container_ports_all(opened), container_ports_all(probed)), ...loopbackIn(executed) };
}
/** `ports`, `expose` and `healthcheck` of a service of Compose, in each file that describes it. */
function portsOfCompose(services) {
    const opened = services.flatMap((service) => ['ports', 'expose'].flatMap((key) => listAt(service, [key]).map(targetOf)));
    const last = services
        .map((service) => (0,text_data/* valueAt */.f)(service, ['healthcheck', 'test']))
        .findLast(Boolean);
    return { ...known(container_ports_all(opened), askedBy(last)), ...loopbackIn([last]) };
}
/**
 * The port in the container, of `3000`, `8080:3000`, `127.0.0.1:8080:3000/tcp` or of a map. A host port with a `$`
 * makes all unknown: one variable often names the host's port, and reaches the container by accident.
 */
function targetOf(written) {
    const target = (0,text_data/* valueAt */.f)(written, ['target']);
    if (target !== undefined)
        return numberOf(target);
    const [, port] = /^(?:[^$]*:)?(\d+)(?:\/tcp)?$/.exec(String(written)) ?? [];
    return port === undefined ? null : numberOf(port);
}
const LOOPBACK = String.raw `(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)`;
const ADDRESS = new RegExp(`(https?://)?${LOOPBACK}(?::(\\d{1,5}))?(?![\\w.:$-])`, 'gi');
const DEFAULT_PORTS = { 'http://': 80, 'https://': 443 };
/** The ports on loopback that a command asks, as far as it writes them as numbers. */
function askedBy(command) {
    const words = Array.isArray(command) ? command : [command ?? ''];
    if (!words.every((word) => typeof word === 'string'))
        return null;
    return [...words.join(' ').matchAll(ADDRESS)].flatMap(([, scheme = '', port]) => {
        if (port !== undefined)
            return [Number(port)];
        const usual = scheme.toLowerCase();
        return usual === 'http://' || usual === 'https://' ? [DEFAULT_PORTS[usual]] : [];
    });
}
/** Whether a command asks on loopback, at whatever port. */
function loopbackIn(commands) {
    const texts = commands.flat().filter((word) => typeof word === 'string');
    return texts.some((text) => new RegExp(`${LOOPBACK}(?![\\w.])`, 'i').test(text))
        ? { asksLoopback: true }
        : {};
}

// EXTERNAL MODULE: ./src/resolve/manifests/given.ts
var given = __webpack_require__(5320);
;// CONCATENATED MODULE: ./src/resolve/manifests/part.ts
const nothing = { noted: [], drafts: [], failures: [] };
function part_given(...noted) {
    return { ...nothing, noted };
}
function failed(...failures) {
    return { ...nothing, failures };
}
function joined(parts) {
    const loopback = parts.find((part) => part.loopback !== undefined)?.loopback;
    let setup = {};
    for (const part of parts)
        if (part.setup)
            setup = { ...setup, ...part.setup };
    return {
        ...(loopback && { loopback }),
        ...(Object.keys(setup).length > 0 && { setup }),
        inherited: parts.flatMap(({ inherited = [] }) => inherited),
        noted: parts.flatMap(({ noted }) => noted),
        drafts: parts.flatMap(({ drafts }) => drafts),
        failures: parts.flatMap(({ failures }) => failures),
    };
}
function toManifest(platform, { noted, drafts, failures, loopback, setup, inherited = [] }) {
    const entries = noted.map(({ entry }) => entry);
    const value = {
        platform,
        ...(loopback && { loopback }),
        ...(setup && { setup }),
        entries,
        inherited,
        drafts: [...noted.flatMap((one) => one.drafts), ...drafts],
    };
    return { value, failures };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/container-drafts.ts


/** A name of YAML 1.1 that is a boolean to its reader. */
function renamed(written, name, location) {
    return {
        ...nothing,
        drafts: [
            {
                check: 'key-name',
                variable: name,
                says: `is written as ${written} without quotes, which YAML 1.1 reads as ${name}`,
                fix: `Put the name in double quotes: "${written}".`,
                facts: {},
                location,
            },
        ],
    };
}
/** A reference among the values. The deploy does not stop: the container gets no text, or an empty one. */
function misplaced(name, { says, fix }, location) {
    const draft = {
        ...{ check: 'dropped-variable', variable: name, facts: {}, fix, location },
        says: `${says}, so the container does not get its value`,
    };
    return part_given({ entry: (0,given/* plainEntry */.xY)(name, '', location).entry, drafts: [draft] });
}

// EXTERNAL MODULE: ./src/resolve/manifests/manifest.ts
var manifest = __webpack_require__(2456);
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
        readGroup(notation, values, references),
        references === null ? nothing : readGroup(notation, references, values),
    ]);
}
/** @param other the group for the values of the other kind, where people put an item by mistake */
function readGroup(notation, group, other) {
    const { path, keys } = group;
    const form = keys === null ? 'NAME: "text"' : `items with ${keys.name} and ${keys.value}`;
    if (keys !== null)
        return readList(notation, path, form, (at) => readItem(notation, at, { ...group, keys }, other));
    return readData(notation, path, 'map', form, (map) => (0,text_data/* isMap */.j)(map)
        ? joined(Object.keys(map).map((each) => {
            const at = [...path, each];
            const name = notation.key(at);
            const location = notation.document.locateKey(at);
            const written = notation.written(at);
            const key = labelOf(path);
            const part = group.read(notation, {
                name,
                written,
                key,
                location,
                flawLocation: location,
            });
            return name === each ? part : joined([part, renamed(each, name, location)]);
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
    return (read(data) ?? failed((0,manifest/* manifestInvalid */.L)(`${key} is not a ${kind}.`, document.locate(path), fix)));
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
        return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), fix));
    }
    const at = [...path, keys.value];
    const written = notation.written(at);
    const otherKey = other?.keys?.value ?? keys.value;
    const isMisplaced = otherKey !== keys.value && (0,text_data/* valueAt */.f)(document.value, [...path, otherKey]) !== undefined;
    if (other !== null && (written.kind === 'refused' || written.kind === 'absent') && isMisplaced) {
        const home = labelOf(other.path);
        const what = `\`${otherKey}\`, which belongs in ${home}`;
        const fix = `Move ${name} to ${home}.`;
        return read === readValue && written.kind === 'absent'
            ? misplaced(name, { says: `has ${what}`, fix }, location)
            : failed((0,manifest/* manifestInvalid */.L)(`${name} in ${key} has ${what}.`, location, fix));
    }
    const flawLocation = notation.flawAt === 'value' ? document.locate(at) : location;
    return read(notation, { name, written, key, location, flawLocation });
}
const readValue = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text')
        return notation.plain(name, written.text, location);
    if (written.kind === 'made')
        return part_given((0,given/* closedEntry */.r8)(name, written.value, location));
    if (written.kind === 'later')
        return part_given((0,given/* laterEntry */.Du)(name, written.because, location));
    if (written.kind === 'absent')
        return notation.withoutValue(name, location);
    const fix = 'Write the value in double quotes.';
    return failed((0,manifest/* manifestInvalid */.L)(`${name} in ${key} ${written.says}.`, flawLocation, fix));
};
const readReference = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text' && written.text !== '')
        return notation.reference(name, written.text, location);
    if (written.kind === 'made')
        return part_given((0,given/* unavailableEntry */.jc)(name, MADE, location));
    if (written.kind === 'later')
        return part_given((0,given/* laterEntry */.Du)(name, written.because, location));
    const says = `${name} in ${key} has no reference to a secret or parameter.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, flawLocation, 'Write the ARN of a secret or parameter.'));
};
/** No value becomes a reference. */
const MADE = 'has a reference that is made from a parameter of the stack';
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
        key: (path) => String(path.at(-1)),
        written: (path) => writtenText((0,text_data/* valueAt */.f)(document.value, path)),
        unreadable: () => null,
        unusualItem: () => null,
        plain: (name, text, location) => part_given((0,given/* plainEntry */.xY)(name, text, location)),
        reference: (name, text, location) => part_given((0,given/* referenceEntry */._7)(name, text, location)),
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
    const values = [...source, ...CODE, 'CodeConfigurationValues'];
    const port = (0,text_data/* valueAt */.f)(document.value, [...source, ...IMAGE, 'Port']) ??
        (0,text_data/* valueAt */.f)(document.value, [...values, 'Port']);
    return joined([
        { ...nothing, setup: portsOfService(port) },
        (0,text_data/* valueAt */.f)(document.value, origin) === 'REPOSITORY'
            ? failed(readsRepositoryFile(document.locate(origin)))
            : nothing,
        readVariables(notation, [...source, ...IMAGE], spelling),
        readVariables(notation, values, spelling),
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
        return joined([
            {
                ...nothing,
                setup: runtimeAt((0,text_data/* valueAt */.f)(document.value, [...lambda_root(document.value), 'Runtime'])),
            },
            readVariables(textNotation(document), environment, LAMBDA_SPELLING),
        ]);
    const fix = 'Write "Environment": {"Variables": {"NAME": "text"}}.';
    return failed((0,manifest/* manifestInvalid */.L)('Environment is not a map.', document.locate(environment), fix));
}
/** The runtime of a function or a service, such as `nodejs22.x`. */
function runtimeAt(runtime) {
    return typeof runtime === 'string' ? { manifestRuntime: runtime } : {};
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
        { ...nothing, setup: portsOfService((0,text_data/* valueAt */.f)(document.value, ['run', 'network', 'port'])) },
        { ...nothing, setup: runtimeAt((0,text_data/* valueAt */.f)(document.value, ['runtime'])) },
        readVariables(notation, ['run'], apprunner_yaml_SPELLING),
    ]);
}
function structureFailures(document) {
    const fix = 'Write run: with the command that starts the service, and env and secrets in it.';
    const missing = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, ['run']))
        ? []
        : [(0,manifest/* manifestInvalid */.L)('`run` is not a map.', document.locate(['run']), fix)];
    const misplaced = RUN_KEYS.filter((key) => (0,text_data/* valueAt */.f)(document.value, [key]) !== undefined).map((key) => (0,manifest/* manifestInvalid */.L)(`\`${key}\` stands beside \`run\`, and App Runner reads it inside \`run\` only.`, document.locateKey([key]), `Indent \`${key}\` so that it belongs to \`run\`.`));
    return [...missing, ...misplaced];
}

// EXTERNAL MODULE: ./src/resolve/manifests/as-written.ts
var as_written = __webpack_require__(7375);
// EXTERNAL MODULE: ./src/algorithms/own.ts
var own = __webpack_require__(9858);
// EXTERNAL MODULE: ./src/domain/safe-text.ts
var safe_text = __webpack_require__(7115);
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
        message: `The manifest has several containers, and none is named: ${(0,safe_text/* safeNames */.KU)(namesOf(all))}.`,
        fix: 'Name the one that the policy is about: `container` of the environment, --container NAME, or the input `container`.',
        location,
        choices: namesOf(all).filter(safe_text/* isSafeToShow */.qK),
    };
}
function unknown(all, wanted, location) {
    const known = namesOf(all);
    return {
        code: 'CONTAINER_UNKNOWN',
        message: `The manifest has no container${(0,safe_text/* called */.Ab)(wanted)}.${(0,nearest/* didYouMean */.au)(wanted, known)}`,
        fix: `It has: ${(0,safe_text/* safeNames */.KU)(known)}.`,
        location,
    };
}
function namesOf(all) {
    return all.flatMap(({ names }) => names.slice(0, 1));
}

;// CONCATENATED MODULE: ./src/text/yaml-core.ts
const BOOLEAN = /^(true|True|TRUE|false|False|FALSE)$/;
const NUMBER = /^([-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
/** What YAML 1.2 (core schema) makes of a text without quotes; null for a text, and for null itself. */
function coreKind(bare) {
    if (BOOLEAN.test(bare))
        return 'boolean';
    return NUMBER.test(bare) ? 'number' : null;
}

// EXTERNAL MODULE: ./src/resolve/env-files/copies.ts
var copies = __webpack_require__(6326);
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
    summary: 'ECS task definition as `aws ecs register-task-definition` takes it and amazon-ecs-render-task-definition writes it',
    recognises: ([value]) => isDescribed(value) || Array.isArray((0,text_data/* valueAt */.f)(value, ['containerDefinitions'])),
    read: async ([document, ...others], { container, replaced }) => {
        if (document === undefined)
            return toManifest('ecs', nothing);
        const refused = notSent(document, others);
        if (refused !== null)
            return toManifest('ecs', failed(refused));
        return toManifest('ecs', joined([readTask(document, container, replaced), sizeOf(document)]));
    },
};
/**
 * Why the deploy action would not send this file: amazon-ecs-deploy-task-definition 2.6.3 sends an empty request for
 * the output of `describe-task-definition`, and fails at a second document.
 */
function notSent(document, [more]) {
    if (more !== undefined)
        return {
            code: 'MANIFEST_UNSUPPORTED',
            message: 'The file has several YAML documents, and the deploy action takes one.',
            fix: 'Keep each task definition in a file of its own.',
            location: more.locate([]),
        };
    if (!isDescribed(document.value))
        return null;
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The task definition is inside `taskDefinition`, as `aws ecs describe-task-definition` prints it: the deploy action would send nothing of it.',
        fix: 'Print the task definition alone, with `--query taskDefinition`.',
        location: document.locateKey(['taskDefinition']),
    };
}
function sizeOf({ value, locate }) {
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
function readTask(document, wanted, replaced = NONE) {
    const path = ['containerDefinitions'];
    const notation = ecsNotation(document, replaced);
    const containers = containersIn(notation, path, {
        name: 'name',
        essential: 'essential',
        variables: ['environment', 'secrets', 'environmentFiles'],
    }).map((one, index) => ({ ...one, names: [one.name ?? `number ${index + 1}`] }));
    if (containers.length === 0) {
        const fix = 'Write "containerDefinitions": [{"name": "…", "image": "…", "environment": []}].';
        const says = 'containerDefinitions is not a list of containers.';
        return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), fix));
    }
    const choice = choose(containers, obviousOf(containers), wanted, document.locate(path));
    if (!choice.ok)
        return failed(choice.failure);
    const container = choice.chosen.path;
    return joined([
        {
            ...nothing,
            loopback: loopbackOfTask(document, [], container),
            setup: portsOfTask((0,text_data/* valueAt */.f)(document.value, container)),
        },
        readVariables(notation, container, ECS_SPELLING),
        readList(notation, [...container, 'environmentFiles'], 'items with the ARN of a file', (at) => s3File(document.locate(at), (0,text_data/* valueAt */.f)(document.value, [...at, 'value']))),
    ]);
}
/**
 * `environment` wins over files, and an earlier file over a later one (ECS developer guide, "use-environment-file").
 * @param arn the file in S3, as the manifest has it
 */
function s3File(location, arn) {
    const name = nameIn((0,text_data/* isMap */.j)(arn) ? arn['Fn::Sub'] : arn);
    const draft = {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: `takes variables from ${name === null ? 'a file' : (0,safe_text/* safeText */.Hk)(name, 'a file')} in S3 (environmentFiles), which the gate does not read`,
        fix: `Give a copy of the file to the gate with --env-files ${(0,safe_text/* safeText */.Hk)(name ?? '', 'FILE')} (\`env-files\`)${name === null ? '' : ', under the same name'}, or move its variables to \`environment\` and \`secrets\`.`,
        facts: {},
        location,
        voidWith: name,
    };
    return { ...nothing, drafts: [draft] };
}
function nameIn(arn) {
    const name = typeof arn === 'string' ? (0,copies/* baseName */.F)(arn) : '';
    return name === '' || name.includes('$') ? null : name;
}
/**
 * JSON or YAML 1.2 as amazon-ecs-deploy-task-definition 2.6.3 reads it: it makes numbers and booleans of texts without
 * quotes, and drops empty items.
 */
function ecsNotation(document, replaced = NONE) {
    const namesIn = (list) => list === 'environment' || list === 'secrets' ? replaced[list] : NONE.environment;
    const typed = (path) => {
        const bare = document.bare?.(path) ?? null;
        return bare === null ? null : coreKind(bare);
    };
    return {
        ...textNotation(document),
        flawAt: 'value',
        name: (path) => {
            const name = (0,text_data/* valueAt */.f)(document.value, path);
            return typeof name === 'string' && typed(path) === null ? name : null;
        },
        written: (path) => {
            const value = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
            if (value === null)
                return { kind: 'absent' };
            const kind = typed(path);
            if (kind === null)
                return writtenText(value);
            return { kind: 'refused', says: `is a ${kind} without quotes, not a text` };
        },
        // The render action throws away what is no list, and the first item of each name that an input gives.
        unreadable: (path) => namesIn(path.at(-1)).size > 0 && !Array.isArray((0,text_data/* valueAt */.f)(document.value, path))
            ? nothing
            : null,
        unusualItem: (path, nameKey) => {
            const name = (0,text_data/* valueAt */.f)(document.value, [...path, nameKey]);
            if (isEmptyItem((0,text_data/* valueAt */.f)(document.value, path)))
                return nothing;
            if (typeof name !== 'string' || !namesIn(path.at(-2)).has(name))
                return null;
            const list = (0,text_data/* valueAt */.f)(document.value, path.slice(0, -1));
            const first = Array.isArray(list) && list.findIndex((item) => (0,text_data/* valueAt */.f)(item, [nameKey]) === name);
            return first === path.at(-1) ? nothing : null;
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
    return part_given({ entry: (0,given/* plainEntry */.xY)(name, '', location).entry, drafts: [draft] });
}
const NONE = { environment: new Set(), secrets: new Set() };
function isEmptyItem(item) {
    return item === null || ((0,text_data/* isMap */.j)(item) && Object.keys(item).length === 0);
}
function isDescribed(value) {
    return Array.isArray((0,text_data/* valueAt */.f)(value, ['taskDefinition', 'containerDefinitions']));
}

;// CONCATENATED MODULE: ./src/resolve/manifests/ecs-express-answer.ts


/** `service` in the answer of ECS; the document itself for a request, or for an answer without its wrapper. */
function expressRoot(value) {
    const service = (0,text_data/* valueAt */.f)(value, ['service']);
    return ['targetConfiguration', 'activeConfigurations'].some((key) => (0,text_data/* valueAt */.f)(service, [key]) !== undefined)
        ? ['service']
        : [];
}
/**
 * The configuration in an answer of ECS: the target of an update, else the newest active one. Null for a request.
 * (Amazon ECS API reference, ECSExpressGatewayService and UpdatedExpressGatewayService.)
 */
function configurationOf({ value, locate }) {
    const root = expressRoot(value);
    const target = [...root, 'targetConfiguration'];
    if ((0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, target)))
        return { path: target, part: nothing };
    const path = [...root, 'activeConfigurations'];
    const active = (0,text_data/* valueAt */.f)(value, path);
    if (active === undefined)
        return null;
    const list = Array.isArray(active) ? active : [];
    if (list.length <= 1)
        return list.length === 1
            ? { path: [...path, 0], part: nothing }
            : unread('The service has no active configuration.', locate(path));
    const times = list.map(createdAt);
    if (times.some(Number.isNaN))
        return unread('The service has several active configurations without a time.', locate(path));
    const newest = times.indexOf(Math.max(...times));
    const location = locate([...path, newest]);
    return { path: [...path, newest], part: { ...nothing, drafts: [several(list.length, location)] } };
}
/** A time as the command prints it: a text of ISO 8601, or seconds. NaN for others. */
function createdAt(configuration) {
    const time = (0,text_data/* valueAt */.f)(configuration, ['createdAt']);
    if (typeof time === 'number')
        return time * 1000;
    return typeof time === 'string' ? Date.parse(time) : Number.NaN;
}
function several(count, location) {
    return {
        check: 'rollout-in-progress',
        variable: null,
        subject: 'manifest',
        says: `has ${count} active configurations, because a rollout is in progress: the gate checks the newest`,
        fix: 'Print the service again when the rollout has ended.',
        facts: { count },
        location,
    };
}
function unread(message, location) {
    const fix = 'Print the service again when it is active: aws ecs describe-express-gateway-service --service-arn ARN.';
    return { path: null, part: failed({ code: 'MANIFEST_UNSUPPORTED', message, fix, location }) };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/ecs-express.ts









/** The name that ECS gives the only container of a service (ECS developer guide, "Express Mode services"). */
const EXPRESS_CONTAINER = 'Main';
/** Keys at the root of a request or an answer that no other format has. */
const OWN_KEYS = ['primaryContainer', 'targetConfiguration', 'activeConfigurations'];
const ecsExpress = {
    name: 'ecs-express',
    summary: 'ECS Express Mode service as `aws ecs create-express-gateway-service` and `update-express-gateway-service` take it, and `describe-express-gateway-service` prints it',
    recognises: ([value]) => {
        const root = (0,text_data/* valueAt */.f)(value, expressRoot(value));
        const has = (key) => (0,text_data/* valueAt */.f)(root, [key]) !== undefined;
        return OWN_KEYS.some(has) || isUpdate(root) || ecs_express_isFilled((0,text_data/* valueAt */.f)(root, ['taskDefinitionArn']));
    },
    read: async ([document], { container }) => toManifest('ecs', document === undefined ? nothing : readExpress(document, container)),
};
/** A request that changes a service names it by its ARN. */
function isUpdate(request) {
    return (ecs_express_isFilled((0,text_data/* valueAt */.f)(request, ['serviceArn'])) && (0,text_data/* valueAt */.f)(request, ['taskDefinition']) === undefined);
}
function readExpress(document, wanted) {
    const answer = configurationOf(document);
    const root = answer === null ? [] : answer.path;
    if (root === null)
        return answer?.part ?? nothing;
    const service = (0,text_data/* valueAt */.f)(document.value, [...expressRoot(document.value), 'serviceName']);
    const only = { names: [EXPRESS_CONTAINER, ...(ecs_express_isFilled(service) ? [service] : [])] };
    const choice = choose([only], only, wanted, document.locate(root));
    if (!choice.ok)
        return failed(choice.failure);
    const changes = answer === null && isUpdate(document.value);
    return joined([answer?.part ?? nothing, readPrimary(document, root, changes)]);
}
/** @param changes whether the document changes a service, which already has variables */
function readPrimary(document, root, changes) {
    const path = [...root, 'primaryContainer'];
    const definition = [...root, 'taskDefinitionArn'];
    if (ecs_express_isFilled((0,text_data/* valueAt */.f)(document.value, definition)))
        return failed(givesDefinition(document.locate(definition)));
    const container = (0,text_data/* valueAt */.f)(document.value, path) ?? {};
    if (!(0,text_data/* isMap */.j)(container))
        return failed((0,manifest/* manifestInvalid */.L)('primaryContainer is not a map.', document.locate(path), FORM));
    const omitted = ['environment', 'secrets'].filter((key) => !(0,text_data/* valueAt */.f)(container, [key]));
    const unknown = changes && omitted.length > 0;
    return joined([
        unknown ? failed(namesUnknown(omitted, document.locate(path))) : nothing,
        { ...nothing, setup: portsOfService(container.containerPort) },
        readVariables(expressNotation(document), path, ECS_SPELLING),
    ]);
}
const FORM = 'Write "primaryContainer": {"image": "…", "environment": [], "secrets": []}.';
/** For a service that runs a task definition of its own. */
function givesDefinition(location) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The service takes its variables from a task definition, which is not in this file.',
        fix: `Give the task definition as the manifest, with \`container: ${EXPRESS_CONTAINER}\`: aws ecs describe-task-definition --task-definition ARN --query taskDefinition prints it.`,
        location,
    };
}
/** AWS does not document whether an update keeps or clears a list that it omits. */
function namesUnknown(omitted, location) {
    const lists = omitted.join(' and ');
    return {
        code: 'VARIABLE_UNAVAILABLE',
        message: `The update has no ${omitted.join(' and no ')}, and AWS does not document whether the service keeps its own: the names of its variables are not known.`,
        fix: `Write ${lists} in full into primaryContainer, [] for none: aws ecs describe-express-gateway-service prints those of the service.`,
        location,
    };
}
/** The SDK sends what stands in the JSON; ECS leaves out a variable without a value. */
function expressNotation(document) {
    return {
        ...ecsNotation(document),
        unusualItem: () => null,
        withoutValue: (name, location) => part_given({ entry: (0,given/* plainEntry */.xY)(name, '', location).entry, drafts: [ecs_express_dropped(name, location)] }),
    };
}
function ecs_express_dropped(name, location) {
    return {
        check: 'dropped-variable',
        variable: name,
        says: 'has no value in `environment`, and ECS leaves such a variable out',
        fix: 'Give it a value, or remove it from `environment`.',
        facts: {},
        location,
    };
}
function ecs_express_isFilled(text) {
    return typeof text === 'string' && text !== '';
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-express.ts






const DEFINITION = 'TaskDefinitionArn';
/** Reads `PrimaryContainer` of an AWS::ECS::ExpressGatewayService at a path. */
function readPrimaryContainer(notation, path, spelling) {
    const { document } = notation;
    const container = (0,text_data/* valueAt */.f)(document.value, path);
    const definition = [...path.slice(0, -1), DEFINITION];
    if (container === undefined && (0,text_data/* valueAt */.f)(document.value, definition) !== undefined)
        return failed(givesDefinition(document.locate(definition)));
    const unreadable = notation.unreadable(path);
    if (unreadable !== null)
        return unreadable;
    if (!(0,text_data/* isMap */.j)(container)) {
        const says = 'PrimaryContainer is not a map.';
        const fix = 'Write PrimaryContainer with Image, Environment and Secrets.';
        return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), fix));
    }
    return joined([
        { ...nothing, setup: portsOfService(container.ContainerPort) },
        readVariables(notation, path, spelling),
    ]);
}
/** Whether a service runs a task definition of the same template, which is then the resource with the variables. */
function runsOwnDefinition({ document }, id) {
    const definition = (0,text_data/* valueAt */.f)(document.value, ['Resources', id, 'Properties', DEFINITION, 'Ref']);
    if (typeof definition !== 'string')
        return false;
    return (0,text_data/* valueAt */.f)(document.value, ['Resources', definition, 'Type']) === 'AWS::ECS::TaskDefinition';
}

// EXTERNAL MODULE: ./src/resolve/reference.ts
var reference = __webpack_require__(1781);
;// CONCATENATED MODULE: ./src/resolve/manifests/dynamic-reference.ts




const MARK = /\{\{resolve:/;
const WHOLE = /^\{\{resolve:([^:{}]+):([^{}]*)\}\}$/;
const SECURE = /\{\{resolve:ssm-secure:/;
const PARAMETER = /^[A-Za-z0-9_.\-/]+(:\d+)?$/;
const SECRET_NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
/**
 * A text of a template: as it is, unless CloudFormation replaces a dynamic reference in it (CloudFormation
 * user guide, "Get values stored in other services using dynamic references").
 */
function dynamicEntry(name, text, location) {
    if (!MARK.test(text))
        return part_given((0,given/* plainEntry */.xY)(name, text, location));
    if (SECURE.test(text))
        return failed(dynamic_reference_secure(name, location));
    const [whole, store = '', key = ''] = WHOLE.exec(text) ?? [];
    if (whole === undefined) {
        const because = 'is put together from a dynamic reference when the stack is deployed';
        return part_given((0,given/* unavailableEntry */.jc)(name, because, location));
    }
    const reference = store === 'ssm' ? parameter(key) : store === 'secretsmanager' ? secret(key) : null;
    if (reference === null)
        return part_given(malformed(name, location));
    const filled = { kind: 'reference', reference, byTemplate: true };
    return part_given({ entry: { name, given: filled, location }, drafts: [] });
}
/** Whether the text has a dynamic reference. */
function isDynamic(text) {
    return MARK.test(text);
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
function secret(key) {
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
    return { ...(0,given/* unavailableEntry */.jc)(name, because, location), drafts: [draft] };
}
/** CloudFormation allows ssm-secure in no property for variables (user guide, "Get a secure string value"). */
function dynamic_reference_secure(name, location) {
    return (0,manifest/* manifestInvalid */.L)(`${name} refers to a SecureString by ssm-secure, which CloudFormation refuses in variables.`, location, 'Keep the value in Secrets Manager and write {{resolve:secretsmanager:…}}; on ECS and App Runner list the parameter under the secrets instead.');
}

// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var domain_secret = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/resolve/manifests/stack-parameters.ts




const NO_PARAMETERS = new Map();
/** Types whose value is the text itself; a list is no text, and CloudFormation looks others up. */
const TEXT_TYPES = ['String', 'Number'];
/**
 * The text that CloudFormation makes of `Ref` and `Fn::Sub` with parameters alone. Null when a part is not known. The
 * result is a Secret, so that it cannot become a name or a reference.
 */
function filledBy(value, template, parameters) {
    if (!(0,text_data/* isMap */.j)(value) || Object.keys(value).length !== 1)
        return null;
    const lookup = (name) => {
        const type = (0,text_data/* valueAt */.f)(template, ['Parameters', name, 'Type']);
        return TEXT_TYPES.includes(type) ? parameters.get(name) : undefined;
    };
    const [ref, sub] = [(0,own/* ownIn */.o)(value, 'Ref'), (0,own/* ownIn */.o)(value, 'Fn::Sub')];
    const made = typeof ref === 'string' ? lookup(ref) : typeof sub === 'string' ? filled(sub, lookup) : null;
    return made?.read(isDynamic) === false ? made : null;
}
const stack_parameters_MARK = /\$\{(!?)([^}]*)\}/g;
function filled(text, lookup) {
    const marks = [...text.matchAll(stack_parameters_MARK)];
    if (marks.length === 0)
        return null;
    const parts = marks.map(([, literal, name = '']) => literal ? `\${${name}}` : (lookup(name.trim())?.reveal() ?? null));
    if (parts.includes(null))
        return null;
    let next = 0;
    return new domain_secret/* Secret */.z(text.replace(stack_parameters_MARK, () => parts[next++] ?? ''));
}
/** Failures for parameters that the template lacks. Such a name may be a part of a value, so it is not shown. */
function unknownParameters({ value, locate }, parameters) {
    const declared = (0,text_data/* valueAt */.f)(value, ['Parameters']);
    return [...parameters.keys()].flatMap((name, index) => (0,text_data/* isMap */.j)(declared) && Object.hasOwn(declared, name)
        ? []
        : [
            {
                code: 'INPUT_INVALID',
                message: `parameter-overrides has a name (number ${index + 1}) that the template does not declare, and CloudFormation refuses it.`,
                fix: 'Separate Name=value with commas, without blanks beside the =. A line end does not separate; put a value with a comma in double quotes.',
                location: locate(['Parameters']),
            },
        ]);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/template-scalars.ts
/** Booleans of YAML 1.1, which CloudFormation reads: `YES` arrives as `true` (aws-cli#5257, hyp3#2061). */
const TRUE = /^(true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const NULL = /^(~|null|Null|NULL)$/;
const LETTER = /^[yYnN]$/;
/** Numbers of YAML 1.1: also `010` (octal), `1_000` and `12:30` (sexagesimal). */
const template_scalars_NUMBER = /^[-+]?(0b[01_]+|0x[\da-f_]+|\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|(\d[\d_]*\.?|\.\d)[\d_]*(e[-+]?\d+)?|\.(inf|nan))$/i;
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
    if (!template_scalars_NUMBER.test(bare))
        return bare;
    // Java prints doubles under 0.001 with an exponent.
    const steady = STEADY.test(bare) && (Number(bare) === 0 || Math.abs(Number(bare)) >= 0.001);
    return steady ? bare : null;
}
/**
 * A key without quotes, which is a boolean or null too: `NO` is `false`. Other keys stay as they are: SAM's translator,
 * the AWS CLI, cfn-flip and cfn-lint read them with PyYAML, where `y` is a text.
 */
function deployedKey(bare) {
    if (NULL.test(bare))
        return 'null';
    return TRUE.test(bare) || FALSE.test(bare) ? (deployedText(bare) ?? bare) : bare;
}

// EXTERNAL MODULE: ./src/domain/partition.ts
var partition = __webpack_require__(1302);
;// CONCATENATED MODULE: ./src/resolve/manifests/template-values.ts





/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
function functionOf(value) {
    if (!(0,text_data/* isMap */.j)(value))
        return null;
    const keys = Object.keys(value);
    if (keys.length === 1 && keys[0] === 'Ref')
        return 'Ref';
    return keys.find((key) => key.startsWith('Fn::')) ?? null;
}
/** Evaluates the functions of a template whose arguments are known: Ref, Fn::Join and Fn::Sub of pseudo parameters. */
function evaluatorOf(document, stack) {
    /** What a function gives, however many aliases and names repeat it. */
    const known = new Map();
    let made = 0;
    const call = (by, argument) => {
        const written = (0,own/* ownIn */.o)(FUNCTIONS, by)?.(argument, here) ?? later(by);
        made += written.kind === 'text' ? written.text.length : 0;
        return made > MOST_MADE ? later(by) : written;
    };
    const evaluate = (path) => {
        const value = (0,text_data/* valueAt */.f)(document.value, path);
        const by = functionOf(value);
        if (by !== null) {
            const written = known.get(value) ?? call(by, [...path, by]);
            known.set(value, written);
            return written;
        }
        if (typeof value === 'number' || typeof value === 'boolean')
            return bareText(path, `${value}`);
        return typeof value === 'string' ? bareText(path, value) : writtenText(value);
    };
    const bareText = (path, text) => {
        const bare = document.bare(path);
        const deployed = bare === null ? text : deployedText(bare);
        return deployed === null
            ? { kind: 'later', because: UNSTEADY }
            : { kind: 'text', text: deployed };
    };
    const here = { document, stack, evaluate };
    return (path) => settled(evaluate(path));
}
/** Most characters that the functions of a template make together. A template itself has at most 1 MB. */
const MOST_MADE = 4 * 1024 * 1024;
const UNSTEADY = 'stands without quotes and looks like a number or boolean that CloudFormation may write differently';
/** The functions that can be known; the others are known when the stack is deployed. Each gives null when it is not known. */
const FUNCTIONS = {
    Ref: (argument, { document, stack }) => pseudo((0,text_data/* valueAt */.f)(document.value, argument), stack),
    'Fn::Join': (argument, template) => {
        const { document, evaluate } = template;
        const delimiter = (0,text_data/* valueAt */.f)(document.value, [...argument, 0]);
        const list = (0,text_data/* valueAt */.f)(document.value, [...argument, 1]);
        if (typeof delimiter !== 'string' || !Array.isArray(list))
            return null;
        const parts = list.map((_, index) => evaluate([...argument, 1, index]));
        return joinedBy(delimiter, parts.filter(({ kind }) => kind !== 'absent'));
    },
    'Fn::Sub': (argument, template) => {
        const { document, stack, evaluate } = template;
        const whole = (0,text_data/* valueAt */.f)(document.value, argument);
        const text = Array.isArray(whole) ? whole[0] : whole;
        if (typeof text !== 'string')
            return null;
        const own = [...argument, 1];
        const parts = text.split(/(\$\{[^}]*\})/).map((part) => {
            const [, name] = /^\$\{([^}]*)\}$/.exec(part) ?? [];
            if (name === undefined)
                return { kind: 'text', text: part };
            if (name.startsWith('!'))
                return { kind: 'text', text: `\${${name.slice(1)}}` };
            if ((0,text_data/* valueAt */.f)(document.value, [...own, name]) !== undefined)
                return evaluate([...own, name]);
            return pseudo(name, stack) ?? later('Fn::Sub');
        });
        return joinedBy('', parts);
    },
};
function later(by) {
    return { kind: 'later', because: `is made by ${by} when the stack is deployed` };
}
/** Null when it is too long. */
function joinedBy(delimiter, parts) {
    const texts = parts.map((part) => (part.kind === 'text' ? part.text : null));
    const unknown = parts.find(({ kind }) => kind === 'later') ?? parts.find(({ kind }) => kind !== 'text');
    if (unknown !== undefined)
        return unknown;
    const length = texts.reduce((sum, text) => sum + (text?.length ?? 0) + delimiter.length, 0);
    return length > MOST_MADE ? null : { kind: 'text', text: texts.join(delimiter) };
}
/** Stands for the partition until the text around it shows the region. */
const PARTITION = '\u0000partition\u0000';
/** The pseudo parameters (CloudFormation user guide, "Get AWS values using pseudo parameters"); null for other names. */
function pseudo(name, { region }) {
    const ofRegion = (of) => region === null
        ? { kind: 'later', because: `is made from ${String(name)}, and the run has no region` }
        : { kind: 'text', text: of(region) };
    if (name === 'AWS::NoValue')
        return { kind: 'absent' };
    if (name === 'AWS::Region')
        return ofRegion((own) => own);
    if (name === 'AWS::URLSuffix')
        return ofRegion((own) => (0,partition/* partitionOf */.i)(own).domain);
    if (name === 'AWS::Partition')
        return { kind: 'text', text: region === null ? PARTITION : (0,partition/* partitionOf */.i)(region).id };
    if (typeof name === 'string' && LATER.has(name))
        return {
            kind: 'later',
            because: `is made from ${name}, which is known when the stack is deployed`,
        };
    return null;
}
const LATER = new Set([
    'AWS::AccountId',
    'AWS::NotificationARNs',
    'AWS::StackId',
    'AWS::StackName',
]);
/** The region of an ARN shows its partition. */
function settled(written) {
    if (written.kind !== 'text' || !written.text.includes(PARTITION))
        return written;
    const text = written.text.replaceAll(new RegExp(`arn:${PARTITION}(:[a-z0-9-]+:([a-z0-9-]+):)`, 'g'), (_, rest, region) => `arn:${(0,partition/* partitionOf */.i)(region).id}${rest}`);
    if (!text.includes(PARTITION))
        return { kind: 'text', text };
    return { kind: 'later', because: 'is made from AWS::Partition, and the run has no region' };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-notation.ts









/** A template: texts may be functions, conditions and dynamic references, which the deploy of the stack replaces. */
function cloudFormationNotation(document, stack, parameters = NO_PARAMETERS) {
    const evaluate = evaluatorOf(document, stack);
    return {
        ...textNotation(document),
        name: (path) => nameAt(document, evaluate, path),
        key: (path) => {
            const bare = document.bareKey(path);
            return bare === null ? String(path.at(-1)) : deployedKey(bare);
        },
        written: (path) => {
            const made = filledBy((0,text_data/* valueAt */.f)(document.value, path), document.value, parameters);
            return made === null ? evaluate(path) : { kind: 'made', value: made };
        },
        unreadable: (path) => unreadable(document, evaluate, path),
        unusualItem: (path, nameKey) => unusualItem(document, evaluate, path, nameKey),
        plain: dynamicEntry,
        reference: (name, text, location) => {
            if (!isDynamic(text))
                return part_given((0,given/* referenceEntry */._7)(name, text, location));
            const because = 'has a reference that CloudFormation puts together when the stack is deployed';
            return part_given((0,given/* laterEntry */.Du)(name, because, location));
        },
    };
}
/** A name as a text; null when it is made by a function that is not known yet. */
function nameAt(document, evaluate, path) {
    const bare = document.bare(path);
    if (bare !== null)
        return deployedKey(bare);
    const name = evaluate(path);
    return name.kind === 'text' ? name.text : null;
}
/** A function on the way to a list or map may make any names. */
function unreadable(document, evaluate, path) {
    for (let length = 1; length <= path.length; length += 1) {
        const here = path.slice(0, length);
        const value = (0,text_data/* valueAt */.f)(document.value, here);
        const by = functionOf(value);
        if (by !== null)
            return evaluate(here).kind === 'absent' ? nothing : failed(unknownNames(document, here, by));
    }
    if ((0,text_data/* valueAt */.f)(document.value, path) !== null)
        return null;
    const says = `${String(path.at(-1))} is null, and CloudFormation refuses it.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), 'Give it a value, or remove it.'));
}
/** The names of a condition are known, its values are not. A function may make any names. */
function unusualItem(document, evaluate, path, nameKey) {
    const names = conditionalNames(document, evaluate, path, nameKey);
    if (names !== null) {
        const because = 'depends on a condition of the stack';
        const location = document.locate(path);
        return part_given(...names.map((name) => (0,given/* laterEntry */.Du)(name, because, location)));
    }
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const isMade = nameAt(document, evaluate, [...path, nameKey]) === null;
    const by = functionOf(item) ?? (isMade ? functionOf((0,text_data/* valueAt */.f)(item, [nameKey])) : null);
    return by === null ? null : failed(unknownNames(document, path, by));
}
/** The names that a Fn::If may give, none for AWS::NoValue; null when it is something else. */
function conditionalNames(document, evaluate, path, nameKey) {
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    if (functionOf(item) === 'Ref')
        return evaluate(path).kind === 'absent' ? [] : null;
    const branches = (0,text_data/* valueAt */.f)(item, ['Fn::If']);
    if (!Array.isArray(branches) || branches.length !== 3)
        return null;
    const names = [1, 2].map((place) => {
        const branch = [...path, 'Fn::If', place];
        const name = nameAt(document, evaluate, [...branch, nameKey]);
        return name === null ? conditionalNames(document, evaluate, branch, nameKey) : [name];
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

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation.ts
















const cloudformation = {
    name: 'cloudformation',
    summary: 'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and Express Mode services, App Runner services',
    recognises: ([value]) => {
        const resources = (0,text_data/* valueAt */.f)(value, ['Resources']);
        return (0,text_data/* isMap */.j)(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)));
    },
    read: async ([document], { container, region, parameters = NO_PARAMETERS }) => {
        if (document === undefined)
            return toManifest('lambda', nothing);
        const unknown = failed(...unknownParameters(document, parameters));
        const target = findTarget(document, container, { region }, parameters);
        return 'read' in target
            ? toManifest(target.platform, joined([target.read(), unknown]))
            : toManifest('lambda', joined([target, unknown]));
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
        lone(id, 'lambda', ['Environment'], (path) => joined([runtimeOf(notation, path), readVariables(notation, path, LAMBDA_SPELLING)])),
    ],
    'AWS::Serverless::Function': (notation, id) => [
        lone(id, 'lambda', ['Environment'], (path) => joined([runtimeOf(notation, path), samVariables(notation, path)])),
    ],
    'AWS::AppRunner::Service': (notation, id) => [
        lone(id, 'app-runner', ['SourceConfiguration'], (path) => readSource(withValues(notation), path, APP_RUNNER_PROPERTIES)),
    ],
    'AWS::ECS::TaskDefinition': containers,
    'AWS::ECS::ExpressGatewayService': (notation, id) => runsOwnDefinition(notation, id)
        ? []
        : [
            lone(id, 'ecs', ['PrimaryContainer'], (path) => readPrimaryContainer(withValues(notation), path, ECS_PROPERTIES)),
        ],
};
/** The resource or container that is meant, or why the gate cannot tell. */
function findTarget(document, wanted, stack, parameters) {
    const location = document.locate(['Resources']);
    const notation = cloudFormationNotation(document, stack, parameters);
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
    const { document } = notation;
    return joined([
        {
            ...nothing,
            loopback: loopbackOfTask(document, container.slice(0, -2), container),
            setup: portsOfTask((0,text_data/* valueAt */.f)(document.value, container)),
        },
        readVariables(withValues(notation), container, ECS_PROPERTIES),
        readFiles(notation, [...container, 'EnvironmentFiles']),
    ]);
}
/** `Runtime` beside the environment of a function. */
function runtimeOf({ document }, environment) {
    const runtime = (0,text_data/* valueAt */.f)(document.value, [...environment.slice(0, -1), 'Runtime']);
    return { ...nothing, setup: runtimeAt(runtime) };
}
/** An item may be made by the template, and then the name of its file is not known. */
function readFiles({ document, unreadable, written }, path) {
    const list = (0,text_data/* valueAt */.f)(document.value, path);
    if (list === undefined)
        return nothing;
    const failure = unreadable(path);
    if (failure !== null)
        return failure;
    if (!Array.isArray(list))
        return s3File(document.locate(path), null);
    const items = list.flatMap((_, index) => {
        const at = [...path, index];
        const isNone = written(at).kind === 'absent';
        return isNone ? [] : s3File(document.locate(at), (0,text_data/* valueAt */.f)(document.value, [...at, 'Value']));
    });
    return joined(items);
}
/** Lists of variables, where CDK writes a name alone for a value that is undefined. */
function withValues(notation) {
    return {
        ...notation,
        written: (path) => (0,text_data/* valueAt */.f)(notation.document.value, path) === undefined
            ? { kind: 'absent' }
            : notation.written(path),
        withoutValue: leftOut,
    };
}
function leftOut(name, location) {
    const draft = {
        check: 'dropped-variable',
        variable: name,
        says: 'has no value in the template, so the container starts without it',
        fix: 'Give it a value, or remove it from the template. CDK writes a name alone for a value that is undefined.',
        facts: {},
        location,
    };
    return part_given({ entry: (0,given/* plainEntry */.xY)(name, '', location).entry, drafts: [draft] });
}
/** A function adds its own variables to those of Globals and wins (SAM developer guide, "Globals section"). */
function samVariables(notation, environment) {
    const place = [...environment, 'Variables'];
    const variables = (0,text_data/* valueAt */.f)(notation.document.value, place);
    const own = new Set(Object.keys((0,text_data/* isMap */.j)(variables) ? variables : {}).map((name) => notation.key([...place, name])));
    const globals = {
        ...notation,
        written: (path) => (own.has(notation.key(path)) ? { kind: 'absent' } : notation.written(path)),
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
        failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), 'Write a list of containers.')));
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

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/resolve/dockerfile/inherited.ts + 3 modules
var dockerfile_inherited = __webpack_require__(6811);
// EXTERNAL MODULE: ./src/resolve/manifests/compose-service.ts
var compose_service = __webpack_require__(9931);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose-build.ts






/** A repository, or a path that only Compose can make. */
const ELSEWHERE = /:\/\/|^git@|\.git(#|$)|\$/;
/**
 * What the service gets from the image that Compose builds for it (Compose Build Specification). A Dockerfile that is
 * not there says nothing: the image may be built elsewhere.
 */
async function readBuild(layers, readBeside) {
    const builds = layers.flatMap((layer) => {
        const build = (0,text_data/* valueAt */.f)(layer.document.value, [...layer.path, 'build']) ?? null;
        return build === null ? [] : [{ layer, build: (0,text_data/* isMap */.j)(build) ? build : { context: build } }];
    });
    const last = builds.at(-1);
    const setup = { buildsAtStart: layers.some(buildsAtStart) };
    if (last === undefined)
        return { ...nothing, setup };
    const { document, folder, path } = last.layer;
    const { context = '.', dockerfile = 'Dockerfile', target = null, args: written } = last.build;
    const args = argsOf(written);
    const build = { target: typeof target === 'string' ? target : null, args };
    const buildArgs = { ...setup, buildArgs: [...args.keys()] };
    const inline = last.build.dockerfile_inline;
    const file = document.locate([]).file;
    if (typeof inline === 'string') {
        const { inherited, setup: image } = (0,dockerfile_inherited/* fromDockerfile */.Z)(inline, file, build);
        const location = document.locate([...path, 'build', 'dockerfile_inline']);
        const placed = inherited.map((entry) => ({ ...entry, origin: { ...entry.origin, location } }));
        return { ...nothing, inherited: placed, setup: { ...image, ...buildArgs } };
    }
    const names = [context, dockerfile];
    if (!names.every((name) => typeof name === 'string' && !ELSEWHERE.test(name)))
        return { ...nothing, setup: buildArgs };
    const name = (0,posix_.join)(folder, `${context}`, `${dockerfile}`);
    try {
        const text = await readBeside(name);
        const { inherited, setup: image } = (0,dockerfile_inherited/* fromDockerfile */.Z)(text, (0,posix_.join)((0,posix_.dirname)(file), name), build);
        return { ...nothing, inherited, setup: { ...image, ...buildArgs } };
    }
    catch (thrown) {
        const isThere = !(thrown instanceof errors/* GateError */.ue) || !ABSENT.includes(thrown.failure.code);
        return { ...(isThere ? failed((0,compose_service/* unreadable */.O$)(thrown, name)) : nothing), setup: buildArgs };
    }
}
const ABSENT = ['FILE_NOT_FOUND', 'FILE_EMPTY'];
/** `npm run dev`, `yarn build && yarn start`: the container builds its sources itself. */
function buildsAtStart({ document, path }) {
    const words = ['command', 'entrypoint'].map((key) => (0,text_data/* valueAt */.f)(document.value, [...path, key]));
    return /\b(dev|build|develop|serve|vite|react-scripts)\b/.test(words.flat().join(' '));
}
/** `args`, a map or a list. Null for a text that Compose makes or takes from its shell. */
function argsOf(written) {
    const pairs = (0,text_data/* isMap */.j)(written)
        ? Object.entries(written)
        : (Array.isArray(written) ? written : []).map((item) => {
            const [name = '', ...rest] = String(item).split('=');
            return [name, rest.length === 0 ? null : rest.join('=')];
        });
    return new Map(pairs.map(([name, value]) => {
        const isKnown = value !== null && typeof value !== 'object' && !/\$/.test(String(value));
        return [name, isKnown ? String(value) : null];
    }));
}

// EXTERNAL MODULE: ./src/resolve/manifests/compose-env-file.ts
var compose_env_file = __webpack_require__(6498);
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
    const number = /^[-+.\d]/.test(source) ? go_yaml_numberOf(source.replaceAll('_', '')) : null;
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
function go_yaml_numberOf(text) {
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
async function readOne({ document, folder, root }, path, readBeside, lookup) {
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
        return stop((0,manifest/* manifestInvalid */.L)('env_file has a path that is not a text.', location, WRITE));
    if (format !== '' && format !== 'raw')
        return stop((0,manifest/* manifestInvalid */.L)('env_file has a format that Compose does not know.', location, WRITE));
    const name = (0,as_written/* literalPath */.l1)(written);
    if (name.kind === 'made')
        return stop((0,as_written/* madePath */.bs)('The path of env_file', name.written, location));
    const inside = (0,posix_.isAbsolute)(name.text) ? name.text : (0,posix_.join)(folder, name.text);
    const file = (0,posix_.isAbsolute)(name.text) ? name.text : (0,posix_.join)(root, inside);
    try {
        const text = await readBeside(inside);
        const read = format === 'raw' ? compose_env_file/* readRawEnvFile */.Y : compose_env_file/* readEnvFile */.S;
        return read(text, file, lookup);
    }
    catch (thrown) {
        const failure = (0,compose_service/* unreadable */.O$)(thrown, inside);
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
    return failed((0,manifest/* manifestInvalid */.L)('environment is neither a map nor a list.', document.locate(path), fix));
}
function readPair(document, map, name, lookup) {
    const path = [...map, name];
    const location = document.locateKey(path);
    if (name === '')
        return failed(nameless(location));
    const scalar = scalarAt(document, path);
    if (scalar === null || scalar.kind === 'endless') {
        const says = `${name} in environment is neither a text nor a number, and Compose refuses it.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Put the value in double quotes.'));
    }
    if (scalar.kind === 'null')
        return part_given(fromShell(name, lookup, location));
    if (scalar.kind === 'moment')
        return part_given((0,given/* unavailableEntry */.jc)(name, 'is a date without quotes, which Compose rewrites', location));
    return interpolated(name, (0,compose_interpolation/* interpolate */.G)(scalar.text, lookup), location);
}
function compose_environment_readItem(document, path, lookup) {
    const location = document.locate(path);
    const scalar = scalarAt(document, path);
    if (scalar?.kind !== 'text') {
        const says = 'An item of environment is not a text, and Compose refuses the list.';
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write - NAME=text.'));
    }
    const key = (0,as_written/* literalName */.xz)(scalar.text);
    // The name is not known, so the value is of no use.
    if (key.kind === 'made')
        return part_given((0,given/* unavailableEntry */.jc)(key.written, 'has a made name', location));
    const { text: name } = key;
    if (name === '' || name.trimEnd() !== name)
        return failed(nameless(location));
    const [written = ''] = scalar.text.split('=', 1);
    if (written === scalar.text)
        return part_given(fromShell(name, lookup, location));
    const value = (0,compose_interpolation/* interpolate */.G)(scalar.text.slice(written.length + 1), lookup);
    return interpolated(name, value, location);
}
/** An entry from an interpolated text. */
function interpolated(name, text, location) {
    if (text.kind === 'text')
        return part_given(named((0,given/* closedEntry */.r8)(name, text.text, location, text.handedOn)));
    if (text.kind === 'missing') {
        const words = (0,compose_interpolation/* unsetWords */.j)(name, text.marks);
        // Without braces the `$` is often a part of a password, and Compose cuts it whatever the run gives.
        const bare = text.marks.some((mark) => mark.name === null);
        const { because, fix } = words;
        const entry = bare
            ? (0,given/* sealedEntry */.ld)(name, words, location)
            : (0,given/* unavailableEntry */.jc)(name, because, location, fix);
        return part_given(named(entry));
    }
    const says = `${name} in environment has a $ that Compose cannot read.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write $$ for a $ that means itself.'));
}
/** A name without a value: Compose takes the value from its shell or .env. */
function fromShell(name, lookup, location) {
    const text = lookup(name);
    return named(text instanceof domain_secret/* Secret */.z
        ? (0,given/* closedEntry */.r8)(name, text, location, true)
        : (0,given/* unavailableEntry */.jc)(name, 'takes its value from the shell of Compose, and the gate does not have it', location));
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
    return (0,manifest/* manifestInvalid */.L)(says, location, 'Write NAME=text, without blanks around the =.');
}

// EXTERNAL MODULE: ./src/resolve/manifests/compose-files.ts
var compose_files = __webpack_require__(8239);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose.ts












const compose = {
    name: 'compose',
    summary: 'Docker Compose file, as `docker compose up` reads it',
    mergesKeys: true,
    recognises: ([value]) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['services'])) &&
        Object.values((0,text_data/* valueAt */.f)(value, ['services']) ?? {}).every(isService) &&
        ['apiVersion', 'Resources'].every((key) => (0,text_data/* valueAt */.f)(value, [key]) === undefined),
    read: async ([document, ...others], context) => {
        if (document === undefined)
            return toManifest('compose', nothing);
        if (others.length > 0)
            return toManifest('compose', failed(severalDocuments(document)));
        const files = await (0,compose_files/* composeFiles */.ml)(document, context);
        const part = await compose_readService(files.value, document, context);
        return toManifest('compose', { ...part, failures: [...files.failures, ...part.failures] });
    },
};
function isService(value) {
    return value === null || (0,text_data/* isMap */.j)(value);
}
/** @param documents the manifest, and the files that are merged over it */
async function compose_readService(documents, document, context) {
    const servicesOf = (one) => Object.keys((0,text_data/* valueAt */.f)(one.value, ['services']) ?? {});
    const services = [...new Set(documents.flatMap(servicesOf))];
    const all = services.map((name) => ({ names: [name] }));
    const location = document.locateKey(['services']);
    const only = all.length === 1 ? (all[0] ?? null) : null;
    const wanted = context.container;
    if (included(document) && (all.length === 0 || (wanted !== null && !services.includes(wanted))))
        return failed(elsewhere(document));
    if (all.length === 0)
        return failed((0,manifest/* manifestInvalid */.L)('There is no service.', location, 'Write services: { NAME: … }.'));
    const choice = choose(all, only, wanted, location);
    if (!choice.ok)
        return failed(choice.failure);
    const path = ['services', ...choice.chosen.names.slice(0, 1)];
    const holders = documents.filter((one) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(one.value, path)));
    if (holders.length === 0) {
        const says = 'The service is empty, and Compose refuses it.';
        return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), 'Give it an image or a build.'));
    }
    const root = (0,posix_.dirname)(location.file);
    // Compose follows `extends` in each file before it merges the files.
    const layers = await Promise.all(holders.map((holder) => (0,compose_service/* layersOf */.w)({ document: holder, path, folder: '', root }, context.readBeside)));
    const shell = await shellOf(document, context);
    const part = await readLayers(layers.flatMap(({ value }) => value), context, shell.value);
    const failures = [...layers.flatMap((one) => one.failures), ...shell.failures, ...part.failures];
    return { ...part, failures };
}
/** `environment` wins over every `env_file` (Docker Compose manual, "Environment variables precedence"). */
async function readLayers(layers, { readBeside }, shell) {
    const counting = (0,compose_files/* countingLayers */.y$)(layers, 'environment');
    const parts = counting.map((layer, index) => {
        const removed = new Set(counting.slice(index).flatMap(compose_files/* resetNames */.yC));
        const part = readEnvironment(layer.document, [...layer.path, 'environment'], shell);
        return { ...part, noted: part.noted.filter((one) => !removed.has(nameOf(one))) };
    });
    const environment = overridden(parts.map(({ noted }) => noted));
    const own = new Map(environment.map(({ entry }) => [entry.name, entry.given]));
    // Files see the shell first, then the service's own variables.
    const files = await readEnvFiles((0,compose_files/* countingLayers */.y$)(layers, 'env_file'), readBeside, (name) => {
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
        : interpolated(name, value.kind === 'text' ? { ...value, handedOn: true } : value, location));
    const { failures } = joined(parts);
    const setup = portsOfCompose(layers.map(({ document, path }) => (0,text_data/* valueAt */.f)(document.value, path)));
    return joined([
        await readBuild(layers, readBeside),
        { ...nothing, setup, failures: [...files.failures, ...failures] },
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
        const failure = (0,compose_service/* unreadable */.O$)(thrown, '.env');
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
/** The last key of a path as kubectl makes it a text: `NO` is `false`, and `010` is `8`. Null when kubectl refuses it. */
function keyAt(document, path) {
    const bare = document.bareKey(path);
    if (bare === null)
        return String(path.at(-1));
    if (OLD_BOOLEAN.test(bare))
        return String(/^(y|on)/i.test(bare));
    const scalar = goScalar(bare);
    if (scalar.kind === 'null')
        return null;
    if (scalar.kind === 'endless')
        return bare.toLowerCase().replace('+', '');
    if (scalar.kind === 'number')
        return numberKey(scalar.text);
    return scalar.kind === 'boolean' ? scalar.text : String(path.at(-1));
}
/** sigs.k8s.io/yaml knows whole numbers of 64 bits with a sign only. */
function numberKey(text) {
    if (text === '-0')
        return '0';
    return /^\d+$/.test(text) && BigInt(text) >= 2n ** 63n ? null : text;
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
        mergedBy: below.mergedBy === null ? null : above.mergedBy,
        drafts: [...below.drafts, ...above.drafts],
    };
}
function none(failures = []) {
    return {
        entries: new Map(),
        extracts: [],
        unknown: null,
        failures,
        mergedBy: null,
        drafts: [],
    };
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
    return [failed((0,manifest/* manifestInvalid */.L)(`${key} is not a list.`, document.locate(path), fix))];
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
        return failed((0,manifest/* manifestInvalid */.L)('An item of envFrom names no source.', location, fix));
    }
    const kind = SOURCES[key];
    const prefix = textOr(document, [...path, 'prefix'], '');
    const source = find(kind, name);
    if (source === null)
        return { ...nothing, drafts: [kubernetes_environment_unread(kind, name, location)] };
    const extracts = source.extracts.map(({ reference, location: place }) => {
        const all = { kind: 'expansion', prefix, reference };
        return { entry: { name: `${prefix}*`, given: all, location: place }, drafts: [] };
    });
    const entries = [...source.entries.values()].map((one) => kubernetes_environment_named({
        entry: { name: prefix + one.key, given: one.given, location: one.location },
        drafts: [],
    }));
    const drafts = source.unknown === null ? [] : [kubernetes_environment_unread(kind, name, location)];
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
    const refused = (says, fix) => failed((0,manifest/* manifestInvalid */.L)(says, location, fix));
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
        const part = said(name, { kind: 'plain', value: new domain_secret/* Secret */.z(text.text) }, location);
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
        return said(name, { kind: 'unavailable', because: 'is set from the pod itself', later: true }, location);
    if (has('fileKeyRef'))
        return because('is read from a file of the pod');
    const ref = has('secretKeyRef') ? 'secretKeyRef' : 'configMapKeyRef';
    const kind = ref === 'secretKeyRef' ? 'Secret' : 'ConfigMap';
    const from = textOr(document, [...path, ref, 'name'], '');
    const key = textOr(document, [...path, ref, 'key'], '');
    if (from === '' || key === '') {
        const fix = 'Write valueFrom: { secretKeyRef: { name: NAME, key: KEY } }.';
        return failed((0,manifest/* manifestInvalid */.L)(`valueFrom of ${name} names no source.`, location, fix));
    }
    const source = find(kind, from);
    if (source === null)
        return because(`comes from ${kind}${(0,safe_text/* called */.Ab)(from)}, which is not in this file`);
    const found = keyOf(source, key);
    if (found !== null)
        return said(name, found, location);
    // Without the key the variable is left out, and one of envFrom stays.
    if ((0,text_data/* valueAt */.f)(value, [ref, 'optional']) === true)
        return nothing;
    const says = `${kind} ${(0,safe_text/* safeText */.Hk)(from, 'NAME')} has no key${(0,safe_text/* called */.Ab)(key)}, which ${name} takes, and the container would not start.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Add the key, or correct its name.'));
}
function said(name, what, location) {
    return part_given(kubernetes_environment_named({ entry: { name, given: what, location }, drafts: [] }));
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
function kubernetes_environment_unread(kind, name, location) {
    return {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: `takes variables from ${kind}${(0,safe_text/* called */.Ab)(name)} (envFrom), which is not in this file, or not all of it`,
        fix: `Put ${kind} ${(0,safe_text/* safeText */.Hk)(name, 'NAME')} or its ExternalSecret into the same file, or give the variables to the gate with --secret, --var or --env-files.`,
        facts: {},
        location,
        voidWith: name,
    };
}
/** Variables that the kubelet sets for every Service of the namespace (Kubernetes, "Service", discovery). */
const SERVICE_VARIABLE = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?)$/;

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-service-links.ts




/** An address of the form of a cluster IP. The real one is known only in the cluster; checks of the form do not need it. */
const ANY_CLUSTER_IP = '10.96.0.10';
/**
 * The variables that the kubelet makes for each Service of the pod's namespace, unless `enableServiceLinks: false`
 * (Kubernetes, "Accessing the Service: Environment Variables"; kubelet 1.0 and later, envvars.FromServices).
 */
function serviceLinks(objects, workload, pod) {
    if ((0,text_data/* valueAt */.f)(workload.document.value, [...pod, 'enableServiceLinks']) === false)
        return [];
    return objects
        .filter(({ kind, api, namespace }) => {
        return kind === 'Service' && api === 'v1' && namespace === workload.namespace;
    })
        .flatMap(linksOf);
}
/** A headless Service and an ExternalName have no address, so they make no variable. */
function linksOf(service) {
    const { document, path, name } = service;
    const at = (...keys) => textOr(document, [...path, 'spec', ...keys], '');
    const ports = listAt(document.value, [...path, 'spec', 'ports']).flatMap((port) => {
        const number = Number((0,text_data/* valueAt */.f)(port, ['port']));
        const protocol = String((0,text_data/* valueAt */.f)(port, ['protocol']) ?? 'TCP');
        const label = (0,text_data/* valueAt */.f)(port, ['name']);
        return Number.isInteger(number)
            ? [{ number, protocol, label: typeof label === 'string' ? label : null }]
            : [];
    });
    const [first] = ports;
    if (at('clusterIP') === 'None' || at('type') === 'ExternalName' || first === undefined)
        return [];
    const host = at('clusterIP') || ANY_CLUSTER_IP;
    const base = variableWord(name);
    const urlOf = ({ number, protocol }) => `${protocol.toLowerCase()}://${host.includes(':') ? `[${host}]` : host}:${number}`;
    const links = [
        [`${base}_SERVICE_HOST`, host],
        [`${base}_SERVICE_PORT`, `${first.number}`],
        ...ports.flatMap(({ number, label }) => label === null ? [] : [[`${base}_SERVICE_PORT_${variableWord(label)}`, `${number}`]]),
        [`${base}_PORT`, urlOf(first)],
        ...ports.flatMap((port) => {
            const prefix = `${base}_PORT_${port.number}_${port.protocol.toUpperCase()}`;
            return [
                [prefix, urlOf(port)],
                [`${prefix}_PROTO`, port.protocol.toLowerCase()],
                [`${prefix}_PORT`, `${port.number}`],
                [`${prefix}_ADDR`, host],
            ];
        }),
    ];
    const origin = {
        source: 'platform',
        locator: 'Kubernetes, for a Service',
        location: placeOf(service, 'metadata', 'name'),
    };
    return links.map(([link, text]) => ({
        name: link,
        origin,
        given: { kind: 'plain', value: new domain_secret/* Secret */.z(text) },
    }));
}
function variableWord(name) {
    return name.toUpperCase().replaceAll('-', '_');
}

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
        return `comes from ${kind}${(0,safe_text/* called */.Ab)(name)}, which is not AWS`;
    const text = (key) => textOr(store.document, [...at, key], '');
    const region = text('region') || null;
    const service = text('service');
    if (service === 'SecretsManager')
        return secretsManager(region, text('prefix'));
    if (service === 'ParameterStore')
        return parameterStore(region, text('prefix'));
    return `comes from ${kind}${(0,safe_text/* called */.Ab)(name)}, whose service the gate does not know`;
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
            ...(property !== null && { reading: { by: 'property' } }),
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
 * The Secret or ConfigMap that an ExternalSecret makes (external-secrets.io, API of ExternalSecret v1 and v1beta1);
 * null when it makes another one. `data` wins over `dataFrom`.
 */
function externalSource(object, wanted, objects) {
    const { document, path, api, kind } = object;
    if (kind !== 'ExternalSecret' || !api.startsWith('external-secrets.io/'))
        return null;
    const made = madeBy(object);
    if (made === null || made.kind !== wanted.kind || made.name !== wanted.name)
        return null;
    const fetched = [...readDataFrom(object, objects), external_secret_readData(object, objects)].reduce(over);
    const policy = textOr(document, [...path, 'spec', 'target', 'creationPolicy'], '');
    const location = document.locate([...path, 'spec', 'target', 'creationPolicy']);
    const mergedBy = policy === 'Merge' ? { name: object.name, location } : null;
    return { ...templated(object, fetched), mergedBy };
}
/** What it makes: a Secret, or a ConfigMap by `target.manifest`. Null when it makes nothing that a container can take. */
function madeBy({ document, path, name }) {
    const target = [...path, 'spec', 'target'];
    const text = (...below) => textOr(document, [...target, ...below], '');
    if (text('creationPolicy') === 'None')
        return null;
    const own = text('name') || name;
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, [...target, 'manifest'])))
        return { kind: 'Secret', name: own };
    const isConfigMap = text('manifest', 'apiVersion') === 'v1' && text('manifest', 'kind') === 'ConfigMap';
    return isConfigMap ? { kind: 'ConfigMap', name: own } : null;
}
/** `conversionStrategy`, External Secrets' words and ours. */
const CONVERSIONS = {
    Default: 'default',
    Unicode: 'unicode',
    None: 'none',
};
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
            (0,manifest/* manifestInvalid */.L)(`An item of data of ExternalSecret ${name} has no secretKey.`, document.locate([...at, wrong]), 'Write { secretKey: KEY, remoteRef: { key: NAME } }.'),
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
        const rewrite = (0,text_data/* valueAt */.f)(item, ['rewrite']) ?? [];
        const simple = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(item, ['extract'])) && Array.isArray(rewrite) && rewrite.length === 0;
        const strategy = textOr(document, [...at, index, 'extract', 'conversionStrategy'], '');
        const conversion = (0,own/* ownIn */.o)(CONVERSIONS, strategy || 'Default');
        if (conversion === undefined)
            return unknown;
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
                    reference: { ...given.reference, reading: { by: 'extract', conversion } },
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
/**
 * A template replaces all keys, unless it has mergePolicy: Merge (ApplyTemplate). One without a key hands on all, except
 * for a ConfigMap (renderTemplatedManifest).
 */
function templated(object, fetched) {
    const { document, path, name } = object;
    const at = [...path, 'spec', 'target', 'template'];
    const data = (0,text_data/* valueAt */.f)(document.value, [...at, 'data']);
    const from = (0,text_data/* valueAt */.f)(document.value, [...at, 'templateFrom']) ?? [];
    const names = Object.keys((0,text_data/* isMap */.j)(data) ? data : {});
    const asManifest = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, [...path, 'spec', 'target', 'manifest']));
    const hasTemplate = (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, at));
    const hasFrom = !Array.isArray(from) || from.length > 0;
    const isEmpty = names.length === 0 && !hasFrom;
    if (!hasTemplate || (isEmpty && !asManifest))
        return fetched;
    const because = `is made by the template of ExternalSecret ${name}`;
    const entries = names.map((each) => {
        const here = [...at, 'data', each];
        const text = textOr(document, here, '');
        const key = keyAt(document, here) ?? each;
        return [
            key,
            { key, given: templateGives(text, fetched, because), location: document.locateKey(here) },
        ];
    });
    const merges = !asManifest && textOr(document, [...at, 'mergePolicy'], '') === 'Merge';
    const below = merges ? fetched : none(fetched.failures);
    return {
        ...below,
        entries: new Map([...below.entries, ...entries]),
        unknown: hasFrom ? because : below.unknown,
    };
}
/** Reads texts without marks and a single `{{ .key }}`; only Go can run other templates. */
function templateGives(text, fetched, because) {
    if (!text.includes('{{'))
        return { kind: 'plain', value: new domain_secret/* Secret */.z(text) };
    const [, key] = /^\{\{-?\s*\.([A-Za-z_]\w*)\s*-?\}\}$/.exec(text) ?? [];
    const given = key === undefined ? null : keyOf(fetched, key);
    return given ?? { kind: 'unavailable', because };
}
function notList(key, name, location) {
    const fix = `Write ${key} as a list.`;
    return (0,manifest/* manifestInvalid */.L)(`${key} of ExternalSecret ${name} is not a list.`, location, fix);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-sources.ts







/** Reads each source once, so that a mistake in it is reported once. */
function sourcesFor(objects, namespace) {
    const known = new Map();
    const near = objects.filter((one) => one.namespace === null || namespace === null || one.namespace === namespace);
    const find = (kind, name) => {
        const key = `${kind}/${name}`;
        const source = known.has(key) ? known.get(key) : kubernetes_sources_readSource(near, { kind, name });
        known.set(key, source ?? null);
        return source ?? null;
    };
    const found = () => [...known.values()].flatMap((source) => source ?? []);
    const problems = () => ({
        failures: found().flatMap(({ failures }) => failures),
        drafts: found().flatMap(({ drafts }) => drafts),
    });
    return { find, problems };
}
function kubernetes_sources_readSource(objects, { kind, name }) {
    const sources = objects.flatMap((object) => {
        if (object.api === 'v1' && object.kind === kind && object.name === name)
            return [kind === 'Secret' ? readSecret(object) : readMap(object, 'data', asText)];
        return externalSource(object, { kind, name }, objects) ?? [];
    });
    if (sources.length === 0)
        return null;
    const first = sources.filter(({ mergedBy }) => mergedBy === null);
    const source = [...first, ...sources.filter(({ mergedBy }) => mergedBy !== null)].reduce(over);
    return source.mergedBy === null ? source : addedTo({ kind, name }, source, source.mergedBy);
}
/** The object in the cluster may have other keys. */
function addedTo({ kind, name }, source, { name: by, location }) {
    const draft = {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: `takes variables from ${kind}${(0,safe_text/* called */.Ab)(name)}, to which ExternalSecret${(0,safe_text/* called */.Ab)(by)} only adds keys (creationPolicy: Merge), and no object in this file makes it`,
        fix: `Put ${kind} ${(0,safe_text/* safeText */.Hk)(name, 'NAME')} into the same file, or make sure that it is in the cluster: the container does not start without it.`,
        facts: {},
        location,
    };
    const unknown = `may come from ${kind}${(0,safe_text/* called */.Ab)(name)} in the cluster`;
    return { ...source, unknown: source.unknown ?? unknown, drafts: [...source.drafts, draft] };
}
/** `stringData` wins over `data` (Kubernetes API reference, Secret v1). */
function readSecret(object) {
    return over(readMap(object, 'data', asBase64), readMap(object, 'stringData', asText));
}
const asText = (text) => ({ kind: 'plain', value: new domain_secret/* Secret */.z(text) });
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const asBase64 = (written) => {
    const text = written.replaceAll(/[\r\n]/g, '');
    if (!BASE64.test(text))
        return null;
    try {
        const bytes = Buffer.from(text, 'base64');
        return {
            kind: 'plain',
            value: new domain_secret/* Secret */.z(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
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
            (0,manifest/* manifestInvalid */.L)(`${key} of ${kind} ${name} is not a map.`, document.locate(at), fix),
        ]);
    }
    const failures = [];
    const drafts = [];
    const entries = new Map();
    for (const each of Object.keys(map)) {
        const location = document.locateKey([...at, each]);
        const text = textAt(document, [...at, each]);
        const given = text === undefined ? null : decode(text ?? '');
        const own = keyAt(document, [...at, each]);
        if (own === null) {
            const says = `${key} of ${kind} ${name} has a key without quotes that is null or a very large number, and kubectl refuses it.`;
            failures.push((0,manifest/* manifestInvalid */.L)(says, location, 'Put the key in double quotes.'));
            continue;
        }
        if (own !== each)
            drafts.push(kubernetes_sources_renamed(each, own, `${key} of ${kind} ${name}`, location));
        if (given !== null)
            entries.set(own, { key: own, given, location });
        else {
            const what = text === undefined ? 'a text' : 'base64';
            const says = `${each} in ${key} of ${kind} ${name} is not ${what}, and Kubernetes refuses it.`;
            const fix = text === undefined ? 'Put the value in double quotes.' : 'Write it in stringData.';
            failures.push((0,manifest/* manifestInvalid */.L)(says, location, fix));
        }
    }
    return { ...none(failures), entries, drafts };
}
function kubernetes_sources_renamed(written, key, where, location) {
    return {
        check: 'key-name',
        variable: null,
        subject: 'manifest',
        says: `has the key ${(0,safe_text/* safeText */.Hk)(written, 'KEY')} in ${where} without quotes, which kubectl reads as ${(0,safe_text/* safeText */.Hk)(key, 'another one')} (YAML 1.1)`,
        fix: `Put the key in double quotes: "${(0,safe_text/* safeText */.Hk)(written, 'KEY')}".`,
        facts: {},
        location,
    };
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
    mergesKeys: true,
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
        return failed((0,manifest/* manifestInvalid */.L)('There is no workload in the file.', start, fix));
    }
    const running = workloads.flatMap((workload) => containersOf(workload, 'containers'));
    const starting = workloads.flatMap((workload) => containersOf(workload, 'initContainers'));
    if (running.length === 0) {
        const says = `${first.kind} ${first.name} has no containers, and Kubernetes refuses it.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, placeOf(first), 'Write containers: [{ name: …, image: … }].'));
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
    const setup = portsOfPod((0,text_data/* valueAt */.f)(workload.document.value, path), targetPorts(objects, workload, path.slice(0, -3)));
    const inherited = serviceLinks(objects, workload, path.slice(0, -2));
    return joined([
        { ...part, loopback, setup, inherited },
        { ...nothing, ...sources.problems() },
    ]);
}
/** What the Services of the file send to a pod: `targetPort`, else `port`. */
function targetPorts(objects, workload, pod) {
    const labels = (0,text_data/* valueAt */.f)(workload.document.value, [...pod, 'metadata', 'labels']);
    return objects.flatMap(({ kind, namespace, document, path }) => {
        const spec = (0,text_data/* valueAt */.f)(document.value, [...path, 'spec']);
        const selector = (0,text_data/* valueAt */.f)(spec, ['selector']);
        if (kind !== 'Service' || namespace !== workload.namespace || !(0,text_data/* isMap */.j)(selector))
            return [];
        if (!Object.entries(selector).every(([key, text]) => (0,text_data/* valueAt */.f)(labels, [key]) === text))
            return [];
        return listAt(spec, ['ports']).map((one) => (0,text_data/* valueAt */.f)(one, ['targetPort']) ?? (0,text_data/* valueAt */.f)(one, ['port']));
    });
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

;// CONCATENATED MODULE: ./src/resolve/manifests/merge-keys.ts


const MERGE = '<<';
/** Maps share their anchors, so a small file may have any number of places. */
const MOST_PLACES = 10_000;
/**
 * A failure for each `<<` of a file whose deployer does not merge: amazon-ecs-deploy-task-definition 2.6.3 drops such
 * a key without a word, and CloudFormation refuses it.
 */
function mergeKeyFailures(text, file) {
    if (!text.includes(MERGE))
        return [];
    return (0,text_document/* readDocuments */.r)(text, file, 'plain keys').flatMap((reading) => {
        if (!reading.ok)
            return [];
        const { value, locateKey } = reading.document;
        return mergesIn(value).map((path) => ({
            code: 'MANIFEST_UNSUPPORTED',
            message: 'A `<<` is not merged here: the deployer keeps it as a key of that name, so the variables behind it never arrive.',
            fix: 'Write the keys out. An alias for a whole value (`environment: *NAME`) works.',
            location: locateKey(path),
        }));
    });
}
/** The paths of the keys `<<`, each map once. */
function mergesIn(value) {
    const found = [];
    const seen = new Set();
    const open = [{ at: [], value }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { at, value: here } = next;
        if (typeof here !== 'object' || here === null || seen.has(here))
            continue;
        if (seen.size > MOST_PLACES)
            break;
        seen.add(here);
        if ((0,text_data/* isMap */.j)(here) && Object.hasOwn(here, MERGE))
            found.push([...at, MERGE]);
        const children = Array.isArray(here) ? [...here.entries()] : Object.entries(here);
        for (const [key, child] of children.toReversed())
            open.push({ at: [...at, key], value: child });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-resources.ts


/** The types that are read, and what runs their containers. */
const RESOURCE_TYPES = {
    aws_ecs_task_definition: 'ecs',
    aws_ecs_express_gateway_service: 'ecs',
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
const PRIMARY = ['primary_container', 0];
/** The blocks of aws_ecs_express_gateway_service; its documentation has `secrets`, its schema `secret`. */
const EXPRESS = {
    environment: 'environment',
    secrets: 'secret',
    item: { name: 'name', value: 'value', valueFrom: 'value_from' },
};
const READERS = {
    aws_ecs_task_definition: readDefinitions,
    aws_ecs_express_gateway_service: terraform_containers_readExpress,
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
    const values = [...terraform_containers_CODE, 'code_configuration_values', 0];
    const port = (0,text_data/* valueAt */.f)(resource.values, [...terraform_containers_IMAGE, 'port']) ?? (0,text_data/* valueAt */.f)(resource.values, [...values, 'port']);
    return joined([
        { ...nothing, setup: portsOfService(port) },
        readVariables(notation, terraform_containers_IMAGE, APP_RUNNER),
        readVariables(notation, values, APP_RUNNER),
    ]);
}
function terraform_containers_readExpress(resource) {
    const { values, location } = resource;
    if (isUnknown(resource, PRIMARY))
        return failed(terraform_containers_namesUnknown(resource, PRIMARY.slice(0, 1)));
    const container = (0,text_data/* valueAt */.f)(values, PRIMARY);
    if (container === undefined)
        return failed(givesDefinition(location));
    const notation = {
        ...planNotation(resource),
        unusualItem: (path, nameKey) => isUnknown(resource, [...path, nameKey]) ? failed(terraform_containers_namesUnknown(resource, path)) : null,
    };
    return joined([
        { ...nothing, setup: portsOfService((0,text_data/* valueAt */.f)(container, ['container_port'])) },
        readVariables(notation, PRIMARY, EXPRESS),
    ]);
}
/** The values of a planned resource, where Terraform writes a mark for each that is known only after apply. */
function planNotation(resource) {
    const { values, locate, locateKey } = resource;
    return {
        ...textNotation({ value: values, locate, locateKey }),
        written: (path) => {
            const value = (0,text_data/* valueAt */.f)(values, path);
            if (value === UNKNOWN)
                return { kind: 'later', because: 'is known only after apply' };
            return value === null ? { kind: 'absent' } : writtenText(value);
        },
        withoutValue: terraform_containers_leftOut,
        unreadable: (path) => (isUnknown(resource, path) ? failed(terraform_containers_namesUnknown(resource, path)) : null),
    };
}
/** Terraform keeps null in a map, and the AWS provider leaves it out (its issue 24041). */
function terraform_containers_leftOut(name, location) {
    const draft = {
        check: 'dropped-variable',
        variable: name,
        says: 'is null in the plan, and the AWS provider leaves such a variable out',
        fix: 'Give it a value, or leave it out of the map: { for k, v in local.env : k => v if v != null }.',
        facts: {},
        location,
    };
    return part_given({ entry: (0,given/* plainEntry */.xY)(name, '', location).entry, drafts: [draft] });
}
/** The names of a task definition's containers, as far as they are known. */
function containerNames(resource) {
    if (resource.type === 'aws_ecs_express_gateway_service')
        return [EXPRESS_CONTAINER];
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
        return failed(terraform_containers_namesUnknown(resource, DEFINITIONS));
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
function terraform_containers_namesUnknown(resource, path) {
    const what = path.filter((step) => typeof step === 'string').at(-1);
    return {
        code: 'VARIABLE_UNAVAILABLE',
        message: `${typeof path.at(-1) === 'number' ? 'An item' : 'All'} of ${what} of ${resource.address} is known only after apply, so no variable in it can be checked.`,
        fix: 'Make it from input variables and data sources, or apply its parts first (terraform apply -target=…), and plan again.',
        location: resource.locateKey(path),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-plan.ts





/** Terraform internals, "JSON output format", plan representation; OpenTofu writes the same. */
const terraformPlan = {
    name: 'terraform-plan',
    summary: 'Terraform or OpenTofu plan as `terraform show -json PLAN` prints it: aws_ecs_task_definition, aws_ecs_express_gateway_service, aws_apprunner_service, aws_lambda_function',
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

;// CONCATENATED MODULE: ./src/resolve/manifests/uncompiled.ts

const has = (value, ...keys) => keys.every((key) => ((0,text_data/* valueAt */.f)(value, [key]) ?? null) !== null);
const uncompiled_text = (value, key) => {
    const found = (0,text_data/* valueAt */.f)(value, [key]);
    return typeof found === 'string' ? found : '';
};
const listIn = (value, key) => {
    const found = (0,text_data/* valueAt */.f)(value, [key]);
    return Array.isArray(found) ? found : [];
};
const INSTEAD = 'Give the variables themselves, with --var, --secret or --env-files.';
const COPILOT_TYPES = /^(Load Balanced Web Service|Request-Driven Web Service|Backend Service|Worker Service|Scheduled Job|Static Site)$/;
/** Of each tool what its documentation says on 2026-11-30. The first row that fits holds. */
const uncompiledFiles = [
    {
        is: 'a list of Serverless Compose, which only names the folders of services',
        named: /^serverless-compose\.(ya?ml|json|ts|js)$/,
        byNameAlone: true,
        fix: 'Run `serverless package` in the folder of the service, and give .serverless/cloudformation-template-update-stack.json.',
    },
    {
        is: 'a service of the Serverless Framework, from which it makes a CloudFormation template',
        named: /^serverless\.(ya?ml|json|ts|js)$/,
        looks: (value) => has(value, 'service', 'provider', 'functions'),
        fix: 'Run `serverless package`, and give .serverless/cloudformation-template-update-stack.json.',
    },
    {
        is: 'a manifest of AWS Copilot, from which it makes a CloudFormation template',
        looks: (value) => uncompiled_text(value, 'name') !== '' && COPILOT_TYPES.test(uncompiled_text(value, 'type')),
        fix: 'Run `copilot svc package --name NAME --env ENV --output-dir infrastructure` (a job: `copilot job package`), and give the template that it writes.',
    },
    {
        is: 'a kustomization, from which kustomize makes the objects',
        named: /^(kustomization\.ya?ml|Kustomization)$/,
        looks: (value) => uncompiled_text(value, 'apiVersion').startsWith('kustomize.config.k8s.io/') &&
            uncompiled_text(value, 'kind') === 'Kustomization',
        fix: 'Run `kustomize build FOLDER > rendered.yaml`, and give that file.',
    },
    {
        is: 'a part of a Helm chart, from which Helm makes the objects',
        named: /^(Chart|values)([._-][\w.-]+)?\.ya?ml$/,
        fix: 'Run `helm template RELEASE CHART --values FILE > rendered.yaml`, and give that file.',
    },
    {
        is: 'the configuration of a CDK app, from which the CDK makes templates',
        named: /^cdk\.json$/,
        looks: isAssembly,
        fix: 'Run `cdk synth`, and give cdk.out/STACK.template.json.',
    },
    {
        is: 'Terraform source, from which a plan is made',
        named: /\.(tf|tf\.json|tofu)$/,
        fix: 'Run `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`, and give that file.',
    },
    {
        is: 'a Pulumi project, which the gate does not read',
        named: /^Pulumi(\.[\w-]+)?\.ya?ml$/,
        fix: INSTEAD,
    },
    {
        is: 'the configuration of an SST app, which the gate does not read',
        named: /^sst\.config\.(ts|js|mjs)$/,
        fix: INSTEAD,
    },
    {
        is: 'a Nomad job, which the gate does not read',
        named: /\.(nomad|nomad\.hcl|nomad\.json)$/,
        looks: (value) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['Job', 'TaskGroups', 0])),
        fix: INSTEAD,
    },
    {
        is: 'the configuration of an App Engine service, which the gate does not read',
        looks: (value) => uncompiled_text(value, 'runtime') !== '' &&
            !has(value, 'run') &&
            !has(value, 'build') &&
            ['env_variables', 'handlers', 'instance_class', 'entrypoint', 'runtime_config'].some((key) => has(value, key)),
        fix: `${INSTEAD} An env file can hold its env_variables.`,
    },
    {
        is: 'one of Heroku, which keeps the variables of an app elsewhere',
        named: /^(Procfile|heroku\.ya?ml|app\.json)$/,
        fix: 'Run `heroku config --shell > heroku.env` (it holds secrets in plain text), and give that file with --env-files.',
    },
    {
        is: 'an app of DigitalOcean, which the gate does not read',
        looks: (value) => uncompiled_text(value, 'name') !== '' &&
            ['services', 'workers', 'jobs'].some((key) => listIn(value, key).some((one) => ['github', 'git', 'gitlab', 'image', 'envs'].some((source) => has(one, source)))),
        fix: INSTEAD,
    },
    {
        is: 'a container of services of Symfony, not a manifest',
        looks: (value) => {
            const services = (0,text_data/* valueAt */.f)(value, ['services']);
            if (!(0,text_data/* isMap */.j)(services))
                return false;
            return has(services, '_defaults') || Object.keys(services).some((key) => key.includes('\\'));
        },
        fix: 'Give the file that the deployer reads.',
    },
];
/** `cdk.out/manifest.json`, the list of what the CDK has made. */
function isAssembly(value) {
    const artifacts = (0,text_data/* valueAt */.f)(value, ['artifacts']);
    return ((0,text_data/* isMap */.j)(artifacts) &&
        Object.values(artifacts).some((one) => /^(aws:|cdk:)/.test(uncompiled_text(one, 'type'))));
}
/**
 * The failure for a file from which a tool makes what it deploys, by its content or its name; null for others.
 * @param isManifest whether a format recognises its content
 */
function uncompiledFailure(file, value, isManifest) {
    const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    const found = uncompiledFiles.find(({ named, looks, byNameAlone = false }) => looks?.(value) || ((byNameAlone || !isManifest) && named?.test(base)));
    if (found === undefined)
        return null;
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `The file is ${found.is}.`,
        fix: found.fix,
        location: { file, line: 1, column: 1 },
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
    ecsExpress,
    lambda,
];
/**
 * The variables of a manifest, with the line of each. The content decides the format, unless it is named. Null when
 * the file has no known format or no content.
 */
async function readManifest(text, file, formatName, context) {
    const readings = (0,text_document/* readDocuments */.r)(text, file);
    const broken = readings.flatMap((reading) => syntaxFailures(reading));
    const documents = readings.flatMap((reading) => (reading.ok ? reading.document : []));
    const values = documents.map(({ value }) => value);
    const format = formats.find((candidate) => formatName === null ? candidate.recognises(values) : candidate.name === formatName);
    const isManifest = format !== undefined && broken.length === 0;
    const uncompiled = formatName === null ? uncompiledFailure(file, values[0], isManifest) : null;
    if (uncompiled !== null)
        return { value: null, failures: [uncompiled] };
    if (broken.length > 0)
        return { value: null, failures: broken };
    if (format === undefined || documents.length === 0)
        return { value: null, failures: [unsupported(file, formatName)] };
    if (format !== compose && (context.overrides ?? []).length > 0)
        return { value: null, failures: [onlyCompose(file)] };
    const unmerged = format.mergesKeys ? [] : mergeKeyFailures(text, file);
    if (unmerged.length > 0)
        return { value: null, failures: unmerged };
    const read = await format.read(documents, context);
    const { value, failures } = (0,as_written/* withLiteralNames */.E7)(read.value, read.failures);
    const drafts = [...value.drafts, ...(0,given/* duplicateDrafts */.Gj)(value.entries)];
    return { value: { ...value, format: format.name, drafts }, failures };
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
function onlyCompose(file) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The policy lists several files under `manifest:`, and only Compose files are merged.',
        fix: 'Write the one file that the deployer reads: manifest: FILE.',
        location: { file, line: 1, column: 1 },
    };
}
const names = formats.map(({ name }) => name);
/** The next action for a file of no known format. */
const FORMATS_FIX = `Formats: ${names.join(', ')}. Each is described in docs/manifests.md; \`manifest-format\` names one when the content does not show it.`;
function unsupported(file, formatName) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: formatName === null
            ? `${file} has no format that the gate knows.`
            : `\`manifest-format\` names no format that the gate knows.${(0,nearest/* didYouMean */.au)(formatName, names)}`,
        fix: FORMATS_FIX,
        location: { file, line: 1, column: 1 },
    };
}


/***/ }),

/***/ 2456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ manifestInvalid)
/* harmony export */ });
/** A failure for a text that the platform itself refuses. */
function manifestInvalid(message, location, fix) {
    return { code: 'MANIFEST_INVALID', message, fix, location };
}


/***/ })

};
