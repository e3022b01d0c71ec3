import { expect, it, vi } from 'vitest'
import { ahead, begunAhead } from './ahead.ts'

it('asks as soon as the question is loaded, is begun before there is an answer, and tells of no failure', async () => {
  const asked: string[] = []
  const ask = vi.fn((module: { name: string }) => {
    asked.push(module.name)
    return new Promise(() => undefined)
  })
  ahead(Promise.resolve({ name: 'need' }), ask)
  ahead(Promise.reject(new Error('not there')), ask)
  ahead(Promise.resolve({ name: 'result' }), async () => {
    asked.push('result')
    throw new Error('refused')
  })
  expect(ask).not.toHaveBeenCalled()
  await begunAhead()
  expect(asked).toEqual(['need', 'result'])
})

it('does not keep the frame waiting where a question does not come', async () => {
  vi.useFakeTimers()
  try {
    ahead(new Promise(() => undefined), () => undefined)
    const begun = begunAhead()
    await vi.advanceTimersByTimeAsync(300)
    await expect(begun).resolves.toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})
