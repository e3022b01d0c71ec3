import { handleJob, type JobHandler } from '../../jobs/job.ts'
import { sendPasswordResetsJob } from './job.ts'
import type { PasswordResetService } from './service.ts'

export function passwordResetHandlers({
  passwordResets,
}: {
  passwordResets: PasswordResetService
}): JobHandler[] {
  return [
    handleJob(sendPasswordResetsJob, async ({ requestId, accountIds }) => {
      for (const id of accountIds) await passwordResets.sendAsked(requestId, id)
    }),
  ]
}
