import { inflateWithin } from './inflate-within.ts'
import { type TableLimits, tableLimits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { zipParts } from './zip-directory.ts'

const read = /\.(?:xml|rels)$/i
const unread =
  /(?:^|\/)(?:docProps|customXml|theme|media|drawings|charts|embeddings|activeX|ctrlProps|printerSettings|externalLinks|pivotTables|pivotCache|queryTables|slicers|comments\d*|threadedComments|persons|revisions)(?:\/|\.)|calcChain\.xml$/i

/** A hyperlink or a column description may claim a range of billions of cells, which the parser would fill one by one. */
const expandable = ['hyperlink', 'col']
const opensTag = /<(?:\w+:)?$/
const longestPrefix = 64
const nameEnds = new Set([...' \t\r\n/>'].map((character) => character.charCodeAt(0)))
const another = 'X'.charCodeAt(0)

/** Gives such elements another name, in place: a sheet may be tens of megabytes. */
function hideExpandable(part: Buffer): void {
  for (const name of expandable) {
    for (let at = part.indexOf(name); at > 0; at = part.indexOf(name, at + name.length)) {
      const before = part.toString('latin1', Math.max(0, at - longestPrefix), at)
      if (opensTag.test(before) && nameEnds.has(part[at + name.length] ?? 0)) part[at] = another
    }
  }
}

/**
 * The parts of an .xlsx that make up its tables, safe to parse: inflated within the limit, no document type
 * declarations, nothing that grows in parsing. Throws {@link UnreadableFile}.
 */
export function safeParts(bytes: Uint8Array, limits: TableLimits = tableLimits): Map<string, Buffer> {
  const wanted = zipParts(bytes, limits.parts).filter(
    (part) => read.test(part.name) && !unread.test(part.name),
  )
  if (!wanted.some((part) => /workbook\.xml$/i.test(part.name))) {
    throw new UnreadableFile('不是有效的 .xlsx 文件（压缩包里没有工作簿）')
  }
  const safe = new Map<string, Buffer>()
  for (const [name, inflated] of inflateWithin(wanted, limits.inflatedBytes)) {
    const part = Buffer.from(inflated.buffer, inflated.byteOffset, inflated.byteLength)
    if (part.subarray(0, 3).includes(0xfe)) {
      throw new UnreadableFile('文件内容不是 UTF-8 编码，请用 Excel 或 WPS 另存为 .xlsx 后再试')
    }
    if (part.includes('<!DOCTYPE')) {
      throw new UnreadableFile('文件含有 XML 文档类型声明（DOCTYPE），拒绝读取')
    }
    if (/worksheets\/[^/]+\.xml$/i.test(name)) hideExpandable(part)
    safe.set(name, part)
  }
  return safe
}
