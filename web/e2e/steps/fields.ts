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
  await page.getByRole('combobox', { name: label }).click()
  await page.getByTitle(option, { exact: true }).filter({ visible: true }).last().click()
}

/** The field and what stands below it: hints, faults. */
export function faultOf(page: Page, label: string): Promise<string | null> {
  return field(page, label).evaluate((element) => {
    const named = element.getAttribute('aria-describedby')
    return named && (document.getElementById(named)?.textContent ?? null)
  })
}
