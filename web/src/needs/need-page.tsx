import { Skeleton } from '../ui/skeleton.tsx'

export function NeedPage() {
  return <Skeleton />
}
