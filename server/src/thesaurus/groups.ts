import type { Database } from '@duijie/db/client'
import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { foldGroup, type ThesaurusGroup as MatchingGroup } from '../matching/thesaurus.ts'
import { type OwnGroup, readOwnGroups, readSuppressions } from './repository.ts'
import { type ShippedGroup, shippedGroups } from './shipped-groups.ts'

/** Every group, the district's before the shipped ones, whether it counts or not. */
export async function readGroups(db: Database): Promise<ThesaurusGroup[]> {
  const own = await readOwnGroups(db)
  const suppressed = await readSuppressions(db)
  const shipped = await shippedGroups()
  return [
    ...own.map(presentOwn),
    ...[...shipped.values()].map((group) => presentShipped(group, suppressed.get(group.id))),
  ]
}

/** What matching goes by: the district's active groups and the shipped ones that are not switched off. */
export async function effectiveThesaurus(db: Database): Promise<MatchingGroup[]> {
  const own = await readOwnGroups(db)
  const suppressed = await readSuppressions(db)
  const shipped = await shippedGroups()
  return [
    ...own.filter(({ status }) => status === 'active').map(forMatching),
    ...[...shipped.values()].filter(({ id }) => !suppressed.has(id)).map(({ folded }) => folded),
  ]
}

function presentOwn(group: OwnGroup): ThesaurusGroup {
  const { id, techField, kind, words, note, status, version, updatedAt } = group
  return {
    id,
    source: 'own',
    techField,
    kind,
    words,
    note,
    status,
    version,
    updatedAt: updatedAt.toISOString(),
  }
}

function presentShipped({ folded, ...group }: ShippedGroup, suppressedAt: Date | undefined): ThesaurusGroup {
  return {
    ...group,
    source: 'shipped',
    note: '',
    status: suppressedAt ? 'retired' : 'active',
    version: 1,
    updatedAt: suppressedAt?.toISOString() ?? null,
  }
}

function forMatching({ kind, words }: OwnGroup): MatchingGroup {
  const [broader = '', ...narrower] = words
  return foldGroup(
    kind === 'synonym' ? { kind: 'synonyms', words } : { kind: 'narrower', broader, words: narrower },
  )
}
