import type { Database } from '@duijie/db/client'
import { passwordResetHandlers } from './accounts/password-resets/job-handlers.ts'
import type { PasswordResetService } from './accounts/password-resets/service.ts'
import type { AccountService } from './accounts/service.ts'
import { agreementHandlers } from './agreements/reminding.ts'
import { attachmentHandlers } from './attachments/clean-attachments-job.ts'
import type { AttachmentPlace } from './attachments/place.ts'
import type { Config } from './config.ts'
import { digestHandlers } from './digests/job-handlers.ts'
import { eventHandlers } from './events/reminding.ts'
import type { FollowUpService } from './follow-ups/service.ts'
import type { JobHandler } from './jobs/job.ts'
import type { LeadService } from './leads/service.ts'
import type { LinkService } from './links/service.ts'
import { deliveryBy } from './mail/delivery.ts'
import { mailHandler } from './mail/send-mail.ts'
import type { MailService } from './mail/service.ts'
import { maintenanceHandlers } from './maintenance-jobs.ts'
import { learningHandlers } from './matches/fits/learn-job.ts'
import { vectorLearningHandlers } from './matches/fits/learn-vectors-job.ts'
import type { MatchService } from './matches/service.ts'
import { nameHandlers } from './names/spell-names.ts'
import type { NeedService } from './needs/service.ts'
import type { ResultService } from './results/service.ts'
import { secondmentHandlers } from './secondments/reminding.ts'
import type { SettingService } from './settings/service.ts'
import type { SmsService } from './sms/service.ts'
import type { SmsParts } from './sms/sms-parts.ts'
import { suggestionHandlers } from './suggestions/job-handlers.ts'
import type { ThesaurusService } from './thesaurus/service.ts'
import { visitHandlers } from './visits/reminding.ts'
import { voucherHandlers } from './vouchers/reminding.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  followUps: FollowUpService
  importHandlers: readonly JobHandler[]
  leads: LeadService
  links: LinkService
  mailServer: Config['mailServer'] | undefined
  mails: MailService
  matches: MatchService
  needs: NeedService
  passwordResets: PasswordResetService
  place: AttachmentPlace
  publicUrl: string
  report: (error: unknown) => void
  results: ResultService
  settings: SettingService
  sms: SmsService
  smsHandlers: SmsParts['smsHandlers']
  thesaurus: ThesaurusService['effective']
}

/** What runs in the background: a handler for each kind of job. */
export function jobHandlers(dependencies: Dependencies) {
  const { importHandlers, links, mailServer, smsHandlers } = dependencies
  return [
    ...maintenanceHandlers(dependencies),
    ...eventHandlers({ ...dependencies, bureauName: links.bureau }),
    ...agreementHandlers(dependencies),
    ...visitHandlers(dependencies),
    ...voucherHandlers(dependencies),
    ...secondmentHandlers(dependencies),
    ...attachmentHandlers(dependencies),
    ...nameHandlers(dependencies),
    ...importHandlers,
    ...learningHandlers(dependencies),
    ...vectorLearningHandlers(dependencies),
    ...digestHandlers(dependencies),
    ...suggestionHandlers(dependencies),
    mailHandler({ ...dependencies, deliver: mailServer && deliveryBy(mailServer) }),
    ...passwordResetHandlers(dependencies),
    ...smsHandlers,
  ]
}
