import { expect, it } from 'vitest'
import frame from '../../src/report/summary-frame.json' with { type: 'json' }
import { summaryFrame } from '../support/summary-frame.ts'

it('knows the lines of every job summary: `npm run generate` writes them', () => {
  expect(frame).toEqual(summaryFrame())
})
