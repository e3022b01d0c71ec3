import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentRequest } from '@duijie/shared/secondment-sides'
import { Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { referenceName } from '../lib/reference-name.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useAccount } from '../lib/use-session.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { secondmentCommands, sideChanges } from './queries.ts'
import { useSideTexts } from './side-texts.ts'

interface Values {
  enterpriseId: string | null
  needId: string | null
  post: string
  techFields: TechField[]
  wishes: string
}

const valuesOf = (request: SecondmentRequest): Values => ({
  enterpriseId: request.enterprise.id,
  needId: request.need?.id ?? null,
  post: request.post,
  techFields: request.techFields,
  wishes: request.wishes,
})
const blank: Values = { enterpriseId: null, needId: null, post: '科技副总', techFields: [], wishes: '' }

interface RequestDialogProps {
  edited: SecondmentRequest | null
  onClose: () => void
}

/** Asks for a technology deputy; the enterprise for itself, the bureau for any. */
export function RequestDialog({ edited, onClose }: RequestDialogProps) {
  const t = useSideTexts()
  const label = useLabel()
  const account = useAccount()
  const staff = account?.role === 'staff'
  const [form] = Form.useForm<Values>()
  const merge = useMerge({ form, opened: edited, valuesOf, read: secondmentCommands.readRequest })
  const chosen = Form.useWatch('enterpriseId', form)
  const enterpriseId = staff ? chosen : (account?.organization?.id ?? null)
  const save = useCommand({
    send: ({ enterpriseId: of, ...values }: Values, key) =>
      merge.known
        ? secondmentCommands.patchRequest(merge.known, values, key)
        : secondmentCommands.request({ ...values, ...(staff && of && { enterpriseId: of }) }, key),
    invalidates: () => sideChanges,
    onFailed: merge.meet,
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  return (
    <FormDialog
      open
      title={t('askTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <MergeNotice
        merge={merge}
        show={(field, value, theirs) => {
          if (field === 'techFields')
            return (value as TechField[]).map((each) => label(techFieldLabels[each])).join('、')
          return referenceName(theirs, field, value) ?? String(value ?? '')
        }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={edited ? valuesOf(edited) : blank}
        onValuesChange={(changed: Partial<Values>) => {
          if (changed.enterpriseId !== undefined) form.setFieldsValue({ needId: null })
        }}
        onFinish={(values) => save.mutate({ ...values, needId: values.needId ?? null })}
      >
        {staff && (
          <Form.Item
            name="enterpriseId"
            label={t('enterprise')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <OrganizationSelect<string | null>
              kind="enterprise"
              known={edited ? [edited.enterprise] : []}
              disabled={edited !== null}
            />
          </Form.Item>
        )}
        <Form.Item
          name="post"
          label={t('post')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="needId" label={t('need')}>
          <ChoiceSelect
            key={enterpriseId ?? ''}
            list="needs"
            query={{ organizationId: enterpriseId ?? undefined }}
            known={edited?.need && { id: edited.need.id, label: edited.need.title }}
            disabled={!enterpriseId}
          />
        </Form.Item>
        <Form.Item name="techFields" label={t('fields')} extra={t('fieldsHint')}>
          <Select
            mode="multiple"
            maxCount={5}
            options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="wishes" label={t('wishes')} extra={t('wishesHint')}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
