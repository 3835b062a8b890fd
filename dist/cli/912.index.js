export const id = 912;
export const ids = [912];
export const modules = {

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


/***/ })

};
