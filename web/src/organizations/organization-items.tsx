import { contactSchema } from '@duijie/shared/fields'
import { type OrganizationReference, organizationPatchSchema } from '@duijie/shared/organizations'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { normalizeCreditCode } from '../lib/credit-code-check.ts'
import { searchedProps, townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { belongingQueries } from './belonging-queries.ts'
import style from './organizations.module.css'
import { useOrganizationTexts } from './texts.ts'

const shape = organizationPatchSchema.shape

export function OrganizationItems({ kind }: { kind: OrganizationReference['kind'] }) {
  const t = useOrganizationTexts()
  const rule = useFieldRule()
  const townships = useQuery(townshipsQuery())
  const known = useQuery(belongingQueries.tags())
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={[rule(shape.name.unwrap())]} required>
        <Input />
      </Form.Item>
      <Form.Item name="shortName" label={t('shortName')} rules={[rule(shape.shortName.unwrap())]}>
        <Input />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={t('creditCode')}
        normalize={normalizeCreditCode}
        rules={[
          {
            validator: async (rules, value: string) => {
              if (value) await rule(shape.creditCode.unwrap(), t('creditCodeInvalid')).validator(rules, value)
            },
          },
        ]}
      >
        <Input maxLength={30} autoCapitalize="characters" />
      </Form.Item>
      {kind === 'enterprise' && (
        <Form.Item name="townshipId" label={t('townshipId')}>
          <ClearableSelect
            showSearch={{ optionFilterProp: searchedProps }}
            loading={townships.isPending}
            options={townshipOptions(townships.data)}
          />
        </Form.Item>
      )}
      <Form.Item name="industry" label={t('industry')} rules={[rule(shape.industry.unwrap())]}>
        <Input />
      </Form.Item>
      <Form.Item name="city" label={t('city')} rules={[rule(shape.city.unwrap())]}>
        <Input />
      </Form.Item>
      <Form.Item name="address" label={t('address')} rules={[rule(shape.address.unwrap())]}>
        <Input />
      </Form.Item>
      <Form.Item
        name="introduction"
        label={t('introduction')}
        rules={[rule(shape.introduction.unwrap())]}
        className={style.whole}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} placeholder={t('introductionPlaceholder')} />
      </Form.Item>
      <Form.Item
        name="tags"
        label={t('tags')}
        extra={t('tagsHint')}
        rules={[rule(shape.tags.unwrap(), t('tooManyTags'))]}
        className={style.whole}
      >
        <Select
          mode="tags"
          options={known.data?.items.map(({ tag }) => ({ value: tag, label: tag })) ?? []}
          tokenSeparators={['，', ',', '；', ';']}
        />
      </Form.Item>
      <Form.Item name={['contact', 'name']} label={t('contactName')} rules={[rule(contactSchema.shape.name)]}>
        <Input />
      </Form.Item>
      <Form.Item
        name={['contact', 'phone']}
        label={t('contactPhone')}
        rules={[rule(contactSchema.shape.phone)]}
      >
        <Input type="tel" />
      </Form.Item>
      <Form.Item
        name={['contact', 'email']}
        label={t('contactEmail')}
        rules={[rule(contactSchema.shape.email)]}
      >
        <Input type="email" />
      </Form.Item>
    </>
  )
}
