import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/environment.mjs'
import { startChild } from './setup/run-child.mjs'
import { install } from './setup/set-up.mjs'

const WATCHED = ['server/src', 'db/src', 'db/migrations', 'shared/src']
const SETTLE_MS = 150

install()
process.env.PORT ||= '3000'

let asked = false
const stopAsked = new Promise((resolve) => {
  const ask = () => {
    asked = true
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
})

let announceChange = () => undefined
let settling
const watchers = WATCHED.map((folder) =>
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file?.includes('.test.')) return
    clearTimeout(settling)
    settling = setTimeout(() => announceChange(), SETTLE_MS)
  }),
)

const vite = startChild([join(root, 'web/node_modules/vite/bin/vite.js')], {
  cwd: join(root, 'web'),
  stdio: ['ignore', 'inherit', 'inherit'],
})

while (!asked) {
  const server = startChild(['--import', 'tsx', 'server/src/main.ts'])
  const changed = new Promise((resolve) => {
    announceChange = resolve
  })
  await Promise.race([changed, stopAsked, vite.ended])
  if (vite.child.exitCode !== null) asked = true
  if (!asked) process.stdout.write('源码有改动，重新启动 restarting …\n')
  server.child.kill('SIGTERM')
  // The whole end, database included: the data folder has one owner.
  await server.ended
}

clearTimeout(settling)
for (const watcher of watchers) watcher.close()
vite.child.kill('SIGTERM')
await vite.ended
