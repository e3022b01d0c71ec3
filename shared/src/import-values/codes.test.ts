import { describe, expect, it } from 'vitest'
import { checkedOptions } from './checked-options.ts'
import { parseCooperationModes } from './cooperation-modes.ts'
import { parseNeedKind, parseResultForm } from './kinds.ts'
import { parseTechField } from './tech-field.ts'
import { parseTrl } from './trl.ts'

describe('parseCooperationModes', () => {
  it.each([
    ['委托开发', ['commissioned']],
    ['合作开发', ['joint_development']],
    ['联合开发/人才引进', ['joint_development', 'talent']],
    ['转让/入股', ['transfer', 'equity']],
    ['技术转让、委托开发', ['transfer', 'commissioned']],
    ['共建研发机构', ['joint_lab']],
    ['校企共建联合实验室', ['joint_lab']],
    ['完全转让', ['transfer']],
    ['许可转让', ['license']],
    ['完全转让许可转让技术入股合作生产', ['transfer', 'license', 'equity', 'other']],
    ['技术服务；技术咨询', ['service', 'consulting']],
    ['其他', ['other']],
    ['license, joint_development', ['license', 'joint_development']],
    ['□委托开发 ☑合作开发 □技术转让', ['joint_development']],
    ['不接受转让，可许可', ['license']],
  ])('reads %s', (text, modes) => {
    expect(parseCooperationModes(text)).toEqual(modes)
  })

  it.each(['', '不限', '方式不限（转让、许可均可）', '□委托开发 □合作开发', '见附件', 'constructor'])(
    'takes %j for unknown',
    (text) => {
      expect(parseCooperationModes(text)).toEqual([])
    },
  )
})

describe('parseTrl', () => {
  it.each([
    ['6', 6],
    ['７', 7],
    ['TRL6', 6],
    ['TRL 4-5', 4],
    ['TRL≥6', 6],
    ['六级', 6],
    ['实验室', 3],
    ['正在研发', 3],
    ['小试', 4],
    ['通过小试', 4],
    ['已有样品', 4],
    ['样机', 5],
    ['样机2台', 5],
    ['中试', 5],
    ['通过中试', 6],
    ['小批量试产', 7],
    ['可以量产', 8],
    ['产业化', 8],
    ['已推广', 9],
    ['未产业化，已完成小试', 4],
    ['□实验室 ☑中试 □产业化', 5],
  ])('reads %s', (text, trl) => {
    expect(parseTrl(text)).toBe(trl)
  })

  it.each(['', '见附件', '2019年', '0', '10', '95%'])('takes %j for unknown', (text) => {
    expect(parseTrl(text)).toBeNull()
  })
})

describe('parseTechField', () => {
  it.each([
    ['先进制造与自动化（装备）', 'advanced_manufacturing'],
    ['八、先进制造与自动化', 'advanced_manufacturing'],
    ['电子材料', 'new_materials'],
    ['新材料 ', 'new_materials'],
    ['生物医药', 'biomedicine'],
    ['生物', 'biomedicine'],
    ['信息技术', 'electronics'],
    ['新一代信息技术', 'electronics'],
    ['装备制造-切割', 'advanced_manufacturing'],
    ['现代农业-农副产品深加工', 'agriculture'],
    ['生活必需-食品', 'agriculture'],
    ['农业', 'agriculture'],
    ['资源环保-循环经济', 'environment'],
    ['新能源-电池', 'new_energy'],
    ['新能源汽车', 'advanced_manufacturing'],
    ['技术服务-检验检测', 'hi_tech_services'],
    ['航空航天', 'aerospace'],
    ['建筑安装-路桥', 'other'],
    ['new_materials', 'new_materials'],
  ])('maps %s', (text, field) => {
    expect(parseTechField(text)).toBe(field)
  })

  it.each(['', '宇宙学', '/'])('takes %j for unknown', (text) => {
    expect(parseTechField(text)).toBeNull()
  })
})

describe('kinds and forms', () => {
  it('reads the kind of a need', () => {
    expect(parseNeedKind('技术攻关')).toBe('technical_challenge')
    expect(parseNeedKind('成果引进')).toBe('introduction')
    expect(parseNeedKind('☑人才 □检测')).toBe('talent')
    expect(parseNeedKind('？')).toBeNull()
  })

  it('reads the form of a result', () => {
    expect(parseResultForm('新工艺')).toBe('process')
    expect(parseResultForm('农业生物新品种')).toBe('variety')
    expect(parseResultForm('')).toBeNull()
  })
})

describe('checkedOptions', () => {
  it('reads boxes before and behind their options', () => {
    expect(checkedOptions('□甲 ☑乙 √丙')).toBe('乙，丙')
    expect(checkedOptions('甲□ 乙☑')).toBe('乙')
    expect(checkedOptions('没有方框')).toBe('没有方框')
    expect(checkedOptions('□甲 □乙')).toBe('')
  })
})
