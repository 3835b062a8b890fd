import { describe, expect, it } from 'vitest'
import { runAudit } from '../../src/audit/run.ts'
import { GateError } from '../../src/domain/errors.ts'
import type { Location } from '../../src/domain/location.ts'
import { caseFolders } from '../support/case-folders.ts'

/** The day of every case; a waiver until this day still holds. */
const NOW = Date.UTC(2026, 10, 29)
const cases = caseFolders(new URL('cases/', import.meta.url))

/** What an audit of a repository of these files finds, one line each. */
async function audit(files: Readonly<Record<string, string>>) {
  const request = {
    files: Object.keys(files).filter((file) => file.startsWith('.github/workflows/')),
    folder: null,
    failOn: 'error',
    now: NOW,
    failures: [],
  } as const
  const { reports } = await runAudit(request, async (path) => {
    const text = files[path]
    if (text !== undefined) return text
    throw new GateError({ code: 'FILE_NOT_FOUND', message: path, fix: '' })
  })
  return {
    findings: reports
      .flatMap(({ findings }) => findings)
      .map(({ severity, check, location, waiver }) =>
        [
          severity,
          check,
          placeOf(location),
          ...(waiver === null ? [] : [`waived by ${waiver.owner}`]),
        ].join(' '),
      )
      .toSorted(),
    failures: reports
      .flatMap(({ failures }) => failures)
      .map(({ code, location }) => `${code} ${placeOf(location ?? null)}`.trim())
      .toSorted(),
  }
}

const placeOf = (location: Location | null) =>
  location === null ? '' : `${location.file}:${location.line}`

describe('the audit of a repository', () => {
  it.each(cases)('$name', async ({ files, expected }) => {
    expect(await audit(files)).toEqual(expected)
  })
})
