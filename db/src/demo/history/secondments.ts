import { addDays, dayOf } from '@duijie/shared/days'
import type { SecondmentStage } from '@duijie/shared/secondment-stages'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, demoYear } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import type { DemoExpert, DemoOrganization } from '../types.ts'
import { demoAgreements } from './agreements.ts'
import { enterprises, expertsOf } from './parties.ts'

/** Enterprises whose secondments were approved; two of them got two experts. */
const APPROVED = 20
const TWICE = 2
const NOT_SELECTED = 2
const PROPOSED = 3

const rounds = [
  { name: '第一批', signed: '-03-18', submitted: '-03-30', approved: '-05-20' },
  { name: '第二批', signed: '-07-20', submitted: '-08-05', approved: '-09-22' },
] as const

const duties = [
  '牵头制定年度研发计划，指导两项在研项目，带教青年工程师。',
  '建立工艺数据台账，解决批次波动，组织每月技术例会。',
  '负责中试线方案论证，协助申报省级研发机构。',
  '梳理专利布局，指导标准编写，推荐研究生实习。',
  '诊断设备与能耗问题，提出改造方案并跟踪效果。',
]

const works = [
  '到产线跟班，梳理关键参数记录表',
  '组织技术例会，讨论试验方案',
  '送样检测结果复盘，调整配方',
  '指导青年工程师做对比试验',
  '协助修改项目申报书',
  '参与客户技术交流',
  '编写作业指导书初稿',
]

interface Post {
  key: string
  expert: DemoExpert
  enterprise: DemoOrganization
  stage: SecondmentStage
  round: (typeof rounds)[number]
}

function posts(now: Date): Post[] {
  const agreements = demoAgreements(now)
  const partner = new Map(
    agreements.map(({ enterprise, institutionKey }) => [enterprise.key, institutionKey]),
  )
  const hosts = enterprises.filter(({ key }, index) => partner.has(key) && index % 3 === 0)
  const taken = new Set<string>()
  const post = (enterprise: DemoOrganization | undefined, stage: SecondmentStage, index: number): Post => {
    if (!enterprise) throw new Error('Too few enterprises with agreements')
    const own = expertsOf(partner.get(enterprise.key) ?? '')
    const expert = own.find(({ key }) => !taken.has(`${key} ${enterprise.key}`))
    if (!expert) throw new Error(`${enterprise.key} has no expert left`)
    taken.add(`${expert.key} ${enterprise.key}`)
    const key = `${expert.key} ${enterprise.key}`
    return { key, expert, enterprise, stage, round: rounds[index % 5 < 3 ? 0 : 1] }
  }
  const approved = hosts.slice(0, APPROVED)
  return [
    ...approved.map((enterprise, index) => post(enterprise, 'in_post', index)),
    ...approved.slice(0, TWICE).map((enterprise) => post(enterprise, 'in_post', 4)),
    ...hosts.slice(APPROVED, APPROVED + NOT_SELECTED).map((host) => post(host, 'not_selected', 4)),
    ...hosts
      .slice(APPROVED + NOT_SELECTED, APPROVED + NOT_SELECTED + PROPOSED)
      .map((host) => post(host, 'tripartite_signed', 4)),
  ]
}

/** Experts who serve part-time in enterprises, and the days on which they did. */
export function secondmentRows(now: Date) {
  const year = demoYear(now)
  const today = dayOf(now)
  const all = posts(now).map((each) => ({
    ...each,
    signedOn: `${year}${each.round.signed}`,
    submittedOn: `${year}${each.round.submitted}`,
    decidedOn: `${year}${each.round.approved}`,
  }))
  return {
    secondments: all.map(({ key, expert, enterprise, stage, round, signedOn, submittedOn, decidedOn }) => {
      const approved = stage === 'in_post'
      const startsOn = addDays(decidedOn, 10)
      const at = clockOn(approved ? startsOn : signedOn, '10:00')
      return {
        id: demoId('secondment', key),
        expertId: demoId('expert', expert.key),
        enterpriseId: demoId('organization', enterprise.key),
        stage,
        stageReason: stage === 'not_selected' ? '未进入公示名单' : '',
        post: '科技副总',
        duties: duties[demoNumber(key, 'duties', duties.length)] ?? '',
        startsOn: approved ? startsOn : null,
        endsOn: approved ? addDays(startsOn, 729) : null,
        daysPerMonth: 2 + demoNumber(key, 'days', 3),
        subsidyFen: approved ? 2_000_000 : null,
        round: `${year}年${round.name}`,
        signedOn,
        submittedOn: stage === 'tripartite_signed' ? null : submittedOn,
        approvedOn: approved ? decidedOn : null,
        ownerId: STAFF,
        ...byStaff(clockOn(addDays(signedOn, -20), '10:00'), at),
      }
    }),
    moves: all.flatMap(({ key, stage, signedOn, submittedOn, decidedOn }) => {
      const way: [SecondmentStage, string][] = [
        ['proposed', addDays(signedOn, -20)],
        ['tripartite_signed', signedOn],
      ]
      if (stage !== 'tripartite_signed') way.push(['submitted', submittedOn])
      if (stage === 'not_selected') way.push(['not_selected', decidedOn])
      if (stage === 'in_post') {
        way.push(
          ['publicised', addDays(decidedOn, -7)],
          ['approved', decidedOn],
          ['in_post', addDays(decidedOn, 10)],
        )
      }
      return way.map(([to, day], index) => ({
        id: demoId('secondment move', `${key} ${to}`),
        secondmentId: demoId('secondment', key),
        from: way[index - 1]?.[0] ?? null,
        to,
        day,
        at: clockOn(day, '10:00'),
        by: STAFF,
      }))
    }),
    days: all.flatMap(({ key, stage, decidedOn }) => {
      if (stage !== 'in_post') return []
      const served = []
      for (let day = addDays(decidedOn, 14 + demoNumber(key, 'begins', 9)); day <= today; ) {
        if (!day.startsWith(String(year))) break
        served.push({
          id: demoId('secondment day', `${key} ${day}`),
          secondmentId: demoId('secondment', key),
          day,
          halfDays: 1 + demoNumber(`${key} ${day}`, 'half', 2),
          work: works[demoNumber(`${key} ${day}`, 'work', works.length)] ?? '',
          createdAt: clockOn(day, '17:00'),
          createdBy: STAFF,
        })
        day = addDays(day, 9 + demoNumber(`${key} ${day}`, 'next', 12))
      }
      return served
    }),
  }
}
