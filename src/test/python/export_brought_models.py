"""Exports the three small untrained networks that Attune's tests bring in, as a person would bring her own.

    apt-get install python3-torch && /usr/bin/python3 src/test/python/export_brought_models.py src/test/resources/brought

fusion/ reads words, regions and log-mel through masked cross-modal attention and gates; bert/ has the shape of a BERT with a
head for three classes; bert-encoder/ is the same without the head, to read text through, and tells its attention. Each folder gets model.pt (TorchScript), tokenizer.json and manifest.json. What they say means nothing.
"""

import json
import math
import os
import sys

import torch
from torch import nn

WORDS = "the a i it is was not very good bad great awful food day film waiter happy sad what we and but so this that".split()
MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = [chr(c) for c in range(ord("a"), ord("z") + 1)]
VOCABULARY = MARKS + WORDS + [c for c in LETTERS if c not in WORDS] + ["##" + c for c in LETTERS] + list(".,!?'")


def masked(scores, mask):
    """Softmax over what may be read; a row that may read nothing is 0."""
    allowed = mask.to(scores.dtype)
    weights = torch.softmax(scores + (allowed - 1) * 1e9, -1) * allowed
    return weights


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.each = width // heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))

    def split(self, x):
        return x.view(x.size(0), x.size(1), self.heads, self.each).transpose(1, 2)

    def forward(self, reader, read, mask):
        scores = self.split(self.query(reader)) @ self.split(self.key(read)).transpose(2, 3) / math.sqrt(self.each)
        weights = masked(scores, mask[:, None, None, :])
        mixed = (weights @ self.split(self.value(read))).transpose(1, 2).reshape(reader.size(0), reader.size(1), -1)
        return self.out(mixed), weights


class Fusion(nn.Module):
    def __init__(self, width=16, heads=2, classes=3):
        super().__init__()
        self.words = nn.Embedding(len(VOCABULARY), width)
        self.regions = nn.Linear(3 * 8 * 8, width)
        self.sounds = nn.Linear(80 * 20, width)
        self.text_audio, self.text_vision, self.audio_text = (Attention(width, heads) for _ in range(3))
        self.gate = nn.Linear(3 * width, 3)
        self.head = nn.Linear(width, classes)

    @staticmethod
    def mean(x, mask):
        weights = mask.to(x.dtype)[:, :, None]
        return (x * weights).sum(1) / weights.sum(1).clamp(min=1)

    def forward(self, ids, text_mask, pixels, vision_mask, mel, audio_mask):
        t, v, a = self.words(ids), self.regions(pixels.flatten(2)), self.sounds(mel.flatten(2))
        ta, text_audio = self.text_audio(t, a, audio_mask)
        tv, text_vision = self.text_vision(t, v, vision_mask)
        at, audio_text = self.audio_text(a, t, text_mask)
        pooled = [self.mean(t + ta + tv, text_mask), self.mean(v, vision_mask), self.mean(a + at, audio_mask)]
        present = torch.stack([m.to(t.dtype).amax(1) for m in (text_mask, vision_mask, audio_mask)], 1)
        gates = torch.sigmoid(self.gate(torch.cat(pooled, 1))) * present
        gates = gates / gates.sum(1, keepdim=True).clamp(min=1e-6)
        fused = (torch.stack(pooled, 1) * gates[:, :, None]).sum(1)
        return self.head(fused), gates, text_audio, text_vision, audio_text


class Layer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.attention = Attention(width, heads)
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.inner, self.outer = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, mask):
        mixed, weights = self.attention(x, x, mask)
        x = self.first(x + mixed)
        return self.second(x + self.outer(nn.functional.gelu(self.inner(x)))), weights


class Bert(nn.Module):
    def __init__(self, width=32, heads=2, longest=64, classes=3):
        super().__init__()
        self.words, self.places = nn.Embedding(len(VOCABULARY), width), nn.Embedding(longest, width)
        self.types, self.norm = nn.Embedding(2, width), nn.LayerNorm(width)
        self.one, self.two = Layer(width, heads), Layer(width, heads)
        self.pooler, self.classifier = nn.Linear(width, width), nn.Linear(width, classes)
        self.register_buffer("position_ids", torch.arange(longest)[None, :])

    def hidden(self, input_ids, attention_mask, token_type_ids):
        places = self.places(self.position_ids[:, :input_ids.size(1)])
        x = self.norm(self.words(input_ids) + places + self.types(token_type_ids))
        x, first = self.one(x, attention_mask)
        x, second = self.two(x, attention_mask)
        return x, first, second

    def forward(self, input_ids, attention_mask, token_type_ids):
        x, first, second = self.hidden(input_ids, attention_mask, token_type_ids)
        logits = self.classifier(torch.tanh(self.pooler(x[:, 0])))
        return logits, (first, second)


