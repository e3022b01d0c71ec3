import { text } from 'node:stream/consumers'
import type { AttachmentType } from '@duijie/shared/attachments'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { DomainError } from '../errors.ts'
import { refused } from './media-type.ts'

const MOST_ENTRIES = 10_000
const CONTENT_TYPES = '[Content_Types].xml'
const CONTENT_TYPES_MOST_BYTES = 256 * 1024

const mainParts: readonly [string, AttachmentType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]
const macroPart = /(?:^|\/)vba(?:project|data)|(?:^|\/)macrosheets\//i
const macroType = /macroenabled|vbaproject|macrosheet/i

/**
 * Which office document a zip file is. Goes by the names in its directory and by the list of its parts; nothing
 * else is unpacked, and that list only as far as it is small.
 */
export async function officeTypeOf(path: string): Promise<AttachmentType> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    try {
      return await typeOf(zip)
    } finally {
      zip.close()
    }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw refused('文件已损坏，请检查后重新上传')
  }
}

async function typeOf(zip: ZipFile): Promise<AttachmentType> {
  if (zip.entryCount > MOST_ENTRIES) throw refused('文件内部的条目过多，无法检查')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  if (entries.has('OFD.xml')) return 'application/ofd'
  const parts = entries.get(CONTENT_TYPES)
  const [, type] = mainParts.find(([name]) => entries.has(name)) ?? []
  if (!parts || !type) throw refused('不接收压缩包，请直接上传其中的文件')
  const names = [...entries.keys()]
  const named = names.some((name) => macroPart.test(name))
  if (named || macroType.test(typesInUse(await contentTypesOf(zip, parts), names))) {
    throw refused('文件含有宏，请去掉宏或另存为 PDF 后再上传')
  }
  return type
}

/** Some programs list the types of every ending they know, also of those that no part has. */
const typesInUse = (types: string, names: readonly string[]) =>
  types.replace(/<Default\b[^>]*>/gi, (tag) => {
    const ending = /\bExtension\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1]
    const used =
      ending === undefined || names.some((name) => name.toLowerCase().endsWith(`.${ending.toLowerCase()}`))
    return used ? tag : ''
  })

async function contentTypesOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > CONTENT_TYPES_MOST_BYTES) throw refused('文件结构异常，无法检查')
  // what unpacks to more than it says is an error of the stream
  return text(await zip.openReadStreamPromise(entry))
}
