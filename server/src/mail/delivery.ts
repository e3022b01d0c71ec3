import nodemailer from 'nodemailer'

export interface MailServer {
  /** smtp:// or smtps:// with user and password where needed */
  url: string
  /** the sender: an address, or a name and an address in angle brackets */
  from: string
}

export interface Letter {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** takes the receiver off the list by a POST (RFC 8058); null where the mail does not come by itself */
  unsubscribeUrl: string | null
}

/** The mail server did not take a mail. `final`: it said that it never will. */
export class DeliveryFailure extends Error {
  readonly final: boolean

  constructor(message: string, final: boolean) {
    super(message)
    this.name = 'DeliveryFailure'
    this.final = final
  }
}

export type Delivery = (letter: Letter, signal: AbortSignal) => Promise<void>

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/**
 * Hands mails to a mail server, each over a connection of its own. Resolves once the server has taken the mail;
 * rejects with {@link DeliveryFailure}. When the signal comes, the connection is closed.
 */
export function deliveryBy({ url, from }: MailServer): Delivery {
  return async (letter, signal) => {
    const transport = nodemailer.createTransport({
      ...connectionOf(url),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const close = () => transport.close()
    signal.addEventListener('abort', close, { once: true })
    try {
      const { unsubscribeUrl, ...message } = letter
      const headers = {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl !== null && {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      }
      await transport.sendMail({ ...message, from, headers })
    } catch (error) {
      throw failureOf(error)
    } finally {
      signal.removeEventListener('abort', close)
      transport.close()
    }
  }
}

function connectionOf(given: string) {
  const url = new URL(given)
  const secure = url.protocol === 'smtps:'
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(auth.user && { auth }),
  }
}

/** A refusal of this sender, receiver or message is final; what concerns the connection or the account may pass. */
function failureOf(error: unknown): DeliveryFailure {
  const { code, responseCode, message } = Object(error) as {
    code?: string
    responseCode?: number
    message?: string
  }
  const final = (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500
  return new DeliveryFailure(message ?? String(error), final)
}
