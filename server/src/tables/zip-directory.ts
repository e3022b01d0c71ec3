import { UnreadableFile } from './unreadable-file.ts'

/** A part of a zip archive, still compressed. `declaredSize` is what the archive claims, not what will come out. */
export type ZipPart = { name: string; method: number; compressed: Uint8Array; declaredSize: number }

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff
const zip64 = 0xffffffff

function broken(): UnreadableFile {
  return new UnreadableFile('不是有效的 .xlsx 文件（压缩包不完整或已损坏）')
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw broken()
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const nameLength = view.getUint16(at + 28, true)
  const compressedSize = view.getUint32(at + 20, true)
  const localAt = view.getUint32(at + 42, true)
  if (compressedSize === zip64 || localAt === zip64)
    throw new UnreadableFile('不支持 ZIP64 格式的 .xlsx 文件')
  if (view.getUint32(localAt, true) !== localSignature) throw broken()
  const start = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true)
  if (start + compressedSize > bytes.length) throw broken()
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    compressed: bytes.subarray(start, start + compressedSize),
    declaredSize: view.getUint32(at + 24, true),
  }
}

/** The parts that the central directory of a zip archive lists. Throws {@link UnreadableFile} where it is broken. */
export function zipParts(bytes: Uint8Array, mostParts: number): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endOfDirectory(view)
    const count = view.getUint16(end + 10, true)
    if (count > mostParts) throw new UnreadableFile(`压缩包里的部件超过 ${mostParts} 个，拒绝读取`)
    const parts: ZipPart[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== directorySignature) throw broken()
      parts.push(partAt(bytes, view, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return parts
  } catch (error) {
    throw error instanceof RangeError ? broken() : error
  }
}
