import { accountRoles } from '@duijie/shared/closed-lists'
import { expect, it } from 'vitest'
import { readingOf } from '../../../server/src/names/reading.ts'
import '../shell/texts.ts'
import { anAccount } from '../testing/records.ts'
import { appearance } from '../theme/appearance.ts'
import { doEntries, goEntries } from './entries.ts'
import './texts.ts'

/** Where the dictionary is mistaken about a character that has two readings. */
const better: Record<string, string> = { 查重: '^cha^chong', 匹配调校: '^pi^pei^tiao^jiao' }

it('spells every entry of every role as it is said', () => {
  const entries = [null, ...accountRoles.map((role) => anAccount(role))].flatMap((account) => [
    ...goEntries(account),
    ...doEntries(account, appearance.get(), () => {}),
  ])
  const named = new Map(entries.map(({ key, title, words }) => [key, { title, spelling: words?.spelling }]))
  named.delete('do language')
  expect(named.size).toBeGreaterThan(50)
  for (const { title, spelling } of named.values()) {
    expect(spelling, title).toBe(better[title] ?? readingOf([title]))
  }
})
