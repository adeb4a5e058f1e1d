import type { ChartFormat } from '../../contract/asks/chart.ts'

/** What main itself says: menus and dialogs. Everything else is worded in the window. */
export interface Words {
  readonly file: string
  readonly open: string
  readonly save: string
  readonly saveAs: string
  readonly readAgain: string
  readonly closeProject: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomReset: string
  readonly fullScreen: string
  readonly reload: string
  readonly developerTools: string
  readonly hide: string
  readonly chooseTable: string
  readonly tables: string
  readonly projects: string
  readonly tablesAndProjects: string
  readonly saveProject: string
  readonly allFiles: string
  readonly pastedTable: string
  readonly typedTable: string
  readonly saveModel: string
  readonly onnxModel: string
  readonly saveChart: string
  readonly saveRows: string
  readonly csvTable: string
  /** The file of mistakes: its name after the project's, and what its own columns are called. */
  readonly mistakes: { readonly name: string; readonly row: string; readonly said: string; readonly sure: string; readonly off: string }
  readonly chartFormats: Readonly<Record<ChartFormat, string>>
}
