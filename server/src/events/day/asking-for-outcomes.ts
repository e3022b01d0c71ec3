import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { and, eq, gt, inArray, ne } from 'drizzle-orm'
import type { AccountService } from '../../accounts/service.ts'
import type { LinkService } from '../../links/service.ts'
import { accountsOf, notify } from '../../notifications/notify.ts'
import { findGuests, type GuestRow } from '../guests/rows.ts'
import { findMeetings, type MeetingRow } from '../meetings/rows.ts'
import type { TellingDependencies } from '../telling.ts'
import { queueAfterMail } from './after-mail.ts'
import { otherOf } from './agenda.ts'
import { outcomeLinkWithin, overdue } from './outcome-links.ts'

export interface AskingDependencies extends TellingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  links: LinkService
}

const DAY_MS = 86_400_000
/** An outcome is asked for again every so many days, for so long. */
const AGAIN_MS = 7 * DAY_MS
const LOOKED_BACK_MS = 180 * DAY_MS

/**
 * Both sides and whoever looks after the event, until one of them says what came of a meeting: accounts in the
 * application, and each guest by one mail with its link.
 */
export async function askForOutcomes(dependencies: AskingDependencies): Promise<void> {
  const { db, clock } = dependencies
  const now = clock()
  const open = await findMeetings(
    db,
    and(overdue(now), gt(meetings.updatedAt, new Date(now.getTime() - LOOKED_BACK_MS))),
  )
  for (const eventId of new Set(open.map(({ meeting }) => meeting.eventId))) {
    const rows = open.filter(({ meeting }) => meeting.eventId === eventId)
    const [event] = await db
      .select()
      .from(hostedEvents)
      .where(and(eq(hostedEvents.id, eventId), ne(hostedEvents.stage, 'cancelled')))
    if (!event) continue
    const times = Math.floor((now.getTime() - (rows[0]?.meeting.endsAt ?? event.endsAt).getTime()) / AGAIN_MS)
    for (const row of rows) await tellAccounts(dependencies, event, row)
    const ids = rows.flatMap(({ meeting }) => [meeting.enterpriseGuestId, meeting.institutionGuestId])
    const guests = await findGuests(db, inArray(eventGuests.id, [...new Set(ids)]))
    for (const guest of guests) await mailTo(dependencies, event, guest, rows, times)
  }
}

type EventValues = typeof hostedEvents.$inferSelect

async function tellAccounts(
  { db, clock, accounts }: AskingDependencies,
  event: EventValues,
  row: MeetingRow,
) {
  const now = clock()
  const { meeting, enterprise, institution } = row
  const since = (meeting.endsAt ?? event.endsAt).getTime()
  const key = `outcome of ${meeting.id} asked ${Math.floor((now.getTime() - since) / AGAIN_MS)}`
  const news = { kind: 'outcome_due', subjectKind: 'hosted_event', subjectId: event.id, key } as const
  const values = (organization: string) => ({ title: event.title, organization })
  const bureau = event.ownerId ? [event.ownerId] : await accounts.staffIds()
  await db.transaction(async (tx) => {
    const enterprises = await accountsOf(tx, enterprise.id, 'enterprise')
    const liaisons = await accountsOf(tx, institution.id, 'liaison')
    await notify(tx, enterprises, { ...news, values: values(institution.name) }, now)
    await notify(tx, liaisons, { ...news, values: values(enterprise.name) }, now)
    await notify(tx, bureau, { ...news, values: values(`${enterprise.name}、${institution.name}`) }, now)
  })
}

/** One mail a guest for all its meetings that nobody spoke of. */
async function mailTo(
  dependencies: AskingDependencies,
  event: EventValues,
  guest: GuestRow,
  rows: readonly MeetingRow[],
  times: number,
): Promise<void> {
  const { id } = guest.guest
  const own = rows.filter(
    ({ meeting }) => meeting.enterpriseGuestId === id || meeting.institutionGuestId === id,
  )
  const others = own.map((row) => otherOf(row, id)).join('、')
  await dependencies.db.transaction(async (tx) => {
    await queueAfterMail(tx, dependencies, guest, {
      key: `outcomes of guest ${id} asked ${times}`,
      subject: `请填写洽谈结果：${event.title}`,
      title: '洽谈结果如何？',
      paragraphs: [`您在《${event.title}》上与${others}的洽谈，请选择一项结果，一分钟就能填完。`],
      label: '填写结果',
      linkId: await outcomeLinkWithin(tx, dependencies.links, guest),
    })
  })
}
