import { desk, phone } from '../devices.ts'
import type { Person } from '../person.ts'
import { barriers } from './accessibility.ts'
import type { MainPage } from './pages.ts'
import { open, overflow, settle } from './settle.ts'

/** Goes through pages at both widths and lists what does not fit or shuts somebody out. */
export async function pageFaults({ page }: Person, pages: readonly MainPage[]): Promise<string[]> {
  const faults: string[] = []
  for (const each of pages) {
    await page.setViewportSize(desk)
    await open(page, each)
    for (const size of [desk, phone]) {
      await page.setViewportSize(size)
      await settle(page)
      const where = `${each.name} at ${size.width} px`
      const wider = await overflow(page)
      if (wider > 0) faults.push(`${where} is ${wider} px too wide`)
      faults.push(...(await barriers(page)).map((barrier) => `${where}: ${barrier}`))
    }
  }
  return faults
}
