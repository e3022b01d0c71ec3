import type { Page } from '@duijie/shared/page'
import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import type { ThesaurusListQuery } from '@duijie/shared/thesaurus-queries'
import { fold } from '../matching/fold.ts'
import { cursorInvalid, cutPage, decodeCursor } from '../paging/cursor.ts'

/** The page of the groups asked for, in the order of all groups; the cursor is the last group seen. */
export function pageOf(groups: readonly ThesaurusGroup[], query: ThesaurusListQuery): Page<ThesaurusGroup> {
  const wanted = groups.filter((group) => isWanted(group, query))
  const from = query.cursor === undefined ? 0 : placeBehind(groups, query.cursor)
  const rest = groups.slice(from).filter((group) => isWanted(group, query))
  return { ...cutPage(rest, query.limit, ({ id }) => [null, id]), total: wanted.length }
}

function isWanted(group: ThesaurusGroup, { q, techField, source, status }: ThesaurusListQuery): boolean {
  if (techField && !techField.includes(group.techField)) return false
  if (source && !source.includes(group.source)) return false
  if (status && !status.includes(group.status)) return false
  if (!q) return true
  const sought = fold(q)
  return [...group.words, group.note].some((text) => fold(text).includes(sought))
}

function placeBehind(groups: readonly ThesaurusGroup[], cursor: string): number {
  const [, id] = decodeCursor(cursor)
  const at = groups.findIndex((group) => group.id === id)
  if (at === -1) throw cursorInvalid()
  return at + 1
}
