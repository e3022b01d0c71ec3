import type { SearchKind } from '@duijie/shared/search-queries'
import type { FilterRecord, FilterValue } from '../../access/filter.ts'
import { fold } from '../../matching/fold.ts'
import { jieba } from '../../matching/jieba.ts'
import { documentShapes, type SearchDocument } from '../documents.ts'
import { withInitials } from '../initials.ts'
import { decodeText, encodeText } from './filter-syntax.ts'

/** A document as an index of Meilisearch holds it, flat. */
export type StoredDocument = Record<string, unknown> & { id: string; version: number }

/** With `vectors` for an index that has an embedder: there a document without a vector has to say so. */
export function storedDocument(
  { id, version, text, facts, vector }: SearchDocument,
  vectors: boolean,
): StoredDocument {
  const texts = Object.entries(withInitials(text)).map(
    ([field, value]) => [field, searchableText(value)] as const,
  )
  const values = Object.entries(facts).map(([field, value]) => [field, encoded(value)] as const)
  return {
    id,
    version,
    ...Object.fromEntries(texts),
    ...Object.fromEntries(values),
    [TITLE_CHARACTERS]: [...new Set(fold(text.title ?? '').match(han))].join(' '),
    ...(vectors && { _vectors: { [EMBEDDER]: vector ? [...vector] : null } }),
  }
}

/** What an index calls where its vectors come from. */
export const EMBEDDER = 'default'

/**
 * A field of the index alone: the Chinese characters of the title, one by one. Meilisearch finds a character
 * only where a word begins with it; in titles it is to be found anywhere.
 */
export const TITLE_CHARACTERS = 'titleCharacters'
const han = /\p{Script=Han}/gu

/** A document without a word. An index that never held one refuses to search its fields. */
export function blankDocument(kind: SearchKind, vectors: boolean): StoredDocument {
  const { textFields, factFields } = documentShapes[kind]
  const text = Object.fromEntries(textFields.map((field) => [field, '']))
  const facts = Object.fromEntries(factFields.map((field) => [field, null]))
  return storedDocument({ id: 'blank', version: 0, text, facts }, vectors)
}

/** The facts of a stored document, as they were given. */
export function factsOf(stored: Record<string, unknown>, kind: SearchKind): FilterRecord {
  const facts: FilterRecord = {}
  for (const field of documentShapes[kind].factFields) facts[field] = decoded(stored[field])
  return facts
}

/**
 * The folded text, and behind it the words inside its compounds: Meilisearch takes 锂电池 for one word and
 * would not find it by 电池.
 */
function searchableText(text: string): string {
  const folded = fold(text)
  const whole = new Set(jieba().cut(folded, true))
  const inner = new Set(
    jieba()
      .cutForSearch(folded, true)
      .filter((word) => !whole.has(word)),
  )
  return inner.size === 0 ? folded : `${folded}\n${[...inner].join(' ')}`
}

function encoded(value: FilterRecord[string]): unknown {
  if (Array.isArray(value)) return value.map(encodedValue)
  return typeof value === 'string' ? encodeText(value) : (value ?? null)
}

const encodedValue = (value: FilterValue) => (typeof value === 'string' ? encodeText(value) : value)

function decoded(value: unknown): FilterRecord[string] {
  if (Array.isArray(value)) return value.flatMap((element) => decoded(element) ?? [])
  if (typeof value === 'string') return decodeText(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
