import { agreements } from '@duijie/db/schema/agreements'
import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import { agreementInputSchema } from '@duijie/shared/agreements'
import { dayOf } from '@duijie/shared/days'
import { formatWan } from '@duijie/shared/money'
import { inArray } from 'drizzle-orm'
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

type Row = typeof agreements.$inferSelect

function inputOf(entering: Entering, row: EnteredRow) {
  const institutionId = institutionOf(entering, row)
  const [institution] = row.draft.names.institutions ?? []
  return agreementInputSchema.parse({
    ...row.draft.input,
    enterpriseId: enterpriseOf(entering, row) || null,
    institutionId,
    otherParties: institutionId === null && institution ? [{ name: institution }] : [],
  })
}

async function presented({ db }: Comparing, rows: readonly Row[], reason: 'number' | 'title' | 'imported') {
  const names = await namesOf(
    db,
    rows.map(({ enterpriseId }) => enterpriseId),
  )
  return new Map(
    rows.map((row) => {
      const organization = names.get(row.enterpriseId ?? '') ?? ''
      const cells = {
        title: row.title,
        number: row.number,
        kind: agreementKindLabels[row.kind].zh,
        organization,
        amount: row.amountFen === null ? null : formatWan(row.amountFen),
        signedOn: row.signedOn,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      }
      return [row.id, duplicate(reason, row.id, row.title, organization, cells)] as const
    }),
  )
}

export const agreementRecords: RecordKind = {
  owner: 'enterprise',
  keyMayRepeat: true,
  strangers: { field: 'institution', severity: 'warning', detail: '记为其他单位' },
  keyOf: ({ cells, draft }) =>
    `${sameText(draft.names.organization ?? '')} ${sameText(cells.number ?? '') || sameText(cells.title ?? '')}`,

  async duplicates(comparing, rows) {
    const owners = ownersOf(rows)
    if (owners.length === 0) return rows.map(() => [])
    const found = await comparing.db.select().from(agreements).where(inArray(agreements.enterpriseId, owners))
    const shown = await presented(comparing, found, 'title')
    return rows.map(({ cells, organizationId }) =>
      found.flatMap((one) => {
        if (one.enterpriseId !== organizationId) return []
        const numbered = one.number !== '' && sameText(one.number) === sameText(cells.number ?? '')
        const titled = sameText(one.title) === sameText(cells.title ?? '')
        const record = shown.get(one.id)
        if (!record || !(numbered || titled)) return []
        return [{ ...record, reason: numbered ? ('number' as const) : ('title' as const) }]
      }),
    )
  },

  async records(comparing, ids) {
    if (ids.length === 0) return new Map()
    const found = await comparing.db
      .select()
      .from(agreements)
      .where(inArray(agreements.id, [...ids]))
    return presented(comparing, found, 'imported')
  },

  /** One that was signed is entered as signed on its day. */
  create(entering, rows) {
    const { actor, at, services } = entering
    return oneByOne(rows, { amountFen: 'amount', enterpriseId: 'organization' }, async (row) => {
      const input = inputOf(entering, row)
      const made = await services.agreements.create(actor, input)
      if (input.signedOn === null || input.signedOn > dayOf(at)) return made
      const move = { to: 'signed' as const, day: input.signedOn, reason: '导入补录' }
      return services.agreements.move(actor, made.id, made.version, move)
    })
  },

  async update(entering, row) {
    const { actor, services } = entering
    const { version } = await services.agreements.get(actor, row.id)
    const {
      enterpriseId: _,
      otherParties: _o,
      ownerId: _w,
      renewedFromId: _r,
      ...input
    } = inputOf(entering, row)
    const { kind, ...said } = saidOnly(input)
    await services.agreements.patch(actor, row.id, version, {
      ...said,
      ...(row.cells.kind !== undefined && kind && { kind }),
    })
  },
}
