import { expect, it } from 'vitest'
import { pageFaults } from './steps/page-faults.ts'
import { mainPages } from './steps/pages.ts'
import { arriveAs } from './steps/session.ts'

it.each(['enterprise', 'liaison', 'township'] as const)(
  'fits desks and phones and shuts nobody out: the pages of the role %s',
  async (role) => {
    expect(await pageFaults(await arriveAs(role), mainPages[role])).toEqual([])
  },
)
