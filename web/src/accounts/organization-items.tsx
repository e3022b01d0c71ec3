import { registrationSchema } from '@duijie/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { searchedProps, townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { CreditCodeItem } from './credit-code-item.tsx'
import { useAccountTexts } from './texts.ts'

const shape = registrationSchema.shape.organization.shape

/** The registration's part on the organization. */
export function OrganizationItems() {
  const t = useAccountTexts()
  const rule = useFieldRule()
  const kind = Form.useWatch<string | undefined>(['organization', 'kind'])
  const townships = useQuery(townshipsQuery())
  return (
    <>
      <Form.Item name={['organization', 'kind']} label={t('kind')} required>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'enterprise', label: t('enterprise') },
            { value: 'institution', label: t('institution') },
          ]}
        />
      </Form.Item>
      <Form.Item name={['organization', 'name']} label={t('name')} rules={[rule(shape.name)]} required>
        <Input placeholder={t('namePlaceholder')} autoComplete="organization" />
      </Form.Item>
      <CreditCodeItem />
      {kind === 'enterprise' && (
        <>
          <Form.Item name={['organization', 'townshipId']} label={t('township')}>
            <ClearableSelect
              showSearch={{ optionFilterProp: searchedProps }}
              loading={townships.isPending}
              placeholder={t('townshipPlaceholder')}
              options={townshipOptions(townships.data)}
            />
          </Form.Item>
          <Form.Item
            name={['organization', 'industry']}
            label={t('industry')}
            rules={[rule(shape.industry.unwrap())]}
          >
            <Input placeholder={t('industryPlaceholder')} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name={['organization', 'address']}
        label={t('address')}
        rules={[rule(shape.address.unwrap())]}
      >
        <Input autoComplete="street-address" />
      </Form.Item>
    </>
  )
}
