import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { type Device, desk } from './devices.ts'

const PICTURES = join(import.meta.dirname, 'screenshots')
const PATIENCE_MS = 15_000

/** Somebody at a browser of their own. */
export interface Person {
  page: Page
  context: BrowserContext
  /** every answer of the API that this browser received, as text */
  answers: string[]
}

/** One for all files of a worker; it ends with the worker. */
let connection: Promise<Browser> | undefined
let pictures = 0

/** Opens a browser without cookies at an address of its own; closes it, and looks for faults, when the test ends. */
export async function arrive(device: Device = desk): Promise<Person> {
  connection ??= chromium.connect(inject('browser'))
  const context = await (await connection).newContext({
    baseURL: inject('address'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: device,
    extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` },
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const person: Person = { page, context, answers: [] }
  const faults = watch(person)

  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(page, task.name)
    await context.close()
    expect(faults, 'errors in the browser').toEqual([])
  })
  return person
}

/** What the person saw when the test failed; a test may have several of them. */
async function picture(page: Page, test: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  pictures += 1
  const name = `failed ${pictures} ${test}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}

/** Refused requests are part of journeys; what a script throws or the content policy stops is a fault. */
function watch({ page, answers }: Person): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text)
  })
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return
    response.text().then(
      (text) => answers.push(text),
      // the page was left before the answer was whole
      () => undefined,
    )
  })
  return faults
}
