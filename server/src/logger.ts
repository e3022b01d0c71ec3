import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import { type DestinationStream, pino } from 'pino'

/** What stands behind `/r/` opens a link: it is no more for the log than a password. */
const withoutToken = (url: string) => url.replace(/(\/r\/)[^/?#]+/, '$1…')

const HIDDEN = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']

/** JSON lines in production; elsewhere warnings and errors only, so that the start page stays readable. */
export function createLogger(
  level: string,
  production: boolean,
  destination: DestinationStream = pino.destination({ dest: production ? 1 : 2, sync: false }),
): FastifyBaseLogger {
  const quieter = !production && level === 'info' ? 'warn' : level
  const serializers = {
    req: ({ method, url, host, ip }: FastifyRequest) => ({
      method,
      url: withoutToken(url),
      host,
      remoteAddress: ip,
    }),
  }
  return pino({ level: quieter, redact: HIDDEN, serializers }, destination)
}
