import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDiskStore } from './disk-store.ts'
import { createS3Store } from './s3-store.ts'
import type { AttachmentStore } from './store.ts'

const bucket = 'duijie'
let folder: string
let server: S3rver
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duijie-store-'))
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { port } = await server.run()
  url = `http://127.0.0.1:${port}/${bucket}`
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** s3rver knows this account alone */
const account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1' }
const stores: Record<string, () => AttachmentStore> = {
  disk: () => createDiskStore(join(folder, 'disk')),
  s3: () => createS3Store({ url, prefix: 'attachments/', ...account }),
}

let count = 0
async function localFile(bytes: Buffer) {
  count += 1
  const path = join(folder, `local-${count}`)
  await writeFile(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

describe.each(Object.entries(stores))('the store %s', (_, create) => {
  it('gives back what was put, byte by byte', async () => {
    const store = create()
    const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251))
    const { path, sha256 } = await localFile(bytes)
    expect(await store.has(sha256)).toBe(false)
    await store.put(sha256, path)
    expect(await store.has(sha256)).toBe(true)
    expect((await buffer(await store.open(sha256))).equals(bytes)).toBe(true)
  })

  it('takes the same again', async () => {
    const store = create()
    const [first, second] = [await localFile(Buffer.from('twice')), await localFile(Buffer.from('twice'))]
    await store.put(first.sha256, first.path)
    await store.put(second.sha256, second.path)
    expect((await buffer(await store.open(first.sha256))).toString()).toBe('twice')
  })

  it('forgets what was removed, and removes what is not there', async () => {
    const store = create()
    const { path, sha256 } = await localFile(Buffer.from('soon gone'))
    await store.put(sha256, path)
    await store.remove(sha256)
    await store.remove(sha256)
    expect(await store.has(sha256)).toBe(false)
    await expect(store.open(sha256)).rejects.toThrow()
  })
})

it('on disk no file is to be seen under its hash before it is whole', async () => {
  const root = join(folder, 'atomic')
  const store = createDiskStore(root)
  const sha256 = 'ab'.repeat(32)
  await expect(store.put(sha256, join(folder, 'never written'))).rejects.toThrow('ENOENT')
  expect(await store.has(sha256)).toBe(false)
  expect(await readdir(join(root, 'ab'))).toEqual([])
})

it('an S3 store that refuses the account is a failure, not an absence', async () => {
  const store = createS3Store({ url, prefix: '', ...account, accessKeyId: 'nobody' })
  const { path, sha256 } = await localFile(Buffer.from('refused'))
  await expect(store.put(sha256, path)).rejects.toThrow('403')
})
