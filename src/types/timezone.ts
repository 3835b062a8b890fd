import { defineType } from './type.ts'

/** A name of the IANA database as it is written there, to tell what is worth asking for. */
const NAME = /^[A-Z][A-Za-z0-9+-]{0,29}(\/[A-Z][A-Za-z0-9_+-]{0,29}){0,2}$/

/** ICU knows names of three letters that the IANA database does not have: `PST`, `IST`, `JST`. */
const SHORT = /^([A-Z]{3}|SystemV\/.*)$/
const KNOWN_SHORT = ['UTC', 'GMT', 'UCT', 'EST', 'MST', 'HST', 'WET', 'CET', 'MET', 'EET']
const COUNTRIES = ['PRC', 'ROC', 'ROK']

/** Whether the runtime's own copy of the database has a zone. It ignores case, and answers old names by new ones. */
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
    'A time zone by its IANA name in that very case, such as `Europe/Berlin` or `UTC`, known to the runtime that the gate runs on.',
  sensitive: false,
  options: {},
  examples: {
    good: ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'],
    bad: ['europe/berlin', 'PST', '+01:00', 'Berlin', 'EST5EDT,M3.2.0,M11.1.0'],
  },
  flaws: {
    zone: {
      says: 'is not a time zone of the IANA database, in the case in which it is written there',
      fix: 'Write its full name, such as Europe/Berlin or UTC; offsets and abbreviations stand for several zones.',
    },
  },
  judge: (raw) => {
    if (!NAME.test(raw)) return ['zone']
    if (SHORT.test(raw) && ![...KNOWN_SHORT, ...COUNTRIES].includes(raw)) return ['zone']
    return isKnown(raw) ? [] : ['zone']
  },
})
