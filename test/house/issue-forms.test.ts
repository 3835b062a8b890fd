import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { FORMATS } from '../../src/report/formats.ts'
import { filesEnding, read } from '../support/source-files.ts'

/** GitHub's documentation, "Syntax for GitHub's form schema" and "Syntax for issue forms". */
const text = z.string().min(1)
const validations = z.strictObject({ required: z.boolean().optional() }).optional()
const label = { label: text, description: text.optional() }
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .optional()
const typed = { ...label, placeholder: text.optional(), value: text.optional() }
const options = z.array(text).min(1)
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...typed, render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...label,
      multiple: z.boolean().optional(),
      options: options.refine((all) => new Set(all).size === all.length),
      default: z.int().optional(),
    }),
    validations,
  }),
])
const form = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'asks nothing')
    .refine((body) => {
      const given = body.flatMap((one) => ('id' in one && one.id !== undefined ? one.id : []))
      return new Set(given).size === given.length
    }, 'has an id twice')
    .refine((body) => {
      const labels = body.flatMap((one) => ('label' in one.attributes ? one.attributes.label : []))
      return new Set(labels).size === labels.length
    }, 'has a label twice'),
})
const config = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })),
})

const files = filesEnding('.github/ISSUE_TEMPLATE', '.yml')
const forms = files.filter((path) => !path.endsWith('/config.yml'))

describe('the issue forms', () => {
  it.each(forms)('%s is a form that GitHub takes', (path) => {
    expect(form.safeParse(parse(read(path))).error?.issues).toBeUndefined()
  })

  it('have names of their own, and a chooser that GitHub takes', () => {
    const names = forms.map((path) => parse(read(path)).name)
    expect(new Set(names).size).toBe(forms.length)
    const chooser = parse(read('.github/ISSUE_TEMPLATE/config.yml'))
    expect(config.safeParse(chooser).error?.issues).toBeUndefined()
  })

  it.each(forms)('%s asks for report.json, and for no value', (path) => {
    const { body } = form.parse(parse(read(path)))
    const report = body.find((one) => 'id' in one && one.id === 'report')
    expect(report).toMatchObject({ type: 'textarea', attributes: { label: 'report.json' } })
    expect(report).toMatchObject({ validations: { required: true } })
    expect(read(path)).toMatch(/Never paste the real value/)
    expect(FORMATS).toContain('json')
  })
})
