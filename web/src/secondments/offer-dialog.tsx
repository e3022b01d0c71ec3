import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentOffer } from '@duijie/shared/secondment-sides'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { secondmentCommands, sideChanges } from './queries.ts'
import { useSideTexts } from './side-texts.ts'

interface Values {
  institutionId: string | null
  expertId: string | null
  techFields: TechField[]
  daysPerMonth: number | null
  availableFrom: string | null
  wishes: string
}

interface OfferDialogProps {
  edited: SecondmentOffer | null
  onClose: () => void
}

/** Puts up an expert who is willing; an institution its own, the bureau any. */
export function OfferDialog({ edited, onClose }: OfferDialogProps) {
  const t = useSideTexts()
  const label = useLabel()
  const account = useAccount()
  const staff = account?.role === 'staff'
  const [form] = Form.useForm<Values>()
  const chosen = Form.useWatch('institutionId', form)
  const institutionId = staff ? chosen : (account?.organization?.id ?? null)
  const save = useCommand({
    send: ({ institutionId: _, expertId, ...values }: Values, key) =>
      edited
        ? secondmentCommands.patchOffer(edited, values, key)
        : secondmentCommands.offer({ ...values, expertId: expertId ?? '' }, key),
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
      title={t('offerTitle')}
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
          institutionId: edited?.expert.institution.id ?? null,
          expertId: edited?.expert.id ?? null,
          techFields: edited?.techFields ?? [],
          daysPerMonth: edited?.daysPerMonth ?? null,
          availableFrom: edited?.availableFrom ?? null,
          wishes: edited?.wishes ?? '',
        }}
        onValuesChange={(changed: Partial<Values>) => {
          if (changed.institutionId !== undefined) form.setFieldsValue({ expertId: null })
        }}
        onFinish={save.mutate}
      >
        {staff && (
          <Form.Item name="institutionId" label={t('institution')}>
            <OrganizationSelect<string | null>
              kind="institution"
              known={edited ? [edited.expert.institution] : []}
              disabled={edited !== null}
            />
          </Form.Item>
        )}
        <Form.Item name="expertId" label={t('expert')} rules={[{ required: true, message: t('needed') }]}>
          <ChoiceSelect
            key={institutionId ?? ''}
            list="experts"
            query={{ organizationId: institutionId ?? undefined }}
            known={edited && { id: edited.expert.id, label: edited.expert.name }}
            disabled={edited !== null}
          />
        </Form.Item>
        <Form.Item name="techFields" label={t('fields')} extra={t('fieldsHint')}>
          <Select
            mode="multiple"
            maxCount={5}
            options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="daysPerMonth" label={t('daysPerMonth')}>
          <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="availableFrom" label={t('from')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="wishes" label={t('offerWishes')} extra={t('offerWishesHint')}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureAlert error={save.error} />
    </Modal>
  )
}
