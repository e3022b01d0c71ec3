import { DomainError } from '../errors.ts'

/** At most so many exports at once: each may hold a connection of the pool, of which reading takes others. */
const MOST = 3
const MOST_WAITING = 50

/** Gives out places, and lets those who come later wait their turn. */
export function createPlaces() {
  let free = MOST
  const waiting: (() => void)[] = []
  function release(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return {
    /** A place, as what gives it back; refused where too many wait already. */
    async take(): Promise<() => void> {
      if (free > 0) free -= 1
      else if (waiting.length < MOST_WAITING) await new Promise<void>((resolve) => waiting.push(resolve))
      else throw new DomainError('too_many_requests', '正在进行的导出较多，请稍后再试')
      let given = true
      return () => {
        if (given) release()
        given = false
      }
    },
  }
}
