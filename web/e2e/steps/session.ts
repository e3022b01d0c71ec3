import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { arrive, type Device, type Person } from '../person.ts'
import { fill } from './fields.ts'

export type DemoRole = 'admin' | 'staff' | 'enterprise' | 'liaison'

export function demoPassword(role: DemoRole): string {
  const found = inject('accounts').find(({ account }) => account === role)
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  return found.password
}

/** Fills the form of the sign-in page, wherever the account is led afterwards. */
export async function enterCredentials(page: Page, account: string, password: string): Promise<void> {
  await fill(page, { 账号: account, 密码: password })
  await page.getByRole('button', { name: '登录' }).click()
}

export async function signIn({ page }: Person, account: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await enterCredentials(page, account, password)
  await page.getByRole('heading', { level: 1, name: /，您好$/ }).waitFor()
}

/** A demonstration account at a browser of its own. */
export async function arriveAs(role: DemoRole, device?: Device): Promise<Person> {
  const person = await arrive(device)
  await signIn(person, role, demoPassword(role))
  return person
}
