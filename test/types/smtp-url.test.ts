import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

const takers = (raw: string) =>
  ['portable', 'nodemailer', 'django-environ'].filter(
    (driver) => flawsOf('smtp-url', raw, driver === 'portable' ? {} : { driver }).length === 0,
  )

/** Asked of nodemailer 10 and django-environ 0.12. */
describe('smtp-url', () => {
  it.each<{ readonly raw: string; readonly expected: readonly string[] }>([
    {
      raw: 'smtp://app:fake@mail.internal:587',
      expected: ['portable', 'nodemailer', 'django-environ'],
    },
    {
      raw: 'SMTP://app%40x.example:fake@mail.internal',
      expected: ['portable', 'nodemailer', 'django-environ'],
    },
    { raw: 'smtp://mail.internal:25', expected: ['portable', 'nodemailer', 'django-environ'] },
    { raw: 'smtps://app:fake@mail.internal:465', expected: ['portable', 'nodemailer'] },
    { raw: 'smtps://app:fake@mail.internal:587', expected: ['portable', 'django-environ'] },
    { raw: 'smtp+tls://app:fake@mail.internal:587', expected: ['portable', 'django-environ'] },
    { raw: 'smtp+ssl://app:fake@mail.internal:465', expected: ['portable', 'django-environ'] },
    { raw: 'smtp+ssl://app:fake@mail.internal:587', expected: [] },
    { raw: 'smtp://app:fake@mail.internal:465', expected: [] },
    { raw: 'smtp://app:fa%ke@mail.internal', expected: ['nodemailer', 'django-environ'] },
    { raw: 'smtp://app:fa[ke@mail.internal', expected: ['nodemailer'] },
    { raw: 'smtp://app:fa ke@mail.internal', expected: ['nodemailer', 'django-environ'] },
  ])('$raw pleases its libraries', ({ raw, expected }) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    {
      code: 'scheme',
      raws: ['mail.internal:587', 'http://mail.internal', 'sendmail://default', '"smtp://m"'],
    },
    {
      code: 'encoding',
      raws: ['smtp://app:fa/ke@mail.internal', 'smtp://app:fa#ke@mail.internal'],
    },
    {
      code: 'form',
      raws: ['smtp://mail.internal:x', 'smtp://a.internal,b.internal', 'smtp://mail.internal:0'],
    },
    { code: 'loopback', raws: ['smtp://localhost:1025', 'smtp://', 'smtps://127.1'] },
    { code: 'standIn', raws: ['consolemail://', 'dummymail://', 'filemail:///tmp/mails'] },
  ])('$code: $raws', ({ code, raws }) => {
    for (const raw of raws) expect([raw, ...errorsOf('smtp-url', raw)]).toEqual([raw, code])
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('smtp-url', 'smtp://app:fa%40ke@mail', 'fa@ke')).toBe(true)
    expect(hasSecretPart('smtp-url', 'smtp://mail', null)).toBe(true)
  })
})
