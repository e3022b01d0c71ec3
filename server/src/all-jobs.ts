import { sendPasswordResetsJob } from './accounts/password-resets/job.ts'
import { remindOfAgreementsJob } from './agreements/remind-job.ts'
import { cleanAttachmentsJob } from './attachments/clean-attachments-job.ts'
import { dailyDigestsJob, promptDigestsJob, sendDigestJob, weeklyDigestsJob } from './digests/digest-jobs.ts'
import { remindOfEventsJob } from './events/remind-job.ts'
import { cleanImportsJob } from './imports/clean-imports-job.ts'
import { runImportJob } from './imports/run-job.ts'
import type { JobSettings } from './jobs/job.ts'
import type { Schedule } from './jobs/schedule.ts'
import { sendMailJob } from './mail/send-mail-job.ts'
import { expireNeedsJob, tidyUpJob } from './maintenance-jobs.ts'
import { learnWeightsJob, learnWeightsNowJob } from './matches/fits/learn-job.ts'
import { learnVectorsJob, learnVectorsNowJob } from './matches/fits/learn-vectors-job.ts'
import { spellNamesJob } from './names/spell-names.ts'
import { remindOfSecondmentsJob } from './secondments/remind-job.ts'
import { sendSmsJob } from './sms/send-sms-job.ts'
import { suggestLeadsJob } from './suggestions/suggest-leads-job.ts'
import { remindOfVisitsJob } from './visits/remind-job.ts'
import { remindOfVouchersJob } from './vouchers/remind-job.ts'

/** Every kind of job; each has its queue before anything is enqueued, and its handler in `services.ts`. */
export const allJobs: readonly JobSettings[] = [
  expireNeedsJob,
  tidyUpJob,
  cleanAttachmentsJob,
  spellNamesJob,
  runImportJob,
  cleanImportsJob,
  sendMailJob,
  sendPasswordResetsJob,
  sendSmsJob,
  learnWeightsJob,
  learnWeightsNowJob,
  learnVectorsJob,
  learnVectorsNowJob,
  suggestLeadsJob,
  dailyDigestsJob,
  weeklyDigestsJob,
  promptDigestsJob,
  sendDigestJob,
  remindOfEventsJob,
  remindOfAgreementsJob,
  remindOfVisitsJob,
  remindOfVouchersJob,
  remindOfSecondmentsJob,
]

/** What comes by itself, by the clock of Shanghai. */
export const schedules: readonly Schedule[] = [
  { job: expireNeedsJob, cron: '5 * * * *' },
  { job: tidyUpJob, cron: '35 * * * *' },
  { job: spellNamesJob, cron: '*/10 * * * *' },
  { job: cleanImportsJob, cron: '20 * * * *' },
  { job: cleanAttachmentsJob, cron: '50 2 * * *' },
  { job: learnWeightsJob, cron: '20 3 * * *' },
  { job: learnVectorsJob, cron: '40 3 * * *' },
  { job: dailyDigestsJob, cron: '30 8 * * *' },
  { job: remindOfVisitsJob, cron: '45 8 * * *' },
  { job: remindOfEventsJob, cron: '15 9 * * *' },
  { job: remindOfAgreementsJob, cron: '25 9 * * *' },
  { job: remindOfVouchersJob, cron: '30 9 * * *' },
  { job: remindOfSecondmentsJob, cron: '35 9 * * *' },
  { job: weeklyDigestsJob, cron: '30 8 * * 1' },
]
