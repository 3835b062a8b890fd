import type { ContainerSetup } from '../../domain/container-setup.ts'
import type { SourceDraft } from '../../domain/draft.ts'
import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Loopback } from '../../domain/loopback.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Noted } from './given.ts'
import type { InheritedEntry, Manifest } from './manifest.ts'

/** The entries, drafts and failures of one part of a manifest. */
export interface ManifestPart {
  readonly noted: readonly Noted[]
  /** Drafts about no single variable; the others are in `noted`. */
  readonly drafts: readonly SourceDraft[]
  readonly failures: readonly Failure[]
  readonly loopback?: Loopback
  readonly setup?: ContainerSetup
  readonly elsewhere?: string
  readonly inherited?: readonly InheritedEntry[]
}

export const nothing: ManifestPart = { noted: [], drafts: [], failures: [] }

export function given(...noted: readonly Noted[]): ManifestPart {
  return { ...nothing, noted }
}

export function failed(...failures: readonly Failure[]): ManifestPart {
  return { ...nothing, failures }
}

export function joined(parts: readonly ManifestPart[]): ManifestPart {
  const loopback = parts.find((part) => part.loopback !== undefined)?.loopback
  const elsewhere = parts.find((part) => part.elsewhere !== undefined)?.elsewhere
  let setup: ContainerSetup = {}
  for (const part of parts) if (part.setup) setup = { ...setup, ...part.setup }
  return {
    ...(loopback && { loopback }),
    ...(elsewhere && { elsewhere }),
    ...(Object.keys(setup).length > 0 && { setup }),
    inherited: parts.flatMap(({ inherited = [] }) => inherited),
    noted: parts.flatMap(({ noted }) => noted),
    drafts: parts.flatMap(({ drafts }) => drafts),
    failures: parts.flatMap(({ failures }) => failures),
  }
}

export function toManifest(
  platform: Platform,
  { noted, drafts, failures, loopback, setup, elsewhere, inherited = [] }: ManifestPart,
): Outcome<Manifest> {
  const entries = noted.map(({ entry }) => entry)
  const value = {
    platform,
    ...(loopback && { loopback }),
    ...(setup && { setup }),
    ...(elsewhere && { elsewhere }),
    entries,
    inherited,
    drafts: [...noted.flatMap((one) => one.drafts), ...drafts],
  }
  return { value, failures }
}
