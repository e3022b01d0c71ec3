import { techFieldLabels } from '@duijie/shared/labels'
import type { NeedConfirmation } from '@duijie/shared/need-confirmation'
import { textDifference } from '@duijie/shared/text-difference'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { Page, Panel } from '../ui/page.tsx'
import style from './links.module.css'
import { NeedAnswer } from './need-answer.tsx'
import { linkQueries } from './queries.ts'
import { useLinkTexts } from './texts.ts'

/** The enterprise's own words beside the bureau's, with what differs marked, and the choice. */
export default function NeedConfirmationPage({ token }: { token: string }) {
  return (
    <Loaded query={useQuery(linkQueries.need(token))} page>
      {(need) => <Confirmation token={token} need={need} />}
    </Loaded>
  )
}

function Confirmation({ token, need }: { token: string; need: NeedConfirmation }) {
  const t = useLinkTexts()
  const label = useLabel()
  const parts = [
    ['problem', need.problem],
    ['currentState', need.currentState],
    ['targets', need.targets],
    ['teaser', need.teaser ?? ''],
  ] as const
  const told = parts.filter(([, text]) => text !== '')
  const joined = told.map(([, text]) => text).join('\n')
  const { gone, fresh } = textDifference(need.originalText, joined)
  let at = 0
  const places = told.map(([name, text]) => {
    const start = at
    at += text.length + 1
    const spans = fresh.map((span) => ({ start: span.start - start, end: span.end - start }))
    return { name, text, spans }
  })
  return (
    <Page
      title={t('needTitle')}
      lead={t('needLead', { organization: need.organizationName })}
      width="reading"
    >
      <NeedAnswer token={token} need={need} at="top" />
      <p className={style.legend}>{t('legend')}</p>
      <div className={style.sides}>
        <Panel title={t('original')}>
          {need.originalText ? <MarkedText text={need.originalText} spans={gone} /> : t('none')}
        </Panel>
        <Panel title={t('refined')}>
          <h3>{t('name')}</h3>
          {need.title}
          {need.techField && (
            <>
              <h3>{t('field')}</h3>
              {label(techFieldLabels[need.techField])}
            </>
          )}
          {places.map(({ name, text, spans }) => (
            <div key={name}>
              <h3>{t(name)}</h3>
              <MarkedText text={text} spans={spans} />
            </div>
          ))}
        </Panel>
      </div>
      <NeedAnswer token={token} need={need} at="bottom" />
    </Page>
  )
}
