import { cooperationModeLabels, techFieldLabels } from '@duijie/shared/labels'
import type { NeedTeaser } from '@duijie/shared/needs'
import { Link, useLocation } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PrintedSource } from '../ui/printed-source.tsx'
import { RelatedRecords } from '../ui/related-records.tsx'
import { SharePage } from '../ui/share-page.tsx'
import { NeedLead } from './need-lead.tsx'
import style from './teaser-need.module.css'
import { useNeedTexts } from './texts.ts'

/** What everybody may know of a public need, and what more there is for whom. */
export function TeaserNeed({ need }: { need: NeedTeaser }) {
  const t = useNeedTexts()
  const label = useLabel()
  const account = useAccount()
  const { href } = useLocation()
  const path = `/needs/${need.id}`
  const { techField } = need
  const field = techField && { value: techField, label: label(techFieldLabels[techField]) }
  const about = { title: need.title, techField }
  return (
    <Page
      title={need.title}
      crumbs={<Breadcrumbs list="needs" field={field} />}
      lead={<NeedLead need={need} />}
      actions={<SharePage path={path} />}
      width="reading"
    >
      <Panel>
        <p className={need.teaser ? style.teaser : style.none}>{need.teaser || t('noTeaser')}</p>
        <FieldList>
          <Field label={t('industry')}>{need.industry}</Field>
          <Field label={t('cooperationModes')}>
            {need.cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join(t('comma'))}
          </Field>
        </FieldList>
      </Panel>
      <Panel title={t('moreTitle')}>
        <p>{t(account ? 'moreForOthers' : 'moreForVisitors')}</p>
        {!account && (
          <p className={style.links}>
            <Link to="/sign-in" search={{ next: href }} className={buttonClass.primary}>
              {t('signIn')}
            </Link>
            <Link to="/register" className={buttonClass.plain}>
              {t('register')}
            </Link>
          </p>
        )}
      </Panel>
      <RelatedRecords heading={t('relatedResults')} kind="results" {...about} />
      <RelatedRecords heading={t('relatedNeeds')} kind="needs" {...about} />
      <PrintedSource path={path} />
    </Page>
  )
}
