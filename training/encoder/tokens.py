"""The two tokenizers: WordPiece of MiniLM, Unigram of e5, both as lists of ids without specials."""

import re
import unicodedata


class WordPiece:
    prefix = ""

    def __init__(self, file):
        from tokenizers import Tokenizer

        self.inner = Tokenizer.from_file(str(file))
        self.inner.no_truncation()
        self.inner.no_padding()
        self.bos, self.eos, self.pad = 101, 102, 0

    def __call__(self, text):
        return self.inner.encode(text, add_special_tokens=False).ids


class Unigram:
    """Most probable segmentation into scored pieces, as SentencePiece's Unigram does it."""

    def __init__(self, pieces, scores, normal, specials, bos, eos, pad, unk):
        self.ids = {p: i for i, p in enumerate(pieces) if p and i not in specials}
        self.scores, self.normal = scores, normal
        self.bos, self.eos, self.pad, self.unk = bos, eos, pad, unk
        self.longest = max(map(len, pieces))
        self.unknown_score = float(min(scores)) - 10

    def __call__(self, text):
        text = unicodedata.normalize("NFKC", text)
        text = "".join(self.normal.get(c, c) for c in text)
        text = re.sub(" {2,}", " ", text)
        text = (text if text.startswith(" ") else " " + text).replace(" ", "\u2581")
        best = [0.0] + [-1e30] * len(text)
        back = [(0, 0)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                piece = self.ids.get(text[start:end])
                if piece is not None and best[start] + self.scores[piece] > best[end]:
                    best[end] = best[start] + float(self.scores[piece])
                    back[end] = (start, piece)
            if best[start] + self.unknown_score > best[start + 1]:
                best[start + 1] = best[start] + self.unknown_score
                back[start + 1] = (start, self.unk)
        ids, end = [], len(text)
        while end > 0:
            end, piece = back[end]
            ids.append(piece)
        return ids[::-1]


def from_packed(packed):
    specials = {packed.bos, packed.eos, packed.pad, packed.unk}
    return Unigram(
        packed.pieces, packed.scores, packed.normal, specials, packed.bos, packed.eos, packed.pad, packed.unk
    )
