export const help = `tenfold COMMAND …

  profile FILE                       how a CSV file is read, its columns, what is odd
  train   FILE --target COLUMN       learn to predict a column
          [--task classify|regress] [--learner ID] [--param NAME=VALUE …]
          [--test-size 0.2] [--seed 42] [--no-stratify] [--scale auto|none|standard] [--out FOLDER]
  predict FOLDER FILE [--out ANSWERS.csv]
                                     let a trained model answer for a table
  help                               this text

With --json one JSON object goes to standard output. Exit codes: 0 done, 1 the work failed, 2 wrong usage.
Learners: baseline, linear-regression, logistic-regression, decision-tree.`
