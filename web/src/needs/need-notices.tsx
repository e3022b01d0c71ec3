import type { NeedFull } from '@duijie/shared/needs'
import { Alert } from 'antd'
import { FormNotices } from '../ui/form-notices.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './need-notices.module.css'
import { useNeedTexts } from './texts.ts'

/** What waits to be done about the need, by whom. */
export function NeedNotices({ need }: { need: NeedFull }) {
  const t = useNeedTexts()
  const { day } = useDay()
  const may = (action: string) => need.permissions.actions.includes(action)
  return (
    <FormNotices>
      {need.stage === 'returned' && need.returnReason && (
        <Alert type="warning" showIcon title={t('returned')} description={need.returnReason} />
      )}
      {need.stage === 'refined' && (
        <Alert
          type="info"
          showIcon
          title={t(may('confirm') ? 'refinedToConfirm' : 'refinedWaiting')}
          description={
            need.originalText && (
              <div className={style.pair}>
                <div>
                  <h3>{t('originalText')}</h3>
                  <p>{need.originalText}</p>
                </div>
                <div>
                  <h3>{t('refinedText')}</h3>
                  <p>{[need.problem, need.targets].filter(Boolean).join('\n')}</p>
                </div>
              </div>
            )
          }
        />
      )}
      {need.status === 'expired' && (
        <Alert
          type="warning"
          showIcon
          title={t('expired', { day: need.validUntil ? day(need.validUntil) : '' })}
        />
      )}
      {need.status === 'on_hold' && <Alert type="info" showIcon title={t('onHold')} />}
      {need.status === 'withdrawn' && <Alert type="info" showIcon title={t('withdrawn')} />}
    </FormNotices>
  )
}
