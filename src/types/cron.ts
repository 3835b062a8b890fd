import * as z from 'zod/mini'
import { cronFlaw } from './cron-fields.ts'
import { defineType } from './type.ts'

const LAYOUTS = {
  unix: 'five fields (minute, hour, day of month, month, day of week), such as 0 3 * * 1',
  seconds:
    'six fields (second, minute, hour, day of month, month, day of week), such as 0 0 3 * * 1',
  quartz:
    'six or seven fields (second, minute, hour, day of month, month, day of week, year), such as 0 0 3 ? * MON',
  aws: 'six fields (minute, hour, day of month, month, day of week, year), such as 0 3 ? * MON *',
} as const

export const cronType = defineType({
  name: 'cron',
  summary:
    'A schedule in `format`: `unix` has five fields or a word such as `@daily`, `seconds` (Spring, node-cron) six, `quartz` six or seven, `aws` (EventBridge) six or `rate(…)`.',
  sensitive: false,
  options: {
    format: z
      ._default(z.enum(['unix', 'seconds', 'quartz', 'aws']), 'unix')
      .register(z.globalRegistry, { description: 'The fields and the signs that they accept.' }),
  },
  examples: {
    good: ['*/15 * * * *', '0 3 * * MON-FRI', '@daily'],
    bad: ['0 0 3 * * *', '60 * * * *', '*/0 * * * *', '@reboot', 'daily'],
  },
  flaws: {
    count: {
      says: 'has the wrong number of fields for its format',
      fix: ({ format }) => `Write ${LAYOUTS[format]}.`,
    },
    field: {
      says: 'has a field that is out of range or invalid in its format',
      fix: ({ format }) => `Write ${LAYOUTS[format]}; ranges go up, and steps are at least 1.`,
    },
    days: {
      says: 'lacks a ? in exactly one of its two day fields',
      fix: 'Write ? for the day of the month or the day of the week, whichever does not matter.',
    },
  },
  judge: (raw, { format }) => {
    const flaw = cronFlaw(raw, format)
    return flaw === null ? [] : [flaw]
  },
})
