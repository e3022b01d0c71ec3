import type { Database } from '@duijie/db/client'
import { createInvitationService } from './accounts/invitation-service.ts'
import { createPasswordResetService } from './accounts/password-resets/service.ts'
import { createAccountService } from './accounts/service.ts'
import { createSessionService } from './accounts/session-service.ts'
import { createLinkService } from './links/service.ts'
import type { MailService } from './mail/service.ts'
import type { OrganizationService } from './organizations/service.ts'
import type { SettingService } from './settings/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  mails: MailService
  organizations: OrganizationService
  settings: SettingService
  /** the address people open */
  publicUrl: string
  /** signs the links that work without sign-in */
  secret: string
}

/** Who comes in: by an account, an invitation to one, or a link without one. */
export function createAccountServices(dependencies: Dependencies) {
  const accounts = createAccountService(dependencies)
  const links = createLinkService(dependencies)
  return {
    accounts,
    links,
    invitations: createInvitationService({ ...dependencies, accounts, links }),
    passwordResets: createPasswordResetService({ ...dependencies, links }),
    sessions: createSessionService(dependencies),
  }
}
