import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cleanEnvironment, pinnedPnpm, requireNode, root } from './environment.mjs'
import { hashOf, onceFor } from './stamp.mjs'

const PACKAGES = ['shared', 'db', 'server', 'web', 'scripts']
const inRoot = (path) => join(root, path)

/** Checks Node and installs the packages when the manifests or the lock file changed. */
export function install() {
  requireNode()
  const manifests = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...PACKAGES.map((name) => `${name}/package.json`),
  ]
  onceFor(
    inRoot('node_modules/.duijie-install'),
    `${hashOf(manifests.map(inRoot))} ${process.version}`,
    () => {
      process.stderr.write('正在安装依赖 installing packages …\n')
      run(
        'npx',
        ['-y', pinnedPnpm(), 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
        root,
      )
    },
  )
}

/** Builds the web when its sources or the contract changed. */
export function buildWeb() {
  const sources = [
    'web/src',
    'web/public',
    'web/index.html',
    'web/vite.config.ts',
    'web/build',
    'web/package.json',
    'shared/src',
    'pnpm-lock.yaml',
  ]
  onceFor(inRoot('web/dist/.duijie-build'), hashOf(sources.map(inRoot)), () => {
    process.stderr.write('正在构建网页 building the web …\n')
    run(
      process.execPath,
      [inRoot('web/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      inRoot('web'),
      // No progress bar of hundreds of lines.
      { CI: '1' },
    )
  })
}

/** Runs a program, its output on standard error; ends this process when it fails. */
function run(program, args, cwd, variables = {}) {
  const shell = process.platform === 'win32' && program === 'npx'
  const env = { ...cleanEnvironment(), ...variables }
  const ended = spawnSync(program, args, { cwd, env, stdio: ['ignore', 2, 2], shell })
  if (ended.status === 0) return
  process.stderr.write(
    `失败 failed: ${program} ${args.join(' ')}${ended.error ? ` (${ended.error.message})` : ''}\n`,
  )
  process.exit(ended.status ?? 1)
}
