import { type TechField, techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentOffer } from '@duijie/shared/secondment-sides'
import { Form, Input, InputNumber, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useAccount } from '../lib/use-session.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
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

const valuesOf = (offer: SecondmentOffer): Values => ({
  institutionId: offer.expert.institution.id,
  expertId: offer.expert.id,
  techFields: offer.techFields,
  daysPerMonth: offer.daysPerMonth,
  availableFrom: offer.availableFrom,
  wishes: offer.wishes,
})
const blank: Values = {
  institutionId: null,
  expertId: null,
  techFields: [],
  daysPerMonth: null,
  availableFrom: null,
  wishes: '',
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
  const merge = useMerge({ form, opened: edited, valuesOf, read: secondmentCommands.readOffer })
  const chosen = Form.useWatch('institutionId', form)
  const institutionId = staff ? chosen : (account?.organization?.id ?? null)
  const save = useCommand({
    send: ({ institutionId: _, expertId, ...values }: Values, key) =>
      merge.known
        ? secondmentCommands.patchOffer(merge.known, values, key)
        : secondmentCommands.offer({ ...values, expertId: expertId ?? '' }, key),
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
      title={t('offerTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <MergeNotice
        merge={merge}
        show={(field, value) =>
          field === 'techFields'
            ? (value as TechField[]).map((each) => label(techFieldLabels[each])).join('、')
            : String(value ?? '')
        }
      />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={edited ? valuesOf(edited) : blank}
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
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
