import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnRule, plainHeading, recognizeColumns } from './column-names.ts'
import { needColumns } from './need-columns.ts'
import { resultColumns } from './result-columns.ts'

describe('headings of need lists', () => {
  it.each([
    [
      'title',
      '需求名称 技术需求名称 项目名称 难题名称 企业技术需求名称 技术难题名称 *需求名称（必填） 需求标题 课题名称 榜单名称 title 2、需求名称 名称',
    ],
    ['id', '编号 需求编号 项目编号 id needId'],
    ['ordinal', '序号 No.'],
    [
      'organization',
      '企业名称 单位名称 所属企业 需求单位 申报单位（盖章） 企业 公司名称 需求方 organization company_name',
    ],
    ['techField', '技术领域 所属领域 所属技术领域 领域 产业领域 field techField tech_field'],
    ['industry', '所属行业 行业 industry 行业类别'],
    ['kind', '需求类型 需求类别 kind'],
    [
      'problem',
      '拟解决的主要技术难题（现状与瓶颈） 需求描述 技术需求内容 需求背景及内容 主要问题 需求简介 关键词 problem description',
    ],
    ['targets', '预期达到的技术指标 主要技术指标 预期目标 技术要求 考核指标 targets'],
    ['currentState', '现有基础 现有工作基础 前期研究基础 currentState'],
    [
      'budget',
      '拟投入经费(万元) 预算 拟投入资金 投入经费（万元） 项目总投资 悬赏金额 budget budgetFen 拟投入经费/万元',
    ],
    ['cooperation', '合作方式 拟合作方式 合作意向 解决方式 cooperation cooperationModes'],
    ['deadline', '完成时限 期望完成时间 需求解决期限 deadline'],
    ['validUntil', '有效期至 有效期 截止日期 validUntil'],
    ['minTrl', '技术成熟度要求 minTrl'],
    ['contactName', '联系人 企业联系人 联系人姓名 contact'],
    ['contactPhone', '联系电话 手机 联系方式 联系人电话 phone'],
    ['contactEmail', '邮箱 电子邮箱 e-mail'],
    ['preferredInstitutions', '意向合作高校 拟合作单位'],
    ['township', '所属乡镇 园区 乡镇（街道）'],
  ])('%s', (field, headings) => {
    for (const heading of headings.split(' '))
      expect([heading, columnRule(heading, needColumns)?.field]).toEqual([heading, field])
  })

  it.each([
    '××区企业技术需求征集汇总表（2024年第二批）',
    '企业简介',
    '单位地址',
    '统一社会信用代码',
    '成果名称',
    'postedOn',
    '__proto__',
    'constructor',
    '',
  ])('does not know %j', (heading) => {
    expect(columnRule(heading, needColumns)).toBeUndefined()
  })

  it('takes 技术需求 for the title only where nothing surer is there', () => {
    expect(recognizeColumns(['企业名称', '技术需求'], needColumns)).toEqual(['organization', 'title'])
    expect(recognizeColumns(['技术需求', '需求名称', '来源'], needColumns)).toEqual([
      'problem',
      'title',
      null,
    ])
  })
})

describe('headings of result lists', () => {
  it.each([
    ['title', '成果名称 科技成果名称 项目名称 技术名称 专利名称 title 成果'],
    ['id', '编号 成果编号 登记号 id'],
    ['organization', '完成单位 第一完成单位 所属单位 高校名称 所属高校 成果所有方 单位 institution'],
    ['experts', '成果负责人 完成人 主要完成人 发明人 专家姓名 项目负责人'],
    ['summary', '成果简介及创新点 成果简介 项目介绍 技术简介 成果描述 summary'],
    ['innovation', '创新点 技术优势 主要技术指标 innovation'],
    ['applications', '应用范围 应用领域 应用前景 适用范围 applications'],
    ['trl', '技术成熟度 成熟度 所处阶段 技术就绪水平 maturity trl'],
    ['ip', '知识产权情况 知识产权 专利情况 专利号 ip'],
    ['cooperation', '合作方式 转化方式 拟合作方式 cooperation'],
    ['price', '意向价格(万元) 转让价格 报价 price priceFen'],
    ['techField', '技术领域 所属领域 领域 field'],
    ['form', '成果形式 体现形式 form'],
    ['keywords', '关键词 keywords'],
  ])('%s', (field, headings) => {
    for (const heading of headings.split(' '))
      expect([heading, columnRule(heading, resultColumns)?.field]).toEqual([heading, field])
  })

  it.each(['请各高校院所于7月10日前报送。', '需求名称', '学校简介', 'postedOn'])(
    'does not know %j',
    (heading) => {
      expect(columnRule(heading, resultColumns)).toBeUndefined()
    },
  )
})

it('reads any heading without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (heading) => {
      plainHeading(heading)
      columnRule(heading, needColumns)
      columnRule(heading, resultColumns)
    }),
  )
})
