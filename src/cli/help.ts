export const help = `tenfold COMMAND …

  profile FILE                       how a CSV file is read, its columns, what is odd
  recipe  FILE --target COLUMN       what the columns suggest to do before learning, as a recipe file
          [--task classify|regress|cluster] [--out RECIPE.json]
  train   FILE --target COLUMN       learn to predict a column and judge on rows held out
          [--task classify|regress] [--learner ID] [--param NAME=VALUE …]
          [--test-size 0.2] [--seed 42] [--no-stratify] [--scale auto|none|standard]
          [--threads N] [--out FOLDER]
                                     --out: model.json, model.bin and a proved model.onnx
                                     --test-size 0: all rows learn, and nothing is held out
  predict MODEL FILE [--out ANSWERS.csv]
                                     let the model in a folder answer for every row of a file
  road    [--out FOLDER]             the whole way on a built-in sample
  help                               this text

Learners: baseline, decision-tree, linear-regression (numbers), logistic-regression (classes).
With --json one JSON object goes to standard output. Exit codes: 0 done, 1 the work failed, 2 wrong usage.`
