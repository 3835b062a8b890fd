import { definePreset } from './preset.ts'

export const recommended = definePreset({
  about: 'Names that mean the same everywhere. What a policy builds on when it says nothing of it.',
  variables: {
    PORT: 'port',
  },
})
