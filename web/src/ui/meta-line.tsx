import style from './meta-line.module.css'

/** Short facts in one line; what is unknown is left out. */
export function MetaLine({ items }: { items: readonly (string | null | undefined | false)[] }) {
  const known = items.filter((item): item is string => Boolean(item))
  if (known.length === 0) return null
  return (
    <div className={style.frame}>
      <ul className={style.line}>
        {known.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
