import { groupBy } from '../algorithms/group-by.ts'
import { mayCompare } from '../domain/comparable.ts'
import { listed } from '../domain/listing.ts'
import { plainName } from '../domain/vendors/token.ts'
import { defineCheck, EVERYWHERE, type FindingDraft } from './check.ts'
import { holdingsIn, modeHeld } from './vendor-holding.ts'

const MODE_WORD = /(^|_)(TEST|SANDBOX|LIVE)(_|$)/i
/** The words of a name that tell the kind of key, not its owner. */
const KIND_WORD = /(^|_)(SECRET|PUBLISHABLE|PUBLIC|PRIVATE|RESTRICTED|API|KEY|ID|SK|PK)(?=_|$)/g

export const pairMode = defineCheck({
  id: 'pair-mode',
  levels: EVERYWHERE,
  why: 'A server with a test key cannot find what a browser starts with a live key.',
  example: {
    bad: [
      'VITE_STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys',
      'STRIPE_PUBLISHABLE_KEY=pk_live_NoKeyOfAnybodys',
    ],
    good: [
      'VITE_STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys',
      'STRIPE_PUBLISHABLE_KEY=pk_test_NoKeyOfAnybodys',
    ],
  },
  find: (scope) => {
    const keys = holdingsIn(scope)
      .filter(({ variable }) => mayCompare(variable))
      // Names with a mode keep both modes side by side on purpose.
      .filter(({ variable }) => !MODE_WORD.test(variable.name))
      .flatMap((holding) => {
        const mode = modeHeld(holding)
        return mode === null ? [] : [{ ...holding, mode }]
      })
    const pairs = groupBy(keys, ({ variable }) => plainName(variable.name).replace(KIND_WORD, ''))
    const wrong = scope.tier === 'production' ? 'test' : 'live'
    return [...pairs.values()].flatMap((pair) => {
      const others = pair.filter(({ mode }) => mode !== wrong).map(({ variable }) => variable.name)
      if (others.length === 0) return []
      return pair
        .filter(({ mode }) => mode === wrong)
        .map(
          ({ variable, found }): FindingDraft => ({
            variable,
            says: `is a ${wrong} key, but ${listed(others)} is a key of the other mode`,
            fix: 'Take both keys from the same mode of the same account.',
            facts: { mode: wrong, others },
            yieldsTo: found.every(({ role }) => role === 'publishable')
              ? ['vendor-test-key']
              : ['vendor-test-key', 'vendor-live-key'],
          }),
        )
    })
  },
})
