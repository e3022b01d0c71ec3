import type { Locator, Page } from 'playwright-core'

/** A field by its label, whether or not a star marks it as required. */
export function field(within: Page | Locator, label: string): Locator {
  const escaped = label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return within.getByLabel(new RegExp(`^(?:\\*\\s*)?${escaped}$`))
}

/** Fills text fields, named by their labels. */
export async function fill(within: Page | Locator, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await field(within, label).fill(text)
}

/** Opens a list of choices and takes one. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  const list = page.getByRole('listbox').and(page.locator(`[id="${await box.getAttribute('id')}_list"]`))
  // the choices in sight stand beside the list for screen readers
  await list.locator('..').getByTitle(option, { exact: true }).click()
}

/** What is said below the field: hints and faults, as a screen reader reads them out. */
export function describedBy(page: Page, label: string): Promise<string> {
  return field(page, label).evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}
