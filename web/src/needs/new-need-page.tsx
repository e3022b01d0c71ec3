import { Skeleton } from '../ui/skeleton.tsx'

export function NewNeedPage() {
  return <Skeleton />
}
