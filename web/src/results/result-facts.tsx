import { cooperationModeLabels, ipKindLabels, ipStatusLabels } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import { ContactList } from '../ui/contact-list.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { useMoneyRange } from '../ui/use-money.ts'
import style from './result-facts.module.css'
import { useResultTexts } from './texts.ts'

/** The facts of a result besides its texts: terms, people, rights, whom to call. */
export function ResultFacts({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const label = useLabel()
  const money = useMoneyRange()
  return (
    <div className={style.facts}>
      <FieldList>
        <Field label={t('cooperationModes')}>
          {result.cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join(t('comma'))}
        </Field>
        <Field label={t('price')}>{money(result.priceFen, result.priceNegotiable)}</Field>
        {result.awards && (
          <Field label={t('awards')} wide>
            {result.awards}
          </Field>
        )}
      </FieldList>
      {result.experts.length > 0 && (
        <section>
          <h3>{t('experts')}</h3>
          <ul className={style.experts}>
            {result.experts.map(({ id, name, title }) => (
              <li key={id}>
                {name}
                {title && <small>{title}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.ip.length > 0 && (
        <section>
          <h3 id="ip">{t('ip')}</h3>
          <table className={style.ip} aria-labelledby="ip">
            <thead>
              <tr>
                <th scope="col">{t('ipKind')}</th>
                <th scope="col">{t('ipNumber')}</th>
                <th scope="col">{t('ipStatus')}</th>
              </tr>
            </thead>
            <tbody>
              {result.ip.map(({ kind, number, status }) => (
                <tr key={`${kind} ${number}`}>
                  <td>{label(ipKindLabels[kind])}</td>
                  <td>{number || t('ipNoNumber')}</td>
                  <td>{label(ipStatusLabels[status])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {result.contact && <ContactList contact={result.contact} />}
    </div>
  )
}
