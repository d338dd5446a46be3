"""The part of e5's word table that is kept: what the corpus uses, and the commonest words of three languages."""

from wordfreq import top_n_list

LANGUAGES = ("en", "es", "pt")
COMMONEST = 20000  # words a language, by wordfreq's count


def kept_pieces(tokenizer, packed, texts):
    """Sorted ids of the pieces to keep; the four special ones and every single character stay."""
    keep = {packed.bos, packed.eos, packed.pad, packed.unk}
    for text in texts:
        keep.update(tokenizer(text))
    for language in LANGUAGES:
        for word in top_n_list(language, COMMONEST):
            keep.update(tokenizer(word))
            keep.update(tokenizer(word.capitalize()))
    keep.update(i for piece, i in tokenizer.ids.items() if len(piece) == 1 and piece < "\u0250")
    return sorted(keep)
