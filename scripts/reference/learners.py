"""Writes what scikit-learn learns on small seeded tables: python3 scripts/reference/learners.py (scikit-learn 1.2.1)."""
import json
import numpy as np
import sklearn
from sklearn.linear_model import LinearRegression, LogisticRegression

rng = np.random.RandomState(7)
out = {"sklearn": sklearn.__version__, "linear": [], "logistic": []}

def linear(name, X, y):
    model = LinearRegression().fit(X, y)
    out["linear"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "coef": model.coef_.tolist(), "intercept": float(model.intercept_)})

X = rng.normal(size=(40, 3))
linear("full rank", X, X @ [1, -2, 0.5] + 3 + rng.normal(size=40) * 0.1)
linear("unlike scales", X * [1e5, 1, 1e-4], X @ [1, -2, 0.5] + rng.normal(size=40) * 0.1)
linear("twice the same column", np.column_stack([X, X[:, 0]]), X @ [1, -2, 0.5] + 1)
linear("more columns than rows", rng.normal(size=(4, 6)), rng.normal(size=4))
linear("a constant column, a far offset", np.column_stack([X[:, 0] + 1e6, np.ones(40)]), X[:, 0] * 2 + 1e7)

def logistic(name, X, y, C):
    y = np.asarray(y)
    model = LogisticRegression(C=C, tol=1e-12, max_iter=100000, solver="newton-cg").fit(X, y)
    out["logistic"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "C": C, "proba": model.predict_proba(X).tolist()})

logistic("two classes", X, (X[:, 0] + rng.normal(size=40) > 0).astype(int), 1.0)
logistic("two classes, strong penalty", X, (X[:, 1] + rng.normal(size=40) > 0).astype(int), 0.01)
logistic("three classes", X, np.digitize(X[:, 0] + rng.normal(size=40) * 0.5, [-0.5, 0.5]), 1.0)

with open("src/engine/learn/fixtures/learners.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
