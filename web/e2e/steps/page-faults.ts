import { desk, phone } from '../devices.ts'
import type { Person } from '../person.ts'
import { barriers, faintTexts } from './accessibility.ts'
import type { MainPage } from './pages.ts'
import { open, overflow, settle } from './settle.ts'

const everyOther = <One>(all: readonly One[], rest: 0 | 1) => all.filter((_, index) => index % 2 === rest)
const modes = ['light', 'dark'] as const

/**
 * Goes through pages and lists which are too wide for a desk or a phone, and what shuts somebody out. Every other
 * page is dark, as colours are the tokens of both modes; with `both`, each is read in both.
 */
export async function pageFaults(
  { page }: Person,
  pages: readonly MainPage[],
  { both = false } = {},
): Promise<string[]> {
  const faults: string[] = []
  // those of one mode after one another: to change it costs as much as to open a page
  for (const [index, each] of [...everyOther(pages, 0), ...everyOther(pages, 1)].entries()) {
    const [mode = 'light', other = 'dark'] = index * 2 < pages.length ? modes : modes.toReversed()
    // each is opened at the width that the one before was left at: to change it costs half as much as to open a page
    const sizes = index % 2 === 0 ? [desk, phone] : [phone, desk]
    await open(page, each)
    // colours that are still on their way to the other mode would be judged on the way
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: mode })
    for (const size of sizes) {
      await page.setViewportSize(size)
      await settle(page)
      const wider = await overflow(page)
      if (wider > 0) faults.push(`${each.name} is ${wider} px too wide for ${size.width} px`)
      if (size !== desk) continue
      faults.push(...(await barriers(page)).map((barrier) => `${each.name}, ${mode}: ${barrier}`))
      if (both) {
        await page.emulateMedia({ colorScheme: other })
        await settle(page)
        faults.push(...(await faintTexts(page)).map((text) => `${each.name}, ${other}: ${text}`))
      }
    }
  }
  return faults
}
