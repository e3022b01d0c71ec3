import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPartsAhead } from './parts-ahead.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duijie-parts-'))
})
afterAll(() => rm(root, { recursive: true }))

it('says nothing where nothing was built', async () => {
  const parts = await readPartsAhead(root)
  expect([parts('/needs'), parts('/')]).toEqual(['', ''])
})

it('tells the files of the page at an address, whatever comes behind it, and those of the homes at the door', async () => {
  await mkdir(join(root, '.vite'))
  const pages = {
    '/needs/$needId': ['assets/need.js', 'assets/need.css'],
    '/needs/new': ['assets/form.js'],
    '/needs/$needId/edit': ['assets/edit.js'],
  }
  const homes = { visitor: ['assets/portal.js'], staff: ['assets/</script>.js'] }
  await writeFile(join(root, '.vite/parts.json'), JSON.stringify({ pages, homes }))
  const parts = await readPartsAhead(root)
  const asked = (address: string) => {
    const [, list = '[]'] =
      parts(address).match(/^<script type="application\/json" id="parts">(.*)<\/script>$/) ?? []
    return JSON.parse(list)
  }
  expect(asked('/needs/new?from=home')).toEqual(['assets/form.js'])
  expect(asked('/needs/1/edit#terms')).toEqual(['assets/edit.js'])
  expect(asked('/needs/1?q=%0A/needs/new')).toEqual(['assets/need.js', 'assets/need.css'])
  expect(asked('/needs/1/2/3')).toEqual([])
  expect(asked('/?a=1')).toEqual(homes)
  expect(parts('/').match(/<\/script>/g)).toHaveLength(1)
})
