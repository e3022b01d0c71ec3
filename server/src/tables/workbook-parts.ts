import { zipSync } from 'fflate'
import { inflateWithin } from './inflate-within.ts'
import { type TableLimits, tableLimits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { zipParts } from './zip-directory.ts'

const read = /\.(?:xml|rels)$/i
const unread =
  /(?:^|\/)(?:docProps|customXml|theme|media|drawings|charts|embeddings|activeX|ctrlProps|printerSettings|externalLinks|pivotTables|pivotCache|queryTables|slicers|comments\d*|threadedComments|persons|revisions)(?:\/|\.)|calcChain\.xml$/i

/** A hyperlink or a column description may claim a range of billions of cells, which the parser would fill one by one. */
const expandable = /<((?:\w+:)?)(?:hyperlink|col)(?=[\s/>])/g

function withoutExpansion(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(text.replace(expandable, '<$1ignored'))
}

/**
 * The parts of an .xlsx that make up its tables, as an archive that is safe to parse: inflated within the limit, no
 * document type declarations, nothing that grows in parsing. Throws {@link UnreadableFile}.
 */
export function safeWorkbook(bytes: Uint8Array, limits: TableLimits = tableLimits): Uint8Array {
  const wanted = zipParts(bytes, limits.parts).filter(
    (part) => read.test(part.name) && !unread.test(part.name),
  )
  if (!wanted.some((part) => /workbook\.xml$/i.test(part.name))) {
    throw new UnreadableFile('不是有效的 .xlsx 文件（压缩包里没有工作簿）')
  }
  const safe = new Map<string, Uint8Array>()
  for (const [name, part] of inflateWithin(wanted, limits.inflatedBytes)) {
    if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE')) {
      throw new UnreadableFile('文件含有 XML 文档类型声明（DOCTYPE），拒绝读取')
    }
    safe.set(name, /worksheets\/[^/]+\.xml$/i.test(name) ? withoutExpansion(part) : part)
  }
  return zipSync(Object.fromEntries(safe), { level: 0 })
}
