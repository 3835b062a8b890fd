import { groupBy } from '../algorithms/group-by.ts'
import { mayCompare } from '../domain/comparable.ts'
import type { PresentVariable } from '../domain/variable.ts'
import { ADVICE, defineCheck } from './check.ts'
import { type Lifetime, lifetimeOf, withoutUnit } from './lifetime.ts'
import { containedNamed, filledNamed } from './name-words.ts'

const SPAN = 'EXPIR(?:Y|E|ES|ED|ATION)|TTL|LIFETIME|MAX_AGE|VALIDITY'
/** Each name of `SPAN` has one of them. */
const SPAN_WORDS = [
  ...['EXPIRY', 'EXPIRE', 'EXPIRES', 'EXPIRED', 'EXPIRATION'],
  ...['TTL', 'LIFETIME', 'AGE', 'VALIDITY'],
]
const OWNER = '(?:(?:APP|API|AUTH|OAUTH2?|SECURITY|SERVICE|USER)_)*'

/** The lifetime of a token that the service issues; it cannot choose a vendor's (`GITHUB_ACCESS_TOKEN_…`). */
const ACCESS = new RegExp(
  `^${OWNER}(?:JWT_|JWT_ACCESS_|(?:JWT_)?(?:ACCESS|AUTH|BEARER)_TOKEN_|ACCESS_)(?:TOKEN_)?(?:${SPAN})(?:_(?:TIME|IN))?(?:_[A-Z]+)?$`,
  'i',
)
const REFRESH = new RegExp(
  `^${OWNER}(?:JWT_)?REFRESH_(?:TOKEN_)?(?:${SPAN})(?:_(?:TIME|IN))?(?:_[A-Z]+)?$`,
  'i',
)

const DAY = 86400

/** The common part of the two names for one pair of tokens. */
function pairName(name: string): string {
  return withoutUnit(name.toUpperCase()).replace(
    /(ACCESS|REFRESH|JWT|AUTH|BEARER|TOKEN)_|_(IN|TIME)$/g,
    '',
  )
}

interface Token {
  readonly variable: PresentVariable
  readonly life: Lifetime
}

function tokens(variables: readonly PresentVariable[], name: RegExp): readonly Token[] {
  return variables.flatMap((variable) => {
    const life = name.test(variable.name) ? lifetimeOf(variable) : null
    return life === null ? [] : [{ variable, life }]
  })
}

export const jwtTtl = defineCheck({
  id: 'jwt-ttl',
  levels: { production: 'warning', staging: 'off', development: 'off' },
  why: 'A stolen access token works until it expires.',
  example: {
    bad: ['ACCESS_TOKEN_EXPIRE_MINUTES=11520', 'JWT_EXPIRES_IN=7d'],
    good: ['ACCESS_TOKEN_EXPIRE_MINUTES=30', 'JWT_EXPIRES_IN=1h'],
  },
  find: (scope) =>
    tokens(containedNamed(scope, SPAN_WORDS), ACCESS)
      .filter(({ life }) => life.inSeconds && life.amount > DAY)
      .map(({ variable }) => ({
        variable,
        says: 'keeps access tokens valid for more than a day',
        fix: 'Set it to an hour or less, and use a refresh token.',
        facts: {},
      })),
})

export const ttlOrder = defineCheck({
  id: 'ttl-order',
  levels: ADVICE,
  why: 'A refresh token that expires with its access token never refreshes it.',
  example: {
    bad: ['ACCESS_TOKEN_EXPIRE_MINUTES=60', 'REFRESH_TOKEN_EXPIRE_MINUTES=30'],
    good: ['ACCESS_TOKEN_EXPIRE_MINUTES=60', 'REFRESH_TOKEN_EXPIRE_DAYS=30'],
  },
  find: (scope) => {
    const compared = filledNamed(scope, SPAN_WORDS).filter(mayCompare)
    const refreshing = groupBy(tokens(compared, REFRESH), ({ variable }) => pairName(variable.name))
    return tokens(compared, ACCESS).flatMap(({ variable, life }) => {
      const partner = refreshing
        .get(pairName(variable.name))
        ?.find(
          (token) =>
            token.life.inSeconds === life.inSeconds &&
            token.life.amount > 0 &&
            token.life.amount <= life.amount,
        )
      if (partner === undefined) return []
      const { name } = partner.variable
      return [
        {
          variable,
          says: `is not shorter than ${name}, so the refresh token expires before it is needed`,
          fix: `Use minutes for ${variable.name} and days for ${name}.`,
          facts: { refresh: name },
        },
      ]
    })
  },
})
