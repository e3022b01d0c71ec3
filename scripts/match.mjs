import { runTypeScript } from './setup/run-child.mjs'
import { install } from './setup/set-up.mjs'

install()
runTypeScript('scripts/match/main.ts', process.argv.slice(2))
