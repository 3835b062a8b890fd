import { describe, expect, it } from 'vitest'
import { flawsOf } from '../support/variables.ts'

describe('email', () => {
  it.each([
    ...['noreply@example.com', 'a.b+tag@mail.example.com', "o'brien@example.com", 'A@EXAMPLE.COM'],
    ...['a@ex\u00e4mple.com', 'a@xn--exmple-cua.com', 'a@example.c', '_@a-b.example.com'],
    `${'a'.repeat(64)}@example.com`,
  ])('takes %j', (raw) => {
    expect(flawsOf('email', raw)).toEqual([])
  })

  it.each([
    ...['noreply', 'a@localhost', 'a@b', 'a..b@example.com', '.a@example.com', 'a.@example.com'],
    ...['"a b"@example.com', 'a@[10.0.0.1]', 'a@10.0.0.1', 'a@example.com.', 'a@example..com'],
    ...[
      'a@-example.com',
      'a@example-.com',
      'a@my_host.com',
      '@example.com',
      'a@',
      'a b@example.com',
    ],
    ...['a@example.com,b@example.com', 'mailto:a@example.com', 'a@example.com\n', ' a@example.com'],
    ...['a@b@example.com', 'a@example.123', '<>', 'x <y>', '\u00fc@example.com'],
    ...[`${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(64)}.com`, `a@${'b.'.repeat(130)}com`],
  ])('refuses %j', (raw) => {
    expect(flawsOf('email', raw)).toEqual(['form'])
  })

  it.each([
    ...['App <noreply@example.com>', '"App, Inc." <noreply@example.com>', '<noreply@example.com>'],
  ])('takes the name in %j where the policy says so', (raw) => {
    expect(flawsOf('email', raw)).toEqual(['name'])
    expect(flawsOf('email', raw, { 'display-name': true })).toEqual([])
  })
})
