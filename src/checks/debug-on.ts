import type { LevelExceptions } from '../domain/rule-info.ts'
import { YES } from '../domain/yes-no.ts'
import { defineCheck, PRODUCTION } from './check.ts'
import { containedNamed } from './name-words.ts'

interface Switch {
  readonly name: RegExp
  readonly on: RegExp
  readonly says: string
  readonly fix: string
  readonly exception?: keyof typeof EXCEPTIONS
}

const EXCEPTIONS = {
  noise: {
    when: 'the setting only writes too much to the log',
    levels: { production: 'warning', staging: 'off', development: 'off' },
  },
  word: {
    when: 'NODE_ENV is a word of your own',
    levels: { production: 'error', staging: 'off', development: 'off' },
  },
} satisfies LevelExceptions

/** Express, React and others compare with exactly `production`; any other word means development. */
const NOT_EXACT = {
  says: 'is not exactly “production”, so Node libraries run in development mode',
  fix: 'Write NODE_ENV=production, in lower case.',
}

const SWITCHES: readonly Switch[] = [
  {
    // Other names that end in DEBUG make one library verbose (DD_TRACE_DEBUG, SENTRY_DEBUG).
    name: /^((FLASK|DJANGO|APP|API|SERVER|FASTAPI|STARLETTE|SYMFONY|WP)_)?DEBUG(_MODE)?$|^ENABLE_DEBUG$/i,
    on: YES,
    says: 'enables debug mode, which shows source code and settings to visitors',
    fix: 'Set it to false, or remove it.',
  },
  {
    name: /^((NODE|RAILS|RACK|FLASK|MIX|HANAMI|APP)_ENV|(ASPNETCORE|DOTNET)_ENVIRONMENT)$/i,
    on: /^\s*(dev|development|local|test)\s*$/i,
    says: 'runs the framework in development mode, which is slow and shows errors to visitors',
    fix: 'Set it to production: deployed code runs in that mode in every environment.',
  },
  {
    name: /^NODE_ENV$/,
    on: /^\s*(prod|prd|live|(?!production\s*$)[Pp][Rr][Oo][Dd][Uu][Cc][Tt][Ii][Oo][Nn])\s*$/,
    ...NOT_EXACT,
  },
  {
    name: /^NODE_ENV$/,
    on: /^\s*(?!(dev|development|local|test|prod|prd|live|production)\s*$)\w/i,
    ...NOT_EXACT,
    exception: 'word',
  },
  {
    name: /(^|_)LOG_?LEVEL$|^LOGGING_LEVEL(_ROOT)?$|^RUST_LOG$/i,
    on: /^\s*(debug|trace|silly)\s*$/i,
    says: 'sets a log level at which libraries log requests, headers and queries',
    fix: 'Set it to info.',
    exception: 'noise',
  },
  {
    name: /^((APP|DB|DATABASE|SQL|SQLALCHEMY|POSTGRES)_)ECHO(_SQL)?$|^SPRING_JPA_SHOW_SQL$|^TYPEORM_LOGGING$/i,
    on: /^\s*(true|1|yes|on|debug|all)\s*$/i,
    says: 'logs every SQL statement with its data',
    fix: 'Set it to false, or remove it.',
    exception: 'noise',
  },
]

/** Each of the names has one of them. */
const WORDS = [
  ...['DEBUG', 'ENV', 'ENVIRONMENT', 'LEVEL', 'LOGLEVEL', 'RUST'],
  ...['ECHO', 'SPRING', 'TYPEORM'],
]

export const debugOn = defineCheck({
  id: 'debug-on',
  levels: PRODUCTION,
  exceptions: EXCEPTIONS,
  why: 'Debug mode shows source code, settings and queries to anyone who triggers an error (Django security.W018).',
  yieldsTo: ['tier-consistency', 'boolean', 'enum'],
  example: {
    bad: ['DEBUG=true', 'NODE_ENV=development', 'LOG_LEVEL=debug'],
    good: ['DEBUG=false', 'NODE_ENV=production', 'LOG_LEVEL=info'],
  },
  find: (scope) =>
    containedNamed(scope, WORDS).flatMap((variable) =>
      SWITCHES.filter(
        ({ name, on }) => name.test(variable.name) && variable.value.read((raw) => on.test(raw)),
      ).map(({ says, fix, exception }) => ({
        variable,
        says,
        fix,
        facts: {},
        ...(exception && { exception }),
      })),
    ),
})
