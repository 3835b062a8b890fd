export const id = 907;
export const ids = [907];
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

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ servicesOf)
/* harmony export */ });
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6539);

/** The names of the services of a file and of what it includes, each once. */
function servicesOf({ document, included }) {
    const own = Object.keys((0,_text_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)(document.value, ['services']) ?? {});
    return [...new Set([...own, ...included.flat().flatMap(servicesOf)])];
}


/***/ }),

/***/ 9931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   VH: () => (/* binding */ openBeside),
/* harmony export */   bl: () => (/* binding */ MOST_LAYERS),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(241);
/* harmony import */ var _domain_safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7115);
/* harmony import */ var _text_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6539);
/* harmony import */ var _text_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7808);
/* harmony import */ var _as_written_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7375);
/* harmony import */ var _compose_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2456);








const DEEPEST = 20;
/** More than any service has. */
const MOST_LAYERS = 2000;
/**
 * The layers of a service, the weakest first: what it extends, what included files say of it, what its own file says
 * (Compose file reference, "extends" and "include"). A stronger layer wins name by name, and its files come later.
 */
async function layersOf(model, name, reading) {
    const { document, folder, shell, included } = model;
    const { root, readBeside, depth, budget } = reading;
    budget.left -= 1;
    const path = ['services', name];
    const imported = joinedLayers(await Promise.all(included
        .toReversed()
        .flat()
        .filter((one) => (0,_compose_model_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesOf */ .Y)(one).includes(name))
        .map((one) => layersOf(one, name, reading))));
    if (!(0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .j)((0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(document.value, path)))
        return imported;
    const layer = { document, path, folder, root, shell };
    const own = [...imported.value, layer];
    const at = [...path, 'extends'];
    const location = document.locate(at);
    const extended = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(document.value, at) ?? null;
    if (extended === null)
        return { ...imported, value: own };
    const stop = (failure) => ({ value: own, failures: [...imported.failures, failure] });
    const service = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .j)(extended) ? extended.service : extended;
    const file = ((0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .j)(extended) ? extended.file : null) ?? null;
    if (typeof service !== 'string' || (file !== null && typeof file !== 'string'))
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestInvalid */ .L)('extends names no service.', location, EXTENDS));
    if (depth >= DEEPEST || budget.left < 0)
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestInvalid */ .L)('extends runs in a circle.', location, 'Remove one of them.'));
    const made = [service, file ?? ''].map(_as_written_js__WEBPACK_IMPORTED_MODULE_6__/* .literalPath */ .l1).find(({ kind }) => kind === 'made');
    if (made?.kind === 'made')
        return stop((0,_as_written_js__WEBPACK_IMPORTED_MODULE_6__/* .madePath */ .bs)('What is named by extends', made.written, location));
    const place = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(root, folder, file ?? '');
    const base = file === null ? document : await openBeside((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file), place, readBeside, location);
    if ('code' in base)
        return stop(base);
    // Compose reads what `extends` names without its includes.
    const baseModel = file === null
        ? model
        : { document: base, folder: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file)), shell, included: [] };
    if (!(0,_compose_model_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesOf */ .Y)(baseModel).includes(service) || isEmpty(base, service))
        return stop((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestInvalid */ .L)(`extends names a service${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .called */ .Ab)(service)}, which is not there.`, location, EXTENDS));
    const below = await layersOf(baseModel, service, { ...reading, depth: depth + 1 });
    return {
        value: [...below.value, ...own],
        failures: [...below.failures, ...imported.failures],
    };
}
/** Whether a file names a service without saying anything of it. */
function isEmpty(document, service) {
    const written = (0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(document.value, ['services', service]);
    return written !== undefined && !(0,_text_data_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .j)(written);
}
function joinedLayers(some) {
    return {
        value: some.flatMap(({ value }) => value),
        failures: some.flatMap(({ failures }) => failures),
    };
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
        message: `${(0,_domain_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(name, 'A file that the manifest names')} could not be read.`,
        fix: 'Make sure that it is a text file that this user can read.',
    });
}


/***/ }),

/***/ 907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ FORMATS_FIX),
  readManifest: () => (/* binding */ readManifest)
});

// UNUSED EXPORTS: formats

