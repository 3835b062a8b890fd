import { JSON_FLAWS, jsonFlaw, maxDepth, parseJson } from './json-text.ts'
import { defineType } from './type.ts'

export const jsonType = defineType({
  name: 'json',
  summary: 'One JSON value (RFC 8259), at most `max-depth` levels deep.',
  sensitive: false,
  options: { 'max-depth': maxDepth },
  examples: {
    good: ['{"retries":3}', '[1,2]', '"text"'],
    bad: ["{'retries':3}", '{"retries":3,}', '{retries:3}', '"{\\"retries\\":3}"'],
  },
  flaws: JSON_FLAWS,
  judge: (raw, options) => {
    const flaw = jsonFlaw(raw, parseJson(raw), options['max-depth'])
    return flaw === null ? [] : [flaw]
  },
})
