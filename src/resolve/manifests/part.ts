import type { Failure, Outcome } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Remark } from '../../domain/remark.ts'
import type { Noted } from './given.ts'
import type { Manifest } from './manifest.ts'

/** What one place of a manifest gives. */
export interface Part {
  readonly noted: readonly Noted[]
  /** Remarks that belong to no variable; those of a variable are with it. */
  readonly remarks: readonly Remark[]
  readonly failures: readonly Failure[]
}

export const nothing: Part = { noted: [], remarks: [], failures: [] }

export function given(...noted: readonly Noted[]): Part {
  return { ...nothing, noted }
}

export function failed(...failures: readonly Failure[]): Part {
  return { ...nothing, failures }
}

export function joined(parts: readonly Part[]): Part {
  return {
    noted: parts.flatMap(({ noted }) => noted),
    remarks: parts.flatMap(({ remarks }) => remarks),
    failures: parts.flatMap(({ failures }) => failures),
  }
}

export function toManifest(
  platform: Platform,
  { noted, remarks, failures }: Part,
): Outcome<Manifest> {
  const entries = noted.map(({ entry }) => entry)
  const value = {
    platform,
    entries,
    remarks: [...noted.flatMap((one) => one.remarks), ...remarks],
  }
  return { value, failures }
}
