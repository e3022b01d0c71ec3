import { matchLevelLabels } from '@duijie/shared/labels'
import type { EventSchedule, MeetingSettings } from '@duijie/shared/meetings'
import { Alert, Button, Form, Input, InputNumber } from 'antd'
import { useEffect, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'

interface ScheduleSettingsProps {
  schedule: EventSchedule
  busy: boolean
  onSave: (settings: MeetingSettings) => void
}

const levels = ['strong', 'fair', 'weak'] as const

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
/** Without the ids, which a save gives to new tables. */
const plain = ({ tables, ...settings }: MeetingSettings) => ({
  ...Object.fromEntries(Object.entries(settings).sort()),
  tables: tables.map(({ label }) => label),
})

/** Length of the slots, limits, and the tables by name. */
export function ScheduleSettings({ schedule, busy, onSave }: ScheduleSettingsProps) {
  const t = useScheduleTexts()
  const label = useLabel()
  const [form] = Form.useForm<MeetingSettings>()
  const { settings } = schedule
  const [base, setBase] = useState(settings)
  const [touched, setTouched] = useState(false)
  useLeaveWarning(touched && !busy)
  const moved = !same(base, settings)
  function take() {
    form.setFieldsValue(settings)
    setBase(settings)
    setTouched(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody else or a save changed shows, unless something is typed
  useEffect(() => {
    if (moved && (!touched || same(plain(form.getFieldsValue(true)), plain(settings)))) take()
  }, [settings])
  const tables = Form.useWatch('tables', form) ?? settings.tables
  function count(wanted: number | null) {
    if (wanted === null) return
    const added = Array.from({ length: Math.max(wanted - tables.length, 0) }, (_, n) => ({
      label: t('tableUsual', { number: tables.length + n + 1 }),
    }))
    form.setFieldValue('tables', [...tables.slice(0, wanted), ...added])
    setTouched(true)
  }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={settings}
      onValuesChange={() => setTouched(true)}
      onFinish={() => {
        // all that the form holds: the ids of the tables have no field of their own
        const { perGuest, suggestFrom, ...values } = form.getFieldsValue(true) as MeetingSettings
        onSave({
          ...values,
          perGuest: perGuest ?? null,
          suggestFrom: suggestFrom ?? null,
          // a table that somebody took off meanwhile comes back as a new one
          tables: (values.tables ?? []).map(({ id, label: name }) =>
            settings.tables.some((table) => table.id === id) ? { id, label: name } : { label: name },
          ),
        })
      }}
    >
      <div className={style.fields}>
        <Form.Item name="slotMinutes" label={t('slotMinutes')} rules={[{ required: true }]}>
          <InputNumber min={5} max={180} precision={0} />
        </Form.Item>
        <Form.Item name="gapMinutes" label={t('gapMinutes')} rules={[{ required: true }]}>
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
        <Form.Item name="perGuest" label={t('perGuest')}>
          <InputNumber min={1} max={60} precision={0} placeholder={t('noLimit')} />
        </Form.Item>
        <Form.Item name="suggestFrom" label={t('suggestFrom')}>
          <ClearableSelect
            style={{ width: 180 }}
            placeholder={t('requestsOnly')}
            options={levels.map((value) => ({
              value,
              label: t('levelUp', { level: label(matchLevelLabels[value]) }),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('tables')} htmlFor="table-count">
          <InputNumber
            id="table-count"
            min={0}
            max={200}
            precision={0}
            value={tables.length}
            onChange={count}
          />
        </Form.Item>
      </div>
      <Form.List name="tables">
        {(fields) => (
          <div className={style.fields}>
            {fields.map(({ key, name }) => (
              <Form.Item key={key} name={[name, 'label']} rules={[{ required: true }]}>
                <Input
                  style={{ width: 120 }}
                  maxLength={40}
                  aria-label={t('tableName', { number: name + 1 })}
                />
              </Form.Item>
            ))}
          </div>
        )}
      </Form.List>
      {moved && touched && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('settingsKept')}
          action={
            <Button size="small" onClick={take}>
              {t('takeTheirs')}
            </Button>
          }
        />
      )}
      <Button htmlType="submit" loading={busy}>
        {t('save')}
      </Button>
    </Form>
  )
}
