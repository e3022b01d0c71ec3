import { cooperationModes } from '@duijie/shared/closed-lists'
import { cooperationModeLabels, trlLabel } from '@duijie/shared/labels'
import type { OrganizationReference } from '@duijie/shared/organizations'
import { Checkbox, Form } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useRangeRule } from '../lib/use-range-rule.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Examples } from '../ui/examples.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { WanRange } from '../ui/wan-range.tsx'
import { useNeedFormTexts } from './form-texts.ts'

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export function NeedTermsItems({ known }: { known: readonly OrganizationReference[] }) {
  const t = useNeedFormTexts()
  const label = useLabel()
  const rangeRule = useRangeRule()
  return (
    <>
      <Form.Item name="cooperationModes" label={t('cooperationModes')}>
        <Checkbox.Group
          options={cooperationModes.map((value) => ({ value, label: label(cooperationModeLabels[value]) }))}
        />
      </Form.Item>
      <FormColumns>
        <Form.Item
          name="budgetFen"
          label={t('budget')}
          rules={[rangeRule]}
          extra={<Examples lead={t('budgetHint')} good={t('budgetGood')} bad={t('budgetBad')} />}
        >
          <WanRange />
        </Form.Item>
        <Form.Item name="budgetNegotiable" valuePropName="checked" label={t('negotiableLabel')}>
          <Checkbox>{t('negotiable')}</Checkbox>
        </Form.Item>
        <Form.Item name="minTrl" label={t('minTrl')} extra={t('minTrlHint')}>
          <ClearableSelect
            placeholder={t('any')}
            options={levels.map((value) => ({ value, label: label(trlLabel(value)) }))}
          />
        </Form.Item>
        <Form.Item name="deadline" label={t('deadline')}>
          <DayInput future />
        </Form.Item>
      </FormColumns>
      <Form.Item
        name="preferredInstitutionIds"
        label={t('preferredInstitutions')}
        extra={t('preferredInstitutionsHint')}
      >
        <OrganizationSelect<string[]>
          kind="institution"
          multiple
          known={known}
          placeholder={t('preferredInstitutionsPlaceholder')}
        />
      </Form.Item>
    </>
  )
}
