import { defineType } from './type.ts'

/** The form of IANA names, to skip hopeless lookups. */
const NAME = /^[A-Z][A-Za-z0-9+-]{0,29}(\/[A-Z][A-Za-z0-9_+-]{0,29}){0,2}$/

/** ICU accepts three-letter names that the IANA database does not have: `PST`, `IST`, `JST`. */
const SHORT = /^([A-Z]{3}|SystemV\/.*)$/
const KNOWN_SHORT = ['UTC', 'GMT', 'UCT', 'EST', 'MST', 'HST', 'WET', 'CET', 'MET', 'EET']
const COUNTRIES = ['PRC', 'ROC', 'ROK']

/** Whether the runtime's database has the zone. The runtime ignores case, and replaces old names with new ones. */
function isKnown(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
  } catch {
    return false
  }
}

export const timezoneType = defineType({
  name: 'timezone',
  summary:
    'A time zone by its exact IANA name, such as `Europe/Berlin` or `UTC`; the gate’s own runtime must know it.',
  sensitive: false,
  options: {},
  examples: {
    good: ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'],
    bad: ['europe/berlin', 'PST', '+01:00', 'Berlin', 'EST5EDT,M3.2.0,M11.1.0'],
  },
  flaws: {
    zone: {
      says: 'is not a time zone of the IANA database, in its exact case',
      fix: 'Write the full name, such as Europe/Berlin or UTC; offsets and abbreviations are ambiguous.',
    },
  },
  judge: (raw) => {
    if (!NAME.test(raw)) return ['zone']
    if (SHORT.test(raw) && ![...KNOWN_SHORT, ...COUNTRIES].includes(raw)) return ['zone']
    return isKnown(raw) ? [] : ['zone']
  },
})
