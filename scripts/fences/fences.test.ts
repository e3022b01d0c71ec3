import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkColours } from './colours.ts'
import { checkDocuments } from './documents.ts'
import { checkHygiene } from './hygiene.ts'
import { checkImports } from './imports.ts'
import { checkNames } from './names.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duijie-fences-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function file(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('imports', () => {
  it.each([
    ['shared/src/needs.ts', "import { db } from '@duijie/db/client'"],
    ['db/src/client.ts', "import { x } from '@duijie/server/app'"],
    ['web/src/main.tsx', "import { x } from '@duijie/db/client'"],
    ['server/src/matching/scoring.ts', "import { Meilisearch } from 'meilisearch'"],
    ['server/src/matching/scoring.ts', "import type { Filter } from '../access/filter.ts'"],
    ['server/src/scheduling/board.ts', "import { db } from '@duijie/db/client'"],
    ['server/src/planning/plan.ts', "import type { Actor } from '../access/actor.ts'"],
    ['server/src/matching/scoring.ts', "const engine = await import('fastify')"],
    ['server/src/plugins/problem.ts', "import { x } from '../needs/service.ts'"],
    ['server/src/needs/service.ts', "import { x } from '../results/repository.ts'"],
    ['server/src/needs/service.ts', "import {\n  x,\n  y,\n} from '../results/presenter.ts'"],
    ['web/src/needs/page.tsx', "import { x } from '../results/queries.ts'"],
    ['shared/src/needs.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/src/needs.ts', "export { x } from 'fastify'"],
  ])('%s must not: %s', (path, text) => {
    file(path, text)
    expect(checkImports(root).faults).toHaveLength(1)
  })

  it('finds a circle of features', () => {
    file('server/src/needs/service.ts', "import type { R } from '../results/service.ts'")
    file('server/src/results/service.ts', "import type { N } from '../needs/service.ts'")
    expect(checkImports(root).faults).toHaveLength(2)
  })

  it('lets the rest pass, and says how much it read', () => {
    file(
      'server/src/needs/service.ts',
      "import type { R } from '../results/service.ts'\nimport { z } from 'zod'",
    )
    file(
      'web/src/needs/page.tsx',
      "import { Page } from '../ui/page.tsx'\nimport { x } from '@duijie/shared/needs'",
    )
    expect(checkImports(root)).toEqual({ read: 2, faults: [] })
  })
})

describe('names', () => {
  it.each([
    ['server/src/needs/utils.ts', 'export const x = 1'],
    ['shared/src/index.ts', 'export const x = 1'],
    ['server/src/needs/NeedService.ts', 'export const x = 1'],
    ['shared/src/everything.ts', "export * from './needs.ts'"],
    [
      'shared/src/everything.ts',
      "// all of it\nexport { a } from './a.ts'\nexport type { B } from './b.ts'\n",
    ],
    ['server/src/needs/service.ts', 'const x = 1\n'.repeat(301)],
    ['server/src/needs/service.test.ts', 'const x = 1\n'.repeat(501)],
  ])('%s is refused', (path, text) => {
    file(path, text)
    expect(checkNames(root).faults).toHaveLength(1)
  })

  it('lets good names pass', () => {
    file('server/src/needs/key-terms.ts', "export { y } from './y.ts'\nexport const x = 1")
    file('server/src/search/text-index.ts', 'export const x = 1')
    file('server/src/search/engine-contract.ts', `import { it } from 'vitest'\n${'it()\n'.repeat(400)}`)
    expect(checkNames(root)).toEqual({ read: 3, faults: [] })
  })
})

describe('documents', () => {
  it('finds a path that is gone and a link that leads nowhere', () => {
    file('README.md', 'see `server/src/gone.ts` and [the page](docs/gone.md)')
    file('web/README.md', 'see `src/gone.ts`')
    expect(checkDocuments(root).faults).toHaveLength(3)
  })

  it('lets paths pass that exist', () => {
    file('server/src/app.ts', '')
    file('docs/page.md', '[up](../README.md)')
    file('README.md', 'see `server/src/app.ts`, `server/src/<feature>/` and [the page](docs/page.md#part)')
    expect(checkDocuments(root)).toEqual({ read: 2, faults: [] })
  })
})

describe('hygiene', () => {
  it.each([
    ['docs/page.md', `kept in ${['', 'home', 'somebody'].join('/')}`],
    ['pnpm-lock.yaml', `tarball: https://registry.${'npmjs'}.org/x.tgz`],
    ['Dockerfile', `COPY ${['', 'root', 'secret'].join('/')} .`],
    ['pnpm-lock.yaml', `resolution: {tarball: ${'https'}://mirror.example/x.tgz}`],
    ['server/src/app.ts', `const x = y ${'as'} any`],
    ['server/src/app.ts', `// ${'TO'}DO later`],
    ['server/src/app.test.ts', `it.${'only'}('x', () => {})`],
  ])('%s is refused', (path, text) => {
    file(path, text)
    expect(checkHygiene(root).faults).toHaveLength(1)
  })

  it('lets the rest pass', () => {
    file('server/src/app.ts', "app.get('/home', () => 'ok')")
    expect(checkHygiene(root)).toEqual({ read: 1, faults: [] })
  })
})

describe('colours', () => {
  it.each([
    ['web/src/ui/tag.module.css', 'a { color: #fff; }'],
    ['web/src/ui/tag.module.css', 'a { box-shadow: 0 1px rgb(0 0 0 / 6%); }'],
    ['web/src/ui/tag.module.css', 'a { border: 1px solid white; }'],
    ['web/src/ui/tag.tsx', "<b style={{ color: 'red' }} />"],
    ['web/src/figures/chart-options.ts', "const palette = ['#d98a29']"],
  ])('%s must not: %s', (path, text) => {
    file(path, text)
    expect(checkColours(root).faults).toHaveLength(1)
  })

  it('lets tokens pass, the theme itself, and what only looks like a colour', () => {
    file('web/src/theme/palettes.ts', "export const accent = '#0e6478'")
    file('web/src/ui/tag.module.css', 'a { color: var(--accent); white-space: nowrap; }')
    file('web/src/ui/tag.tsx', '<a href="#content">&#183;</a>')
    expect(checkColours(root)).toEqual({ read: 2, faults: [] })
  })
})

describe('the command', () => {
  const exitCodeOf = (fence: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', MAIN, fence, root], { stdio: 'ignore' }).status

  it.each(['imports', 'names', 'documents', 'hygiene', 'colours'])(
    '%s: fails when it read nothing',
    (fence) => {
      expect(exitCodeOf(fence)).toBe(1)
    },
  )

  it('fails on a fault, and passes without', () => {
    file('shared/src/needs.ts', "import { z } from 'zod'")
    expect(exitCodeOf('imports')).toBe(0)
    file('shared/src/results.ts', "import { x } from '@duijie/db/client'")
    expect(exitCodeOf('imports')).toBe(1)
  })
})
