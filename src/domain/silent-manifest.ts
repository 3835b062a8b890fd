import { isSafeToShow, safeText } from './safe-text.ts'

/** A manifest that was read and gives its container no variables. */
export interface SilentManifest {
  readonly file: string
  /** Null when none was named. */
  readonly container: string | null
}

/** `task.json gives container app no variables`. */
export function silentWords({ file, container }: SilentManifest): string {
  const to =
    container !== null && isSafeToShow(container) ? `container ${container}` : 'its container'
  return `${safeText(file, 'the manifest')} gives ${to} no variables`
}
