import { describe, expect, it } from 'vitest'
import { pairMode } from '../../src/checks/pair-mode.ts'
import { clerkPublishable, stripe, token } from '../support/tokens.ts'
import { present, scopeOf } from '../support/variables.ts'
import { hits, verdicts } from './run.ts'

const pair = (secret: 'test' | 'live', publishable: 'test' | 'live') => [
  present('STRIPE_SECRET_KEY', 'secret', stripe('sk', secret)),
  present('NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY', 'string', stripe('pk', publishable)),
]

describe('pair-mode', () => {
  it('blames the key that is not of the environment', () => {
    expect(hits(pairMode, pair('live', 'test'))).toEqual(['NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY'])
    expect(hits(pairMode, pair('test', 'live'))).toEqual(['STRIPE_SECRET_KEY'])
    expect(hits(pairMode, pair('live', 'test'), 'staging')).toEqual(['STRIPE_SECRET_KEY'])
    expect(hits(pairMode, pair('test', 'live'), 'development')).toEqual([
      'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY',
    ])
  })

  it('is nothing when both are of one mode', () => {
    expect(hits(pairMode, pair('live', 'live'))).toEqual([])
    expect(hits(pairMode, pair('test', 'test'))).toEqual([])
  })

  it('gives one finding with the checks of the modes', () => {
    expect(verdicts(pair('live', 'test'))).toEqual([
      'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY vendor-test-key error',
    ])
    expect(verdicts(pair('live', 'test'), 'staging')).toEqual([
      'STRIPE_SECRET_KEY vendor-live-key error',
    ])
    expect(verdicts(pair('test', 'live'), 'staging')).toEqual([
      'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY pair-mode error',
    ])
  })

  it('knows pairs of other vendors, and keeps them apart', () => {
    const clerk = [
      present('CLERK_SECRET_KEY', 'secret', token('sk_live_', 42)),
      present('VITE_CLERK_PUBLISHABLE_KEY', 'string', clerkPublishable('test')),
    ]
    expect(verdicts(clerk, 'staging')).toEqual(['CLERK_SECRET_KEY pair-mode error'])
    const razorpay = present('RAZORPAY_KEY_ID', 'string', token('rzp_live_', 14))
    expect(hits(pairMode, [...pair('test', 'test'), razorpay])).toEqual([])
  })

  it('lets accounts differ, and both modes stand side by side under names that say so', () => {
    const variables = [
      present('STRIPE_EU_SECRET_KEY', 'secret', stripe('sk', 'test')),
      present('STRIPE_US_PUBLISHABLE_KEY', 'string', stripe('pk', 'live')),
      present('STRIPE_TEST_SECRET_KEY', 'secret', stripe('sk', 'test')),
      present('STRIPE_LIVE_SECRET_KEY', 'secret', stripe('sk', 'live')),
    ]
    expect(hits(pairMode, variables)).toEqual([])
  })
})

describe('the facts of it', () => {
  it('are the mode and the others', () => {
    const [told] = pairMode.find(scopeOf('production', pair('live', 'test')))
    expect([told?.facts, told?.yieldsTo]).toEqual([
      { mode: 'test', others: ['STRIPE_SECRET_KEY'] },
      ['vendor-test-key'],
    ])
    const [other] = pairMode.find(scopeOf('production', pair('test', 'live')))
    expect([other?.says, other?.yieldsTo]).toEqual([
      'is a test key, but NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY is a key of the other mode',
      ['vendor-test-key', 'vendor-live-key'],
    ])
  })
})

describe('a name that says its mode', () => {
  it.each([
    'TEST_STRIPE_KEY',
    'STRIPE_KEY_LIVE',
    'SANDBOX_STRIPE_KEY',
  ])('%s stands beside others', (name) => {
    const variables = [
      present(name, 'secret', stripe('sk', 'test')),
      present('STRIPE_KEY', 'secret', stripe('sk', 'live')),
    ]
    expect(hits(pairMode, variables)).toEqual([])
  })

  it('is the same name without the words for kinds of keys', () => {
    const variables = [
      present('STRIPE_SK', 'secret', stripe('sk', 'test')),
      present('STRIPE_PK', 'string', stripe('pk', 'live')),
    ]
    expect(hits(pairMode, variables)).toEqual(['STRIPE_SK'])
  })
})
