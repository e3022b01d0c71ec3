import { expect, it } from 'vitest'
import { barriers } from './steps/accessibility.ts'
import { arriveAs } from './steps/session.ts'
import { open, settle } from './steps/settle.ts'
import { pageStates } from './steps/states.ts'

const modes = ['light', 'dark'] as const

it('shuts nobody out of what opens over pages, of what is empty, missing or out of reach', async () => {
  const { page } = await arriveAs('staff')
  const faults: string[] = []
  for (const [index, state] of pageStates.entries()) {
    const colorScheme = modes[index % 2] ?? 'light'
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
    // going where one is already shows nothing anew
    if (!page.url().endsWith(state.path)) await open(page, state)
    await state.open(page)
    await settle(page)
    faults.push(...(await barriers(page)).map((barrier) => `${state.name}, ${colorScheme}: ${barrier}`))
    await (state.close ? state.close(page) : page.keyboard.press('Escape'))
  }
  expect(faults).toEqual([])
})

it('answers keys: help by ?, the search by /, the focus at the heading of the next page and back at what opened a dialog', async () => {
  const { page } = await arriveAs('staff')
  const focused = page.locator(':focus')
  await open(page, { name: 'leads', path: '/leads' })
  await expect.poll(() => focused.evaluate(({ tagName }) => tagName)).toBe('H1')

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused.evaluate(({ tagName }) => tagName)).toBe('H1')

  const lead = page.getByRole('region', { name: '待筛选' }).getByRole('link').first()
  const title = await lead.textContent()
  await lead.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused.textContent()).toBe(title)

  await open(page, { name: 'needs', path: '/needs' })
  await page.keyboard.press('/')
  await expect.poll(() => focused.getAttribute('role')).toBe('combobox')
})
