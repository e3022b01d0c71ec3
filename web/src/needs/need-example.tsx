import { WorkedExample } from '../ui/worked-example.tsx'
import { useNeedExampleTexts } from './example-texts.ts'
import { useNeedFormTexts } from './form-texts.ts'

const fields = ['problem', 'currentState', 'targets', 'budget', 'teaser'] as const

export function NeedExample() {
  const t = useNeedExampleTexts()
  const words = useNeedFormTexts()
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
