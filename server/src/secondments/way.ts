import { invalid } from '../errors.ts'
import { secondmentWay } from './policy.ts'
import type { SecondmentRow } from './rows.ts'

type Secondment = SecondmentRow['secondment']
export const wayDays = secondmentWay.flatMap(({ day }) => day ?? [])
export type OnWay = Pick<Secondment, (typeof wayDays)[number] | 'startsOn' | 'endsOn' | 'grade'>

const names = { signedOn: '签订', submittedOn: '申报', approvedOn: '获批', assessedOn: '考核' } as const

/** Refuses days to come and days out of order; `pointer` says where the day stands in what was sent. */
export function refuseDays(
  secondment: OnWay,
  today: string,
  pointer: (day: (typeof wayDays)[number]) => string,
): void {
  let former: { on: string; name: string } | undefined
  for (const day of wayDays) {
    const on = secondment[day]
    if (on === null) continue
    if (on > today) throw invalid(pointer(day), `${names[day]}日期不能晚于今天`)
    if (former && on < former.on) {
      throw invalid(pointer(day), `${names[day]}日期不能早于${former.name}日期`)
    }
    former = { on, name: names[day] }
  }
}

export function refuseTerm({ startsOn, endsOn }: Pick<OnWay, 'startsOn' | 'endsOn'>): void {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
    throw invalid('/endsOn', '聘期结束日期不能早于开始日期')
  }
}

/** Days of stages that the secondment has not come to, and an assessment before there is one. */
export function refuseAhead(
  before: OnWay,
  patch: Partial<OnWay> & { assessment?: string | undefined },
): void {
  for (const day of wayDays) {
    if (patch[day] !== undefined && before[day] === null) {
      throw invalid(`/${day}`, `还没有到“${names[day]}”这一步`)
    }
  }
  if (before.grade !== null) return
  if (patch.grade !== undefined) throw invalid('/grade', '还没有考核')
  if (patch.assessment) throw invalid('/assessment', '还没有考核')
}
