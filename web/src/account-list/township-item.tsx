import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { searchedProps, townshipOptions, townshipsQuery } from '../lib/townships.ts'
import { useRoleTexts } from './role-texts.ts'

/** Which township or park an officer works for. */
export function TownshipItem() {
  const t = useRoleTexts()
  const townships = useQuery(townshipsQuery())
  return (
    <Form.Item
      name="townshipId"
      label={t('township')}
      rules={[{ required: true, message: t('townshipMissing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: searchedProps }}
        loading={townships.isPending}
        placeholder={t('townshipPlaceholder')}
        options={townshipOptions(townships.data)}
      />
    </Form.Item>
  )
}
