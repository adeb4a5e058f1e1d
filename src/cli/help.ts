import { learners } from '../engine/learn/registry.ts'

const names = (task: keyof typeof learners): string => learners[task].map(({ id }) => id).join(' ')

export const help = `tenfold COMMAND …

  profile  FILE                      how a file is read, its columns, what is odd
  recipe   FILE --target COLUMN      what the columns suggest to do before learning, as a recipe file
           [--task classify|regress|cluster] [--out RECIPE.json]
  train    FILE --target COLUMN      learn to predict a column and judge on rows held out
           [--task classify|regress|cluster] [--learner ID] [--param NAME=VALUE …]
           [--test-size 0.2] [--seed 42] [--no-stratify] [--group COLUMN | --time COLUMN] [--folds K]
           [--recipe RECIPE.json] [--scale auto|none|standard] [--curve] [--sweep NAME=A,B,…]
           [--threads N] [--out FOLDER]
                                     --out: model.json, model.bin and a proved model.onnx
                                     --test-size 0: all rows learn, and nothing is held out
                                     --task cluster: groups among all rows; --target is only compared with
  predict  MODEL FILE [--out ANSWERS.csv]
                                     let a model answer for every row of a file
  evaluate MODEL FILE [--importance] [--seed 42]
                                     how good the answers are on rows that say what really happened
  export   MODEL --format onnx|html --out PATH [--rows FILE] [--seed 42]
                                     the model as a file for others, proved on rows of a file and on drawn ones
  drift    MODEL FILE                what has changed since the model learned
  road     [--out FOLDER]            the whole way on a built-in sample
  help                               this text

MODEL: a folder that train --out wrote; predict, evaluate and drift take its model.onnx alone too.
FILE: CSV, TSV or a workbook; - is what is piped in. How it is read is found out; each guess can be overruled:
  --encoding utf-8|gb18030|utf-16le|utf-16be   --delimiter comma|semicolon|tab|bar   --quote double|single|none
  --header LINE|none   --title-rows N   --decimal point|comma   --thousands none|comma|point|space|apostrophe
  --sheet NAME

Learners for classes: ${names('classify')}.
For numbers: ${names('regress')}. For groups: ${names('cluster')}.
With --json one JSON object goes to standard output. Exit codes: 0 done, 1 the work failed, 2 wrong usage.`
