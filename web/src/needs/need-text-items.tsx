import { needPatchSchema } from '@duijie/shared/needs'
import { Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { Examples } from '../ui/examples.tsx'
import { FormHalves } from '../ui/form-section.tsx'
import { useNeedFormTexts } from './form-texts.ts'
import { OwnWords } from './own-words.tsx'

const shape = needPatchSchema.shape

interface NeedTextItemsProps {
  demanded: Rule
  /** the enterprise's own words, where the reader may not change them */
  ownWords: string | null
}

/** The enterprise's own words on the left, the ordered text on the right. */
export function NeedTextItems({ demanded, ownWords }: NeedTextItemsProps) {
  const t = useNeedFormTexts()
  const rule = useFieldRule()
  const beside =
    ownWords === null ? (
      <Form.Item
        name="originalText"
        label={t('originalText')}
        extra={t('originalTextHint')}
        rules={[rule(shape.originalText.unwrap())]}
      >
        <Input.TextArea
          autoSize={{ minRows: 8, maxRows: 24 }}
          maxLength={10_000}
          placeholder={t('originalTextPlaceholder')}
        />
      </Form.Item>
    ) : (
      <OwnWords text={ownWords} />
    )
  return (
    <FormHalves beside={beside}>
      <Form.Item
        name="problem"
        label={t('problem')}
        rules={[rule(shape.problem.unwrap()), demanded]}
        required
        extra={<Examples good={t('problemGood')} bad={t('problemBad')} />}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item
        name="currentState"
        label={t('currentState')}
        rules={[rule(shape.currentState.unwrap())]}
        extra={
          <Examples lead={t('currentStateHint')} good={t('currentStateGood')} bad={t('currentStateBad')} />
        }
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="targets"
        label={t('targets')}
        rules={[rule(shape.targets.unwrap())]}
        extra={<Examples good={t('targetsGood')} bad={t('targetsBad')} />}
      >
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 16 }}
          maxLength={5000}
          placeholder={t('targetsPlaceholder')}
        />
      </Form.Item>
    </FormHalves>
  )
}
