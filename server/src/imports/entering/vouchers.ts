import { vouchers } from '@duijie/db/schema/vouchers'
import { formatWan } from '@duijie/shared/money'
import { voucherInputSchema } from '@duijie/shared/vouchers'
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

type Row = typeof vouchers.$inferSelect

function inputOf(entering: Entering, row: EnteredRow) {
  const institutionId = institutionOf(entering, row)
  return voucherInputSchema.parse({
    ...row.draft.input,
    enterpriseId: enterpriseOf(entering, row),
    institutionId,
    ...(institutionId !== null && { providerName: '' }),
  })
}

async function presented({ db }: Comparing, rows: readonly Row[]) {
  const names = await namesOf(
    db,
    rows.map(({ enterpriseId }) => enterpriseId),
  )
  return new Map(
    rows.map((row) => {
      const organization = names.get(row.enterpriseId) ?? ''
      const cells = {
        title: organization,
        purpose: row.title,
        number: row.number,
        institution: row.providerName,
        applied: formatWan(row.appliedFen),
        appliedOn: row.appliedOn,
        validUntil: row.validUntil,
      }
      return [row.id, duplicate('imported', row.id, row.title, organization, cells)] as const
    }),
  )
}

export const voucherRecords: RecordKind = {
  owner: 'enterprise',
  keyMayRepeat: true,
  strangers: { field: 'institution', severity: 'warning', detail: '只记下名称' },
  keyOf: ({ cells, draft }) =>
    [draft.names.organization, draft.input.title, cells.number, cells.appliedOn, cells.applied]
      .map((text) => sameText(String(text ?? '')))
      .join(' '),

  async duplicates(comparing, rows) {
    const owners = ownersOf(rows)
    if (owners.length === 0) return rows.map(() => [])
    const found = await comparing.db.select().from(vouchers).where(inArray(vouchers.enterpriseId, owners))
    const shown = await presented(comparing, found)
    return rows.map(({ cells, draft: { input }, organizationId }) =>
      found.flatMap((one) => {
        if (one.enterpriseId !== organizationId) return []
        const numbered = one.number !== '' && sameText(one.number) === sameText(cells.number ?? '')
        const same = one.title === input.title && one.appliedOn === input.appliedOn
        const record = shown.get(one.id)
        if (!record || !(numbered || same)) return []
        return [{ ...record, reason: numbered ? ('number' as const) : ('day' as const) }]
      }),
    )
  },

  async records(comparing, ids) {
    if (ids.length === 0) return new Map()
    const found = await comparing.db
      .select()
      .from(vouchers)
      .where(inArray(vouchers.id, [...ids]))
    return presented(comparing, found)
  },

  create(entering, rows) {
    const { actor, services } = entering
    const fields = {
      appliedFen: 'applied',
      appliedOn: 'appliedOn',
      validUntil: 'validUntil',
      title: 'purpose',
    }
    return oneByOne(rows, fields, (row) => services.vouchers.create(actor, inputOf(entering, row)))
  },

  async update(entering, row) {
    const { actor, services } = entering
    const { version } = await services.vouchers.get(actor, row.id)
    const { enterpriseId: _, ownerId: _o, agreementId: _a, title, ...input } = inputOf(entering, row)
    await services.vouchers.patch(actor, row.id, version, {
      ...saidOnly(input),
      ...(row.cells.purpose !== undefined && { title }),
    })
  },
}
