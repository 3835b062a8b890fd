import { FAILURE_CODES } from '../domain/errors.ts'
import { SEVERITIES } from '../domain/finding.ts'
import { LIVE_CHANGES } from '../domain/live.ts'
import { SOURCES } from '../domain/origin.ts'
import { TIERS } from '../domain/tier.ts'
import { UNTRUSTED } from '../domain/trust.ts'
import { STATES } from '../domain/variable.ts'
import { FAIL_ON, RESULTS } from '../domain/verdict.ts'
import { REMOVED_KINDS, WEAKENINGS } from '../domain/weakening.ts'
import { count, type JsonSchema, list, object, text } from './json-schema-kinds.ts'
import { bootReport, probeReport, readsReport } from './json-schema-starts.ts'

const place: JsonSchema = { type: 'integer', minimum: 1 }
const variable: JsonSchema = {
  type: ['string', 'null'],
  description: 'A name; null when the finding has no variable.',
}
const location = {
  file: { ...text, description: 'Relative to the working directory of the run.' },
  line: { ...place, description: 'From 1.' },
  column: { ...place, description: 'From 1.' },
}
const terms = {
  reason: text,
  owner: text,
  expires: {
    ...text,
    format: 'date',
    description: 'The last day on which the waiver counts, in UTC.',
  },
}

/**
 * The JSON Schema of the JSON report, version 1. It allows further properties: a later Bootgate may add some.
 * Closed sets are enums. Sources and failure codes may grow, so they are examples.
 */
export function reportSchema(): JsonSchema {
  const finding = object({
    check: {
      ...text,
      description: 'The id of a check (stable, kebab-case) or of a rule of the policy.',
    },
    severity: { enum: SEVERITIES },
    variable,
    message: text,
    fix: text,
    facts: {
      type: 'object',
      additionalProperties: {
        anyOf: [{ type: ['string', 'number', 'boolean'] }, { type: 'array', items: text }],
      },
    },
    origin: { $ref: '#/$defs/origin' },
    location: { $ref: '#/$defs/location' },
    waiver: { anyOf: [object(terms), { type: 'null' }] },
  })
  const failure = object({
    code: { ...text, examples: Object.keys(FAILURE_CODES) },
    message: text,
    fix: text,
    variable,
    location: { $ref: '#/$defs/location' },
  })
  const variables = object({
    name: text,
    type: text,
    state: { enum: STATES },
    sensitive: { type: 'boolean' },
    origin: { $ref: '#/$defs/origin' },
  })
  const optional = {
    region: text,
    jsonKey: text,
    handedOn: { type: 'boolean' },
    versionId: text,
    stage: text,
    created: { ...text, description: 'When this version was created, ISO 8601.' },
    ...location,
  }
  const origin = object({ source: { ...text, examples: SOURCES }, locator: text }, optional)
  const counts = Object.fromEntries([...SEVERITIES, 'waived'].map((name) => [name, count]))
  const audit = {
    ...object({ workflows: count, gates: count, deploys: count }),
    description: 'What `bootgate audit` read; absent in the report of an environment.',
  }
  const told = { check: text, location: { $ref: '#/$defs/location' } }
  const fixes = {
    ...object({
      written: { type: 'boolean', description: 'Whether the files hold the changes.' },
      edits: list(
        object({
          file: location.file,
          line: {
            ...place,
            description: 'From 1, before all edits. Inserted lines come before it.',
          },
          removed: list(text),
          inserted: list(text),
        }),
      ),
      fixed: list(object(told)),
      unfixed: list(object({ ...told, because: text })),
    }),
    description:
      'What `bootgate audit --fix` or `bootgate probe --write` changes; absent without these options.',
  }
  const report = object(
    {
      version: { const: 1 },
      service: {
        ...text,
        description: 'Empty for an audit, and when the policy cannot be read.',
      },
      environment: text,
      tier: { enum: TIERS },
      result: { enum: RESULTS },
      untrusted: {
        enum: [...Object.keys(UNTRUSTED), null],
        description:
          'Why the run is not trusted and resolved nothing; null for a trusted run. An untrusted run is `partial`, `blocked` or `broken`, never a pass.',
      },
      failOn: { enum: FAIL_ON },
      wouldBlock: {
        ...count,
        description: 'Findings that would block if failOn were not `never`.',
      },
      checked: {
        ...count,
        description: 'Variables with a value, empty ones included; for an audit, workflows read.',
      },
      counts: object(counts),
      variables: list(variables),
      findings: list(finding),
      failures: list(failure),
      waivers: list(object({ check: text, variable: text, ...terms, findings: count })),
      weakenings: list({ $ref: '#/$defs/weakening' }),
    },
    {
      live: liveComparison(),
      boot: bootReport(),
      probe: probeReport(),
      reads: readsReport(),
      audit,
      fixes,
    },
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bootgate report',
    description:
      'What a run of the gate found in one environment, in several, or in workflows. Contains no value.',
    anyOf: [{ $ref: '#/$defs/report' }, { $ref: '#/$defs/environments' }],
    $defs: {
      report,
      environments: environments(counts),
      weakening: weakening(),
      origin: { anyOf: [origin, { type: 'null' }] },
      location: { anyOf: [object(location), { type: 'null' }] },
    },
  }
}

/** Something that makes the gate weaker than its defaults. Properties beside the place depend on the kind. */
function weakening(): JsonSchema {
  return object(
    {
      kind: { ...text, examples: Object.keys(WEAKENINGS) },
      by: { ...text, description: 'The file, preset or input that sets it.' },
      location: { $ref: '#/$defs/location' },
      pending: {
        type: 'boolean',
        description: 'True when a pull request proposes it and the base policy still applies.',
      },
    },
    {
      check: text,
      from: { ...text, description: 'The severity or tier without it.' },
      to: { ...text, description: 'The severity or tier with it.' },
      what: { enum: REMOVED_KINDS, description: 'What the name belongs to.' },
      name: text,
      options: list(text),
    },
  )
}

/** What the deploy changes in the live service. */
function liveComparison(): JsonSchema {
  return {
    ...object({
      file: { ...text, description: 'The file that shows the live service.' },
      changes: list(object({ name: text, change: { enum: LIVE_CHANGES } })),
      kept: { ...count, description: 'Variables that stay. Their values were not compared.' },
    }),
    description: 'By name alone; absent without `--live`.',
  }
}

/** A run of several environments: the common result, one report each, and how they compare. */
function environments(counts: JsonSchema): JsonSchema {
  const cell = object({
    environment: text,
    state: { enum: STATES },
    kept: { enum: ['secret', 'plain', null], description: 'Where the value is stored.' },
    shape: { type: ['string', 'null'], description: 'The kind of its text, such as `redis URL`.' },
    sameAs: { ...list(text), description: 'Environments with the same secret.' },
  })
  return object({
    version: { const: 1 },
    service: text,
    environments: list(text),
    result: { enum: RESULTS, description: 'The worst result of all environments.' },
    checked: count,
    counts: object(counts),
    reports: list({ $ref: '#/$defs/report' }),
    parity: list(object({ name: text, differs: { type: 'boolean' }, cells: list(cell) })),
  })
}
