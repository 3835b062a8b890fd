import { describe, expect, it } from 'vitest'
import { scriptIn } from '../../src/audit/shell.ts'
import { commandsIn } from '../../src/audit/shell-nodes.ts'

describe('the commands of a script', () => {
  it('are read from any text in short time', () => {
    for (const part of ['(', '$(', '"$(', 'if ', "'", '`', '${{', 'case x in ', '<<A\n', 'sudo ']) {
      const start = performance.now()
      commandsIn(scriptIn(part.repeat(50_000 / part.length)))
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})
