import { demoExperts, demoNeeds, demoOrganizations, demoResults } from '../district.ts'
import { trackedBy, trailOf } from '../trail.ts'
import type { DemoExpert, DemoNeed, DemoOrganization, DemoResult } from '../types.ts'

export const enterprises: DemoOrganization[] = demoOrganizations.filter(({ kind }) => kind === 'enterprise')
export const institutions: DemoOrganization[] = demoOrganizations.filter(({ kind }) => kind === 'institution')
export const publishedNeeds: DemoNeed[] = demoNeeds.filter(({ stage }) => stage === 'published')
export const publishedResults: DemoResult[] = demoResults.filter(({ stage }) => stage === 'published')

/** The enterprises that were visited and asked for their needs; the others took part in events and vouchers. */
export const surveyed: DemoOrganization[] = enterprises.filter(({ key }) =>
  publishedNeeds.some(({ organizationKey }) => organizationKey === key),
)

const found = <Item extends { key: string }>(items: readonly Item[], kind: string) => {
  const byKey = new Map(items.map((item) => [item.key, item]))
  return (key: string): Item => {
    const item = byKey.get(key)
    if (!item) throw new Error(`The demonstration district has no ${kind} ${key}`)
    return item
  }
}
export const organizationOf = found<DemoOrganization>(demoOrganizations, 'organization')
export const resultOf = found<DemoResult>(demoResults, 'result')
export const needOf = found<DemoNeed>(demoNeeds, 'need')
export const expertOf = found<DemoExpert>(demoExperts, 'expert')

export const shortName = ({ shortName, name }: DemoOrganization) => shortName ?? name

export const resultsOf = (institutionKey: string) =>
  publishedResults.filter(({ organizationKey }) => organizationKey === institutionKey)
export const expertsOf = (institutionKey: string) =>
  demoExperts.filter(({ organizationKey }) => organizationKey === institutionKey)
export const needsOf = (enterpriseKey: string) =>
  publishedNeeds.filter(({ organizationKey }) => organizationKey === enterpriseKey)

/** When a need or a result was entered. */
export const enteredAt = (
  { key, stage }: { key: string; stage: 'draft' | 'submitted' | 'returned' | 'published' },
  now: Date,
) => trackedBy(trailOf(key, stage, now)).createdAt

export interface Answer {
  need: DemoNeed
  result: DemoResult
}
/** Each published need with the first result that truly answers it. */
export const answers: Answer[] = publishedNeeds.flatMap((need) =>
  need.answeredBy.slice(0, 1).map((key) => ({ need, result: resultOf(key) })),
)
