export interface Repeated {
  /** stops, once the run under way has ended */
  stop(): Promise<void>
}

/** After failures in a row the next run waits twice as long each time, up to this. */
const LONGEST_WAIT_MS = 10_000

/** Runs a task now and then every `everyMs` after it ended; a failure is reported and the next run comes anyway. */
export function repeat(
  everyMs: number,
  task: () => Promise<void>,
  report: (error: unknown) => void,
): Repeated {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void>
  let failures = 0

  async function run(): Promise<void> {
    try {
      await task()
      failures = 0
    } catch (error) {
      failures++
      report(error)
    }
    if (stopped) return
    const wait = Math.max(everyMs, Math.min(everyMs * 2 ** failures, LONGEST_WAIT_MS))
    timer = setTimeout(() => {
      running = run()
    }, wait)
    timer.unref()
  }

  running = run()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
