import { runTypeScript } from './setup/run-child.mjs'
import { buildWeb, install } from './setup/set-up.mjs'

install()
buildWeb()
await runTypeScript('server/src/main.ts', process.argv.slice(2))
