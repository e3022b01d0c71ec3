import type { EnteredFigureId, FigureId } from '@duijie/shared/figures'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, demoSpan, demoYear } from '../calendar.ts'
import { demoTownships } from '../district.ts'
import { demoId } from '../ids.ts'
import { enterprises } from './parties.ts'

const WAN = 1_000_000

const targets: [FigureId, number][] = [
  ['visits_paid', 90],
  ['enterprises_visited', 60],
  ['needs_collected', 100],
  ['results_catalogued', 200],
  ['event_stops', 50],
  ['institutions_met', 30],
  ['agreements_signed', 100],
  ['secondment_enterprises', 18],
  ['voucher_enterprises_recommended', 70],
  ['voucher_redeemed_amount', 600 * WAN],
]
/** Those that townships and parks are compared by. */
const shared: FigureId[] = ['visits_paid', 'needs_collected', 'agreements_signed']

/** Targets of the year, and the numbers that come from elsewhere. */
export function figureRows(now: Date) {
  const year = demoYear(now)
  const at = clockOn(demoSpan(now).first, '09:00')
  const target = (figureId: FigureId, value: number, townshipKey: string | null) => ({
    id: demoId('target', `${figureId} ${townshipKey ?? ''}`),
    figureId,
    year,
    townshipId: townshipKey === null ? null : demoId('township', townshipKey),
    value,
    updatedAt: at,
    updatedBy: STAFF,
  })
  const ofTownships = shared.flatMap((figureId) => {
    const whole = targets.find(([id]) => id === figureId)?.[1] ?? 0
    return demoTownships.map(({ key }) => {
      const here = enterprises.filter(({ townshipKey }) => townshipKey === key).length
      return target(figureId, Math.round((whole * here) / enterprises.length), key)
    })
  })
  const entered = (figureId: EnteredFigureId, to: string, value: number, source: string) => {
    const written = clockOn(`${year}${to}`, '10:00')
    return {
      id: demoId('entered figure', `${figureId} ${to}`),
      figureId,
      fromDay: `${year}-01-01`,
      toDay: `${year}${to}`,
      value,
      source,
      ...byStaff(written),
    }
  }
  return {
    targets: [...targets.map(([id, value]) => target(id, value, null)), ...ofTownships],
    entered: [
      entered('city_voucher_redeemed_amount', '-10-15', 124_494 * (WAN / 100), '市科技局创新券兑现情况通报'),
      entered('city_voucher_redeemed_amount', '-06-30', 0, '市科技局上半年通报：尚未核定'),
      entered('need_compendia', '-09-30', 1060, '印刷验收单'),
      entered('policy_compendia', '-09-30', 520, '印刷验收单'),
      entered('guide_books', '-09-30', 1080, '印刷验收单'),
      entered('tax_relief_amount', '-09-30', 8320 * WAN, '税务分局提供'),
    ],
  }
}
