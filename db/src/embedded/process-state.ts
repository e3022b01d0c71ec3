import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells a process from any other with the same number, before or after: number and start. Undefined when
 * there is no such process, or only a zombie of it.
 */
export function processIdentity(pid: number): string | undefined {
  const start = process.platform === 'linux' ? linuxStart(pid) : listed(pid, 'lstart=')
  return start === undefined ? undefined : `${pid} ${start}`
}

/** The command line of a living process; empty when there is none, or when it may not be read. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return listed(pid, 'command=') ?? ''
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? ''
}

/** Counted since the machine's start, so that alone it may come again after the next one. */
function linuxStart(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${fields[19]} ${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}`
}

function listed(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() || undefined : undefined
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
