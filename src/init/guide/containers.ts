import type { ChooseContainer, SeveralContainers } from '../manifest-names.ts'
import { type Ask, answerTo, choiceOf } from './question.ts'

/** Asks which container a policy is about. Manifests with the same containers, such as one for each environment, are one question. */
export function containerQuestions(ask: Ask): ChooseContainer {
  const answers = new Map<string, string>()
  return async (several) => {
    const key = JSON.stringify(several.names.toSorted())
    const answer = answers.get(key) ?? (await askContainer(ask, several))
    answers.set(key, answer)
    return answer
  }
}

function askContainer(ask: Ask, { file, names, likely }: SeveralContainers): Promise<string> {
  const choices = names.map((word) => ({ word, says: '' }))
  return answerTo(ask, choiceOf(`Which container of ${file} is the service?`, choices, likely))
}
