import { dayOf } from '@duijie/shared/days'
import { byStaff } from '../by-staff.ts'
import { clockOn, demoYear } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import { expertsOf, institutions, needsOf, surveyed } from './parties.ts'

const REQUESTS = 7
const OFFERS = 9

const asked = [
  '每月到厂两天以上，能带着青年工程师把这件事做下来。',
  '熟悉产线现场，最好有同类企业的服务经历。',
  '先解决眼前的批次问题，再一起规划研发方向。',
  '能牵头申报研发机构和科技项目。',
]
const offered = [
  '愿意到企业兼职，课题组可同步派研究生驻点。',
  '希望企业有中试条件，合作期不少于两年。',
  '可先做诊断，再商定具体任务。',
]
const pick = (from: readonly string[], key: string) => from[demoNumber(key, 'words', from.length)] ?? ''

/** Enterprises that ask for an expert to serve with them, and experts who are willing. */
export function secondmentSideRows(now: Date) {
  const today = dayOf(now)
  const entered = (key: string) => {
    const day = `${demoYear(now)}-10-${10 + demoNumber(key, 'day', 18)}`
    return byStaff(clockOn(day < today ? day : today, '09:30'))
  }
  const hosts = surveyed.filter((_, index) => index % 6 === 1).slice(0, REQUESTS)
  const experts = institutions.flatMap(({ key }) => expertsOf(key).slice(-1)).slice(-OFFERS)
  return {
    requests: hosts.map(({ key }) => {
      const [need] = needsOf(key)
      return {
        id: demoId('secondment request', key),
        enterpriseId: demoId('organization', key),
        needId: need ? demoId('need', need.key) : null,
        post: '科技副总',
        techFields: need ? [need.techField] : [],
        wishes: pick(asked, key),
        ...entered(key),
      }
    }),
    offers: experts.map(({ key, techFields }) => ({
      id: demoId('secondment offer', key),
      expertId: demoId('expert', key),
      techFields,
      daysPerMonth: 2 + demoNumber(key, 'days', 3),
      wishes: pick(offered, key),
      ...entered(key),
    })),
  }
}
