import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'

/**
 * Seconds of processor time that a PostgreSQL on this machine has had so far, its ended processes among it. Where
 * the system does not tell (Linux does), that is not a number.
 */
export async function databaseSeconds(db: Database): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN
  const [own] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  const server = statOf(own?.pid ?? 0)?.parent
  const main = server === undefined ? undefined : statOf(server)
  if (!main) return Number.NaN
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(Number(pid)) ?? [])
    .filter(({ parent }) => parent === server)
  return children.reduce((sum, { own: seconds }) => sum + seconds, main.own + main.ended) / ticksPerSecond
}

const ticksPerSecond =
  process.platform === 'linux'
    ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
    : Number.NaN

/** In ticks: what a process had itself, and what its ended children had. */
function statOf(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const values = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => values[at] ?? 0,
    )
    return { parent, own: user + system, ended: endedUser + endedSystem }
  } catch {
    return undefined
  }
}
