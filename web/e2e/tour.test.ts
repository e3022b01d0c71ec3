import { expect, it } from 'vitest'
import { arrive } from './person.ts'
import { demoPassword } from './steps/session.ts'
import { signIn } from './steps/sign-in.ts'

it('shows who comes for the first time round once, by the keyboard, and again when asked', async () => {
  const { page } = await arrive()
  // programs are not shown round unasked
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
  )
  await signIn(page, 'liaison', demoPassword('liaison'))
  const tour = page.locator('.ant-tour')
  await tour.getByText('首页先看这里').waitFor()
  await page.keyboard.press('Enter')
  await tour.getByText('浏览企业需求').waitFor()
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('heading', { name: '适合本单位的需求' }).waitFor()
  expect(await tour.count()).toBe(0)
  await page.locator('[data-tour="account"]').getByRole('button').click()
  await page.getByRole('link', { name: '重新看引导' }).click()
  await tour.getByText('首页先看这里').waitFor()
})
