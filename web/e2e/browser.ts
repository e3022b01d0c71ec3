import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

interface Chromium {
  executablePath: string
  environment: Record<string, string>
}

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

/**
 * The package's own configuration looks for its font in /tmp alone, and without any font this Chromium
 * crashes at the first input. No other font is named, so that Chinese shows only where the page brings it.
 */
function writeFontConfig(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const directories = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${directories}</fontconfig>\n`)
  return file
}

/** The Chromium that comes by npm; it unpacks into a folder of its own for each version. */
async function bundledChromium(): Promise<Chromium> {
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
    const executablePath = await bundled.executablePath()
    return { executablePath, environment: { FONTCONFIG_FILE: writeFontConfig(folder) } }
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM ?? SYSTEM_CHROMIUM.find((path) => existsSync(path))
  return named ? { executablePath: named, environment: {} } : await bundledChromium()
}

async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath, environment } = await findChromium()
  const env = { ...process.env, ...environment } as Record<string, string>
  return { executablePath, args: FLAGS, env, headless: true }
}

/** A headless Chromium: the one `CHROMIUM` names, else the system's, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch(await launchOptions())
}

/** The same Chromium for several processes, which connect to its `wsEndpoint()`. */
export async function serveBrowser(): Promise<BrowserServer> {
  return await chromium.launchServer(await launchOptions())
}
