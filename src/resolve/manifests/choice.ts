import type { Failure } from '../../domain/errors.ts'
import type { Location } from '../../domain/location.ts'
import { called, isSafeToShow, safeNames } from '../../domain/safe-text.ts'
import { didYouMean } from '../../text/nearest.ts'

/** A part of a manifest that can be chosen as the container. */
export interface Choosable {
  /** Every name that selects it; messages use the first. */
  readonly names: readonly string[]
}

type ContainerChoice<T> =
  | { readonly ok: true; readonly chosen: T }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Chooses the container: the named one, else the obvious one.
 * @param wanted null when none is named
 */
export function choose<T extends Choosable>(
  all: readonly T[],
  obvious: T | null,
  wanted: string | null,
  location: Location,
): ContainerChoice<T> {
  const chosen = wanted === null ? obvious : all.find(({ names }) => names.includes(wanted))
  if (chosen) return { ok: true, chosen }
  return {
    ok: false,
    failure: wanted === null ? required(all, location) : unknown(all, wanted, location),
  }
}

/** The only container, or the only essential one if no other container has variables. */
export function obviousOf<T extends { readonly essential: boolean; readonly gives: boolean }>(
  all: readonly T[],
): T | null {
  const [first, ...others] = all.filter(({ essential }) => essential)
  if (all.length === 1) return all[0] ?? null
  if (first === undefined || others.length > 0) return null
  return all.some((one) => one !== first && one.gives) ? null : first
}

export function required(all: readonly Choosable[], location: Location): Failure {
  return {
    code: 'CONTAINER_REQUIRED',
    message: `The manifest has several containers, and none is named: ${safeNames(namesOf(all))}.`,
    fix: 'Name the one that the policy is about: `container` of the environment, --container NAME, or the input `container`.',
    location,
    choices: namesOf(all).filter(isSafeToShow),
  }
}

function unknown(all: readonly Choosable[], wanted: string, location: Location): Failure {
  const known = namesOf(all)
  const several = wanted.split(',').map((name) => name.trim())
  // amazon-ecs-render-task-definition takes several names, and writes its inputs into each container.
  if (several.length > 1 && several.every((name) => known.includes(name)))
    return {
      code: 'CONTAINER_UNKNOWN',
      message: `The gate checks one container, and ${safeNames(several)} are ${several.length}.`,
      fix: 'Run the gate once for each: one environment of the policy a container, and `environment: all` checks them in one run.',
      location,
    }
  return {
    code: 'CONTAINER_UNKNOWN',
    message: `The manifest has no container${called(wanted)}.${didYouMean(wanted, known)}`,
    fix: `It has: ${safeNames(known)}.`,
    location,
  }
}

function namesOf(all: readonly Choosable[]): readonly string[] {
  return all.flatMap(({ names }) => names.slice(0, 1))
}
