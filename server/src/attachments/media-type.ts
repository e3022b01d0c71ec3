import { open } from 'node:fs/promises'
import type { AttachmentType } from '@duijie/shared/attachments'
import { DomainError } from '../errors.ts'
import { officeTypeOf } from './office-type.ts'

const HEAD = 16
const ascii = (text: string) => Buffer.from(text, 'latin1')

const starts: readonly [AttachmentType, (head: Buffer) => boolean][] = [
  ['application/pdf', (head) => begins(head, ascii('%PDF-'))],
  ['image/png', (head) => begins(head, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/jpeg', (head) => begins(head, Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/webp', (head) => begins(head, ascii('RIFF')) && begins(head.subarray(8), ascii('WEBP'))],
]
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** .doc, .xls and .ppt, and whatever Office encrypts: what is inside cannot be told */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** What the file is by its content. Refuses what is not taken, and says why. */
export async function mediaTypeOf(path: string): Promise<AttachmentType> {
  const head = await headOf(path)
  const [known] = starts.find(([, matches]) => matches(head)) ?? []
  if (known) return known
  if (begins(head, zip)) return officeTypeOf(path)
  if (begins(head, compoundFile)) {
    throw refused(
      '旧版 Office（doc、xls、ppt）和加密的文件无法检查，请另存为 docx、xlsx、pptx 或 PDF 后再上传',
    )
  }
  throw refused('不接收这种文件；可以上传 PDF、图片（PNG、JPEG、WebP）、docx、xlsx、pptx 和 OFD')
}

export const refused = (detail: string) => new DomainError('unsupported_media_type', detail)

const begins = (head: Buffer, signature: Buffer) => head.subarray(0, signature.length).equals(signature)

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
