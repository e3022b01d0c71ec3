import type { Filter, FilterValue } from '../../access/filter.ts'

/** A condition in the syntax of Meilisearch, or known to hold always or never. */
export type FilterSyntax = string | boolean

const plain = /[^a-z0-9_-]/gu

/** Meilisearch does not filter by an empty text. */
const EMPTY = '~'

/**
 * A text fact as the index holds it: everything but small letters, digits, `_` and `-` as its code point
 * between tildes. Meilisearch compares text without regard to case and has no way to write every text in a
 * filter; what is written this way holds no quote, backslash or operator, and compares exactly.
 */
export function encodeText(text: string): string {
  return text === ''
    ? EMPTY
    : text.replace(plain, (character) => `~${character.codePointAt(0)?.toString(16)}~`)
}

export function decodeText(encoded: string): string {
  if (encoded === EMPTY) return ''
  return encoded.replace(/~([0-9a-f]+)~/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** The filter as Meilisearch reads it; `fields` are those it may speak of, another one throws. */
export function filterSyntax(filter: Filter, fields: readonly string[]): FilterSyntax {
  switch (filter.op) {
    case 'all':
      return every(filter.of.map((part) => filterSyntax(part, fields)))
    case 'any':
      return some(filter.of.map((part) => filterSyntax(part, fields)))
    case 'in': {
      const field = known(filter.field, fields)
      return filter.values.length > 0 && `${field} IN [${filter.values.map(literal).join(', ')}]`
    }
    case 'range': {
      const field = known(filter.field, fields)
      return every([
        `${field} EXISTS`,
        `${field} IS NOT NULL`,
        filter.min === undefined || `${field} >= ${filter.min}`,
        filter.max === undefined || `${field} <= ${filter.max}`,
      ])
    }
  }
}

export function every(parts: readonly FilterSyntax[]): FilterSyntax {
  if (parts.includes(false)) return false
  const conditions = parts.filter((part) => part !== true)
  return conditions.length === 0 || conditions.map((part) => `(${part})`).join(' AND ')
}

function some(parts: readonly FilterSyntax[]): FilterSyntax {
  if (parts.includes(true)) return true
  const conditions = parts.filter((part) => part !== false)
  return conditions.length > 0 && conditions.map((part) => `(${part})`).join(' OR ')
}

export function not(part: FilterSyntax): FilterSyntax {
  return typeof part === 'boolean' ? !part : `NOT (${part})`
}

function literal(value: FilterValue): string {
  return typeof value === 'string' ? `"${encodeText(value)}"` : String(value)
}

function known(field: string, fields: readonly string[]): string {
  if (!fields.includes(field)) throw new RangeError(`No fact field ${field}`)
  return field
}
