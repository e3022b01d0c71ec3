export interface Repeated {
  /** stops, once the run under way has ended */
  stop(): Promise<void>
}

/** Runs a task now and then every `everyMs` after it ended; a failure is reported and the next run comes anyway. */
export function repeat(
  everyMs: number,
  task: () => Promise<void>,
  report: (error: unknown) => void,
): Repeated {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void>

  async function run(): Promise<void> {
    try {
      await task()
    } catch (error) {
      report(error)
    }
    if (stopped) return
    timer = setTimeout(() => {
      running = run()
    }, everyMs)
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
