import { auditEntries } from '@duijie/db/schema/audit'
import { parseCooperationModes } from '@duijie/shared/import-values/cooperation-modes'
import { parseIp } from '@duijie/shared/import-values/ip'
import { parseNeedKind, parseResultForm } from '@duijie/shared/import-values/kinds'
import { moneyUnit, parseMoney } from '@duijie/shared/import-values/money'
import { resultColumns, resultProseColumns } from '@duijie/shared/import-values/result-columns'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import { parseTrl } from '@duijie/shared/import-values/trl'
import { read, utils } from '@e965/xlsx'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../tables/read-table.ts'
import { needShape } from '../tables/testing.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { heard, visitTo } from '../visits/testing.ts'

let test: TestApp
let staff: Client & { account: { id: string } }
beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date('2026-03-01T02:00:00Z') })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const resultShape = { columns: resultColumns, prose: resultProseColumns }

async function rowsOf(client: Client, address: string): Promise<Record<string, unknown>[]> {
  const answer = await client.get(`/exports/${address}`)
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  const book = read(answer.rawPayload, { type: 'buffer', cellDates: false })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return utils.sheet_to_json(sheet ?? {}, { raw: true })
}

describe('a need', () => {
  const values = {
    title: '涂层耐磨性提升',
    techField: 'new_materials' as const,
    industry: '机械',
    kind: 'technical_challenge' as const,
    problem: '线速度 60 m/min，\n"易剥落"，<2 μm & 返修多',
    currentState: '已有中试线',
    targets: '寿命提高一倍',
    originalText: '企业的话',
    cooperationModes: ['commissioned', 'joint_lab'] as ('commissioned' | 'joint_lab')[],
    minTrl: 5,
    deadline: '2026-09-30',
  }

  it('comes out with real numbers and days, and goes in again as it was', async () => {
    const institution = await test.factories.organization({ kind: 'institution' })
    const enterprise = await test.factories.organization()
    const sums = [
      { budgetMinFen: 80_000_000, budgetMaxFen: 80_000_000 },
      { budgetMinFen: 50_500_000, budgetMaxFen: 100_000_000 },
      { budgetMinFen: 50_000_000, budgetMaxFen: null, budgetNegotiable: true },
      { budgetMinFen: null, budgetMaxFen: null, budgetNegotiable: true },
    ]
    for (const sum of sums) {
      await test.factories.need({
        ...values,
        ...sum,
        organizationId: enterprise.id,
        preferredInstitutionIds: [institution.id],
      })
    }
    const of = `organizationId=${enterprise.id}`
    const [first] = (await rowsOf(staff, `needs?${of}`)).filter((row) => row['拟投入经费（万元）'] === 80)
    expect(first).toMatchObject({
      需求名称: values.title,
      企业名称: enterprise.name,
      拟解决的技术难题: values.problem,
      最低技术就绪水平: 5,
      // the serial number of the day
      完成时限: 46_295,
      联系电话: '13800000000',
      公开范围: '公开',
      状态: '有效',
    })

    for (const query of ['', '&format=csv', '&language=en', '&format=csv&language=en']) {
      const { rawPayload } = await staff.get(`/exports/needs?${of}${query}`)
      const { records, remarks } = await readTable(
        rawPayload,
        query.includes('csv') ? '.csv' : '.xlsx',
        needShape,
      )
      expect(remarks).toEqual([])
      const budgets = records.map(({ values: read, headings }) =>
        parseMoney(read.get('budget') ?? '', moneyUnit(headings.get('budget') ?? '') ?? 'wan'),
      )
      expect(new Set(budgets.map((budget) => JSON.stringify(budget)))).toEqual(
        new Set(
          sums.map(({ budgetMinFen: min, budgetMaxFen: max, budgetNegotiable: negotiable = false }) =>
            JSON.stringify({ range: min === null && max === null ? null : { min, max }, negotiable }),
          ),
        ),
      )
      const cells = Object.fromEntries(records[0]?.values ?? [])
      const { title, industry, problem, currentState, targets, originalText } = cells
      const plain = { title, industry, problem, currentState, targets, originalText }
      expect({
        ...plain,
        minTrl: parseTrl(cells.minTrl ?? ''),
      }).toMatchObject({
        title: values.title,
        industry: values.industry,
        problem: values.problem,
        currentState: values.currentState,
        targets: values.targets,
        originalText: values.originalText,
        minTrl: 5,
      })
      expect(cells).toMatchObject({
        deadline: '2026-09-30',
        organization: enterprise.name,
        preferredInstitutions: institution.name,
        contactName: '联系人',
        contactPhone: '13800000000',
      })
      if (!query.includes('en')) {
        expect(parseTechField(cells.techField ?? '')).toBe('new_materials')
        expect(parseNeedKind(cells.kind ?? '')).toBe('technical_challenge')
        expect(parseCooperationModes(cells.cooperation ?? '')).toEqual(values.cooperationModes)
      }
    }
  })

  it('is exported by the filters of the list, to its last page, in the order of the list', async () => {
    const enterprise = await test.factories.organization()
    const days = ['2026-05-01', '2026-04-01', '2026-06-01']
    for (const deadline of days) {
      await test.factories.need({ organizationId: enterprise.id, techField: 'agriculture', deadline })
    }
    await test.factories.need({ organizationId: enterprise.id, techField: 'electronics' })
    const found = await rowsOf(
      staff,
      `needs?organizationId=${enterprise.id}&techField=agriculture&sort=deadline`,
    )
    expect(found.map((row) => row.完成时限)).toEqual([46_113, 46_143, 46_174])
    expect(found.map((row) => row.技术领域)).toEqual(['现代农业', '现代农业', '现代农业'])
    expect((await staff.get('/exports/needs?techField=nonsense')).statusCode).toBe(400)
    expect((await staff.get('/exports/needs?format=pdf')).statusCode).toBe(400)
  })

  it('of no row is a table with its headings alone', async () => {
    const enterprise = await test.factories.organization()
    const { body, headers } = await staff.get(`/exports/needs?organizationId=${enterprise.id}&format=csv`)
    expect(body.startsWith('\ufeff编号,需求名称,')).toBe(true)
    expect(body.trimEnd().split('\r\n')).toHaveLength(1)
    expect(headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('技术需求-2026-03-01.csv')}`,
    )
  })
})

it('a result goes in again as it was', async () => {
  const result = await test.factories.result({
    summary: '成果的简介',
    innovation: '创新之处',
    applications: '汽车',
    form: 'equipment',
    trl: 6,
    priceMinFen: 30_000_000,
    priceMaxFen: 30_000_000,
    awards: '省奖',
    ip: [
      { kind: 'invention', number: 'ZL201910000001.X', status: 'granted' },
      { kind: 'software_copyright', number: '2021SR0123456', status: 'applied' },
    ],
  })
  const { rawPayload } = await staff.get(`/exports/results?organizationId=${result.organizationId}`)
  const { records } = await readTable(rawPayload, '.xlsx', resultShape)
  const cells = Object.fromEntries(records[0]?.values ?? [])
  expect(cells).toMatchObject({
    id: result.id,
    title: result.title,
    summary: '成果的简介',
    innovation: '创新之处',
    applications: '汽车',
    awards: '省奖',
  })
  expect(parseTrl(cells.trl ?? '')).toBe(6)
  expect(parseResultForm(cells.form ?? '')).toBe('equipment')
  expect(parseMoney(cells.price ?? '').range).toEqual({ min: 30_000_000, max: 30_000_000 })
  expect(parseIp(cells.ip ?? '').map(({ kind, status }) => [kind, status])).toEqual([
    ['invention', 'granted'],
    ['software_copyright', 'applied'],
  ])
})

describe('hostile texts', () => {
  const hostile = [
    '=HYPERLINK("http://evil.example","点击")',
    '+1+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '＝1+1',
    '</t></is></c><c><f>1+1</f></c>',
    '_x0041_ & "引号"',
    ']]>\u2028行',
  ]

  it.each(['xlsx', 'csv'])('are no formula in %s and come back as they were', async (format) => {
    const enterprise = await test.factories.organization()
    for (const title of hostile) await test.factories.need({ organizationId: enterprise.id, title })
    const { rawPayload } = await staff.get(`/exports/needs?organizationId=${enterprise.id}&format=${format}`)
    if (format === 'xlsx') {
      const book = read(rawPayload, { type: 'buffer', cellFormula: true, dense: true })
      const cells = (
        (book.Sheets.技术需求?.['!data'] ?? []) as { t: string; v: unknown; f?: string }[][]
      ).flat()
      expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
      expect(cells.filter(({ v }) => /^[=+\-@＝]/.test(String(v)))).toEqual([])
    } else {
      const fields = rawPayload.toString().split(/\r\n|,/)
      expect(fields.filter((field) => /^"?[=+\-@＝]/.test(field))).toEqual([])
    }
    const { records } = await readTable(rawPayload, `.${format}`, needShape)
    const titles = records.map(({ values: read }) => read.get('title'))
    expect(new Set(titles)).toEqual(new Set(hostile.map((title) => title.replace('\u2028', '\n'))))
  })
})

describe('contacts', () => {
  it('have no column for who never reads them, and their export is kept in the trail of who took them', async () => {
    const enterprise = await test.factories.organization()
    const need = await test.factories.need({ organizationId: enterprise.id, contactPhone: '13911112222' })
    const of = `needs?organizationId=${enterprise.id}&format=csv`
    const officer = await test.signInAs('township')
    for (const client of [test.visitor, await test.signInAs('liaison'), await test.signInAs('broker')]) {
      const { body } = await client.get(`/exports/${of}`)
      expect(body).not.toContain('联系电话')
      expect(body).not.toContain('13911112222')
    }
    expect((await officer.get(`/exports/${of}`)).body).not.toContain('13911112222')

    const kept = await test.signInAs('staff')
    expect((await kept.get(`/exports/${of}`)).body).toContain('13911112222')
    const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, kept.account.id))
    expect(trail.filter(({ action }) => action === 'export_contacts')).toMatchObject([
      {
        actorId: kept.account.id,
        changes: {
          list: [null, 'needs'],
          rows: [null, 1],
          query: [null, { organizationId: [need.organizationId] }],
        },
      },
    ])
  })
})

it('gives visits to the bureau and the township alone, people met in the trail', async () => {
  const enterprise = await test.factories.organization()
  const met = { name: '李工', post: '技术部长', phone: '13800000001' }
  const problem = heard({ kind: 'labour', words: '夜班招不到检验员' })
  const visit = visitTo(enterprise.id, {
    ...{ visitedOn: '2026-02-10', peopleMet: [met] },
    topics: ['用工'],
    problems: [problem],
  })
  expect((await staff.post('/visits', visit)).statusCode).toBe(201)
  const [row, ...others] = await rowsOf(staff, `visits?enterpriseId=${enterprise.id}`)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    ...{ 企业名称: enterprise.name, 走访主题: '用工', 企业参会人员: '李工 技术部长 13800000001' },
    ...{ 反映事项: '夜班招不到检验员（用工，待处理）', 反映事项数: 1 },
  })
  const officer = await test.signInAs('township', { townshipId: (await test.factories.township()).id })
  expect(await rowsOf(officer, 'visits')).toEqual([])
  const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.action, 'export_contacts'))
  expect(trail.some(({ changes }) => JSON.stringify(changes).includes('visits'))).toBe(true)
})

it('gives what was heard, who asks and who is willing as each reader sees them in the lists', async () => {
  const enterprise = await test.signInAs('enterprise')
  const enterpriseId = enterprise.account.organizationId as string
  const problem = heard({ kind: 'labour', words: '夜班缺焊工' })
  const visited = await staff.post(
    '/visits',
    visitTo(enterpriseId, { visitedOn: '2026-02-11', problems: [problem] }),
  )
  const [{ id, version }] = visited.json().problems
  const move = { to: 'handed_on', handedTo: '人社局', dueOn: '2026-03-20' }
  await staff.post(`/visit-problems/${id}/moves`, move, { 'if-match': `"${version}"` })
  const problems = await rowsOf(staff, `visit-problems?enterpriseId=${enterpriseId}&stage=handed_on`)
  // 2026-03-20
  expect(problems).toMatchObject([{ 反映事项: '夜班缺焊工', 承办单位: '人社局', 办理期限: 46_101 }])
  const officer = await test.signInAs('township', { townshipId: (await test.factories.township()).id })
  expect(await rowsOf(officer, 'visit-problems')).toEqual([])

  await enterprise.post('/secondment-requests', { post: '工艺总工', techFields: ['new_materials'] })
  const liaison = await test.signInAs('liaison')
  const { name, id: expertId } = await test.factories.expert({
    organizationId: liaison.account.organizationId as string,
  })
  await liaison.post('/secondment-offers', { expertId, daysPerMonth: 4, techFields: ['electronics'] })
  for (const client of [staff, enterprise, liaison]) {
    const requests = (await client.get('/secondment-requests')).json().items
    expect((await rowsOf(client, 'secondment-requests')).map((row) => row.编号)).toEqual(
      requests.map((request: { id: string }) => request.id),
    )
    expect(await rowsOf(client, 'secondment-offers?techField=electronics')).toMatchObject([
      { 专家姓名: name, 技术领域: '电子信息', 每月可服务天数: 4 },
    ])
  }
  expect(await rowsOf(staff, 'provincial-projects')).toEqual([])
})
