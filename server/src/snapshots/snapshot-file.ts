import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { writePrivateFile } from '../private-file.ts'

/** Says what a snapshot is of; the rest of the file is read only where that is what is wanted. */
export interface SnapshotHeader {
  id: string
  /** of the code and word lists that made it */
  code: string
  database: string
  /** what else it was made from, outside the database */
  basis: string
  /** the place in the outbox that it stands for */
  transaction: string
  seq: number
}

interface FirstLine extends SnapshotHeader {
  /** bytes of each part */
  parts: number[]
  sha256: string
}

/** Longer first lines are not ours. */
const FIRST_LINE_BYTES = 8192
/** Another process may still be writing a younger draft. */
const DRAFT_MS = 3_600_000

/**
 * Writes the parts, at most some five hundred, in the place of the snapshot before; resolves to the number of
 * bytes.
 */
export async function writeSnapshot(
  path: string,
  header: SnapshotHeader,
  parts: readonly Uint8Array[],
): Promise<number> {
  await removeDrafts(path)
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const lengths = parts.map(({ length }) => length)
  const firstLine: FirstLine = { ...header, parts: lengths, sha256: hash.digest('hex') }
  await writePrivateFile(path, [Buffer.from(`${JSON.stringify(firstLine)}\n`), ...parts])
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** What the snapshot says of itself; undefined where there is none, or none that can be read. */
export async function readSnapshotHeader(path: string): Promise<SnapshotHeader | undefined> {
  return (await readFirstLine(path))?.line
}

/**
 * The parts of the very snapshot whose header was read, each in memory of its own; undefined where it is not whole,
 * or another now.
 */
export async function readSnapshot(path: string, id: string): Promise<Uint8Array[] | undefined> {
  const first = await readFirstLine(path)
  if (!first || first.line.id !== id) return undefined
  const file = await open(path, 'r')
  try {
    const { parts, sha256 } = first.line
    const total = parts.reduce((sum, length) => sum + length, first.length)
    if ((await file.stat()).size !== total) return undefined
    const hash = createHash('sha256')
    const read: Uint8Array[] = []
    for await (const part of partsIn(file, parts, first.length)) {
      if (!part) return undefined
      hash.update(part)
      read.push(part)
    }
    return hash.digest('hex') === sha256 ? read : undefined
  } finally {
    await file.close()
  }
}

/** The parts one after the other, the next being read while one is looked at; undefined where the file ends before. */
async function* partsIn(
  file: FileHandle,
  lengths: readonly number[],
  from: number,
): AsyncIterable<Uint8Array | undefined> {
  let coming: Promise<Uint8Array | undefined> | undefined
  for (const length of lengths) {
    const part = coming
    coming = readPart(file, length, from)
    coming.catch(() => undefined)
    from += length
    if (part) yield await part
  }
  if (coming) yield await coming
}

async function readPart(file: FileHandle, length: number, from: number): Promise<Uint8Array | undefined> {
  const part = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(part, at, length - at, from + at)
    if (bytesRead === 0) return undefined
    at += bytesRead
  }
  return part
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
