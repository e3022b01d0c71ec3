import { open } from 'node:fs/promises'
import { megabytes, tableLimits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', '文件不存在'],
  ['EACCES', '没有读取权限'],
  ['EISDIR', '是文件夹，不是文件'],
])

function unreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return new UnreadableFile(reasons.get(code) ?? `读取失败（${String(code ?? error)}）`)
}

/** The bytes of a file within the limit. Throws {@link UnreadableFile} for what is missing, no file, or too large. */
export async function readFileWithin(
  path: string,
  most: number = tableLimits.fileBytes,
): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > most) throw new UnreadableFile(`文件超过 ${megabytes(most)} 的上限，拒绝读取`)
      const bytes = await file.readFile()
      if (bytes.length > most) throw new UnreadableFile(`文件超过 ${megabytes(most)} 的上限，拒绝读取`)
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    throw unreadable(error)
  }
}
