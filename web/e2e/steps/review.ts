import type { Page } from 'playwright-core'
import { notice } from './record-forms.ts'

type Desk = '单位与账号' | '技术需求' | '科技成果'

/** The part of the review desk where registrations, needs or results wait. */
export async function openDesk(page: Page, desk: Desk): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审核' }).click()
  await page.getByRole('navigation', { name: '审核类别' }).getByRole('link', { name: desk }).click()
}

export async function approveRegistration(page: Page, organization: string): Promise<void> {
  await openDesk(page, '单位与账号')
  const card = page.getByRole('article').filter({ hasText: organization })
  await card.getByRole('button', { name: '通过', exact: true }).click()
  await notice(page, `“${organization}”已通过审核`)
}

/** Takes one from the queue of needs or results. */
export async function takeUp(page: Page, desk: Desk, title: string): Promise<void> {
  await openDesk(page, desk)
  await page.getByRole('navigation', { name: '待审列表' }).getByRole('button', { name: title }).click()
  await page.getByRole('article').getByRole('heading', { name: title }).waitFor()
}

export async function publish(page: Page, desk: Desk, title: string): Promise<void> {
  await takeUp(page, desk, title)
  await page.getByRole('button', { name: '审核发布' }).click()
  await notice(page, `“${title}”已发布`)
}
