import type { AdminHome } from '@duijie/shared/homes'
import type { Actor } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import type { SystemHealthService } from '../system-health/service.ts'
import { totalOf, waitingTasks } from './tasks.ts'

export interface AdminDependencies {
  accounts: AccountService
  systemHealth: SystemHealthService
}

/** The administrator's home: how the product runs, and who has an account. */
export async function adminHome(
  { accounts, systemHealth }: AdminDependencies,
  actor: Actor,
): Promise<AdminHome> {
  const [tasks, health, counted] = await Promise.all([
    waitingTasks([['pending_accounts', totalOf(accounts.list(actor, { status: ['pending'], limit: 1 }))]]),
    systemHealth.read(actor),
    accounts.count(actor),
  ])
  return { tasks, health, accounts: counted }
}
