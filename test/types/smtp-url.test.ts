import { describe, expect, it } from 'vitest'
import { errorsOf, flawsOf, hasSecretPart } from '../support/variables.ts'

const takers = (raw: string) =>
  ['portable', 'nodemailer', 'django-environ'].filter(
    (driver) => flawsOf('smtp-url', raw, driver === 'portable' ? {} : { driver }).length === 0,
  )

/** Asked of nodemailer 10 and django-environ 0.12. */
describe('smtp-url', () => {
  it.each<[string, readonly string[]]>([
    ['smtp://app:fake@mail.internal:587', ['portable', 'nodemailer', 'django-environ']],
    ['SMTP://app%40x.example:fake@mail.internal', ['portable', 'nodemailer', 'django-environ']],
    ['smtp://mail.internal:25', ['portable', 'nodemailer', 'django-environ']],
    ['smtps://app:fake@mail.internal:465', ['portable', 'nodemailer']],
    ['smtps://app:fake@mail.internal:587', ['portable', 'django-environ']],
    ['smtp+tls://app:fake@mail.internal:587', ['portable', 'django-environ']],
    ['smtp+ssl://app:fake@mail.internal:465', ['portable', 'django-environ']],
    ['smtp+ssl://app:fake@mail.internal:587', []],
    ['smtp://app:fake@mail.internal:465', []],
    ['smtp://app:fa%ke@mail.internal', ['nodemailer', 'django-environ']],
    ['smtp://app:fa[ke@mail.internal', ['nodemailer']],
    ['smtp://app:fa ke@mail.internal', ['nodemailer', 'django-environ']],
  ])('%s pleases its libraries', (raw, expected) => {
    expect(takers(raw)).toEqual(expected)
  })

  it.each([
    ['scheme', ['mail.internal:587', 'http://mail.internal', 'sendmail://default', '"smtp://m"']],
    ['encoding', ['smtp://app:fa/ke@mail.internal', 'smtp://app:fa#ke@mail.internal']],
    ['form', ['smtp://mail.internal:x', 'smtp://a.internal,b.internal', 'smtp://mail.internal:0']],
    ['loopback', ['smtp://localhost:1025', 'smtp://', 'smtps://127.1']],
    ['standIn', ['consolemail://', 'dummymail://', 'filemail:///tmp/mails']],
  ])('%s: %j', (code, raws) => {
    for (const raw of raws) expect([raw, ...errorsOf('smtp-url', raw)]).toEqual([raw, code])
  })

  it('finds the secret part', () => {
    expect(hasSecretPart('smtp-url', 'smtp://app:fa%40ke@mail', 'fa@ke')).toBe(true)
    expect(hasSecretPart('smtp-url', 'smtp://mail', null)).toBe(true)
  })
})
