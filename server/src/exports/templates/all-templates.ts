import {
  cooperationModeLabels,
  needKindLabels,
  organizationKindLabels,
  resultFormLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { expertColumns } from '../lists/experts.ts'
import { needColumns } from '../lists/needs.ts'
import { organizationColumns } from '../lists/organizations.ts'
import { resultColumns } from '../lists/results.ts'
import { pastEvents } from './past-events.ts'
import { contactFields, severalAdvice, sumAdvice, type Template, toFill, trlAdvice } from './template.ts'
import { workTemplates } from './work-templates.ts'

const fields = { options: Object.values(techFieldLabels) }
const modes = { options: Object.values(cooperationModeLabels), several: true, advice: severalAdvice } as const
const township = { options: 'townships' } as const

/** Every list that there is a template for. */
export const allTemplates: readonly Template[] = [
  {
    list: 'needs',
    title: { zh: '技术需求导入模板', en: 'Template for needs' },
    columns: toFill(needColumns, {
      需求名称: { required: true, advice: ['一行一项需求，2–120 字', 'One need a row, 2–120 characters'] },
      企业名称: { required: true, advice: ['营业执照上的全称', 'The full registered name'] },
      技术领域: { ...fields, required: true },
      所属行业: {},
      需求类型: { options: Object.values(needKindLabels) },
      拟解决的技术难题: {
        required: true,
        advice: ['现状、问题、影响；能给数字的请给数字', 'What is wrong and what it costs, with figures'],
      },
      现有基础: {},
      预期技术指标: { advice: ['可检验的指标及单位', 'Targets that can be checked, with units'] },
      合作方式: modes,
      最低技术就绪水平: { advice: trlAdvice },
      '拟投入经费（万元）': { advice: sumAdvice },
      完成时限: { advice: ['2026-12-31、2026年12月 均可', 'A day such as 2026-12-31'] },
      意向院校: { advice: severalAdvice },
      '乡镇/园区': township,
      ...contactFields,
      原文: { advice: ['企业自己的说法，可不填', 'The enterprise’s own words, if different'] },
    }),
  },
  {
    list: 'results',
    title: { zh: '科技成果导入模板', en: 'Template for results' },
    columns: toFill(resultColumns, {
      成果名称: { required: true, advice: ['一行一项成果，2–120 字', 'One result a row, 2–120 characters'] },
      完成单位: { required: true, advice: ['高校院所全称', 'The full name of the institution'] },
      完成人: { advice: ['多人用“、”隔开', 'Several with “、” between them'] },
      技术领域: { ...fields, required: true },
      成果简介: { required: true },
      创新点: {},
      应用领域: {},
      技术就绪水平: { advice: trlAdvice },
      体现形式: { options: Object.values(resultFormLabels) },
      知识产权: {
        advice: [
          '如：发明专利 ZL201910000001.X (已授权)；软件著作权 2021SR0123456',
          'Such as: Invention patent ZL201910000001.X (Granted)',
        ],
      },
      合作方式: modes,
      '价格（万元）': { advice: sumAdvice },
      获奖情况: {},
      ...contactFields,
    }),
  },
  {
    list: 'organizations',
    title: { zh: '单位导入模板', en: 'Template for organizations' },
    columns: toFill(organizationColumns, {
      单位名称: { required: true, advice: ['登记的全称', 'The full registered name'] },
      单位类型: {
        required: true,
        options: [organizationKindLabels.enterprise, organizationKindLabels.institution],
      },
      简称: {},
      统一社会信用代码: { advice: ['18 位', '18 characters'] },
      '乡镇/园区': township,
      所属行业: {},
      所在城市: {},
      地址: {},
      简介: {},
      标签: { advice: severalAdvice },
      ...contactFields,
    }),
  },
  {
    list: 'experts',
    title: { zh: '专家导入模板', en: 'Template for experts' },
    columns: toFill(expertColumns, {
      姓名: { required: true },
      所在单位: { required: true, advice: ['高校院所全称', 'The full name of the institution'] },
      院系: {},
      职称: {},
      技术领域: { ...fields, several: true, advice: severalAdvice },
      研究方向: { advice: severalAdvice },
      简介: {},
      ...contactFields,
    }),
  },
  ...workTemplates,
  pastEvents,
]
