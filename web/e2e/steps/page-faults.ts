import { desk, phone } from '../devices.ts'
import type { Person } from '../person.ts'
import { barriers, faintTexts } from './accessibility.ts'
import type { MainPage } from './pages.ts'
import { open, overflow, settle } from './settle.ts'

/** Goes through pages and lists which are too wide for a desk or a phone, what shuts somebody out, and what is faint when dark. */
export async function pageFaults({ page }: Person, pages: readonly MainPage[]): Promise<string[]> {
  const faults: string[] = []
  // colours that are still on their way to dark would be judged on the way
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const each of pages) {
    await page.setViewportSize(desk)
    await open(page, each)
    faults.push(...(await barriers(page)).map((barrier) => `${each.name}: ${barrier}`))
    await page.emulateMedia({ colorScheme: 'dark' })
    await settle(page)
    faults.push(...(await faintTexts(page)).map((text) => `${each.name}, dark: ${text}`))
    await page.emulateMedia({ colorScheme: 'light' })
    for (const size of [desk, phone]) {
      await page.setViewportSize(size)
      await settle(page)
      const wider = await overflow(page)
      if (wider > 0) faults.push(`${each.name} is ${wider} px too wide for ${size.width} px`)
    }
  }
  return faults
}
