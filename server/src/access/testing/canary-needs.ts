import { randomUUID } from 'node:crypto'
import type { TestApp } from '../../testing/test-app.ts'
import { type Canaries, type Reader, readers } from './canaries.ts'

type Readers = readonly Reader[]

export const publicOwner = 'owner of the public need'
export const verifiedOwner = 'owner of the verified need'
export const restrictedOwner = 'owner of the restricted need'
const bureau = ['admin', 'staff'] as const
const institutions = ['other liaison', 'named liaison'] as const
const everybody: Readers = readers

/** Who may read of each need what is in it. */
const levels = {
  public: {
    title: everybody,
    organization: [publicOwner, ...institutions, 'township', ...bureau],
    whole: [publicOwner, ...institutions, 'township', ...bureau],
    inside: [publicOwner, 'township', ...bureau],
    contact: [publicOwner, 'township', 'staff'],
  },
  verified: {
    title: [verifiedOwner, ...institutions, 'township', ...bureau],
    // names its enterprise to the institution that it names alone
    organization: [verifiedOwner, 'named liaison', 'township', 'staff'],
    whole: [verifiedOwner, ...institutions, 'township', ...bureau],
    inside: [verifiedOwner, 'township', ...bureau],
    contact: [verifiedOwner, 'township', 'staff'],
  },
  restricted: {
    title: [restrictedOwner, 'named liaison', 'staff'],
    organization: [restrictedOwner, 'named liaison', 'staff'],
    whole: [restrictedOwner, 'named liaison', 'staff'],
    inside: [restrictedOwner, 'staff'],
    // introduced to the institution that it names
    contact: [restrictedOwner, 'named liaison', 'staff'],
  },
} satisfies Record<string, Record<string, Readers>>

export type Level = keyof typeof levels

/** An administrator sees to the accounts of every organization. */
const withAdmin = (to: Readers): Readers => [...new Set<Reader>([...to, 'admin'])]

/** The words that all needs and results share, for whoever searches. */
export const SHARED = '涂布厚度在线检测'

/** A published need of that openness with a canary in every field, by an enterprise that has one in its name. */
export async function plantNeed(
  { factories }: TestApp,
  canaries: Canaries,
  level: Level,
  { townshipId, named }: { townshipId: string; named: readonly string[] },
) {
  const may = levels[level]
  const owner = `owner of the ${level} need` as const
  const id = randomUUID()
  const enterprise = await factories.organization({
    id,
    townshipId,
    // the list of organizations is public, and so is the name behind an id; that this one has a need is not
    name: canaries.plant(`${level} need: enterprise`, withAdmin(may.organization), [
      '/organizations',
      '/finds?q=canary',
      // whoever visits lists all enterprises of the township, and counts what needs he may read
      '/visits/due',
      `organizationId=${id}`,
      // whoever holds an invitation reads whom it is for
      '/invitation',
      '/agenda',
      '/outcomes',
    ]),
    ...canaries.contact(`${level} enterprise`, [owner, 'township', ...bureau]),
  })
  const need = await factories.need({
    organizationId: enterprise.id,
    townshipId,
    confidentiality: level,
    showOrganization: level === 'verified' ? 'partners' : 'verified',
    preferredInstitutionIds: named,
    title: `${SHARED}${canaries.plant(`${level} need: title`, may.title)}`,
    // whoever holds the link of a push reads what the enterprise approved
    teaser: canaries.plant(`${level} need: teaser`, level === 'public' ? everybody : may.whole, ['/r/']),
    problem: `${SHARED}，线速度 60 m/min。${canaries.plant(`${level} need: problem`, may.whole)}`,
    targets: canaries.plant(`${level} need: targets`, may.whole),
    currentState: canaries.plant(`${level} need: current state`, may.whole),
    originalText: canaries.plant(`${level} need: original text`, may.inside),
    ...canaries.contact(`${level} need`, may.contact),
  })
  return { enterprise, need }
}
