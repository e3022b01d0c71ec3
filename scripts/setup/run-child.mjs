import { spawn } from 'node:child_process'
import { cleanEnvironment, root } from './environment.mjs'

const TYPESCRIPT = ['--import', 'tsx', '--disable-warning=ExperimentalWarning']

/** Runs a TypeScript file in the place of this process: its input, output, signals and exit code. */
export function runTypeScript(file, args, { cwd = root } = {}) {
  become(process.execPath, [...TYPESCRIPT, file, ...args], { cwd })
}

/** Ctrl-C reaches the child too, since it shares the terminal; other signals are handed on. */
export function become(program, args, { cwd = root } = {}) {
  const child = spawn(program, args, { cwd, env: cleanEnvironment(), stdio: 'inherit' })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
