import { describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from './embedded/embedded-engine.ts'
import { createEngineChoice } from './engine-choice.ts'

const embedded = createEmbeddedEngine()
const primary = createEmbeddedEngine()

function choice(options: { timeoutMs?: number; pauseMs?: number } = {}) {
  const failures: unknown[] = []
  let now = 0
  const engines = createEngineChoice({
    primary,
    embedded,
    clock: () => new Date(now),
    report: (error) => failures.push(error),
    pauseMs: 1000,
    ...options,
  })
  const wait = (ms: number) => {
    now += ms
  }
  return { engines, failures, wait }
}

describe('the choice of an engine', () => {
  it('is the only one there is, not degraded', async () => {
    const engines = createEngineChoice({
      primary: undefined,
      embedded,
      clock: () => new Date(),
      report: () => undefined,
    })
    expect(await engines.ask(async (engine) => engine === embedded)).toEqual({
      answer: true,
      degraded: false,
    })
  })

  it('is the embedded one when the primary fails, and the primary again after a pause', async () => {
    const { engines, failures, wait } = choice()
    let down = true
    let asked = 0
    const ask = () =>
      engines.ask(async (engine) => {
        if (engine === primary) asked++
        if (engine === primary && down) throw new Error('refused')
        return engine === primary
      })
    expect(await ask()).toEqual({ answer: false, degraded: true })
    expect(await ask()).toEqual({ answer: false, degraded: true })
    expect(asked).toBe(1)
    expect(failures).toHaveLength(1)
    wait(1000)
    down = false
    expect(await ask()).toEqual({ answer: true, degraded: false })
    expect(await ask()).toEqual({ answer: true, degraded: false })
  })

  it('is the embedded one when the primary is late', async () => {
    const { engines, failures } = choice({ timeoutMs: 20 })
    const never = new Promise<boolean>(() => undefined)
    const answer = await engines.ask((engine) => (engine === primary ? never : Promise.resolve(true)))
    expect(answer).toEqual({ answer: true, degraded: true })
    expect(failures).toEqual([new Error('The search engine did not answer within 20 ms')])
  })

  it('passes on what the embedded one cannot do either', async () => {
    const { engines } = choice()
    const asked = engines.ask(() => Promise.reject(new RangeError('No fact field')))
    await expect(asked).rejects.toThrow('No fact field')
  })
})
