import { BOOT_ENDS, BOOT_NETWORKS, NOT_STARTED } from '../domain/boot.ts'
import { NEEDS } from '../domain/reads.ts'
import { count, type JsonSchema, list, object, text } from './json-schema-kinds.ts'

/** What the policy says of made-up values, and what the application does with them. */
export function probeReport(): JsonSchema {
  const row = object({
    variable: text,
    change: text,
    gate: { enum: ['passes', 'blocks'] },
    application: { enum: ['starts', 'refuses'] },
  })
  return {
    ...object({ rows: list(row), boots: count, left: count }),
    description: 'Only from `bootgate probe`. `left`: variations that the budget left out.',
  }
}

/** Which variables the start of the application looks at. */
export function readsReport(): JsonSchema {
  const line = object({ file: text, line: count })
  const row = object({
    name: text,
    place: { anyOf: [line, { type: 'null' }], description: 'The first line that looks at it.' },
    hasDefault: {
      type: 'boolean',
      description: 'Whether the line has a value for a start without it.',
    },
    phase: { enum: ['before', 'after'], description: 'The first refusal of made-up values.' },
    need: { enum: NEEDS, description: 'By experiment: the start without it.' },
    declared: { type: 'boolean' },
  })
  return {
    ...object({
      recorded: list({ enum: ['python', 'node'] }),
      rows: list(row),
      byLibraries: list(text),
      all: { ...list(line), description: 'Lines that go through all variables.' },
      notes: { ...list(text), description: 'What limits the list.' },
      boots: count,
    }),
    description: 'Only from `bootgate reads`.',
  }
}

/** What the start of the application showed. */
export function bootReport(): JsonSchema {
  return {
    ...object(
      { started: { type: 'boolean' } },
      {
        because: { enum: Object.keys(NOT_STARTED), description: 'Why nothing was started.' },
        end: { enum: BOOT_ENDS },
        seconds: { type: 'number', minimum: 0 },
        isolated: { type: 'boolean', description: 'Whether it could not look into the job.' },
        network: { enum: BOOT_NETWORKS },
        without: { ...list(text), description: 'Variables with values that are not known yet.' },
        refusal: { ...text, description: 'How the container would fail.' },
      },
    ),
    description: 'Absent when the run starts nothing (the input `boot`).',
  }
}
