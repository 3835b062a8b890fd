import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

const src = sourceFiles('src')

/** Who may open a secret, and why. */
const REVEALED_IN: Readonly<Record<string, string>> = {
  'src/domain/secret.ts': 'the door itself',
  'src/policy/condition.ts': 'CEL compares values; it answers true or false',
  'src/resolve/masking.ts': 'the runner must be told what to hide',
  'src/resolve/env-files/python-interpolation.ts':
    'python-dotenv makes values of values; what comes out is a Secret again',
  'src/resolve/env-files/readings.ts':
    'the readings of one line are compared; how they differ leaves, in words of ours',
  'src/resolve/manifests/compose-interpolation.ts':
    'Compose makes values of values; what comes out is a Secret again',
  'src/resolve/manifests/swarm-interpolation.ts':
    'docker stack deploy makes values of values; what comes out is a Secret again',
  'src/resolve/manifests/kubernetes-environment.ts':
    'Kubernetes fills values into values; what comes out is a Secret again',
  'src/resolve/manifests/stack-parameters.ts':
    'CloudFormation fills values into values; what comes out is a Secret again',
  'src/boot/forms.ts': 'output is searched for every way in which a value may stand there',
  'src/reads/attempt.ts': 'all values are made up, and the output says which are allowed',
  'src/probe/environment.ts': 'a plain value that a source shows is the first good value',
  'src/boot/seen.ts': 'the output of the application is read; what leaves is cut of values',
  'src/adapters/boot/launch.ts': 'the application gets its variables',
  'src/resolve/once-per-secret.ts': 'a JSON secret is taken apart, and its keys are named',
}

describe('a value', () => {
  it('is revealed in named places only', () => {
    const places = src.filter(({ text }) => text.includes('reveal()')).map(({ path }) => path)
    expect(places.sort()).toEqual(Object.keys(REVEALED_IN).sort())
  })

  it('is nowhere exported to later steps', () => {
    for (const { path, text } of src)
      expect(text, path).not.toMatch(/exportVariable|GITHUB_ENV|addPath|saveState/)
  })
})
