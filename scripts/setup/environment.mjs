import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const MINIMUM = [20, 19]

export function requireNode() {
  if (supportsNode(process.versions.node)) return
  process.stderr.write(
    `需要 Node.js ${MINIMUM.join('.')} 或更新版本，当前为 ${process.versions.node}
Node.js ${MINIMUM.join('.')} or newer is needed, this is ${process.versions.node}\n`,
  )
  process.exit(1)
}

export function supportsNode(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])
}

/** The environment without what npm hands to its scripts, which would steer the pnpm below it; the registry stays. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_/i.test(name) || /^npm_config_(registry|cafile|proxy|https_proxy|noproxy)$/i.test(name),
  )
  return Object.fromEntries(kept)
}

/** `pnpm@x.y.z`, the pin in package.json. */
export function pinnedPnpm() {
  return JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).packageManager
}
