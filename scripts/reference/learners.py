"""Writes what scikit-learn learns on small seeded tables: python3 scripts/reference/learners.py (scikit-learn 1.2.1)."""
import json
import numpy as np
import sklearn
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import (accuracy_score, average_precision_score, balanced_accuracy_score, brier_score_loss, cohen_kappa_score, f1_score, log_loss,
                             matthews_corrcoef, mean_absolute_error, mean_absolute_percentage_error, mean_squared_error, median_absolute_error,
                             precision_score, r2_score, recall_score, roc_auc_score)
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

rng = np.random.RandomState(7)
out = {"sklearn": sklearn.__version__, "linear": [], "logistic": [], "tree": [], "classes": [], "values": []}

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

T = rng.permutation(400).reshape(100, 4) / 7.0
for name, y, model in [
    ("gini", (T[:, 0] + T[:, 1] > 57).astype(int), DecisionTreeClassifier(max_depth=4, random_state=0)),
    ("entropy", np.digitize(T[:, 2], [20, 40]), DecisionTreeClassifier(criterion="entropy", min_samples_leaf=3, random_state=0)),
    ("squared error", T[:, 0] * 2 + T[:, 3], DecisionTreeRegressor(max_depth=5, random_state=0)),
]:
    model.fit(T, y)
    said = model.predict_proba(T) if hasattr(model, "predict_proba") else model.predict(T)[:, None]
    out["tree"].append({"name": name, "X": T.tolist(), "y": y.tolist(), "leaves": int(model.get_n_leaves()), "depth": int(model.get_depth()), "answers": said.tolist()})

for k in (2, 3):
    y = rng.randint(0, k, size=30)
    p = rng.dirichlet(np.ones(k), size=30).round(2)
    p = p / p.sum(axis=1, keepdims=True)
    said = (p[:, 1] > 0.5).astype(int) if k == 2 else p.argmax(axis=1)
    avg = {"average": "binary"} if k == 2 else {"average": "macro"}
    metrics = {
        "accuracy": accuracy_score(y, said), "balanced_accuracy": balanced_accuracy_score(y, said), "precision": precision_score(y, said, **avg),
        "recall": recall_score(y, said, **avg), "f1": f1_score(y, said, **avg), "macro_f1": f1_score(y, said, average="macro"), "mcc": matthews_corrcoef(y, said),
        "kappa": cohen_kappa_score(y, said), "log_loss": log_loss(y, p), "roc_auc": roc_auc_score(y, p[:, 1]) if k == 2 else roc_auc_score(y, p, multi_class="ovr"),
    }
    if k == 2:
        metrics |= {"brier": brier_score_loss(y, p[:, 1]), "pr_auc": average_precision_score(y, p[:, 1])}
    out["classes"].append({"k": k, "y": y.tolist(), "said": said.tolist(), "proba": p.ravel().tolist(), "metrics": metrics})

y = rng.normal(size=25) * 10 + 50
said = y + rng.normal(size=25)
out["values"].append({"y": y.tolist(), "said": said.tolist(), "metrics": {
    "r2": r2_score(y, said), "rmse": mean_squared_error(y, said, squared=False), "mae": mean_absolute_error(y, said),
    "mape": mean_absolute_percentage_error(y, said), "median_ae": median_absolute_error(y, said)}})

with open("src/engine/learn/fixtures/learners.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
