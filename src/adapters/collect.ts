import { setImmediate } from 'node:timers/promises'

/**
 * Gathers requests made in the same turn of the event loop, so that one call can answer up to `size`
 * of them. Each caller gets the answer of the whole group, and picks out its own part.
 */
export function collect<Request, Answer>(
  size: number,
  ask: (group: readonly Request[]) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  let open: { readonly group: Request[]; readonly answer: Promise<Answer> } | null = null
  const begin = () => {
    const group: Request[] = []
    const answer = setImmediate().then(() => {
      if (open?.group === group) open = null
      return ask(group)
    })
    return { group, answer }
  }
  return (request) => {
    if (open === null || open.group.length === size) open = begin()
    open.group.push(request)
    return open.answer
  }
}
