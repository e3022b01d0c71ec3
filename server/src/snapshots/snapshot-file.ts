import { createHash } from 'node:crypto'
import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writePrivateFile } from '../../private-file.ts'

/** Says what a snapshot is of; the rest of the file is read only where that is what is wanted. */
export interface SnapshotHeader {
  id: string
  /** of the code and word lists that made it */
  code: string
  database: string
  /** the place in the outbox that it stands for */
  transaction: string
  seq: number
}

interface FirstLine extends SnapshotHeader {
  bytes: number
  sha256: string
}

/** Longer first lines are not ours. */
const FIRST_LINE_BYTES = 4096
/** Another process may still be writing a younger draft. */
const DRAFT_MS = 3_600_000

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

/** Writes the content, which can be copied by structured clone, in the place of the snapshot before. */
export async function writeSnapshot(path: string, header: SnapshotHeader, content: unknown): Promise<number> {
  await removeDrafts(path)
  const body = serialize(content)
  const firstLine: FirstLine = { ...header, bytes: body.length, sha256: hashOf(body) }
  await writePrivateFile(path, [Buffer.from(`${JSON.stringify(firstLine)}\n`), body])
  return body.length
}

/** What the snapshot says of itself; undefined where there is none, or none that can be read. */
export async function readSnapshotHeader(path: string): Promise<SnapshotHeader | undefined> {
  return (await readFirstLine(path))?.line
}

/** The content of the very snapshot whose header was read; undefined where it is not whole, or another now. */
export async function readSnapshot(path: string, id: string): Promise<unknown> {
  const first = await readFirstLine(path)
  if (!first || first.line.id !== id) return undefined
  const file = await readFile(path)
  const body = file.subarray(first.length)
  if (body.length !== first.line.bytes || hashOf(body) !== first.line.sha256) return undefined
  return deserialize(body)
}

async function readFirstLine(path: string): Promise<{ line: FirstLine; length: number } | undefined> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE_BYTES), 0, FIRST_LINE_BYTES, 0)
      const length = buffer.subarray(0, bytesRead).indexOf('\n') + 1
      if (length === 0) return undefined
      return { line: JSON.parse(buffer.toString('utf8', 0, length)) as FirstLine, length }
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

/** What a process that was killed while writing has left behind. */
async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path)
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((other) => other.startsWith(`${basename(path)}.`))) {
    const draft = join(folder, name)
    const age = Date.now() - ((await stat(draft).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > DRAFT_MS) await rm(draft, { force: true })
  }
}
