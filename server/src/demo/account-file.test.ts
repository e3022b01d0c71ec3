import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { passwordSchema } from '@duijie/shared/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountFile, readAccountFile, writeAccountFile } from './account-file.ts'
import { readablePassword } from './readable-password.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duijie-accounts-'))
})
afterAll(() => rm(folder, { recursive: true }))

const admin = { account: 'admin', password: 'correct-horse-7', role: 'admin' as const }

describe('the file of the first accounts', () => {
  it('is for its owner alone and holds what was written, with nothing left beside it', async () => {
    const path = join(folder, 'new', 'demo-accounts.json')
    await writeAccountFile(path, [admin])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readAccountFile(path)).toEqual([admin])
    expect(await readdir(join(folder, 'new'))).toEqual(['demo-accounts.json'])
  })

  it('is closed again where it was open', async () => {
    const path = join(folder, 'open.json')
    await writeFile(path, '{}')
    await chmod(path, 0o644)
    await writeAccountFile(path, [admin])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it.each([
    '',
    '{"accounts":[',
    '{"accounts":[{"account":"admin","password":"short","role":"admin"}]}',
    'null',
  ])('is as good as absent when it says %j', async (text) => {
    const path = join(folder, 'damaged.json')
    await writeFile(path, text)
    expect(await readAccountFile(path)).toEqual([])
    expect(await readAccountFile(join(folder, 'absent.json'))).toEqual([])
  })

  it('has a name for the demonstration and one for an empty system', () => {
    expect(accountFile('/data', true)).toBe('/data/demo-accounts.json')
    expect(accountFile('/data', false)).toBe('/data/first-account.json')
  })
})

describe('readable passwords', () => {
  it('are long enough, differ, and hold no look-alikes', () => {
    const passwords = Array.from({ length: 200 }, readablePassword)
    expect(new Set(passwords).size).toBe(200)
    for (const password of passwords) {
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/)
      expect(passwordSchema.safeParse(password).success).toBe(true)
    }
  })
})
