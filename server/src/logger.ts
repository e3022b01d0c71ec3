import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

const HIDDEN = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']

/** JSON lines in production; elsewhere warnings and errors only, so that the start page stays readable. */
export function createLogger(level: string, production: boolean): FastifyBaseLogger {
  const quieter = !production && level === 'info' ? 'warn' : level
  return pino({ level: quieter, redact: HIDDEN }, pino.destination({ dest: production ? 1 : 2, sync: false }))
}
