import { type NeedAudience, type NeedPreview, needAudiences } from '@duijie/shared/need-views'
import type { UseQueryResult } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './disclosure.module.css'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { NamingNotice } from './naming-notice.tsx'
import { ShownNeed } from './shown-need.tsx'

interface PreviewPanelProps {
  lead: string
  audience: NeedAudience
  onAudience: (audience: NeedAudience) => void
  query: UseQueryResult<NeedPreview>
}

/** A need as the public, any institution or a named one is answered it. */
export function PreviewPanel({ lead, audience, onAudience, query }: PreviewPanelProps) {
  const t = useDisclosureTexts()
  return (
    <section className={style.panel}>
      <h2>{t('title')}</h2>
      <p className={style.lead}>{lead}</p>
      <Segmented<NeedAudience>
        aria-label={t('audience')}
        value={audience}
        onChange={onAudience}
        options={needAudiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
      <div className={style.shown} aria-live="polite">
        <Loaded query={query} skeleton={<Skeleton lines={4} />}>
          {({ need, names }) => (
            <>
              <NamingNotice names={names} />
              {need ? <ShownNeed need={need} /> : <p className={style.lead}>{t('nothing')}</p>}
            </>
          )}
        </Loaded>
      </div>
    </section>
  )
}
