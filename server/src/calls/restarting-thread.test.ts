import { afterEach, expect, it, vi } from 'vitest'
import { type RestartingThread, startThread } from './restarting-thread.ts'

const source = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, method, args }) => {
    if (method === 'end') process.exit(1)
    if (method === 'fail') throw new Error('a fault of the thread')
    parentPort.postMessage({ id, answer: args })
  })`

let thread: RestartingThread | undefined
afterEach(() => thread?.close())

it.each(['end', 'fail'])('a thread that comes to an end (%s) is started anew', async (method) => {
  const report = vi.fn()
  const restarted = vi.fn()
  const entry = new URL(
    `data:text/javascript,${encodeURIComponent(source.replace('const { parentPort } = require', 'import { createRequire } from "node:module"; const { parentPort } = createRequire("/")'))}`,
  )
  const started = startThread({ entry, report, pauseMs: 10 })
  thread = started
  started.onRestart(restarted)
  expect(await started.call('any', 'echo', [1, 'a'])).toEqual([1, 'a'])
  await expect(started.call('any', method, [])).rejects.toThrow('ended before it answered')
  await expect(started.call('any', 'echo', [])).rejects.toThrow('started anew')
  await expect.poll(() => restarted.mock.calls.length).toBe(1)
  expect(await started.call('any', 'echo', [2])).toEqual([2])
  expect(report.mock.calls.length).toBe(method === 'fail' ? 1 : 0)
})
