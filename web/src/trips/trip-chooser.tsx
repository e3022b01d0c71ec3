import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber, Segmented, Select } from 'antd'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { Panel } from '../ui/page.tsx'
import { tripQueries } from './queries.ts'
import { useTripTexts } from './texts.ts'
import { type TripAddress, USUAL_SIZE } from './trip-address.ts'
import style from './trips.module.css'

interface TripChooserProps {
  address: TripAddress
  onChange: (next: TripAddress) => void
}

/** Where to go, or whom to take; another choice begins the group anew. */
export function TripChooser({ address, onChange }: TripChooserProps) {
  const t = useTripTexts()
  const from = address.from ?? 'institution'
  const cities = useQuery({ ...tripQueries.cities(), enabled: from === 'institution' })
  return (
    <Panel>
      <Form layout="vertical" className={style.chooser}>
        <Form.Item label={t('from')}>
          <Segmented
            aria-label={t('from')}
            value={from}
            options={(['institution', 'enterprise'] as const).map((value) => ({
              value,
              label: t(`from.${value}`),
            }))}
            onChange={(next) => onChange({ from: next, size: address.size })}
          />
        </Form.Item>
        <Form.Item label={t(`chosen.${from}`)} htmlFor="trip-chosen" className={style.wide ?? ''}>
          <OrganizationSelect<string[]>
            key={from}
            id="trip-chosen"
            kind={from}
            multiple
            value={address.chosen ?? []}
            placeholder={t(`chosenHint.${from}`)}
            onChange={(ids) =>
              onChange({
                ...address,
                group: undefined,
                chosen: ids.slice(0, from === 'institution' ? 6 : 50),
              })
            }
          />
        </Form.Item>
        {from === 'institution' && (
          <Form.Item label={t('city')} htmlFor="trip-city">
            <Select<string>
              id="trip-city"
              value={null}
              placeholder={t('cityHint')}
              loading={cities.isFetching}
              style={{ minWidth: 160 }}
              options={(cities.data?.items ?? []).map(({ city, institutions }) => ({
                value: city,
                label: t('cityOf', { city, count: institutions.length }),
              }))}
              onChange={(city) =>
                onChange({
                  ...address,
                  group: undefined,
                  chosen: cities.data?.items
                    .find((each) => each.city === city)
                    ?.institutions.slice(0, 6)
                    .map(({ id }) => id),
                })
              }
            />
          </Form.Item>
        )}
        {from === 'institution' && (
          <Form.Item label={t('size')} htmlFor="trip-size">
            <InputNumber
              id="trip-size"
              min={1}
              max={50}
              precision={0}
              value={address.size ?? USUAL_SIZE}
              onChange={(size) => onChange({ ...address, group: undefined, size: size ?? undefined })}
            />
          </Form.Item>
        )}
      </Form>
    </Panel>
  )
}
