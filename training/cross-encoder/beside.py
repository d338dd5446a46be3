"""Makes the modules of training/encoder importable: corpus, measure, texts, finetune."""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "encoder"))
