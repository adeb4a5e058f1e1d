"""Writes what scikit-learn's imputer, encoder and scaler make of a seeded table: python3 scripts/reference/recipe.py (scikit-learn 1.2.1).

null: a gap. Fitted on the rows `learn`, applied to all; numbers are scaled, indicators are not.
"""
import json
import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder, StandardScaler

rng = np.random.RandomState(5)
n = 40
numbers = np.column_stack([rng.normal(size=n), rng.randint(-3, 4, n), rng.uniform(size=n) * 1e6 + 1e9, np.full(n, 0.1), rng.normal(size=n) * 1e-7]).round(9)
numbers[rng.uniform(size=numbers.shape) < 0.15] = np.nan
words = np.array([["blue", "Red", "", "绿", "émile", "zinc"][i] for i in rng.randint(0, 6, n)], dtype=object)
words[words == ""] = np.nan
learn = np.sort(rng.permutation(n)[:26])
words[[i for i in range(n) if i not in learn][:3]] = "never seen"

filled = SimpleImputer(strategy="median").fit(numbers[learn])
scaled = StandardScaler().fit(filled.transform(numbers[learn]))
most = SimpleImputer(strategy="most_frequent").fit(words[learn].reshape(-1, 1))
hot = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(most.transform(words[learn].reshape(-1, 1)))
made = np.column_stack([scaled.transform(filled.transform(numbers)), hot.transform(most.transform(words.reshape(-1, 1)))])

with open("src/engine/recipe/fixtures/recipe.json", "w") as file:
    json.dump({
        "sklearn": sklearn.__version__,
        "numbers": [[None if np.isnan(x) else x for x in column] for column in numbers.T.tolist()],
        "words": [None if isinstance(word, float) else word for word in words],
        "learn": learn.tolist(), "medians": filled.statistics_.tolist(), "most": most.statistics_.tolist()[0], "levels": hot.categories_[0].tolist(), "made": made.T.tolist(),
    }, file, ensure_ascii=False)
    file.write("\n")
