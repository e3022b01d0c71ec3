import { techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { Portal } from '@duijie/shared/portal'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './portal.module.css'
import { PortalSection } from './portal-section.tsx'
import { usePortalTexts } from './portal-texts.ts'

export function NewestNeeds({ needs }: { needs: Portal['needs'] }) {
  const t = usePortalTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  return (
    <PortalSection id="newest-needs" title={t('newestNeeds')} more={<Link to="/needs">{t('allNeeds')}</Link>}>
      {needs.length === 0 && <p className={style.none}>{t('noNeeds')}</p>}
      <ul className={style.list}>
        {needs.map(({ id, title, techField, industry, publishedAt, excerpt }) => (
          <Entry
            key={id}
            title={
              <Link to="/needs/$needId" params={{ needId: id }}>
                {title}
              </Link>
            }
            excerpt={excerpt}
            facts={[
              techField && label(techFieldLabels[techField]),
              industry,
              publishedAt && dayOfInstant(publishedAt),
            ]}
          />
        ))}
      </ul>
    </PortalSection>
  )
}

export function NewestResults({ results }: { results: Portal['results'] }) {
  const t = usePortalTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  return (
    <PortalSection
      id="newest-results"
      title={t('newestResults')}
      more={<Link to="/results">{t('allResults')}</Link>}
    >
      {results.length === 0 && <p className={style.none}>{t('noResults')}</p>}
      <ul className={style.list}>
        {results.map(({ id, title, organization, techField, trl, publishedAt, excerpt }) => (
          <Entry
            key={id}
            title={
              <Link to="/results/$resultId" params={{ resultId: id }}>
                {title}
              </Link>
            }
            excerpt={excerpt}
            facts={[
              organization.name,
              techField && label(techFieldLabels[techField]),
              trl && label(trlLabel(trl)),
              publishedAt && dayOfInstant(publishedAt),
            ]}
          />
        ))}
      </ul>
    </PortalSection>
  )
}

interface EntryProps {
  title: ReactNode
  excerpt: string
  facts: readonly (string | null | false | 0)[]
}

function Entry({ title, excerpt, facts }: EntryProps) {
  return (
    <li className={`${style.entry} in-sight`}>
      <h3 className={style.title}>{title}</h3>
      {excerpt && <p className={style.excerpt}>{excerpt}</p>}
      <MetaLine items={facts.map((fact) => fact || null)} />
    </li>
  )
}
