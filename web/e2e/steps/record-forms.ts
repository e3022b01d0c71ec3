import type { Page } from 'playwright-core'
import { choose, fill } from './fields.ts'

interface RecordForm {
  texts: Record<string, string>
  choices: Record<string, string>
  /** boxes to tick, by their labels */
  ticks?: readonly string[]
}

export const DECLARATION = /^我确认：以上内容不涉及国家秘密/

/** Fills the form of a need or a result. */
export async function fillRecord(page: Page, { texts, choices, ticks = [] }: RecordForm): Promise<void> {
  await fill(page, texts)
  for (const [label, option] of Object.entries(choices)) await choose(page, label, option)
  for (const label of ticks) await page.getByRole('checkbox', { name: label, exact: true }).check()
}

/** From the home page to the form of a new need. */
export async function startNeed(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: '发布技术需求' }).click()
  await page.getByRole('heading', { name: '新建技术需求' }).waitFor()
}

export async function submitNeed(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: DECLARATION }).check()
  await page.getByRole('button', { name: '提交审核' }).click()
  await notice(page, '已提交，等待科技局审核')
}

/** The short message that says what was just done. */
export async function notice(page: Page, text: string): Promise<void> {
  await page.getByRole('status').getByText(text).waitFor()
}
