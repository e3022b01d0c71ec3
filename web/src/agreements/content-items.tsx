import { contractTypeLabels } from '@duijie/shared/agreement-labels'
import { contractTypes, cooperationModes, techFields } from '@duijie/shared/closed-lists'
import { cooperationModeLabels, techFieldLabels } from '@duijie/shared/labels'
import { Form, type FormInstance } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { WanInput } from '../ui/wan-input.tsx'
import type { AgreementValues } from './agreement-values.ts'
import { useAgreementFormTexts } from './form-texts.ts'

const MOST_WAN = 10_000_000

export function ContentItems({ form }: { form: FormInstance<AgreementValues> }) {
  const t = useAgreementFormTexts()
  const label = useLabel()
  const supplement = Form.useWatch('kind', form) === 'supplement'
  return (
    <FormSection title={t('content')}>
      <FormColumns>
        <Form.Item name="techField" label={t('field')}>
          <ClearableSelect
            options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="cooperationMode" label={t('mode')}>
          <ClearableSelect
            options={cooperationModes.map((value) => ({ value, label: label(cooperationModeLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="contractType" label={t('contractType')} extra={t('contractTypeHint')}>
          <ClearableSelect
            options={contractTypes.map((value) => ({ value, label: label(contractTypeLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item
          name="amountWan"
          label={t(supplement ? 'amountOfSupplement' : 'amount')}
          extra={t('amountHint')}
        >
          <WanInput min={supplement ? -MOST_WAN : 0} />
        </Form.Item>
        <Form.Item name="signedOn" label={t('signedOn')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="startsOn" label={t('startsOn')}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="endsOn"
          label={t('endsOn')}
          dependencies={['startsOn']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                const from = getFieldValue('startsOn')
                if (value && from && value < from) throw new Error(t('endsBefore'))
              },
            }),
          ]}
        >
          <DayInput />
        </Form.Item>
      </FormColumns>
    </FormSection>
  )
}
