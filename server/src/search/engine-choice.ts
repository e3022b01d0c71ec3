import { inTime } from '../calls/in-time.ts'
import type { SearchEngine } from './engine.ts'

interface Options {
  /** absent: there is only the embedded engine */
  primary: SearchEngine | undefined
  /** in this process; answers when the primary does not */
  embedded: SearchEngine
  clock: () => Date
  report: (error: unknown) => void
  /** how long the primary may take for an answer */
  timeoutMs?: number
  /** how long a primary that failed is not asked again */
  pauseMs?: number
}

export interface EngineChoice {
  /** Asks the primary engine, and the embedded one, `degraded`, when it fails, is late, or did so lately. */
  ask<Answer>(question: (engine: SearchEngine) => Promise<Answer>): Promise<{
    answer: Answer
    degraded: boolean
  }>
}

export function createEngineChoice(options: Options): EngineChoice {
  const { primary, embedded, clock, report, timeoutMs = 1500, pauseMs = 3000 } = options
  let askAgainAt = 0

  return {
    async ask(question) {
      if (!primary) return { answer: await question(embedded), degraded: false }
      if (clock().getTime() >= askAgainAt) {
        try {
          return { answer: await inTime(question(primary), 'The search engine', timeoutMs), degraded: false }
        } catch (error) {
          askAgainAt = clock().getTime() + pauseMs
          report(error)
        }
      }
      return { answer: await question(embedded), degraded: true }
    },
  }
}
