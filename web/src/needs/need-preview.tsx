import { techFieldLabels } from '@duijie/shared/labels'
import { type NeedAudience, needAudiences } from '@duijie/shared/need-views'
import type { Need } from '@duijie/shared/needs'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './disclosure.module.css'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { NeedFacts } from './need-facts.tsx'
import { needQueries } from './queries.ts'

/** The need as the public, any institution or a named one is answered it. */
export function NeedPreview({ id }: { id: string }) {
  const t = useDisclosureTexts()
  const [audience, setAudience] = useState<NeedAudience>('visitor')
  const query = useQuery(needQueries.preview(id, audience))
  return (
    <section className={style.panel}>
      <h2>{t('title')}</h2>
      <p className={style.lead}>{t('lead')}</p>
      <Segmented<NeedAudience>
        aria-label={t('audience')}
        value={audience}
        onChange={setAudience}
        options={needAudiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
      <div className={style.shown} aria-live="polite">
        <Loaded query={query} skeleton={<Skeleton lines={4} />}>
          {({ need }) => (need ? <Shown need={need} /> : <p className={style.lead}>{t('nothing')}</p>)}
        </Loaded>
      </div>
    </section>
  )
}

function Shown({ need }: { need: Need }) {
  const t = useDisclosureTexts()
  const label = useLabel()
  return (
    <>
      <h3>{need.title}</h3>
      {need.techField && <p className={style.lead}>{label(techFieldLabels[need.techField])}</p>}
      {need.access === 'teaser' ? (
        <>
          <p className={style.text}>{need.teaser || t('noTeaser')}</p>
          <FieldList>
            <WhoseNeed need={need} />
          </FieldList>
        </>
      ) : (
        <>
          <FieldList>
            <WhoseNeed need={need} />
            {(['problem', 'currentState', 'targets'] as const).map((name) => (
              <Field key={name} label={t(name)} wide>
                {need[name]}
              </Field>
            ))}
            {need.contact === null && (
              <Field label={t('contact')} wide>
                {t('contactLater')}
              </Field>
            )}
          </FieldList>
          <NeedFacts need={need} />
        </>
      )}
    </>
  )
}

function WhoseNeed({ need }: { need: Need }) {
  const t = useDisclosureTexts()
  return (
    <>
      <Field label={t('organization')} wide>
        {need.organization?.name ?? t('organizationHidden')}
      </Field>
      <Field label={t('township')} wide>
        {need.townshipName ?? t('townshipHidden')}
      </Field>
    </>
  )
}
