import { definePreset } from './preset.ts'

/** Sources: Stripe, "API keys" and "Receive Stripe events in your webhook endpoint"; Laravel, "Cashier (Stripe)". */
export const stripe = definePreset({
  about: 'Stripe’s server libraries, Stripe.js and Laravel Cashier.',
  variables: {
    STRIPE_SECRET_KEY: 'stripe-secret-key',
    STRIPE_API_KEY: 'stripe-secret-key',
    STRIPE_SECRET: 'stripe-secret-key',
    STRIPE_PUBLISHABLE_KEY: 'stripe-publishable-key',
    STRIPE_KEY: 'stripe-publishable-key',
    NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: 'stripe-publishable-key',
    VITE_STRIPE_PUBLISHABLE_KEY: 'stripe-publishable-key',
    REACT_APP_STRIPE_PUBLISHABLE_KEY: 'stripe-publishable-key',
    STRIPE_WEBHOOK_SECRET: 'stripe-webhook-secret',
    STRIPE_WEBHOOK_TOLERANCE: { type: 'integer', min: 0 },
  },
})
