import { isSafeToShow } from '../../domain/safe-text.ts'
import { TIERS, type Tier, usualTier } from '../../domain/tier.ts'
import { isTierWord } from '../../domain/tier-words.ts'
import type { DraftEnvironment } from '../draft.ts'
import type { ChooseContainer } from '../manifest-names.ts'
import { askFile, type Files } from './files.ts'
import { type Ask, answerTo, choiceOf, type GuideQuestion } from './question.ts'

const NEW: Omit<DraftEnvironment, 'name' | 'tier'> = {
  ...{ manifest: null, container: null, chosen: false, automatic: null, envFile: null },
}

/** Asks which environments the service has, and what cannot be known of each. @throws GuideEnded */
export async function askEnvironments(
  ask: Ask,
  found: readonly DraftEnvironment[],
  files: Files,
  chooseContainer: ChooseContainer,
): Promise<readonly DraftEnvironment[]> {
  const names = await answerTo(ask, namesQuestion(found.map(({ name }) => name)))
  const environments: DraftEnvironment[] = []
  for (const name of names) {
    const known = found.find((one) => one.name === name)
    const base = known ?? { ...NEW, name, tier: usualTier(name) }
    const strictness = isTierWord(name)
      ? { tier: base.tier }
      : { tier: await answerTo(ask, tierQuestion(name)), tierChosen: true as const }
    const isOpen = base.manifest === null && base.envFile === null
    const file = isOpen ? await askFile(ask, manifestWords(name), '', files) : ''
    const several = file === '' ? null : await files.containersOf(file)
    environments.push({
      ...{ ...base, ...strictness },
      ...(file !== '' && { manifest: files.beside(file) }),
      ...(several !== null && { container: await chooseContainer(several) }),
    })
  }
  return environments
}

function namesQuestion(found: readonly string[]): GuideQuestion<readonly string[]> {
  return {
    says: 'Which environments does it have? Names with commas between them',
    fallback: found.join(', '),
    read: (line) => {
      const names = [...new Set(line.split(/[\s,]+/).filter((name) => name !== ''))]
      const wrong = names.some((name) => !/^[A-Za-z0-9][\w.-]*$/.test(name) || !isSafeToShow(name))
      if (wrong || names.length === 0) return { wrong: 'Type names such as prod, staging.' }
      // `--environment all` means every environment.
      return names.includes('all')
        ? { wrong: 'No environment can be called all.' }
        : { value: names }
    },
  }
}

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  production: 'users depend on it: the strictest checks',
  staging: 'as in production, but no users depend on it',
  development: 'local addresses and test keys are fine',
}

function tierQuestion(name: string): GuideQuestion<Tier> {
  const choices = TIERS.toReversed().map((word) => ({ word, says: TIER_WORDS[word] }))
  return choiceOf(`How strict are the checks of ${name}?`, choices, usualTier(name))
}

function manifestWords(name: string): string {
  return `Which file does the deploy of ${name} read, such as task-definition.json? Empty if there is none yet`
}
