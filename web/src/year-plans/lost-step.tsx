import type { YearPlan } from '@duijie/shared/trips'
import { Alert, Button } from 'antd'
import { usePlanTexts } from './plan-texts.ts'
import type { Lost } from './use-arranging.ts'
import style from './year-plans.module.css'

interface LostStepProps {
  plan: YearPlan
  lost: Lost
  onDismiss: () => void
}

/** Somebody else came first: says who, what was not kept, and lets it be done again on the latest. */
export function LostStep({ plan, lost: { words, again }, onDismiss }: LostStepProps) {
  const t = usePlanTexts()
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('overtaken', { name: plan.updatedBy?.name ?? t('somebody') })}
      description={
        <>
          <p>{t('lost', { step: words })}</p>
          {!again && <p>{t('outdated')}</p>}
          <div className={style.actions}>
            {again && (
              <Button size="small" onClick={() => again(plan)}>
                {t('again')}
              </Button>
            )}
            <Button size="small" type="text" onClick={onDismiss}>
              {t('dismiss')}
            </Button>
          </div>
        </>
      }
    />
  )
}
