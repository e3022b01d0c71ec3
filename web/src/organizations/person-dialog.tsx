import {
  type ContactPerson,
  type ContactPersonInput,
  contactPersonInputSchema,
} from '@duijie/shared/contact-persons'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import { changedFields } from '../lib/changed-fields.ts'
import { referenceName } from '../lib/reference-name.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { belongingCommands, belongingQueries } from './belonging-queries.ts'
import { useBelongingTexts } from './belonging-texts.ts'

interface PersonDialogProps {
  organizationId: string
  /** null: one more */
  person: ContactPerson | null
  /** whether notes and the account that looks after the person are the reader's to write */
  assign: boolean
  onClose: () => void
}

const shape = contactPersonInputSchema.shape
const changes = [['contact-persons'], ['organizations']]
const blank = {
  name: '',
  post: '',
  phone: '',
  email: '',
  wechat: '',
  note: '',
  ownerId: null,
  primary: false,
}

function valuesOf(person: ContactPerson): ContactPersonInput {
  const { name, post, phone, email, wechat, note, ownerId, primary } = person
  return { name, post, phone, email, wechat, note: note ?? '', ownerId, primary }
}

export function PersonDialog({ organizationId, person, assign, onClose }: PersonDialogProps) {
  const t = useBelongingTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<ContactPersonInput>()
  const owners = useQuery({ ...belongingQueries.owners(), enabled: assign })
  const merge = useMerge({
    form,
    opened: person,
    valuesOf,
    read: (known) => belongingCommands.readPerson(organizationId, known),
  })
  const base = merge.known ? valuesOf(merge.known) : blank
  const save = useCommand({
    send: (values: ContactPersonInput, key) =>
      merge.known
        ? belongingCommands.patchPerson(organizationId, merge.known, changedFields(base, values), key)
        : belongingCommands.addPerson(organizationId, values, key),
    invalidates: () => changes,
    onDone() {
      notify(t('saved'))
      onClose()
    },
    onFailed: merge.meet,
  })
  const known = owners.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const own = person?.owner && { value: person.owner.id, label: person.owner.name }
  return (
    <FormDialog
      open
      title={t(person ? 'editPerson' : 'add')}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <MergeNotice
        merge={merge}
        show={(field, value, theirs) => {
          if (field === 'primary') return t(value ? 'isPrimary' : 'notPrimary')
          return referenceName(theirs, field, value) ?? String(value ?? '')
        }}
      />
      <Form<ContactPersonInput>
        form={form}
        layout="vertical"
        initialValues={person ? valuesOf(person) : blank}
        onFinish={(values) => save.mutate({ ...base, ...values, ownerId: values.ownerId ?? null })}
      >
        <Form.Item name="name" label={t('name')} rules={[rule(shape.name)]} required>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="post" label={t('post')} rules={[rule(shape.post)]}>
          <Input />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')} rules={[rule(shape.phone)]}>
          <Input type="tel" />
        </Form.Item>
        <Form.Item name="email" label={t('email')} rules={[rule(shape.email)]}>
          <Input type="email" />
        </Form.Item>
        <Form.Item name="wechat" label={t('wechat')} rules={[rule(shape.wechat)]}>
          <Input />
        </Form.Item>
        {assign && (
          <>
            <Form.Item name="ownerId" label={t('owner')}>
              <ClearableSelect
                showSearch={{ optionFilterProp: 'label' }}
                loading={owners.isPending}
                options={own && !known.some(({ value }) => value === own.value) ? [own, ...known] : known}
              />
            </Form.Item>
            <Form.Item name="note" label={t('note')} extra={t('noteHint')} rules={[rule(shape.note)]}>
              <Input.TextArea rows={2} />
            </Form.Item>
          </>
        )}
        {!person?.primary && (
          <Form.Item name="primary" valuePropName="checked" extra={t('primaryHint')}>
            <Checkbox>{t('primary')}</Checkbox>
          </Form.Item>
        )}
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
