import { definePreset } from './preset.ts'

/**
 * Sources: Twilio, "Store your Twilio credentials securely", "Twilio API requests", "Verify" and "Messaging
 * Services". No rule requires the credentials together: an account uses its token or an API key, and a service
 * that only checks Twilio's signatures has only the token.
 */
export const twilio = definePreset({
  about: 'Twilio: messages, calls and Verify.',
  variables: {
    TWILIO_ACCOUNT_SID: 'twilio-sid',
    TWILIO_AUTH_TOKEN: 'twilio-auth-token',
    TWILIO_API_KEY: { type: 'twilio-sid', kind: 'api-key' },
    TWILIO_API_KEY_SID: { type: 'twilio-sid', kind: 'api-key' },
    TWILIO_API_SECRET: 'secret',
    TWILIO_API_KEY_SECRET: 'secret',
    TWILIO_VERIFY_SERVICE_SID: { type: 'twilio-sid', kind: 'verify-service' },
    TWILIO_MESSAGING_SERVICE_SID: { type: 'twilio-sid', kind: 'messaging-service' },
    TWILIO_TWIML_APP_SID: { type: 'twilio-sid', kind: 'application' },
    TWILIO_PHONE_NUMBER: 'string',
    TWILIO_REGION: 'string',
    TWILIO_EDGE: 'string',
  },
})
