import type { Database } from '@duijie/db/client'
import { STAFF } from '@duijie/db/demo/by-staff'
import { clockOn, demoYear } from '@duijie/db/demo/calendar'
import { agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { organizations } from '@duijie/db/schema/organizations'
import { secondments } from '@duijie/db/schema/secondments'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { FigureId } from '@duijie/shared/figures'
import { and, asc, between, desc, eq, isNotNull, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import { alias, type PgTable } from 'drizzle-orm/pg-core'
import type { AccountActor } from '../access/actor.ts'
import type { AgreementService } from '../agreements/service.ts'
import type { AttachmentService } from '../attachments/service.ts'
import { createFigureService } from '../figures/service.ts'
import type { ReportTemplateService } from '../report-templates/service.ts'
import { defaultWording } from '../summaries/default-wording.ts'
import { createSummaryService } from '../summaries/service.ts'
import { fileDemonstrationForm } from './demonstration-form.ts'
import { alone, findDone } from './finishing.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  attachments: AttachmentService
  reportTemplates: ReportTemplateService
}

const WAN = 1_000_000

/** What the form of the second quarter asks for. */
const reported: FigureId[] = [
  'visits_paid',
  'enterprises_visited',
  'needs_published',
  'results_catalogued',
  'events_held',
  'event_stops',
  'agreements_signed',
  'agreement_amount',
  'secondments_approved',
  'voucher_enterprises_recommended',
  'voucher_redeemed_amount',
]

/**
 * A quarter that was reported before two of its agreements were put right, the summary of the year, and the form that
 * such quarters are reported on.
 */
export async function writeDemonstrationPapers(dependencies: Dependencies): Promise<void> {
  await alone(dependencies.db, () => write(dependencies))
}

async function write({ db, clock, agreements: service, ...records }: Dependencies): Promise<void> {
  const year = demoYear(clock())
  const quarter = { from: `${year}-04-01`, to: `${year}-06-30` }
  const staff: AccountActor = { role: 'staff', accountId: STAFF, organizationId: null, townshipId: null }
  const [bureau] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.kind, 'bureau'))

  if (!(await findDone(db, 'create', 'figure_report'))) {
    const reportedAt = clockOn(`${year}-07-08`, '16:00')
    await createFigureService({ db, clock: () => reportedAt }).freeze(staff, {
      ...{ title: `${year}年第二季度科技合作情况`, kind: 'quarter', ...quarter },
      ...{ recipient: '市科技局', figureIds: reported, note: '' },
    })
  }

  const misread = await lastSigned(
    db,
    quarter,
    and(
      ...[eq(agreements.kind, 'contract'), isNotNull(agreements.amountFen)],
      without(db, contractRegistrations, eq(contractRegistrations.agreementId, agreements.id)),
    ),
  )
  const corrected = '金额按合同原件更正'
  if (misread?.amountFen && !(await isNoted(db, corrected))) {
    const { id, version, amountFen } = misread
    await service.patch(staff, id, version, { amountFen: amountFen + 20 * WAN, note: corrected })
  }
  const july = { from: `${year}-07-01`, to: `${year}-07-31` }
  const late = await lastSigned(db, july, isNull(agreements.eventId))
  const redated = '纸质协议七月送达，签订日期按原件更正'
  if (late && !(await isNoted(db, redated))) {
    await service.patch(staff, late.id, late.version, { signedOn: `${year}-06-29`, note: redated })
  }

  if (!(await findDone(db, 'create', 'annual_summary'))) {
    const summaries = createSummaryService({ db, clock, figures: createFigureService({ db, clock }) })
    await summaries.wordings(staff)
    await summaries.create(staff, {
      ...{ wordingId: defaultWording.id, title: `${year}年产学研合作工作总结`, issuer: bureau?.name ?? '' },
      ...{ from: `${year}-01-01`, to: `${year}-12-31` },
    })
  }
  await fileDemonstrationForm(staff, { db, ...records })
}

const isNoted = async (db: Database, note: string) =>
  (await db.$count(agreements, eq(agreements.note, note))) > 0

/** The last agreement of these days on whose sum and place nothing else depends. */
async function lastSigned(db: Database, { from, to }: { from: string; to: string }, wanted?: SQL) {
  const follower = alias(agreements, 'follower')
  const [found] = await db
    .select({ id: agreements.id, version: agreements.version, amountFen: agreements.amountFen })
    .from(agreements)
    .where(
      and(
        ...[between(agreements.signedOn, from, to), isNull(agreements.supersedesId), wanted],
        without(db, follower, eq(follower.supersedesId, agreements.id)),
        without(db, vouchers, eq(vouchers.agreementId, agreements.id)),
        without(db, secondments, eq(secondments.agreementId, agreements.id)),
      ),
    )
    .orderBy(desc(agreements.signedOn), asc(agreements.id))
    .limit(1)
  return found
}

const without = (db: Database, table: PgTable, condition: SQL) =>
  notExists(db.select({ one: sql`1` }).from(table).where(condition))
