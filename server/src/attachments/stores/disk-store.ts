import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AttachmentStore } from './store.ts'

/** In a folder, below the first two digits of the hash; what is put comes from the same file system. */
export function createDiskStore(root: string): AttachmentStore {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)

  return {
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),

    async put(sha256, file) {
      const path = pathOf(sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await sync(file)
      await rename(file, path)
      await sync(dirname(path))
      await sync(root)
    },

    async open(sha256) {
      const file = await open(pathOf(sha256), 'r')
      return file.createReadStream()
    },

    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

async function sync(path: string): Promise<void> {
  const entry = await open(path, 'r')
  try {
    await entry.sync()
  } finally {
    await entry.close()
  }
}
