"""Writes the rows that scikit-learn deals: python3 scripts/reference/split.py (scikit-learn 1.2.1)."""
import json
import numpy as np
import sklearn
from sklearn.model_selection import train_test_split

cases = []
for n, share, seed, mix in [
    (4, 0.2, 42, None), (5, 0.2, 0, None), (10, 0.25, 7, None), (101, 0.3, 42, None), (344, 0.2, 42, None), (1000, 0.05, 4294967295, None),
    (344, 0.2, 42, [0.44, 0.2, 0.36]), (50, 0.2, 1, [0.5, 0.5]), (60, 0.33, 3, [0.25, 0.25, 0.25, 0.25]), (97, 0.1, 11, [0.9, 0.1]), (20, 0.5, 42, [0.5, 0.3, 0.2]),
]:
    rows = np.arange(n)
    codes = None
    if mix is not None:
        codes = np.random.RandomState(seed % 1000).choice(len(mix), size=n, p=mix)
    learn, test = train_test_split(rows, test_size=share, random_state=seed, stratify=codes)
    cases.append({"n": n, "share": share, "seed": seed, "codes": None if codes is None else codes.tolist(), "learn": learn.tolist(), "test": test.tolist()})

with open("src/engine/split/fixtures/train-test-split.json", "w") as out:
    json.dump({"sklearn": sklearn.__version__, "numpy": np.__version__, "cases": cases}, out)
    out.write("\n")
