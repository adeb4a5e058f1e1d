import type { Fault, FaultCode } from '../../contract/fault.ts'
import type { ShellTexts } from '../i18n/shell.ts'
import type { Desk } from './desk.svelte.ts'

interface Cure {
  readonly label: keyof ShellTexts['cures']
  run(): void
}

type Make = (desk: Desk, fault: Fault) => Cure | undefined

const openFile: Make = (desk) => ({ label: 'openFile', run: () => void desk.ask('project/open-file', null) })
const toDefine: Make = (desk) => (desk.mirror.project === null || desk.walk.place === 'define' ? undefined : { label: 'toDefine', run: () => desk.walk.go('define') })

/** Predicts the column of the fault by the other kind of task. */
const otherTask = (task: 'classify' | 'regress'): Make => (desk, fault) => {
  const column = fault.values['column']
  if (typeof column !== 'string' || desk.mirror.project === null) return undefined
  return { label: task === 'classify' ? 'asCategory' : 'asNumber', run: () => void desk.ask('project/set-target', { target: column, task }) }
}

const asNumber: Make = (desk, fault) => {
  const column = desk.mirror.project?.dataset.columns.find((one) => one.name === fault.values['column'])
  return column?.type === 'number' ? otherTask('regress')(desk, fault) : toDefine(desk, fault)
}

const cures: Partial<Record<FaultCode, Make>> = {
  'file-not-found': openFile,
  'file-unreadable': openFile,
  'file-changed': openFile,
  'file-empty': openFile,
  'file-binary': openFile,
  'file-too-large': openFile,
  'no-rows': openFile,
  'one-column': openFile,
  'reimport-missing': (desk) => (desk.mirror.project === null ? undefined : { label: 'readAgain', run: () => void desk.ask('project/reimport', null) }),
  'no-target': toDefine,
  'target-empty': toDefine,
  'target-one-value': toDefine,
  'target-not-number': otherTask('classify'),
  'target-too-many-classes': asNumber,
  'no-inputs': (desk) => (desk.mirror.project === null ? undefined : { label: 'toColumns', run: () => desk.walk.go('collect') }),
  'job-running': (desk) => (desk.mirror.project === null ? undefined : { label: 'toTraining', run: () => desk.walk.go('train') }),
}

/** The one thing that most likely helps against a fault, as a button; nothing where only its words can help. */
export const cureOf = (fault: Fault, desk: Desk): Cure | undefined => cures[fault.code]?.(desk, fault)
