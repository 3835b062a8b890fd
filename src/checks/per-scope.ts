import type { Scope } from './check.ts'

/**
 * A view of a scope that several checks need: computed at the first call, then shared. It lives as long as its scope,
 * so no value outlives the judgement.
 */
export function oncePerScope<View>(compute: (scope: Scope) => View): (scope: Scope) => View {
  const views = new WeakMap<Scope, { readonly view: View }>()
  return (scope) => {
    const known = views.get(scope)
    if (known !== undefined) return known.view
    const view = compute(scope)
    views.set(scope, { view })
    return view
  }
}
