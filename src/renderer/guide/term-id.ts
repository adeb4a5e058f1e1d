/** The words that are explained wherever they stand. */
export const termIds = [
  'stone', 'target', 'input', 'category', 'number', 'groups', 'identifier', 'leak', 'gap', 'one-hot', 'scale', 'learn', 'practice', 'envelope', 'folds', 'seed',
  'baseline', 'line', 'least-squares', 's-curve', 'tree', 'band', 'overfit', 'confusion', 'threshold', 'precision', 'recall', 'auc', 'mae', 'residual', 'r2', 'importance', 'proof', 'onnx',
] as const
export type TermId = (typeof termIds)[number]
