"""Seconds of scikit-learn's decision tree on the table of `npm run bench`: python3 scripts/reference/tree-bench.py bench.csv"""
import json
import sys
import time

import pandas as pd
import sklearn
from sklearn.tree import DecisionTreeClassifier

table = pd.read_csv(sys.argv[1])
X = table.drop(columns='class').to_numpy()
y = table['class'].to_numpy()


def median_seconds(depth):
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        DecisionTreeClassifier(max_depth=depth, random_state=42).fit(X, y)
        seconds.append(time.perf_counter() - began)
    return sorted(seconds)[1]


print(json.dumps({'sklearn': sklearn.__version__, 'full': median_seconds(None), 'depth8': median_seconds(8)}))
