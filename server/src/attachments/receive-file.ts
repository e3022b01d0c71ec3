import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ATTACHMENT_MAX_BYTES } from '@duijie/shared/attachments'
import { DomainError, invalid } from '../errors.ts'

export interface ReceivedFile {
  path: string
  sha256: string
  size: number
}

export const tooLarge = () =>
  new DomainError('payload_too_large', `每个文件不能超过 ${ATTACHMENT_MAX_BYTES / 1024 / 1024} MB`)

/** Writes what comes into a file of its own; when it breaks off or is too large, nothing stays behind. */
export async function receiveFile(folder: string, bytes: Readable): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      for await (const part of bytes) {
        size += part.length
        if (size > ATTACHMENT_MAX_BYTES) throw tooLarge()
        hash.update(part)
        await file.writeFile(part)
      }
    } finally {
      await file.close()
    }
    if (size === 0) throw invalid('/file', '文件是空的，请重新选择')
    return { path, sha256: hash.digest('hex'), size }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Deletes what uploads left behind that a killed process never finished. */
export async function sweepReceived(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() && found.mtime < before) await rm(path, { force: true })
  }
}
