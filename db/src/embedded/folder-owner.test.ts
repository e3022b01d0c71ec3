import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAbandoned, ownFolder } from './folder-owner.ts'
import { dataFolder } from './testing/data-folder.ts'

const CLAIMER = fileURLToPath(new URL('./testing/claimer.ts', import.meta.url))

let folder: string
let children: ChildProcess[]
beforeEach(() => {
  folder = dataFolder()
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function claimersAnswer(count: number): Promise<string[]> {
  const instant = String(Date.now() + 2500)
  const answers = Array.from({ length: count }, async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', CLAIMER, folder, instant], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const [chunk] = await once(child.stdout, 'data')
    return String(chunk).trim()
  })
  return (await Promise.all(answers)).sort()
}

describe('the owner of a folder', () => {
  it('is one, until it lets go', () => {
    const first = ownFolder(folder)
    expect(() => ownFolder(folder)).toThrow(`进程号 ${process.pid}`)
    first.release()
    const second = ownFolder(folder)
    first.release()
    expect(() => ownFolder(folder)).toThrow('正被另一个进程使用')
    second.release()
    expect(readdirSync(folder)).toEqual(['owner.2'])
  })

  it('is one of many that find the folder of a dead owner at the same instant', async () => {
    writeFileSync(join(folder, 'owner.7'), '999999999 1 gone')
    expect(isAbandoned(folder)).toBe(true)
    expect(await claimersAnswer(6)).toEqual(['owner', 'refused', 'refused', 'refused', 'refused', 'refused'])
    expect(isAbandoned(folder)).toBe(false)
    expect(readdirSync(folder)).toEqual(['owner.8'])
  })

  it('is not a later process that was given the number of a dead one', () => {
    writeFileSync(join(folder, 'owner.1'), `${process.pid} 1 of-an-earlier-start`)
    ownFolder(folder).release()
  })
})
