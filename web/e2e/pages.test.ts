import { expect, it } from 'vitest'
import { phone } from './devices.ts'
import { arrive } from './person.ts'
import { barriers } from './steps/accessibility.ts'
import { apiOf } from './steps/api.ts'
import { pageFaults } from './steps/page-faults.ts'
import { mainPages } from './steps/pages.ts'
import { pushLead } from './steps/pushed-lead.ts'
import { arriveAs } from './steps/session.ts'
import { overflow, settle } from './steps/settle.ts'

it('would tell of a page that is too wide, of a picture without words and of each faint text', async () => {
  const { page } = await arrive(phone)
  await page.goto('/')
  await settle(page)
  // what is legible is known from here on
  expect(await barriers(page)).toEqual([])
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.width = 500
    const texts = ['', 'color: #bbb', 'color: #bbb', ''].map((style) => {
      const text = document.createElement('p')
      text.textContent = '对接'
      text.setAttribute('style', style)
      return text
    })
    document.querySelector('main')?.append(picture, ...texts)
  })
  expect(await overflow(page)).toBeGreaterThan(0)
  const found = (await barriers(page)).map((barrier) => barrier.split(':')[0])
  expect(found.toSorted()).toEqual(['color-contrast', 'color-contrast', 'image-alt'])
})

it('fits desks and phones and shuts nobody out: the pages of visitors', async () => {
  expect(await pageFaults(await arrive(), mainPages.visitor, { both: true })).toEqual([])
})

it('fits desks and phones and shuts nobody out: the pages of the role admin', async () => {
  expect(await pageFaults(await arriveAs('admin'), mainPages.admin)).toEqual([])
})

it('fits desks and phones and shuts nobody out: a lead, and the page behind its link', async () => {
  const staff = await arriveAs('staff')
  const post = await apiOf(await arrive(), 'staff')
  const { lead, link } = await pushLead(post, 'need-pressure-drift', 'res-pressure-compensation-asic')
  expect(await pageFaults(staff, [{ name: 'lead', path: lead }], { both: true })).toEqual([])
  expect(await pageFaults(await arrive(), [{ name: 'link', path: link }], { both: true })).toEqual([])
})
