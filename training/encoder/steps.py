"""The steps of an epoch of by_query.py: whole queries, so that each text is read once a step."""

TEXTS = 64  # about so many a step
CANDIDATES = 12  # of one query in one step
EASY_SHARE = 0.5  # of the `unrelated` pairs, drawn anew each epoch
TRANSLATION_SHARE = 0.25  # of the claims with an English wording, drawn anew each epoch


def steps(groups, translations, twins, rng):
    """Lists of (query's text, its event, [(candidate's text, its event, whether the same)]), about TEXTS texts each."""
    wording = lambda claim: claim["textEn"] if claim.get("textEn") and rng.random() < 0.5 else claim["text"]
    event = lambda claim: twins.get(claim["event"], claim["event"])
    rows = []
    for pairs in groups.values():
        pairs = [p for p in pairs if p["sameness"] != "unrelated" or rng.random() < EASY_SHARE]
        rng.shuffle(pairs)
        for at in range(0, len(pairs), CANDIDATES):
            cut = pairs[at : at + CANDIDATES]
            found = [(wording(p["candidate"]), event(p["candidate"]), float(p["sameness"] == "same")) for p in cut]
            rows.append((wording(cut[0]["query"]), event(cut[0]["query"]), found))
    for claim in rng.sample(translations, int(len(translations) * TRANSLATION_SHARE)):
        rows.append((claim["text"], event(claim), [(claim["textEn"], event(claim), 1.0)]))
    rng.shuffle(rows)
    found, size = [[]], 0
    for row in rows:
        if size + 1 + len(row[2]) > TEXTS and found[-1]:
            found.append([])
            size = 0
        found[-1].append(row)
        size += 1 + len(row[2])
    return found
