import { dayOf } from '@duijie/shared/days'
import type { OrganizationTownships } from '@duijie/shared/organization-townships'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { showFieldErrors } from '../lib/form-problem.ts'
import { searchedProps, townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useCommand } from '../lib/use-command.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { belongingCommands, organizationChanges } from './belonging-queries.ts'
import { useBelongingTexts } from './belonging-texts.ts'

interface TownshipDialogProps {
  enterpriseId: string
  /** the entry that was wrong; null: a move */
  entry: OrganizationTownships['items'][number] | null
  onClose: () => void
}

interface Values {
  townshipId: string
  fromDay: string
  reason: string
}

/** Where an enterprise moved on which day, or what is right instead of an entry. */
export function TownshipDialog({ enterpriseId, entry, onClose }: TownshipDialogProps) {
  const t = useBelongingTexts()
  const [form] = Form.useForm<Values>()
  const townships = useQuery(townshipsQuery())
  const today = dayOf(new Date())
  const fromDay = Form.useWatch('fromDay', form) ?? today
  const save = useCommand({
    send: (values: Values, key) =>
      entry
        ? belongingCommands.correct(enterpriseId, entry.fromDay, values, key)
        : belongingCommands.move(enterpriseId, values, key),
    invalidates: () => organizationChanges,
    onDone() {
      notify(t('saved'))
      onClose()
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  return (
    <FormDialog
      open
      title={t(entry ? 'correctTitle' : 'moveTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {!entry && <p>{t('moveText')}</p>}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          ...(entry && { townshipId: entry.townshipId }),
          fromDay: entry?.fromDay ?? today,
          reason: '',
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="townshipId"
          label={t('township')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Select
            showSearch={{ optionFilterProp: searchedProps }}
            loading={townships.isPending}
            options={townshipOptions(townships.data)}
          />
        </Form.Item>
        <Form.Item name="fromDay" label={t('fromDay')} rules={[{ required: true, message: t('required') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('reasonHint')}
          rules={[
            { required: entry !== null || fromDay < today, whitespace: true, message: t('reasonNeeded') },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={save.error} />
    </FormDialog>
  )
}
