import { resultForms, techFields } from '@duijie/shared/closed-lists'
import type { Expert } from '@duijie/shared/experts'
import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import { researchResultPatchSchema } from '@duijie/shared/results'
import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { Examples } from '../ui/examples.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { ExpertSelect } from './expert-select.tsx'
import { useResultFormTexts } from './form-texts.ts'

const shape = researchResultPatchSchema.shape
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

interface ResultBasicsItemsProps {
  /** entered for an institution that has to be named */
  behalf: boolean
  institutionId: string | null
  known: readonly Pick<Expert, 'id' | 'name' | 'title'>[]
  demandedWith: (message: string) => Rule
}

export function ResultBasicsItems({ behalf, institutionId, known, demandedWith }: ResultBasicsItemsProps) {
  const t = useResultFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const named = Form.useWatch<string | null | undefined>('organizationId')
  const form = Form.useFormInstance()
  return (
    <>
      {behalf && (
        <Form.Item
          name="organizationId"
          label={t('organization')}
          rules={[{ required: true, message: t('organizationMissing') }]}
        >
          <OrganizationSelect<string | null>
            kind="institution"
            placeholder={t('organizationPlaceholder')}
            onChange={() => form.setFieldValue('expertIds', [])}
          />
        </Form.Item>
      )}
      <Form.Item
        name="title"
        label={t('title')}
        rules={[rule(shape.title.unwrap())]}
        required
        extra={<Examples good={t('titleGood')} bad={t('titleBad')} />}
      >
        <Input maxLength={120} showCount />
      </Form.Item>
      <FormColumns>
        <Form.Item
          name="techField"
          label={t('techField')}
          rules={[demandedWith(t('techFieldMissing'))]}
          required
        >
          <ClearableSelect
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('choose')}
            options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="form" label={t('form')}>
          <ClearableSelect
            placeholder={t('choose')}
            options={resultForms.map((value) => ({ value, label: label(resultFormLabels[value]) }))}
          />
        </Form.Item>
        <Form.Item name="trl" label={t('trl')} extra={t('trlHint')}>
          <ClearableSelect
            placeholder={t('choose')}
            options={levels.map((value) => ({ value, label: label(trlLabel(value)) }))}
          />
        </Form.Item>
      </FormColumns>
      <Form.Item name="expertIds" label={t('expertIds')} extra={t('expertsHint')}>
        <ExpertSelect institutionId={behalf ? (named ?? null) : institutionId} known={known} />
      </Form.Item>
    </>
  )
}
