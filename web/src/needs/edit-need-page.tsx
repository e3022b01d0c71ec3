import { Skeleton } from '../ui/skeleton.tsx'

export function EditNeedPage() {
  return <Skeleton />
}
