import { createInterface } from 'node:readline'

const LONGEST = 200

/**
 * The frame of every question in TypeScript: one JSON text a line comes in, one JSON answer a line
 * goes out. A library that throws has refused, and only the class is kept.
 */
export async function answer(
  ask: (text: string) => Readonly<Record<string, unknown>>,
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(answerOf(() => ask(JSON.parse(line)))))
  }
}

function answerOf(ask: () => Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return { ok: true, ...ask() }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.name : typeof error }
  }
}

/** A part of a value for a golden file: a very long text by its length. */
export function brief(text: string | null | undefined): string | null {
  return text && text.length > LONGEST ? `${text.length} characters` : (text ?? null)
}

/** Hosts or ports as a list, empty when there is none. */
export function listed(text: string | null | undefined): readonly (string | null)[] {
  return text ? [brief(text)] : []
}
