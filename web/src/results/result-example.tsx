import { WorkedExample } from '../ui/worked-example.tsx'
import { useResultExampleTexts } from './example-texts.ts'
import { useResultFormTexts } from './form-texts.ts'

const fields = ['summary', 'innovation', 'applications', 'trl'] as const

export function ResultExample() {
  const t = useResultExampleTexts()
  const words = useResultFormTexts()
  return (
    <WorkedExample
      title={t('title')}
      fields={[
        { name: words('title'), good: words('titleGood'), bad: words('titleBad'), why: t('titleWhy') },
        ...fields.map((field) => ({
          name: words(field),
          good: t(`${field}Good`),
          bad: t(`${field}Bad`),
          why: t(`${field}Why`),
        })),
      ]}
    />
  )
}