// EXTERNAL MODULE: ./src/text/document.ts + 4 modules
var text_document = __webpack_require__(7808);
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
    const elsewhere = parts.find((part) => part.elsewhere !== undefined)?.elsewhere;
    let setup = {};
    for (const part of parts)
        if (part.setup)
            setup = { ...setup, ...part.setup };
    return {
        ...(loopback && { loopback }),
        ...(elsewhere && { elsewhere }),
        ...(Object.keys(setup).length > 0 && { setup }),
        inherited: parts.flatMap(({ inherited = [] }) => inherited),
        noted: parts.flatMap(({ noted }) => noted),
        drafts: parts.flatMap(({ drafts }) => drafts),
        failures: parts.flatMap(({ failures }) => failures),
    };
}
function toManifest(platform, { noted, drafts, failures, loopback, setup, elsewhere, inherited = [] }) {
    const entries = noted.map(({ entry }) => entry);
    const value = {
        platform,
        ...(loopback && { loopback }),
        ...(setup && { setup }),
        ...(elsewhere && { elsewhere }),
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
;// CONCATENATED MODULE: ./src/resolve/manifests/list-key.ts



/** A list under a key in another case is no list for the platform. */
function inOtherCase(document, path) {
    const parent = path.slice(0, -1);
    const beside = (0,text_data/* valueAt */.f)(document.value, parent);
    const key = String(path.at(-1));
    const isOther = (one) => one !== key && one.toLowerCase() === key.toLowerCase();
    const found = (0,text_data/* isMap */.j)(beside) && !Object.hasOwn(beside, key) && Object.keys(beside).find(isOther);
    if (!found)
        return nothing;
    const says = `${labelOf([...parent, found])} is written in another case than the platform reads.`;
    const location = document.locateKey([...parent, found]);
    return failed((0,manifest/* manifestInvalid */.L)(says, location, `Write ${labelOf(path)}.`));
}
/** What a message calls a list or map, such as `run.env`. */
function labelOf(path) {
    const keys = path.filter((step) => typeof step === 'string');
    return keys.slice(-2).join('.');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/container-spec.ts






/** Reads the variables of the container at a path. */
function readVariables(notation, container, { environment, secrets, item }) {
    const values = {
        path: [...container, environment],
        keys: item && { name: item.name, value: item.value },
        read: readPlain,
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
        return inOtherCase(document, path);
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
        return read === readPlain && written.kind === 'absent'
            ? misplaced(name, { says: `has ${what}`, fix }, location)
            : failed((0,manifest/* manifestInvalid */.L)(`${name} in ${key} has ${what}.`, location, fix));
    }
    const flawLocation = notation.flawAt === 'value' ? document.locate(at) : location;
    return read(notation, { name, written, key, location, flawLocation });
}
/** Reads the value of a plain variable. */
const readPlain = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text')
        return notation.plain(name, written.text, location);
    if (written.kind === 'made')
        return part_given((0,given/* closedEntry */.r8)(name, written.value, location));
    if (written.kind === 'later')
        return part_given((0,given/* laterEntry */.Du)(name, written.because, location, written.fix));
    if (written.kind === 'absent')
        return notation.withoutValue(name, location);
    const fix = 'Write the value in double quotes.';
    return failed((0,manifest/* manifestInvalid */.L)(`${name} in ${key} ${written.says}.`, flawLocation, fix));
};
/** Reads the reference of a variable to a secret or parameter. */
const readReference = (notation, { name, written, key, location, flawLocation }) => {
    if (written.kind === 'text' && written.text !== '')
        return notation.reference(name, written.text, location);
    if (written.kind === 'made')
        return part_given((0,given/* unavailableEntry */.jc)(name, MADE, location));
    if (written.kind === 'later')
        return part_given((0,given/* laterEntry */.Du)(name, written.because, location, written.fix));
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
/** How many of these each name selects. */
function nameCounts(all) {
    const counts = new Map();
    for (const { names } of all)
        for (const name of new Set(names))
            counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
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
    const several = wanted.split(',').map((name) => name.trim());
    // amazon-ecs-render-task-definition takes several names, and writes its inputs into each container.
    if (several.length > 1 && several.every((name) => known.includes(name)))
        return {
            code: 'CONTAINER_UNKNOWN',
            message: `The gate checks one container, and ${(0,safe_text/* safeNames */.KU)(several)} are ${several.length}.`,
            fix: 'Run the gate once for each: one environment of the policy a container, and `environment: all` checks them in one run.',
            location,
        };
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

;// CONCATENATED MODULE: ./src/resolve/manifests/batch-containers.ts



/** What describes the containers of a job (AWS Batch API reference, RegisterJobDefinition). */
const JOB_KEYS = ['containerProperties', 'ecsProperties', 'eksProperties', 'nodeProperties'];
/**
 * The containers of the job definition at a path. In a job of several nodes, `targetNodes` stands before the name.
 * @param name what the only container of a job answers to
 */
function containersOfJob(value, root, name, cased) {
    const ranges = [...root, cased('nodeProperties'), cased('nodeRangeProperties')];
    const nodes = listAt(value, ranges).flatMap((range, index) => {
        const target = String((0,text_data/* valueAt */.f)(range, [cased('targetNodes')]) ?? index);
        return containersAt(value, [...ranges, index], 'container', target, cased);
    });
    return [...containersAt(value, root, 'containerProperties', name, cased), ...nodes];
}
function containersAt(value, root, single, name, cased) {
    const own = [...root, cased(single)];
    const tasks = [...root, cased('ecsProperties'), cased('taskProperties')];
    const pod = [...root, cased('eksProperties'), cased('podProperties')];
    const listed = (path, runner) => listAt(value, path).map((item, index) => {
        const written = (0,text_data/* valueAt */.f)(item, [cased('name')]);
        const unnamed = runner === 'eks' ? 'Default' : `number ${index + 1}`;
        const short = typeof written === 'string' && written !== '' ? written : unnamed;
        return {
            names: [short, `${name}/${short}`],
            path: [...path, index],
            runner,
            essential: (0,text_data/* valueAt */.f)(item, [cased('essential')]) !== false,
            gives: ['environment', 'secrets', 'env'].some((key) => {
                const list = (0,text_data/* valueAt */.f)(item, [cased(key)]) ?? [];
                return !Array.isArray(list) || list.length > 0;
            }),
        };
    });
    return [
        ...((0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, own))
            ? [{ names: [name], path: own, runner: 'ecs', essential: true, gives: true }]
            : []),
        ...listAt(value, tasks).flatMap((_, at) => listed([...tasks, at, cased('containers')], 'ecs')),
        ...listed([...pod, cased('containers')], 'eks'),
    ];
}
/** Gives each container the shortest name that no other has. */
function shortestNames(all) {
    const counts = nameCounts(all);
    return all.map((one) => {
        const best = one.names.find((name) => counts.get(name) === 1);
        return best === undefined ? one : { ...one, names: [best, ...one.names] };
    });
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
    read: async ([document, ...others], { container, replaced, printed }) => {
        if (document === undefined)
            return toManifest('ecs', nothing);
        if (printed && isDescribed(document.value))
            return toManifest('ecs', readTask(within(document, 'taskDefinition'), container));
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
/** The document in the value of a key. */
function within({ value, locate, locateKey }, key) {
    return {
        value: (0,text_data/* valueAt */.f)(value, [key]),
        locate: (path) => locate([key, ...path]),
        locateKey: (path) => locateKey([key, ...path]),
    };
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

;// CONCATENATED MODULE: ./src/resolve/manifests/live-express.ts


/** The lists of a container, and what each of them keeps. */
const LISTS = { environment: 'plain', secrets: 'secret' };
/**
 * The variables that an update of an Express Mode service may keep or clear, because it omits their list. Their names
 * are known from the live service, their values are not.
 * @param omitted the lists that the update leaves out
 */
function keptOrCleared({ variables }, omitted, location) {
    const noted = omitted.flatMap((list) => [...variables]
        .filter(([, { kind }]) => kind === LISTS[list] || kind === 'unknown')
        .map(([name]) => {
        const because = `stands in the live service, and the update has no ${list}: AWS does not document whether it is kept`;
        const fix = `Write ${list} in full into primaryContainer, as the live service has it.`;
        return (0,given/* sealedEntry */.ld)(name, { because, fix }, location);
    }));
    return part_given(...noted);
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
    read: async ([document], { container, live = null }) => toManifest('ecs', document === undefined ? nothing : readExpress(document, container, live)),
};
/** A request that changes a service names it by its ARN. */
function isUpdate(request) {
    return (ecs_express_isFilled((0,text_data/* valueAt */.f)(request, ['serviceArn'])) && (0,text_data/* valueAt */.f)(request, ['taskDefinition']) === undefined);
}
function readExpress(document, wanted, live) {
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
    return joined([answer?.part ?? nothing, readPrimary(document, root, { changes, live })]);
}
function readPrimary(document, root, { changes, live }) {
    const path = [...root, 'primaryContainer'];
    const definition = [...root, 'taskDefinitionArn'];
    if (ecs_express_isFilled((0,text_data/* valueAt */.f)(document.value, definition)))
        return failed(givesDefinition(document.locate(definition)));
    const container = (0,text_data/* valueAt */.f)(document.value, path) ?? {};
    if (!(0,text_data/* isMap */.j)(container))
        return failed((0,manifest/* manifestInvalid */.L)('primaryContainer is not a map.', document.locate(path), FORM));
    const lists = ['environment', 'secrets'];
    const omitted = changes ? lists.filter((key) => !(0,text_data/* valueAt */.f)(container, [key])) : [];
    const location = document.locate(path);
    const unknown = omitted.length > 0 && live === null;
    return joined([
        unknown ? failed(namesUnknown(omitted, location)) : nothing,
        live === null ? nothing : keptOrCleared(live, omitted, location),
        { ...nothing, setup: portsOfService(container.containerPort) },
        readVariables(sentNotation(document), path, ECS_SPELLING),
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
        fix: `Write ${lists} in full into primaryContainer, [] for none: aws ecs describe-express-gateway-service prints those of the service. With that answer as --live, the names at least are known.`,
        location,
    };
}
/** The SDK sends what stands in the JSON; ECS leaves out a variable without a value. */
function sentNotation(document) {
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

;// CONCATENATED MODULE: ./src/resolve/manifests/batch.ts









const batch = {
    name: 'batch',
    summary: 'AWS Batch job definition as `aws batch register-job-definition` takes it and `describe-job-definitions` prints it',
    recognises: ([value]) => isJob(value) || Array.isArray((0,text_data/* valueAt */.f)(value, LIST)),
    read: async ([document, more], { container }) => {
        if (document === undefined)
            return toManifest('batch', nothing);
        if (more !== undefined)
            return toManifest('batch', failed(batch_several(more)));
        const definitions = (0,text_data/* valueAt */.f)(document.value, LIST);
        if (Array.isArray(definitions) && definitions.length !== 1)
            return toManifest('batch', failed(notOne(document)));
        const { platform, part } = readJob(document, definitions ? [...LIST, 0] : [], container);
        return toManifest(platform, part);
    },
};
const LIST = ['jobDefinitions'];
function isJob(value) {
    return JOB_KEYS.some((key) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, [key])));
}
/** Reads the container that is meant. @param wanted its name; null when none was named */
function readJob(document, root, wanted) {
    const written = (0,text_data/* valueAt */.f)(document.value, [...root, 'jobDefinitionName']);
    const name = typeof written === 'string' && written !== '' ? written : 'container';
    const all = containersOfJob(document.value, root, name, (key) => key);
    const location = document.locate(root);
    const batchFailed = (part) => ({ platform: 'batch', part });
    if (all.length === 0) {
        const fix = `Write one of ${JOB_KEYS.join(', ')}.`;
        return batchFailed(failed((0,manifest/* manifestInvalid */.L)('The job definition has no container.', location, fix)));
    }
    const named = shortestNames(all);
    const meant = named.filter(({ names }) => wanted !== null && names.includes(wanted));
    if (meant.length > 1)
        return batchFailed(failed(required(meant, location)));
    const choice = choose(named, obviousOf(named), wanted, location);
    if (!choice.ok)
        return batchFailed(failed(choice.failure));
    const { path, runner } = choice.chosen;
    const part = runner === 'eks'
        ? readVariables(podNotation(document), path, POD_SPELLING)
        : readVariables(sentNotation(document), path, ECS_SPELLING);
    return { platform: PLATFORMS[runner], part: withReserved(part) };
}
/** The platform whose rules decide what the container sees. */
const PLATFORMS = { ecs: 'batch', eks: 'kubernetes' };
/** AWS Batch API reference, EksContainer: it takes no secrets as variables. */
const POD_SPELLING = {
    environment: 'env',
    secrets: null,
    item: { name: 'name', value: 'value', valueFrom: 'value' },
};
/** Kubernetes sets a variable without a value to an empty text. */
function podNotation(document) {
    return {
        ...sentNotation(document),
        withoutValue: (name, location) => part_given((0,given/* plainEntry */.xY)(name, '', location)),
        unusualItem: (path) => (0,text_data/* valueAt */.f)(document.value, [...path, 'valueFrom']) === undefined
            ? null
            : failed((0,manifest/* manifestInvalid */.L)('env of a pod has valueFrom, and AWS Batch takes values only.', document.locate(path), 'Write value, or mount the Secret as a volume.')),
    };
}
/** Adds drafts for names that AWS Batch keeps for itself (API reference, ContainerProperties and EksContainer). */
function withReserved(part) {
    const drafts = part.noted
        .map(({ entry }) => entry)
        .filter(({ name }) => name.startsWith('AWS_BATCH'))
        .map(({ name, location }) => ({
        check: 'reserved-name',
        variable: name,
        says: 'has a name with the prefix AWS_BATCH, which AWS Batch reserves',
        fix: 'Rename the variable.',
        facts: {},
        location,
    }));
    return joined([part, { ...nothing, drafts }]);
}
function batch_several(more) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file has several YAML documents, and the command takes one.',
        fix: 'Keep each job definition in a file of its own.',
        location: more.locate([]),
    };
}
function notOne({ value, locate }) {
    const all = (0,text_data/* valueAt */.f)(value, LIST);
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `The file has ${Array.isArray(all) ? all.length : 0} job definitions, and the gate reads one.`,
        fix: 'Print one revision: aws batch describe-job-definitions --job-definitions NAME:REVISION.',
        location: locate(LIST),
    };
}

// EXTERNAL MODULE: ./src/domain/secret.ts + 1 modules
var secret = __webpack_require__(545);
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

;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-objects.ts


/** The objects of all documents; those of a List, as `kubectl get -o yaml` prints it, one by one. */
function objectsOf(documents) {
    return documents.flatMap((document) => kubernetes_objects_within(document, []));
}
function kubernetes_objects_within(document, path) {
    const kind = textOr(document, [...path, 'kind'], '');
    const items = (0,text_data/* valueAt */.f)(document.value, [...path, 'items']);
    if (kind.endsWith('List') && Array.isArray(items))
        return items.flatMap((_, index) => kubernetes_objects_within(document, [...path, 'items', index]));
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
/** Tags that make a number or a boolean of a text. */
const NO_TEXT_TAGS = ['bool', 'float', 'int'];
/** A text as the API server would get it from kubectl: null when it is null or not there, undefined when it is no text. */
function textAt(document, path) {
    const value = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    const bare = document.bare(path);
    const tag = document.tag(path)?.replace(/^tag:yaml\.org,2002:/, '');
    // go-yaml decodes it, and JSON has U+FFFD for bytes that are not UTF-8.
    if (tag === 'binary' && value instanceof Uint8Array)
        return Buffer.from(value).toString();
    if (NO_TEXT_TAGS.includes(tag ?? ''))
        return undefined;
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

;// CONCATENATED MODULE: ./src/resolve/manifests/knative.ts




const GROUP = /^serving\.knative\.dev\//;
/** Names that Knative sets in each container (Knative Serving 0.51, pkg/apis/serving, reservedEnvVars). */
const EVERYWHERE = ['K_SERVICE', 'K_CONFIGURATION', 'K_REVISION'];
/** Knative's own default for the port of a container (pkg/apis/serving/v1, DefaultUserPort). */
const DEFAULT_PORT = 8080;
/** Whether an object is a Service, Configuration or Revision of Knative. */
function isKnative({ api }) {
    return GROUP.test(api);
}
/** Whether requests reach a container: it is the only one, or the one with a port. A sidecar gets no PORT. */
function takesRequests({ document }, container) {
    const all = listAt(document.value, container.slice(0, -1));
    return all.length === 1 || portAt(document.value, container) !== undefined;
}
/** The variables that Knative sets by itself in a container; Cloud Run sets the same. */
function knativeSets(workload, container, runner = 'Knative') {
    const { document, name } = workload;
    const origin = { source: 'platform', locator: runner, location: placeOf(workload) };
    const port = String(portAt(document.value, container) ?? DEFAULT_PORT);
    const texts = [
        ...(takesRequests(workload, container) ? [['PORT', port]] : []),
        ['K_SERVICE', name],
        ['K_CONFIGURATION', name],
    ];
    const because = `is set by ${runner}, which makes the name of the revision`;
    return [
        ...texts.map(([key, text]) => ({
            name: key,
            origin,
            given: { kind: 'plain', value: new secret/* Secret */.z(text) },
        })),
        { name: 'K_REVISION', origin, given: { kind: 'unavailable', because, later: true } },
    ];
}
/** Drafts for the variables of a container whose names Knative refuses. */
function knativeReserves(workload, container, { noted }) {
    const names = [...EVERYWHERE, ...(takesRequests(workload, container) ? ['PORT'] : [])];
    return reservedDrafts(noted, new Set(names), 'Knative');
}
/** Drafts for variables with one of these names. @param runner what sets the names itself */
function reservedDrafts(noted, names, runner) {
    return noted
        .filter(({ entry }) => names.has(entry.name))
        .map(({ entry: { name, location } }) => ({
        check: 'reserved-name',
        variable: name,
        says: `is set by ${runner} itself, which refuses it from users`,
        fix: name === 'PORT'
            ? 'Remove PORT, and set the port of the container: ports: [{ containerPort: NUMBER }].'
            : `Remove ${name}, or rename the variable.`,
        facts: {},
        location,
    }));
}
function portAt(value, container) {
    return (0,text_data/* valueAt */.f)(value, [...container, 'ports', 0, 'containerPort']);
}

// EXTERNAL MODULE: ./src/algorithms/own.ts
var algorithms_own = __webpack_require__(9858);
;// CONCATENATED MODULE: ./src/resolve/manifests/kubernetes-pods.ts




/** Where each workload of Kubernetes itself keeps the specification of its pod (API reference, "Workload Resources"). */
const POD_SPEC = {
    Pod: ['spec'],
    PodTemplate: ['template', 'spec'],
    ReplicationController: ['spec', 'template', 'spec'],
    Deployment: ['spec', 'template', 'spec'],
    StatefulSet: ['spec', 'template', 'spec'],
    DaemonSet: ['spec', 'template', 'spec'],
    ReplicaSet: ['spec', 'template', 'spec'],
    Job: ['spec', 'template', 'spec'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** The kinds of workloads that Kubernetes itself has, for messages. */
const WORKLOAD_KINDS = Object.keys(POD_SPEC);
const GROUPS = /^(v1|(apps|batch)\/\w+)$/;
/** The group that Kubernetes has not served since 1.16. */
const GONE = /^extensions\//;
/** Whether an object makes pods: it is a workload of Kubernetes, or an object of any kind with a pod template. */
function makesPods(object) {
    return !isHelmTest(object) && podsOf(object).length > 0;
}
/**
 * A container answers to its own name, to WORKLOAD/NAME, to Kind/WORKLOAD/NAME, and to that behind its namespace. If the
 * object has several pod templates, the place of its template stands before its own name.
 */
function containersOf(workload, key) {
    const { document, path, kind, name } = workload;
    const pods = podsOf(workload);
    return pods.flatMap((pod) => {
        const at = [...path, ...pod, key];
        const list = (0,text_data/* valueAt */.f)(document.value, at);
        if (!Array.isArray(list))
            return [];
        return list.flatMap((item, index) => {
            const own = textOr(document, [...at, index, 'name'], '') || `number ${index + 1}`;
            const placed = pods.length > 1 ? `${placeIn(pod)}/${own}` : own;
            const kinded = `${kind}/${name}/${placed}`;
            const full = `${workload.namespace ?? 'default'}/${kinded}`;
            const names = [`${name}/${placed}`, own, kinded, full];
            return (0,text_data/* isMap */.j)(item) ? [{ names, workload, path: [...at, index] }] : [];
        });
    });
}
/** Gives each container the shortest name that no other has. */
function unmistakable(all) {
    const counts = nameCounts(all);
    return all.map((one) => {
        const [long = '', own = '', kinded = '', full = ''] = one.names;
        const best = [own, long, kinded].find((name) => counts.get(name) === 1) ?? full;
        return { ...one, names: [best, ...one.names] };
    });
}
/** Where the pods of an object are described, below the object. */
function podsOf({ document, path, api, kind }) {
    const own = GROUPS.test(api) ? (0,algorithms_own/* ownIn */.o)(POD_SPEC, kind) : undefined;
    if (own !== undefined)
        return [own];
    if (GONE.test(api))
        return [];
    const object = (0,text_data/* valueAt */.f)(document.value, path);
    return (0,text_data/* isMap */.j)(object) && 'spec' in object ? templatesIn(object.spec, ['spec'], new Set()) : [];
}
/** Pod templates of custom workloads do not stand deeper. */
const DEEPEST = 12;
/** Each `template.spec` with a list `containers`. @param seen parts that aliases repeat */
function templatesIn(value, path, seen) {
    if (typeof value !== 'object' || value === null || path.length > DEEPEST || seen.has(value))
        return [];
    seen.add(value);
    if (path.at(-1) === 'spec' && path.at(-2) === 'template') {
        const containers = (0,text_data/* valueAt */.f)(value, ['containers']);
        if (Array.isArray(containers))
            return [path];
    }
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return keys.flatMap((key) => templatesIn((0,text_data/* valueAt */.f)(value, [key]), [...path, key], seen));
}
/** Names the place of a template among those of its object, such as `replicaSpecs.Worker`. */
function placeIn(pod) {
    return pod.filter((step) => step !== 'spec' && step !== 'template').join('.') || 'template';
}
/** Whether `helm test` runs the object, and no deploy does (Helm, "Chart Tests"). */
function isHelmTest({ document, path }) {
    const hooks = textOr(document, [...path, 'metadata', 'annotations', 'helm.sh/hook'], '');
    return hooks.split(',').some((hook) => /^test(-success|-failure)?$/.test(hook.trim()));
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloud-run.ts











const cloud_run_GROUP = /^run\.googleapis\.com\//;
const cloudRun = {
    name: 'cloud-run',
    summary: 'Cloud Run service, job or worker pool (YAML) as `gcloud run services replace` takes it and `gcloud run services describe --format export` prints it',
    mergesKeys: true,
    recognises: (documents) => documents.some(isCloudRun),
    read: async (documents, { container }) => toManifest('cloud-run', readObjects(documents, container)),
};
/** Cloud Run and Knative share `serving.knative.dev/v1`: marks of Google and the form of a secret's version tell them apart. */
function isCloudRun(object) {
    const api = String((0,text_data/* valueAt */.f)(object, ['apiVersion']));
    if (cloud_run_GROUP.test(api))
        return true;
    if (!/^serving\.knative\.dev\//.test(api))
        return false;
    const template = (0,text_data/* valueAt */.f)(object, ['spec', 'template']);
    const marked = [object, template].some((one) => ['annotations', 'labels'].some((key) => {
        const marks = (0,text_data/* valueAt */.f)(one, ['metadata', key]);
        return (0,text_data/* isMap */.j)(marks) && Object.keys(marks).some((mark) => GOOGLE.test(mark));
    }));
    return marked || listAt(template, ['spec', 'containers']).some(readsVersions);
}
const GOOGLE = /^(run|cloud)\.googleapis\.com\//;
/** Whether a container takes secrets by `latest` or a number. A key of a Secret of Kubernetes has a name. */
function readsVersions(container) {
    return listAt(container, ['env']).some((item) => /^(latest|[1-9]\d*)$/.test(String((0,text_data/* valueAt */.f)(item, ['valueFrom', 'secretKeyRef', 'key']))));
}
function readObjects(documents, wanted) {
    const workloads = objectsOf(documents).filter((one) => (cloud_run_GROUP.test(one.api) || isKnative(one)) && makesPods(one));
    const all = workloads.flatMap(named);
    const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 };
    if (all.length === 0) {
        const fix = 'Write spec: { template: { spec: { containers: [{ image: … }] } } }.';
        return failed((0,manifest/* manifestInvalid */.L)('There is no service or job with a container.', start, fix));
    }
    const meant = all.filter(({ names }) => wanted !== null && names.includes(wanted));
    if (meant.length > 1)
        return failed(required(meant, start));
    const choice = choose(all, all.length === 1 ? (all[0] ?? null) : null, wanted, start);
    if (!choice.ok)
        return failed(choice.failure);
    const { workload, path } = choice.chosen;
    const part = readContainer(workload.document, path);
    const sets = platformSets(workload, path);
    const reserved = new Set(sets.map(({ name }) => name));
    return joined([
        {
            ...part,
            inherited: sets,
            setup: portsOfPod((0,text_data/* valueAt */.f)(workload.document.value, path), []),
            loopback: loopbackOfPod(workload.document, path.slice(0, -2)),
        },
        { ...nothing, drafts: reservedDrafts(part.noted, reserved, 'Cloud Run') },
    ]);
}
/** The only container of a service seldom has a name, and answers to that of its service. */
function named(workload) {
    const all = containersOf(workload, 'containers');
    return all.map((one) => all.length === 1 && workload.name !== ''
        ? { ...one, names: [workload.name, ...one.names] }
        : one);
}
/** Cloud Run, "Container runtime contract", environment variables of jobs and of worker pools. */
const JOB_NAMES = [
    ...['CLOUD_RUN_JOB', 'CLOUD_RUN_EXECUTION', 'CLOUD_RUN_TASK_INDEX'],
    ...['CLOUD_RUN_TASK_ATTEMPT', 'CLOUD_RUN_TASK_COUNT'],
];
const POOL_NAMES = ['CLOUD_RUN_WORKER_POOL', 'CLOUD_RUN_WORKER_POOL_REVISION'];
function platformSets(workload, container) {
    if (isKnative(workload))
        return knativeSets(workload, container, 'Cloud Run');
    const origin = { source: 'platform', locator: 'Cloud Run', location: placeOf(workload) };
    const because = 'is set by Cloud Run in the running container';
    const names = workload.kind === 'WorkerPool' ? POOL_NAMES : JOB_NAMES;
    return names.map((name) => ({
        name,
        origin,
        given: { kind: 'unavailable', because, later: true },
    }));
}
/** Reads `env`. Cloud Run fills in no `$(NAME)`, and has no `envFrom` (Cloud Run Admin API v1, Container). */
function readContainer(document, path) {
    const from = [...path, 'envFrom'];
    const list = (0,text_data/* valueAt */.f)(document.value, [...path, 'env']) ?? [];
    const unsupported = (0,text_data/* valueAt */.f)(document.value, from) ?? null;
    const fix = 'Write each variable into env.';
    return joined([
        unsupported === null
            ? nothing
            : failed((0,manifest/* manifestInvalid */.L)('Cloud Run does not support envFrom.', document.locate(from), fix)),
        Array.isArray(list)
            ? joined(list.map((_, index) => cloud_run_readItem(document, [...path, 'env', index])))
            : failed((0,manifest/* manifestInvalid */.L)('env is not a list.', document.locate([...path, 'env']), 'Write env as a list.')),
    ]);
}
function cloud_run_readItem(document, path) {
    const name = textAt(document, [...path, 'name']);
    const location = document.locate([...path, 'name']);
    const refused = (says, fix) => failed((0,manifest/* manifestInvalid */.L)(says, location, fix));
    if (!name || name.includes('='))
        return refused('An item of env has no name that Cloud Run accepts.', 'Write - name: NAME.');
    const value = textAt(document, [...path, 'value']);
    const from = (0,text_data/* valueAt */.f)(document.value, [...path, 'valueFrom']) ?? null;
    if (value === undefined)
        return refused(`The value of ${name} is not a text, and Cloud Run accepts texts only.`, 'Put it in double quotes.');
    if (from === null)
        return part_given((0,given/* plainEntry */.xY)(name, value ?? '', location));
    if (value)
        return refused(`${name} has both a value and a valueFrom.`, 'Keep one of the two.');
    const ref = [...path, 'valueFrom', 'secretKeyRef'];
    if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, ref)))
        return refused(`valueFrom of ${name} is no secretKeyRef, and Cloud Run supports nothing else.`, REF_FORM);
    const secret = textOr(document, [...ref, 'name'], '');
    const version = versionAt(document, [...ref, 'key']);
    if (secret === '' || version === '')
        return refused(`secretKeyRef of ${name} has no name or no version (key).`, REF_FORM);
    const because = `comes from version${(0,safe_text/* called */.Ab)(version)} of the secret${(0,safe_text/* called */.Ab)(secret)} in Google Secret Manager, which the gate does not read`;
    return part_given((0,given/* unavailableEntry */.jc)(name, because, location));
}
const REF_FORM = 'Write valueFrom: { secretKeyRef: { name: SECRET, key: latest } }: key is the version of the secret.';
/** A number counts as its digits: the gate does not read the secret in any case. */
function versionAt(document, path) {
    const version = (0,text_data/* valueAt */.f)(document.value, path);
    return typeof version === 'number' ? `${version}` : textOr(document, path, '');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-batch.ts



/** AWS::Batch::JobDefinition, EksContainerEnvironmentVariable. */
const POD_PROPERTIES = {
    environment: 'Env',
    secrets: null,
    item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
};
/** The containers of an AWS::Batch::JobDefinition; the only one answers to the logical id. */
function jobContainers({ document }, id) {
    const root = ['Resources', id, 'Properties'];
    const all = containersOfJob(document.value, root, id, capital);
    const [only] = all;
    if (all.length === 1 && only !== undefined)
        return [{ ...only, names: [id, ...only.names] }];
    return shortestNames(all.map((one) => ({ ...one, names: one.names.map((name) => under(id, name)) })));
}
/** Reads a container of a job. @param spelling how ECS's containers are spelled */
function readJobContainer(notation, { path, runner }, spelling) {
    return withReserved(readVariables(notation, path, runner === 'eks' ? POD_PROPERTIES : spelling));
}
function under(id, name) {
    return name.startsWith(`${id}/`) || name === id ? name : `${id}/${name}`;
}
function capital(key) {
    return key.charAt(0).toUpperCase() + key.slice(1);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/beanstalk-options.ts





/** Elastic Beanstalk developer guide, "General options for all environments". */
const PLAIN = 'aws:elasticbeanstalk:application:environment';
const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets';
const DATABASE = 'aws:rds:dbinstance';
/** Options as a map from namespace to options. */
const beanstalk_options_SPELLING = { environment: PLAIN, secrets: SECRETS, item: null };
/** Elastic Beanstalk API reference, ConfigurationOptionSetting; CloudFormation has the same. */
const API_OPTION = {
    namespace: 'Namespace',
    name: 'OptionName',
    value: 'Value',
};
/** Developer guide, "Option settings" of configuration files. */
const FILE_OPTION = {
    namespace: 'namespace',
    name: 'option_name',
    value: 'value',
};
/** Reads the variables among the options at a path: a list of options, or a map from namespace to options. */
function readOptions(base, path, keys) {
    const notation = { ...base, reference: beanstalkReference };
    const options = (0,text_data/* valueAt */.f)(base.document.value, path);
    const hasDatabase = (0,text_data/* isMap */.j)(options)
        ? DATABASE in options
        : namespacesIn(options, keys).has(DATABASE);
    const sets = hasDatabase ? databaseSets(base, path) : [];
    if ((0,text_data/* isMap */.j)(options) && base.unreadable(path) === null)
        return joined([{ ...nothing, inherited: sets }, readVariables(notation, path, beanstalk_options_SPELLING)]);
    const form = `items with ${keys.namespace}, ${keys.name} and ${keys.value}`;
    return joined([
        { ...nothing, inherited: sets },
        readList(notation, path, form, (at) => readOption(notation, at, keys)),
    ]);
}
function readOption(notation, path, keys) {
    const { document } = notation;
    const namespaces = namespacesIn((0,text_data/* valueAt */.f)(document.value, path), keys);
    // Of a configuration file, an option without a namespace is a variable.
    const isDefault = namespaces.size === 0 && keys === FILE_OPTION;
    const named = (0,text_data/* valueAt */.f)(document.value, [...path, keys.name]) !== undefined;
    if (namespaces.size === 0 && named && !isDefault)
        return failed((0,manifest/* manifestInvalid */.L)(NO_NAMESPACE, document.locate(path), `Write "Namespace": "${PLAIN}".`));
    if (!isDefault && !namespaces.has(PLAIN) && !namespaces.has(SECRETS))
        return nothing;
    const unusual = notation.unusualItem(path, keys.name);
    if (unusual !== null)
        return unusual;
    const at = [...path, keys.name];
    const name = notation.name(at) ?? '';
    if (name === '') {
        const says = `Option ${Number(path.at(-1)) + 1} has no ${keys.name} that is a text.`;
        const fix = `Give it ${keys.name} in double quotes.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), fix));
    }
    const written = notation.written([...path, keys.value]);
    const location = document.locate(at);
    const read = namespaces.has(SECRETS) ? readReference : readPlain;
    return read(notation, { name, written, key: 'the options', location, flawLocation: location });
}
/** The namespaces that are written anywhere in a list of options or in an item of it. */
function namespacesIn(options, keys) {
    const found = new Set();
    const seen = new Set();
    const look = (value) => {
        if (typeof value !== 'object' || value === null || seen.has(value))
            return;
        seen.add(value);
        const own = (0,text_data/* valueAt */.f)(value, [keys.namespace]);
        if (typeof own === 'string')
            found.add(own);
        for (const inner of Object.values(value))
            look(inner);
    };
    look(options);
    return found;
}
const NO_NAMESPACE = 'An option has a name and no Namespace that is a text.';
const SECRET_ARN = /^(arn:aws[a-z-]*:secretsmanager:[^:]*:[^:]*:secret:[^:]*)(?::([^:]*)(:.*)?)?$/s;
/**
 * The ARN of a secret, with `:json-key` for a key of it, or of a parameter (developer guide, "Fetching secrets and
 * parameters to environment variables"). What follows a second colon is ignored.
 */
function beanstalkReference(name, text, location) {
    const draft = (check, says, fix) => ({
        ...{ check, variable: name, says, fix, facts: {}, location },
    });
    if (!text.startsWith('arn:')) {
        const { entry } = (0,given/* unavailableEntry */.jc)(name, 'has a reference that cannot be read', location);
        return part_given({ entry, drafts: [draft('pasted-secret', NO_ARN, WRITE_ARN)] });
    }
    const [, secret, key = '', rest = ''] = SECRET_ARN.exec(text) ?? [];
    if (secret === undefined)
        return part_given((0,given/* referenceEntry */._7)(name, text, location));
    const { entry, drafts } = (0,given/* referenceEntry */._7)(name, key === '' ? secret : `${secret}:${key}::`, location);
    const ignored = /[^:]/.test(rest) ? [draft('reference-form', IGNORED, DROP)] : [];
    return part_given({ entry, drafts: [...drafts, ...ignored] });
}
const NO_ARN = 'has a text where Elastic Beanstalk expects an ARN; if it is the secret itself, everybody who can read this file can read it';
const WRITE_ARN = 'Write the ARN of a secret (arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf, with :json-key for a key of it) or of a parameter.';
const IGNORED = 'has an ARN with a stage or version behind the JSON key, which Elastic Beanstalk ignores (except on its ECS platform)';
const DROP = 'End the ARN behind the JSON key: Elastic Beanstalk takes the current version.';
/** What a database that belongs to the environment sets (developer guide, "Adding a database"). */
function databaseSets({ document }, path) {
    const location = document.locate(path);
    const origin = { source: 'platform', locator: 'Elastic Beanstalk', location };
    const because = 'is set by Elastic Beanstalk from the database of the environment';
    return ['RDS_HOSTNAME', 'RDS_PORT', 'RDS_DB_NAME', 'RDS_USERNAME', 'RDS_PASSWORD'].map((name) => ({
        name,
        origin,
        given: { kind: 'unavailable', because, later: true },
    }));
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-beanstalk.ts



const TEMPLATE = 'AWS::ElasticBeanstalk::ConfigurationTemplate';
/** Reads the options of an environment, over those of its configuration template in the same file. */
function readEnvironment(notation, id) {
    const own = readOptions(notation, optionsOf(id), API_OPTION);
    const template = templateOf(notation, id);
    if (template === null)
        return own;
    const names = new Set(own.noted.map(({ entry }) => entry.name));
    const below = readOptions(notation, optionsOf(template), API_OPTION);
    const noted = below.noted.filter(({ entry }) => !names.has(entry.name));
    return joined([{ ...below, noted }, own]);
}
/** Reads the options of a configuration template that no environment of the file uses. */
function readTemplate(notation, id) {
    return readOptions(notation, optionsOf(id), API_OPTION);
}
/** Whether an environment of the same file uses a configuration template. */
function isUsedTemplate(notation, id) {
    const resources = (0,text_data/* valueAt */.f)(notation.document.value, ['Resources']);
    return Object.keys(resources ?? nothing).some((other) => templateOf(notation, other) === id);
}
/** The configuration template of the file that an environment names; null for others. */
function templateOf({ document }, id) {
    const name = (0,text_data/* valueAt */.f)(document.value, ['Resources', id, 'Properties', 'TemplateName', 'Ref']);
    if (typeof name !== 'string')
        return null;
    return (0,text_data/* valueAt */.f)(document.value, ['Resources', name, 'Type']) === TEMPLATE ? name : null;
}
function optionsOf(id) {
    return ['Resources', id, 'Properties', 'OptionSettings'];
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

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-lambda.ts




/** Reads `Environment` of an AWS::Lambda::Function at a path. */
function cloudformation_lambda_readFunction(notation, path) {
    return joined([runtimeOf(notation, path), readVariables(notation, path, LAMBDA_SPELLING)]);
}
/** Reads `Environment` of an AWS::Serverless::Function at a path, over that of Globals. */
function readSamFunction(notation, path) {
    return joined([runtimeOf(notation, path), samVariables(notation, path)]);
}
/** `Runtime` beside the environment of a function. */
function runtimeOf({ document }, environment) {
    const runtime = (0,text_data/* valueAt */.f)(document.value, [...environment.slice(0, -1), 'Runtime']);
    return { ...nothing, setup: runtimeAt(runtime) };
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

// EXTERNAL MODULE: ./src/resolve/reference.ts
var resolve_reference = __webpack_require__(1781);
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
    const reference = store === 'ssm' ? parameter(key) : store === 'secretsmanager' ? dynamic_reference_secret(key) : null;
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
    const parsed = (0,resolve_reference/* parseReference */.F)(id, 'manifest');
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

;// CONCATENATED MODULE: ./src/resolve/manifests/stack-parameters.ts




function kindOf(type) {
    if (typeof type !== 'string')
        return 'other';
    if (type === 'String' || type === 'Number')
        return 'text';
    if (type === 'CommaDelimitedList' || type.startsWith('List<'))
        return 'list';
    if (type === 'AWS::SSM::Parameter::Value<String>')
        return 'looked-up';
    // Such as AWS::EC2::VPC::Id: the value is the text itself.
    return /^AWS::(?!SSM::)[\w:]+$/.test(type) ? 'text' : 'other';
}
/**
 * Reads parameters: what the run gives, else the default of the template.
 * @param textAt the text at a path of the template, as CloudFormation reads it
 */
function parameterReader({ value: template }, parameters, textAt) {
    const defaults = new Set();
    const whole = (name) => {
        const place = ['Parameters', name];
        const given = parameters.get(name);
        const isHidden = (0,text_data/* valueAt */.f)(template, [...place, 'NoEcho']) ?? false;
        const hides = !/^false$/i.test(String(isHidden));
        const hidden = (written) => hides && written.kind === 'text' ? made(new secret/* Secret */.z(written.text)) : written;
        if (given?.kind === 'text')
            return hidden(given);
        if (given?.kind === 'of-run')
            return hides ? made(given.value) : asListed(given.value, place);
        if (given?.kind === 'previous')
            return later(name, 'whose value the stack keeps (UsePreviousValue)');
        if ((0,text_data/* valueAt */.f)(template, [...place, 'Default']) === undefined)
            return {
                ...later(name, 'to which neither the run nor the template gives a value'),
                fix: GIVE_PARAMETERS,
            };
        defaults.add(name);
        return hidden(textAt([...place, 'Default']));
    };
    /** A value of the run is text when the template itself lists it. */
    const asListed = (value, place) => {
        const allowed = (0,text_data/* valueAt */.f)(template, [...place, 'AllowedValues']);
        const places = [
            [...place, 'Default'],
            ...(Array.isArray(allowed)
                ? allowed.map((_, index) => [...place, 'AllowedValues', index])
                : []),
        ];
        const listed = places
            .map(textAt)
            .find((one) => one.kind === 'text' && value.read((raw) => raw === one.text));
        return listed ?? made(value);
    };
    const typeOf = (name) => (0,text_data/* valueAt */.f)(template, ['Parameters', name, 'Type']);
    return {
        defaults,
        valueOf: (name) => {
            if ((0,text_data/* valueAt */.f)(template, ['Parameters', name]) === undefined)
                return null;
            const kind = kindOf(typeOf(name));
            if (kind === 'text')
                return whole(name);
            if (kind === 'list')
                return later(name, 'which is a list');
            const value = kind === 'looked-up' ? whole(name) : null;
            // CloudFormation puts in the text of that parameter, as it does for a dynamic reference.
            return value?.kind === 'text'
                ? { kind: 'text', text: `{{resolve:ssm:${value.text}}}` }
                : later(name, 'which CloudFormation looks up');
        },
        itemsOf: (name) => {
            if (kindOf(typeOf(name)) !== 'list')
                return null;
            const value = whole(name);
            if (value.kind !== 'text')
                return null;
            return value.text.split(',').map((item) => ({ kind: 'text', text: item.trim() }));
        },
    };
}
/** A value that may hold a secret stays one, and cannot become a name or a reference. */
function made(value) {
    return value.read(isDynamic)
        ? { kind: 'later', because: 'has a dynamic reference in a parameter of the stack' }
        : { kind: 'made', value };
}
function later(name, why) {
    return { kind: 'later', because: `is made from the parameter${(0,safe_text/* called */.Ab)(name)}, ${why}` };
}
/** What makes parameters and conditions known. */
const GIVE_PARAMETERS = 'Give the parameters of the stack: --parameters FILE (the input `parameters`), or parameter-overrides.';
/** Texts with values of parameters between them. The result is a Secret again. */
function joinedSecret(delimiter, parts) {
    return new secret/* Secret */.z(parts.map((part) => (part instanceof secret/* Secret */.z ? part.reveal() : part)).join(delimiter));
}
/** Failures for overrides that the template lacks. Such a name may be a part of a value, so it is not shown. */
function unknownParameters({ value, locate }, parameters) {
    const declared = (0,text_data/* valueAt */.f)(value, ['Parameters']);
    const overrides = [...parameters].filter(([, given]) => given.kind === 'of-run');
    return overrides.flatMap(([name], index) => (0,text_data/* isMap */.j)(declared) && Object.hasOwn(declared, name)
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

// EXTERNAL MODULE: ./src/domain/partition.ts
var partition = __webpack_require__(1302);
;// CONCATENATED MODULE: ./src/resolve/manifests/template-pseudo.ts

/** Stands for the partition until the text around it shows the region. */
const PARTITION = '\u0000partition\u0000';
const LATER = new Set([
    'AWS::NotificationARNs',
    'AWS::StackId',
    'AWS::StackName',
]);
/** The pseudo parameters (CloudFormation user guide, "Get AWS values using pseudo parameters"); null for other names. */
function pseudo(name, { region, account = null }) {
    const ofRegion = (of) => region === null
        ? {
            kind: 'later',
            because: `is made from ${String(name)}, and the run has no region`,
            fix: GIVE_REGION,
        }
        : { kind: 'text', text: of(region) };
    if (name === 'AWS::NoValue')
        return { kind: 'absent' };
    if (name === 'AWS::Region')
        return ofRegion((own) => own);
    if (name === 'AWS::URLSuffix')
        return ofRegion((own) => (0,partition/* partitionOf */.i)(own).domain);
    if (name === 'AWS::Partition')
        return { kind: 'text', text: region === null ? PARTITION : (0,partition/* partitionOf */.i)(region).id };
    if (name === 'AWS::AccountId')
        return account === null
            ? { kind: 'later', because: NO_ACCOUNT, fix: GIVE_ACCOUNT }
            : { kind: 'text', text: account };
    if (typeof name === 'string' && LATER.has(name))
        return {
            kind: 'later',
            because: `is made from ${name}, which is known when the stack is deployed`,
        };
    return null;
}
const NO_ACCOUNT = 'is made from AWS::AccountId, and the environment has no `account:` in the policy';
const GIVE_ACCOUNT = 'Write the 12 digits of the account into the environment of the policy, in quotes: `account: "ID"`.';
const GIVE_REGION = 'Give the region: --region, or `region:` of the environment in the policy.';
/** Fills in the partition of an ARN, which its region shows. */
function withPartition(written) {
    if (written.kind !== 'text' || !written.text.includes(PARTITION))
        return written;
    const text = written.text.replaceAll(new RegExp(`arn:${PARTITION}(:[a-z0-9-]+:([a-z0-9-]+):)`, 'g'), (_, rest, region) => `arn:${(0,partition/* partitionOf */.i)(region).id}${rest}`);
    if (!text.includes(PARTITION))
        return { kind: 'text', text };
    return {
        kind: 'later',
        because: 'is made from AWS::Partition, and the run has no region',
        fix: GIVE_REGION,
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/template-secrets.ts




/** Stands for the ARN of a secret that the template makes: its end is known when the secret is made. */
const MARKED = /\u0000secret:([^\u0000]+)\u0000/;
const IN_DYNAMIC = /(\{\{resolve:secretsmanager:)\u0000secret:([^\u0000]+)\u0000(?=[:}])/g;
/**
 * What `Ref` gives of a secret or parameter with a name (template reference, "Return values"); null for other
 * resources, and for a name that CloudFormation makes.
 */
function namedResource(template, id, evaluate) {
    const place = ['Resources', id];
    const properties = [...place, 'Properties'];
    const type = (0,text_data/* valueAt */.f)(template, [...place, 'Type']);
    const nameOf = (key) => (0,text_data/* valueAt */.f)(template, [...properties, key]) === undefined ? null : evaluate([...properties, key]);
    if (type === 'AWS::SSM::Parameter')
        return nameOf('Name');
    if (type === 'AWS::SecretsManager::SecretTargetAttachment')
        return nameOf('SecretId');
    if (type !== 'AWS::SecretsManager::Secret')
        return null;
    const name = nameOf('Name');
    if (name?.kind !== 'text')
        return name;
    return MARKED.test(name.text) ? null : { kind: 'text', text: `\u0000secret:${name.text}\u0000` };
}
/** A dynamic reference takes the name of a secret in place of its ARN. */
function withSecretNames(text) {
    return text.replaceAll(IN_DYNAMIC, '$1$2');
}
/** Whether the text has the ARN of a secret that the template makes. */
function hasSecretArn(text) {
    return MARKED.test(text);
}
/** A reference in which the ARN of a secret stands that the template makes. The secret is fetched by its name. */
function madeSecretEntry(name, text, location) {
    const id = MARKED.exec(text)?.[1] ?? '';
    const arn = text.replace(MARKED, `arn:aws:secretsmanager:us-east-1:000000000000:secret:${id}-AbCdEf`);
    const parsed = (0,resolve_reference/* parseReference */.F)(arn, 'manifest');
    if (!parsed.ok)
        return part_given((0,given/* referenceEntry */._7)(name, arn, location));
    const { reference } = parsed;
    if (!text.startsWith('\u0000') || reference.store !== 'secrets-manager')
        return part_given((0,given/* laterEntry */.Du)(name, ARN_LATER, location));
    const byName = { ...reference, id, name: id, region: null };
    return part_given({
        entry: { name, given: { kind: 'reference', reference: byName }, location },
        drafts: [],
    });
}
/** Completes "NAME …". */
const ARN_LATER = 'is made from the ARN of a secret that the stack makes';

;// CONCATENATED MODULE: ./src/resolve/manifests/template-functions.ts





/** The function of a map: the map itself, or one that adds keys to it (Fn::Transform, Fn::ForEach). Null without one. */
function functionOf(value) {
    if (!(0,text_data/* isMap */.j)(value))
        return null;
    const keys = Object.keys(value);
    if (keys.length === 1 && keys[0] === 'Ref')
        return 'Ref';
    return keys.find((key) => key.startsWith('Fn::')) ?? null;
}
/** A NoEcho parameter and an override that the template does not list decide no condition. */
const GIVE_FILE = 'Give the parameters of the stack in a file (--parameters FILE, the input `parameters`), or the value of the variable itself (--var, --secret).';
/** The functions whose result may be known before the deploy. */
const FUNCTIONS = {
    Ref: (argument, scope) => {
        const name = (0,text_data/* valueAt */.f)(scope.template, argument);
        return typeof name === 'string' ? referred(name, scope) : null;
    },
    'Fn::GetAtt': (argument, { template }) => {
        const name = (0,text_data/* valueAt */.f)(template, argument);
        const id = Array.isArray(name) ? name[0] : name;
        return typeof id === 'string' ? ofResource(id, template) : null;
    },
    'Fn::Join': (argument, scope) => {
        const delimiter = (0,text_data/* valueAt */.f)(scope.template, [...argument, 0]);
        const parts = itemsAt([...argument, 1], scope);
        if (typeof delimiter !== 'string' || parts === null)
            return null;
        return joinedBy(delimiter, parts.filter(({ kind }) => kind !== 'absent'));
    },
    'Fn::Sub': (argument, scope) => {
        const { template, evaluate } = scope;
        const whole = (0,text_data/* valueAt */.f)(template, argument);
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
            if ((0,text_data/* valueAt */.f)(template, [...own, name]) !== undefined)
                return evaluate([...own, name]);
            return referred(name.trim(), scope) ?? template_functions_later('Fn::Sub');
        });
        return joinedBy('', parts);
    },
    'Fn::Select': (argument, scope) => {
        const index = scope.evaluate([...argument, 0]);
        const items = itemsAt([...argument, 1], scope);
        if (index.kind !== 'text' || !/^\d+$/.test(index.text))
            return null;
        return items?.[Number(index.text)] ?? null;
    },
    // The branches of a known condition stand in its place already.
    'Fn::If': (argument, { template }) => {
        const name = (0,text_data/* valueAt */.f)(template, [...argument, 0]);
        if (typeof name !== 'string')
            return null;
        const because = `depends on the condition${(0,safe_text/* called */.Ab)(name)}, which is not known before the deploy`;
        return { kind: 'later', because, fix: GIVE_FILE };
    },
    'Fn::FindInMap': (argument, scope) => {
        const path = mapped(argument, scope);
        return path === null || functionOf((0,text_data/* valueAt */.f)(scope.template, path)) !== null
            ? null
            : scope.evaluate(path);
    },
};
function referred(name, { template, place, parameters, evaluate }) {
    return (pseudo(name, place) ??
        parameters.valueOf(name) ??
        namedResource(template, name, evaluate) ??
        ofResource(name, template));
}
/** What a resource gives when the stack has made it; null for a name that the template lacks. */
function ofResource(name, template) {
    const [id = ''] = name.split('.', 1);
    if ((0,text_data/* valueAt */.f)(template, ['Resources', id]) === undefined)
        return null;
    const because = `is made from the resource${(0,safe_text/* called */.Ab)(id)}, which the stack makes`;
    return { kind: 'later', because };
}
/** The place of a value in `Mappings`; null when its keys are not known or not there. */
function mapped(argument, { template, evaluate }) {
    const keys = (0,text_data/* valueAt */.f)(template, argument);
    if (!Array.isArray(keys) || keys.length !== 3)
        return null;
    const steps = keys.map((_, index) => evaluate([...argument, index]));
    const names = steps.flatMap((step) => (step.kind === 'text' ? step.text : []));
    const path = ['Mappings', ...names];
    return names.length === 3 && (0,text_data/* valueAt */.f)(template, path) !== undefined ? path : null;
}
/** The items of a list at a path; null when they are not known. */
function itemsAt(path, scope) {
    const { template, parameters, evaluate } = scope;
    const value = (0,text_data/* valueAt */.f)(template, path);
    if (Array.isArray(value))
        return value.map((_, index) => evaluate([...path, index]));
    const by = functionOf(value);
    if (by === 'Ref') {
        const name = (0,text_data/* valueAt */.f)(value, ['Ref']);
        return typeof name === 'string' ? parameters.itemsOf(name) : null;
    }
    if (by === 'Fn::FindInMap') {
        const place = mapped([...path, by], scope);
        return place === null ? null : itemsAt(place, scope);
    }
    if (by !== 'Fn::Split')
        return null;
    const delimiter = (0,text_data/* valueAt */.f)(value, [by, 0]);
    const source = evaluate([...path, by, 1]);
    if (typeof delimiter !== 'string' || delimiter === '' || source.kind !== 'text')
        return null;
    return source.text.split(delimiter).map((text) => ({ kind: 'text', text }));
}
/** A value that is known when the stack is deployed. */
function template_functions_later(by) {
    return { kind: 'later', because: `is made by ${by} when the stack is deployed` };
}
/** Most characters that the functions of a template make together. A template itself has at most 1 MB. */
const MOST_MADE = 4 * 1024 * 1024;
/** Null when it is too long. */
function joinedBy(delimiter, parts) {
    const texts = parts.flatMap((part) => part.kind === 'text' ? part.text : part.kind === 'made' ? part.value : []);
    if (texts.length < parts.length)
        return (parts.find(({ kind }) => kind === 'later') ??
            parts.find(({ kind }) => kind !== 'text' && kind !== 'made') ??
            null);
    const length = texts.reduce((sum, one) => sum + (typeof one === 'string' ? one.length : one.bytes) + delimiter.length, 0);
    if (length > MOST_MADE)
        return null;
    return parts.some(({ kind }) => kind === 'made')
        ? { kind: 'made', value: joinedSecret(delimiter, texts) }
        : { kind: 'text', text: texts.join(delimiter) };
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

// EXTERNAL MODULE: ./src/resolve/manifests/given-parameters.ts
var given_parameters = __webpack_require__(7049);
;// CONCATENATED MODULE: ./src/resolve/manifests/template-conditions.ts



/** Evaluates the conditions of a template (CloudFormation user guide, "Condition functions"). */
function conditionsOf(template, evaluate) {
    const known = new Map();
    const named = (name) => {
        if (!known.has(name)) {
            // A condition that depends on itself is not known.
            known.set(name, null);
            known.set(name, at(['Conditions', name]));
        }
        return known.get(name) ?? null;
    };
    const all = (path) => {
        const list = (0,text_data/* valueAt */.f)(template, path);
        return Array.isArray(list) ? list.map((_, index) => at([...path, index])) : [null];
    };
    const at = (path) => {
        const value = (0,text_data/* valueAt */.f)(template, path);
        if (!(0,text_data/* isMap */.j)(value) || Object.keys(value).length !== 1)
            return null;
        const [by = ''] = Object.keys(value);
        const argument = [...path, by];
        if (by === 'Condition') {
            const name = (0,text_data/* valueAt */.f)(template, argument);
            return typeof name === 'string' ? named(name) : null;
        }
        if (by === 'Fn::Equals')
            return equal(template, argument, evaluate);
        if (by === 'Fn::Not')
            return negated(all(argument)[0] ?? null);
        if (by === 'Fn::Or')
            return any(all(argument));
        if (by === 'Fn::And')
            return negated(any(all(argument).map(negated)));
        return null;
    };
    return named;
}
function negated(one) {
    return one === null ? null : !one;
}
function any(all) {
    if (all.includes(true))
        return true;
    return all.includes(null) ? null : false;
}
function equal(template, argument, evaluate) {
    const two = (0,text_data/* valueAt */.f)(template, argument);
    if (!Array.isArray(two) || two.length !== 2)
        return null;
    const [one, other] = [evaluate([...argument, 0]), evaluate([...argument, 1])];
    if (one.kind !== 'text' || other.kind !== 'text')
        return null;
    return hasSecretArn(one.text) || hasSecretArn(other.text) ? null : one.text === other.text;
}
/** The template without `Fn::If` of known conditions: the branch that holds stands in its place, where it is written. */
function withBranches(document, holds) {
    const chosen = new Map();
    const placeOf = (value) => {
        if (functionOf(value) !== 'Fn::If')
            return null;
        const branches = (0,text_data/* valueAt */.f)(value, ['Fn::If']);
        if (!Array.isArray(branches) || branches.length !== 3)
            return null;
        const known = typeof branches[0] === 'string' ? holds(branches[0]) : null;
        return known === null ? null : known ? 1 : 2;
    };
    const choose = (value) => {
        if (typeof value !== 'object' || value === null)
            return value;
        if (!chosen.has(value)) {
            const place = placeOf(value);
            chosen.set(value, place === null ? within(value) : choose((0,text_data/* valueAt */.f)(value, ['Fn::If', place])));
        }
        return chosen.get(value);
    };
    const within = (value) => {
        if (Array.isArray(value)) {
            const items = value.map(choose);
            return items.every((item, index) => item === value[index]) ? value : items;
        }
        const entries = Object.entries(value).map(([key, part]) => [key, part, choose(part)]);
        return entries.every(([, part, now]) => part === now)
            ? value
            : Object.fromEntries(entries.map(([key, , now]) => [key, now]));
    };
    /** The path in the file. */
    const inFile = (path) => {
        const real = [];
        let here = document.value;
        const enter = () => {
            for (let place = placeOf(here); place !== null; place = placeOf(here)) {
                real.push('Fn::If', place);
                here = (0,text_data/* valueAt */.f)(here, ['Fn::If', place]);
            }
        };
        enter();
        for (const step of path) {
            real.push(step);
            here = (0,text_data/* valueAt */.f)(here, [step]);
            enter();
        }
        return real;
    };
    const toKey = (path) => [...inFile(path.slice(0, -1)), ...path.slice(-1)];
    return {
        value: choose(document.value),
        locate: (path) => document.locate(inFile(path)),
        locateKey: (path) => document.locateKey(toKey(path)),
        locateLine: (path, line) => document.locateLine(inFile(path), line),
        bare: (path) => document.bare(inFile(path)),
        tag: (path) => document.tag(inFile(path)),
        bareKey: (path) => document.bareKey(toKey(path)),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/template-values.ts











/** Reads a template as the deploy of the stack would, as far as its parameters and functions are known. */
function template_values_openTemplate(file, stack) {
    const { parameters = given_parameters/* NO_PARAMETERS */.P, ...place } = stack;
    const reader = parameterReader(file, parameters, (path) => template_values_textAt(file, path));
    const scope = { place, parameters: reader };
    const holds = conditionsOf(file.value, evaluatorOf(file, scope));
    const document = (0,text_data/* valueAt */.f)(file.value, ['Conditions']) === undefined ? file : withBranches(file, holds);
    return { document, holds, evaluate: evaluatorOf(document, scope), defaults: reader.defaults };
}
/** Evaluates the functions of a template whose arguments are known. */
function evaluatorOf(document, { place, parameters }) {
    /** What a function gives, however many aliases and names repeat it. */
    const known = new Map();
    let made = 0;
    const call = (by, argument) => {
        const written = (0,algorithms_own/* ownIn */.o)(FUNCTIONS, by)?.(argument, scope) ?? template_functions_later(by);
        made += lengthOf(written);
        return made > MOST_MADE ? template_functions_later(by) : written;
    };
    const evaluate = (path) => {
        const value = (0,text_data/* valueAt */.f)(document.value, path);
        const by = functionOf(value);
        if (by === null)
            return template_values_textAt(document, path);
        const before = known.get(value);
        if (before !== undefined)
            return before;
        // A resource that refers to itself is not known.
        known.set(value, template_functions_later(by));
        const written = call(by, [...path, by]);
        known.set(value, written);
        return written;
    };
    const scope = { template: document.value, place, parameters, evaluate };
    return (path) => settled(evaluate(path));
}
/** The text at a path, when no function stands there. */
function template_values_textAt(document, path) {
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    if (!['string', 'number', 'boolean'].includes(typeof value))
        return writtenText(value);
    const bare = document.bare(path);
    const deployed = bare === null ? `${value}` : deployedText(bare);
    return deployed === null ? { kind: 'later', because: UNSTEADY } : { kind: 'text', text: deployed };
}
const UNSTEADY = 'stands without quotes and looks like a number or boolean that CloudFormation may write differently';
function lengthOf(written) {
    if (written.kind === 'text')
        return written.text.length;
    return written.kind === 'made' ? written.value.bytes : 0;
}
/** Fills in what the text around a mark shows. */
function settled(written) {
    const one = withPartition(written);
    if (one.kind === 'made' && one.value.read((text) => isDynamic(text) || text.includes('\u0000')))
        return { kind: 'later', because: 'is put together when the stack is deployed' };
    return one.kind === 'text' ? { kind: 'text', text: withSecretNames(one.text) } : one;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-notation.ts










/** A template: texts may be functions, conditions and dynamic references, which the deploy of the stack replaces. */
function cloudFormationNotation(file, stack) {
    return templateNotation(openTemplate(file, stack));
}
/** The same for a template that is already open. */
function templateNotation({ document, evaluate }) {
    return {
        ...textNotation(document),
        name: (path) => nameAt(document, evaluate, path),
        key: (path) => {
            const bare = document.bareKey(path);
            return bare === null ? String(path.at(-1)) : deployedKey(bare);
        },
        written: evaluate,
        unreadable: (path) => unreadable(document, evaluate, path),
        unusualItem: (path, nameKey) => unusualItem(document, evaluate, path, nameKey),
        plain: (name, text, location) => hasSecretArn(text)
            ? part_given((0,given/* laterEntry */.Du)(name, ARN_LATER, location))
            : dynamicEntry(name, text, location),
        reference: (name, text, location) => {
            if (isDynamic(text))
                return part_given((0,given/* laterEntry */.Du)(name, DYNAMIC, location));
            if (hasSecretArn(text))
                return madeSecretEntry(name, text, location);
            return part_given((0,given/* referenceEntry */._7)(name, text, location));
        },
    };
}
const DYNAMIC = 'has a reference that CloudFormation puts together when the stack is deployed';
/** A name as a text; null when it is made by a function that is not known yet. */
function nameAt(document, evaluate, path) {
    const bare = document.bare(path);
    if (bare !== null)
        return deployedKey(bare);
    const name = evaluate(path);
    return name.kind === 'text' && !hasSecretArn(name.text) ? name.text : null;
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

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-target.ts
/** A resource that is one target. @param place where its variables are, in its properties */
function lone(id, platform, place, read) {
    const path = ['Resources', id, 'Properties', ...place];
    return { names: [id], platform, essential: true, gives: true, read: () => read(path) };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation-task.ts









/** The property names of AWS::ECS::TaskDefinition, ContainerDefinition (CloudFormation template reference). */
const ECS_PROPERTIES = {
    environment: 'Environment',
    secrets: 'Secrets',
    item: { name: 'Name', value: 'Value', valueFrom: 'ValueFrom' },
};
/** The containers of an AWS::ECS::TaskDefinition. */
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
            read: () => cloudformation_task_readContainer(notation, container),
        };
    });
}
function cloudformation_task_readContainer(notation, container) {
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
function noList(notation, path) {
    const { document, unreadable } = notation;
    if ((0,text_data/* valueAt */.f)(document.value, path) === undefined)
        return nothing;
    const says = 'ContainerDefinitions is not a list.';
    return (unreadable(path) ??
        failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), 'Write a list of containers.')));
}

;// CONCATENATED MODULE: ./src/resolve/manifests/stack-defaults.ts

/** A draft on the parameters whose default stands for their value, which an existing stack may have replaced. */
function defaultDrafts({ locate }, defaults) {
    const [first] = defaults;
    if (first === undefined)
        return [];
    return [
        {
            check: 'parameter-default',
            variable: null,
            subject: 'manifest',
            says: `is read with the defaults of its parameters: ${(0,safe_text/* safeNames */.KU)([...defaults])}. A stack that exists may have other values`,
            fix: 'Give the values of the deploy: --parameters FILE (the input `parameters`), or parameter-overrides.',
            facts: { count: defaults.size },
            location: locate(['Parameters', first]),
        },
    ];
}

;// CONCATENATED MODULE: ./src/resolve/manifests/cloudformation.ts


















const cloudformation = {
    name: 'cloudformation',
    summary: 'CloudFormation or SAM template (YAML or JSON): Lambda functions, ECS task definitions and Express Mode services, App Runner services, Elastic Beanstalk environments, AWS Batch job definitions',
    recognises: ([value]) => {
        const resources = (0,text_data/* valueAt */.f)(value, ['Resources']);
        return (0,text_data/* isMap */.j)(resources) && Object.values(resources).some((one) => /::/.test(typeOf(one)));
    },
    read: async ([document], { container, region, account = null, parameters = given_parameters/* NO_PARAMETERS */.P }) => {
        if (document === undefined)
            return toManifest('lambda', nothing);
        const unknown = failed(...unknownParameters(document, parameters));
        const template = template_values_openTemplate(document, { region, account, parameters });
        const target = findTarget(template, container);
        const part = 'read' in target ? target.read() : target;
        const assumed = { ...nothing, drafts: defaultDrafts(document, template.defaults) };
        const platform = 'read' in target ? target.platform : 'lambda';
        return toManifest(platform, joined([part, unknown, assumed]));
    },
};
/** Two lists of Name and Value (AWS::AppRunner::Service, KeyValuePair). */
const APP_RUNNER_PROPERTIES = {
    environment: 'RuntimeEnvironmentVariables',
    secrets: 'RuntimeEnvironmentSecrets',
    item: { name: 'Name', value: 'Value', valueFrom: 'Value' },
};
const RESOURCES = {
    'AWS::Lambda::Function': (notation, id) => [
        lone(id, 'lambda', ['Environment'], (path) => cloudformation_lambda_readFunction(notation, path)),
    ],
    'AWS::Serverless::Function': (notation, id) => [
        lone(id, 'lambda', ['Environment'], (path) => readSamFunction(notation, path)),
    ],
    'AWS::AppRunner::Service': (notation, id) => [
        lone(id, 'app-runner', ['SourceConfiguration'], (path) => readSource(withValues(notation), path, APP_RUNNER_PROPERTIES)),
    ],
    'AWS::ECS::TaskDefinition': containers,
    'AWS::Batch::JobDefinition': (notation, id) => jobContainers(notation, id).map((one) => ({
        ...one,
        platform: PLATFORMS[one.runner],
        read: () => readJobContainer(withValues(notation), one, ECS_PROPERTIES),
    })),
    'AWS::ElasticBeanstalk::Environment': (notation, id) => [
        lone(id, 'elastic-beanstalk', [], () => readEnvironment(withValues(notation), id)),
    ],
    'AWS::ElasticBeanstalk::ConfigurationTemplate': (notation, id) => isUsedTemplate(notation, id)
        ? []
        : [lone(id, 'elastic-beanstalk', [], () => readTemplate(withValues(notation), id))],
    'AWS::ECS::ExpressGatewayService': (notation, id) => runsOwnDefinition(notation, id)
        ? []
        : [
            lone(id, 'ecs', ['PrimaryContainer'], (path) => readPrimaryContainer(withValues(notation), path, ECS_PROPERTIES)),
        ],
};
/** The resource or container that is meant, or why the gate cannot tell. */
function findTarget(template, wanted) {
    const { document, holds } = template;
    const location = document.locate(['Resources']);
    const notation = templateNotation(template);
    const isMade = (resource) => {
        const condition = (0,text_data/* valueAt */.f)(resource, ['Condition']);
        return typeof condition !== 'string' || holds(condition) !== false;
    };
    const resources = Object.entries((0,text_data/* valueAt */.f)(document.value, ['Resources']) ?? {})
        .filter(([, resource]) => isMade(resource))
        .map(([id, resource]) => ({
        id,
        targets: (0,algorithms_own/* ownIn */.o)(RESOURCES, typeOf(resource))?.(notation, id) ?? [],
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
    const { document, folder, path, root } = last.layer;
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
        const { inherited, setup: image } = (0,dockerfile_inherited/* fromDockerfile */.Z)(text, (0,posix_.join)(root, name), build);
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
        const own = found.get(name);
        return outer === undefined && own ? (0,compose_env_file/* knownText */.bG)(own) : outer;
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
    const file = (0,posix_.isAbsolute)(inside) ? inside : (0,posix_.join)(root, inside);
    try {
        const text = await readBeside(inside);
        const read = format === 'raw' ? compose_env_file/* readRawEnvFile */.YW : compose_env_file/* readEnvFile */.SF;
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
// EXTERNAL MODULE: ./src/resolve/manifests/compose-unset.ts
var compose_unset = __webpack_require__(1553);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose-environment.ts










/**
 * `environment` of a service, as a map or as a list (Compose file reference, "environment"). Numbers and
 * booleans without quotes are taken, and printed as Go prints them; lists hold texts only.
 */
function compose_environment_readEnvironment(document, path, lookup) {
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
    return interpolated(name, (0,compose_interpolation/* interpolate */.GW)(scalar.text, lookup), location);
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
    const value = (0,compose_interpolation/* interpolate */.GW)(scalar.text.slice(written.length + 1), lookup);
    return interpolated(name, value, location);
}
/** An entry from an interpolated text. */
function interpolated(name, text, location) {
    if (text.kind === 'text')
        return part_given(compose_environment_named((0,given/* closedEntry */.r8)(name, text.text, location, text)));
    if (text.kind === 'missing') {
        return part_given(compose_environment_named(unsetEntry(name, text.marks, location)));
    }
    const says = `${name} in environment has a $ that Compose cannot read.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write $$ for a $ that means itself.'));
}
/** Compose cuts such a password whatever the run gives, so the entry is sealed. */
function unsetEntry(name, marks, location) {
    const words = (0,compose_unset/* unsetWords */.j)(name, marks);
    return (0,compose_unset/* isCut */.x)(marks)
        ? (0,given/* sealedEntry */.ld)(name, words, location)
        : (0,given/* unavailableEntry */.jc)(name, words.because, location, words.fix);
}
/** A name without a value: Compose takes the value from its shell or .env. */
function fromShell(name, lookup, location) {
    const text = lookup(name);
    if (text instanceof compose_interpolation/* UnsetText */.$9)
        return compose_environment_named(unsetEntry(name, [{ name, at: 1, text }], location));
    return compose_environment_named(text instanceof secret/* Secret */.z
        ? (0,given/* closedEntry */.r8)(name, text, location, { handedOn: true, madeOf: [text] })
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
function compose_environment_named(noted) {
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
;// CONCATENATED MODULE: ./src/resolve/manifests/compose-shell.ts



/**
 * What Compose interpolates with: what it has already, then these files, of which a later one wins. Compose reads an
 * empty file as one without variables.
 */
async function withEnvFiles(files, outer, { readBeside, root, location }) {
    let lookup = outer;
    const failures = [];
    for (const { name, required } of files) {
        try {
            const below = lookup;
            const file = (0,posix_.isAbsolute)(name) ? name : (0,posix_.join)(root, name);
            const read = (0,compose_env_file/* readEnvFile */.SF)(await readBeside(name), file, below);
            const own = new Map(read.value.map((entry) => [entry.name, entry]));
            failures.push(...read.failures);
            lookup = (asked) => {
                const entry = own.get(asked);
                const found = entry && (0,compose_env_file/* knownText */.bG)(entry);
                return outer(asked) ?? found ?? below(asked);
            };
        }
        catch (thrown) {
            const failure = (0,compose_service/* unreadable */.O$)(thrown, name);
            const saysNothing = failure.code === 'FILE_EMPTY' || (!required && failure.code === 'FILE_NOT_FOUND');
            if (!saysNothing)
                failures.push({ ...failure, ...(location && { location }) });
        }
    }
    return { value: lookup, failures };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/compose-include.ts







/** More than any project includes. */
const MOST_INCLUDED = 200;
/**
 * Reads what a file includes (Compose file reference, "include"; compose-go 2.16.2, loader/include.go).
 * @param above the files that include this one, itself the last
 */
async function withIncluded(start, reading, above = []) {
    const { document } = start;
    const written = (0,text_data/* valueAt */.f)(document.value, ['include']) ?? null;
    if (written === null)
        return { value: { ...start, included: [] }, failures: [] };
    if (!Array.isArray(written)) {
        const failure = (0,manifest/* manifestInvalid */.L)('include is no list.', document.locate(['include']), compose_include_WRITE);
        return { value: { ...start, included: [] }, failures: [failure] };
    }
    const included = [];
    const failures = [];
    for (const index of written.keys()) {
        const entry = await readEntry(start, ['include', index], reading, [
            ...above,
            document.locate([]).file,
        ]);
        included.push(entry.value);
        failures.push(...entry.failures);
    }
    return { value: { ...start, included }, failures };
}
async function readEntry({ document, folder, shell }, at, reading, above) {
    const location = document.locate(at);
    const stop = (...failures) => ({ value: [], failures });
    const item = (0,text_data/* valueAt */.f)(document.value, at);
    const long = (0,text_data/* isMap */.j)(item) ? item : { path: item };
    const paths = textsOf(long.path);
    const directory = long.project_directory ?? null;
    const envFiles = textsOf(long.env_file ?? []);
    if (paths === null ||
        envFiles === null ||
        paths.length === 0 ||
        (directory !== null && typeof directory !== 'string'))
        return stop((0,manifest/* manifestInvalid */.L)('An entry of include names no file.', location, compose_include_WRITE));
    const words = [...paths, ...(directory === null ? [] : [directory]), ...envFiles];
    for (const word of words) {
        const literal = (0,as_written/* literalPath */.l1)(word);
        if (literal.kind === 'made')
            return stop((0,as_written/* madePath */.bs)('A path of include', literal.written, location));
    }
    const remote = paths.find((path) => REMOTE.test(path));
    if (remote !== undefined)
        return stop({ ...elsewhere(remote), location });
    const [main = '', ...others] = paths.map((path) => inside(folder, plain(path)));
    const project = directory === null ? (0,posix_.dirname)(main) : inside(folder, plain(directory));
    const file = inside(reading.root, main);
    if (above.includes(file))
        return stop((0,manifest/* manifestInvalid */.L)('include runs in a circle, and Compose refuses it.', location, BREAK));
    const own = await withEnvFiles(envFiles.length === 0
        ? [{ name: (0,posix_.join)(project, '.env'), required: false }]
        : envFiles
            .filter((name) => name !== '/dev/null')
            .map((name) => ({ name: inside(folder, plain(name)), required: true })), shell, { ...reading, location });
    const models = [];
    const failures = [...own.failures];
    for (const name of [main, ...others]) {
        reading.left -= 1;
        if (reading.left < 0)
            return stop((0,manifest/* manifestInvalid */.L)(TOO_MANY, location, BREAK));
        const opened = await (0,compose_service/* openBeside */.VH)(name, inside(reading.root, name), reading.readBeside, location);
        if ('code' in opened)
            return stop(...failures, opened);
        const start = { document: opened, folder: project, shell: own.value };
        const model = await withIncluded(start, reading, above);
        models.push(model.value);
        failures.push(...model.failures);
    }
    return { value: models, failures };
}
/** What Compose fetches itself: Git repositories and OCI artifacts (docker compose, pkg/remote). */
const REMOTE = /^(oci:|git:|ssh:|https?:|git@|github\.com\/)|\.git(#|$)/i;
function elsewhere(path) {
    const name = path.includes('@') ? 'a file' : (0,safe_text/* safeText */.Hk)(path, 'a file');
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `include names ${name} of another place, and the gate fetches no Compose file.`,
        fix: 'Give the gate the output of `docker compose config` as the manifest.',
    };
}
function textsOf(value) {
    const list = Array.isArray(value) ? value : [value];
    return list.every((one) => typeof one === 'string' && one !== '') ? list : null;
}
function plain(path) {
    const literal = (0,as_written/* literalPath */.l1)(path);
    return literal.kind === 'literal' ? literal.text : path;
}
function inside(folder, path) {
    return (0,posix_.isAbsolute)(path) ? path : (0,posix_.join)(folder, path);
}
const compose_include_WRITE = 'Write include: [FILE], or a list of { path: FILE, project_directory: FOLDER, env_file: FILE }.';
const BREAK = 'Remove an include.';
const TOO_MANY = `include leads to more than ${MOST_INCLUDED} files.`;

// EXTERNAL MODULE: ./src/resolve/manifests/compose-model.ts
var compose_model = __webpack_require__(45);
;// CONCATENATED MODULE: ./src/resolve/manifests/compose.ts














const compose = {
    name: 'compose',
    summary: 'Docker Compose file, as `docker compose up` reads it',
    mergesKeys: true,
    mergesFiles: true,
    recognises: ([value]) => onlyIncludes(value) ||
        ((0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, ['services'])) &&
            Object.values((0,text_data/* valueAt */.f)(value, ['services']) ?? {}).every(isService) &&
            ['apiVersion', 'Resources'].every((key) => (0,text_data/* valueAt */.f)(value, [key]) === undefined)),
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
/** Whether a file has no services and includes some: GitLab's pipelines have an `include` too. */
function onlyIncludes(value) {
    const included = (0,text_data/* valueAt */.f)(value, ['include']);
    return (Array.isArray(included) &&
        included.every((one) => typeof one === 'string' || (0,text_data/* valueAt */.f)(one, ['path']) !== undefined) &&
        Object.keys(value ?? {}).every((key) => TOP_LEVEL.has(key) || key.startsWith('x-')));
}
/** The keys of a Compose file but `services` (Compose file reference). */
const TOP_LEVEL = new Set([
    'include',
    'name',
    'version',
    'networks',
    'volumes',
    'configs',
    'secrets',
    'models',
]);
function isService(value) {
    return value === null || (0,text_data/* isMap */.j)(value);
}
/** @param documents the manifest, and the files that are merged over it */
async function compose_readService(documents, document, context) {
    const { readBeside } = context;
    const root = (0,posix_.dirname)(document.locate([]).file);
    const given = (name) => context.variables.get(name);
    const shell = await withEnvFiles([{ name: '.env', required: false }], given, { readBeside, root });
    const reading = { readBeside, root, left: MOST_INCLUDED };
    const models = [];
    const unread = [];
    for (const one of documents) {
        const start = { document: one, folder: '', shell: shell.value };
        const model = await withIncluded(start, reading);
        models.push(model.value);
        unread.push(...model.failures);
    }
    const services = [...new Set(models.flatMap(compose_model/* servicesOf */.Y))];
    const all = services.map((name) => ({ names: [name] }));
    const location = document.locateKey(['services']);
    const only = all.length === 1 ? (all[0] ?? null) : null;
    // An included file that could not be read may have the service.
    const isMissing = ({ code }) => code !== 'CONTAINER_REQUIRED' && unread.length > 0;
    const stop = (failure) => failed(...shell.failures, ...unread, ...(isMissing(failure) ? [] : [failure]));
    if (all.length === 0)
        return stop((0,manifest/* manifestInvalid */.L)('There is no service.', location, 'Write services: { NAME: … }.'));
    const choice = choose(all, only, context.container, location);
    if (!choice.ok)
        return stop(choice.failure);
    const [name = ''] = choice.chosen.names;
    // Compose follows `extends` in each file before it merges the files.
    const budget = { left: compose_service/* MOST_LAYERS */.bl };
    const layers = await Promise.all(models.map((model) => (0,compose_service/* layersOf */.w)(model, name, { readBeside, root, depth: 0, budget })));
    if (layers.every(({ value }) => value.length === 0)) {
        const says = 'The service is empty, and Compose refuses it.';
        const place = document.locate(['services', name]);
        return stop((0,manifest/* manifestInvalid */.L)(says, place, 'Give it an image or a build.'));
    }
    const part = await readLayers(layers.flatMap(({ value }) => value), context, shell.value);
    const failures = [
        ...layers.flatMap((one) => one.failures),
        ...shell.failures,
        ...unread,
        ...part.failures,
    ];
    return { ...part, failures };
}
/** `environment` wins over every `env_file` (Docker Compose manual, "Environment variables precedence"). */
async function readLayers(layers, { readBeside }, shell) {
    const counting = (0,compose_files/* countingLayers */.y$)(layers, 'environment');
    const parts = counting.map((layer, index) => {
        const removed = new Set(counting.slice(index).flatMap(compose_files/* resetNames */.yC));
        const part = compose_environment_readEnvironment(layer.document, [...layer.path, 'environment'], layer.shell);
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
function severalDocuments(document) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file holds several Compose documents, which Compose merges and the gate does not.',
        fix: 'Give what `docker compose config` prints.',
        location: document.locate([]),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/elastic-beanstalk.ts






const elasticBeanstalk = {
    name: 'elastic-beanstalk',
    summary: 'Elastic Beanstalk option settings: a configuration file in `.ebextensions`, a saved configuration, the JSON of `aws elasticbeanstalk update-environment --option-settings` or `--cli-input-json`, and what `describe-configuration-settings` prints',
    mergesKeys: true,
    recognises: ([value]) => optionsIn(value) !== null,
    read: async ([document, more]) => {
        if (document === undefined)
            return toManifest('elastic-beanstalk', nothing);
        if (more !== undefined)
            return toManifest('elastic-beanstalk', failed(elastic_beanstalk_several(more)));
        const options = optionsIn(document.value) ?? { path: ['option_settings'], keys: FILE_OPTION };
        // The CLI and the SDKs send a list as it is, and take texts only.
        const isList = Array.isArray((0,text_data/* valueAt */.f)(document.value, options.path));
        const notation = isList && options.keys === API_OPTION ? textNotation(document) : optionNotation(document);
        const part = readOptions(notation, options.path, options.keys);
        return toManifest('elastic-beanstalk', part);
    },
};
/** Where a file has its options, and how they are spelled; null when it has none. */
function optionsIn(value) {
    if (isOptionList(value))
        return { path: [], keys: API_OPTION };
    const inFile = (0,text_data/* valueAt */.f)(value, ['option_settings']);
    if (Array.isArray(inFile) || (0,text_data/* isMap */.j)(inFile))
        return { path: ['option_settings'], keys: FILE_OPTION };
    const places = [
        ['OptionSettings'],
        ['ConfigurationSettings', 0, 'OptionSettings'],
    ];
    const path = places.find((place) => {
        const options = (0,text_data/* valueAt */.f)(value, place);
        return isOptionList(options) || isOptionMap(options);
    });
    return path === undefined ? null : { path, keys: API_OPTION };
}
function isOptionList(value) {
    return (Array.isArray(value) &&
        value.some((item) => typeof (0,text_data/* valueAt */.f)(item, ['OptionName']) === 'string') &&
        value.every(text_data/* isMap */.j));
}
/** The namespaces of a saved configuration all begin with `aws:`. */
function isOptionMap(value) {
    return (0,text_data/* isMap */.j)(value) && Object.keys(value).some((key) => key.startsWith('aws:'));
}
/**
 * Values are texts. Elastic Beanstalk does not document what it makes of other scalars without quotes: those that all
 * readers of YAML print alike are read.
 */
function optionNotation(document) {
    const notation = textNotation(document);
    const text = (bare) => {
        const deployed = deployedText(bare);
        return deployed === null
            ? { kind: 'later', because: elastic_beanstalk_UNSTEADY }
            : { kind: 'text', text: deployed };
    };
    return {
        ...notation,
        name: (path) => {
            const bare = document.bare(path);
            return bare === null ? notation.name(path) : deployedKey(bare);
        },
        key: (path) => {
            const bare = document.bareKey(path);
            return bare === null ? notation.key(path) : deployedKey(bare);
        },
        written: (path) => {
            const value = (0,text_data/* valueAt */.f)(document.value, path);
            if (functionOf(value) !== null || (typeof value === 'string' && FUNCTION.test(value)))
                return { kind: 'later', because: elastic_beanstalk_MADE };
            const bare = value === null ? null : document.bare(path);
            return bare === null ? writtenText(value) : text(bare);
        },
    };
}
/** Developer guide, "Functions" of configuration files: JSON in backquotes inside a text. */
const FUNCTION = /`\s*\{.*\}\s*`/s;
const elastic_beanstalk_MADE = 'is made by a function when the environment is deployed';
const elastic_beanstalk_UNSTEADY = 'stands without quotes and looks like a number or boolean that Elastic Beanstalk may write differently';
function elastic_beanstalk_several(more) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file has several YAML documents, and Elastic Beanstalk reads one.',
        fix: 'Keep each configuration in a file of its own.',
        location: more.locate([]),
    };
}

// EXTERNAL MODULE: ./src/text/toml-values.ts
var toml_values = __webpack_require__(5038);
;// CONCATENATED MODULE: ./src/resolve/manifests/fly.ts










/** Keys at the root of a file that no other format has beside `app`. */
const fly_OWN_KEYS = [
    ...['primary_region', 'http_service', 'processes', 'deploy', 'mounts', 'vm', 'services'],
    ...['kill_signal', 'kill_timeout', 'swap_size_mb', 'statics', 'metrics', 'checks', 'env'],
];
/** What Fly keeps outside of the file. */
const fly_SECRETS = 'is not in [env], and the gate does not see what `fly secrets` has set';
/**
 * Fly, "App configuration (fly.toml)"; superfly/flyctl, internal/appconfig (serde.go, patches.go, machines.go). flyctl
 * reads the same data from fly.json and fly.yaml, and `fly config show` prints it as JSON.
 */
const fly = {
    name: 'fly',
    summary: 'Fly app (`fly.toml`, or what `fly config show` prints): its `[env]`',
    parse: async (text, file) => {
        if (!/\.toml$/i.test(file))
            return null;
        const { readToml } = await Promise.all(/* import() */[__webpack_require__.e(292), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 6187));
        return [readToml(text, file)];
    },
    recognises: ([value]) => typeof (0,text_data/* valueAt */.f)(value, ['app']) === 'string' &&
        fly_OWN_KEYS.some((key) => (0,text_data/* valueAt */.f)(value, [key]) !== undefined) &&
        ['apiVersion', 'family', 'image'].every((key) => (0,text_data/* valueAt */.f)(value, [key]) === undefined),
    read: async ([document], { container }) => toManifest('fly', document === undefined ? nothing : readApp(document, container)),
};
/** Every process group has the same variables: `[env]` belongs to the app. */
function readApp(document, wanted) {
    const app = (0,text_data/* valueAt */.f)(document.value, ['app']);
    const processes = (0,text_data/* valueAt */.f)(document.value, ['processes']);
    const groups = (0,text_data/* isMap */.j)(processes) ? Object.keys(processes) : ['app'];
    const all = [...groups, ...(typeof app === 'string' ? [app] : [])].map((name) => ({
        names: [name],
    }));
    const choice = choose(all, all[0] ?? null, wanted, document.locate(['processes']));
    if (!choice.ok)
        return failed(choice.failure);
    const port = (0,text_data/* valueAt */.f)(document.value, ['http_service', 'internal_port']);
    const number = typeof port === 'bigint' ? Number(port) : port;
    return joined([
        { ...nothing, elsewhere: fly_SECRETS, setup: portsOfService(number) },
        withRegion(document, readEnv(document, ['env'])),
    ]);
}
const REGION = 'PRIMARY_REGION';
/** flyctl sets PRIMARY_REGION behind `[env]` (internal/appconfig/machines.go, updateMachineConfig). */
function withRegion(document, env) {
    const region = (0,text_data/* valueAt */.f)(document.value, ['primary_region']);
    if (typeof region !== 'string' || region === '')
        return env;
    const own = env.noted.find(({ entry }) => entry.name === REGION)?.entry;
    if (own === undefined) {
        const given = { kind: 'plain', value: new secret/* Secret */.z(region) };
        const origin = { source: 'platform', locator: 'Fly' };
        return { ...env, inherited: [{ name: REGION, origin, given }] };
    }
    const draft = {
        check: 'reserved-name',
        variable: REGION,
        says: 'is set by flyctl itself, to the primary region of the app',
        fix: `Remove ${REGION} from [env].`,
        facts: {},
        location: own.location,
    };
    const noted = env.noted.filter(({ entry }) => entry !== own);
    const set = { ...(0,given/* plainEntry */.xY)(REGION, region, own.location), drafts: [draft] };
    return { ...env, noted: [...noted, set] };
}
/** A table, or a list of tables of which a later one wins (patches.go, patchEnv). */
function readEnv(document, path) {
    const env = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (env === null)
        return nothing;
    if (Array.isArray(env)) {
        const parts = env.map((_, index) => readEnv(document, [...path, index]));
        const noted = new Map(parts.flatMap((part) => part.noted.map((one) => [one.entry.name, one])));
        return { ...joined(parts), noted: [...noted.values()] };
    }
    if ((0,text_data/* isMap */.j)(env))
        return joined(Object.keys(env).map((name) => readValue(document, path, name)));
    const fix = 'Write [env] with lines NAME = "text" under it.';
    return failed((0,manifest/* manifestInvalid */.L)('env is not a table.', document.locate(path), fix));
}
function readValue(document, env, name) {
    const path = [...env, name];
    const location = document.locateKey(path);
    if (name === '') {
        const fix = 'Write NAME = "text".';
        return failed((0,manifest/* manifestInvalid */.L)('A variable of env has no name.', location, fix));
    }
    const text = printed(document, path);
    if (text !== null)
        return part_given((0,given/* plainEntry */.xY)(name, text, location));
    return unprinted(document, path, name, location);
}
/** What flyctl makes of a value: Go's `%v` (patches.go, _patchEnv). Null where that depends on the kind of file. */
function printed(document, path) {
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    const bare = document.bare(path);
    if (typeof value === 'string')
        return bare === null || goScalar(bare).kind === 'text' ? value : null;
    if (typeof value === 'bigint' || typeof value === 'boolean')
        return String(value);
    // From JSON it is a float64, from YAML a whole number stays one.
    const isSmall = typeof value === 'number' && Math.abs(value) < 1_000_000;
    const number = value instanceof toml_values/* TomlFloat */.z ? value.value : isSmall ? value : null;
    return number !== null && Number.isFinite(number) ? (0,go_format/* goFormat */.Q)(number) : null;
}
function unprinted(document, path, name, location) {
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    const fix = 'Put the value in double quotes.';
    const isScalar = typeof value !== 'object' || value === null;
    if (isScalar || value instanceof toml_values/* TomlFloat */.z || value instanceof toml_values/* TomlMoment */.P) {
        const because = 'is a value without quotes that flyctl rewrites';
        return part_given((0,given/* unavailableEntry */.jc)(name, because, location, fix));
    }
    const says = `${name} in [env] is a list or a table, and Fly takes texts only.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, location, fix));
}

// EXTERNAL MODULE: ./src/text/reading.ts
var reading = __webpack_require__(7039);
;// CONCATENATED MODULE: ./src/resolve/manifests/erb.ts

/** Stands for a character that Ruby code makes. A private use character: no text of a file has it. */
const MADE_BY_RUBY = '\ue0b1';
/** Code that decides which lines the file has: `<% if … %>`, `<% list.each do |host| %>`, `<% end %>`. */
const BEGINS = /^(if|unless|else|elsif|end|case|when|while|until|for|begin|rescue|ensure)\b|^\}/;
const ENDS = /(\bdo|\{)\s*(\|[^|]*\|)?$/;
/** In characters: no block has longer parameters. */
const TAIL = 200;
function decides(tag) {
    const code = tag.slice(2, -2).replace(/^-|-$/g, '').trim();
    return BEGINS.test(code) || ENDS.test(code.slice(-TAIL));
}
/**
 * The text of an ERB template as far as it is known: MADE_BY_RUBY stands for what code prints, and every character keeps
 * its place. Code is never run.
 * @returns problems for code that decides which lines the file has
 */
function withoutErb(text, file) {
    if (!text.includes('<%'))
        return { text, code: [] };
    const at = (0,reading/* placesIn */.yN)(text, file);
    const code = [];
    const parts = [];
    let done = 0;
    for (let start = text.indexOf('<%'); start !== -1; start = text.indexOf('<%', done)) {
        const close = text.indexOf('%>', start + 2);
        const end = close === -1 ? text.length : close + 2;
        const tag = text.slice(start, end);
        parts.push(text.slice(done, start));
        done = end;
        if (tag.startsWith('<%='))
            parts.push(tag.replace(/[^\r\n]/g, MADE_BY_RUBY));
        else {
            parts.push(tag.replace(/[^\r\n]/g, ' '));
            const isComment = tag.startsWith('<%#');
            if (close === -1 || (!isComment && decides(tag)))
                code.push({ says: DECIDED, location: at(start) });
        }
    }
    return { text: parts.join('') + text.slice(done), code };
}
const DECIDED = 'it is a template, and Ruby code decides which lines it has (`erb FILE` prints what it makes)';

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal-files.ts





/** `deploy.production.yml`: the file of destination `production` beside `deploy.yml`. */
const OF_DESTINATION = /^(.+)\.([\w-]+)(\.ya?ml)$/;
/**
 * The configuration, with the file of a destination merged over it (lib/kamal/configuration.rb, load_config_files and
 * destination_config_file). The file of a destination alone is merged over the file that its name begins with.
 */
async function kamalFile(document, { overrides = [], readBeside }) {
    const location = document.locate([]);
    const open = (name) => openFile(name, (0,posix_.join)((0,posix_.dirname)(location.file), name), readBeside);
    const named = OF_DESTINATION.exec((0,posix_.basename)(location.file));
    const isPart = (0,text_data/* valueAt */.f)(document.value, ['service']) === undefined;
    if (overrides.length === 0 && named !== null && isPart) {
        const [, begin = '', destination = '', end = ''] = named;
        const base = await open(`${begin}${end}`);
        return 'code' in base
            ? { ...base, location }
            : { configuration: merged(base, [document]), destination, failures: [] };
    }
    const others = [];
    const failures = [];
    for (const name of overrides) {
        const opened = await open(name);
        if ('code' in opened)
            failures.push({ ...opened, location });
        else
            others.push(opened);
    }
    const [, , ofName = null] = OF_DESTINATION.exec((0,posix_.basename)(overrides.at(-1) ?? '')) ?? [];
    const destination = overrides.length === 0 ? null : ofName;
    return { configuration: merged(document, others), destination, failures };
}
async function openFile(name, file, readBeside) {
    try {
        const { text, code } = withoutErb(await readBeside(name), file);
        const reading = (0,text_document/* readDocument */.u)(text, file);
        const [problem] = reading.ok ? code : reading.problems;
        if (reading.ok && problem === undefined)
            return reading.document;
        return {
            code: 'MANIFEST_SYNTAX',
            message: `${file} is not YAML: ${problem?.says ?? 'it cannot be read'}.`,
            fix: 'Give the file as Kamal reads it, after Ruby code is filled in.',
            ...(problem && { location: problem.location }),
        };
    }
    catch (thrown) {
        return (0,compose_service/* unreadable */.O$)(thrown, name);
    }
}
/** Later files win, key by key; lists are replaced as a whole (Active Support, Hash#deep_merge). */
function merged(first, others) {
    if (others.length === 0)
        return first;
    const documents = [first, ...others];
    const holder = (path) => documents.findLast(({ value }) => (0,text_data/* valueAt */.f)(value, path) !== undefined) ?? first;
    // A map is in several files, so the place of a missing key is looked for in the nearest parent that is there.
    const nearest = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const found = documents.findLast(({ value }) => (0,text_data/* valueAt */.f)(value, path.slice(0, length)) !== undefined);
            if (found !== undefined)
                return found;
        }
        return first;
    };
    return {
        value: documents.map(({ value }) => value).reduce(deepMerged),
        locate: (path) => nearest(path).locate(path),
        locateKey: (path) => nearest(path).locateKey(path),
        locateLine: (path, line) => nearest(path).locateLine(path, line),
        bare: (path) => holder(path).bare(path),
        tag: (path) => holder(path).tag(path),
        bareKey: (path) => holder(path).bareKey(path),
    };
}
function deepMerged(base, over) {
    if (!(0,text_data/* isMap */.j)(base) || !(0,text_data/* isMap */.j)(over))
        return over;
    const both = new Map(Object.entries(base));
    for (const [key, value] of Object.entries(over))
        both.set(key, both.has(key) ? deepMerged(both.get(key), value) : value);
    return Object.fromEntries(both);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal-secrets.ts





/**
 * `.kamal/secrets-common`, then `.kamal/secrets`, or with a destination `.kamal/secrets.DESTINATION`
 * (lib/kamal/secrets.rb, secrets_filenames). Only names are read: values are commands and variables of the deploy.
 */
async function kamalSecrets(configuration, destination, { readBeside }) {
    const configured = (0,text_data/* valueAt */.f)(configuration.value, ['secrets_path']);
    const path = typeof configured === 'string' && configured !== '' ? configured : '.kamal/secrets';
    const wanted = [`${path}-common`, destination === null ? path : `${path}.${destination}`];
    // Paths begin in the folder that Kamal runs in, the parent of config/.
    const folder = (0,posix_.dirname)(configuration.locate([]).file);
    const root = (0,posix_.basename)(folder) === 'config' ? '..' : '.';
    const names = new Set();
    const found = [];
    const failures = [];
    for (const file of wanted) {
        try {
            const text = await readBeside((0,posix_.join)(root, file));
            for (const name of namesIn(text))
                names.add(name);
            found.push(file);
        }
        catch (thrown) {
            const code = thrown instanceof errors/* GateError */.ue ? thrown.failure.code : null;
            if (code === 'FILE_EMPTY')
                found.push(file);
            else if (code !== 'FILE_NOT_FOUND')
                failures.push((0,compose_service/* unreadable */.O$)(thrown, file));
        }
    }
    return { names, found, wanted, failures };
}
/** Where Kamal looked for a secret that is not defined, as it says it itself. */
function searchedFiles({ found, wanted }) {
    const shown = (files) => files.map((file) => (0,safe_text/* safeText */.Hk)(file, 'a secrets file')).join(' and ');
    return found.length > 0
        ? `not defined in ${shown(found)}`
        : `not defined: there is no ${shown(wanted)}`;
}
const NAME = /^\s*(?:export\s+)?([\w.]+)(?:\s*=|:\s)\s*(["']?)/;
/** The names of a dotenv file (dotenv of Ruby, parser.rb). */
function namesIn(text) {
    const names = [];
    let open = null;
    for (const line of text.split('\n')) {
        const [begin = '', name, quote] = open === null ? (NAME.exec(line) ?? []) : [];
        if (name !== undefined)
            names.push(name);
        const rest = open === null ? line.slice(begin.length) : line;
        const inside = open ?? quote ?? '';
        // A text in quotes may have several lines.
        if (inside !== '')
            open = closes(rest, inside) ? null : inside;
    }
    return names;
}
function closes(text, quote) {
    return text.replace(/\\[\s\S]/g, '').includes(quote);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal-value.ts

const kamal_value_NULLS = ['', '~', 'null', 'Null', 'NULL'];
const kamal_value_TRUE = /^(yes|true|on)$/i;
const kamal_value_FALSE = /^(no|false|off)$/i;
const INTEGER = /^[-+]?(0|[1-9]\d*)$/;
const kamal_value_FLOAT = /^[-+]?\d+\.\d+$/;
const REWRITTEN = [
    /^[-+]?(0[0-7_,]+|[1-9][\d_,]*|0[xX][\da-fA-F_,]+|0[bB][01_,]+)$/,
    /^[-+]?(\d[\d_,]*)?\.\d*([eE][-+]?\d+)?$/,
    /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/,
    /^[-+]?\d[\d_]*(:[0-5]?\d){1,2}(\.\d*)?$/,
    /^\d{4}-\d{1,2}-\d{1,2}/,
    /^:./,
];
/** Reads a YAML text without quotes as Psych 4 does (scalar_scanner.rb), printed with Ruby's `to_s`. */
function psychScalar(source) {
    if (kamal_value_NULLS.includes(source))
        return { kind: 'null' };
    if (kamal_value_TRUE.test(source))
        return { kind: 'text', text: 'true' };
    if (kamal_value_FALSE.test(source))
        return { kind: 'text', text: 'false' };
    if (INTEGER.test(source))
        return { kind: 'text', text: source.replace('+', '') };
    if (kamal_value_FLOAT.test(source))
        return floatOf(source);
    return REWRITTEN.some((pattern) => pattern.test(source))
        ? { kind: 'rewritten' }
        : { kind: 'text', text: source };
}
/** In this range Ruby and JavaScript print the same digits; Ruby adds `.0` to a whole number. */
function floatOf(source) {
    const value = Number(source);
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-4 || size >= 1e15))
        return { kind: 'rewritten' };
    const text = Object.is(value, -0) ? '-0' : String(value);
    return { kind: 'text', text: text.includes('.') ? text : `${text}.0` };
}
/** Characters that String#dump writes as a letter. */
const DUMPED = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\f', '\\f'],
    ['\v', '\\v'],
    ['\b', '\\b'],
    ['\x07', '\\a'],
    ['\x1b', '\\e'],
]);
/**
 * Kamal puts a text into double quotes with String#dump and leaves `${…}` to the shell of the server
 * (lib/kamal/utils.rb, argumentize and escape_shell_value). The shell takes back `\\`, `\"`, `\$` and a backtick alone,
 * so that a line end arrives as `\n`, and a `#` before `{`, `$` or `@` with a backslash. A blank text becomes
 * `--env NAME`, which takes the variable of the server.
 */
function clearValue(text) {
    if (text.includes(MADE_BY_RUBY))
        return { kind: 'unknown', because: 'is made by Ruby code' };
    if (text.trim() === '')
        return {
            kind: 'unknown',
            because: 'is blank, so Kamal takes its value from the shell of the server',
            fix: 'Remove it, or give it a text.',
        };
    const opens = text.indexOf('${');
    if (opens !== -1 && text.includes('}', opens))
        return {
            kind: 'unknown',
            because: 'has ${…}, which the shell of the server fills in',
            fix: 'Write the text itself, or move the variable to env.secret.',
        };
    const dumped = text
        .replace(/\p{Cc}/gu, (one) => DUMPED.get(one) ?? hex(one))
        .replace(/#(?=[{$@])/g, '\\#');
    return { kind: 'text', text: dumped };
}
/** Only ASCII is dumped. */
function hex(one) {
    if (one.charCodeAt(0) > 0x7f)
        return one;
    return `\\x${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal-environment.ts









const KEYS = ['clear', 'secret', 'tags'];
const kamal_environment_FORM = 'Write env: { clear: { NAME: "text" }, secret: [NAME] }.';
/**
 * Reads an environment (lib/kamal/configuration/env.rb and validator/env.rb): with none of the keys clear, secret and
 * tags it is a map of clear values.
 */
function kamal_environment_readEnv(document, path, secrets) {
    const env = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    const stop = (failure) => ({ clear: failed(failure), secret: nothing });
    if (env === null)
        return { clear: nothing, secret: nothing };
    const location = document.locateKey(path);
    if (!(0,text_data/* isMap */.j)(env))
        return stop(notMap('env', env, location));
    const known = KEYS.filter((key) => (0,text_data/* valueAt */.f)(env, [key]) !== undefined);
    if (known.length === 0)
        return { clear: readClear(document, path), secret: nothing };
    const strange = Object.keys(env).filter((key) => !KEYS.includes(key));
    if (strange.length > 0) {
        const says = `env has ${known.join(', ')} and other keys beside them, and Kamal refuses it.`;
        const place = document.locateKey([...path, strange[0] ?? '']);
        return stop((0,manifest/* manifestInvalid */.L)(says, place, 'Move the variables under clear.'));
    }
    if (known.includes('tags') && path.length > 1) {
        const says = 'env has tags outside of the root, and Kamal refuses them.';
        return stop((0,manifest/* manifestInvalid */.L)(says, location, 'Move the tags under env at the root.'));
    }
    return {
        clear: readClear(document, [...path, 'clear']),
        secret: readSecrets(document, [...path, 'secret'], secrets),
    };
}
function notMap(key, value, location) {
    if (typeof value === 'string' && value.includes(MADE_BY_RUBY))
        return madeByRuby(key, location);
    return (0,manifest/* manifestInvalid */.L)(`${key} is not a map, and Kamal refuses it.`, location, kamal_environment_FORM);
}
/** Every variable may be in what the code prints. */
function madeByRuby(what, location) {
    return {
        code: 'VARIABLE_UNAVAILABLE',
        message: `${what} is made by Ruby code, which the gate does not run: the names are not known.`,
        fix: 'Write the names into the file, or give the gate what `erb config/deploy.yml` prints.',
        location,
    };
}
function readClear(document, path) {
    const clear = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (clear === null)
        return nothing;
    if (!(0,text_data/* isMap */.j)(clear))
        return failed(notMap('clear', clear, document.locateKey(path)));
    return joined(Object.keys(clear).map((key) => kamal_environment_readValue(document, [...path, key], key)));
}
function kamal_environment_readValue(document, path, key) {
    const location = document.locateKey(path);
    if (key.includes(MADE_BY_RUBY))
        return failed(madeByRuby('A name of env', location));
    const scalar = psychScalar(document.bareKey(path) ?? 'text');
    const name = document.bareKey(path) !== null && scalar.kind === 'text' ? scalar.text : key;
    const part = readText(document, path, name, location);
    return name === key ? part : joined([part, renamed(key, name, location)]);
}
function readText(document, path, name, location) {
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    const bare = document.bare(path);
    const scalar = bare === null ? { kind: 'text', text: value } : psychScalar(bare);
    if (scalar.kind === 'rewritten') {
        const because = 'is a text without quotes that Kamal rewrites';
        return part_given((0,given/* unavailableEntry */.jc)(name, because, location, 'Put the value in double quotes.'));
    }
    if (scalar.kind === 'null' || typeof scalar.text !== 'string') {
        const says = `${name} in env has no text, and Kamal refuses the configuration.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, `Write ${name}: "text".`));
    }
    const seen = clearValue(scalar.text);
    if (seen.kind === 'text')
        return part_given((0,given/* plainEntry */.xY)(name, seen.text, location));
    return part_given((0,given/* unavailableEntry */.jc)(name, seen.because, location, seen.fix));
}
function readSecrets(document, path, secrets) {
    const list = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    const location = document.locateKey(path);
    if (list === null)
        return nothing;
    if (!Array.isArray(list)) {
        if (typeof list === 'string' && list.includes(MADE_BY_RUBY))
            return failed(madeByRuby('The list of secrets', location));
        const says = 'env.secret is not a list of names, and Kamal refuses it.';
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write secret: [NAME, OTHER:NAME_IN_SECRETS].'));
    }
    return joined(list.map((_, index) => readSecret(document, [...path, index], secrets)));
}
/** `NAME`, or `NAME:ALIAS` with the name in the secrets file behind the colon. */
function readSecret(document, path, secrets) {
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const location = document.locate(path);
    if (typeof item === 'string' && item.includes(MADE_BY_RUBY))
        return failed(madeByRuby('A name of a secret', location));
    const [name = '', alias] = typeof item === 'string' ? item.split(':') : [];
    const key = alias || name;
    if (name === '') {
        const says = 'An item of env.secret is not a name, and Kamal refuses the list.';
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write - NAME, or - NAME:NAME_IN_SECRETS.'));
    }
    const because = 'is a secret that Kamal takes from its secrets file';
    const entry = part_given((0,given/* keptEntry */.Rx)(name, because, location));
    if (secrets.names.has(key) || secrets.failures.length > 0)
        return entry;
    const shown = (0,safe_text/* safeText */.Hk)(key, 'The secret');
    const says = `${shown} is ${searchedFiles(secrets)}, and Kamal refuses the deploy.`;
    const fix = `Define ${(0,safe_text/* safeText */.Hk)(key, 'it')} in ${(0,safe_text/* safeText */.Hk)(secrets.wanted[1] ?? '', 'the secrets file')}, by a variable or a command.`;
    return joined([entry, failed({ ...(0,manifest/* manifestInvalid */.L)(says, location, fix), variable: name })]);
}
/** What a container gets of several environments: a later one wins by name, and `clear` wins over `secret`. */
function mergedEnv(envs) {
    const last = (parts) => {
        const byName = new Map();
        for (const one of parts.flatMap(({ noted }) => noted)) {
            byName.delete(one.entry.name);
            byName.set(one.entry.name, one);
        }
        return [...byName.values()];
    };
    const clear = envs.map((env) => env.clear);
    const secret = envs.map((env) => env.secret);
    // Docker gives `--env` more weight than `--env-file`.
    return { ...joined([...secret, ...clear]), noted: [...last(secret), ...last(clear)] };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal-roles.ts





/** The roles, the primary one first (lib/kamal/configuration/role.rb and servers.rb). */
function rolesOf({ value }) {
    const servers = (0,text_data/* valueAt */.f)(value, ['servers']);
    if (typeof servers === 'string' && servers.includes(MADE_BY_RUBY))
        return [{ name: 'web', env: null, tags: [] }];
    if (Array.isArray(servers))
        return [{ name: 'web', env: null, tags: servers.map(tagsOf) }];
    if (!(0,text_data/* isMap */.j)(servers))
        return [];
    const primary = (0,text_data/* valueAt */.f)(value, ['primary_role']) ?? 'web';
    const roles = Object.entries(servers).map(([name, role]) => {
        const hosts = Array.isArray(role) ? role : (0,text_data/* valueAt */.f)(role, ['hosts']);
        const path = ['servers', name, 'env'];
        return {
            name,
            env: ((0,text_data/* valueAt */.f)(value, path) ?? null) === null ? null : path,
            tags: (Array.isArray(hosts) ? hosts : []).map(tagsOf),
        };
    });
    return roles.toSorted((a, b) => Number(b.name === primary) - Number(a.name === primary));
}
/** `- 10.0.0.1: tag`, or `- 10.0.0.1: [tag, other]`. */
function tagsOf(host) {
    if (!(0,text_data/* isMap */.j)(host))
        return [];
    return Object.values(host)
        .flat()
        .filter((tag) => typeof tag === 'string');
}
/** The variables of a role: `env` of the root, of the role, of each tag of the host. */
function envOfRole(document, { env, tags }, secrets) {
    const own = [['env'], ...(env === null ? [] : [env])].map((path) => kamal_environment_readEnv(document, path, secrets));
    const known = (tag) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, ['env', 'tags', tag]));
    const kinds = [...new Set(tags.map((each) => each.filter(known).join('\n')))];
    const parts = (kinds.length === 0 ? [''] : kinds).map((kind) => {
        const ofTags = kind === '' ? [] : kind.split('\n');
        return mergedEnv([
            ...own,
            ...ofTags.map((tag) => kamal_environment_readEnv(document, ['env', 'tags', tag], secrets)),
        ]);
    });
    const [first, ...others] = parts;
    if (first === undefined || others.length === 0)
        return first ?? joined([]);
    const failures = new Map(parts.flatMap((part) => part.failures.map((one) => [JSON.stringify(one), one])));
    return { ...joined(parts), noted: onEveryHost(parts), failures: [...failures.values()] };
}
const BY_HOST = 'depends on the tags of the host';
/** A variable that not every host gets from the same line is unknown. */
function onEveryHost(parts) {
    const places = new Map();
    const byName = new Map();
    for (const [at, { noted }] of parts.entries())
        for (const one of noted) {
            const { name, location } = one.entry;
            byName.set(name, one);
            const seen = places.get(name) ?? new Set();
            places.set(name, seen.add(`${at} ${location.file}:${location.line}:${location.column}`));
        }
    return [...byName].map(([name, one]) => {
        const seen = [...(places.get(name) ?? [])].map((place) => place.replace(/^\d+ /, ''));
        const same = seen.length === parts.length && new Set(seen).size === 1;
        return same ? one : (0,given/* unavailableEntry */.jc)(name, BY_HOST, one.entry.location);
    });
}
/** An accessory gets its own variables alone (lib/kamal/configuration/accessory.rb). */
function envOfAccessory(document, name, secrets) {
    return mergedEnv([kamal_environment_readEnv(document, ['accessories', name, 'env'], secrets)]);
}

;// CONCATENATED MODULE: ./src/resolve/manifests/kamal.ts









/** Keys at the root of a file of Kamal (lib/kamal/configuration/docs/configuration.yml). */
const kamal_KEYS = new Set([
    ...['service', 'image', 'labels', 'volumes', 'registry', 'servers', 'allow_empty_roles', 'env'],
    ...['asset_path', 'hooks_path', 'hooks_output', 'require_destination', 'primary_role', 'port'],
    ...['error_pages_path', 'require_healthy_role', 'retain_containers', 'minimum_version'],
    ...['readiness_delay', 'deploy_timeout', 'drain_timeout', 'stop_timeout', 'run_directory'],
    ...['ssh', 'builder', 'accessories', 'proxy', 'sshkit', 'boot', 'logging', 'aliases', 'output'],
    ...['secrets_path', 'stop_wait_time', 'traefik', 'healthcheck', 'context'],
]);
/** Kamal 2, config/deploy.yml (https://kamal-deploy.org/docs/configuration). */
const kamal = {
    name: 'kamal',
    summary: 'Kamal configuration (`config/deploy.yml`, with `config/deploy.DESTINATION.yml` merged over it)',
    mergesKeys: true,
    mergesFiles: true,
    parse: async (text, file) => {
        const { text: plain, code } = withoutErb(text, file);
        if (plain === text && code.length === 0)
            return null;
        const readings = (0,text_document/* readDocuments */.r)(plain, file);
        const values = readings.map((reading) => (reading.ok ? reading.document.value : null));
        if (!kamal.recognises(values))
            return null;
        return code.length === 0 ? readings : [{ ok: false, problems: code.slice(0, 1) }];
    },
    recognises: ([value]) => {
        if (!(0,text_data/* isMap */.j)(value) || !Object.keys(value).every((key) => kamal_KEYS.has(key) || /^x-/.test(key)))
            return false;
        const has = (...path) => (0,text_data/* valueAt */.f)(value, path) !== undefined;
        return (has('servers') ||
            has('accessories') ||
            (has('service') && has('image')) ||
            ['clear', 'secret', 'tags'].some((key) => has('env', key)));
    },
    read: async ([document], context) => {
        if (document === undefined)
            return toManifest('kamal', nothing);
        const files = await kamalFile(document, context);
        const part = 'code' in files ? failed(files) : await readConfiguration(files, context);
        return toManifest('kamal', part);
    },
};
/** What the container of a role or an accessory gets. */
async function readConfiguration({ configuration, destination, failures }, context) {
    const { value } = configuration;
    const location = configuration.locateKey(['servers']);
    if (destination === null && (0,text_data/* valueAt */.f)(value, ['require_destination']) === true)
        return failed(...failures, noDestination(configuration));
    const roles = rolesOf(configuration);
    const accessories = (0,text_data/* valueAt */.f)(value, ['accessories']);
    const names = (0,text_data/* isMap */.j)(accessories) ? Object.keys(accessories) : [];
    const all = [
        ...roles.map((role) => ({ names: [role.name], role })),
        ...names.map((name) => ({ names: [name], role: null })),
    ];
    if (roles.length === 0 && names.length === 0)
        return failed(...failures, (0,manifest/* manifestInvalid */.L)(NO_SERVERS, location, 'Write servers: [HOST].'));
    const own = roles.some((role) => role.env !== null || role.tags.some((tags) => tags.length > 0));
    const obvious = roles.length === 1 || !own ? (all[0] ?? null) : null;
    const choice = choose(all, roles.length > 0 ? obvious : null, context.container, location);
    if (!choice.ok)
        return failed(...failures, choice.failure);
    const { role, names: chosen } = choice.chosen;
    const secrets = await kamalSecrets(configuration, destination, context);
    const env = role === null
        ? envOfAccessory(configuration, chosen[0] ?? '', secrets)
        : envOfRole(configuration, role, secrets);
    return joined([{ ...nothing, failures: [...failures, ...secrets.failures] }, env]);
}
const NO_SERVERS = 'The configuration has no servers, and Kamal refuses it.';
function noDestination(document) {
    const fix = 'List both files: manifest: [config/deploy.yml, config/deploy.DESTINATION.yml], as `kamal deploy -d DESTINATION` reads them.';
    const says = 'The configuration needs a destination (require_destination), and none is given.';
    return (0,manifest/* manifestInvalid */.L)(says, document.locate(['require_destination']), fix);
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
        const part = kubernetes_environment_readEnv(document, at, find, {
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
function kubernetes_environment_readEnv(document, path, find, known) {
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
        given: { kind: 'plain', value: new secret/* Secret */.z(text) },
    }));
}
function variableWord(name) {
    return name.toUpperCase().replaceAll('-', '_');
}

;// CONCATENATED MODULE: ./src/resolve/manifests/external-store.ts




const external_store_NAME = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
const UNREADABLE = 'has a reference that cannot be read';
/**
 * The store behind a `secretStoreRef` (external-secrets.io, "AWS Secrets Manager" and "AWS Parameter
 * Store"). A store that is not in the file counts as Secrets Manager in the region of the run.
 */
function remoteStore({ document, namespace }, path, objects) {
    const { kind, name, store } = namedStore({ document, namespace }, path, objects);
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
/** The store that a `secretStoreRef` names; undefined when it is not in the file. */
function namedStore({ document, namespace }, path, objects) {
    const kind = textOr(document, [...path, 'kind'], '') || 'SecretStore';
    const name = textOr(document, [...path, 'name'], '');
    const store = objects.find((one) => one.api.startsWith('external-secrets.io/') &&
        one.kind === kind &&
        one.name === name &&
        (kind === 'ClusterSecretStore' ||
            one.namespace === null ||
            namespace === null ||
            one.namespace === namespace));
    return { kind, name, store };
}
/** `version` is a stage, or a version id after `uuid/`. A property with dots is first tried as one key. */
function secretsManager(region, prefix) {
    return ({ key, property, version }) => {
        const id = prefix + key;
        const parsed = id.startsWith('arn:') ? (0,resolve_reference/* parseReference */.F)(id, 'people') : null;
        if (parsed === null ? !external_store_NAME.test(id) : !parsed.ok)
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
        const parsed = (0,resolve_reference/* parseReference */.F)(id.startsWith('arn:') ? id : `ssm:${id}`, 'people');
        if (!parsed.ok || parsed.reference.store !== 'parameter-store')
            return UNREADABLE;
        return { ...parsed.reference, region: parsed.reference.region ?? region };
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/external-drafts.ts





/** What an ExternalSecret and its stores leave to the cluster: an old version of the API, and stores outside the file. */
function externalDrafts(object, objects) {
    const named = storeRefs(object).map((path) => ({ path, ...namedStore(object, path, objects) }));
    const stores = new Map(named.map((one) => [`${one.kind}/${one.name}`, one]));
    const ofStores = [...stores.values()].flatMap(({ store, kind, name, path }) => store === undefined
        ? [assumed(object, name === '' ? 'store' : `${kind}${(0,safe_text/* called */.Ab)(name)}`, path)]
        : outdated(store));
    return [...outdated(object), ...ofStores];
}
/** Where an ExternalSecret names stores: for all its keys, and for single ones. */
function storeRefs({ document, path }) {
    const spec = [...path, 'spec'];
    const items = ['data', 'dataFrom'].flatMap((key) => listAt(document.value, [...spec, key]).map((_, at) => [...spec, key, at]));
    const own = items.map((item) => [...item, 'sourceRef', 'storeRef']);
    const isNamed = (at) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(document.value, at));
    const general = [...spec, 'secretStoreRef'];
    const isUsed = items.some((item) => !isNamed([...item, 'sourceRef', 'storeRef']) &&
        !isNamed([...item, 'sourceRef', 'generatorRef']));
    return [...(isUsed ? [general] : []), ...own.filter(isNamed)];
}
function assumed(object, store, path) {
    const { document, kind, name } = object;
    return {
        check: 'assumed-store',
        variable: null,
        subject: 'manifest',
        says: `has ${kind}${(0,safe_text/* called */.Ab)(name)}, whose ${store} is not in this file: the gate assumes Secrets Manager in the region of the run, without a prefix`,
        fix: 'Put the store into the same file, or make sure that the assumption is right.',
        facts: {},
        location: document.locate(path),
    };
}
/** External Secrets 0.17 and later serve `v1` alone (its release notes, June 2025). */
function outdated(object) {
    const { api, kind, name } = object;
    if (api === 'external-secrets.io/v1')
        return [];
    return [
        {
            check: 'outdated-api',
            variable: null,
            subject: 'manifest',
            says: `has ${kind}${(0,safe_text/* called */.Ab)(name)} with an apiVersion that External Secrets 0.17 and later do not serve`,
            fix: 'Write apiVersion: external-secrets.io/v1.',
            facts: {},
            location: placeOf(object, 'apiVersion'),
        },
    ];
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
    const source = templated(object, fetched);
    const drafts = [...source.drafts, ...externalDrafts(object, objects)];
    return { ...source, mergedBy, drafts };
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
        const conversion = (0,algorithms_own/* ownIn */.o)(CONVERSIONS, strategy || 'Default');
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
        return { kind: 'plain', value: new secret/* Secret */.z(text) };
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
            return [kind === 'Secret' ? kubernetes_sources_readSecret(object) : readMap(object, 'data', asText)];
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
function kubernetes_sources_readSecret(object) {
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












const kubernetes = {
    name: 'kubernetes',
    summary: 'Kubernetes workload (also Knative, Argo Rollouts and other kinds with a pod template) with its ConfigMaps, Secrets and ExternalSecrets, as `kubectl apply` reads it and `kubectl get -o yaml`, `helm template` and `kustomize build` print it',
    mergesKeys: true,
    recognises: (documents) => documents.some((value) => ['apiVersion', 'kind'].every((key) => typeof (0,text_data/* valueAt */.f)(value, [key]) === 'string')),
    read: async (documents, { container }) => toManifest('kubernetes', kubernetes_readObjects(documents, container)),
};
function kubernetes_readObjects(documents, wanted) {
    const objects = objectsOf(documents);
    const workloads = objects.filter(makesPods);
    const [first] = workloads;
    if (first === undefined)
        return failed(noWorkload(objects, documents));
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
    const knative = isKnative(workload);
    const inherited = knative
        ? knativeSets(workload, path)
        : serviceLinks(objects, workload, path.slice(0, -2));
    return joined([
        { ...part, loopback, setup, inherited },
        knative ? { ...nothing, drafts: knativeReserves(workload, path, part) } : nothing,
        { ...nothing, ...sources.problems() },
    ]);
}
/** The failure for a file whose objects make no pod. */
function noWorkload(objects, documents) {
    const start = documents[0]?.locate([]) ?? { file: '', line: 1, column: 1 };
    const rollout = objects.find((one) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(one.document.value, [...one.path, ...REF])));
    if (rollout !== undefined) {
        const says = `${rollout.kind} ${rollout.name} takes its pods from another object (workloadRef), which is not in the file.`;
        return (0,manifest/* manifestInvalid */.L)(says, placeOf(rollout, ...REF), 'Put that object into the same file.');
    }
    const fix = `Give a file with one of ${WORKLOAD_KINDS.join(', ')}, or with an object that has a pod template.`;
    return (0,manifest/* manifestInvalid */.L)('There is no workload in the file.', start, fix);
}
/** Argo Rollouts, Rollout Specification: `workloadRef` in place of `template`. */
const REF = ['spec', 'workloadRef'];
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

;// CONCATENATED MODULE: ./src/resolve/manifests/render-variables.ts





/** The text at a path; null for other data, and for an empty text. */
function render_variables_textAt(document, path) {
    const text = (0,text_data/* valueAt */.f)(document.value, path);
    return typeof text === 'string' && text !== '' ? text : null;
}
/** The groups that a service sees: those of the root, its project and its environment. */
function groupsOf(document, service) {
    const groups = new Map();
    const project = service.slice(0, service[0] === 'projects' ? 2 : 0);
    const environment = service.slice(0, service[0] === 'projects' ? 4 : 0);
    for (const scope of [[], project, environment]) {
        const list = (0,text_data/* valueAt */.f)(document.value, [...scope, 'envVarGroups']);
        for (const [index] of (Array.isArray(list) ? list : []).entries()) {
            const path = [...scope, 'envVarGroups', index];
            const name = render_variables_textAt(document, [...path, 'name']);
            if (name !== null)
                groups.set(name, path);
        }
    }
    return groups;
}
/**
 * `envVars` of a service (Blueprint YAML reference, "Setting environment variables"). A variable of the service wins
 * over one of a group.
 */
function readEnvVars(document, path, blueprint) {
    const own = render_variables_readList(document, path, (at) => render_variables_readItem(document, at, blueprint));
    const linked = render_variables_itemsAt(document, path).flatMap((at) => {
        const group = render_variables_textAt(document, [...at, 'fromGroup']);
        return group === null ? [] : [{ group, location: document.locate([...at, 'fromGroup']) }];
    });
    const names = new Set(own.noted.map(({ entry }) => entry.name));
    const groups = linked.map(({ group, location }) => {
        const found = blueprint.groups.get(group);
        if (found === undefined)
            return { ...nothing, drafts: [unknownGroup(group, location)] };
        return render_variables_readList(document, [...found, 'envVars'], (at) => readGroupItem(document, at));
    });
    const parts = groups.map((part, at) => {
        const others = groups.filter((_, index) => index !== at);
        const shared = (name) => others.some(({ noted }) => noted.some(({ entry }) => entry.name === name));
        const noted = part.noted
            .filter(({ entry }) => !names.has(entry.name))
            .flatMap((one) => (shared(one.entry.name) ? inSeveral(one, groups.slice(0, at)) : [one]));
        return { ...part, noted };
    });
    return joined([...parts, own]);
}
/** Which of several groups wins depends on when they were made. */
function inSeveral({ entry }, before) {
    const said = before.some(({ noted }) => noted.some((one) => one.entry.name === entry.name));
    const because = 'is in several groups, and the Blueprint does not say which of them wins';
    const fix = `Set ${entry.name} in envVars of the service, or in one group only.`;
    return said ? [] : [(0,given/* unavailableEntry */.jc)(entry.name, because, entry.location, fix)];
}
function render_variables_itemsAt(document, path) {
    const list = (0,text_data/* valueAt */.f)(document.value, path);
    return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}
function render_variables_readList(document, path, read) {
    const list = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (list === null)
        return nothing;
    if (Array.isArray(list))
        return joined(render_variables_itemsAt(document, path).map(read));
    return failed((0,manifest/* manifestInvalid */.L)('envVars is not a list.', document.locate(path), render_variables_FORM));
}
const render_variables_FORM = 'Write a list of - key: NAME with value: "text", sync: false or fromGroup: NAME.';
/** What may give an item its value; Render takes one of them. */
const render_variables_SOURCES = ['value', 'generateValue', 'sync', 'fromDatabase', 'fromService', 'fromGroup'];
function render_variables_readItem(document, path, blueprint) {
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const location = document.locate(path);
    if (!(0,text_data/* isMap */.j)(item))
        return failed((0,manifest/* manifestInvalid */.L)('An item of envVars is no map.', location, render_variables_FORM));
    const has = (key) => ((0,text_data/* valueAt */.f)(item, [key]) ?? null) !== null;
    const name = render_variables_textAt(document, [...path, 'key']);
    const isGroup = has('fromGroup');
    if (isGroup ? has('key') || render_variables_textAt(document, [...path, 'fromGroup']) === null : name === null) {
        const says = isGroup ? 'An item of envVars has a wrong fromGroup' : 'An item has no key';
        return failed((0,manifest/* manifestInvalid */.L)(`${says}, and Render refuses the Blueprint.`, location, render_variables_FORM));
    }
    if (name === null)
        return nothing;
    const used = render_variables_SOURCES.filter(has);
    if (used.length > 1) {
        const says = `${name} has ${used.join(' and ')}, and Render takes one of them.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Keep one of them.'));
    }
    const place = document.locate([...path, 'key']);
    if (has('fromDatabase'))
        return part_given((0,given/* laterEntry */.Du)(name, 'is a property of a database', place));
    if (has('fromService'))
        return fromService(document, path, name, blueprint);
    return readOwnValue(document, path, name, place);
}
/** Render ignores `sync: false` inside of a group ("Prompting for secret values"). */
function readGroupItem(document, path) {
    const name = render_variables_textAt(document, [...path, 'key']);
    const location = document.locate(path);
    if (name === null)
        return failed((0,manifest/* manifestInvalid */.L)('A variable of a group has no key.', location, render_variables_FORM));
    if ((0,text_data/* valueAt */.f)(document.value, [...path, 'sync']) === false)
        return nothing;
    return readOwnValue(document, path, name, document.locate([...path, 'key']));
}
function readOwnValue(document, path, name, location) {
    const at = [...path, 'value'];
    const value = (0,text_data/* valueAt */.f)(document.value, at) ?? null;
    const bare = document.bare(at);
    if (typeof value === 'string' && (bare === null || !render_variables_REWRITTEN.test(bare)))
        return part_given((0,given/* plainEntry */.xY)(name, value, location));
    if (typeof value === 'number' && bare === String(value))
        return part_given((0,given/* plainEntry */.xY)(name, bare, location));
    if (typeof value === 'number' || typeof value === 'string')
        return part_given((0,given/* unavailableEntry */.jc)(name, 'is a text without quotes that Render may rewrite', location, 'Put the value in double quotes.'));
    if (value !== null) {
        const kind = typeof value === 'boolean' ? 'boolean' : 'list or map';
        const says = `The value of ${name} is a ${kind}, and Render takes texts and numbers only.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Put the value in double quotes.'));
    }
    if ((0,text_data/* valueAt */.f)(document.value, [...path, 'generateValue']) === true)
        return part_given((0,given/* laterEntry */.Du)(name, 'is made by Render when it creates the service', location));
    return part_given((0,given/* keptEntry */.Rx)(name, 'is set in the Render Dashboard', location));
}
/** Texts without quotes that a reader of YAML takes for a number, boolean or date. */
const render_variables_REWRITTEN = /^([-+]?(0[xob])?[\d._]*\d[\d._]*([eE][-+]?\d+)?|[-+]?\.(inf|nan)|\d{4}-\d\d?-\d\d?([Tt ].*)?|true|false|yes|no|on|off)$/i;
/** A variable of another service of the Blueprint is that text, when the service has it as text. */
function fromService(document, path, name, { services }) {
    const location = document.locate([...path, 'key']);
    const wanted = render_variables_textAt(document, [...path, 'fromService', 'name']);
    const key = render_variables_textAt(document, [...path, 'fromService', 'envVarKey']);
    const other = services.find((one) => render_variables_textAt(document, [...one, 'name']) === wanted);
    if (wanted === null) {
        const says = `fromService of ${name} names no service.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write fromService: { type, name, property }.'));
    }
    if (key === null)
        return part_given((0,given/* laterEntry */.Du)(name, 'is a property of another service', location));
    const items = other === undefined ? [] : render_variables_itemsAt(document, [...other, 'envVars']);
    const item = items.find((at) => render_variables_textAt(document, [...at, 'key']) === key);
    if (item !== undefined && ((0,text_data/* valueAt */.f)(document.value, [...item, 'value']) ?? null) !== null)
        return readOwnValue(document, item, name, location);
    return part_given((0,given/* unavailableEntry */.jc)(name, 'is a variable of another service', location));
}
function unknownGroup(group, location) {
    return {
        check: 'env-file-unavailable',
        variable: null,
        subject: 'manifest',
        says: `takes variables from the environment group${(0,safe_text/* called */.Ab)(group)}, which is not in this file`,
        fix: `Write group ${(0,safe_text/* safeText */.Hk)(group, 'NAME')} into envVarGroups, or give the variables to the gate with --secret, --var or --env-files.`,
        facts: {},
        location,
        voidWith: group,
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/render.ts






/** Types of services that run a process of the user (Blueprint YAML reference, "Service types"). */
const RUNNING = ['web', 'pserv', 'worker', 'cron'];
const TYPES = [...RUNNING, 'static', 'keyvalue', 'redis', 'workflow'];
/** What Render keeps although the Blueprint does not name it. */
const DASHBOARD = 'is not in the Blueprint, and the gate does not see what is set in the Render Dashboard';
/** Render, "Blueprint YAML Reference", and the JSON Schema behind it (render.com/schema/render.yaml.json). */
const render = {
    name: 'render',
    summary: 'Render Blueprint (`render.yaml`): services with their `envVars` and `envVarGroups`',
    recognises: ([value]) => {
        const services = servicesIn(value).map((path) => (0,text_data/* valueAt */.f)(value, path));
        const typed = (service) => TYPES.includes((0,text_data/* valueAt */.f)(service, ['type']));
        return services.length > 0 && services.every((service) => (0,text_data/* isMap */.j)(service) && typed(service));
    },
    read: async ([document], { container }) => toManifest('render', document === undefined ? nothing : readBlueprint(document, container)),
};
/** Where the services stand: at the root, and in the environments of projects. */
function servicesIn(value) {
    const indexes = (path) => {
        const list = (0,text_data/* valueAt */.f)(value, path);
        return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
    };
    const environments = indexes(['projects']).flatMap((path) => indexes([...path, 'environments']));
    return [[], ...environments].flatMap((path) => indexes([...path, 'services']));
}
function readBlueprint(document, wanted) {
    const all = servicesIn(document.value).flatMap((path) => {
        const name = render_variables_textAt(document, [...path, 'name']);
        const runs = RUNNING.includes((0,text_data/* valueAt */.f)(document.value, [...path, 'type']));
        return runs ? [{ names: name === null ? [] : [name], path }] : [];
    });
    const location = document.locateKey(['services']);
    if (all.length === 0)
        return failed(noService(document));
    const twice = all.find(({ names: [name] }, at) => all.some((other, index) => index < at && other.names[0] === name));
    if (twice !== undefined)
        return failed(nameTwice(document, twice.path));
    const choice = choose(all, all.length === 1 ? (all[0] ?? null) : null, wanted, location);
    if (!choice.ok)
        return failed(choice.failure);
    const { path } = choice.chosen;
    return joined([
        { ...nothing, elsewhere: DASHBOARD },
        readEnvVars(document, [...path, 'envVars'], {
            groups: groupsOf(document, path),
            services: all.map((service) => service.path),
        }),
    ]);
}
function noService(document) {
    const says = 'The Blueprint has no service that runs a process.';
    const fix = 'Give the Blueprint of a service of type web, pserv, worker or cron.';
    return (0,manifest/* manifestInvalid */.L)(says, document.locateKey(['services']), fix);
}
function nameTwice(document, path) {
    const name = render_variables_textAt(document, [...path, 'name']);
    const location = document.locate(path);
    if (name === null)
        return (0,manifest/* manifestInvalid */.L)('Services have no name.', location, 'Write name: in each of them.');
    const says = `Several services have the name${(0,safe_text/* called */.Ab)(name)}, and Render refuses the Blueprint.`;
    return (0,manifest/* manifestInvalid */.L)(says, location, 'Give each service a name of its own.');
}

// EXTERNAL MODULE: ./src/resolve/manifests/compose-handed-on.ts
var compose_handed_on = __webpack_require__(1534);
;// CONCATENATED MODULE: ./src/resolve/manifests/swarm-interpolation.ts



const SUBSTITUTION = '[_a-z][_a-z0-9]*(?::?[-?][^}]*)?';
const swarm_interpolation_MARK = new RegExp(`\\$(?:(\\$)|(${SUBSTITUTION})|\\{(${SUBSTITUTION})\\}|())`, 'gi');
/** The operators, in the order in which docker looks for them. */
const OPERATORS = [':-', '-', ':?', '?'];
/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}`, `-`, `:?` and `?`, with `$$` for a dollar sign (docker/cli,
 * cli/compose/template). Unlike Compose it knows no `:+`, fills in no default inside of a default, and takes an operator
 * without braces too. Where docker puts an empty text for a variable that is not set, the result is missing.
 */
function interpolateStack(template, lookup) {
    const whole = (0,compose_interpolation/* wholeValue */.jT)(template, lookup);
    if (whole !== null)
        return { kind: 'text', text: whole, handedOn: true, madeOf: [whole] };
    const marks = [];
    const stretches = [];
    let filled = '';
    let done = 0;
    for (const found of template.matchAll(swarm_interpolation_MARK)) {
        const [mark, escaped, named, braced, invalid] = found;
        if (invalid !== undefined)
            return { kind: 'invalid' };
        const substitution = named ?? braced ?? '';
        const name = swarm_interpolation_nameIn(substitution);
        const value = escaped === undefined ? lookup(name) : undefined;
        const text = escaped ?? fill(substitution, value instanceof compose_interpolation/* UnsetText */.$9 ? null : value);
        if (text === null)
            marks.push({ name: braced === undefined ? null : name, at: found.index + 1 });
        filled += template.slice(done, found.index);
        const start = filled.length;
        filled += text ?? '';
        done = found.index + mark.length;
        if (value instanceof secret/* Secret */.z)
            stretches.push({ start, end: filled.length, values: [value] });
        if (filled.length - done > compose_interpolation/* LONGEST */.zP)
            return { kind: 'invalid' };
    }
    if (marks.length > 0)
        return { kind: 'missing', marks };
    const text = filled + template.slice(done);
    const madeOf = (0,compose_handed_on/* secretPartFrom */.A)(text, stretches);
    return { kind: 'text', text: new secret/* Secret */.z(text), handedOn: madeOf.length > 0, madeOf };
}
function operatorIn(substitution) {
    return OPERATORS.find((one) => substitution.includes(one));
}
function swarm_interpolation_nameIn(substitution) {
    const operator = operatorIn(substitution);
    return operator === undefined ? substitution : (substitution.split(operator, 1)[0] ?? '');
}
/** The text of a substitution; null when it needs a variable that is not known. */
function fill(substitution, value) {
    if (value === null)
        return null;
    const text = value?.reveal();
    const operator = operatorIn(substitution);
    if (operator === undefined)
        return text ?? null;
    const rest = substitution.slice(substitution.indexOf(operator) + operator.length);
    const isThere = operator.startsWith(':') ? text !== undefined && text !== '' : text !== undefined;
    if (isThere)
        return text ?? null;
    return operator.endsWith('-') ? rest : null;
}

;// CONCATENATED MODULE: ./src/resolve/manifests/swarm-environment.ts












const swarm_environment_FORM = 'Write a map of NAME: "text", or a list of - NAME=text.';
/**
 * `environment` of a service (docker/cli, cli/compose/schema and loader): a map of texts, numbers and nulls, or a list
 * of texts.
 */
function readStackEnvironment(document, path, shell) {
    const environment = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (environment === null)
        return nothing;
    if ((0,text_data/* isMap */.j)(environment))
        return joined(Object.keys(environment).map((name) => swarm_environment_readPair(document, [...path, name], name, shell)));
    if (Array.isArray(environment))
        return joined(environment.map((_, index) => swarm_environment_readItem(document, [...path, index], shell)));
    const says = 'environment is neither a map nor a list.';
    return failed((0,manifest/* manifestInvalid */.L)(says, document.locate(path), swarm_environment_FORM));
}
function swarm_environment_readPair(document, path, name, shell) {
    const location = document.locateKey(path);
    const bare = document.bare(path);
    const value = (0,text_data/* valueAt */.f)(document.value, path);
    const scalar = bare === null ? { kind: 'text', text: value } : goScalar(bare);
    if (value === null || scalar.kind === 'null')
        return part_given(swarm_environment_fromShell(name, shell, location));
    const taken = scalar.kind === 'text' || scalar.kind === 'number';
    if (!taken || typeof scalar.text !== 'string' || name === '') {
        const says = `${name === '' ? 'A variable without a name' : name} in environment is not a text, a number or null, and docker stack deploy refuses it.`;
        return failed((0,manifest/* manifestInvalid */.L)(says, location, swarm_environment_PLAIN));
    }
    return swarm_environment_readText(name, scalar.text, shell, location);
}
const swarm_environment_PLAIN = 'Put the value in double quotes. If `docker compose up` reads the file, set manifest-format: compose.';
function swarm_environment_readItem(document, path, shell) {
    const location = document.locate(path);
    const item = (0,text_data/* valueAt */.f)(document.value, path);
    const bare = document.bare(path);
    if (typeof item !== 'string' || (bare !== null && goScalar(bare).kind !== 'text')) {
        const says = 'An item of environment is not a text, and docker stack deploy refuses the list.';
        return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write - NAME=text.'));
    }
    const key = (0,as_written/* literalName */.xz)(item);
    if (key.kind === 'made')
        return part_given((0,given/* unavailableEntry */.jc)(key.written, 'has a made name', location));
    const written = item.split('=', 1)[0] ?? '';
    if (written === item)
        return part_given(swarm_environment_fromShell(key.text, shell, location));
    return swarm_environment_readText(key.text, item.slice(written.length + 1), shell, location);
}
function swarm_environment_readText(name, text, shell, location) {
    const filled = interpolateStack(text, shell);
    if (filled.kind === 'text')
        return part_given(textEntry(name, filled.text, filled, shell, location));
    if (filled.kind === 'missing') {
        const words = (0,compose_unset/* unsetWords */.j)(name, filled.marks);
        if ((0,compose_unset/* isCut */.x)(filled.marks))
            return part_given((0,given/* sealedEntry */.ld)(name, words, location));
        return part_given((0,given/* unavailableEntry */.jc)(name, words.because, location, words.fix));
    }
    const says = `${name} in environment has a $ that docker stack deploy cannot read.`;
    return failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write $$ for a $ that means itself.'));
}
/** The templates that Swarm fills in (docker service create, "Create services using templates"). */
const swarm_environment_TEMPLATE = /\{\{[^{}]*\.(Service\.(ID|Name|Labels)|Node\.(ID|Hostname|Platform)|Task\.(ID|Name|Slot))[^{}]*\}\}/g;
/** An empty text takes the value of the shell, if it has one (loader.go, updateEnvironment). */
function textEntry(name, text, handing, shell, location) {
    const own = shell(name);
    if (text.bytes === 0 && own instanceof secret/* Secret */.z)
        return (0,given/* closedEntry */.r8)(name, own, location, { handedOn: true, madeOf: [own] });
    const byTask = text.read((raw) => raw.replace(swarm_environment_TEMPLATE, '') !== raw);
    if (byTask)
        return (0,given/* laterEntry */.Du)(name, 'has a template that Swarm fills in for each task', location);
    return (0,given/* closedEntry */.r8)(name, text, location, handing);
}
function swarm_environment_fromShell(name, shell, location) {
    const text = shell(name);
    if (text instanceof secret/* Secret */.z)
        return (0,given/* closedEntry */.r8)(name, text, location, { handedOn: true, madeOf: [text] });
    const because = 'takes its value from the shell of docker stack deploy, and the gate does not have it';
    return (0,given/* unavailableEntry */.jc)(name, because, location);
}
/**
 * The files of `env_file`, a path or a list of paths: read as `docker run --env-file` reads them (loader/envfile.go,
 * pkg/kvfile), without quotes and without interpolation. A later file wins.
 */
async function readStackEnvFiles(document, path, folder, shell, readBeside) {
    const value = (0,text_data/* valueAt */.f)(document.value, path) ?? null;
    if (value === null)
        return nothing;
    const paths = Array.isArray(value) ? value.map((_, index) => [...path, index]) : [path];
    const parts = [];
    for (const at of paths) {
        const location = document.locate(at);
        const written = (0,text_data/* valueAt */.f)(document.value, at);
        if (typeof written !== 'string') {
            const says = 'env_file has an item that is no path, and docker stack deploy refuses it.';
            parts.push(failed((0,manifest/* manifestInvalid */.L)(says, location, 'Write env_file: [FILE].')));
            continue;
        }
        const name = (0,as_written/* literalPath */.l1)(written);
        if (name.kind === 'made')
            parts.push(failed((0,as_written/* madePath */.bs)('The path of env_file', name.written, location)));
        else
            parts.push(await readEnvFile(name.text, folder, shell, readBeside, location));
    }
    return joined(parts);
}
async function readEnvFile(name, folder, shell, readBeside, location) {
    try {
        const text = await readBeside(name);
        const file = (0,posix_.isAbsolute)(name) ? name : (0,posix_.join)(folder, name);
        const { value, failures } = (0,compose_env_file/* readRawEnvFile */.YW)(text, file, shell);
        const noted = value.map((entry) => entry.value?.kind === 'text'
            ? textEntry(entry.name, entry.value.text, { handedOn: true }, shell, entry.location)
            : swarm_environment_fromShell(entry.name, shell, entry.location));
        return { ...nothing, noted, failures };
    }
    catch (thrown) {
        const failure = (0,compose_service/* unreadable */.O$)(thrown, name);
        return failure.code === 'FILE_EMPTY' ? nothing : failed({ ...failure, location });
    }
}

;// CONCATENATED MODULE: ./src/resolve/manifests/swarm.ts








/** Keys of `deploy` that only Swarm follows. */
const OF_SWARM = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];
/** Keys that docker stack deploy refuses (docker/cli, cli/compose/types, ForbiddenProperties). */
const FORBIDDEN = [
    ...['extends', 'volume_driver', 'volumes_from', 'cpu_quota', 'cpu_shares', 'cpuset'],
    ...['mem_limit', 'memswap_limit'],
];
/** docker/cli 29, cli/compose: the reader of `docker stack deploy` has other rules than Compose. */
const swarm = {
    name: 'swarm',
    summary: 'Stack file of Docker Swarm, as `docker stack deploy` reads it',
    mergesKeys: true,
    mergesFiles: true,
    recognises: ([value]) => {
        const services = (0,text_data/* valueAt */.f)(value, ['services']);
        if (!(0,text_data/* isMap */.j)(services))
            return false;
        const all = Object.values(services);
        const hasImage = (service) => typeof (0,text_data/* valueAt */.f)(service, ['image']) === 'string';
        return all.length > 0 && all.every(hasImage) && (all.some(isOfSwarm) || hasOverlay(value));
    },
    read: async ([document, ...others], context) => {
        if (document === undefined)
            return toManifest('swarm', nothing);
        if (others.length > 0)
            return toManifest('swarm', failed(swarm_severalDocuments(document)));
        return toManifest('swarm', await readStack(document, context));
    },
};
function isOfSwarm(service) {
    const deploy = (0,text_data/* valueAt */.f)(service, ['deploy']);
    const mode = (0,text_data/* valueAt */.f)(deploy, ['mode']);
    return (OF_SWARM.some((key) => (0,text_data/* valueAt */.f)(deploy, [key]) !== undefined) ||
        ['global', 'global-job', 'replicated-job'].some((one) => one === mode));
}
function hasOverlay(value) {
    const networks = (0,text_data/* valueAt */.f)(value, ['networks']);
    return ((0,text_data/* isMap */.j)(networks) && Object.values(networks).some((one) => (0,text_data/* valueAt */.f)(one, ['driver']) === 'overlay'));
}
async function readStack(document, context) {
    const location = document.locateKey(['services']);
    const documents = [document];
    const failures = [];
    for (const name of context.overrides ?? []) {
        const file = (0,posix_.join)((0,posix_.dirname)(location.file), name);
        const opened = await (0,compose_service/* openBeside */.VH)(name, file, context.readBeside, document.locate([]));
        if ('code' in opened)
            failures.push(opened);
        else
            documents.push(opened);
    }
    failures.push(...documents.flatMap(refusals));
    const names = new Set(documents.flatMap(({ value }) => Object.keys((0,text_data/* valueAt */.f)(value, ['services']) ?? {})));
    const all = [...names].map((name) => ({ names: [name] }));
    if (all.length === 0) {
        const says = 'There is no service.';
        return failed(...failures, (0,manifest/* manifestInvalid */.L)(says, location, 'Write services: { NAME: … }.'));
    }
    const only = all.length === 1 ? (all[0] ?? null) : null;
    const choice = choose(all, only, context.container, location);
    if (!choice.ok)
        return failed(...failures, choice.failure);
    const path = ['services', ...choice.chosen.names];
    const holders = documents.filter(({ value }) => (0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, path)));
    const parts = await Promise.all(holders.map((holder) => swarm_readService(holder, path, context)));
    const setup = portsOfCompose(holders.map(({ value }) => (0,text_data/* valueAt */.f)(value, path)));
    return joined([{ ...nothing, setup, failures }, swarm_merged(parts)]);
}
/** Each file is read whole before files are merged: a later one wins by name, unless its value is empty (merge.go). */
function swarm_merged(parts) {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0)
        return only;
    const noted = parts.reduce((below, part) => {
        const counts = part.noted.filter(({ entry }) => entry.given.kind !== 'plain' || entry.given.value.bytes > 0);
        const names = new Set(counts.map(swarm_nameOf));
        const empty = part.noted.filter((one) => !counts.includes(one) && !below.some((other) => swarm_nameOf(other) === swarm_nameOf(one)));
        return [...below.filter((one) => !names.has(swarm_nameOf(one))), ...counts, ...empty];
    }, []);
    return { ...joined(parts), noted };
}
/** `environment` wins over `env_file`. */
async function swarm_readService(document, path, { variables, readBeside }) {
    const shell = (name) => variables.get(name);
    const folder = (0,posix_.dirname)(document.locate([]).file);
    const own = readStackEnvironment(document, [...path, 'environment'], shell);
    const files = await readStackEnvFiles(document, [...path, 'env_file'], folder, shell, readBeside);
    const names = new Set(own.noted.map(swarm_nameOf));
    const last = new Map(files.noted.map((one) => [swarm_nameOf(one), one]));
    const left = [...last.values()].filter((one) => !names.has(swarm_nameOf(one)));
    return { ...joined([files, own]), noted: [...left, ...own.noted] };
}
function swarm_nameOf({ entry }) {
    return entry.name;
}
/** What docker stack deploy refuses in a file, as far as it concerns variables. */
function refusals(document) {
    const { value } = document;
    const services = (0,text_data/* valueAt */.f)(value, ['services']);
    const version = String((0,text_data/* valueAt */.f)(value, ['version']) ?? '3');
    const place = document.locate(['version']);
    const strange = /^(3(\.([0-9]|1[0-3]))?)?$/.test(version)
        ? []
        : [(0,manifest/* manifestInvalid */.L)(VERSION, place, 'Write version: "3.8", or remove the key.')];
    if (!(0,text_data/* isMap */.j)(services))
        return strange;
    return [
        ...strange,
        ...Object.keys(services).flatMap((name) => {
            const path = ['services', name];
            if (!(0,text_data/* isMap */.j)((0,text_data/* valueAt */.f)(value, path)))
                return [(0,manifest/* manifestInvalid */.L)('A service is not a map.', document.locateKey(path), SERVICE)];
            return FORBIDDEN.filter((key) => (0,text_data/* valueAt */.f)(value, [...path, key]) !== undefined).map((key) => (0,manifest/* manifestInvalid */.L)(`docker stack deploy refuses \`${key}\` of a service.`, document.locateKey([...path, key]), `Remove ${key}. If \`docker compose up\` reads the file, set manifest-format: compose.`));
        }),
    ];
}
const VERSION = 'docker stack deploy reads versions 3.0 to 3.13 only.';
const SERVICE = 'Write NAME: { image: … }.';
function swarm_severalDocuments(document) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The file holds several documents, and docker stack deploy reads the first one only.',
        fix: 'Give a file with one document.',
        location: document.locate([]),
    };
}

;// CONCATENATED MODULE: ./src/resolve/manifests/terraform-resources.ts


/** The types that are read, and what runs their containers. */
const RESOURCE_TYPES = {
    aws_ecs_task_definition: 'ecs',
    aws_ecs_express_gateway_service: 'ecs',
    aws_apprunner_service: 'app-runner',
    aws_lambda_function: 'lambda',
    aws_batch_job_definition: 'batch',
    aws_elastic_beanstalk_environment: 'elastic-beanstalk',
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
        .map((name) => [name, withUnknown((0,algorithms_own/* ownIn */.o)(known, name), (0,algorithms_own/* ownIn */.o)(unknown, name))])
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
    aws_batch_job_definition: readJobDefinition,
    aws_elastic_beanstalk_environment: readSettings,
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
/** The attributes of aws_batch_job_definition that hold a JSON text. `eks_properties` is a block, which the gate does not read. */
const JOB_TEXTS = {
    containerProperties: 'container_properties',
    ecsProperties: 'ecs_properties',
    nodeProperties: 'node_properties',
};
function jobIn(resource) {
    const texts = Object.entries(JOB_TEXTS).map(([key, attribute]) => [
        key,
        definitionsIn((0,text_data/* valueAt */.f)(resource.values, [attribute])),
    ]);
    const jobDefinitionName = (0,text_data/* valueAt */.f)(resource.values, ['name']);
    return { jobDefinitionName, ...Object.fromEntries(texts) };
}
function readJobDefinition(resource, container) {
    const unknown = Object.values(JOB_TEXTS).find((attribute) => isUnknown(resource, [attribute]));
    if (unknown !== undefined)
        return failed(terraform_containers_namesUnknown(resource, [unknown]));
    if ((0,text_data/* valueAt */.f)(resource.values, ['eks_properties', 0]) !== undefined)
        return failed(podsUnread(resource));
    const location = Object.values(JOB_TEXTS)
        .filter((attribute) => typeof (0,text_data/* valueAt */.f)(resource.values, [attribute]) === 'string')
        .map((attribute) => resource.locate([attribute]))[0] ?? resource.location;
    const locate = () => location;
    return readJob({ value: jobIn(resource), locate, locateKey: locate }, [], container).part;
}
function podsUnread(resource) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: `The gate does not read eks_properties of ${resource.address}.`,
        fix: 'Give the job definition itself: aws batch describe-job-definitions --job-definitions NAME:REVISION prints it.',
        location: resource.locate(['eks_properties']),
    };
}
/** The blocks `setting` of aws_elastic_beanstalk_environment. */
const SETTING = { namespace: 'namespace', name: 'name', value: 'value' };
function readSettings(resource) {
    const notation = {
        ...planNotation(resource),
        unusualItem: (path, nameKey) => isUnknown(resource, [...path, nameKey]) ? failed(terraform_containers_namesUnknown(resource, path)) : null,
    };
    return readOptions(notation, ['setting'], SETTING);
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
    if (resource.type === 'aws_batch_job_definition')
        return containersOfJob(jobIn(resource), [], '', (key) => key).flatMap(({ names }) => names.slice(0, 1).filter((name) => name !== ''));
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
    summary: 'Terraform or OpenTofu plan as `terraform show -json PLAN` prints it: aws_ecs_task_definition, aws_ecs_express_gateway_service, aws_apprunner_service, aws_lambda_function, aws_batch_job_definition, aws_elastic_beanstalk_environment',
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
    return type === 'aws_ecs_task_definition' || type === 'aws_batch_job_definition';
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
const COPILOT_TYPES = /^(Load Balanced Web Service|Request-Driven Web Service|Backend Service|Worker Service|Scheduled Job|Static Site|Environment)$/;
/** Keys of a service of Symfony that no service of Compose has. */
const SYMFONY = ['class', 'autowire', 'autoconfigure', 'arguments', 'factory'];
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
        is: 'the configuration of a Worker of Cloudflare, which the gate does not read',
        named: /^wrangler\.(toml|jsonc?)$/,
        fix: `${INSTEAD} An env file can hold its vars.`,
    },
    {
        is: 'the configuration of a Railway service, which keeps the variables elsewhere',
        named: /^railway\.(toml|json)$/,
        fix: 'Run `railway variables --kv > railway.env` (it holds secrets in plain text), and give that file with --env-files.',
    },
    {
        is: 'an app of DigitalOcean, which the gate does not read',
        looks: (value) => uncompiled_text(value, 'name') !== '' &&
            ['services', 'workers', 'jobs'].some((key) => listIn(value, key).some((one) => ['github', 'git', 'gitlab', 'image', 'envs'].some((source) => has(one, source)))),
        fix: INSTEAD,
    },
    {
        is: 'a Dockerrun.aws.json of Elastic Beanstalk that holds no variables',
        looks: (value) => has(value, 'AWSEBDockerrunVersion') && listIn(value, 'containerDefinitions').length === 0,
        fix: 'Give the file with the option settings, such as .ebextensions/options.config.',
    },
    {
        is: 'a container of services of Symfony, not a manifest',
        looks: (value) => {
            const services = (0,text_data/* valueAt */.f)(value, ['services']);
            if (!(0,text_data/* isMap */.j)(services))
                return false;
            const isClass = (service) => SYMFONY.some((key) => has(service, key));
            return (has(services, '_defaults') ||
                Object.keys(services).some((key) => key.includes('\\')) ||
                Object.values(services).some((one) => isClass(one) && !has(one, 'image')));
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
    swarm,
    compose,
    cloudRun,
    kubernetes,
    appRunner,
    apprunnerYaml,
    terraformPlan,
    cloudformation,
    ecs,
    ecsExpress,
    elasticBeanstalk,
    batch,
    lambda,
    render,
    fly,
    kamal,
];
/**
 * The variables of a manifest, with the line of each. The content decides the format, unless it is named. Null when
 * the file has no known format or no content.
 */
async function readManifest(text, file, formatName, context) {
    const readings = await readingsOf(text, file, formatName);
    const broken = readings.flatMap((reading) => syntaxFailures(reading, file));
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
    if (!format.mergesFiles && (context.overrides ?? []).length > 0)
        return { value: null, failures: [notMerged(file)] };
    const unmerged = format.mergesKeys ? [] : mergeKeyFailures(text, file);
    if (unmerged.length > 0)
        return { value: null, failures: unmerged };
    const read = await format.read(documents, context);
    const { value, failures } = (0,as_written/* withLiteralNames */.E7)(read.value, read.failures);
    const drafts = [...value.drafts, ...(0,given/* duplicateDrafts */.Gj)(value.entries)];
    return { value: { ...value, format: format.name, drafts }, failures };
}
/** Reads JSON or YAML, unless a format has a reader of its own for the text. */
async function readingsOf(text, file, formatName) {
    for (const format of formats) {
        const own = formatName === null || formatName === format.name;
        const readings = own ? await format.parse?.(text, file) : null;
        if (readings)
            return readings;
    }
    return (0,text_document/* readDocuments */.r)(text, file);
}
function syntaxFailures(reading, file) {
    if (reading.ok)
        return [];
    const isNot = /\.toml$/i.test(file) ? 'not TOML' : 'neither JSON nor YAML';
    return reading.problems.map(({ says, location }) => ({
        code: 'MANIFEST_SYNTAX',
        message: `The manifest is ${isNot}: ${says}.`,
        fix: 'Give the file as the deployer reads it, after templates are filled in.',
        location,
    }));
}
function notMerged(file) {
    return {
        code: 'MANIFEST_UNSUPPORTED',
        message: 'The manifest is a list of several files, and only files of Compose, Swarm and Kamal are merged.',
        fix: 'Name the one file that the deployer reads.',
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


/***/ }),

/***/ 5038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TomlMoment),
/* harmony export */   z: () => (/* binding */ TomlFloat)
/* harmony export */ });
/** A date or time without quotes. */
class TomlMoment {
}
/** A number with a fraction or an exponent. Whole numbers are `bigint`. */
class TomlFloat {
    value;
    constructor(value) {
        this.value = value;
    }
}


/***/ })

};
