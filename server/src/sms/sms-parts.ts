import type { Database } from '@duijie/db/client'
import { handoverTo, type SmsGateway } from './gateway.ts'
import { smsHandler } from './send-sms.ts'
import { createSmsService } from './service.ts'

interface Options {
  db: Database
  clock: () => Date
  /** undefined: messages are kept for staff to read */
  gateway: SmsGateway | undefined
}

export type SmsParts = ReturnType<typeof createSmsParts>

/** What writes text messages, and what hands them over. */
export const createSmsParts = ({ db, clock, gateway }: Options) => ({
  sms: createSmsService({ db, clock, delivering: gateway !== undefined }),
  smsHandlers: [smsHandler({ db, clock, handOver: gateway && handoverTo(gateway, clock) })],
})
