import { type FollowUpDays, followUpDaysSchema, usualFollowUpDays } from '@duijie/shared/follow-ups'
import { leadStageLabels } from '@duijie/shared/labels'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import style from './follow-up-days-form.module.css'
import { type SetFollowUpDays, settingChanges, settingCommands } from './queries.ts'
import { useSettingTexts } from './texts.ts'

const MOST_DAYS = 730
type Stage = keyof FollowUpDays
const stages = Object.keys(followUpDaysSchema.shape) as Stage[]

export function FollowUpDaysForm({ set }: { set: SetFollowUpDays }) {
  const t = useSettingTexts()
  const label = useLabel()
  const client = useQueryClient()
  const [form] = Form.useForm<FollowUpDays>()
  const save = useCommand({
    send: (value: FollowUpDays, key) => settingCommands.putFollowUpDays(value, set.version, key),
    invalidates: () => settingChanges,
    onDone: () => notify(t('saved')),
  })
  const overtaken = isProblem(save.error, 'version_conflict')
  return (
    <Form form={form} initialValues={set.value} onFinish={(value) => save.mutate(value)}>
      <div className={style.stages}>
        {stages.map((stage) => (
          <Form.Item key={stage} name={stage} label={label(leadStageLabels[stage])} colon={false}>
            <InputNumber
              min={1}
              max={MOST_DAYS}
              precision={0}
              placeholder={t('none')}
              suffix={t('unit')}
              inputMode="numeric"
            />
          </Form.Item>
        ))}
      </div>
      <FailureAlert error={save.error} />
      <div className={style.actions}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={() => form.setFieldsValue(usualFollowUpDays)}>{t('restore')}</Button>
        {overtaken && (
          <Button
            onClick={() => {
              for (const queryKey of settingChanges) void client.invalidateQueries({ queryKey })
            }}
          >
            {t('reload')}
          </Button>
        )}
      </div>
    </Form>
  )
}
