/** What the pipeline puts before this learner, visibly, when a person has not done it. */
export interface Needs {
  readonly impute: boolean
  readonly oneHot: boolean
  readonly scale: boolean
  readonly scaleTarget: boolean
}
