import { describe, expect, it } from 'vitest'
import { caseDuplicate } from '../../src/checks/case-duplicate.ts'
import { absent, present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const text = (name: string, raw = 'x') => present(name, 'string', raw, { declared: false })

describe('case-duplicate', () => {
  it('tells names that differ by nothing but case, once', () => {
    const variables = [text('Api_Url'), text('API_URL'), text('OTHER'), text('api_url')]
    expect(hits(caseDuplicate, variables)).toEqual(['api_url'])
    expect(verdicts(variables, 'development')).toEqual(['api_url case-duplicate warning'])
  })

  it.each([
    { name: 'other names', variables: [text('API_URL'), text('API_URI')] },
    {
      name: 'proxies, which are set in both cases',
      variables: [text('http_proxy'), text('HTTP_PROXY'), text('no_proxy'), text('NO_PROXY')],
    },
    { name: 'one that is not there', variables: [text('PATH_X'), absent('Path_X', 'string')] },
    {
      name: 'what only the job has',
      variables: [
        text('API_URL'),
        present('api_url', 'string', 'x', {
          declared: false,
          origin: { source: 'input', locator: 'variables' },
        }),
      ],
    },
  ])('leaves $name alone', ({ variables }) => {
    expect(hits(caseDuplicate, variables)).toEqual([])
  })
})

describe('what is said of it', () => {
  const told = (...names: readonly string[]) =>
    caseDuplicate
      .find(
        scopeOf(
          'production',
          names.map((name) => text(name)),
        ),
      )
      .map(({ variable, says, facts }) => [variable?.name, says, facts])

  it('names the others', () => {
    expect(told('API_URL', 'Api_Url', 'api_url')).toEqual([
      [
        'api_url',
        'differs from API_URL and Api_Url only in case',
        { sameAs: ['API_URL', 'Api_Url'] },
      ],
    ])
  })

  it.each(['https_proxy', 'ALL_PROXY', 'ftp_proxy'])('is nothing of %s', (name) => {
    expect(told(name.toLowerCase(), name.toUpperCase())).toEqual([])
  })

  it.each(['my_http_proxy', 'http_proxy_url'])('is something of %s', (name) => {
    expect(told(name.toLowerCase(), name.toUpperCase())).toHaveLength(1)
  })
})
