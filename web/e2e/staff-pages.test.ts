import { expect, it } from 'vitest'
import { pageFaults } from './steps/page-faults.ts'
import { mainPages } from './steps/pages.ts'
import { arriveAs } from './steps/session.ts'

it('fits desks and phones and shuts nobody out: the pages of the role staff', async () => {
  expect(await pageFaults(await arriveAs('staff'), mainPages.staff)).toEqual([])
})
