import { runTypeScript } from './setup/run-child.mjs'
import { install } from './setup/set-up.mjs'

// npm runs scripts in the project's folder; the paths that were typed are meant from where npm was called.
process.env.MATCH_FOLDER =
  (process.env.npm_lifecycle_event === 'match' && process.env.INIT_CWD) || process.cwd()

install()
// What reading and analysing leave behind is large, and gone before matching begins.
await runTypeScript('scripts/match/main.ts', process.argv.slice(2), ['--expose-gc'])
