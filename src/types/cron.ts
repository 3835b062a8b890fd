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
    'A schedule as `format` writes it: `unix` has five fields or a word such as `@daily`, `seconds` (Spring, node-cron) six, `quartz` six or seven, `aws` (EventBridge) six or `rate(…)`.',
  sensitive: false,
  options: {
    format: z
      ._default(z.enum(['unix', 'seconds', 'quartz', 'aws']), 'unix')
      .check(z.describe('Which fields it has, and which signs they take.')),
  },
  examples: {
    good: ['*/15 * * * *', '0 3 * * MON-FRI', '@daily'],
    bad: ['0 0 3 * * *', '60 * * * *', '*/0 * * * *', '@reboot', 'daily'],
  },
  flaws: {
    count: {
      says: 'does not have as many fields as the schedule’s format',
      fix: ({ format }) => `Write ${LAYOUTS[format]}.`,
    },
    field: {
      says: 'has a field that is out of range or that no scheduler of its format reads',
      fix: ({ format }) =>
        `Write ${LAYOUTS[format]}; a range goes upwards and a step is at least 1.`,
    },
    days: {
      says: 'does not have ? in exactly one of its two day fields',
      fix: 'Write ? for the day of the month or for the day of the week, whichever does not matter.',
    },
  },
  judge: (raw, { format }) => {
    const flaw = cronFlaw(raw, format)
    return flaw === null ? [] : [flaw]
  },
})
