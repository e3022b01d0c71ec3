import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'

/** The user that PostgreSQL runs as; empty: the user of this process. */
export type RunAs = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: then as `postgres` where there is such a user, else as `nobody`. */
export function chooseUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('以 root 身份启动时需要 postgres 或 nobody 用户来运行 PostgreSQL，请设置 DATABASE_URL')
}

export function giveTo({ uid, gid }: RunAs, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** What PostgreSQL's programs get to see: not the product's secrets, no PG* variable that would steer them. */
export function programEnvironment(): Record<string, string> {
  const { PATH = '', LD_LIBRARY_PATH } = process.env
  return { PATH, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}), LC_ALL: 'C', TZ: 'UTC' }
}

/** Whether the program runs and ends well as that user. */
export function succeeds(program: string, args: string[], runAs: RunAs): boolean {
  return (
    spawnSync(program, args, { ...runAs, cwd: '/', env: programEnvironment(), stdio: 'ignore' }).status === 0
  )
}

/** Runs a program to its end; throws with its last output when it fails. */
export function runToEnd(program: string, args: string[], runAs: RunAs): void {
  const ended = spawnSync(program, args, { ...runAs, cwd: '/', env: programEnvironment(), encoding: 'utf8' })
  if (ended.status === 0) return
  const output = `${ended.stdout ?? ''}${ended.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n')
  throw new Error(`${program} 失败：${ended.error?.message ?? output}`)
}
