import { describe, expect, it } from 'vitest'
import { desk, phone } from './devices.ts'
import { arrive, type Person } from './person.ts'
import { barriers } from './steps/accessibility.ts'
import { mainPages } from './steps/pages.ts'
import { arriveAs } from './steps/session.ts'
import { open, overflow, settle } from './steps/settle.ts'

/** Goes through the pages at both widths and lists what does not fit or shuts somebody out. */
async function faultsOf({ page }: Person, pages: (typeof mainPages)['visitor']): Promise<string[]> {
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

it('would tell of a page that is too wide and of a picture without words', async () => {
  const { page } = await arrive(phone)
  await page.goto('/')
  await settle(page)
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.width = 500
    document.querySelector('main')?.append(picture)
  })
  expect(await overflow(page)).toBeGreaterThan(0)
  expect((await barriers(page)).join()).toContain('image-alt')
})

describe('main pages fit desks and phones and shut nobody out', () => {
  it('of visitors', async () => {
    expect(await faultsOf(await arrive(), mainPages.visitor)).toEqual([])
  })

  it.each(['enterprise', 'staff', 'liaison', 'admin'] as const)('of the role %s', async (role) => {
    expect(await faultsOf(await arriveAs(role), mainPages[role])).toEqual([])
  })
})
