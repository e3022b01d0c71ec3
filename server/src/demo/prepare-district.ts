import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { needs } from '@duijie/db/schema/needs'
import { organizations } from '@duijie/db/schema/organizations'
import { eq, sql } from 'drizzle-orm'
import { system } from '../access/actor.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { recordChange } from '../changes/record-change.ts'
import { ensureQueues } from '../jobs/queues.ts'
import { spellNames } from '../names/spell-names.ts'
import { enqueueSuggestions } from '../suggestions/enqueue-suggestions.ts'
import { suggestLeadsJob } from '../suggestions/suggest-leads-job.ts'
import { accountFile, type PreparedAccount, readAccountFile, writeAccountFile } from './account-file.ts'
import { markUnfinished } from './finishing.ts'
import type { FirstStart } from './first-accounts.ts'
import { readablePassword } from './readable-password.ts'

interface Options {
  db: Database
  dataDir: string
  /** the demonstration district; otherwise an empty system with one administrator */
  demo: boolean
  clock: () => Date
}

/**
 * Fills an empty database on the first start and keeps the passwords in the data folder; `accounts` is null
 * where there was something already. The file is on disk before the transaction commits, and a later attempt
 * takes its passwords from there: after a crash at any point the two agree.
 */
export async function prepareDistrict({
  db,
  dataDir,
  demo,
  clock,
}: Options): Promise<{ accounts: PreparedAccount[] | null }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('duijie first start'))`)
    if (!(await isEmpty(tx))) return { accounts: null }
    // The many texts of the district are read only when they are wanted: once in the life of a database.
    const { demoStart, emptyStart } = await import('./first-accounts.ts')
    const start = demo ? demoStart : emptyStart
    const file = accountFile(dataDir, demo)
    const credentials = credentialsFor(start, await readAccountFile(file))
    if (demo) {
      const { loadDistrict } = await import('@duijie/db/demo/load')
      await loadDistrict(tx, clock())
      await suggestForDistrict(tx)
    }
    await insertFirst(tx, start, credentials, clock())
    if (demo) {
      const { loadLeads } = await import('@duijie/db/demo/load-leads')
      const { loadHandshake } = await import('@duijie/db/demo/handshake/load-handshake')
      const { loadHistory } = await import('@duijie/db/demo/history/load-history')
      await loadLeads(tx, clock())
      await loadHandshake(tx, clock())
      await loadHistory(tx, clock())
    }
    await spellNames(tx)
    if (demo) await markUnfinished(dataDir)
    await writeAccountFile(file, credentials)
    return { accounts: credentials }
  })
}

/** The needs of the district were never published one by one: what a publication starts is started for all. */
async function suggestForDistrict(tx: Database): Promise<void> {
  const open = await tx.select({ id: needs.id }).from(needs).where(eq(needs.stage, 'published'))
  await ensureQueues(tx, [suggestLeadsJob])
  for (const { id } of open) await enqueueSuggestions(tx, 'need', id)
}

async function isEmpty(tx: Database): Promise<boolean> {
  const counts = await Promise.all([tx.$count(organizations), tx.$count(accounts)])
  return counts.every((count) => count === 0)
}

function credentialsFor({ accounts }: FirstStart, kept: readonly PreparedAccount[]): PreparedAccount[] {
  return accounts.map(({ account, role }) => ({
    account,
    password: kept.find((known) => known.account === account)?.password ?? readablePassword(),
    role,
  }))
}

async function insertFirst(
  tx: Database,
  { bureau, accounts: first }: FirstStart,
  credentials: readonly PreparedAccount[],
  at: Date,
): Promise<void> {
  const tracked = { status: 'active' as const, createdAt: at, updatedAt: at }
  await tx.insert(organizations).values({ ...bureau, kind: 'bureau', ...tracked })
  await recordChange(tx, system, {
    action: 'create',
    subjectKind: 'organization',
    subjectId: bureau.id,
    version: 1,
    to: 'active',
  })
  const hashes = new Map(
    await Promise.all(
      credentials.map(async ({ account, password }) => [account, await hashPassword(password)] as const),
    ),
  )
  for (const person of first) {
    const passwordHash = hashes.get(person.account)
    if (passwordHash === undefined) throw new Error(`No password for the account ${person.account}`)
    await tx.insert(accounts).values({ ...person, passwordHash, ...tracked })
    await recordChange(tx, system, {
      action: 'create',
      subjectKind: 'account',
      subjectId: person.id,
      version: 1,
      to: 'active',
    })
  }
}
