import { needKinds, techFields } from '@duijie/shared/closed-lists'
import { needKindLabels, techFieldLabels } from '@duijie/shared/labels'
import { needPatchSchema } from '@duijie/shared/needs'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import type { Rule } from 'antd/es/form'
import { useLabel } from '../i18n/use-label.ts'
import { searchedProps, townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useAccount } from '../lib/use-session.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { Examples } from '../ui/examples.tsx'
import { FormColumns } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { useNeedFormTexts } from './form-texts.ts'

const shape = needPatchSchema.shape

interface NeedBasicsItemsProps {
  /** entered for an enterprise that has to be named */
  behalf: boolean
  demanded: Rule
  demandedWith: (message: string) => Rule
}

export function NeedBasicsItems({ behalf, demanded, demandedWith }: NeedBasicsItemsProps) {
  const t = useNeedFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const account = useAccount()
  const townships = useQuery(townshipsQuery())
  return (
    <>
      {behalf && (
        <Form.Item
          name="organizationId"
          label={t('organization')}
          extra={t('organizationHint')}
          rules={[{ required: true, message: t('organizationMissing') }]}
        >
          <OrganizationSelect<string | null>
            kind="enterprise"
            townshipId={account?.township?.id ?? null}
            placeholder={t('organizationPlaceholder')}
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
        <Input maxLength={120} showCount placeholder={t('titlePlaceholder')} />
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
        <Form.Item name="kind" label={t('kind')} required rules={[demanded]}>
          <Select options={needKinds.map((value) => ({ value, label: label(needKindLabels[value]) }))} />
        </Form.Item>
        <Form.Item name="industry" label={t('industry')} rules={[rule(shape.industry.unwrap())]}>
          <Input maxLength={100} placeholder={t('industryPlaceholder')} />
        </Form.Item>
        <Form.Item name="townshipId" label={t('township')} extra={t('townshipHint')}>
          <ClearableSelect
            showSearch={{ optionFilterProp: searchedProps }}
            loading={townships.isPending}
            placeholder={t('choose')}
            options={townshipOptions(townships.data)}
          />
        </Form.Item>
      </FormColumns>
    </>
  )
}
