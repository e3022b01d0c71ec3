import type { Page } from 'playwright-core'
import { fill } from './fields.ts'

export type DemoRole = 'admin' | 'staff' | 'enterprise' | 'liaison' | 'township'

/** Fills the form of the sign-in page, wherever the account is led afterwards. */
export async function enterCredentials(page: Page, account: string, password: string): Promise<void> {
  await fill(page, { 账号: account, 密码: password })
  await page.getByRole('button', { name: '登录' }).click()
}

export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await enterCredentials(page, account, password)
  await page.getByRole('heading', { level: 1, name: /，您好$/ }).waitFor()
}
