import type { Secondment } from '@duijie/shared/secondments'
import { useDay } from '../ui/use-day.ts'
import { useSecondmentTexts } from './texts.ts'

/** From when to when somebody serves; null as long as that is not settled. */
export function useTerm(): (secondment: Pick<Secondment, 'startsOn' | 'endsOn'>) => string | null {
  const t = useSecondmentTexts()
  const { day } = useDay()
  return ({ startsOn, endsOn }) => {
    if (startsOn === null) return null
    return endsOn === null
      ? t('from', { from: day(startsOn) })
      : t('term', { from: day(startsOn), to: day(endsOn) })
  }
}
