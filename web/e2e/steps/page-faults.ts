import { desk, phone } from '../devices.ts'
import type { Person } from '../person.ts'
import { barriers } from './accessibility.ts'
import type { MainPage } from './pages.ts'
import { open, overflow, settle } from './settle.ts'

/** Goes through pages and lists which are too wide for a desk or a phone, and what shuts somebody out. */
export async function pageFaults({ page }: Person, pages: readonly MainPage[]): Promise<string[]> {
  const faults: string[] = []
  for (const each of pages) {
    await page.setViewportSize(desk)
    await open(page, each)
    faults.push(...(await barriers(page)).map((barrier) => `${each.name}: ${barrier}`))
    for (const size of [desk, phone]) {
      await page.setViewportSize(size)
      await settle(page)
      const wider = await overflow(page)
      if (wider > 0) faults.push(`${each.name} is ${wider} px too wide for ${size.width} px`)
    }
  }
  return faults
}
