import { Skeleton } from '../ui/skeleton.tsx'
import style from './homes.module.css'

/** The page's outline in the places of what comes. */
export function HomeOutline() {
  return (
    <div className={style.columns}>
      <div className={style.section}>
        <Skeleton lines={9} />
      </div>
      <div className={style.section}>
        <Skeleton lines={6} />
      </div>
    </div>
  )
}
