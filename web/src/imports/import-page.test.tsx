import { type Import, importSchema } from '@duijie/shared/imports'
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { button } from '../testing/forms.ts'
import { loadPages } from '../testing/load-pages.ts'
import { anAccount, uuid } from '../testing/records.ts'
import { renderPage } from '../testing/render-page.tsx'

beforeAll(() => loadPages(() => import('./import-page.tsx')), 120_000)

const anImport = (version: number): Import => ({
  id: uuid(50),
  kind: 'needs',
  stage: 'parsed',
  fileName: '需求汇总.csv',
  size: 900,
  sheets: [
    {
      name: null,
      rows: 1,
      headerRow: 1,
      columns: [{ heading: '想解决什么', key: '想解决什么', field: null, samples: ['气孔漏检'] }],
    },
  ],
  mapping: {},
  mappingRemembered: false,
  notes: [],
  remarks: [],
  createOrganizations: false,
  counts: {
    total: 1,
    new: 0,
    update: 0,
    skip: 0,
    rejected: 1,
    problems: 1,
    duplicates: 0,
    unknownOrganizations: 0,
  },
  progress: { done: 0, total: 0 },
  failure: null,
  outcomes: null,
  sameFile: null,
  keptUntil: null,
  uploadedBy: '王敏',
  version,
  createdAt: '2026-11-02T08:00:00.000Z',
  finishedAt: null,
})

it('keeps what was chosen for columns when somebody else changed the import meanwhile, and takes it then', async () => {
  const fake = fakeApi()
  let one = anImport(1)
  fake.on(`GET imports/${one.id}`, () => json(importSchema.parse(one)))
  fake.on(`GET imports/${one.id}/rows`, () => json({ items: [], nextCursor: null, total: 0 }))
  fake.on(`PATCH imports/${one.id}`, () => {
    one = anImport(2)
    return problem('version_conflict')
  })
  const { user } = renderPage(`/imports/${one.id}`, anAccount('staff'))
  await user.click(await screen.findByRole('combobox', { name: /想解决什么/ }))
  await user.click(await screen.findByTitle(/技术难题/))
  await user.click(button('按此重新读取'))
  await screen.findByText('内容已被他人修改')
  await waitFor(() => expect(fake.to(`GET imports/${one.id}`).length).toBe(2))

  fake.on(`PATCH imports/${one.id}`, () => json(anImport(3)))
  await user.click(button('按此重新读取'))
  await waitFor(() =>
    expect(
      fake.to(`PATCH imports/${one.id}`).map(({ body, headers }) => [body, headers.get('if-match')]),
    ).toEqual([
      [{ mapping: { 想解决什么: 'problem' } }, '"1"'],
      [{ mapping: { 想解决什么: 'problem' } }, '"2"'],
    ]),
  )
})
