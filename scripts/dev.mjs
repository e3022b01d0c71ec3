import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnvironment, root } from './setup/environment.mjs'
import { install } from './setup/set-up.mjs'

install()

const env = { ...cleanEnvironment(), PORT: process.env.PORT ?? '3000' }
const options = { cwd: root, env, stdio: 'inherit' }
const children = [
  spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/src/main.ts'],
    options,
  ),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { ...options, cwd: join(root, 'web') }),
]

let ending = false
function endAll(signal) {
  if (ending) return
  ending = true
  for (const child of children) child.kill(signal)
}
process.on('SIGINT', () => endAll('SIGINT'))
process.on('SIGTERM', () => endAll('SIGTERM'))
let open = children.length
for (const child of children) {
  child.once('exit', () => {
    endAll('SIGTERM')
    open -= 1
    if (open === 0) process.exit(0)
  })
}
