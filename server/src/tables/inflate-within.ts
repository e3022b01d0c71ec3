import { inflateRawSync } from 'node:zlib'
import { megabytes } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { ZipPart } from './zip-directory.ts'

const stored = 0
const deflated = 8
const SMALLEST_CHUNK = 1024

function inflate(part: ZipPart, most: number): Uint8Array {
  if (part.method === stored) return part.compressed
  if (part.method !== deflated) throw new UnreadableFile('不是有效的 .xlsx 文件（不支持的压缩方式）')
  // one piece where the archive tells the truth: pieces would be put together in a second copy
  const chunkSize = Math.min(Math.max(part.declaredSize + 1, SMALLEST_CHUNK), Math.max(most, SMALLEST_CHUNK))
  return inflateRawSync(part.compressed, { maxOutputLength: Math.max(most, 1), chunkSize })
}

function isTooLarge(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
  )
}

/**
 * Inflates the parts, never beyond `limit` bytes in all, whatever sizes the archive declares: what would go beyond
 * stops the inflating and throws {@link UnreadableFile}.
 */
export function inflateWithin(parts: readonly ZipPart[], limit: number): Map<string, Uint8Array> {
  const inflated = new Map<string, Uint8Array>()
  const refusal = new UnreadableFile(`解压后超过 ${megabytes(limit)} 的上限，拒绝读取`)
  if (parts.reduce((sum, part) => sum + part.declaredSize, 0) > limit) throw refusal
  let left = limit
  for (const part of parts) {
    let bytes: Uint8Array
    try {
      bytes = inflate(part, left)
    } catch (error) {
      if (isTooLarge(error)) throw refusal
      if (error instanceof UnreadableFile) throw error
      throw new UnreadableFile('不是有效的 .xlsx 文件（压缩包不完整或已损坏）')
    }
    left -= bytes.length
    if (left < 0) throw refusal
    inflated.set(part.name, bytes)
  }
  return inflated
}
