import { confidentialities, organizationAudiences } from '@duijie/shared/closed-lists'
import { organizationAudienceLabels } from '@duijie/shared/disclosure-labels'
import { confidentialityLabels } from '@duijie/shared/labels'
import { needPatchSchema } from '@duijie/shared/needs'
import { Checkbox, Form, Input, Radio } from 'antd'
import type { Rule } from 'antd/es/form'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Examples } from '../ui/examples.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { useNeedFormTexts } from './form-texts.ts'
import style from './need-openness-items.module.css'

const shape = needPatchSchema.shape

export function NeedOpennessItems({ demandedWith }: { demandedWith: (message: string) => Rule }) {
  const t = useNeedFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const confidentiality = Form.useWatch<string | undefined>('confidentiality')
  return (
    <>
      <Form.Item name="confidentiality" label={t('confidentiality')} required>
        <Radio.Group className={style.choices ?? ''}>
          {confidentialities.map((value) => (
            <Radio key={value} value={value}>
              {label(confidentialityLabels[value])}
              <span className={style.explained}>{t(`confidentiality.${value}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="showOrganization" label={t('showOrganization')} required>
        <Radio.Group className={style.choices ?? ''}>
          {organizationAudiences.map((value) => (
            <Radio key={value} value={value}>
              {label(organizationAudienceLabels[value])}
              <span className={style.explained}>{t(`showOrganization.${value}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {confidentiality === 'public' && (
        <Form.Item
          name="teaser"
          label={t('teaser')}
          extra={<Examples lead={t('teaserHint')} good={t('teaserGood')} bad={t('teaserBad')} />}
          rules={[rule(shape.teaser.unwrap())]}
          normalize={(text: string) => text || null}
          getValueProps={(text: string | null) => ({ value: text ?? '' })}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
      <FormColumns>
        <Form.Item name="validUntil" label={t('validUntil')} extra={t('validUntilHint')}>
          <DayInput future />
        </Form.Item>
      </FormColumns>
      <Form.Item
        name="noStateSecret"
        valuePropName="checked"
        rules={[demandedWith(t('noStateSecretMissing'))]}
        className={style.declaration ?? ''}
      >
        <Checkbox>
          <span className={style.mark} aria-hidden="true">
            *
          </span>
          {t('noStateSecret')}
        </Checkbox>
      </Form.Item>
    </>
  )
}
