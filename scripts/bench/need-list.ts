import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { workbookStream } from '@duijie/server/tables/workbook-stream'

const ENTERPRISES = 1000

const headings = [
  ...['序号', '企业名称', '技术需求名称', '技术领域', '拟解决的技术难题', '现有基础', '预期技术指标'],
  ...['拟投入经费（万元）', '完成时限', '合作方式', '联系人', '联系电话'],
]
const fields = ['新材料', '先进制造与自动化', '电子信息', '生物与新医药', '资源与环境']
const things = ['涂布机', '回转支承', '发酵罐', '铝锭', '齿轮箱', '纺丝组件', '光伏背板', '压铸模']
const faults = ['厚度波动', '早期剥落', '后酸化', '气孔率偏高', '异响', '断头', '黄变', '龟裂']

function row(number: number): (string | number)[] {
  const thing = things[number % things.length] ?? ''
  const fault = faults[Math.floor(number / things.length) % faults.length] ?? ''
  const text = `${thing}在第 ${number} 号工况下${fault}，每月返修 ${(number % 90) + 3} 件，现有检测每班只能抽检一次，等发现时已有整批报废。`
  return [
    ...[
      number + 1,
      `临河第${(number % ENTERPRISES) + 1}机械厂`,
      `${thing}${fault}的在线检测与控制 ${number}`,
    ],
    ...[fields[number % fields.length] ?? '', text.repeat(3), text, `${fault}降低到 ${number % 7}% 以下`],
    ...[`${(number % 50) + 20}-${(number % 50) + 90}`, '2027年6月底前', '委托开发、联合开发', '周工'],
    `138${String(number).padStart(8, '0')}`,
  ]
}

/** Writes a list of needs like those that districts collect, those from `first` on. */
export async function writeNeedList(path: string, first: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => row(first + at))
  const columns = headings.map((heading) => ({ heading, width: 16 }))
  await pipeline(workbookStream([{ name: '需求汇总', columns, rows: [rows] }]), createWriteStream(path))
}
