import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlainFailure } from '../ui/plain-failure.tsx'
import style from './links.module.css'
import { linkCommands, linkQueries } from './queries.ts'
import { useLinkTexts } from './texts.ts'

/** No more messages, by one press and without sign-in; opening the page changes nothing. */
export default function UnsubscribePage({ token }: { token: string }) {
  const t = useLinkTexts()
  const query = useQuery(linkQueries.digest(token))
  const end = useCommand({
    send: (_all: 'all') => linkCommands.unsubscribe(token),
    invalidates: () => linkCommands.changes(token),
  })
  return (
    <Loaded query={query} page>
      {({ subscribed }) => (
        <Page title={t(subscribed ? 'unsubscribeTitle' : 'unsubscribedTitle')} width="narrow">
          <Panel>
            <p>{t(subscribed ? 'unsubscribeText' : 'unsubscribedText')}</p>
            <PlainFailure error={end.error} />
            <div className={style.choices}>
              {subscribed && (
                <button
                  type="button"
                  className={buttonClass.primary}
                  disabled={end.isPending}
                  onClick={() => end.mutate('all')}
                >
                  {t('unsubscribe')}
                </button>
              )}
              <Link to="/digests" className={buttonClass.plain}>
                {t('adjustDigests')}
              </Link>
            </div>
          </Panel>
        </Page>
      )}
    </Loaded>
  )
}
