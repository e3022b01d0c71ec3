import type { MatchFit, MatchFitKind } from '@duijie/shared/match-fits'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { FitRow } from './fit-row.tsx'
import { LearnNow } from './learn-now.tsx'
import style from './match-fits-page.module.css'
import { PresentFit } from './present-fit.tsx'
import { matchFitQueries } from './queries.ts'
import { ActivateDialog, RestoreDialog } from './switch-dialog.tsx'
import { useMatchFitTexts } from './texts.ts'
import { useLearning } from './use-learning.ts'

type Asking = { activate: MatchFit } | { restore: MatchFitKind }

/** What matching has learnt from what people said of its suggestions; the administrator looks, staff switch. */
export function MatchFitsPage() {
  const t = useMatchFitTexts()
  const account = useAccount()
  const maySwitch = account?.role === 'staff'
  const overview = useQuery(matchFitQueries.overview())
  const fits = useInfiniteQuery(matchFitQueries.list())
  const learning = useLearning()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={maySwitch && overview.data && <LearnNow kinds={overview.data.kinds} learning={learning} />}
    >
      {learning !== 'idle' && <output className={style.learning}>{t(`learning.${learning}Text`)}</output>}
      <Loaded query={overview}>
        {({ kinds }) =>
          kinds.map((present) => (
            <PresentFit
              key={present.kind}
              present={present}
              onRestore={maySwitch ? () => setAsking({ restore: present.kind }) : null}
            />
          ))
        }
      </Loaded>
      <h2 className={style.history}>{t('historyTitle')}</h2>
      <p className={style.about}>{t('historyText')}</p>
      <PagedList
        query={fits}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
      >
        {(fit) => (
          <FitRow
            fit={fit}
            onActivate={
              maySwitch && fit.state !== 'active' && !fit.outdated ? () => setAsking({ activate: fit }) : null
            }
          />
        )}
      </PagedList>
      {asking && 'activate' in asking && <ActivateDialog fit={asking.activate} onClose={close} />}
      {asking && 'restore' in asking && <RestoreDialog kind={asking.restore} onClose={close} />}
    </Page>
  )
}