class Encoder(Bert):
    """As a BertModel with output_attentions gives them: the last hidden states, the pooled first one, which is not read, and
    the attention of every layer."""

    def forward(self, input_ids, attention_mask, token_type_ids):
        x, first, second = self.hidden(input_ids, attention_mask, token_type_ids)
        return x, torch.tanh(self.pooler(x[:, 0])), (first, second)


def tokenizer(ends):
    processor = {"type": "TemplateProcessing",
                 "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                 "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                 "special_tokens": {m: {"id": m, "ids": [MARKS.index(m)], "tokens": [m]} for m in ("[CLS]", "[SEP]")}}
    return {"version": "1.0", "truncation": None, "padding": None,
            "added_tokens": [{"id": i, "content": m, "single_word": False, "lstrip": False, "rstrip": False,
                              "normalized": False, "special": True} for i, m in enumerate(MARKS)],
            "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                           "strip_accents": None, "lowercase": True},
            "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": processor if ends else None,
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
            "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                      "max_input_chars_per_word": 100, "vocab": {w: i for i, w in enumerate(VOCABULARY)}}}


def attention(direction, stage, layer):
    return {"kind": "attention", "direction": direction, "stage": stage, "layer": layer}


def write(folder, network, example, ends, manifest):
    os.makedirs(folder, exist_ok=True)
    network.eval()
    with torch.no_grad():
        traced = torch.jit.trace(network, example)
    traced.save(os.path.join(folder, "model.pt"))
    with open(os.path.join(folder, "tokenizer.json"), "w", encoding="utf-8") as out:
        json.dump(tokenizer(ends), out, ensure_ascii=False, indent=1)
    labels = {} if {"kind": "hidden"} in manifest["outputs"] else {"labels": ["negative", "neutral", "positive"]}
    whole = {"format": "attune-torchscript", "version": 1, **manifest, **labels}
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf-8") as out:
        json.dump(whole, out, indent=2)


def main(out):
    torch.manual_seed(1)
    text = {"kind": "tokens", "vocabulary": "tokenizer.json", "size": len(VOCABULARY), "longest": 64}
    ids, ones = torch.tensor([[5, 6, 7, 8, 9]]), lambda n: torch.ones(1, n, dtype=torch.long)
    write(os.path.join(out, "fusion"), Fusion(),
          (ids, ones(5), torch.rand(1, 4, 3, 8, 8), ones(4), torch.randn(1, 7, 80, 20), ones(7)), False,
          {"variant": "small-fusion",
           "inputs": {"text": text, "vision": {"kind": "regions", "frames": 4, "grid": 2, "side": 8},
                      "audio": {"kind": "log-mel", "bands": 80, "segmentFrames": 20, "longest": 75,
                                "mean": -10.8, "deviation": 6.3}},
           "arguments": ["text.values", "text.mask", "vision.values", "vision.mask", "audio.values", "audio.mask"],
           "outputs": [{"kind": "logits"}, {"kind": "gates"}, attention("text->audio", "cross", 0),
                       attention("text->vision", "cross", 0), attention("audio->text", "cross", 0)]})
    write(os.path.join(out, "bert"), Bert(), (ids, ones(5), torch.zeros(1, 5, dtype=torch.long)), True,
          {"variant": "small-bert", "inputs": {"text": text},
           "arguments": ["text.values", "text.mask", "text.types"],
           "outputs": [{"kind": "logits"}, attention("text->text", "self", 0), attention("text->text", "self", 1)]})
    write(os.path.join(out, "bert-encoder"), Encoder(), (ids, ones(5), torch.zeros(1, 5, dtype=torch.long)), True,
          {"variant": "small-bert-encoder", "inputs": {"text": text},
           "arguments": ["text.values", "text.mask", "text.types"],
           "outputs": [{"kind": "hidden"}, {"kind": "other"}, attention("text->text", "self", 0),
                       attention("text->text", "self", 1)]})


if __name__ == "__main__":
    main(sys.argv[1])
