import { techFields } from '@duijie/shared/closed-lists'
import { techFieldLabels } from '@duijie/shared/labels'
import type { QueuedNeed } from '@duijie/shared/workbench'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useLabel } from '../../i18n/use-label.ts'
import { townshipsQuery } from '../../lib/townships.ts'
import { ListFilters } from '../../ui/list-filters.tsx'
import { MetaLine } from '../../ui/meta-line.tsx'
import { NothingFiltered } from '../../ui/nothing-filtered.tsx'
import { Tag } from '../../ui/tag.tsx'
import style from './queue-drawer.module.css'
import { type QueueFilters, readQueueFilters } from './queue-filters.ts'
import { useWorkbenchTexts } from './texts.ts'

interface QueueFiltersProps {
  filters: QueueFilters
  onChange: (filters: QueueFilters) => void
}

/** Which needs are worked through. */
export function QueueFilterFields({ filters, onChange }: QueueFiltersProps) {
  const t = useWorkbenchTexts()
  const label = useLabel()
  const townships = useQuery(townshipsQuery())
  return (
    <ListFilters
      filters={[
        {
          name: 'techField',
          label: t('techField'),
          options: techFields.map((value) => ({ value, label: label(techFieldLabels[value]) })),
        },
        {
          name: 'townshipId',
          label: t('township'),
          options: townships.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
      ]}
      chosen={{ techField: filters.techField, townshipId: filters.townshipId }}
      onChange={(name, values) => onChange(readQueueFilters({ ...filters, [name]: values.join(',') }))}
      onClear={() => onChange(filters.show ? { show: filters.show } : {})}
    >
      <label className={style.only}>
        <input
          type="checkbox"
          checked={filters.show === 'unscreened'}
          onChange={({ target }) => {
            const { show: _show, ...others } = filters
            onChange(target.checked ? { ...others, show: 'unscreened' } : others)
          }}
        />
        {t('show.unscreened')}
      </label>
    </ListFilters>
  )
}

interface QueueDrawerProps extends QueueFiltersProps {
  needs: readonly QueuedNeed[]
  total: number
  needId: string
  onClose: () => void
}

/** The needs to work through, and which of them. */
export default function QueueDrawer({ needs, total, needId, filters, onChange, onClose }: QueueDrawerProps) {
  const t = useWorkbenchTexts()
  const label = useLabel()
  return (
    <Drawer
      open
      size={Math.min(520, window.innerWidth)}
      title={t('queue')}
      placement="left"
      onClose={onClose}
    >
      <QueueFilterFields filters={filters} onChange={onChange} />
      <p className={style.hint}>{t('queueHint')}</p>
      {needs.length === 0 ? (
        <NothingFiltered onClear={() => onChange({})} />
      ) : (
        <ol className={style.list}>
          {needs.map(({ id, title, organization, techField, unscreened }) => (
            <li key={id} data-current={id === needId || undefined}>
              <Link
                to="/workbench/$needId"
                params={{ needId: id }}
                search={filters}
                aria-current={id === needId ? 'true' : undefined}
                onClick={onClose}
              >
                {title}
              </Link>
              <MetaLine
                items={[
                  unscreened > 0 && (
                    <Tag key="unscreened" tone="warning">
                      {t('unscreened', { count: unscreened })}
                    </Tag>
                  ),
                  organization.name,
                  techField && label(techFieldLabels[techField]),
                ]}
              />
            </li>
          ))}
        </ol>
      )}
      {total > needs.length && <p className={style.hint}>{t('firstOnly', { total, count: needs.length })}</p>}
    </Drawer>
  )
}
