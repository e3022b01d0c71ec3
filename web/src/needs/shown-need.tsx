import { techFieldLabels } from '@duijie/shared/labels'
import type { Need } from '@duijie/shared/needs'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import style from './disclosure.module.css'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { NeedFacts } from './need-facts.tsx'

/** A need as somebody else is answered it, with what is kept from that reader. */
export function ShownNeed({ need }: { need: Need }) {
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
