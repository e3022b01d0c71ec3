import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n/use-language.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import type { GuideName } from './guide-names.ts'
import { GuideText } from './guide-text.tsx'
import { chapterId, chaptersOf, readGuide } from './guides.ts'
import style from './help.module.css'
import { useHelpTexts } from './texts.ts'

const route = getRouteApi('/antd/help/$guide')

/** One guide, on the screen as it comes out of the printer. */
export function GuidePage() {
  const t = useHelpTexts()
  const language = useLanguage()
  const name = route.useParams().guide as GuideName
  const query = useQuery({
    queryKey: ['guides', name, language],
    queryFn: () => readGuide(name, language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Page
      title={t(name)}
      lead={t('picturesNote')}
      width="reading"
      actions={
        <>
          <Link to="/help" className={buttonClass.plain}>
            {t('all')}
          </Link>
          <button type="button" className={buttonClass.primary} onClick={() => window.print()}>
            {t('print')}
          </button>
        </>
      }
    >
      <Loaded query={query}>
        {(text) => (
          <>
            <nav className={style.contents} aria-label={t('contents')}>
              <h2>{t('contents')}</h2>
              <ol>
                {chaptersOf(text).map((heading, index) => (
                  <li key={heading}>
                    <a href={`#${chapterId(index)}`}>{heading}</a>
                  </li>
                ))}
              </ol>
            </nav>
            <GuideText text={text} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
