import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { access, constants, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { UnreadableFile } from './unreadable-file.ts'

/** Somewhere to write text or bytes to, waiting when the reader is slower. */
export type Output = {
  write(chunk: string | Uint8Array): Promise<void>
  close(): Promise<void>
  abandon(): Promise<void>
}

async function writeTo(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain')
}

/** A stream that belongs to somebody else, such as standard output. */
export function streamOutput(stream: Writable): Output {
  return {
    write: (chunk) => writeTo(stream, chunk),
    close: () => new Promise((resolve) => stream.write('', () => resolve())),
    abandon: async () => {},
  }
}

/** Throws {@link UnreadableFile} where a file could not be written, before any work is done for it. */
export async function requireWritable(path: string): Promise<void> {
  const folder = dirname(path)
  const inside = await stat(folder).catch(() => null)
  if (inside === null || !inside.isDirectory()) throw new UnreadableFile(`文件夹不存在：${folder}`)
  const known = await stat(path).catch(() => null)
  if (known !== null && !known.isFile()) throw new UnreadableFile('不是普通文件，不能写入')
  try {
    await access(known === null ? folder : path, constants.W_OK)
  } catch {
    throw new UnreadableFile('没有写入权限')
  }
}

/** A file that appears under its name only when it is complete. */
export function fileOutput(path: string): Output {
  const partial = `${path}.${process.pid}.partial`
  const stream = createWriteStream(partial)
  const closed = finished(stream)
  closed.catch(() => {})
  return {
    write: (chunk) => Promise.race([writeTo(stream, chunk), closed]),
    async close() {
      stream.end()
      await closed
      await rename(partial, path)
    },
    async abandon() {
      stream.destroy()
      await rm(partial, { force: true })
    },
  }
}
