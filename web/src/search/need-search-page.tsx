import { Skeleton } from '../ui/skeleton.tsx'
export function NeedSearchPage() {
  return <Skeleton />
}
