import type { FollowUp, FollowUpPatch } from '@duijie/shared/follow-ups'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { followUpChanges, followUpQueries, patchFollowUp } from '../lib/follow-ups.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { useFollowUpTexts } from './texts.ts'

type Values = Pick<FollowUp, 'title' | 'dueOn' | 'note'> & { ownerId: string }

/** Changes what, by when and by whom; or drops the task. */
export function EditTaskDialog({ task, onClose }: { task: FollowUp; onClose: () => void }) {
  const t = useFollowUpTexts()
  const [form] = Form.useForm<Values>()
  const owners = useQuery(followUpQueries.owners())
  const refresh = useRefreshOnConflict(followUpChanges)
  const save = useCommand({
    send: (patch: FollowUpPatch, key) => patchFollowUp(task, patch, key),
    invalidates: () => followUpChanges,
    onDone: (_task, { status }) => {
      notify(t(status === 'dropped' ? 'dropped' : 'saved'))
      onClose()
    },
    onFailed: refresh,
  })
  const options = owners.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const own = { value: task.owner.id, label: task.owner.name }
  return (
    <FormDialog
      open
      title={t('editTitle')}
      onCancel={onClose}
      busy={save.isPending}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={form.submit}
      footer={(usual) => (
        <>
          <Button danger disabled={save.isPending} onClick={() => save.mutate({ status: 'dropped' })}>
            {t('drop')}
          </Button>
          {usual}
        </>
      )}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ title: task.title, dueOn: task.dueOn, ownerId: task.owner.id, note: task.note }}
        onFinish={(values) => save.mutate({ ...values, title: values.title.trim() })}
      >
        <Form.Item
          name="title"
          label={t('task')}
          rules={[{ required: true, whitespace: true, message: t('taskNeeded') }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dueNeeded') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="ownerId" label={t('whose')}>
          <Select options={options.some(({ value }) => value === own.value) ? options : [own, ...options]} />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      <FailureAlert error={save.error} />
    </FormDialog>
  )
}
