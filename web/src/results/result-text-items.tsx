import { researchResultPatchSchema } from '@duijie/shared/results'
import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { Examples } from '../ui/examples.tsx'
import { useResultFormTexts } from './form-texts.ts'

const shape = researchResultPatchSchema.shape

export function ResultTextItems({ demanded }: { demanded: Rule }) {
  const t = useResultFormTexts()
  const rule = useFieldRule()
  return (
    <>
      <Form.Item
        name="summary"
        label={t('summary')}
        rules={[rule(shape.summary.unwrap()), demanded]}
        required
        extra={<Examples good={t('summaryGood')} bad={t('summaryBad')} />}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item
        name="innovation"
        label={t('innovation')}
        rules={[rule(shape.innovation.unwrap())]}
        extra={<Examples lead={t('innovationHint')} good={t('innovationGood')} bad={t('innovationBad')} />}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="applications"
        label={t('applications')}
        rules={[rule(shape.applications.unwrap())]}
        extra={<Examples good={t('applicationsGood')} bad={t('applicationsBad')} />}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={3000} />
      </Form.Item>
      <Form.Item name="awards" label={t('awards')} rules={[rule(shape.awards.unwrap())]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </>
  )
}
