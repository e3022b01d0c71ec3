import { createHmac } from 'node:crypto'
import { type SmsKind, smsParts } from '@duijie/shared/sms'
import { z } from 'zod'
import { withoutContacts } from '../jobs/error-text.ts'

export interface SmsGateway {
  url: string
  /** signs what is handed over */
  secret: string
}

/** A message as the gateway gets it; `docs/sms.md` is its description for those who write one. */
export interface SmsHandover {
  id: string
  kind: SmsKind
  /** +86 and eleven digits */
  to: string
  text: string
  values: Record<string, string>
}

/** The gateway did not take a message. `final`: it said that it never will. */
export class HandoverFailure extends Error {
  readonly final: boolean

  constructor(message: string, final: boolean) {
    super(message)
    this.name = 'HandoverFailure'
    this.final = final
  }
}

/** Resolves once the gateway has taken the message; rejects with {@link HandoverFailure}. */
export type Handover = (message: SmsHandover, signal: AbortSignal) => Promise<void>

const ANSWER_MS = 20_000
const MOST_READ = 4096
/** The gateway understood and refuses this message; anything else may pass. */
const NEVER = new Set([400, 422])

const refusalSchema = z.object({ reason: z.string() })

export const smsSignature = (secret: string, timestamp: string, body: string) =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/** Hands messages to a gateway over HTTP, each signed and under an id that stays the same from try to try. */
export function handoverTo({ url, secret }: SmsGateway, clock: () => Date): Handover {
  return async (message, signal) => {
    const body = JSON.stringify({ ...message, parts: smsParts(message.text) })
    const timestamp = String(Math.floor(clock().getTime() / 1000))
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        'x-duijie-timestamp': timestamp,
        'x-duijie-signature': smsSignature(secret, timestamp, body),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    }).catch((error: unknown) => {
      throw new HandoverFailure(faultOf(error), false)
    })
    if (response.ok) return void (await response.body?.cancel())
    const reason = await reasonOf(response).catch(() => undefined)
    throw new HandoverFailure(
      reason ? `${response.status} ${reason}` : `The gateway answered ${response.status}`,
      NEVER.has(response.status),
    )
  }
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? `: ${String(cause.code)}` : ''
  return `${error.message}${code}`
}

/** What the gateway gives as its reason: shown to staff and logged, so that no number and no link may stay in it. */
async function reasonOf(response: Response): Promise<string | undefined> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MOST_READ) return undefined
  }
  const { reason } = refusalSchema.parse(JSON.parse(text))
  return withoutContacts(reason.replace(/https?:\S+/g, '…')).slice(0, 200)
}
