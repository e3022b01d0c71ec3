/** Milliseconds by the clock, and of the processor: on a busy machine the latter says more. */
export type Taken = { wall: number; cpu: number }

export async function timed(work: () => unknown): Promise<Taken> {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const wall = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}

/** The value that a share (0–1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const megabytes = () => process.memoryUsage().rss / 1e6
