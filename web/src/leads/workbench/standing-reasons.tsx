import type { Standing } from '@duijie/shared/workbench'
import { useStandingTexts } from './standing-texts.ts'

/** Why a result is not further up, in a sentence; nothing where nothing speaks against it. */
export function StandingReasons({ explanation: { terms, facts }, lacking }: Standing) {
  const t = useStandingTexts()
  const count = (verdict: 'near' | 'conflicts') => facts.filter((fact) => fact.verdict === verdict).length
  const [conflicts, near] = [count('conflicts'), count('near')]
  const reasons = [
    terms.length === 0
      ? t('reason.noTerms')
      : lacking.length > 0 && t('reason.lacking', { count: lacking.length }),
    conflicts > 0 && t('reason.conflicts', { count: conflicts }),
    near > 0 && t('reason.near', { count: near }),
  ].filter((reason) => reason !== false)
  return reasons.length > 0 && <p>{t('mainly', { reasons: reasons.join(t('reasonComma')) })}</p>
}
