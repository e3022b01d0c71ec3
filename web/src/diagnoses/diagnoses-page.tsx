import type { Diagnosis } from '@duijie/shared/diagnoses'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { diagnosisQueries } from '../lib/diagnoses.ts'
import { useAccount } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { ClearDiagnosis } from './clear-diagnosis.tsx'
import style from './diagnoses.module.css'
import { DiagnosisRow } from './diagnosis-row.tsx'
import { owners } from './routes.ts'
import { useDiagnosisTexts } from './texts.ts'

const route = getRouteApi('/antd/diagnoses')

/** 二次诊断: needs that stay unclear, with who asks what. */
export function DiagnosesPage() {
  const t = useDiagnosisTexts()
  const account = useAccount()
  const { whose = 'all' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(diagnosisQueries.waiting())
  const [clearing, setClearing] = useState<Diagnosis | null>(null)
  const shown = ({ owner }: Diagnosis) =>
    whose === 'all' || (whose === 'mine' ? owner?.id === account?.id : owner === null)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} />
          ) : (
            <>
              <div className={style.filters}>
                <Segmented
                  aria-label={t('whose')}
                  value={whose}
                  options={owners.map((value) => ({ value, label: t(`whose.${value}`) }))}
                  onChange={(value) => void navigate({ search: { whose: value }, replace: true })}
                />
                <output>{t('total', { count: items.filter(shown).length })}</output>
              </div>
              {items.some(shown) ? (
                <ul className={style.list}>
                  {items.filter(shown).map((diagnosis) => (
                    <li key={diagnosis.id}>
                      <DiagnosisRow diagnosis={diagnosis} onClear={() => setClearing(diagnosis)} />
                    </li>
                  ))}
                </ul>
              ) : (
                <EmptyState
                  title={t('noneHere')}
                  actions={<Button onClick={() => void navigate({ search: {} })}>{t('showAll')}</Button>}
                />
              )}
            </>
          )
        }
      </Loaded>
      {clearing && (
        <ClearDiagnosis key={clearing.id} diagnosis={clearing} onClose={() => setClearing(null)} />
      )}
    </Page>
  )
}
