import type { MailService } from '../mail/service.ts'
import type { SmsService } from '../sms/service.ts'
import { createPushMail } from './push-mail.ts'
import { createPushSms } from './push-sms.ts'
import { createPushService, type PushDependencies } from './service.ts'

interface Dependencies extends Omit<PushDependencies, 'queuePushMail' | 'queuePushSms'> {
  mails: MailService
  sms: SmsService
  /** the address people open */
  publicUrl: string
}

/** Pushes with the ways by which they leave the application. */
export const createPushServices = (dependencies: Dependencies) => ({
  pushes: createPushService({
    ...dependencies,
    queuePushMail: createPushMail(dependencies),
    queuePushSms: createPushSms(dependencies),
  }),
})
