import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The smallest files that are what they are by their content. */
export const pdf = (text = '盖章扫描件') => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)
export const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

export async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const docx = (more: Record<string, string> = {}, type = `${WORD}.main+xml`) =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...more,
  })
