import type { DatasetDoc } from '../../contract/documents/dataset.ts'
import { valueOf } from '../../contract/reply.ts'
import type { OpenProject } from './open-project.ts'

/** Lets the data process hold the table of a dataset, after its steps. Throws where it cannot; it then still holds the one before. */
export async function attach({ data, folder }: Pick<OpenProject, 'data' | 'folder'>, { table, steps }: DatasetDoc): Promise<void> {
  valueOf(await data.asks['data/attach']({ folder, table, steps }))
}
