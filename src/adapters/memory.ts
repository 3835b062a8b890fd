import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's young generation at its first size. Hundreds of short-lived answers would let it grow by 25 MB and save
 * no time (`npm run bench`). V8 reads this setting each time before it grows.
 */
export function staySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
