import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desk, phone } from '../devices.ts'
import { type MainPage, mainPages } from '../steps/pages.ts'
import { modes, pictureName, type Role } from './picture-names.ts'

const titles: Record<string, string> = {
  visitor: '访客',
  enterprise: '企业',
  staff: '科技局工作人员',
  liaison: '院校联络人',
  township: '乡镇（园区）科技专员',
  admin: '系统管理员',
}

const views = [desk, phone].flatMap((device) => modes.map((mode) => ({ device, mode })))
const heads = { light: '浅色', dark: '深色' }

/** Names the pictures that are there, by role and page. */
export async function writeIndex(folder: string): Promise<void> {
  const parts = (Object.keys(mainPages) as Role[]).map((role) => {
    const rows = mainPages[role].map((page) => row(folder, role, page))
    return `## ${titles[role] ?? role}\n\n${table(rows)}\n`
  })
  const text = `# 页面截图 Screens

\`npm run screens\` 在演示区数据上重新生成这里的全部图片：每个页面宽 1440 和 390 像素，浅色和深色各一张；过长的页面只截上部。
Made by one command from the demonstration district: each page at 1440 and 390 pixels, light and dark.

${parts.join('\n')}`
  await writeFile(join(folder, 'README.md'), text)
}

function row(folder: string, role: string, page: MainPage): string[] {
  const cells = views.map(({ device, mode }) => {
    const file = `${role}/${pictureName(page, device, mode)}`
    return existsSync(join(folder, file)) ? `[${device.width} ${heads[mode]}](${file})` : ''
  })
  return [page.name, ...cells]
}

/** As the formatter would write it. */
function table(rows: string[][]): string {
  const head = ['page', ...views.map(() => '')]
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
