import { addDays, dayOf } from '@duijie/shared/days'
import type { Visit } from '@duijie/shared/visits'
import { Button, Form } from 'antd'
import { DayInput } from '../ui/day-input.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import { AccountSelect } from './account-select.tsx'
import { EnterpriseSelect } from './enterprise-select.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import type { VisitValues } from './visit-values.ts'
import { VisitorSelect } from './visitor-select.tsx'
import style from './visits.module.css'

interface WhenItemsProps {
  visit: Visit | null
  /** it is only planned: of the visit itself nothing is told yet */
  planned: boolean
  onChanged: () => void
}

/** Where they went, when, and who. */
export function WhenItems({ visit, planned, onChanged }: WhenItemsProps) {
  const t = useVisitFormTexts()
  const form = Form.useFormInstance<VisitValues>()
  const today = dayOf(new Date())
  const day = planned ? 'plannedOn' : 'visitedOn'
  const set = (value: string) => {
    form.setFieldValue('visitedOn', value)
    onChanged()
  }
  return (
    <>
      {visit === null ? (
        <Form.Item
          name="enterpriseId"
          label={t('enterpriseId')}
          rules={[{ required: true, message: t('enterpriseNeeded') }]}
        >
          <EnterpriseSelect />
        </Form.Item>
      ) : (
        <p className={style.enterprise}>{visit.enterprise.name}</p>
      )}
      <div className={style.when}>
        <Form.Item name={day} label={t(day)} rules={[{ required: true, message: t('dayNeeded') }]}>
          <DayInput />
        </Form.Item>
        {!planned && (
          <div className={style.quick}>
            <Button onClick={() => set(today)}>{t('today')}</Button>
            <Button onClick={() => set(addDays(today, -1))}>{t('yesterday')}</Button>
          </div>
        )}
        <Form.Item name="startTime" label={t('startTime')}>
          <TimeInput />
        </Form.Item>
        <Form.Item
          name="endTime"
          label={t('endTime')}
          dependencies={['startTime']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, end: string | null) => {
                const start: string | null = getFieldValue('startTime')
                if (start && end && start >= end) throw new Error(t('endsBefore'))
              },
            }),
          ]}
        >
          <TimeInput />
        </Form.Item>
      </div>
      <div className={style.who}>
        <Form.Item name="leadVisitorId" label={t('leadVisitorId')}>
          <AccountSelect {...(visit && { known: visit.leadVisitor })} />
        </Form.Item>
        <Form.Item name="visitors" label={t('visitors')}>
          <VisitorSelect known={visit?.visitors ?? []} />
        </Form.Item>
        <Form.Item name="ownerId" label={t('ownerId')}>
          <AccountSelect {...(visit && { known: visit.owner })} />
        </Form.Item>
      </div>
    </>
  )
}
