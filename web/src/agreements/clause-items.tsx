import { ipOwnershipLabels } from '@duijie/shared/agreement-labels'
import { ipOwnerships } from '@duijie/shared/agreements'
import { Form, Input } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { useAgreementFormTexts } from './form-texts.ts'

export function ClauseItems() {
  const t = useAgreementFormTexts()
  const label = useLabel()
  return (
    <FormSection title={t('clauses')}>
      <FormColumns>
        <Form.Item name="ipOwnership" label={t('ipOwnership')}>
          <ClearableSelect
            options={ipOwnerships.map((value) => ({ value, label: label(ipOwnershipLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="confidentialUntil" label={t('confidentialUntil')}>
          <DayInput />
        </Form.Item>
      </FormColumns>
      <Form.Item name="ipTerms" label={t('ipTerms')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="confidentialityTerms" label={t('confidentialityTerms')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormSection>
  )
}
