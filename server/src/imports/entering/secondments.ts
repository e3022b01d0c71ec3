import { experts } from '@duijie/db/schema/experts'
import { secondments } from '@duijie/db/schema/secondments'
import { secondmentInputSchema } from '@duijie/shared/secondments'
import { eq, inArray, type SQL } from 'drizzle-orm'
import { withMissingExperts } from './missing-experts.ts'
import { oneByOne } from './one-by-one.ts'
import { enterpriseOf, institutionOf, namesOf, ownersOf } from './organization-names.ts'
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
  const rows = await db
    .select({ secondment: secondments, expert: experts.name })
    .from(secondments)
    .innerJoin(experts, eq(experts.id, secondments.expertId))
    .where(where)
  const names = await namesOf(
    db,
    rows.map(({ secondment }) => secondment.enterpriseId),
  )
  return rows.map(({ secondment, expert }) => {
    const organization = names.get(secondment.enterpriseId) ?? ''
    const { id, post, duties, startsOn, endsOn, round } = secondment
    const cells = { title: organization, expert, post, duties, startsOn, endsOn, round }
    return { secondment, expert, record: duplicate('imported', id, expert, organization, cells) }
  })
}

/** The expert comes from the institution that the row names, and is entered there where not known yet. */
async function inputOf(entering: Entering, row: EnteredRow) {
  const institutionId = institutionOf(entering, row) ?? undefined
  const expert = await withMissingExperts(entering, [row], () => institutionId)
  const [person] = row.draft.names.experts ?? []
  return secondmentInputSchema.parse({
    ...row.draft.input,
    enterpriseId: enterpriseOf(entering, row),
    expertId: institutionId && person && expert(institutionId, person.name),
  })
}

const changedSchema = secondmentInputSchema.omit({ expertId: true, enterpriseId: true })

export const secondmentRecords: RecordKind = {
  owner: 'enterprise',
  keyMayRepeat: false,
  strangers: { field: 'institution', severity: 'error', detail: '请先录入这个高校院所' },
  keyOf: ({ cells, draft }) =>
    [draft.names.organization, draft.names.experts?.[0]?.name, cells.round, cells.startsOn]
      .map((text) => sameText(text ?? ''))
      .join(' '),

  async duplicates(comparing, rows) {
    const owners = ownersOf(rows)
    if (owners.length === 0) return rows.map(() => [])
    const found = await known(comparing, inArray(secondments.enterpriseId, owners))
    return rows.map(({ draft, organizationId }) =>
      found.flatMap(({ secondment, expert, record }) =>
        secondment.enterpriseId === organizationId &&
        expert === draft.names.experts?.[0]?.name &&
        (secondment.round === draft.input.round || secondment.startsOn === draft.input.startsOn)
          ? [{ ...record, reason: 'name' as const }]
          : [],
      ),
    )
  },

  async records(comparing, ids) {
    if (ids.length === 0) return new Map()
    const found = await known(comparing, inArray(secondments.id, [...ids]))
    return new Map(found.map(({ secondment, record }) => [secondment.id, record]))
  },

  async create(entering, rows) {
    const { actor, services } = entering
    const refused: Awaited<ReturnType<RecordKind['create']>> = []
    for (const row of rows) {
      const input = await inputOf(entering, row)
      refused.push(
        ...(await oneByOne([row], { expertId: 'expert', endsOn: 'endsOn', startsOn: 'startsOn' }, () =>
          services.secondments.create(actor, input),
        )),
      )
    }
    return refused
  },

  async update(entering, row) {
    const { actor, services } = entering
    const { version } = await services.secondments.get(actor, row.id)
    const { post, duties, startsOn, endsOn, daysPerMonth, subsidyFen, round, note } = changedSchema.parse(
      row.draft.input,
    )
    await services.secondments.patch(actor, row.id, version, {
      ...saidOnly({ duties, startsOn, endsOn, daysPerMonth, subsidyFen, round, note }),
      ...(row.cells.post !== undefined && { post }),
    })
  },
}
