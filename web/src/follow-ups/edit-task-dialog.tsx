import type { FollowUp, FollowUpPatch } from '@duijie/shared/follow-ups'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { followUpChanges, followUpQueries, patchFollowUp, readFollowUp } from '../lib/follow-ups.ts'
import { referenceName } from '../lib/reference-name.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { useFollowUpTexts } from './texts.ts'

type Values = Pick<FollowUp, 'title' | 'dueOn' | 'note'> & { ownerId: string }

const valuesOf = ({ title, dueOn, owner, note }: FollowUp): Values => ({
  title,
  dueOn,
  ownerId: owner.id,
  note,
})

/** Changes what, by when and by whom; or drops the task. */
export function EditTaskDialog({ task, onClose }: { task: FollowUp; onClose: () => void }) {
  const t = useFollowUpTexts()
  const [form] = Form.useForm<Values>()
  const owners = useQuery(followUpQueries.owners())
  const merge = useMerge({ form, opened: task, valuesOf, read: readFollowUp })
  const save = useCommand({
    send: (patch: FollowUpPatch, key) => patchFollowUp(merge.known ?? task, patch, key),
    invalidates: () => followUpChanges,
    onDone: (_task, { status }) => {
      notify(t(status === 'dropped' ? 'dropped' : 'saved'))
      onClose()
    },
    onFailed: merge.meet,
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
      <MergeNotice
        merge={merge}
        show={(field, value, theirs) => referenceName(theirs, field, value) ?? String(value ?? '')}
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={valuesOf(task)}
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
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
