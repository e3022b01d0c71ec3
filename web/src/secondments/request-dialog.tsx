import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentRequest } from '@duijie/shared/secondment-sides'
import { Form, Input, Modal, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
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
  const chosen = Form.useWatch('enterpriseId', form)
  const enterpriseId = staff ? chosen : (account?.organization?.id ?? null)
  const save = useCommand({
    send: ({ enterpriseId: of, ...values }: Values, key) =>
      edited
        ? secondmentCommands.patchRequest(edited, values, key)
        : secondmentCommands.request({ ...values, ...(staff && of && { enterpriseId: of }) }, key),
    invalidates: () => sideChanges,
    onFailed: (error) => showFieldErrors(form, error),
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('askTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          enterpriseId: edited?.enterprise.id ?? null,
          needId: edited?.need?.id ?? null,
          post: edited?.post ?? '科技副总',
          techFields: edited?.techFields ?? [],
          wishes: edited?.wishes ?? '',
        }}
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
      <FailureAlert error={save.error} />
    </Modal>
  )
}
