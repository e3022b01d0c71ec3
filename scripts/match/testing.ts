import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type TestSheet, testWorkbook } from '@duijie/server/tables/testing'

const command = fileURLToPath(new URL('./main.ts', import.meta.url))

export type Ran = { code: number | null; stdout: string; stderr: string; rows: Record<string, unknown>[] }

/** Runs the real command in a process of its own. */
export async function runMatch(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), command, ...args], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  return { code, stdout, stderr, rows: lines.map((line) => JSON.parse(line)) }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

export type Folder = {
  path(name: string): string
  text(name: string, ...lines: readonly string[]): Promise<string>
  bytes(name: string, bytes: Uint8Array): Promise<string>
  workbook(name: string, ...sheets: TestSheet[]): Promise<string>
  remove(): Promise<void>
}

/** A folder for the files of a test. */
export async function testFolder(): Promise<Folder> {
  const folder = await mkdtemp(join(tmpdir(), 'duijie-match-'))
  const path = (name: string) => join(folder, name)
  async function bytes(name: string, content: Uint8Array): Promise<string> {
    await writeFile(path(name), content)
    return path(name)
  }
  return {
    path,
    bytes,
    text: (name, ...lines) => bytes(name, Buffer.from(lines.join('\n'))),
    workbook: (name, ...sheets) => bytes(name, testWorkbook(...sheets)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A list of needs with what such lists have in them: a title above, merged cells, a blank row, a duplicate, a total. */
export const needSheet: TestSheet = {
  name: '需求汇总',
  rows: [
    ['临河区企业技术需求汇总表', null, null, null, null, null],
    ['序号', '企业名称', '技术需求名称', '技术领域', '拟解决的主要技术难题', '拟投入经费（万元）'],
    [
      1,
      '临河齿轮有限公司',
      '风电齿轮箱轴承早期微点蚀监测',
      '先进制造',
      '低速重载下轴承滚道微点蚀难以用振动信号发现',
      '60-80',
    ],
    [2, null, '齿面渗碳淬火变形控制', '先进制造', '大模数齿轮渗碳淬火后齿向变形超差', '面议'],
    [null, null, null, null, null, null],
    [
      3,
      '清泉食品有限公司',
      '酸豆奶储藏期分层沉淀',
      '现代农业',
      '植物基酸豆奶常温储藏一个月后蛋白聚集沉淀',
      '约30',
    ],
    [
      4,
      '清泉食品有限公司',
      '酸豆奶储藏期分层沉淀',
      '现代农业',
      '植物基酸豆奶常温储藏一个月后蛋白聚集沉淀',
      '30万',
    ],
    [5, '清泉食品有限公司', null, '现代农业', '希望找乳酸菌方面的专家', null],
    ['合计', null, null, null, null, 170],
  ],
  merges: ['A1:F1', 'B3:B4'],
}

export const resultSheet: TestSheet = {
  name: '成果',
  rows: [
    [
      '编号',
      '成果名称',
      '完成单位',
      '技术领域',
      '成果简介及创新点',
      '技术成熟度',
      '合作方式',
      '意向价格(万元)',
    ],
    [
      'HX-01',
      '低速重载轴承微点蚀声发射监测装置',
      '滨海工学院',
      '先进制造与自动化',
      '用声发射信号发现轴承滚道微点蚀，适用风电齿轮箱低速重载工况',
      '样机',
      '合作开发',
      60,
    ],
    [
      'HX-02',
      '常温酸豆奶蛋白稳定剂',
      '滨海农学院',
      '农业',
      '抑制酸豆奶储藏期蛋白聚集沉淀，常温三个月不分层',
      '小试',
      '转让/入股',
      '面议',
    ],
    [
      'HX-03',
      '城市道路积水视频识别',
      '滨海工学院',
      '电子信息',
      '由道路监控视频识别积水深度',
      '已推广',
      '技术服务',
      null,
    ],
  ],
}
