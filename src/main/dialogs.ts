import { readFile } from 'node:fs/promises'
import { app, dialog, type BrowserWindow } from 'electron'
import * as v from 'valibot'
import type { ChartFormat } from '../contract/asks/chart.ts'
import type { Language } from '../contract/state.ts'
import { wordsOf } from './words/words.ts'

export interface Dialogs {
  /** The path of a table or a project that the person chose, or nothing. */
  openTable(): Promise<string | undefined>
  /** Another version of the table of the open project. */
  openAgain(): Promise<string | undefined>
  saveProject(name: string): Promise<string | undefined>
  saveModel(name: string): Promise<string | undefined>
  saveChart(name: string, format: ChartFormat): Promise<string | undefined>
  saveRows(name: string): Promise<string | undefined>
}

const tableEndings = ['csv', 'tsv', 'txt', 'tab', 'xlsx', 'xlsm', 'xls', 'xlsb', 'ods']

const systemDialogs = (window: () => BrowserWindow | undefined, language: () => Language): Dialogs => ({
  async openTable() {
    const words = wordsOf(language())
    const options: Electron.OpenDialogOptions = {
      title: words.chooseTable,
      properties: ['openFile'],
      filters: [
        { name: words.tablesAndProjects, extensions: [...tableEndings, 'tenfold'] },
        { name: words.tables, extensions: tableEndings },
        { name: words.projects, extensions: ['tenfold'] },
        { name: words.allFiles, extensions: ['*'] },
      ],
    }
    const over = window()
    const { filePaths } = await (over === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options))
    return filePaths[0]
  },
  async openAgain() {
    const words = wordsOf(language())
    const options: Electron.OpenDialogOptions = {
      title: words.readAgain,
      properties: ['openFile'],
      filters: [
        { name: words.tables, extensions: tableEndings },
        { name: words.allFiles, extensions: ['*'] },
      ],
    }
    const over = window()
    const { filePaths } = await (over === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options))
    return filePaths[0]
  },
  async saveProject(name) {
    const words = wordsOf(language())
    const options: Electron.SaveDialogOptions = { title: words.saveProject, defaultPath: name, filters: [{ name: words.projects, extensions: ['tenfold'] }] }
    const over = window()
    const { canceled, filePath } = await (over === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
    return canceled || filePath === '' ? undefined : filePath
  },
  async saveModel(name) {
    const words = wordsOf(language())
    const options: Electron.SaveDialogOptions = { title: words.saveModel, defaultPath: name, filters: [{ name: words.onnxModel, extensions: ['onnx'] }] }
    const over = window()
    const { canceled, filePath } = await (over === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
    return canceled || filePath === '' ? undefined : filePath
  },
  async saveChart(name, format) {
    const words = wordsOf(language())
    const options: Electron.SaveDialogOptions = { title: words.saveChart, defaultPath: name, filters: [{ name: words.chartFormats[format], extensions: [format] }] }
    const over = window()
    const { canceled, filePath } = await (over === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
    return canceled || filePath === '' ? undefined : filePath
  },
  async saveRows(name) {
    const words = wordsOf(language())
    const options: Electron.SaveDialogOptions = { title: words.saveRows, defaultPath: name, filters: [{ name: words.csvTable, extensions: ['csv'] }] }
    const over = window()
    const { canceled, filePath } = await (over === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
    return canceled || filePath === '' ? undefined : filePath
  },
})

const Prepared = v.object({ open: v.optional(v.nullable(v.string())), save: v.optional(v.nullable(v.string())) })

/** Answers from a file `{"open": path|null, "save": path|null}`, read anew at every question: journeys have no hands. */
const preparedDialogs = (file: string): Dialogs => {
  const answers = async (): Promise<v.InferOutput<typeof Prepared>> => v.parse(Prepared, JSON.parse(await readFile(file, 'utf8')))
  return {
    openTable: async () => (await answers()).open ?? undefined,
    openAgain: async () => (await answers()).open ?? undefined,
    saveProject: async () => (await answers()).save ?? undefined,
    saveModel: async () => (await answers()).save ?? undefined,
    saveChart: async () => (await answers()).save ?? undefined,
    saveRows: async () => (await answers()).save ?? undefined,
  }
}

/** The system's dialogs; in an app that is not packed, TENFOLD_TEST_DIALOGS may name a file of answers instead. */
export function createDialogs(window: () => BrowserWindow | undefined, language: () => Language): Dialogs {
  const file = process.env['TENFOLD_TEST_DIALOGS']
  return file !== undefined && !app.isPackaged ? preparedDialogs(file) : systemDialogs(window, language)
}
