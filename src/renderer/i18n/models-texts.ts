import type { LearnerCard } from '../../contract/asks/models.ts'
import type { Advice } from '../steps/models/advice.ts'

export interface LearnerWords {
  readonly what: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

export interface ParamWords {
  readonly name: string
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
}

export interface ModelsTexts {
  readonly question: string
  readonly lead: string
  readonly leadGroups: string
  readonly theyLearn: string
  readonly others: string
  readonly baseline: string
  readonly tick: (name: string) => string
  readonly learners: Readonly<Record<string, LearnerWords>>
  readonly why: Readonly<Record<Advice['why'], (rows: string, wide: string) => string>>
  readonly what: string
  readonly good: string
  readonly bad: string
  readonly facts: string
  readonly drawn: Readonly<Record<LearnerCard['drawn'], string>>
  readonly explains: Readonly<Record<LearnerCard['explains'], string>>
  readonly speed: Readonly<Record<LearnerCard['speed'], string>>
  readonly exports: Readonly<Record<LearnerCard['exports'][number], string>>
  readonly exportsTo: (formats: string) => string
  readonly exportsNone: string
  readonly keepsRows: string
  readonly settings: string
  readonly noSettings: string
  readonly tickFirst: string
  readonly more: (count: string) => string
  readonly back: (initial: string) => string
  readonly none: string
  readonly noneHint: string
  readonly yes: string
  readonly no: string
  readonly ownNumber: string
  readonly wrong: (low: string, high: string) => string
  readonly wrongWhole: (low: string, high: string) => string
  readonly wrongList: (longest: string) => string
  readonly scale: string
  readonly scaleOn: string
  readonly scaleOff: string
  readonly params: Readonly<Record<string, ParamWords>>
  readonly status: (count: string) => string
  readonly statusGroups: string
  readonly chooseOne: string
  readonly learning: string
  readonly next: string
  readonly loading: string
}
