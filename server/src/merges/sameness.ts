import type { SamenessReason } from '@duijie/shared/organization-merges'

export interface NamedOrganization {
  id: string
  kind: string
  name: string
  shortName: string
  creditCode: string | null
}

export interface LikelySame {
  oneId: string
  otherId: string
  reason: SamenessReason
}

const LEGAL_FORM = /(?:股份|集团|控股)?有限(?:责任)?公司$|(?:股份)?公司$|(?:有限合伙|普通合伙)$|(?:总|分)厂$/
/** Names are told apart by more than one character where they are shorter. */
const SHORTEST_ALIKE = 5

/** What is left of a name without its legal form, punctuation, width and case. */
export function coreOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》【】〔〕·.,，。、'"“”‘’_-]/g, '')
  const core = plain.replace(LEGAL_FORM, '')
  return core || plain
}

/** 组织机构代码, which a credit code holds: it stays when the authority that issued the code changes. */
const bodyCode = (creditCode: string) => creditCode.slice(8, 17)

/**
 * Pairs of organizations of one kind that are likely to be one: by the organization part of their credit codes, the
 * same name but for its legal form, one's short name being the other's, or names one character apart. Each pair
 * once, for its strongest reason; `oneId` is the lesser id.
 */
export function likelySame(organizations: readonly NamedOrganization[]): LikelySame[] {
  const found = new Map<string, LikelySame>()

  function note(ids: Iterable<string>, reason: SamenessReason) {
    const all = [...new Set(ids)].toSorted()
    for (const [at, oneId] of all.entries()) {
      for (const otherId of all.slice(at + 1)) {
        const key = `${oneId} ${otherId}`
        if (!found.has(key)) found.set(key, { oneId, otherId, reason })
      }
    }
  }

  const groups = (keysOf: (organization: NamedOrganization) => readonly string[]) => {
    const byKey = new Map<string, string[]>()
    for (const organization of organizations) {
      for (const key of new Set(keysOf(organization))) {
        const full = `${organization.kind} ${key}`
        byKey.set(full, [...(byKey.get(full) ?? []), organization.id])
      }
    }
    return [...byKey.values()].filter((ids) => ids.length > 1)
  }

  for (const ids of groups(({ creditCode }) => (creditCode ? [bodyCode(creditCode)] : []))) {
    note(ids, 'credit_code')
  }
  for (const ids of groups(({ name }) => [coreOf(name)])) note(ids, 'same_name')
  const names = groups(({ name, shortName }) => [coreOf(name), ...(shortName ? [coreOf(shortName)] : [])])
  for (const ids of names) note(ids, 'short_name')
  const near = groups(({ name }) => {
    const core = coreOf(name)
    return core.length < SHORTEST_ALIKE ? [] : [core, ...withoutOne(core)]
  })
  for (const ids of near) note(ids, 'similar_name')
  const order = ['credit_code', 'same_name', 'short_name', 'similar_name']
  return [...found.values()].toSorted(
    (one, other) =>
      order.indexOf(one.reason) - order.indexOf(other.reason) || (one.oneId < other.oneId ? -1 : 1),
  )
}

/** The text with each of its characters left out and marked: what two texts one character apart have in common. */
const withoutOne = (text: string) =>
  [...text].map((_, at, all) => `${all.slice(0, at).join('')}*${all.slice(at + 1).join('')}`)
