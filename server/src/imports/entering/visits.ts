import { visits } from '@duijie/db/schema/visits'
import { visitInputSchema } from '@duijie/shared/visits'
import { inArray, type SQL } from 'drizzle-orm'
import { oneByOne } from './one-by-one.ts'
import { enterpriseOf, namesOf, ownersOf } from './organization-names.ts'
import {
  type Comparing,
  duplicate,
  type EnteredRow,
  type Entering,
  type RecordKind,
  sameText,
} from './record-kind.ts'
import { saidOnly } from './said-only.ts'

async function known({ db }: Comparing, where: SQL) {
  const rows = await db.select().from(visits).where(where)
  const names = await namesOf(
    db,
    rows.map(({ enterpriseId }) => enterpriseId),
  )
  return rows.map((visit) => {
    const organization = names.get(visit.enterpriseId) ?? ''
    const day = visit.visitedOn ?? visit.plannedOn ?? ''
    const cells = {
      title: organization,
      visitedOn: day,
      topics: visit.topics.join('；'),
      summary: visit.summary,
    }
    return { visit, record: duplicate('imported', visit.id, `${organization} ${day}`, organization, cells) }
  })
}

const inputOf = (entering: Entering, row: EnteredRow) =>
  visitInputSchema.parse({ ...row.draft.input, enterpriseId: enterpriseOf(entering, row) })

export const visitRecords: RecordKind = {
  owner: 'enterprise',
  keyMayRepeat: false,
  keyOf: ({ draft }) => `${sameText(draft.names.organization ?? '')} ${draft.input.visitedOn}`,

  async duplicates(comparing, rows) {
    const owners = ownersOf(rows)
    if (owners.length === 0) return rows.map(() => [])
    const found = await known(comparing, inArray(visits.enterpriseId, owners))
    return rows.map(({ draft, organizationId }) =>
      found.flatMap(({ visit, record }) =>
        visit.enterpriseId === organizationId && visit.visitedOn === draft.input.visitedOn
          ? [{ ...record, reason: 'day' as const }]
          : [],
      ),
    )
  },

  async records(comparing, ids) {
    if (ids.length === 0) return new Map()
    const found = await known(comparing, inArray(visits.id, [...ids]))
    return new Map(found.map(({ visit, record }) => [visit.id, record]))
  },

  create(entering, rows) {
    const { actor, services } = entering
    const fields = { visitedOn: 'visitedOn', enterpriseId: 'title' }
    return oneByOne(rows, fields, (row) => services.visits.create(actor, inputOf(entering, row)))
  },

  async update(entering, row) {
    const { actor, services } = entering
    const { version } = await services.visits.get(actor, row.id)
    const { peopleMet, visitors, topics, summary, note } = inputOf(entering, row)
    await services.visits.patch(
      actor,
      row.id,
      version,
      saidOnly({ peopleMet, visitors, topics, summary, note }),
    )
  },
}
