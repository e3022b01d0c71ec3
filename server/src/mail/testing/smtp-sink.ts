import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface SmtpSink {
  url: string
  /** what was taken, decoded, in order */
  received: ParsedMail[]
  /** how the next mails are answered before any is taken: with a refusal, or by cutting the line */
  trouble: ('later' | 'never' | 'cut after taking' | 'unknown receiver')[]
  close(): Promise<void>
}

/** A real mail server on this machine that keeps what it is sent. */
export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const received: ParsedMail[] = []
  const trouble: SmtpSink['trouble'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(address, _session, done) {
      if (trouble[0] !== 'unknown receiver') return done()
      trouble.shift()
      done(refusal(550, `<${address.address}>: no such user`))
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const next = trouble.shift()
        if (next === 'later') return done(refusal(451, 'try again later'))
        if (next === 'never') return done(refusal(554, 'looks like spam'))
        received.push(mail)
        if (next === 'cut after taking') return connections.get(session.id)?.close()
        done()
      }, done)
    },
    onConnect(session, done) {
      const connection = [...server.connections].find((one) => Reflect.get(one, 'id') === session.id)
      if (connection)
        connections.set(session.id, { close: () => Reflect.get(connection, '_socket').destroy() })
      done()
    },
  })
  const connections = new Map<string, { close(): void }>()
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    trouble,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
