import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desk, phone } from '../devices.ts'
import { type MainPage, mainPages } from '../steps/pages.ts'
import { open, settle } from '../steps/settle.ts'
import { enter, rest, type Sitter, type Studio, stretch, take } from './camera.ts'
import { writeIndex } from './page-index.ts'
import { modes, pictureName, type Role } from './picture-names.ts'

const devices = { desk, phone }

/** A picture of a page, in bytes of at most this; the longest pages are cut off below. */
const MOST_BYTES = 80_000
const MOST_HEIGHT = 2600
/** A desk's pictures are looked at beside one another: two thirds are enough to read them. */
const scales = { desk: 2 / 3, phone: 1 }

/** Every main page of each role at both widths and in both modes; returns what could not be taken. */
export async function takePages(studio: Studio, folder: string, only: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  let [count, sum] = [0, 0]
  for (const role of Object.keys(mainPages) as Role[]) {
    const pages = mainPages[role].filter(({ name }) => only.length === 0 || only.includes(name))
    if (only.length === 0) await rm(join(folder, role), { recursive: true, force: true })
    for (const [name, device] of Object.entries(devices)) {
      if (pages.length === 0) continue
      const page = await enter(studio, role as Sitter, device)
      for (const each of pages) {
        try {
          const sizes = await takePage(page, each, join(folder, role), name as keyof typeof devices)
          count += sizes.length
          sum += sizes.reduce((total, bytes) => total + bytes, 0)
        } catch (error) {
          faults.push(`${role} ${each.path} at ${device.width}: ${String(error).split('\n')[0]}`)
        }
      }
      await page.context().close()
    }
    console.log(`${role}: ${pages.length} pages; so far ${count} pictures, ${Math.round(sum / 1000)} kB`)
  }
  await writeIndex(folder)
  return faults
}

async function takePage(page: Page, each: MainPage, folder: string, kind: keyof typeof devices) {
  const device = devices[kind]
  await page.setViewportSize(device)
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, each)
  // who points at things has no ring around the heading of the page they came to
  if (!each.dialog) await page.mouse.click(1, 1)
  await rest(page)
  const height = each.dialog ? device.height : await stretch(page, device, MOST_HEIGHT)
  const sizes: number[] = []
  for (const mode of modes) {
    await page.emulateMedia({ colorScheme: mode })
    await settle(page)
    const file = join(folder, pictureName(each, device, mode))
    sizes.push(await take(page, file, { most: MOST_BYTES, scale: scales[kind], height }))
  }
  return sizes
}
