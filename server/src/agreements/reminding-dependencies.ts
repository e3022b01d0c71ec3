import type { Database } from '@duijie/db/client'
import type { AccountService } from '../accounts/service.ts'
import type { SettingService } from '../settings/service.ts'

export interface RemindingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  settings: SettingService
}
