import type { ResearchResult } from '@duijie/shared/results'
import { Alert } from 'antd'
import { FormNotices } from '../ui/form-notices.tsx'
import { useResultTexts } from './texts.ts'

/** What waits to be done about the result, or keeps it from being had. */
export function ResultNotices({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  return (
    <FormNotices>
      {result.stage === 'returned' && result.returnReason && (
        <Alert type="warning" showIcon title={t('returned')} description={result.returnReason} />
      )}
      {result.status === 'licensed' && <Alert type="info" showIcon title={t('licensed')} />}
      {result.status === 'withdrawn' && <Alert type="info" showIcon title={t('withdrawn')} />}
    </FormNotices>
  )
}
