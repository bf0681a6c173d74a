"""What the peers have in common: texts in on standard input, answers out, as `evaluate --texts` and `--peer` have them."""

import json
import os
import sys


def answer(task, program, find):
    """Answers the texts of one task; `find` takes a text and its date and gives spans in characters with a label.

    The time is that of the processor, of this process and of those it waited for.
    """
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["task"] != task:
            continue
        text = asked["text"]
        started = processor_time()
        spans = list(find(text, asked.get("date")))
        seconds = processor_time() - started
        offsets = byte_offsets(text)
        found = [{"start": offsets[a], "end": offsets[b], "label": label} for a, b, label in spans]
        place = {key: asked[key] for key in ("task", "set", "document")}
        print(json.dumps({**place, "program": program, "bytes": offsets[-1], "seconds": seconds, "found": found}))


def processor_time():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def byte_offsets(text):
    """For each character, and for the end, the bytes of UTF-8 before it."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode("utf-8", "surrogatepass")))
    return offsets
