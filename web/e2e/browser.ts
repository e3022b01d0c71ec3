import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--lang=zh-CN',
]

/** The Chromium that comes by npm; it unpacks into a folder of its own for each version. */
async function bundledChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `duijie-chromium-${manifest.version}`)
  mkdirSync(folder, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  // Read at import: tells the package to unpack the shared libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    return await bundled.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

async function findExecutable(): Promise<string> {
  const named = process.env.CHROMIUM
  if (named) return named
  return SYSTEM_CHROMIUM.find((path) => existsSync(path)) ?? (await bundledChromium())
}

/** A headless Chromium: the one `CHROMIUM` names, else the system's, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findExecutable(), args: FLAGS, headless: true })
}
