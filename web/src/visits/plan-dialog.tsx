import { addDays, dayOf } from '@duijie/shared/days'
import type { OrganizationReference } from '@duijie/shared/organizations'
import type { VisitPlanInput } from '@duijie/shared/visits'
import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { AccountSelect } from './account-select.tsx'
import { spreadDays, workingDay } from './plan-days.ts'
import { visitChanges, visitCommands } from './queries.ts'
import { useVisitTexts } from './texts.ts'
import style from './visits.module.css'

interface PlanDialogProps {
  enterprises: readonly OrganizationReference[]
  onPlanned: (count: number) => void
  onClose: () => void
}

/** Who leads the visits that were chosen, and on which days: spread over working days, each to be changed. */
export function PlanDialog({ enterprises, onPlanned, onClose }: PlanDialogProps) {
  const t = useVisitTexts()
  const ui = useUiTexts()
  const own = useAccount()?.id ?? null
  const [leadVisitorId, setLeadVisitorId] = useState(own)
  const [topics, setTopics] = useState<string[]>([])
  const [firstDay, setFirstDay] = useState(() => workingDay(addDays(dayOf(new Date()), 1)))
  const [perDay, setPerDay] = useState(2)
  const [changed, setChanged] = useState<Record<string, string | null>>({})
  const spread = spreadDays(enterprises.length, firstDay, perDay)
  const visits = enterprises.map(({ id }, at) => ({
    enterpriseId: id,
    plannedOn: id in changed ? (changed[id] ?? null) : (spread[at] ?? firstDay),
  }))
  const whole = visits.every(({ plannedOn }) => plannedOn !== null)
  const plan = useCommand({
    send: (input: VisitPlanInput, key) => visitCommands.plan(input, key),
    invalidates: () => visitChanges,
    onDone: ({ items }) => onPlanned(items.length),
  })

  return (
    <FormDialog
      open
      title={t('arrangeTitle', { count: enterprises.length })}
      okText={t('save')}
      cancelText={ui('cancel')}
      busy={plan.isPending}
      okButtonProps={{ disabled: !whole }}
      onOk={() =>
        plan.mutate({
          visits: visits.map(({ enterpriseId, plannedOn }) => ({ enterpriseId, plannedOn: plannedOn ?? '' })),
          leadVisitorId: leadVisitorId ?? undefined,
          topics,
        })
      }
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <FormColumns>
          <Form.Item label={t('leadVisitor')} htmlFor="plan-lead">
            <AccountSelect id="plan-lead" value={leadVisitorId} onChange={setLeadVisitorId} />
          </Form.Item>
          <Form.Item label={t('topics')} htmlFor="plan-topics">
            <Select
              id="plan-topics"
              mode="tags"
              maxCount={20}
              value={topics}
              onChange={setTopics}
              placeholder={t('topicsHint')}
              open={false}
              suffixIcon={null}
            />
          </Form.Item>
          <Form.Item label={t('firstDay')} htmlFor="plan-first">
            <DayInput
              id="plan-first"
              value={firstDay}
              future
              onChange={(day) => {
                if (day) setFirstDay(day)
                setChanged({})
              }}
            />
          </Form.Item>
          <Form.Item label={t('perDay')} htmlFor="plan-per-day" extra={t('perDayHint')}>
            <InputNumber
              id="plan-per-day"
              min={1}
              max={10}
              precision={0}
              value={perDay}
              onChange={(count) => {
                setPerDay(count ?? 1)
                setChanged({})
              }}
              inputMode="numeric"
            />
          </Form.Item>
        </FormColumns>
        <ul className={style.planned}>
          {enterprises.map(({ id, name }, at) => (
            <li key={id}>
              <label htmlFor={`plan-${id}`}>
                <span className="visually-hidden">{t('dayFor', { name })}</span>
                {name}
              </label>
              <span className={style.plannedDay}>
                <DayInput
                  id={`plan-${id}`}
                  value={visits[at]?.plannedOn ?? null}
                  onChange={(day) => setChanged((known) => ({ ...known, [id]: day }))}
                />
              </span>
            </li>
          ))}
        </ul>
        {!whole && <p className={style.needed}>{t('dayNeeded')}</p>}
      </Form>
      <FailureAlert error={plan.error} />
    </FormDialog>
  )
}
