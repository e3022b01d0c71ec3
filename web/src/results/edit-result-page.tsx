import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LockIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { resultQueries } from './queries.ts'
import { ResultForm } from './result-form.tsx'
import { ResultNotices } from './result-notices.tsx'
import { useResultTexts } from './texts.ts'

const route = getRouteApi('/antd/results/$resultId/edit')

export function EditResultPage() {
  const t = useResultTexts()
  const { resultId } = route.useParams()
  const navigate = route.useNavigate()
  const query = useQuery({ ...resultQueries.get(resultId), refetchOnWindowFocus: false })
  return (
    <Page title={t('editTitle')} lead={query.data?.title}>
      <Loaded query={query}>
        {(result) =>
          result.permissions.edit ? (
            <>
              <ResultNotices result={result} />
              <ResultForm
                result={result}
                onSaved={(saved, goal) => {
                  notify(t(goal === 'submit' ? 'done.submit' : 'done.save'))
                  void navigate({ to: '/results/$resultId', params: { resultId: saved.id }, replace: true })
                }}
              />
            </>
          ) : (
            <StateNotice icon={<LockIcon />} title={t('notEditable')} text={t('notEditableText')} />
          )
        }
      </Loaded>
    </Page>
  )
}
