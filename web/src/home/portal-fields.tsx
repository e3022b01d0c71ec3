import { techFieldLabels } from '@duijie/shared/labels'
import type { Portal } from '@duijie/shared/portal'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import style from './portal.module.css'
import { PortalSection } from './portal-section.tsx'
import { usePortalTexts } from './portal-texts.ts'

/** Each field with how much there is of it, and the way to it. */
export function PortalFields({ fields }: { fields: Portal['techFields'] }) {
  const t = usePortalTexts()
  const label = useLabel()
  if (fields.length === 0) return null
  return (
    <PortalSection id="fields" title={t('fields')}>
      <ul className={style.fields}>
        {fields.map(({ techField, needs, results }) => {
          const field = label(techFieldLabels[techField])
          const search = { techField: [techField] }
          return (
            <li key={techField} className={style.field}>
              <strong>{field}</strong>
              <span className={style.counts}>
                {needs > 0 && (
                  <Link to="/needs" search={search} aria-label={t('needsOf', { field, count: needs })}>
                    {t('needsCount', { count: needs })}
                  </Link>
                )}
                {results > 0 && (
                  <Link to="/results" search={search} aria-label={t('resultsOf', { field, count: results })}>
                    {t('resultsCount', { count: results })}
                  </Link>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </PortalSection>
  )
}
