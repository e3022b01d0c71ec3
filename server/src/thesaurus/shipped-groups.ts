import { createHash } from 'node:crypto'
import type { ThesaurusKind } from '@duijie/shared/thesaurus'
import { type ThesaurusField, thesaurusFieldSchema } from '@duijie/shared/thesaurus-queries'
import { fold } from '../matching/fold.ts'
import { foldGroup, type ThesaurusGroup as MatchingGroup, readThesaurusFiles } from '../matching/thesaurus.ts'

export interface ShippedGroup {
  id: string
  techField: ThesaurusField
  kind: ThesaurusKind
  words: string[]
  /** as matching goes by it */
  folded: MatchingGroup
}

let shipped: Promise<ReadonlyMap<string, ShippedGroup>> | undefined

/** The groups that are part of the product by their ids, in the order of their files. */
export function shippedGroups(): Promise<ReadonlyMap<string, ShippedGroup>> {
  shipped ??= readShippedGroups()
  return shipped
}

/** File by file: all at once they would hold requests up. */
async function readShippedGroups(): Promise<ReadonlyMap<string, ShippedGroup>> {
  const read = new Map<string, ShippedGroup>()
  for (const { name, groups } of readThesaurusFiles()) {
    await new Promise(setImmediate)
    const techField = thesaurusFieldSchema.parse(name)
    for (const group of groups) {
      const kind = group.kind === 'synonyms' ? ('synonym' as const) : ('broader' as const)
      const words = group.kind === 'synonyms' ? group.words : [group.broader, ...group.words]
      const id = shippedGroupId(kind, words)
      read.set(id, { id, techField, kind, words, folded: foldGroup(group) })
    }
  }
  return read
}

/**
 * An id (RFC 9562, version 8) that follows from the words alone, so that a group stays switched off when it
 * moves to another line or file, and is another group once its words have changed.
 */
export function shippedGroupId(kind: ThesaurusKind, words: readonly string[]): string {
  const folded = words.map(fold)
  const [first = '', ...others] = folded
  const ordered = kind === 'synonym' ? folded.sort() : [first, ...others.sort()]
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, ...ordered]))
    .digest('hex')
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
