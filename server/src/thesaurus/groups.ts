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

/** What matching goes by: the shipped groups that are not switched off, and the district's active ones. */
export async function effectiveThesaurus(db: Database): Promise<MatchingGroup[]> {
  const groups = await readGroups(db)
  return groups.filter(({ status }) => status === 'active').map(forMatching)
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

function presentShipped(group: ShippedGroup, suppressedAt: Date | undefined): ThesaurusGroup {
  return {
    ...group,
    source: 'shipped',
    note: '',
    status: suppressedAt ? 'retired' : 'active',
    version: 1,
    updatedAt: suppressedAt?.toISOString() ?? null,
  }
}

function forMatching({ kind, words }: ThesaurusGroup): MatchingGroup {
  const [broader = '', ...narrower] = words
  return foldGroup(
    kind === 'synonym' ? { kind: 'synonyms', words } : { kind: 'narrower', broader, words: narrower },
  )
}
