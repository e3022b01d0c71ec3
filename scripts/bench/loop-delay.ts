import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How long the event loop was held up, in milliseconds; `busiest` is the same by the processor time of its thread. */
export type LoopDelay = { p50: number; p99: number; longest: number; busiest: number }

/** How often the delay is looked at, which is itself part of what is measured. */
const RESOLUTION_MS = 5

/**
 * Watches the event loop of the main thread. On a machine that other programs keep busy, the clock says how long
 * they were let before it; processor time says what it did between two looks. Where the system does not tell that
 * time (Linux does), `busiest` is not a number.
 */
export async function loopDelayDuring(work: () => Promise<unknown>): Promise<LoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  let [before, busiest] = [processorMs(), 0]
  const look = () => {
    const now = processorMs()
    busiest = Math.max(busiest, now - before)
    before = now
  }
  const timer = setInterval(look, RESOLUTION_MS)
  delay.enable()
  await work()
  delay.disable()
  clearInterval(timer)
  look()
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
  return {
    p50: ms(delay.percentile(50)),
    p99: ms(delay.percentile(99)),
    longest: ms(delay.max),
    busiest: Number.isNaN(before) ? Number.NaN : busiest,
  }
}

/** What the main thread has had of the processor so far. */
function processorMs(): number {
  if (process.platform !== 'linux') return Number.NaN
  const [nanoseconds] = readFileSync('/proc/self/schedstat', 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}
