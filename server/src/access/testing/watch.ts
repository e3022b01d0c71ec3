import type { LightMyRequestResponse } from 'fastify'
import { type Canaries, type Reader, readers } from './canaries.ts'

/** Reads what each reader is answered, and keeps what was not for him and what was. */
export function createWatch(canaries: Canaries) {
  const seen = new Map<Reader, Set<string>>(readers.map((reader) => [reader, new Set()]))
  const leaks = new Set<string>()
  return {
    look(reader: Reader, where: string, { body, headers }: LightMyRequestResponse): void {
      for (const canary of canaries.in(body + JSON.stringify(headers))) {
        if (canary.openAt.some((part) => where.includes(part))) continue
        if (canary.for.includes(reader)) seen.get(reader)?.add(canary.name)
        else leaks.add(`${reader} reads “${canary.name}” in ${where}`)
      }
    },
    leaks: () => [...leaks].sort(),
    /** What somebody may read and was nowhere shown. */
    missing: () =>
      canaries.planted.flatMap((canary) =>
        canary.for
          .filter((reader) => !seen.get(reader)?.has(canary.name))
          .map((reader) => `${reader} nowhere reads “${canary.name}”`),
      ),
  }
}
