import { Skeleton } from '../ui/skeleton.tsx'

export function NewResultPage() {
  return <Skeleton />
}
