import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withTokens } from './theme.ts'

it('says how the page is encoded within its first 1024 bytes, before the colours', () => {
  const page = withTokens(readFileSync(join(import.meta.dirname, '../index.html'), 'utf8'))
  const head = Buffer.from(page).subarray(0, 1024).toString('latin1')
  expect(head).toContain('<meta charset="utf-8" />')
  expect(page.indexOf('<style>')).toBeGreaterThan(page.indexOf('<meta charset'))
  expect(page.indexOf('<style>')).toBeLessThan(page.indexOf('<script'))
})
