import { runTypeScript } from './setup/run-child.mjs'
import { buildWeb, install } from './setup/set-up.mjs'

install()
buildWeb()
await runTypeScript('web/e2e/screens/main.ts', process.argv.slice(2))
