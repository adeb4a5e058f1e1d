"""Writes how well scikit-learn's forests do on seeded tables, ten random_states each: python3 scripts/reference/forest.py (scikit-learn 1.2.1).

The first half of each table learns, the second is judged (accuracy, or R²).
"""
import json
import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

rng = np.random.RandomState(11)
out = {"sklearn": sklearn.__version__, "numpy": np.__version__, "cases": []}

def case(name, kind, X, y, **params):
    half = len(X) // 2
    make = RandomForestClassifier if kind == "classify" else RandomForestRegressor
    scores = [make(random_state=state, **params).fit(X[:half], y[:half]).score(X[half:], y[half:]) for state in range(10)]
    out["cases"].append({"name": name, "kind": kind, "params": params, "X": X.tolist(), "y": np.asarray(y).tolist(), "scores": scores})

n = 400
fine = rng.normal(size=(n, 6)).round(3)
coarse = np.column_stack([rng.randint(0, 5, n), rng.randint(0, 2, n), rng.randint(0, 2, n), np.round(rng.normal(size=n), 1), rng.randint(15, 80, n)]).astype(float)
bend = fine[:, 0] + fine[:, 1] * fine[:, 2] + rng.normal(size=n) * 0.4
step = coarse[:, 0] + 3 * coarse[:, 1] * coarse[:, 3] + coarse[:, 4] / 20 + rng.normal(size=n)
case("two classes, fine columns", "classify", fine, (bend > 0).astype(int), n_estimators=40)
case("three classes, coarse columns, entropy", "classify", coarse, np.digitize(step, [3.5, 6]), n_estimators=40, criterion="entropy")
case("a rare class, balanced, leaves of five", "classify", fine, (bend > 1.6).astype(int), n_estimators=40, class_weight="balanced", min_samples_leaf=5)
case("numbers, fine columns", "regress", fine, bend.round(3), n_estimators=30)
case("numbers, coarse columns, a third of them a node", "regress", coarse, (step + 1e6).round(2), n_estimators=40, max_features=0.34)
case("numbers, no bootstrap, one column a node", "regress", fine, bend.round(3), n_estimators=40, bootstrap=False, max_features=0.17, max_depth=8)

with open("src/engine/learn/random-forest/fixtures/forest.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
