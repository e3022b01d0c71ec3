import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts as accountTable } from '@duijie/db/schema/accounts'
import { leads as leadTable } from '@duijie/db/schema/leads'
import { needs } from '@duijie/db/schema/needs'
import { threadMessages } from '@duijie/db/schema/proposals'
import type { Thread, ThreadMessage, ThreadMessageInput } from '@duijie/shared/threads'
import { and, asc, desc, eq, gt, ne } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { leadFilterColumns } from '../access/lead-filter-columns.ts'
import { visibleLeads } from '../access/visibility.ts'
import type { AccountService } from '../accounts/service.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden } from '../errors.ts'
import { sideOf, targetTitle } from '../leads/policy.ts'
import type { LeadRow, LeadService } from '../leads/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'

export type ThreadService = ReturnType<typeof createThreadService>

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  leads: LeadService
}

type Author = ThreadMessage['author']

const ownAuthor: Partial<Record<Actor['role'], Author>> = {
  enterprise: 'enterprise',
  township: 'enterprise',
  liaison: 'institution',
  staff: 'bureau',
}
const ANSWERED_WITHIN_MS = 30 * 86_400_000
const UNANSWERED_SHOWN = 10

/** What the two sides of a lead and the bureau write to one another; nobody else reads it. */
export function createThreadService({ db, clock, accounts, leads }: Dependencies) {
  function authorOf(actor: Actor, row: LeadRow): Author {
    const side = actor.role === 'staff' ? 'bureau' : sideOf(actor, row)
    if (!side) throw forbidden()
    return side
  }

  async function read(actor: Actor, leadId: string): Promise<Thread> {
    const reader = authorOf(actor, await leads.row(actor, leadId))
    const found = await db
      .select({ message: threadMessages, name: accountTable.name })
      .from(threadMessages)
      .innerJoin(accountTable, eq(threadMessages.accountId, accountTable.id))
      .where(eq(threadMessages.leadId, leadId))
      .orderBy(asc(threadMessages.at), asc(threadMessages.id))
    return {
      items: found.map(({ message, name }) => ({
        id: message.id,
        author: message.author,
        name: reader === 'bureau' || reader === message.author ? name : null,
        own: isAccount(actor) && message.accountId === actor.accountId,
        text: message.text,
        at: message.at.toISOString(),
      })),
    }
  }

  /** The leads of the last weeks in which somebody else wrote last, the latest first. */
  async function unanswered(actor: Actor): Promise<{ leadId: string; title: string }[]> {
    const own = ownAuthor[actor.role]
    if (!own) return []
    const since = new Date(clock().getTime() - ANSWERED_WITHIN_MS)
    const last = db
      .selectDistinctOn([threadMessages.leadId], {
        leadId: threadMessages.leadId,
        author: threadMessages.author,
        at: threadMessages.at,
      })
      .from(threadMessages)
      .innerJoin(leadTable, eq(threadMessages.leadId, leadTable.id))
      .innerJoin(needs, eq(leadTable.needId, needs.id))
      .where(
        and(
          filterToSql(visibleLeads(actor), leadFilterColumns),
          ne(leadTable.stage, 'closed'),
          gt(threadMessages.at, since),
        ),
      )
      .orderBy(threadMessages.leadId, desc(threadMessages.at), desc(threadMessages.id))
      .as('last')
    const found = await db
      .select({ leadId: last.leadId })
      .from(last)
      .where(ne(last.author, own))
      .orderBy(desc(last.at))
      .limit(UNANSWERED_SHOWN)
    const titles = await leads.titlesOf(
      actor,
      found.map(({ leadId }) => leadId),
    )
    return found.flatMap(({ leadId }) => {
      const title = titles.get(leadId)
      return title === undefined ? [] : [{ leadId, title }]
    })
  }

  return {
    read,
    unanswered,

    async write(actor: Actor, leadId: string, { text }: ThreadMessageInput): Promise<Thread> {
      const row = await leads.row(actor, leadId)
      const author = authorOf(actor, row)
      if (!isAccount(actor)) throw forbidden()
      const id = randomUUID()
      await db.transaction(async (tx) => {
        const { accountId } = actor
        await tx.insert(threadMessages).values({ id, leadId, author, accountId, text, at: clock() })
        await recordChange(tx, actor, { action: 'write', subjectKind: 'lead', subjectId: leadId })
        await tellOthers(tx, row, author, id)
      })
      return read(actor, leadId)
    },
  }

  async function tellOthers(tx: Database, row: LeadRow, author: Author, id: string): Promise<void> {
    const { lead, need, organization, institution } = row
    const target = targetTitle(row)
    const news = { kind: 'message_received', subjectKind: 'lead', subjectId: lead.id } as const
    const key = `message ${id}`
    if (author !== 'enterprise' && lead.enterpriseSharedAt !== null) {
      const readers = await accountsOf(tx, organization.id, 'enterprise')
      await notify(tx, readers, { ...news, key, values: { title: target } }, clock())
    }
    if (author !== 'institution' && lead.institutionSharedAt !== null) {
      const readers = await accountsOf(tx, institution.id, 'liaison')
      await notify(tx, readers, { ...news, key, values: { title: need.title } }, clock())
    }
    if (author === 'bureau') return
    const bureau = lead.ownerId ? [lead.ownerId] : await accounts.staffIds()
    await notify(tx, bureau, { ...news, key, values: { title: need.title } }, clock())
  }
}
