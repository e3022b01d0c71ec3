import type { YearPlanSettings } from '@duijie/shared/trips'
import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber, Radio } from 'antd'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { yearPlanQueries } from './queries.ts'
import { useYearPlanTexts } from './texts.ts'
import style from './year-plans.module.css'

export const usualSettings: YearPlanSettings = {
  trips: 12,
  enterprisesPerTrip: 8,
  perEnterprise: 3,
  stopsPerTrip: 1,
  institutionIds: [],
  cities: [],
  level: 'fair',
}

const counts = [
  ['trips', 'tripCount', 200],
  ['enterprisesPerTrip', 'perTrip', 60],
  ['perEnterprise', 'perEnterprise', 50],
  ['stopsPerTrip', 'stops', 4],
] as const

/** The fields of what a plan keeps to, in a form of settings. */
export function PlanConditions() {
  const t = useYearPlanTexts()
  const cities = useQuery(yearPlanQueries.cities())
  return (
    <>
      <div className={style.fields}>
        {counts.map(([name, text, most]) => (
          <Form.Item
            key={name}
            name={name}
            label={t(text)}
            rules={[{ required: true }]}
            extra={name === 'stopsPerTrip' && t('stopsHint')}
          >
            <InputNumber min={1} max={most} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <div className={style.wideFields}>
        <Form.Item name="institutionIds" label={t('institutions')}>
          <OrganizationSelect<string[]> kind="institution" multiple placeholder={t('anywhere')} />
        </Form.Item>
        <Form.Item name="cities" label={t('cities')}>
          <ClearableSelect
            mode="multiple"
            placeholder={t('anywhere')}
            loading={cities.isFetching}
            options={(cities.data?.items ?? []).map(({ city }) => ({ value: city, label: city }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="level" label={t('level')}>
        <Radio.Group
          options={(['fair', 'strong'] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}
