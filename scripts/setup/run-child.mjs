import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { cleanEnvironment, root } from './environment.mjs'

const TYPESCRIPT = ['--import', 'tsx', '--disable-warning=ExperimentalWarning']
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a TypeScript file in the place of this process: its input, output, signals and exit code. */
export async function runTypeScript(file, args, options = []) {
  process.exitCode = await startChild([...TYPESCRIPT, ...options, file, ...args]).ended
}

/**
 * Starts a Node program that gets the signals of this process, however these were sent: Ctrl-C reaches a whole
 * terminal, `kill` one process. `ended` is its exit code, as a shell counts it. With a limit in milliseconds the
 * program and all that it started are a group, which is killed at the end of that time.
 */
export function startChild(args, { limit, ...options } = {}) {
  const group = limit !== undefined
  const settings = { cwd: root, env: cleanEnvironment(), stdio: 'inherit', detached: group, ...options }
  const child = spawn(process.execPath, args, settings)
  const handOn = (signal) => (group ? killGroup(child.pid, signal) : child.kill(signal))
  for (const signal of SIGNALS) process.on(signal, handOn)
  const timer = group ? setTimeout(handOn, limit, 'SIGKILL') : undefined
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      for (const name of SIGNALS) process.off(name, handOn)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
  return { child, ended }
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // All of it has ended already.
  }
}
